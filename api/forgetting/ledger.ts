import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { keyArray } from '../platform/batch.ts';
import type { Database } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { anonymise, type Dossiers, type Forgotten, keepKeys, noDossiers } from './anonymise.ts';

/**
 * What was erased, in a file outside the database: a backup of before brings people back, and by this file they are
 * forgotten again. One line of JSON for each time: only ids of rows, and digests of keys in an order of their own.
 */
interface Line {
  run: string;
  organisation: string;
  at: string;
  forgotten: Forgotten;
}
/** The transaction of that run did not end well: nothing was erased. */
interface Withdrawal {
  withdrawn: string;
}

/**
 * Writes down what this transaction is about to erase. On the disk when it returns, so call it last before the commit:
 * then nothing can be erased that the ledger does not know. Several processes can write at once.
 *
 * @returns the name of this run, to withdraw it by when the commit fails.
 */
export function writeLedger(path: string, organisation: string, forgotten: Forgotten, now: Date): string {
  const run = newId();
  append(path, { run, organisation, at: now.toISOString(), forgotten } satisfies Line);
  return run;
}

/** Takes back what was written for a transaction that then failed. */
export const withdrawFromLedger = (path: string, run: string): void =>
  append(path, { withdrawn: run } satisfies Withdrawal);

/**
 * Does work that writes in the ledger before it commits. What it wrote is withdrawn when the database says that nothing
 * was committed; when nobody knows, it stays, because to forget once too often is the smaller harm.
 */
export async function writingLedger<T>(
  path: string,
  now: Date,
  work: (write: (organisation: string, forgotten: Forgotten) => void) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const runs: string[] = [];
  const withdraw = () => {
    for (const run of runs) withdrawFromLedger(path, run);
  };
  try {
    const result = await work((organisation, forgotten) =>
      runs.push(writeLedger(path, organisation, forgotten, now)),
    );
    if (result instanceof Refusal) withdraw();
    return result;
  } catch (error) {
    if (wasRolledBack(error)) withdraw();
    throw error;
  }
}

/** The database itself refused, over a connection that still was there. */
function wasRolledBack(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return /^(22|23|40|42)...$/.test(code ?? cause?.code ?? '');
}

function append(path: string, line: Line | Withdrawal): void {
  const isNew = !existsSync(path);
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a', 0o600);
  try {
    // One write, so that lines of two processes do not mix. It begins on a line of its own, also after a line that a
    // power cut broke off.
    const text = `\n${JSON.stringify(line)}\n`;
    if (writeSync(file, text) < Buffer.byteLength(text))
      throw new Error(`${path} could not be written whole.`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) syncFolder(dirname(path));
}

/** The name of a new file is on the disk only when its folder is. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** What the ledger says was erased; a line that is broken off was never followed by an erasure. */
export function readLedger(path: string, say: (line: string) => void): Line[] {
  if (!existsSync(path)) return [];
  const lines: Line[] = [];
  const withdrawn = new Set<string>();
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    if (text === '') continue;
    const line = parsed(text);
    if (!line) say(`A line of ${path} cannot be read and is left out.`);
    else if ('withdrawn' in line) withdrawn.add(line.withdrawn);
    else lines.push(line);
  }
  return lines.filter(({ run }) => !withdrawn.has(run));
}

function parsed(text: string): Line | Withdrawal | undefined {
  try {
    return JSON.parse(text) as Line | Withdrawal;
  } catch {
    return undefined;
  }
}

/**
 * Forgets again whoever the ledger says was forgotten: to be called after a backup was put back and brought up to
 * date. Can be called any number of times.
 *
 * @returns how many people and dossiers had come back.
 */
export async function replayErasures(
  { orm }: Pick<Database, 'orm'>,
  ledger: string,
  say: (line: string) => void,
): Promise<number> {
  let back = 0;
  for (const { organisation, at, forgotten } of readLedger(ledger, say)) {
    const { keys, ...dossiers } = { ...noDossiers, ...forgotten };
    back += await transact(orm, { organisations: [organisation] }, async (em) => {
      const [here] = await em.execute<{ id: string }[]>('select id from organisation where id = ?', [
        organisation,
      ]);
      if (!here) return 0;
      const still = await unforgotten(em, dossiers);
      await anonymise(em, organisation, dossiers, new Date(at));
      await keepKeys(em, organisation, keys ?? []);
      return still;
    });
  }
  say(
    back === 0
      ? 'Nobody who was forgotten had come back.'
      : `Forgot ${back} again that had been erased after the backup.`,
  );
  return back;
}

/** How many of these are there with who it was. */
async function unforgotten(em: SqlEntityManager, dossiers: Dossiers): Promise<number> {
  const tables = {
    person: dossiers.people,
    request: dossiers.requests,
    volunteer: dossiers.volunteers,
    application: dossiers.applications,
    campaign_visit: dossiers.visits,
  };
  const counts = Object.keys(tables).map(
    (table) => `(select count(*) from ${table} where anonymised_at is null and id = any (?::uuid[]))`,
  );
  const [row] = await em.execute<{ count: number }[]>(
    `select (${counts.join(' + ')})::int as count`,
    Object.values(tables).map(keyArray),
  );
  return row!.count;
}
