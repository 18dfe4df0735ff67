/** What a reader is told of a count: all, that it is from 1 to 9, or nothing. */
export type Standing = 'EXACT' | 'FEW' | 'NOT_SHOWN';

/** Counts that add up to another, by their names. */
export interface Sum {
  total: string;
  parts: readonly string[];
}

export const isFew = (count: number): boolean => count >= 1 && count <= 9;

type Counts = ReadonlyMap<string, number>;
type Standings = ReadonlyMap<string, Standing>;

/**
 * A count from 1 to 9 of which we cannot show that a reader could not work it out: because the sums settle it, or because
 * of what the others can be. Undefined when of each of them another number would have been published in the same way.
 */
export function derivable(
  counts: Counts,
  sums: readonly Sum[],
  found: Standings,
): { name: string; by: 'SUMS' | 'BOUNDS' } | undefined {
  const hidden = [...found].filter(([, standing]) => standing !== 'EXACT').map(([name]) => name);
  const basis = freeDirections(sums, hidden);
  const movable = new Set(movedBy(basis, hidden));
  const isSame = (step: Step) => wouldLookTheSame(step, hidden, counts, found);
  const few = hidden.filter((name) => isFew(counts.get(name)!));
  const settled = few.find((name) => !movable.has(name));
  if (settled !== undefined) return { name: settled, by: 'SUMS' };
  const bothWays = basis.flatMap((step) => [step, step.map((by) => -by)]);
  const safe = new Set(movedBy(bothWays.filter(isSame), hidden));
  if (few.every((name) => safe.has(name))) return undefined;
  for (const name of movedBy(pairsOf(bothWays).filter(isSame), hidden)) safe.add(name);
  const bound = few.find((name) => !safe.has(name));
  return bound === undefined ? undefined : { name: bound, by: 'BOUNDS' };
}

/** So much more or less of each count that is left out. */
type Step = readonly number[];

const movedBy = (steps: readonly Step[], hidden: readonly string[]): string[] =>
  hidden.filter((_, at) => steps.some((step) => step[at] !== 0));

const pairsOf = (steps: readonly Step[]): Step[] =>
  steps.flatMap((a, i) => steps.slice(i + 1).map((b) => a.map((by, at) => by + b[at]!)));

/** Whether the counts one step further on are counts, and would be told in the same way. */
const wouldLookTheSame = (step: Step, hidden: readonly string[], counts: Counts, found: Standings): boolean =>
  hidden.every((name, at) => {
    const count = counts.get(name)! + step[at]!;
    return Number.isInteger(count) && (found.get(name) === 'FEW' ? isFew(count) : count >= 0);
  });

const nothing = 1e-9;
const tidy = (value: number): number =>
  Math.abs(value - Math.round(value)) < nothing ? Math.round(value) + 0 : value;

/**
 * The directions in which what is left out can move while all sums hold: a basis of the null space, by Gauss–Jordan
 * elimination.
 */
function freeDirections(sums: readonly Sum[], hidden: readonly string[]): Step[] {
  const rows = equations(sums, hidden);
  const pivots: number[] = [];
  for (let column = 0; column < hidden.length; column++) {
    const done = pivots.length;
    const pivot = rows.findIndex((row, at) => at >= done && Math.abs(row[column]!) > nothing);
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
    reduceBy(rows, done, column);
    pivots.push(column);
  }
  const free = hidden.flatMap((_, column) => (pivots.includes(column) ? [] : [column]));
  return free.map((column) => {
    const step = new Array<number>(hidden.length).fill(0);
    step[column] = 1;
    pivots.forEach((pivot, at) => {
      step[pivot] = tidy(-rows[at]![column]!);
    });
    return step;
  });
}

/** A row for each sum: what is left out of its parts, less what is left out as its total. */
function equations(sums: readonly Sum[], hidden: readonly string[]): number[][] {
  const at = new Map(hidden.map((name, i) => [name, i]));
  return sums.map(({ total, parts }) => {
    const row = new Array<number>(hidden.length).fill(0);
    for (const part of parts) if (at.has(part)) row[at.get(part)!]! += 1;
    if (at.has(total)) row[at.get(total)!]! -= 1;
    return row;
  });
}

function reduceBy(rows: number[][], pivot: number, column: number): void {
  const by = rows[pivot]!;
  const scale = by[column]!;
  for (let i = 0; i < by.length; i++) by[i]! /= scale;
  rows.forEach((row, at) => {
    const factor = row[column]!;
    if (at === pivot || Math.abs(factor) <= nothing) return;
    for (let i = 0; i < row.length; i++) row[i]! -= factor * by[i]!;
  });
}
