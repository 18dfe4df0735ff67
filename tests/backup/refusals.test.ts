import { createHash } from 'node:crypto';
import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { backup } from '../../api/backup/backup.ts';
import { fileOf, type Manifest, manifestName } from '../../api/backup/manifest.ts';
import { migrations } from '../../schema/migrations/list.ts';
import { asOwner, bareDatabase, copyDatabase, testDatabase } from '../support/database.ts';
import { backedUp, catalogue, newFolder, restored, rowCounts, silent } from './support.ts';

// Whole databases are made and compared: minutes on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let whole: string;
let target: string;
let before: { counts: Record<string, number>; catalogue: string[] };

const state = async (url: string) => ({ counts: await rowCounts(url), catalogue: await catalogue(url) });

// A backup of the demo, and a database with other people in it that every refused restore must leave alone.
beforeAll(async () => {
  const demo = await copyDatabase('demo');
  whole = await newFolder(afterAll);
  await backup({ ownerUrl: demo.database.ownerUrl, folder: whole, steps: migrations, say: silent });
  await asOwner(demo.database, 'delete from event');
  target = demo.database.ownerUrl;
  await demo.database.orm.close(true);
  before = await state(target);
  afterAll(demo.drop);
});

/** A copy of the backup with something done to it. */
async function spoilt(change: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = await newFolder();
  await cp(whole, folder, { recursive: true });
  await change(folder);
  return folder;
}

async function changeManifest(folder: string, change: (manifest: Manifest) => void): Promise<void> {
  const path = `${folder}/${manifestName}`;
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  change(manifest);
  await writeFile(path, JSON.stringify(manifest));
}

/** Writes other rows of a table, and a manifest that agrees with them. */
async function rewrite(folder: string, table: string, change: (rows: string) => string): Promise<void> {
  const path = fileOf(folder, table);
  const content = gzipSync(change(gunzipSync(await readFile(path)).toString()));
  await writeFile(path, content);
  await changeManifest(folder, ({ tables }) => {
    const entry = tables.find(({ name }) => name === table)!;
    entry.sha256 = createHash('sha256').update(content).digest('hex');
  });
}

async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = bytes[middle]! ^ 1;
  await writeFile(path, bytes);
}

const spoiling: Record<string, { change: (folder: string) => Promise<unknown>; told: RegExp }> = {
  'with one damaged bit': {
    change: (folder) => flipByte(fileOf(folder, 'person')),
    told: /person\.copy\.gz is damaged: it is not what was written\. Use another copy/,
  },
  'with a file cut off': {
    change: (folder) => truncate(fileOf(folder, 'request'), 1000),
    told: /request\.copy\.gz is damaged/,
  },
  'with a file too few': {
    change: (folder) => rm(fileOf(folder, 'match')),
    told: /match\.copy\.gz is missing: this backup is not whole/,
  },
  'without its manifest': {
    change: (folder) => rm(`${folder}/${manifestName}`),
    told: /is no whole backup: it has no manifest\.json/,
  },
  'with half a manifest': {
    change: (folder) => truncate(`${folder}/${manifestName}`, 700),
    told: /manifest\.json in .* is damaged/,
  },
  'with a row too few': {
    change: (folder) => changeManifest(folder, ({ tables }) => tables[0]!.rows++),
    told: /is damaged/,
  },
  'with a name of a table that is none': {
    change: (folder) => changeManifest(folder, ({ tables }) => (tables[0]!.name = '../../etc/passwd')),
    told: /manifest\.json in .* is damaged/,
  },
  'without a table': {
    change: (folder) => changeManifest(folder, ({ tables }) => tables.pop()),
    told: /has other tables than this Koppel/,
  },
  'of a newer format': {
    change: (folder) =>
      changeManifest(folder, (manifest) => Object.assign(manifest, { format: 2, more: true })),
    told: /made by a newer Koppel \(its format is 2\): install that version/,
  },
  'with steps of a newer version': {
    change: (folder) => changeManifest(folder, (manifest) => manifest.migrations.push('999-future')),
    told: /made by a newer Koppel \(it has the step 999-future\): install that version/,
  },
  'with rows that point nowhere': {
    change: (folder) => rewrite(folder, 'person', (rows) => rows.replace(/^[0-9a-f]{8}/, '00000000')),
    told: /violates foreign key constraint/,
  },
};

describe('a backup', () => {
  test.each(Object.entries(spoiling))(
    '%s is not restored, and nothing changes',
    async (_, { change, told }) => {
      const folder = await spoilt(change);
      await expect(restored(target, folder, { replace: true })).rejects.toThrow(told);
      expect(await state(target)).toEqual(before);
    },
  );

  test('does not replace people unless told, and then replaces all of them', async () => {
    await expect(restored(target, whole)).rejects.toThrow(
      /^There is data in this database already \(in account, for one\)\. To replace all of it, add --replace/,
    );
    expect(await state(target)).toEqual(before);
    const { ownerUrl } = await testDatabase('demo');
    const other = await backedUp(ownerUrl);
    const double = await bareDatabase();
    await restored(double, whole);
    await asOwner({ ownerUrl: double }, 'delete from event; create view gone as select id from person');
    await restored(double, other.folder, { replace: true });
    expect(await catalogue(double)).toEqual(before.catalogue);
    expect((await backedUp(double)).manifest.tables).toEqual(other.manifest.tables);
  });

  test('is restored over a new installation without people', async () => {
    const { database, drop } = await copyDatabase('empty');
    onTestFinished(drop);
    await database.orm.close(true);
    await asOwner(database, 'delete from role_grant; delete from account');
    await restored(database.ownerUrl, whole);
    expect((await rowCounts(database.ownerUrl)).person).toBe(before.counts.person);
  });

  test('is not restored under a Koppel that is at work', async () => {
    const client = new pg.Client({ connectionString: target });
    await client.connect();
    await expect(restored(target, whole, { replace: true })).rejects.toThrow(
      'Koppel is using this database. Stop it, then restore.',
    );
    await client.end();
    expect(await state(target)).toEqual(before);
  });

  test('is not made over another, nor of a database without Koppel', async () => {
    await expect(backup({ ownerUrl: target, folder: whole, steps: migrations, say: silent })).rejects.toThrow(
      'is there already. Name a folder that is not.',
    );
    await expect(backedUp(await bareDatabase())).rejects.toThrow('There is no Koppel in this database yet');
  });
});
