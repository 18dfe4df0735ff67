import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { StartError } from '../platform/start-error.ts';
import { columnList, copySettings, sequencesOf, type Table, tablesOf } from './catalogue.ts';
import { fileOf, type Manifest } from './manifest.ts';

/**
 * Puts the rows of a backup into tables that have just been made, as they were: no trigger counts, chains or stamps
 * them again. Foreign keys, checks and unique keys hold as always. Part of the transaction on `client`.
 */
export async function load(
  client: pg.Client,
  folder: string,
  manifest: Manifest,
  say: (line: string) => void,
): Promise<void> {
  const tables = await tablesOf(client);
  refuseOtherTables(tables, manifest);
  await client.query(copySettings);
  const putBack = await setAside(client, tables);
  // Steps have put rows in some tables; those of the backup take their place.
  await client.query(
    `truncate ${columnList(
      client,
      tables.map(({ name }) => name),
    )} cascade`,
  );
  for (const { name } of tables) {
    const written = manifest.tables.find((table) => table.name === name)!;
    const rows = await loadTable(client, fileOf(folder, name), name, written.columns);
    if (rows !== written.rows) throw new StartError(`${fileOf(folder, name)} changed while it was read.`);
    if (rows > 0) say(`${name}: ${rows} rows`);
  }
  await client.query('set constraints all immediate');
  for (const sql of putBack) await client.query(sql);
  await setSequences(client, manifest);
}

/** The same steps make the same tables: where they do not, this Koppel is not the one of the backup. */
function refuseOtherTables(tables: readonly Table[], manifest: Manifest): void {
  const told = (list: readonly { name: string; columns: string[] }[]) =>
    list.map(({ name, columns }) => `${name} (${[...columns].sort().join(', ')})`).sort();
  const here = told(tables);
  const there = told(manifest.tables);
  const odd = [
    ...here.filter((table) => !there.includes(table)),
    ...there.filter((table) => !here.includes(table)),
  ];
  if (odd.length > 0)
    throw new StartError(
      `This backup has other tables than this Koppel: ${odd[0]}. Restore it with the version that made it.`,
    );
}

async function loadTable(client: pg.Client, path: string, name: string, columns: string[]): Promise<number> {
  const into = client.query(
    copyFrom(`copy ${client.escapeIdentifier(name)} (${columnList(client, columns)}) from stdin`),
  );
  await pipeline(createReadStream(path), createGunzip(), into);
  return into.rowCount;
}

/**
 * Sets aside what would stand in the way of loading, and gives the SQL that puts it back as it was: triggers; the
 * wall, as far as it binds the owner; and the moment at which circles of foreign keys are checked.
 */
async function setAside(client: pg.Client, tables: readonly Table[]): Promise<string[]> {
  const { rows } = await client.query<{ aside: string; back: string }>(
    `select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) as aside,
       format('alter table %s enable %s trigger %I', t.tgrelid::regclass,
         case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname) as back
     from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not t.tgisinternal and t.tgenabled <> 'D' and c.relnamespace = 'public'::regnamespace
     union all
     select format('alter table %s no force row level security', oid::regclass),
       format('alter table %s force row level security', oid::regclass)
     from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace`,
  );
  const circles = tables.flatMap(({ name, references }, place) =>
    references
      .filter(({ to }) => tables.findIndex((table) => table.name === to) > place)
      .map(({ constraint }) => {
        const alter = `alter table ${client.escapeIdentifier(name)} alter constraint ${client.escapeIdentifier(constraint)}`;
        return { aside: `${alter} deferrable initially deferred`, back: `${alter} not deferrable` };
      }),
  );
  const all = [...rows, ...circles];
  for (const { aside } of all) await client.query(aside);
  return all.map(({ back }) => back);
}

async function setSequences(client: pg.Client, manifest: Manifest): Promise<void> {
  const here = new Set((await sequencesOf(client)).map(({ name }) => name));
  for (const { name, value, called } of manifest.sequences) {
    if (!here.has(name)) continue;
    await client.query('select setval($1::regclass, $2, $3)', [client.escapeIdentifier(name), value, called]);
  }
}
