import type pg from 'pg';
import { writeCapacities, writeEnrolments, writeRequesters, writeVolunteers } from './apply-people.ts';
import { endMatches, writeMatches, writeRequests, writeWaitlist } from './apply-requests.ts';
import { checks } from './checks.ts';
import { type FileName, fileNames } from './files.ts';
import { type Mistake, type Mistakes, mostPrinted } from './mistakes.ts';
import { patience } from './progress.ts';
import { resolveEnrolments, resolveVolunteers, type Scope } from './resolve-people.ts';
import { resolveConsequences, resolveMatches, resolveRequests, resolveWaitlist } from './resolve-requests.ts';
import type { Header } from './rows.ts';

/** The headers of the files that are there. */
export type Headers = Partial<Record<FileName, Header>>;

/** Each step builds on the tables of those before it. */
export async function resolve(client: pg.Client, scope: Scope, headers: Headers): Promise<void> {
  await client.query(`analyze ${fileNames.map((file) => `raw_${file}`).join(', ')}`);
  await client.query(resolveVolunteers(scope, headers.volunteers ?? []));
  await client.query(resolveEnrolments(scope, headers.enrolments ?? []));
  await client.query(resolveRequests(scope, headers.requests ?? []));
  await client.query(resolveWaitlist(scope, headers.waitlist ?? []));
  await client.query(resolveMatches(scope, headers.matches ?? []));
  await client.query(resolveConsequences());
}

/** Holds all rows against each other and against what is in the database. */
export async function check(client: pg.Client, mistakes: Mistakes): Promise<void> {
  for (const { file, column, sql } of checks) {
    const { rows } = await client.query<Omit<Mistake, 'column'> & { all: number }>(
      `select line, wrong, (count(*) over ())::int as all from (${sql}) found order by line limit ${mostPrinted}`,
    );
    mistakes.add(
      `${file}.csv`,
      rows.map(({ line, wrong }) => ({ line, column, wrong })),
      rows[0]?.all ?? 0,
    );
  }
}

/** In the order of the foreign keys, except that what ends goes before what begins. */
export async function write(client: pg.Client, scope: Scope, say: (line: string) => void): Promise<void> {
  const steps: [what: string, sql: string][] = [
    ['volunteers', writeVolunteers(scope)],
    ['endings of matches', endMatches()],
    ['enrolments', writeEnrolments(scope)],
    ['requesters', writeRequesters(scope)],
    ['requests', writeRequests(scope)],
    ['the waitlist', writeWaitlist(scope)],
    ['matches', writeMatches(scope)],
    ['capacities', writeCapacities()],
  ];
  let last = Date.now();
  for (const [what, sql] of steps) {
    if (Date.now() - last > patience) {
      say(`Writing ${what} …`);
      last = Date.now();
    }
    await client.query(sql);
  }
}
