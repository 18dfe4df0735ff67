import type { Assignment, AssignmentProblem } from '../../../api/matching/assignment/problem.ts';

/**
 * What no assignment can bring more than: the prices of all places, and what is left to each row when it pays for the
 * best edge that it has (weak duality of linear programming). An assignment that brings just this is the best.
 */
export function highestPossible(
  problem: AssignmentProblem,
  prices: Pick<Assignment, 'columnPrice' | 'groupPrice'>,
) {
  const { rowStart, column, gain, capacity, group, groupCapacity } = problem;
  const { columnPrice, groupPrice } = prices;
  if ([...columnPrice, ...groupPrice].some((price) => price < 0)) throw new Error('A price is below nothing');
  let sum = 0;
  capacity.forEach((places, each) => {
    sum += places * columnPrice[each]!;
  });
  groupCapacity.forEach((places, each) => {
    sum += places * groupPrice[each]!;
  });
  for (let row = 0; row + 1 < rowStart.length; row++) {
    let left = 0;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      const to = column[edge]!;
      left = Math.max(left, gain[edge]! - columnPrice[to]! - (groupPrice[group[to]!] ?? 0));
    }
    sum += left;
  }
  return sum;
}

/** Whether each row has an edge of its own at most, no column or group more than fits, and the total is the sum. */
export function isPossible(problem: AssignmentProblem, { edgeOf, total }: Assignment): boolean {
  const { rowStart, column, gain, capacity, group, groupCapacity } = problem;
  const [left, leftOfGroup] = [capacity.slice(), groupCapacity.slice()];
  let sum = 0;
  const own = edgeOf.every((edge, row) => {
    if (edge === -1) return true;
    sum += gain[edge]!;
    left[column[edge]!]!--;
    leftOfGroup[group[column[edge]!]!]!--;
    return edge >= rowStart[row]! && edge < rowStart[row + 1]!;
  });
  const fits = [...left, ...leftOfGroup].every((places) => places >= 0);
  return own && fits && edgeOf.length === rowStart.length - 1 && sum === total;
}

/** The total of the best assignment, by trying them all. */
export function bestByTrying(problem: AssignmentProblem): number {
  const { rowStart, column, gain, capacity, group, groupCapacity } = problem;
  const [left, leftOfGroup] = [[...capacity], [...groupCapacity]];
  const from = (row: number): number => {
    if (row === rowStart.length - 1) return 0;
    let best = from(row + 1);
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      const to = column[edge]!;
      const volunteer = group[to]!;
      if (left[to]! < 1 || (volunteer >= 0 && leftOfGroup[volunteer]! < 1)) continue;
      left[to]!--;
      if (volunteer >= 0) leftOfGroup[volunteer]!--;
      best = Math.max(best, gain[edge]! + from(row + 1));
      left[to]!++;
      if (volunteer >= 0) leftOfGroup[volunteer]!++;
    }
    return best;
  };
  return from(0);
}

/** Whether somebody without a column waits longer than somebody who brings the same in a column of theirs. */
export function isPassedOver(problem: AssignmentProblem, { edgeOf }: Assignment): boolean {
  const { rowStart, column, gain, seniority } = problem;
  const shortest = new Map<string, number>();
  const key = (edge: number) => `${column[edge]} ${gain[edge]}`;
  edgeOf.forEach((edge, row) => {
    if (edge >= 0) shortest.set(key(edge), Math.min(shortest.get(key(edge)) ?? Infinity, seniority[row]!));
  });
  return edgeOf.some((taken, row) => {
    if (taken >= 0) return false;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++)
      if (seniority[row]! > (shortest.get(key(edge)) ?? Infinity)) return true;
    return false;
  });
}
