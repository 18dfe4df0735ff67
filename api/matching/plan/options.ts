import { IntList } from '../candidates/int-list.ts';
import { Lineup } from '../candidates/lineup.ts';
import type { Candidate, Seeker } from '../suitability/people.ts';
import type { Terms } from '../suitability/suitability.ts';

/** A programme of which the waitlist is planned. */
export interface PlannedProgramme<S extends Seeker = Seeker> {
  seekers: readonly S[];
  candidates: readonly Candidate[];
  terms: Terms;
}

/** How far a long computation is: so many of so many, in one of its phases. */
export type OnProgress = (phase: 'COMPARING' | 'CHOOSING' | 'CHECKING', done: number, of: number) => void;

/** A resident who waits in a programme, and where its volunteers begin among those of all programmes. */
export interface PlanRow<S extends Seeker = Seeker> {
  seeker: S;
  lineup: Lineup;
  terms: Terms;
  firstColumn: number;
}

/** Which volunteers suit whom, and how well: rows are residents, columns are volunteers in a programme. */
export interface Options<S extends Seeker = Seeker> {
  rows: readonly PlanRow<S>[];
  columns: readonly Candidate[];
  /** The options of row i are those from `start[i]` until `start[i + 1]`. */
  start: Int32Array;
  column: Int32Array;
  tenths: Int32Array;
  /** How many volunteers suit each resident, whether they are among the options or not. */
  suiting: Int32Array;
  /** What the last of the options that were kept brings each resident; none that was left out brings more. */
  least: Int32Array;
}

/** Above this many the options of a plan are cut down to the best of each resident, so that they fit in memory. */
export const mostOptions = 6_000_000;

/** The residents and volunteers of some programmes, numbered through. */
export function rowsOf<S extends Seeker>(
  programmes: readonly PlannedProgramme<S>[],
): Pick<Options<S>, 'rows' | 'columns'> {
  const rows: PlanRow<S>[] = [];
  const columns: Candidate[] = [];
  for (const { seekers, candidates, terms } of programmes) {
    const lineup = new Lineup(candidates, terms);
    const firstColumn = columns.length;
    for (const seeker of seekers) rows.push({ seeker, lineup, terms, firstColumn });
    for (const candidate of candidates) columns.push(candidate);
  }
  return { rows, columns };
}

/**
 * The volunteers who suit each resident; when that would be more than `most` in all, the best of each.
 */
export function optionsOf<S extends Seeker>(
  { rows, columns }: Pick<Options<S>, 'rows' | 'columns'>,
  most: number,
  onProgress?: OnProgress,
): Options<S> {
  const each = Math.max(1, Math.floor(most / Math.max(1, rows.length)));
  const start = new Int32Array(rows.length + 1);
  const suiting = new Int32Array(rows.length);
  const least = new Int32Array(rows.length).fill(0x7fffffff);
  const column = new IntList();
  const tenths = new IntList();
  const found = new Int32Array(columns.length);
  const points = new Int32Array(columns.length);
  for (const [row, { seeker, lineup, firstColumn }] of rows.entries()) {
    onProgress?.('COMPARING', row, rows.length);
    let count = 0;
    lineup.lookAt(seeker);
    lineup.eachWhoSuits((at, brings) => {
      found[count] = at;
      points[count++] = brings;
    });
    for (const i of bestOf(points.subarray(0, count), each, row)) {
      column.push(firstColumn + found[i]!);
      tenths.push(points[i]!);
      least[row] = Math.min(least[row]!, points[i]!);
    }
    suiting[row] = count;
    start[row + 1] = column.length;
  }
  return { rows, columns, start, column: column.all, tenths: tenths.all, suiting, least };
}

/**
 * Which so many bring most, as their numbers in order. Of those that bring as much as the last of them some are taken,
 * other ones for each `turn`, so that not all residents keep the same volunteers.
 */
export function bestOf(points: Int32Array, most: number, turn: number): Int32Array {
  const all = Int32Array.from(points.keys());
  if (points.length <= most) return all;
  const least = points.slice().sort()[points.length - most]!;
  const above = all.filter((i) => points[i]! > least);
  const equal = all.filter((i) => points[i] === least);
  const first = turn % equal.length;
  const chosen = Array.from({ length: most - above.length }, (_, i) => equal[(first + i) % equal.length]!);
  return Int32Array.from([...above, ...chosen]).sort();
}
