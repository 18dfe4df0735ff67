import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { backup } from '../../api/backup/backup.ts';
import type { Manifest } from '../../api/backup/manifest.ts';
import { restore } from '../../api/backup/restore.ts';
import { migrations } from '../../schema/migrations/list.ts';
import { asOwner } from '../support/database.ts';

export const silent = () => undefined;

/** A path in a folder of the test's own, at which there is nothing yet. */
export async function newFolder(
  whenDone: (work: () => Promise<void>) => void = onTestFinished,
): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'koppel-backup-'));
  whenDone(() => rm(parent, { recursive: true, force: true }));
  return join(parent, 'backup');
}

/** Makes a backup of a database in a folder of the test's own, with a Koppel that knows these steps. */
export async function backedUp(
  ownerUrl: string,
  steps = migrations,
): Promise<{ folder: string; manifest: Manifest }> {
  const folder = await newFolder();
  return { folder, manifest: await backup({ ownerUrl, folder, steps, say: silent }) };
}

/** Restores it, with a Koppel that knows these steps. */
export const restored = (
  ownerUrl: string,
  folder: string,
  { replace = false, steps = migrations, ledger = '/nowhere/erasures.jsonl' } = {},
): Promise<Manifest> => restore({ ownerUrl, folder, replace, steps, ledger, say: silent });

/** How many rows each table has, by name. `url` is of somebody who sees all. */
export async function rowCounts(url: string): Promise<Record<string, number>> {
  const rows = await asOwner<{ name: string; rows: number }>(
    { ownerUrl: url },
    `select c.relname as name,
       (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %s', c.oid::regclass), false, true, '')))[1]::text::int as rows
     from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}

/** All that stands in the catalogue about Koppel's own tables and functions, as lines to compare. */
export async function catalogue(ownerUrl: string): Promise<string[]> {
  const rows = await asOwner<{ line: string }>(
    { ownerUrl },
    `with mine as (select * from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'S', 'i'))
     select line from (
       select concat_ws(' ', 'relation', relname, relkind, relrowsecurity, relforcerowsecurity, relowner::regrole, relacl,
         case when relkind = 'i' then pg_get_indexdef(oid) end) as line from mine where relkind <> 'i' or relname not like 'gbt%'
       union all
       select concat_ws(' ', 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,
         attgenerated, attacl, pg_get_expr(adbin, adrelid))
       from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
       where attrelid in (select oid from mine where relkind in ('r', 'p')) and attnum > 0 and not attisdropped
       union all
       select concat_ws(' ', 'constraint', conrelid::regclass, conname, convalidated, condeferrable, condeferred, pg_get_constraintdef(oid))
       from pg_constraint where conrelid in (select oid from mine)
       union all
       select concat_ws(' ', 'policy', tablename, policyname, permissive, roles, cmd, qual, with_check) from pg_policies where schemaname = 'public'
       union all
       select concat_ws(' ', 'trigger', tgrelid::regclass, tgenabled, pg_get_triggerdef(oid))
       from pg_trigger where not tgisinternal and tgrelid in (select oid from mine)
       union all
       select concat_ws(' ', 'function', proacl, pg_get_functiondef(oid)) from pg_proc p
       where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')
         and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
     ) lines order by line collate "C"`,
  );
  return rows.map(({ line }) => line);
}
