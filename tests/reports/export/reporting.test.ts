import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../api/database.ts';
import type { Database } from '../../../api/platform/database.ts';
import { isWorkingDay } from '../../../api/platform/working-days.ts';
import { reportingPage } from '../../../api/reports/export/reporting-page.ts';
import { makeReader, removeReader } from '../../../api/reports/export/reporting-reader.ts';
import { organisationId } from '../../../seeds/organisations.ts';
import { asOwner, bareDatabase, copyDatabase, plainOwner } from '../../support/database.ts';

let database: Database;
let drop: () => Promise<void>;
// Roles are the server's, and other tests use the same server.
const role = `reader_${randomBytes(6).toString('hex')}`;
let reader: pg.Client;
const heemskerk = organisationId('heemskerk');
const heerlen = organisationId('heerlen');

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  const { password } = await makeReader(database.ownerUrl, { organisation: 'heemskerk', role });
  reader = await signedIn(database.ownerUrl, role, password);
});
afterAll(async () => {
  await reader.end();
  await removeReader(database.ownerUrl, { organisation: 'heemskerk', role });
  await drop();
});

async function signedIn(ownerUrl: string, user: string, password: string): Promise<pg.Client> {
  const url = new URL(ownerUrl);
  [url.username, url.password] = [user, password];
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  return client;
}

const views = async (): Promise<string[]> =>
  (
    await asOwner<{ name: string }>(
      database,
      `select relname as name from pg_class where relnamespace = 'reporting'::regnamespace and relkind = 'v' order by 1`,
    )
  ).map(({ name }) => name);

const organisationsIn = async (view: string): Promise<string[]> =>
  (
    await reader.query<{ id: string }>(`select distinct organisation_id as id from reporting.${view}`)
  ).rows.map(({ id }) => id);

describe('a user of the database that reads for reporting', () => {
  test('reads its own organisation in every view, and no other', async () => {
    for (const view of await views()) {
      const { rows } = await reader.query(`select * from reporting.${view}`);
      if (rows[0] && !('organisation_id' in rows[0])) continue;
      const [there] = await asOwner<{ count: number }>(
        database,
        `select count(*)::int as count from reporting.${view} where organisation_id = $1`,
        [heemskerk],
      );
      expect(rows, view).toHaveLength(there!.count);
      expect(new Set(rows.map((row) => row.organisation_id)), view).toEqual(
        new Set(rows.length > 0 ? [heemskerk] : []),
      );
    }
    expect((await reader.query('select from reporting.match')).rowCount).toBeGreaterThan(300);
  });

  test('cannot lift that limit, whatever it says of itself', async () => {
    const everywhere = `{${heemskerk},${heerlen}}`;
    for (const saying of [
      `set app.organisations = '${everywhere}'`,
      `set app.backup = 'on'`,
      'set role koppel_reporting',
      'set row_security = on',
    ]) {
      await reader.query(saying);
      for (const view of ['match', 'person', 'programme', 'organisation', 'request'])
        expect(await organisationsIn(view), `${saying}: ${view}`).toEqual([heemskerk]);
      await reader.query('reset role');
      await reader.query('reset all');
    }
    await expect(reader.query(`set session authorization koppel_app`)).rejects.toThrow('permission denied');
    await expect(reader.query('set role koppel_app')).rejects.toThrow('permission denied');
    await reader.query('set row_security = off');
    await expect(reader.query('select from reporting.match')).rejects.toThrow('row-level security');
    await reader.query('reset all');
  });

  test('cannot name a table, nor what is in it', async () => {
    for (const table of ['person', 'request', 'account', 'reporting_access', 'row_version', 'api_token'])
      await expect(reader.query(`select from public.${table}`), table).rejects.toThrow(
        'permission denied for schema public',
      );
    await expect(reader.query('select public.app_organisations()')).rejects.toThrow('permission denied');
  });

  test('would find no name, no address and no words in the tables, if it could', async () => {
    await asOwner(database, `grant usage on schema public to ${role}`);
    onTestFinished(async () => void (await asOwner(database, `revoke usage on schema public from ${role}`)));
    for (const column of [
      ...[
        'first_name',
        'last_name',
        'postcode',
        'email',
        'phone',
        'interests',
        'life_philosophy',
        'gender',
      ].map((name) => `${name} from public.person`),
      ...['question', 'note', 'summary', 'reference', 'referrer_name', 'outcome_reason'].map(
        (name) => `${name} from public.request`,
      ),
      'phone from public.organisation',
      'display_name from public.account',
      'facts from public.row_version',
      'details from public.event',
    ])
      await expect(reader.query(`select ${column}`), column).rejects.toThrow('permission denied');
  });

  test('writes nothing', async () => {
    await reader.query('set default_transaction_read_only = off');
    for (const writing of [
      `update reporting.programme set name = 'X'`,
      'delete from reporting.published_figure',
      'delete from reporting.coordination_hours',
      `insert into reporting.coordination_hours values ('${heemskerk}', '${heemskerk}', '2021-01-01', 1, 1)`,
      'create table reporting.mine (id int)',
      'create table public.mine (id int)',
      `insert into public.reporting_access values ('${role}', '${heerlen}')`,
      `alter role ${role} createrole`,
    ])
      await expect(reader.query(writing), writing).rejects.toThrow(/permission denied|cannot update view/);
    await reader.query('reset all');
  });

  test('can read a second organisation once that is opened to it, and only until it is closed', async () => {
    const { password } = await makeReader(database.ownerUrl, { organisation: 'heerlen', role });
    expect((await organisationsIn('match')).toSorted()).toEqual([heemskerk, heerlen].toSorted());
    const anew = await signedIn(database.ownerUrl, role, password);
    await anew.end();
    await removeReader(database.ownerUrl, { organisation: 'heerlen', role });
    expect(await organisationsIn('match')).toEqual([heemskerk]);
  });

  test('sees nothing after a restore, which forgets what it read, until it is made again', async () => {
    await asOwner(database, 'delete from reporting_access where role_name = $1', [role]);
    expect(await organisationsIn('match')).toEqual([]);
    await makeReader(database.ownerUrl, { organisation: 'heemskerk', role });
    expect(await organisationsIn('match')).toEqual([heemskerk]);
  });

  test('is taken away with the last organisation', async () => {
    const other = `reader_${randomBytes(6).toString('hex')}`;
    const { password } = await makeReader(database.ownerUrl, { organisation: 'heusden', role: other });
    await (await signedIn(database.ownerUrl, other, password)).end();
    expect(await removeReader(database.ownerUrl, { organisation: 'heusden', role: other })).toBe(other);
    await expect(signedIn(database.ownerUrl, other, password)).rejects.toThrow('authentication failed');
    await expect(removeReader(database.ownerUrl, { organisation: 'heusden', role: other })).rejects.toThrow(
      `There is no database user ${other} that reads heusden.`,
    );
  });

  test('is none that was there for something else', async () => {
    const make = (organisation: string, name: string) =>
      makeReader(database.ownerUrl, { organisation, role: name });
    await expect(make('heemskerk', 'koppel_app')).rejects.toThrow('choose another name with --role');
    await expect(make('heemskerk', 'pg_monitor')).rejects.toThrow('is no name for a database user');
    await expect(make('heemskerk', 'x; drop table person')).rejects.toThrow('is no name for a database user');
    await expect(make('nergens', role)).rejects.toThrow(
      'There is no organisation "nergens" in this database.',
    );
  });
});

