import { readdir, stat } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { backup } from '../../api/backup/backup.ts';
import { leftOut } from '../../api/backup/left-out.ts';
import type { Manifest } from '../../api/backup/manifest.ts';
import { openDatabase } from '../../api/database.ts';
import type { Database } from '../../api/platform/database.ts';
import { migrations } from '../../schema/migrations/list.ts';
import { asOwner, bareDatabase, copyDatabase } from '../support/database.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { everyReport } from './reports.ts';
import { backedUp, catalogue, newFolder, restored, rowCounts, silent } from './support.ts';

// Whole databases are made and compared: minutes on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** A chain of three for each organisation: each row holds the hash of the one before. */
const traces = `insert into access_log (organisation_id, actor_kind, action, entity, entity_id)
  select o.id, 'SYSTEM', 'request.read', 'REQUEST', r.id from organisation o
  join lateral (select id from request where organisation_id = o.id order by id limit 3) r on true`;
const chain = `select *, at::text, hash = access_log_hash(access_log) as sound from access_log order by organisation_id, seq`;

let demo: { database: Database; drop(): Promise<void> };
let double: Database;
let folder: string;
let manifest: Manifest;

// The demo, a backup of it, and a database in which that was restored.
beforeAll(async () => {
  demo = await copyDatabase('demo');
  await asOwner(demo.database, traces);
  folder = await newFolder(afterAll);
  manifest = await backup({ ownerUrl: demo.database.ownerUrl, folder, steps: migrations, say: silent });
  const ownerUrl = await bareDatabase({ whenDone: afterAll });
  await restored(ownerUrl, folder);
  double = await openDatabase(ownerUrl, silent);
});
afterAll(async () => {
  await double.close();
  await demo.drop();
});

describe('a backup that is restored into an empty database', () => {
  test('gives every report of every programme and year back, byte for byte', async () => {
    // Some say what day it is; here it is the same day all along.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T11:00:00Z') });
    onTestFinished(() => void vi.useRealTimers());
    const reports = await everyReport(demo.database);
    expect(reports.length).toBeGreaterThan(100);
    expect(await everyReport(double)).toEqual(reports);
    expect(await brokenInvariants(double)).toEqual([]);
  });

  test('has every row, and the walls, rules, triggers and rights of the one it was made of', async () => {
    const there = Object.entries(await rowCounts(demo.database.ownerUrl));
    expect(Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))).toEqual(
      Object.fromEntries(there.filter(([name]) => !(name in leftOut))),
    );
    const lines = await catalogue(double.ownerUrl);
    expect(lines.filter((line) => line.startsWith('policy')).length).toBeGreaterThan(30);
    expect(lines).toEqual(await catalogue(demo.database.ownerUrl));
  });

  test('has the traces of who looked at what, link by link', async () => {
    const there = await asOwner<{ sound: boolean }>(demo.database, chain);
    expect(there.map(({ sound }) => sound)).toEqual(Array(9).fill(true));
    expect(await asOwner(double, chain)).toEqual(there);
  });

  test('holds what a second backup of it holds', async () => {
    const again = await backedUp(double.ownerUrl);
    expect(again.manifest.tables).toEqual(manifest.tables);
    expect(again.manifest.sequences).toEqual(manifest.sequences);
  });

  test('shows nobody to a connection that says for nobody it works', async () => {
    const client = new pg.Client({ connectionString: double.orm.config.get('clientUrl') as string });
    await client.connect();
    onTestFinished(() => client.end());
    for (const table of ['person', 'request', 'match', 'account', 'event'])
      expect((await client.query(`select from ${table}`)).rowCount, table).toBe(0);
    await client.query(`select set_config('app.backup', 'on', false)`);
    expect((await client.query('select from person')).rowCount, 'the window is for the owner only').toBe(0);
  });
});

describe('a backup', () => {
  test('can be read by who made it only, and holds nobody who was signed in', async () => {
    const { database } = demo;
    await asOwner(
      database,
      `insert into session (token_hash, account_id, created_at, last_seen_at, expires_at)
       select 'stolen', id, now(), now(), now() + interval '1 day' from account limit 1;
       insert into sign_in_attempt (email, at, lane) values ('someone@example.org', now(), 'here')`,
    );
    const { folder } = await backedUp(database.ownerUrl);
    const files = await readdir(folder);
    expect(files).toContain('manifest.json');
    expect(files.filter((file) => /session|attempt/.test(file))).toEqual([]);
    expect(files).toHaveLength(manifest.tables.length + 1);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const file of files) expect((await stat(`${folder}/${file}`)).mode & 0o777, file).toBe(0o600);
  });

  test('has no row that points to one left out, and nothing that was to live for a short while only', async () => {
    const { database } = demo;
    const dangling = await asOwner(
      database,
      `select conname from pg_constraint k join pg_class near on near.oid = k.conrelid join pg_class far on far.oid = k.confrelid
       where k.contype = 'f' and far.relname = any ($1) and near.relname <> all ($1)`,
      [Object.keys(leftOut)],
    );
    expect(dangling).toEqual([]);
    const passing = await asOwner<{ name: string }>(
      database,
      `select distinct table_name as name from information_schema.columns
       where table_schema = 'public' and column_name ~ 'token|expires_at' order by 1`,
    );
    expect(passing.map(({ name }) => name).filter((name) => !(name in leftOut))).toEqual([]);
    expect(passing.length).toBeGreaterThan(0);
  });
});
