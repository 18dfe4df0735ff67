import type { MigrationObject } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { appRole } from '../platform/database.ts';
import { StartError } from '../platform/start-error.ts';

/** Refuses while a Koppel is at work in this database: what it does meanwhile would be lost. */
export async function refuseWhileInUse(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and usename in ($1, current_user)`,
    [appRole],
  );
  if (rowCount) throw new StartError('Koppel is using this database. Stop it, then restore.');
}

/** Tables behind a wall that a new installation fills too. */
const filledAtTheBeginning = ['organisation', 'organisation_municipality', 'programme', 'programme_location'];

/** The first table, if any, that holds more than an installation begins with: accounts, people, what they did. */
export async function firstWithData(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity and c.relname <> all ($1)
     order by c.relname`,
    [filledAtTheBeginning],
  );
  for (const { name } of rows) {
    // The owner looks past the wall; this transaction ends with tables that have it, or changes nothing.
    await client.query(`alter table ${name} no force row level security`);
    const { rowCount } = await client.query(`select from ${name} limit 1`);
    if (rowCount) return name;
  }
  return undefined;
}

/** Takes away all that migrations make, whichever they were; what belongs to an extension stays, and the numbers of a column go with it. */
export async function takeAllAway(client: pg.Client): Promise<void> {
  await client.query('drop schema if exists reporting cascade');
  const { rows } = await client.query<{ sql: string }>(
    `select format('drop %s if exists %s cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view'
         when 'S' then 'sequence' else 'table' end, oid::regclass) as sql
     from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
         and (d.deptype = 'e' or d.deptype = 'i' and c.relkind = 'S'))
     union all
     select format('drop routine if exists %s cascade', oid::regprocedure)
     from pg_proc p where pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`,
  );
  for (const { sql } of rows) await client.query(sql);
}

// As the migrator makes it; a test compares the two.
const listOfSteps = `
create table if not exists koppel_migration (
  id serial primary key,
  name varchar(255) not null,
  executed_at timestamptz(6) not null default current_timestamp(6)
)`;

/**
 * Takes steps on the connection of the restore, so that they hold or fail together with what it loads. The migrator
 * has a connection of its own and cannot do that. Steps are plain SQL here, without questions to the database.
 */
export async function takeSteps(client: pg.Client, steps: readonly MigrationObject[]): Promise<void> {
  await client.query(listOfSteps);
  for (const { name, class: Step } of steps) {
    const step = new Step();
    await step.up();
    for (const sql of step.getQueries?.() ?? []) {
      if (typeof sql !== 'string') throw new Error(`${name} is not plain SQL`);
      await client.query(sql);
    }
    await client.query('insert into koppel_migration (name) values ($1)', [name]);
  }
}
