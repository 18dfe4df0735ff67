import { nearness, tenthsBy, urgencyShare } from '../suitability/reasons.ts';
import { allIfAny, bitCount, facts } from './bits.ts';
import { longestKmOf } from './blockers.ts';
import type { CandidateColumns } from './columns.ts';
import { never, noAge } from './numbers.ts';
import { front } from './places.ts';
import type { Points } from './points.ts';
import type { Question } from './question.ts';
import { field } from './records.ts';

const wishesAge = facts.of('WISHES_AGE');

/**
 * What the reasons for candidates add up to, in tenths of a point. `most` tells early that somebody cannot be among the
 * best; `tenths` is the score that `suitability` gives. What is reckoned of everybody looked at has no conditions in it
 * where it can do without: the processor would guess wrong which way they go.
 */
export class Score {
  private readonly columns: CandidateColumns;
  private readonly q: Question;
  private readonly points: Points;
  /** What is the same for all candidates. */
  readonly ofSeeker: number;
  private readonly mostForOtherWords: number;
  /** By how many marks of interests somebody has. */
  private readonly mostForInterests: readonly number[];
  private readonly wishesAge: number;

  constructor(columns: CandidateColumns, q: Question) {
    const { seeker, terms } = q;
    const { points } = q.rules;
    this.columns = columns;
    this.q = q;
    this.points = points;
    this.ofSeeker =
      tenthsBy('WAITING', terms.weights)(seeker.waitedDays) +
      tenthsBy('PRIORITY', terms.weights)(seeker.priority ? 1 : 0) +
      tenthsBy('URGENCY', terms.weights)(urgencyShare[seeker.urgency]);
    const marks = bitCount(q.interestMarks);
    // Of interests with one mark somebody may have all.
    const sameMark = seeker.interests.length - marks;
    this.mostForInterests = Array.from({ length: marks + 1 }, (_, count) =>
      count === 0 ? 0 : points.interests.of(count + sameMark),
    );
    this.wishesAge = q.bornUntil > -never ? 1 : 0;
    this.mostForOtherWords =
      points.languages.of(seeker.languages.length) +
      points.professions.of(seeker.professions.length) +
      points.beliefs.of(seeker.lifePhilosophy === null ? 0 : 1);
  }

  /** What the way adds at most for candidates who live so far away. */
  ofWayAtMost(km: number | null): number {
    return this.ofWay(km, this.q.seekerKm);
  }

  /** What somebody has at most, of whom only the front was looked at. */
  most(fronts: Int32Array, start: number, bits: number, ofWay: number): number {
    const { q, points } = this;
    const interests = fronts[start + front.interestMarks]! & q.interestMarks;
    const others = fronts[start + front.otherMarks]! & q.otherMarks;
    return (
      this.atSight(fronts, start, bits) +
      ofWay +
      points.ages.of(this.wishesAge + bitCount(bits & wishesAge)) +
      this.mostForInterests[bitCount(interests)]! +
      (this.mostForOtherWords & allIfAny(others))
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
      points.work.of(bitCount(bits & q.preferredMode)) +
      points.genders.of(bitCount(bits & (q.wantedGender | q.wishedFor))) +
      points.ofAsking(fronts[start + front.lastAskedOn]!, q.on)
    );
  }

  private ofWay(km: number | null, longestKm: number): number {
    return km === null ? 0 : this.points.distance(nearness(km, longestKm));
  }

  private isOfWantedAge(row: number): boolean {
    if (this.wishesAge === 0) return false;
    const born = this.columns.records.get(row, field.birthDate);
    return born > this.q.bornAfter && born <= this.q.bornUntil;
  }

  private wantsThatAge(row: number, bits: number): boolean {
    const { records } = this.columns;
    const { age } = this.q;
    if (age === null || !(bits & wishesAge)) return false;
    const to = records.get(row, field.wantedAgeTo);
    return age >= records.get(row, field.wantedAgeFrom) && (to === noAge || age <= to);
  }
}
