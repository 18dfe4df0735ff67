import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../api/backup/manifest.ts';
import { migrations } from '../../schema/migrations/list.ts';
import { ensureBuilt } from '../../scripts/build.mjs';
import { npmRun, npmRunWith } from '../support/command.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { backedUp, newFolder, restored } from './support.ts';

beforeAll(() => ensureBuilt(() => {}), 180_000);

/** What somebody types after `npm run NAME --` where no DATABASE_URL is set. */
const onFolder = (dataDir: string, name: string, ...args: string[]) =>
  npmRunWith({ DATA_DIR: dataDir, DATABASE_URL: '' }, name, ...args);

test('both commands work on the embedded database, also on one that is not there yet', {
  timeout: 240_000,
}, async () => {
  const { folder, manifest } = await backedUp((await testDatabase('demo')).ownerUrl);
  const dataDir = mkdtempSync(join(tmpdir(), 'koppel-restored-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));

  const made = await onFolder(dataDir, 'restore', folder);
  expect(made.code, made.said).toBe(0);
  expect(made.said).toContain('Making a new database');
  expect(made.said).toContain(
    `person: ${manifest.tables.find(({ name }) => name === 'person')!.rows} rows\n`,
  );
  expect(made.said).toContain(`Restored: the database is what it was at ${manifest.at}.`);

  const second = await newFolder();
  const saved = await onFolder(dataDir, 'backup', second);
  expect(saved.code, saved.said).toBe(0);
  expect(saved.said).toContain(`The backup is in ${second}: ${manifest.tables.length} tables, `);
  expect((await readManifest(second, migrations)).tables).toEqual(manifest.tables);

  const refused = await onFolder(dataDir, 'restore', folder);
  expect(refused.code).toBe(1);
  expect(refused.said).toContain('There is data in this database already (in account, for one).');
  expect((await onFolder(dataDir, 'restore', second, '--replace')).code).toBe(0);
});

test('what was typed wrongly is told in one sentence', { timeout: 60_000 }, async () => {
  const database = { ownerUrl: 'postgres://nobody@127.0.0.1:9/none' };
  const said = async (name: string, ...args: string[]) => {
    const { code, said } = await npmRun(database, name, ...args);
    expect(code).toBe(1);
    return said;
  };
  expect(await said('backup')).toBe('Usage: npm run backup -- FOLDER\n');
  expect(await said('restore', 'a', 'b')).toBe('Usage: npm run restore -- FOLDER [--replace]\n');
  expect(await said('restore', '/nowhere')).toMatch(
    /^\/nowhere is no whole backup: it has no manifest\.json\./,
  );
  expect(await said('backup', '/nowhere')).toMatch(/^The database at 127\.0\.0\.1:9 cannot be reached\./);
});

test.each([
  ['killed', 'SIGKILL', 1],
  ['stopped', 'SIGTERM', 0],
] as const)('a backup that is %s halfway is none', { timeout: 60_000 }, async (_, signal, leftBehind) => {
  const { ownerUrl } = await testDatabase('demo');
  // Sequences are read last: one that somebody is renaming holds up the backup just before its end.
  const holder = new pg.Client({ connectionString: ownerUrl });
  await holder.connect();
  onTestFinished(() => holder.end());
  await holder.query('begin; alter sequence koppel_migration_id_seq rename to held');
  const folder = await newFolder();
  const child = spawn(process.execPath, ['dist/api/backup/backup-command.js', folder], {
    env: { ...process.env, DATABASE_URL: ownerUrl },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await asOwner({ ownerUrl }, waiting)).length === 0) await delay(20);
  child.kill(signal);
  await ended;
  await holder.query('rollback');

  const left = readdirSync(dirname(folder));
  expect(left).toHaveLength(leftBehind);
  for (const name of left) {
    expect(name).toMatch(/^backup\.unfinished-\d+$/);
    await expect(restored(ownerUrl, join(dirname(folder), name))).rejects.toThrow('is no whole backup');
  }
});
