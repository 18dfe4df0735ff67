import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { keyArray } from '../../platform/batch.ts';
import type { SelectedRow } from './selected-row.ts';

/** A row in which two reports differ. */
export interface Difference {
  change: 'ENTERED' | 'LEFT' | 'CHANGED';
  row: SelectedRow;
}

const says = (row: SelectedRow): string => JSON.stringify([row.fromOn, row.untilOn, row.code]);

/** The rows by which a figure differs between two reports: those that left first, and by themselves in their order. */
export function differences(before: readonly SelectedRow[], after: readonly SelectedRow[]): Difference[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  const later = new Set(after.map(({ id }) => id));
  const left = before.filter(({ id }) => !later.has(id)).map((row) => ({ change: 'LEFT' as const, row }));
  const since = after.flatMap((row): Difference[] => {
    const was = earlier.get(row.id);
    if (!was) return [{ change: 'ENTERED', row }];
    return says(was) === says(row) ? [] : [{ change: 'CHANGED', row }];
  });
  return [...left, ...since];
}

/** Who wrote a row last between two instants, when, and what it says differently since. */
export interface Written {
  id: string;
  changedAt: Date;
  accountId: string | null;
  /** Whether it was not there yet at the first instant. */
  isNew: boolean;
  columns: string[];
}

/** The last version of each of these rows that was written after one instant and not after another, in one statement. */
export async function writtenBetween(
  em: SqlEntityManager,
  ids: readonly string[],
  after: Date,
  until: Date,
): Promise<Map<string, Written>> {
  const rows = await em.execute<Written[]>(
    `select last.row_id as id, last.known_from as "changedAt", last.account_id as "accountId", was.row_id is null as "isNew",
       array(
         select key from jsonb_each(last.facts) n join jsonb_each(was.facts) o using (key)
         where n.value is distinct from o.value
         order by 1
       ) as columns
     from (
       select distinct on (row_id) * from row_version
       where row_id = any (?::uuid[]) and known_from > ? and known_from <= ?
       order by row_id, known_from desc
     ) last
     left join row_version was on was.row_id = last.row_id and was.known_from <= ? and was.known_until > ?`,
    [keyArray(ids), after, until, after, after],
  );
  return new Map(rows.map((row) => [row.id, { ...row, changedAt: new Date(row.changedAt) }]));
}