test('where the owner may make no roles, that is said, and what to do about it', async () => {
  const owner = await plainOwner();
  const ownerUrl = await bareDatabase({ owner });
  await (await openDatabase(ownerUrl, () => undefined)).close();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(
    `begin; set local app.organisations = '{${heemskerk}}';
     insert into organisation (id, slug, name, phone, email) values ('${heemskerk}', 'heemskerk', 'H', '1', 'a@b.example');
     commit`,
  );
  await client.end();
  await expect(makeReader(ownerUrl, { organisation: 'heemskerk' })).rejects.toThrow(
    `The database user ${owner.name} may not create roles, so there can be none for reporting. Ask whoever runs the database server for a user with CREATEROLE`,
  );
});

test('working days in the views are those by which Koppel counts', async () => {
  const { rows } = await reader.query<{ day: string; is: boolean; number: number }>(
    'select day::text, is_working_day as is, working_day_number as number from reporting.day order by day',
  );
  expect(rows[0]!.day).toBe('1990-01-01');
  expect(rows.length).toBeGreaterThan(36 * 365);
  const otherwise = rows.filter(({ day, is }) => day >= '2000' && is !== isWorkingDay(day));
  expect(otherwise).toEqual([]);
  const uncounted = rows.filter(({ number, is }, i) => number - (rows[i - 1]?.number ?? 0) !== Number(is));
  expect(uncounted).toEqual([]);
});

test('the page about the views says what they say of themselves in the database', async () => {
  const rows = await asOwner<{ view: string; means: string; column: string; column_means: string }>(
    database,
    `select c.relname as view, obj_description(c.oid) as means, a.attname as column,
       col_description(c.oid, a.attnum) as column_means
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     where c.relnamespace = 'reporting'::regnamespace and c.relkind = 'v' order by c.oid, a.attnum`,
  );
  const described = [...Map.groupBy(rows, (row) => row.view)].map(([name, columns]) => ({
    name,
    means: columns[0]!.means,
    columns: columns.map((row) => ({ name: row.column, means: row.column_means })),
  }));
  expect(described.filter(({ means, columns }) => !means || columns.some((each) => !each.means))).toEqual([]);
  const page = readFileSync(join(import.meta.dirname, '../../../docs/reporting.md'), 'utf8');
  expect(page === reportingPage(described), 'docs/reporting.md is stale: run "npm run schema"').toBe(true);
});
