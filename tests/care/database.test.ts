import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { windowPolicy } from '../../api/platform/owner-window.ts';
import { asOwner, copyDatabase } from '../support/database.ts';

/** Tables that belong to no organisation, and that everybody who is connected may read. */
const sharedTables = [
  'comparison_round',
  'district',
  'koppel_migration',
  'lifecycle_transition',
  'location',
  'municipality',
  'neighbourhood',
  'postcode',
  'team',
];

/** Behind a wall of their own: an organisation is its own owner, and an account may work for two. */
const otherwiseWalled = [
  'account',
  'account_identity',
  'comparison',
  'known_device',
  'link_attempt',
  'link_request',
  'organisation',
  'passkey',
  'passkey_challenge',
  'recovery_code',
  'request_draft',
  'saved_search',
  'sign_in_attempt',
  'sign_in_errand',
  'sign_in_ticket',
  'totp',
];

/** What anyone may read, signed in or not. */
const publicWindows: Record<string, string> = {
  organisation: 'true',
  organisation_municipality: 'true',
  programme: 'true',
  programme_location: 'true',
  vacancy: `status in ('PUBLISHED', 'PARTLY_FILLED')`,
};

/** Foreign keys between rows of organisations that do not name the organisation, and what keeps them inside it. */
const withoutOrganisation = [
  // The same request is named with its organisation by the other foreign key of waitlist_spell.
  'nobody_waitlisted_without_support_mode',
];

/** Columns that name a row without a foreign key. */
const looseReferences = [
  // A trace outlives what it is about, and says of what kind that was.
  'access_log.actor_id',
  'access_log.entity_id',
  // The number of an HTTP request.
  'access_log.request_id',
  // What is erased is a row of the table that its column "kind" names.
  'erasure_item.subject_id',
  // An event is about a row of the table that its column "entity" names.
  'event.entity_id',
  // How a provider calls us.
  'identity_provider.client_id',
  // A version is of a row of the table that its column "entity" names.
  'row_version.account_id',
  'row_version.row_id',
];

interface Table {
  name: string;
  owned: boolean;
  enabled: boolean;
  forced: boolean;
  policies: number;
}

let database: Database;
let tables: Table[];
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  tables = await asOwner<Table>(
    database,
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id') as owned,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname <> $1) as policies
     from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
    [windowPolicy],
  );
});
afterAll(() => drop());

const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

describe('the wall between organisations', () => {
  test('stands around every table with an organisation, for its owner too', () => {
    const owned = tables.filter((table) => table.owned);
    expect(owned.length).toBeGreaterThan(15);
    expect(names(owned.filter((table) => !table.enabled || !table.forced || table.policies === 0))).toEqual(
      [],
    );
  });

  test('is left out around the tables that everybody shares, and no others', () => {
    const open = tables.filter((table) => !table.owned && !table.enabled);
    expect(names(open)).toEqual(sharedTables);
    const walled = tables.filter((table) => !table.owned && table.enabled);
    expect(names(walled)).toEqual(otherwiseWalled);
    expect(names(walled.filter((table) => !table.forced || table.policies === 0))).toEqual([]);
  });

  test('shows a connection that says for nobody it works only what is for anyone', async () => {
    const walled = tables.filter((table) => table.enabled);
    const filled: string[] = [];
    for (const { name } of walled) {
      const open = publicWindows[name] ?? 'false';
      const [there] = await asOwner<{ rows: number; open: number }>(
        database,
        `select count(*)::int as rows, count(*) filter (where ${open})::int as open from ${name}`,
      );
      if (there!.rows > 0) filled.push(name);
      const [seen] = await asApp<{ rows: number }>(`select count(*)::int as rows from ${name}`);
      expect(seen, name).toEqual({ rows: there!.open });
    }
    // A wall around nothing proves nothing.
    expect(filled).toEqual(
      expect.arrayContaining([
        'account',
        'match',
        'person',
        'request',
        'vacancy',
        'volunteer',
        'waitlist_spell',
      ]),
    );
  });

  test('has a window for its owner only, for reading only, in a transaction that makes a backup', async () => {
    const windows = await asOwner<{ name: string; how: string }>(
      database,
      `select c.relname as name, concat_ws(' ', p.polcmd, array[c.relowner] = p.polroles, p.polpermissive,
         pg_get_expr(p.polqual, p.polrelid)) as how
       from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = $1 order by 1`,
      [windowPolicy],
    );
    expect(names(windows)).toEqual(names(tables.filter((table) => table.enabled)));
    const how = `r t t (( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'on'::text)`;
    expect([...new Set(windows.map((window) => window.how))]).toEqual([how]);
  });

  test('cannot be crossed by a reference: a foreign key names the organisation on both sides', async () => {
    const keys = await asOwner<{ name: string; inside: boolean }>(
      database,
      `select k.conname as name, exists (
         select from unnest(k.conkey, k.confkey) as pair (near, far)
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.near
         join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.far
         where a.attname = 'organisation_id' and b.attname = 'organisation_id') as inside
       from pg_constraint k
       where k.contype = 'f'
         and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'organisation_id')
         and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'organisation_id')`,
    );
    expect(keys.length).toBeGreaterThan(15);
    expect(names(keys.filter((key) => !key.inside))).toEqual(withoutOrganisation);
  });

  test('has no loose ends: a column that names another row is held by a foreign key', async () => {
    const loose = await asOwner<{ name: string }>(
      database,
      `select c.relname || '.' || a.attname as name
       from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname like '%\\_id' and a.attnum > 0
         and not exists (
           select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and a.attnum = any (k.conkey))
       order by 1`,
    );
    expect(names(loose)).toEqual(looseReferences);
  });
});

