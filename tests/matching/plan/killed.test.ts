import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../../api/platform/database.ts';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { asOwner, copyDatabase } from '../../support/database.ts';
import { fillWaitlist } from '../../support/waitlists.ts';

beforeAll(() => ensureBuilt(() => undefined), 180_000);

interface Process {
  child: ChildProcess;
  url: string;
  ended: Promise<number | null>;
}

/** Koppel itself, as it was built, on this database. */
async function start({ ownerUrl }: Database): Promise<Process> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: '0', DATABASE_URL: ownerUrl, SEED: 'none', NODE_ENV: '' },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
        const found = /Koppel is ready: (\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
    void ended.then(() => reject(new Error(said)));
  });
  return { child, url, ended };
}

async function ask(url: string, query: string, variables: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
  return fetch(`${url}graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

interface Row {
  status: string;
  phase: string | null;
  attempts: number;
  pairs: number | null;
}

async function until(database: Database, holds: (row: Row) => boolean): Promise<Row> {
  for (const began = Date.now(); ; await delay(50)) {
    const [row] = await asOwner<Row>(
      database,
      `select status, phase, attempts, jsonb_array_length(result->'pairs') as pairs from plan_run`,
    );
    if (row && holds(row)) return row;
    if (Date.now() - began > 90_000) throw new Error(`It went on for too long: ${JSON.stringify(row)}`);
  }
}

test('a plan outlives the process that makes it: killed halfway, the next one begins it anew and ends it', {
  timeout: 240_000,
}, async () => {
  const { database, drop } = await copyDatabase('empty');
  const running: Process[] = [];
  onTestFinished(async () => {
    for (const { child, ended } of running) {
      child.kill('SIGKILL');
      await ended;
    }
    await drop();
  });
  await fillWaitlist(database, 'heemskerk', 'maatjes', { residents: 3000, volunteers: 3000 });
  const first = await start(database);
  running.push(first);
  const signedIn = await ask(
    first.url,
    'mutation { signIn(email: "coordinator@heemskerk.example", password: "koppel-demo") { __typename } }',
    {},
  );
  const cookie = signedIn.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  const [programme] = await asOwner<{ id: string }>(
    database,
    `select p.id from programme p join organisation o on o.id = p.organisation_id where o.slug = 'heemskerk' and p.slug = 'maatjes'`,
  );
  const programmes = [Buffer.from(`Programme:${programme!.id}`).toString('base64url')];
  await ask(
    first.url,
    'mutation ($programmes: [ID!]!) { startMatchPlan(programmes: $programmes) { __typename } }',
    { programmes },
    cookie,
  );
  await until(database, ({ phase }) => phase === 'COMPARING');
  first.child.kill('SIGKILL');
  await first.ended;
  expect(await until(database, () => true)).toMatchObject({ status: 'RUNNING', attempts: 1, pairs: null });

  // As if half a minute went by.
  await asOwner(database, `update plan_run set heartbeat_at = heartbeat_at - interval '30 seconds'`);
  const second = await start(database);
  running.push(second);
  expect(await until(database, ({ status }) => status !== 'RUNNING')).toMatchObject({
    status: 'DONE',
    attempts: 2,
    pairs: 3000,
  });
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});
