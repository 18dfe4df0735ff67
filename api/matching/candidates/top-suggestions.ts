import { distanceKm } from '../suitability/distance.ts';
import type { Seeker } from '../suitability/people.ts';
import { type Pair, suitability, type Terms } from '../suitability/suitability.ts';
import { blockersOf, isNeverTogether, isThere } from './blockers.ts';
import type { CandidateIndex } from './candidate-index.ts';
import { front, frontWidth, type Place } from './places.ts';
import { type Question, questionOf } from './question.ts';
import { Score } from './score.ts';

/**
 * The first of what `rankCandidates` gives over all candidates of the index, tie for tie. Looks through places from near
 * to far, for as long as somebody there could still be among the first.
 */
export function topSuggestions(index: CandidateIndex, seeker: Seeker, terms: Terms, first: number): Pair[] {
  return bestRows(index, questionOf(index.columns, seeker, terms), first).map(({ row }) => {
    const candidate = index.candidate(row);
    const verdict = suitability(seeker, candidate, terms);
    if (!verdict.suits) throw new Error(`The index took ${candidate.enrolmentId} for somebody who suits.`);
    return { seeker, candidate, verdict };
  });
}

/** The best who suit, the best first. */
export function bestRows(index: CandidateIndex, q: Question, first: number): Scored[] {
  if (first === 0) return [];
  const best = new Best(index, first);
  const score = new Score(index.columns, q);
  for (const { place, km } of nearFirst(index, q)) lookThrough(index, q, place, km, score, best);
  return best.found;
}

/** Offers everybody at a place who suits. What stands in the way of most is looked at first, and what is dear last. */
function lookThrough(
  { columns }: CandidateIndex,
  q: Question,
  place: Place,
  km: number | null,
  score: Score,
  best: Best,
): void {
  const ofWay = score.ofWayAtMost(km);
  if (score.mostAt(ofWay) < best.atLeast) return;
  const { bits: bitsBySeat, fronts, count } = place.ready;
  const { asked, must, availability } = q;
  const way = km ?? 0;
  const isNeighbour = isSameNeighbourhood(q, place);
  for (let seat = 0; seat < count; seat++) {
    const bits = bitsBySeat[seat]!;
    if ((bits & asked) !== must) continue;
    const start = seat * frontWidth;
    if (way > fronts[start + front.wayKm]!) continue;
    if (isNeverTogether(fronts[start + front.availability]!, availability)) continue;
    if (score.most(fronts, start, bits, ofWay) < best.atLeast) continue;
    const tenths = score.tenths(fronts, start, bits, km);
    const row = fronts[start + front.row]!;
    if (tenths < best.atLeast || !isThere(columns, q, row)) continue;
    if (blockersOf(columns, q, row, km, isNeighbour) === 0) best.offer(row, tenths);
  }
}

export const isSameNeighbourhood = ({ seeker }: Question, { neighbourhoodId }: Place): boolean =>
  neighbourhoodId !== null && neighbourhoodId === seeker.neighbourhoodId;

/** The places that are near enough for anybody, kilometre by kilometre; those of which nobody knows are last. */
function nearFirst({ places }: CandidateIndex, q: Question): { place: Place; km: number | null }[] {
  const rings: { place: Place; km: number | null }[][] = [];
  const unknown: { place: Place; km: null }[] = [];
  for (const place of places.around(q.seeker, q.seekerKm)) {
    const km = distanceKm(q.seeker, place);
    if (km === null) unknown.push({ place, km });
    else if (km <= q.seekerKm) {
      const ring = Math.floor(km);
      rings[ring] ??= [];
      rings[ring].push({ place, km });
    }
  }
  return [...rings.flat(), ...unknown];
}

/** A row, and the tenths of a point of whoever is in it. */
interface Scored {
  row: number;
  tenths: number;
}

/** The best so far, the best first; few enough that each finds its place by looking back. */
class Best {
  readonly found: Scored[] = [];
  /** Whoever has fewer tenths of a point is not among them; who has as many may be. */
  atLeast = Number.NEGATIVE_INFINITY;
  private readonly first: number;
  private readonly index: CandidateIndex;

  constructor(index: CandidateIndex, first: number) {
    this.index = index;
    this.first = first;
  }

  offer(row: number, tenths: number): void {
    const { found, first } = this;
    let at = found.length;
    while (at > 0 && this.isBefore(row, tenths, found[at - 1]!)) at--;
    if (at === first) return;
    found.splice(at, 0, { row, tenths });
    if (found.length > first) found.pop();
    if (found.length === first) this.atLeast = found.at(-1)!.tenths;
  }

  private isBefore(row: number, tenths: number, other: Scored): boolean {
    if (tenths !== other.tenths) return tenths > other.tenths;
    return this.index.columns.volunteer.compare(row, other.row) < 0;
  }
}
