import { distanceKm } from '../suitability/distance.ts';
import type { Seeker } from '../suitability/people.ts';
import { type Pair, suitability, type Terms } from '../suitability/suitability.ts';
import { blockersOf, isPlainlyBlocked, isThere } from './blockers.ts';
import type { CandidateIndex } from './candidate-index.ts';
import type { Place } from './places.ts';
import { type Question, questionOf } from './question.ts';
import { Score } from './score.ts';

/**
 * The first of what `rankCandidates` gives over all candidates of the index, tie for tie. Looks through places from near
 * to far, for as long as somebody there could still be among the first.
 */
export function topSuggestions(index: CandidateIndex, seeker: Seeker, terms: Terms, first: number): Pair[] {
  return bestRows(index, questionOf(index.columns, seeker, terms), first).map((row) => {
    const candidate = index.candidate(row);
    const verdict = suitability(seeker, candidate, terms);
    if (!verdict.suits) throw new Error(`The index took ${candidate.enrolmentId} for somebody who suits.`);
    return { seeker, candidate, verdict };
  });
}

/** The rows of the best, the best first. */
export function bestRows(index: CandidateIndex, q: Question, first: number): number[] {
  if (first === 0) return [];
  const best = new Best(index, first);
  const score = new Score(index.columns, q);
  for (const { place, km } of nearestFirst(index, q)) {
    const most = score.mostBesidesDistance + score.ofDistance(km, q.seekerKm);
    if (most < best.atLeast) break;
    lookThrough(index, q, place, km, score, best);
  }
  return best.rows;
}

function lookThrough(
  { columns }: CandidateIndex,
  q: Question,
  place: Place,
  km: number | null,
  score: Score,
  best: Best,
): void {
  const { bits } = columns;
  const isNeighbour = isSameNeighbourhood(q, place);
  for (let at = 0; at < place.count; at++) {
    const row = place.rows[at]!;
    if (isPlainlyBlocked(bits[row]!, q) || !isThere(columns, q, row)) continue;
    const tenths = score.tenths(row, km, best.atLeast);
    if (tenths < best.atLeast) continue;
    if (blockersOf(columns, q, row, km, isNeighbour) === 0) best.offer(row, tenths);
  }
}

export const isSameNeighbourhood = ({ seeker }: Question, { neighbourhoodId }: Place): boolean =>
  neighbourhoodId !== null && neighbourhoodId === seeker.neighbourhoodId;

/** The places that are near enough for anybody, those of which nobody knows how far they are last. */
function nearestFirst({ places }: CandidateIndex, q: Question): { place: Place; km: number | null }[] {
  return places
    .around(q.seeker, q.seekerKm)
    .map((place) => ({ place, km: distanceKm(q.seeker, place) }))
    .filter(({ km }) => km === null || km <= q.seekerKm)
    .sort((a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY));
}

/** The best so far, the best first; few enough that each finds its place by looking back. */
class Best {
  readonly rows: number[] = [];
  /** Whoever has fewer tenths of a point is not among them; who has as many may be. */
  atLeast = Number.NEGATIVE_INFINITY;
  private readonly tenths: number[] = [];
  private readonly first: number;
  private readonly index: CandidateIndex;

  constructor(index: CandidateIndex, first: number) {
    this.index = index;
    this.first = first;
  }

  offer(row: number, tenths: number): void {
    const { rows } = this;
    let at = rows.length;
    while (at > 0 && this.isBefore(row, tenths, at - 1)) at--;
    if (at === this.first) return;
    rows.splice(at, 0, row);
    this.tenths.splice(at, 0, tenths);
    if (rows.length > this.first) {
      rows.pop();
      this.tenths.pop();
    }
    if (rows.length === this.first) this.atLeast = this.tenths.at(-1)!;
  }

  private isBefore(row: number, tenths: number, at: number): boolean {
    const difference = tenths - this.tenths[at]!;
    if (difference !== 0) return difference > 0;
    return this.index.columns.volunteer.compare(row, this.rows[at]!) < 0;
  }
}
