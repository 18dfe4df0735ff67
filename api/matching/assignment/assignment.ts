import { EdgesByGain } from './edges.ts';
import { Places } from './places.ts';
import { Prices } from './prices.ts';
import type { Assignment, AssignmentProblem } from './problem.ts';
import { RoomMaker } from './search.ts';
import { preferSenior } from './seniority.ts';

interface Market {
  edgeOf: Int32Array;
  places: Places;
  prices: Prices;
  roomMaker: RoomMaker;
}

/**
 * The assignment with the highest total, exactly; rows may stay without a column. Of rows that could take each other's
 * place in a column at the same gain, the one with more seniority has it.
 *
 * Rows come in one by one, at the prices that the others settled, and make room for themselves along the shortest path
 * of moves (Jonker and Volgenant 1987; Burkard, Dell'Amico and Martello, Assignment Problems, 4.4).
 * @param onProgress how many rows came in of how many; to stop the work, let it throw.
 * @throws RangeError for gains or numbers of columns that could not be reckoned exactly.
 */
export function solveAssignment(
  problem: AssignmentProblem,
  onProgress?: (done: number, of: number) => void,
): Assignment {
  const { rowStart, gain, capacity, group } = problem;
  const rows = rowStart.length - 1;
  const best = bestGains(problem);
  const places = new Places(problem);
  const prices = new Prices(problem);
  const edges = new EdgesByGain(problem, prices.deducted);
  const roomMaker = new RoomMaker(edges, places, prices);
  const edgeOf = new Int32Array(rows).fill(-1);
  // Who has most to gain first: where places are scarce, those who come later mostly see at once that there is none.
  const order = best.map((_, row) => row).sort((a, b) => best[b]! - best[a]!);
  const often = 4 * gain.length + rows + capacity.length;
  let deductAt = often;
  order.forEach((row, done) => {
    if (done % 256 === 0) onProgress?.(done, rows);
    bringIn(problem, row, best[row]!, { edgeOf, places, prices, roomMaker });
    if (roomMaker.looked < deductAt) return;
    prices.deduct(edges, places);
    deductAt = roomMaker.looked + often;
  });
  onProgress?.(rows, rows);
  findEdges(problem, places.columnOf, edgeOf);
  preferSenior(problem, places, prices, edgeOf);
  return {
    edgeOf,
    total: edgeOf.reduce((total, edge) => total + (edge < 0 ? 0 : gain[edge]!), 0),
    columnPrice: capacity.map((_, each) => prices.besideGroup(each, group[each]!)),
    groupPrice: prices.ofGroup,
  };
}

function bestGains({ rowStart, gain, capacity }: AssignmentProblem): Int32Array {
  const best = new Int32Array(rowStart.length - 1);
  let most = 0;
  for (let row = 0; row < best.length; row++) {
    let high = 0;
    for (let edge = rowStart[row]!, end = rowStart[row + 1]!; edge < end; edge++)
      if (gain[edge]! > high) high = gain[edge]!;
    best[row] = high;
    most = Math.max(most, high);
  }
  if (most >= 2 ** 28 || capacity.length > 2 ** 21)
    throw new RangeError(
      `A gain of ${most} or ${capacity.length} columns is more than can be reckoned exactly`,
    );
  return best;
}

/** Gives the row the column that is worth most to it above its price, if any is worth something. */
function bringIn(problem: AssignmentProblem, row: number, atMost: number, market: Market): void {
  const { column, gain, rowStart } = problem;
  const { edgeOf, places, prices, roomMaker } = market;
  const { deducted, price } = prices;
  const { free } = places;
  const start = rowStart[row]!;
  const end = rowStart[row + 1]!;
  if (start === end) return;
  let worth = 0;
  let best = -1;
  // Each row begins elsewhere among its edges: rows that all begin at the same columns would look past them in vain.
  let edge = start + (row % (end - start));
  for (let left = end - start; left > 0; left--) {
    const to = column[edge]!;
    const here = gain[edge]! - price[to]! - deducted[to]!;
    if (here > worth || (here === worth && best >= 0 && free[to]! > free[column[best]!]!)) {
      worth = here;
      best = edge;
      if (worth === atMost && free[to]) break;
    }
    if (++edge === end) edge = start;
  }
  if (best < 0) return;
  const to = column[best]!;
  if (free[to]) {
    edgeOf[row] = best;
    places.take(row, to, gain[best]! - deducted[to]!);
    places.settle(to);
  } else roomMaker.makeRoom(row, worth);
}

/** Per row the edge to the column that it has in the end; who never moved has it already. */
function findEdges(problem: AssignmentProblem, columnOf: Int32Array, edgeOf: Int32Array): void {
  const { rowStart, column, gain } = problem;
  columnOf.forEach((to, row) => {
    if (to === column[edgeOf[row]!]) return;
    edgeOf[row] = -1;
    if (to < 0) return;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++)
      if (column[edge] === to && !(gain[edge]! <= gain[edgeOf[row]!]!)) edgeOf[row] = edge;
  });
}
