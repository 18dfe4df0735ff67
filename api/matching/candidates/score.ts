import { nearness, tenthsBy, urgencyShare } from '../suitability/reasons.ts';
import { bitCount, facts } from './bits.ts';
import { longestKmOf } from './blockers.ts';
import { type CandidateColumns, never, noAge } from './columns.ts';
import { front } from './places.ts';
import { Points } from './points.ts';
import type { Question } from './question.ts';

const wishesAge = facts.of('WISHES_AGE');

/**
 * What the reasons for candidates add up to, in tenths of a point. `mostAt` and `most` tell early that somebody cannot
 * be among the best; `tenths` is the score that `suitability` gives.
 */
export class Score {
  private readonly columns: CandidateColumns;
  private readonly q: Question;
  private readonly points: Points;
  /** What is the same for all candidates. */
  private readonly ofSeeker: number;
  private readonly mostForOtherWords: number;
  private readonly mostBesidesDistance: number;
  /** How many interests have the mark of another one. */
  private readonly sameMarks: number;
  private readonly wishesAge: number;

  /** @param points of the weights in the terms of the question. */
  constructor(columns: CandidateColumns, q: Question, points = new Points(q.terms.weights)) {
    const { seeker, terms } = q;
    this.columns = columns;
    this.q = q;
    this.points = points;
    this.ofSeeker =
      tenthsBy('WAITING', terms.weights)(seeker.waitedDays) +
      tenthsBy('PRIORITY', terms.weights)(seeker.priority ? 1 : 0) +
      tenthsBy('URGENCY', terms.weights)(urgencyShare[seeker.urgency]);
    this.sameMarks = seeker.interests.length - bitCount(q.interestMarks);
    this.wishesAge = q.bornUntil > -never ? 1 : 0;
    this.mostForOtherWords =
      points.languages.of(seeker.languages.length) +
      points.professions.of(seeker.professions.length) +
      points.beliefs.of(seeker.lifePhilosophy === null ? 0 : 1);
    this.mostBesidesDistance =
      this.ofSeeker +
      this.mostForOtherWords +
      points.ages.of(this.wishesAge + (q.age === null ? 0 : 1)) +
      points.interests.of(seeker.interests.length) +
      points.lived.of(q.lived.length) +
      points.known.of(q.known.length) +
      points.times.of(q.times.length) +
      points.work.of(1) +
      points.genders.of((q.wantedGender ? 1 : 0) + (q.wishedFor ? 1 : 0)) +
      points.mostForAsking;
  }

  /** What the way adds at most for candidates who live so far away. */
  ofWayAtMost(km: number | null): number {
    return this.ofWay(km, this.q.seekerKm);
  }

  /** More than this nobody has for whom the way adds so much. */
  mostAt(ofWay: number): number {
    return this.mostBesidesDistance + ofWay;
  }

  /** What somebody has at most, of whom only the front was looked at. */
  most(fronts: Int32Array, start: number, bits: number, ofWay: number): number {
    const { q, points } = this;
    const interests = fronts[start + front.interestMarks]! & q.interestMarks;
    const others = fronts[start + front.otherMarks]! & q.otherMarks;
    return (
      this.atSight(fronts, start, bits) +
      ofWay +
      points.ages.of(this.wishesAge + (bits & wishesAge ? 1 : 0)) +
      (interests === 0 ? 0 : points.interests.of(bitCount(interests) + this.sameMarks)) +
      (others === 0 ? 0 : this.mostForOtherWords)
    );
  }

  /** The score. */
  tenths(fronts: Int32Array, start: number, bits: number, km: number | null): number {
    const { columns: c, q, points } = this;
    const row = fronts[start + front.row]!;
    const ages = (this.isOfWantedAge(row) ? 1 : 0) + (this.wantsThatAge(row, bits) ? 1 : 0);
    let tenths =
      this.atSight(fronts, start, bits) + this.ofWay(km, longestKmOf(c, q, row)) + points.ages.of(ages);
    if (fronts[start + front.interestMarks]! & q.interestMarks)
      tenths += points.interests.of(c.interests.shared(row, q.interests));
    if (fronts[start + front.otherMarks]! & q.otherMarks)
      tenths +=
        points.languages.of(c.languages.shared(row, q.otherLanguages)) +
        points.professions.of(c.professions.shared(row, q.professions)) +
        points.beliefs.of(c.lifePhilosophy.shared(row, q.lifePhilosophy));
    return tenths;
  }

  private atSight(fronts: Int32Array, start: number, bits: number): number {
    const { q, points } = this;
    const experience = fronts[start + front.experience]!;
    return (
      this.ofSeeker +
      points.lived.of(q.lived.countIn(experience)) +
      points.known.of(q.known.countIn(experience)) +
      points.times.of(q.times.countIn(fronts[start + front.availability]!)) +
      points.work.of(bits & q.preferredMode ? 1 : 0) +
      points.genders.of((bits & q.wantedGender ? 1 : 0) + (bits & q.wishedFor ? 1 : 0)) +
      points.ofAsking(fronts[start + front.lastAskedOn]!, q.on)
    );
  }

  private ofWay(km: number | null, longestKm: number): number {
    return km === null ? 0 : this.points.distance(nearness(km, longestKm));
  }

  private isOfWantedAge(row: number): boolean {
    if (this.wishesAge === 0) return false;
    const born = this.columns.birthDate[row]!;
    return born > this.q.bornAfter && born <= this.q.bornUntil;
  }

  private wantsThatAge(row: number, bits: number): boolean {
    const { wantedAgeFrom, wantedAgeTo } = this.columns;
    const { age } = this.q;
    if (age === null || !(bits & wishesAge)) return false;
    return age >= wantedAgeFrom[row]! && (wantedAgeTo[row] === noAge || age <= wantedAgeTo[row]!);
  }
}
