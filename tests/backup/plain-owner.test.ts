import pg from 'pg';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../api/database.ts';
import { windowPolicy } from '../../api/platform/owner-window.ts';
import { seed } from '../../seeds/seed.ts';
import { asOwner, bareDatabase, plainOwner, testDatabase } from '../support/database.ts';
import { backedUp, catalogue, restored, rowCounts, silent } from './support.ts';

// Whole databases are made and compared: minutes on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** The address of a database as somebody sees it who looks past every wall. */
function asSuperuser(ownerUrl: string, superuserUrl: string): string {
  const url = new URL(superuserUrl);
  url.pathname = new URL(ownerUrl).pathname;
  return url.toString();
}

/** A demo restored into a database of an owner whom the row rules bind too. */
async function ownedByPlainUser() {
  const demo = await testDatabase('demo');
  const { folder, manifest } = await backedUp(demo.ownerUrl);
  const owner = await plainOwner();
  const ownerUrl = await bareDatabase({ owner });
  await restored(ownerUrl, folder);
  return { demo, folder, manifest, owner, ownerUrl };
}

test('an owner who is bound by the wall backs up and restores every row', async () => {
  const { demo, manifest, owner, ownerUrl } = await ownedByPlainUser();
  expect(await asOwner({ ownerUrl }, 'select from person'), 'the wall binds the owner').toEqual([]);
  const there = await rowCounts(asSuperuser(ownerUrl, demo.ownerUrl));
  expect(there.person).toBeGreaterThan(1000);

  const own = await backedUp(ownerUrl);
  expect(
    Object.fromEntries(own.manifest.tables.map(({ name, rows }) => [name, there[name]! - rows])),
  ).toEqual(Object.fromEntries(own.manifest.tables.map(({ name }) => [name, 0])));
  expect(own.manifest.tables).toEqual(manifest.tables);

  const double = await bareDatabase({ owner });
  await restored(double, own.folder);
  expect(await rowCounts(asSuperuser(double, demo.ownerUrl))).toEqual(there);
  expect(await catalogue(double)).toEqual(await catalogue(ownerUrl));
  expect(await asOwner({ ownerUrl: double }, 'select from person'), 'the wall stands again').toEqual([]);
  await expect(restored(double, own.folder)).rejects.toThrow('There is data in this database already');
  await restored(double, own.folder, { replace: true });
  expect(await rowCounts(asSuperuser(double, demo.ownerUrl))).toEqual(there);
});

test('the window of the owner is open in a backup only, and nothing can be written through it', async () => {
  const { ownerUrl } = await ownedByPlainUser();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  onTestFinished(() => client.end());
  const seen = async () => (await client.query('select from person')).rowCount;
  await client.query('begin');
  await client.query(`set local app.backup = 'on'`);
  expect(await seen()).toBeGreaterThan(1000);
  expect((await client.query(`update person set first_name = 'X'`)).rowCount).toBe(0);
  expect((await client.query('delete from event')).rowCount).toBe(0);
  await client.query('commit');
  expect(await seen(), 'the setting ends with its transaction').toBe(0);
});

test('a backup that would miss rows is refused', async () => {
  const owner = await plainOwner();
  const ownerUrl = await bareDatabase({ owner });
  const database = await openDatabase(ownerUrl, silent);
  await seed(database, { demo: false, say: silent });
  await database.close();
  await asOwner({ ownerUrl }, `drop policy ${windowPolicy} on role_grant`);
  await expect(backedUp(ownerUrl)).rejects.toThrow(
    'This database user does not see all rows (of role_grant, for one).',
  );
  await (await openDatabase(ownerUrl, silent)).close();
  const { manifest } = await backedUp(ownerUrl);
  const there = await rowCounts(asSuperuser(ownerUrl, inject('clusterUrl')));
  expect(there.role_grant).toBeGreaterThan(5);
  expect(manifest.tables.find(({ name }) => name === 'role_grant')!.rows).toBe(there.role_grant);
});
