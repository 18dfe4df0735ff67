import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { everything, rightFiles } from './support.ts';

let database: Database;
let drop: () => Promise<void>;
let close: () => Promise<unknown>;
let home: string;
let administrator: Caller;
let heemskerk: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  home = await api.app.listen({ port: 0, host: '127.0.0.1' });
  close = () => api.app.close();
  administrator = await api.visitor().signIn('administrator@heemskerk.example');
  const { organisations } = await administrator.ask<{ organisations: { id: string; slug: string }[] }>(
    '{ organisations { id slug } }',
  );
  heemskerk = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
});
afterAll(async () => {
  await close();
  await drop();
});

/** Keeps a table in a way that an import has to wait at it; gives what lets it go. */
async function holding(lock: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query(`lock table person in ${lock} mode`);
  const letGo = () => client.end();
  onTestFinished(letGo);
  return letGo;
}

/** Sends the files and hangs up at the step; gives what was told until then. */
async function hangUpAt(step: string): Promise<string[]> {
  const form = new FormData();
  for (const [name, text] of Object.entries(rightFiles))
    form.append('files', new Blob([text]), `${name}.csv`);
  const stop = new AbortController();
  const response = await fetch(`${home}/import?organisation=${heemskerk}&dryRun=false`, {
    method: 'POST',
    body: form,
    signal: stop.signal,
    headers: { cookie: `koppel_session=${administrator.cookie('koppel_session')}` },
  });
  expect(response.status).toBe(200);
  const told: string[] = [];
  try {
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      told.push(part);
      if (part.includes(`"${step}"`)) stop.abort();
    }
  } catch (error) {
    expect((error as Error).name).toBe('AbortError');
  }
  return told;
}

const others = async () =>
  Number(
    (
      await asOwner<{ n: string }>(
        database,
        `select count(*) as n from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`,
      )
    )[0]!.n,
  );

test.each([
  ['CHECKING', 'access exclusive'],
  ['WRITING', 'exclusive'],
])('an import that is left in the middle of %s writes nothing', async (step, lock) => {
  const before = await everything(database);
  const letGo = await holding(lock);
  const told = await hangUpAt(step);
  expect(told.join('')).not.toContain('"done"');
  await letGo();
  // The server of the database notices that nobody listens once it has done what it waited for.
  for (let tries = 0; (await others()) > 0 && tries < 100; tries++) await pause(50);
  expect(await others()).toBe(0);
  expect(await everything(database)).toEqual(before);
});

test('after that the same files go in as if nothing had been', async () => {
  const told = await hangUpAt('never');
  expect(told.join('')).toContain('"isWritten":true');
});
