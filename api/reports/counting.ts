export interface Tally<Kind> {
  kind: Kind;
  count: number;
}

/** How many there are of each kind, most frequent first; kinds that do not occur are left out. */
export function tally<Kind extends string>(kinds: readonly Kind[]): Tally<Kind>[] {
  const counts = new Map<Kind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return mostFrequentFirst([...counts].map(([kind, count]) => ({ kind, count })));
}

/** Most frequent first, and by name where that is equal. */
export const mostFrequentFirst = <Kind extends string>(counts: readonly Tally<Kind>[]): Tally<Kind>[] =>
  counts.toSorted((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/**
 * The value below which a share of the numbers lies, between two numbers interpolated on a straight line, as
 * PostgreSQL's `percentile_cont` does. Null when there are no numbers.
 */
export function percentile(numbers: readonly number[], share: number): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return below + (above - below) * (at - Math.floor(at));
}
