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

/** A part of a whole, 0 to 1; null of nothing. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

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
  // The same twice is that, also where it is beyond all bounds.
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}

/** So many standard deviations to both sides hold 95 % of a normal distribution. */
export const z95 = 1.959963984540054;

/**
 * The 95 % interval of a share that was found among so many: it stays within 0 and 1, also for few and for a share of
 * 0 or 1. Source: Wilson, JASA 22 (1927), 209–212.
 */
export function wilson(share: number, count: number): { lower: number; upper: number } {
  const squared = z95 ** 2 / count;
  const middle = (share + squared / 2) / (1 + squared);
  const margin = (z95 / (1 + squared)) * Math.sqrt((share * (1 - share) + squared / 4) / count);
  return { lower: Math.max(0, middle - margin), upper: Math.min(1, middle + margin) };
}
