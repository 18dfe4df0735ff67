import { derivable, isFew, type Standing, type Sum } from './small-cells-attack.ts';

export interface CountTable {
  counts: ReadonlyMap<string, number>;
  /** Each of them must hold for the counts. */
  sums: readonly Sum[];
  /** What is not published, but could be worked out: who waits for less than a year. */
  unpublished?: ReadonlySet<string>;
  /** What other reports say as well, and was settled before: it stays so. */
  settled?: ReadonlyMap<string, Standing>;
}

/**
 * Which counts of a table may leave the organisation, so that none from 1 to 9 can be worked out from the others, nor
 * how many are in several that are left out together. Noughts stand, unless that alone would give a small count away.
 */
export function standings(table: CountTable): Map<string, Standing> {
  const { counts, unpublished, settled } = table;
  const found = new Map<string, Standing>();
  const atFirst = (name: string, count: number): Standing =>
    settled?.get(name) ?? (unpublished?.has(name) ? 'NOT_SHOWN' : isFew(count) ? 'FEW' : 'EXACT');
  for (const [name, count] of counts) found.set(name, atFirst(name, count));
  const leftOut: string[] = [];
  for (let leak = leakOf(table, found); leak; leak = leakOf(table, found)) {
    const next = nextToHide(table, found, leak);
    // Where nothing is told any more, whatever stands there could as well be more.
    if (next === undefined) break;
    found.set(next, 'NOT_SHOWN');
    leftOut.push(next);
  }
  // What was left out on the way can often be told after all: noughts before anything, and what is large.
  const byWorth = (name: string) => (counts.get(name) === 0 ? Number.POSITIVE_INFINITY : counts.get(name)!);
  for (const name of leftOut.toSorted((a, b) => (byWorth(a) < byWorth(b) ? 1 : -1))) {
    found.set(name, atFirst(name, counts.get(name)!));
    if (leakOf(table, found)) found.set(name, 'NOT_SHOWN');
  }
  return found;
}

/** Something that a reader can work out, and the sums that it is in. */
interface Leak {
  near: readonly Sum[];
  /** Only because others are known to be from 1 to 9, or cannot be below 0. */
  byBounds: boolean;
}

function leakOf({ counts, sums }: CountTable, found: ReadonlyMap<string, Standing>): Leak | undefined {
  const telling = sums.find((each) => isFew(restOf(each, counts, found)));
  if (telling) return { near: [telling], byBounds: false };
  const derived = derivable(counts, sums, found);
  if (!derived) return undefined;
  const near = sums.filter(({ total, parts }) => total === derived.name || parts.includes(derived.name));
  return { near, byBounds: derived.by === 'BOUNDS' };
}

/** How many are in the parts that are left out, where a total tells; 0 where none does. */
function restOf(
  { total, parts }: Sum,
  counts: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, Standing>,
): number {
  if (found.get(total) !== 'EXACT') return 0;
  const hidden = parts.filter((part) => found.get(part) !== 'EXACT');
  return hidden.reduce((all, part) => all + counts.get(part)!, 0);
}

/** What is lost least: a part before a total, a small count before a large one; noughts last, and first what is near. */
function nextToHide(
  { counts, sums, settled }: CountTable,
  found: ReadonlyMap<string, Standing>,
  { near, byBounds }: Leak,
): string | undefined {
  const totals = new Set(sums.map(({ total }) => total));
  const cost = (name: string): number[] => {
    const count = counts.get(name)!;
    return [count === 0 ? 2 : found.get(name) === 'FEW' ? 1 : 0, totals.has(name) ? 1 : 0, count];
  };
  const isFree = (name: string) =>
    !settled?.has(name) && (found.get(name) === 'EXACT' || (byBounds && found.get(name) === 'FEW'));
  const cheapest = (names: readonly string[]) =>
    names.filter(isFree).toSorted((a, b) => inOrder(cost(a), cost(b)) || (a < b ? -1 : 1))[0];
  return cheapest(near.flatMap(({ total, parts }) => [total, ...parts])) ?? cheapest([...counts.keys()]);
}

const inOrder = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, at) => value - b[at]!).find((difference) => difference !== 0) ?? 0;

/** The nearest multiple of 5: at most 2 from the truth. */
export const roundedToFive = (count: number): number => 5 * Math.round(count / 5);
