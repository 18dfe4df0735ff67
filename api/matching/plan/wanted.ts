import type { Assignment } from '../assignment/problem.ts';
import type { Lineup } from '../candidates/lineup.ts';
import type { Seeker } from '../suitability/people.ts';
import { bestOf, type OnProgress, type Options, type PlanRow } from './options.ts';
import type { Capacities } from './places.ts';

/** Options that were left out at first, by resident. */
export interface Wanted {
  byRow: Map<number, [column: number, tenths: number][]>;
  /** How many there are in all; of each resident only some are in `byRow`. */
  count: number;
}

/** How many of them are added for a resident at a time. */
const addedEach = 64;

/**
 * Options that were left out and would be worth it at the prices that the places came to. When there are none, the
 * solution is the best of all options, also of those that nobody looked at: the prices prove it (column generation).
 * What was left out brings a resident no more than the least that was kept, so only places cheap enough for that count.
 */
export function wantedOptions(
  { rows, start, tenths, column, suiting, least }: Options,
  { group }: Capacities,
  { edgeOf, columnPrice, groupPrice }: Assignment,
  onProgress?: OnProgress,
): Wanted {
  const price = columnPrice.map((own, at) => own + (groupPrice[group[at]!] ?? 0));
  const orders = new Map<Lineup, Int32Array>();
  const wanted: Wanted = { byRow: new Map(), count: 0 };
  for (const [at, row] of rows.entries()) {
    if (suiting[at]! <= start[at + 1]! - start[at]!) continue;
    onProgress?.('CHOOSING', at, rows.length);
    const edge = edgeOf[at]!;
    const has = edge < 0 ? 0 : tenths[edge]! - price[column[edge]!]!;
    const cheapestFirst = orders.get(row.lineup) ?? byPrice(row, price);
    orders.set(row.lineup, cheapestFirst);
    const better = betterThan(has, least[at]!, row, { cheapestFirst, price });
    if (better.length === 0) continue;
    wanted.count += better.length;
    const worth = Int32Array.from(better, ([to, brings]) => brings - price[to]!);
    wanted.byRow.set(
      at,
      [...bestOf(worth, addedEach, at)].map((i) => better[i]!),
    );
  }
  return wanted;
}

function betterThan(
  has: number,
  brings: number,
  { seeker, lineup, firstColumn }: PlanRow,
  { cheapestFirst, price }: { cheapestFirst: Int32Array; price: Int32Array },
): [column: number, tenths: number][] {
  const found: [column: number, tenths: number][] = [];
  if (brings <= has) return found;
  lineup.lookAt(seeker);
  for (const at of cheapestFirst) {
    const costs = price[firstColumn + at]!;
    if (brings - costs <= has) break;
    const here = lineup.tenths(at);
    if (here !== undefined && here - costs > has) found.push([firstColumn + at, here]);
  }
  return found;
}

const byPrice = ({ lineup, firstColumn }: PlanRow, price: Int32Array): Int32Array =>
  Int32Array.from({ length: lineup.length }, (_, at) => at).sort(
    (a, b) => price[firstColumn + a]! - price[firstColumn + b]!,
  );

/** The same options and some more. */
export function withMore<S extends Seeker>(options: Options<S>, { byRow }: Wanted): Options<S> {
  const { rows } = options;
  const start = new Int32Array(rows.length + 1);
  for (let row = 0; row < rows.length; row++)
    start[row + 1] =
      start[row]! + options.start[row + 1]! - options.start[row]! + (byRow.get(row)?.length ?? 0);
  const column = new Int32Array(start.at(-1)!);
  const tenths = new Int32Array(start.at(-1)!);
  for (let row = 0; row < rows.length; row++) {
    const [from, until] = [options.start[row]!, options.start[row + 1]!];
    column.set(options.column.subarray(from, until), start[row]);
    tenths.set(options.tenths.subarray(from, until), start[row]);
    for (const [i, [at, brings]] of (byRow.get(row) ?? []).entries()) {
      column[start[row]! + until - from + i] = at;
      tenths[start[row]! + until - from + i] = brings;
    }
  }
  return { ...options, start, column, tenths };
}
