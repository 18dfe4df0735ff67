import type { Places } from './places.ts';
import type { Prices } from './prices.ts';
import type { AssignmentProblem } from './problem.ts';

/**
 * Lets who waits longest go before, where it makes no difference to the total: a row without a column takes the place
 * of a row that brings the same in the same column and waits less long. Who waits longest chooses first; who loses a
 * place waits less long than who takes it, so its turn is still to come, and one round is enough.
 */
export function preferSenior(
  problem: AssignmentProblem,
  places: Places,
  prices: Prices,
  edgeOf: Int32Array,
): void {
  const { rowStart, column, gain, seniority } = problem;
  for (const row of edgeOf.map((_, row) => row).sort((a, b) => seniority[b]! - seniority[a]!)) {
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]! && edgeOf[row]! < 0; edge++) {
      // Who is without a column brings no more than any price, and who has one no less: only at the price are they equal.
      if (gain[edge] !== prices.full(column[edge]!)) continue;
      const junior = mostJunior(edge);
      if (junior < 0 || seniority[junior]! >= seniority[row]!) continue;
      places.leave(junior);
      places.take(row, column[edge]!, gain[edge]!);
      edgeOf[junior] = -1;
      edgeOf[row] = edge;
    }
  }

  function mostJunior(edge: number): number {
    let junior = -1;
    for (let row = places.firstIn[column[edge]!]!; row >= 0; row = places.nextIn[row]!)
      if (gain[edgeOf[row]!] === gain[edge] && (junior < 0 || seniority[row]! < seniority[junior]!))
        junior = row;
    return junior;
  }
}
