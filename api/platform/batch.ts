import type { EntityName, FilterQuery, SqlEntityManager } from '@mikro-orm/postgresql';

/** A list of keys as a PostgreSQL array, to be cast: `= any (?::uuid[])`. Only for keys of our own making. */
export const keyArray = (keys: readonly string[]): string => `{${keys.join(',')}}`;

/** Rows of one table by their key. */
export const byId =
  <Row extends { id: string }>(entity: EntityName<Row>) =>
  async (em: SqlEntityManager, ids: readonly string[]): Promise<Map<string, Row>> => {
    const rows = await em.find(entity, { id: { $in: [...ids] } } as unknown as FilterQuery<Row>);
    return new Map((rows as Row[]).map((row) => [row.id, row]));
  };

/** Groups rows under a key; every key asked for gets a list, if an empty one. */
export function grouped<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return groups;
}
