import { distanceKm } from '../suitability/distance.ts';
import type { Seeker } from '../suitability/people.ts';
import { type Pair, suitability, type Terms } from '../suitability/suitability.ts';
import { blockersOf, isThere } from './blockers.ts';
import type { CandidateIndex } from './candidate-index.ts';
import { isOutOfReach, maybeFree, type Place, type Residents, wholeKm } from './places.ts';
import { type Question, questionOf } from './question.ts';
import { Score } from './score.ts';

/** The first of what `rankCandidates` gives over all candidates of the index, tie for tie. */
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
  for (const hopeful of hopefuls(index, q, score)) {
    if (hopeful.most < best.atLeast) break;
    lookUp(index, q, hopeful, score, best);
  }
  return best.found;
}

/** Offers somebody who suits. What has to be looked up of many is looked at first. */
function lookUp({ columns }: CandidateIndex, q: Question, hopeful: Hopeful, score: Score, best: Best): void {
  const { seat, near } = hopeful;
  const { residents, km } = near;
  const tenths = score.tenths(residents.numbers, residents.start(seat), residents.bits(seat), km);
  if (tenths < best.atLeast) return;
  const row = residents.row(seat);
  if (!isThere(columns, q, row)) return;
  if (blockersOf(columns, q, row, km, isSameNeighbourhood(q, residents.place)) === 0) best.offer(row, tenths);
}

/**
 * Everybody near enough in whose way nothing stands that one look tells, those who can have most first. So nobody is
 * looked up who could not be among the best.
 */
function hopefuls({ places }: CandidateIndex, q: Question, score: Score): Iterable<Hopeful> {
  const found = new Hopefuls(score.ofSeeker);
  for (const place of places.around(q.seeker, q.seekerKm)) {
    const km = distanceKm(q.seeker, place);
    if (km === null || km <= q.seekerKm) addThose(place, km, q, score, found);
  }
  return found.mostFirst();
}

/** What stands in the way of most is looked at first. An unknown way is in nobody's. */
function addThose(place: Place, km: number | null, q: Question, score: Score, found: Hopefuls): void {
  const ofWay = score.ofWayAtMost(km);
  const residents = place.ready;
  const near = { residents, km };
  const { asked, must } = q;
  const others = maybeFree(q.availability);
  const way = wholeKm(km ?? 0);
  for (let seat = 0; seat < residents.count; seat++) {
    const bits = residents.bits(seat);
    if (((bits & asked) ^ must) | isOutOfReach(residents.times(seat), way, others)) continue;
    found.add(near, seat, score.most(residents.numbers, residents.start(seat), bits, ofWay));
  }
}

export const isSameNeighbourhood = ({ seeker }: Question, { neighbourhoodId }: Place): boolean =>
  neighbourhoodId !== null && neighbourhoodId === seeker.neighbourhoodId;

/** Residents of a place, and how far away it is; null where nobody knows. */
interface Near {
  residents: Residents;
  km: number | null;
}

/** Somebody who may be among the best: at which seat, and the most tenths of a point that they can have. */
interface Hopeful {
  near: Near;
  seat: number;
  most: number;
  /** Another one who can have as many. */
  next: Hopeful | undefined;
}

/** Those who may be among the best, by how many tenths of a point they can have: each goes to the others with as many. */
class Hopefuls {
  /** From what all of them have, each a tenth of a point more than the one before. */
  private readonly byMost: (Hopeful | undefined)[] = [];
  private readonly least: number;

  /** @param least what nobody has less than. */
  constructor(least: number) {
    this.least = least;
  }

  add(near: Near, seat: number, most: number): void {
    const { byMost } = this;
    const at = most - this.least;
    while (byMost.length <= at) byMost.push(undefined);
    byMost[at] = { near, seat, most, next: byMost[at] };
  }

  *mostFirst(): Generator<Hopeful> {
    for (let at = this.byMost.length - 1; at >= 0; at--)
      for (let one = this.byMost[at]; one; one = one.next) yield one;
  }
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
