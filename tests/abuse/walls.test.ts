import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { asOwner, copyDatabase } from '../support/database.ts';

// As if somebody had got past all of the code, and could send statements of their own as the role of the application.

let database: Database;
let drop: () => Promise<void>;
let app: pg.Client;
let tables: string[];
const organisations: Record<string, string> = {};

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  app = new pg.Client({ connectionString: database.orm.config.get('clientUrl') as string });
  await app.connect();
  for (const { slug, id } of await asOwner<{ slug: string; id: string }>(
    database,
    'select slug, id from organisation',
  ))
    organisations[slug] = id;
  const owned = await asOwner<{ name: string }>(
    database,
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  tables = owned.map(({ name }) => name);
});
afterAll(async () => {
  await app.end();
  await drop();
});

/** Works for one organisation, and takes everything back. */
async function working<T>(settings: Record<string, string>, work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  try {
    for (const [name, value] of Object.entries(settings))
      await app.query(`select set_config($1, $2, true)`, [`app.${name}`, value]);
    return await work();
  } finally {
    await app.query('rollback');
  }
}
const forHeemskerk = <T>(work: () => Promise<T>) =>
  working({ organisations: `{${organisations.heemskerk}}` }, work);

/** How many rows a statement touched, or why it was not done. */
async function attempt(sql: string, params: unknown[] = []): Promise<number | string> {
  await app.query('savepoint attempt');
  try {
    return (await app.query(sql, params)).rowCount ?? 0;
  } catch (error) {
    await app.query('rollback to attempt');
    return (error as pg.DatabaseError).code ?? 'no code';
  }
}

/** What anyone may read of any organisation. */
const forAnyone: Record<string, string> = {
  organisation_municipality: 'true',
  programme: 'true',
  programme_location: 'true',
  vacancy: `status in ('PUBLISHED', 'PARTLY_FILLED')`,
};

describe('the role of the application, working for one organisation', () => {
  test('sees no row of another in any table, but for what is for anyone', async () => {
    expect(tables.length).toBeGreaterThan(25);
    await forHeemskerk(async () => {
      for (const table of tables) {
        const sql = `select from ${table} where organisation_id <> $1 and not (${forAnyone[table] ?? 'false'})`;
        expect(await attempt(sql, [organisations.heemskerk]), table).toBe(0);
      }
    });
  });

  test('changes and removes no row of another, and gives none of its own away', async () => {
    await forHeemskerk(async () => {
      for (const table of tables) {
        const theirs = 'where organisation_id <> $1';
        const own = [organisations.heemskerk];
        const changed = await attempt(`update ${table} set organisation_id = organisation_id ${theirs}`, own);
        expect([0, '42501'], `${table}: ${changed}`).toContain(changed);
        const removed = await attempt(`delete from ${table} ${theirs}`, own);
        expect([0, '42501'], `${table}: ${removed}`).toContain(removed);
        const given = await attempt(`update ${table} set organisation_id = $2 where organisation_id = $1`, [
          organisations.heemskerk,
          organisations.heusden,
        ]);
        // Where there is nothing to give, and where a trigger or a reference stops it before the wall does.
        expect([0, '42501', '23503', '23514'], `${table}: ${given}`).toContain(given);
      }
      expect(
        await attempt(
          `insert into person (id, organisation_id, first_name, last_name) values (gen_random_uuid(), $1, 'A', 'B')`,
          [organisations.heusden],
        ),
      ).toBe('42501');
      expect(
        await attempt('update organisation set name = name where id = $1', [organisations.heusden]),
      ).toBe(0);
    });
  });

  test('cannot change what all organisations share', async () => {
    for (const table of [
      'municipality',
      'district',
      'neighbourhood',
      'postcode',
      'location',
      'team',
      'lifecycle_transition',
    ])
      expect(await forHeemskerk(() => attempt(`delete from ${table}`)), table).toBe('42501');
    expect(await forHeemskerk(() => attempt(`update team set phone = '0900 0000'`))).toBe('42501');
  });

  test('gives itself no role where it does not work, and takes part in no other account', async () => {
    await forHeemskerk(async () => {
      const grant = await attempt(
        `insert into role_grant (id, account_id, organisation_id, role)
         select gen_random_uuid(), account_id, $1, 'ADMINISTRATOR' from role_grant limit 1`,
        [organisations.heusden],
      );
      expect(grant).toBe('42501');
      expect(await attempt(`update account set disabled_at = now()`)).toBe(0);
      expect(await attempt('delete from account')).toBe('42501');
      expect(await attempt(`select from session where account_id is not null`)).toBe(0);
    });
  });
});

describe('what a password became', () => {
  test('is read by no statement, not even of one’s own account', async () => {
    const contexts: Record<string, string>[] = [
      { organisations: `{${Object.values(organisations).join(',')}}` },
      { email: 'coordinator@heemskerk.example' },
    ];
    for (const settings of contexts)
      await working(settings, async () => {
        expect(await attempt('select email, display_name from account')).toBeGreaterThan(0);
        expect(await attempt('select password_hash from account')).toBe('42501');
        expect(await attempt('select * from account')).toBe('42501');
        expect(await attempt('select count(*) from account where password_hash is not null')).toBe('42501');
      });
  });

  test('is found by one way only, for whoever signs in or is signed in', async () => {
    const hash = async () =>
      (await app.query<{ hash: string | null }>('select own_password_hash() as hash')).rows[0]!.hash;
    const [{ id } = { id: '' }] = await asOwner<{ id: string }>(
      database,
      `select id from account where email = 'manager@heemskerk.example'`,
    );
    expect(await hash()).toBeNull();
    expect(await forHeemskerk(hash)).toBeNull();
    expect(await working({ email: 'coordinator@heemskerk.example' }, hash)).toMatch(/^\$argon2id\$/);
    expect(await working({ account: id }, hash)).toMatch(/^\$argon2id\$/);
    expect(await working({ account: id }, hash)).not.toBe(
      await working({ email: 'coordinator@heemskerk.example' }, hash),
    );
  });
});
