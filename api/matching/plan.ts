import { type Candidate, freePlaces, type Seeker } from './people.ts';
import { type Pair, rankCandidates, type Terms } from './suitability.ts';

/**
 * Of all ways to link residents with volunteers who suit them, the one with the highest total score: nobody twice,
 * no volunteer above capacity. Who stays without one is left out of it.
 */
export function bestPlan<S extends Seeker>(
  seekers: readonly S[],
  candidates: readonly Candidate[],
  terms: Terms,
): Pair<S>[] {
  const places = candidates.flatMap((candidate) =>
    Array.from({ length: Math.min(freePlaces(candidate), seekers.length) }, () => candidate),
  );
  const pairs = seekers.map(
    (seeker) =>
      new Map(
        rankCandidates(seeker, candidates, terms).map((pair) => [
          pair.candidate.volunteerId,
          { ...pair, seeker },
        ]),
      ),
  );
  const gain = (row: number, column: number): number =>
    pairs[row]!.get(places[column]?.volunteerId ?? '')?.verdict.tenths ?? 0;
  return assign(seekers.length, places.length + seekers.length, gain).flatMap(
    (column, row) => pairs[row]!.get(places[column]?.volunteerId ?? '') ?? [],
  );
}

/**
 * The assignment of rows to different columns with the highest total gain (the Hungarian method with potentials,
 * rows² × columns steps). There must be at least as many columns as rows.
 * @returns the column of each row.
 */
export function assign(
  rows: number,
  columns: number,
  gain: (row: number, column: number) => number,
): number[] {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const current = rowOf[column]!;
      let step = Number.POSITIVE_INFINITY;
      let nextColumn = 0;
      for (let j = 1; j <= columns; j++) {
        if (visited[j]) continue;
        const reduced = -gain(current - 1, j - 1) - rowPotential[current]! - columnPotential[j]!;
        if (reduced < slack[j]!) {
          slack[j] = reduced;
          cameFrom[j] = column;
        }
        if (slack[j]! < step) {
          step = slack[j]!;
          nextColumn = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (visited[j]) {
          rowPotential[rowOf[j]!]! += step;
          columnPotential[j]! -= step;
        } else slack[j]! -= step;
      }
      column = nextColumn;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = cameFrom[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    }
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= columns; j++) if (rowOf[j]) columnOf[rowOf[j]! - 1] = j - 1;
  return columnOf;
}
