import type pg from 'pg';
import { markedTables, noDossiers } from '../forgetting/anonymise.ts';
import { readLedger, writeLedger } from '../forgetting/ledger.ts';

/**
 * Writes in the ledger whom the database that is about to be replaced has forgotten, as far as the ledger does not know:
 * a ledger that got lost, or that of another folder, then brings nobody back.
 */
export async function rememberForgotten(
  client: pg.Client,
  ledger: string,
  say: (line: string) => void,
): Promise<void> {
  const known = new Set(
    readLedger(ledger, say).flatMap(({ forgotten }) => Object.values({ ...noDossiers, ...forgotten }).flat()),
  );
  const forgotten = new Map<string, Record<string, string[]>>();
  for (const [table, kind] of Object.entries({ ...markedTables, erased_key: 'keys' }))
    for (const { organisation, id } of await forgottenRows(client, table)) {
      if (known.has(id)) continue;
      const kinds = forgotten.get(organisation) ?? {};
      forgotten.set(organisation, kinds);
      kinds[kind] ??= [];
      kinds[kind].push(id);
    }
  for (const [organisation, kinds] of forgotten)
    writeLedger(ledger, organisation, { ...noDossiers, keys: [], ...kinds }, new Date());
}

/** None where the database is of before there was forgetting. */
async function forgottenRows(
  client: pg.Client,
  table: string,
): Promise<{ organisation: string; id: string }[]> {
  const [id, which] = table === 'erased_key' ? ['digest', 'true'] : ['id', 'anonymised_at is not null'];
  const { rowCount } = await client.query(
    `select from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = $2`,
    [table, table === 'erased_key' ? id : 'anonymised_at'],
  );
  if (!rowCount) return [];
  // The owner looks past the wall of a table that goes away in this transaction, or stays as it was.
  await client.query(`alter table ${table} no force row level security`);
  const rows = await client.query<{ organisation: string; id: string }>(
    `select organisation_id as organisation, ${id}::text as id from ${table} where ${which}`,
  );
  return rows.rows;
}
