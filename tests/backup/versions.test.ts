import { Migration } from '@mikro-orm/migrations';
import { expect, test, vi } from 'vitest';
import { inOrder } from '../../api/backup/catalogue.ts';
import { entities } from '../../api/entities.ts';
import { openDatabase } from '../../api/platform/database.ts';
import { migrations } from '../../schema/migrations/list.ts';
import { asOwner, bareDatabase, testDatabase } from '../support/database.ts';
import { backedUp, catalogue, restored, rowCounts, silent } from './support.ts';

// Whole databases are made and compared: minutes on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Two tables that point at each other, a number that the database gives, and a trigger that counts. */
class Circle extends Migration {
  override up(): void {
    this.addSql(`
      create table circle_a (id bigint generated always as identity primary key, b bigint, what jsonb, shout text generated always as (upper(what ->> 'text')) stored);
      create table circle_b (id serial primary key, a bigint not null references circle_a, counted int not null default 0, at timestamptz, size float8);
      alter table circle_a add constraint far_side foreign key (b) references circle_b;
      alter table circle_b enable row level security, force row level security;
      create policy nobody on circle_b using (false);
      create function count_b() returns trigger language plpgsql as
        $$ begin new.counted := new.counted + 1; new.at := now(); return new; end $$;
      create trigger count_b before insert on circle_b for each row execute function count_b();
      alter table circle_b enable always trigger count_b`);
  }
}

class Later extends Migration {
  override up(): void {
    this.addSql(`alter table person add column nickname text not null default 'none'`);
  }
}

const then = [...migrations, { name: '998-circle', class: Circle }];
const since = [...then, { name: '999-later', class: Later }];

test('rows come back as they were: counted once, with their numbers, times and odd signs, in a circle too', async () => {
  const { ownerUrl } = await testDatabase('demo');
  await (await openDatabase(ownerUrl, { entities, migrations: then }, silent)).close();
  await asOwner(
    { ownerUrl },
    String.raw`
    insert into circle_a (what) select jsonb_build_object('text', E'a\tb\nc\r\\N \\. é \u2028 "' || n) from generate_series(1, 5) n;
    insert into circle_b (a, size) select id, 1 / 3.0::float8 from circle_a;
    update circle_a set b = circle_b.id from circle_b where a = circle_a.id;
    delete from circle_b where false`,
  );
  const content = `select a.id, a.what, a.shout, b.id as b, b.counted, b.at::text, b.size from circle_a a join circle_b b on b.id = a.b order by 1`;
  const { folder, manifest } = await backedUp(ownerUrl, then);
  const double = await bareDatabase();
  await restored(double, folder, { steps: then });
  expect(await asOwner({ ownerUrl: double }, content)).toEqual(await asOwner({ ownerUrl }, content));
  expect(await catalogue(double)).toEqual(await catalogue(ownerUrl));
  expect(manifest.sequences).toContainEqual({ name: 'circle_a_id_seq', value: '5', called: true });
  expect(
    await asOwner({ ownerUrl: double }, `insert into circle_a (what) values ('{}') returning id`),
  ).toEqual([{ id: '6' }]);
});

test('a backup of an older version gets the steps since then; an older version refuses that of a newer', async () => {
  const { ownerUrl } = await testDatabase('demo');
  const { folder } = await backedUp(ownerUrl);
  const counts = await rowCounts(ownerUrl);
  const double = await bareDatabase();
  await restored(double, folder, { steps: since });
  const steps = { koppel_migration: since.length, circle_a: 0, circle_b: 0, session: 0, sign_in_attempt: 0 };
  expect(await rowCounts(double)).toEqual({ ...counts, ...steps });
  const [row] = await asOwner({ ownerUrl: double }, 'select distinct nickname from person');
  expect(row).toEqual({ nickname: 'none' });

  const newer = await backedUp(double, since);
  const before = await rowCounts(ownerUrl);
  await expect(restored(await bareDatabase(), newer.folder)).rejects.toThrow(
    /made by a newer Koppel \(it has the step 998-circle, 999-later\): install that version/,
  );
  expect(await rowCounts(ownerUrl)).toEqual(before);
});

test('steps that were taken in another order than they stand in the list are taken in that order again', async () => {
  const { ownerUrl } = await testDatabase('empty');
  await (await openDatabase(ownerUrl, { entities, migrations: then }, silent)).close();
  const { folder } = await backedUp(ownerUrl, then);
  const double = await bareDatabase();
  const between = [...migrations, { name: '997-between', class: Later }, then.at(-1)!];
  await restored(double, folder, { steps: between });
  const taken = await asOwner<{ name: string }>(
    { ownerUrl: double },
    'select name from koppel_migration order by id desc limit 2',
  );
  expect(taken.map(({ name }) => name)).toEqual(['997-between', '998-circle']);
});

test('a step that fails on what is loaded leaves the database as it was', async () => {
  class Impossible extends Migration {
    override up(): void {
      this.addSql('alter table person add constraint nobody check (first_name is null)');
    }
  }
  const { folder } = await backedUp((await testDatabase('demo')).ownerUrl);
  const target = await bareDatabase();
  await expect(
    restored(target, folder, { steps: [...migrations, { name: '999-impossible', class: Impossible }] }),
  ).rejects.toThrow(/nobody/);
  expect(await catalogue(target)).toEqual([]);
});

test('a backup of a newer database is refused by an older version', async () => {
  const { ownerUrl } = await testDatabase('empty');
  await (await openDatabase(ownerUrl, { entities, migrations: then }, silent)).close();
  await expect(backedUp(ownerUrl)).rejects.toThrow(/made by a newer Koppel/);
});

test('each table comes after those that it points to, and a circle does not go on for ever', () => {
  const table = (name: string, ...to: string[]) => ({
    name,
    columns: [],
    key: [],
    references: to.map((other) => ({ constraint: `${name}_${other}`, to: other })),
  });
  const names = (...tables: ReturnType<typeof table>[]) => inOrder(tables).map(({ name }) => name);
  expect(names(table('match', 'request'), table('person'), table('request', 'person'))).toEqual([
    'person',
    'request',
    'match',
  ]);
  expect(names(table('a', 'b'), table('b', 'a'), table('c', 'b'))).toEqual(['a', 'b', 'c']);
});
