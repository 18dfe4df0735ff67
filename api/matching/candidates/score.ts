import type { SuggestionReasonCode } from '../codes.ts';
import { askedShare, nearness, tenthsOf, urgencyShare } from '../suitability/reasons.ts';
import { type Weights, weightRules } from '../suitability/weights.ts';
import { facts } from './bits.ts';
import { longestKmOf } from './blockers.ts';
import { type CandidateColumns, never, noAge } from './columns.ts';
import type { Question } from './question.ts';

const wishesAge = facts.of('WISHES_AGE');

/** What a resident's reasons add up to for one candidate or another: tables of what each adds, worked out once. */
export class Score {
  /** More than this nobody can have who lives so far away that distance adds nothing. */
  readonly mostBesidesDistance: number;
  private readonly q: Question;
  private readonly columns: CandidateColumns;
  private readonly weights: Weights;
  private readonly ofSeeker: number;
  private readonly mostForWords: number;
  private readonly each: Readonly<Record<SuggestionReasonCode, readonly number[]>>;

  constructor(columns: CandidateColumns, q: Question) {
    const { seeker, terms } = q;
    const { weights } = terms;
    this.q = q;
    this.columns = columns;
    this.weights = weights;
    this.each = pointsByCount(weights);
    this.ofSeeker =
      tenthsOf('WAITING', seeker.waitedDays, weights) +
      tenthsOf('PRIORITY', seeker.priority ? 1 : 0, weights) +
      tenthsOf('URGENCY', urgencyShare[seeker.urgency], weights);
    this.mostForWords =
      this.of('LANGUAGES', seeker.languages.length) +
      this.of('INTERESTS', seeker.interests.length) +
      this.of('PROFESSION', seeker.professions.length) +
      this.of('LIFE_PHILOSOPHY', seeker.lifePhilosophy === null ? 0 : 1);
    this.mostBesidesDistance =
      this.ofSeeker +
      this.mostForWords +
      this.of('LIVED_EXPERIENCE', q.lived.length) +
      this.of('EXPERTISE', q.known.length) +
      this.of('AVAILABILITY', q.times.length) +
      this.of('WORK_WISH', 1) +
      this.of('GENDER_WISH', (q.wantedGender ? 1 : 0) + (q.wishedFor ? 1 : 0)) +
      this.of('AGE_WISH', (q.bornUntil > -never ? 1 : 0) + (q.age === null ? 0 : 1)) +
      tenthsOf('LAST_ASKED', 1, weights);
  }

  /** What distance adds at most. */
  ofDistance(km: number | null, longestKm: number): number {
    return km === null ? 0 : tenthsOf('DISTANCE', nearness(km, longestKm), this.weights);
  }

  /**
   * The score of a candidate in tenths of a point, as `suitability` has it; when that is less than `atLeast`, some
   * number less than that.
   */
  tenths(row: number, km: number | null, atLeast: number): number {
    const { columns: c, q } = this;
    const bits = c.bits[row]!;
    const genders = (bits & q.wantedGender ? 1 : 0) + (bits & q.wishedFor ? 1 : 0);
    const ages = (this.isOfWantedAge(row) ? 1 : 0) + (this.wantsThatAge(row) ? 1 : 0);
    const besidesWords =
      this.ofSeeker +
      this.ofDistance(km, longestKmOf(c, q, row)) +
      this.of('LIVED_EXPERIENCE', countIn(c.experience[row]!, q.lived)) +
      this.of('EXPERTISE', countIn(c.experience[row]!, q.known)) +
      this.of('AVAILABILITY', countIn(c.availability[row]!, q.times)) +
      this.of('WORK_WISH', bits & q.preferredMode ? 1 : 0) +
      this.of('GENDER_WISH', genders) +
      this.of('AGE_WISH', ages) +
      this.ofAsking(c.lastAskedOn[row]!);
    if (besidesWords + this.mostForWords < atLeast) return besidesWords;
    return (
      besidesWords +
      this.of('LANGUAGES', c.languages.shared(row, q.otherLanguages)) +
      this.of('INTERESTS', c.interests.shared(row, q.interests)) +
      this.of('PROFESSION', c.professions.shared(row, q.professions)) +
      this.of('LIFE_PHILOSOPHY', c.lifePhilosophy.shared(row, q.lifePhilosophy))
    );
  }

  private of(code: SuggestionReasonCode, count: number): number {
    const points = this.each[code];
    return points[Math.min(count, points.length - 1)]!;
  }

  private ofAsking(lastAskedOn: number): number {
    const days = lastAskedOn === never ? null : Math.max(0, this.q.on - lastAskedOn);
    return tenthsOf('LAST_ASKED', askedShare(days), this.weights);
  }

  private isOfWantedAge(row: number): boolean {
    const born = this.columns.birthDate[row]!;
    return born > this.q.bornAfter && born <= this.q.bornUntil;
  }

  private wantsThatAge(row: number): boolean {
    const { bits, wantedAgeFrom, wantedAgeTo } = this.columns;
    const { age } = this.q;
    if (age === null || !(bits[row]! & wishesAge)) return false;
    return age >= wantedAgeFrom[row]! && (wantedAgeTo[row] === noAge || age <= wantedAgeTo[row]!);
  }
}

/** What a reason that is counted adds, by how often it counts. */
const pointsByCount = (weights: Weights): Record<SuggestionReasonCode, number[]> =>
  Object.fromEntries(
    (Object.keys(weightRules) as SuggestionReasonCode[]).map((code) => [
      code,
      Array.from({ length: (weightRules[code].most ?? 0) + 1 }, (_, count) => tenthsOf(code, count, weights)),
    ]),
  ) as Record<SuggestionReasonCode, number[]>;

/** How many of a list of single bits there are. */
function countIn(bits: number, each: readonly number[]): number {
  let count = 0;
  for (const bit of each) if (bits & bit) count++;
  return count;
}
