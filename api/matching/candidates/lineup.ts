import { distanceKm } from '../suitability/distance.ts';
import type { Candidate, Seeker } from '../suitability/people.ts';
import type { Terms } from '../suitability/suitability.ts';
import { isReady } from './bits.ts';
import { blockersOf, isThere } from './blockers.ts';
import { CandidateColumns } from './columns.ts';
import { among, type Place, Places, type Residents } from './places.ts';
import { type Question, questionOf } from './question.ts';
import { field } from './records.ts';
import { Score } from './score.ts';
import { isSameNeighbourhood } from './top-suggestions.ts';

/** Places that may be near enough for a resident, with how far they are; null where nobody knows. */
type Near = ReadonlyMap<Place, number | null>;

/** A resident who stands before the line. */
interface Looking {
  seeker: Seeker;
  question: Question;
  score: Score;
  near: Near;
}

/**
 * The volunteers of a programme in a line, each with a number, for residents who look at them one after another. It says
 * what `suitability` says of each pair, only without the words. Ids are UUIDs.
 */
export class Lineup {
  readonly terms: Terms;
  readonly length: number;
  private readonly columns = new CandidateColumns();
  private readonly places = new Places();
  /** Among whom each stands, and at which seat. */
  private readonly among: readonly Residents[];
  private readonly seat: Int32Array;
  private looking: Looking | undefined;

  constructor(volunteers: readonly Candidate[], terms: Terms) {
    this.terms = terms;
    this.length = volunteers.length;
    this.columns.grow(volunteers.length);
    this.seat = new Int32Array(volunteers.length);
    this.among = volunteers.map((volunteer, at) => {
      this.columns.set(at, volunteer);
      const residents = among(this.places.of(volunteer), this.columns.records.get(at, field.bits));
      this.seat[at] = this.columns.settle(at, volunteer, residents);
      return residents;
    });
  }

  /** From here on the other methods are about this resident. */
  lookAt(seeker: Seeker): void {
    const question = questionOf(this.columns, seeker, this.terms);
    const score = new Score(this.columns, question);
    this.looking = { seeker, question, score, near: this.nearTo(seeker, question) };
  }

  /** Goes through the volunteers who suit, in no order, with what each brings in tenths of a point. */
  eachWhoSuits(visit: (at: number, tenths: number) => void): void {
    const { near, question, score } = this.looking!;
    const { asked, must } = question;
    for (const [place, km] of near) {
      if (km !== null && km > question.seekerKm) continue;
      const isNeighbour = isSameNeighbourhood(question, place);
      const residents = place.ready;
      for (let seat = 0; seat < residents.count; seat++) {
        const bits = residents.bits(seat);
        if ((bits & asked) !== must) continue;
        const at = residents.row(seat);
        if (!isThere(this.columns, question, at)) continue;
        if (blockersOf(this.columns, question, at, km, isNeighbour) === 0)
          visit(at, score.tenths(residents.numbers, residents.start(seat), bits, km));
      }
    }
  }

  /** What a volunteer brings in tenths of a point; undefined of one who does not suit. */
  tenths(at: number): number | undefined {
    const { near, question, score } = this.looking!;
    const residents = this.among[at]!;
    const { place, numbers } = residents;
    const bits = this.columns.records.get(at, field.bits);
    const km = near.get(place);
    if (km === undefined || !isReady(bits) || (bits & question.asked) !== question.must) return undefined;
    if (!isThere(this.columns, question, at)) return undefined;
    const isNeighbour = isSameNeighbourhood(question, place);
    return blockersOf(this.columns, question, at, km, isNeighbour) === 0
      ? score.tenths(numbers, residents.start(this.seat[at]!), bits, km)
      : undefined;
  }

  /** Goes through the volunteers who do not suit, with all that stands in the way as a set of bits. */
  eachHeldBack(visit: (blockers: number) => void): void {
    const { near, question } = this.looking!;
    for (let at = 0; at < this.length; at++) {
      if (!isThere(this.columns, question, at)) continue;
      const { place } = this.among[at]!;
      const km = near.get(place);
      const isNeighbour = isSameNeighbourhood(question, place);
      const blockers = blockersOf(this.columns, question, at, km === undefined ? tooFar : km, isNeighbour);
      if (blockers !== 0) visit(blockers);
    }
  }

  private nearTo(seeker: Seeker, { seekerKm }: Question): Near {
    const last = this.looking;
    if (
      last?.seeker.latitude === seeker.latitude &&
      last.seeker.longitude === seeker.longitude &&
      last.question.seekerKm === seekerKm
    )
      return last.near;
    return new Map(this.places.around(seeker, seekerKm).map((place) => [place, distanceKm(seeker, place)]));
  }
}

const tooFar = Number.POSITIVE_INFINITY;