/** Functions that work for more organisations than whoever calls them, and why they give nothing away. */
const worksForOthers = {
  // A postcode is everybody's: only the owner corrects where one lies. It tells whoever did nothing.
  match_candidates_follow_postcode: 'trigger',
  // Only who may write the table gets beyond its first statement: the owner.
  rebuild_match_candidates: 'void',
  // Days and counts of waits.
  wait_history: 'record',
};

test('no function works for others than whoever asks, but a few that give no row of anybody', async () => {
  const working = await asOwner<{ name: string; gives: string }>(
    database,
    `select proname as name, prorettype::regtype::text as gives from pg_proc
     where pronamespace = 'public'::regnamespace and (prosrc like '%set_config%' or proconfig::text like '%app.%') order by 1`,
  );
  expect(Object.fromEntries(working.map(({ name, gives }) => [name, gives]))).toEqual(worksForOthers);
});

test("nothing works with the rights of the owner but what keeps the candidates and what shows one's own password", async () => {
  const working = await asOwner<{ name: string }>(
    database,
    `select concat(proname, ' ', prorettype::regtype) as name from pg_proc
     where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
  );
  expect(names(working)).toEqual([
    'match_candidates_follow_enrolment trigger',
    'match_candidates_follow_match trigger',
    'match_candidates_follow_person trigger',
    'match_candidates_follow_postcode trigger',
    'match_candidates_follow_volunteer trigger',
    'own_password_hash text',
  ]);
});

describe('what somebody adds to the database', () => {
  /** Makes something, looks, and takes it back. */
  const afterMaking = async (sql: string, look: string): Promise<string[]> => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(sql);
      return names((await client.query<{ name: string }>(look)).rows);
    } finally {
      await client.end();
    }
  };

  const withoutWall = `select c.relname as name from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')
      and not (c.relrowsecurity and c.relforcerowsecurity)`;
  test('as a table of an organisation has a wall', async () => {
    expect(names(await asOwner(database, withoutWall))).toEqual([]);
    const made =
      'create table diary (id uuid primary key, organisation_id uuid not null references organisation)';
    expect(await afterMaking(made, withoutWall)).toEqual(['diary']);
  });

  // Otherwise it looks with the eyes of its owner, past the wall.
  const ownersViews = `select c.relname as name from pg_class c
    where c.relkind in ('v', 'm') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)`;
  test('as a view looks with the eyes of whoever asks', async () => {
    expect(names(await asOwner(database, ownersViews))).toEqual([]);
    const made = 'create view everybody as select * from person';
    expect(await afterMaking(made, ownersViews)).toEqual(['everybody']);
    const invoker = 'create view everybody with (security_invoker = true) as select * from person';
    expect(await afterMaking(invoker, ownersViews)).toEqual([]);
  });

  // A text that may not be there twice in the whole database tells that another organisation has it.
  const uniqueForAll = `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and c.relnamespace = 'public'::regnamespace
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')
      and not exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
          and (a.attname = 'id' or a.attname like '%\\_id' or a.attname like '%hash'))
    order by 1`;
  test('as unique is unique within an organisation', async () => {
    expect(names(await asOwner(database, uniqueForAll))).toEqual([]);
    const made = 'create unique index one_mail_address on person (lower(email)) where false';
    expect(await afterMaking(made, uniqueForAll)).toEqual(['one_mail_address']);
  });
});

describe('the role under which Koppel works', () => {
  test('is bound by the wall: it owns nothing, and is no superuser', async () => {
    const [role] = await asApp(
      `select r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
         (select count(*)::int from pg_class c where c.relowner = r.oid) as owned,
         (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships
       from pg_roles r where r.rolname = current_user and r.rolname = 'koppel_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
      memberships: 0,
    });
  });

  test('cannot rewrite what happened, nor the rules of the lifecycles, nor the list of migrations', async () => {
    const [may] = await asApp(
      `select has_table_privilege('event', 'update') as rewrites, has_table_privilege('event', 'delete') as erases,
         has_table_privilege('lifecycle_transition', 'insert, update, delete') as rules,
         has_table_privilege('koppel_migration', 'insert, update, delete') as migrations`,
    );
    expect(may).toEqual({ rewrites: false, erases: false, rules: false, migrations: false });
  });
});

/** Asks as the role of the running Koppel, on a connection that has not said for whom it works. */
async function asApp<Row extends object>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.orm.config.get('clientUrl') as string });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
