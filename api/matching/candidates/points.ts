import type { SuggestionReasonCode } from '../codes.ts';
import { askedShare, longSinceAskedDays, tenthsBy } from '../suitability/reasons.ts';
import { type Weights, weightRules } from '../suitability/weights.ts';
import { lesser } from './bits.ts';

/** What reasons add under some weights, in tenths of a point, worked out once for whatever they can count. */
export class Points {
  readonly lived: Counted;
  readonly known: Counted;
  readonly times: Counted;
  readonly work: Counted;
  readonly genders: Counted;
  readonly ages: Counted;
  readonly languages: Counted;
  readonly interests: Counted;
  readonly professions: Counted;
  readonly beliefs: Counted;
  /** What distance adds, by how near somebody lives. */
  readonly distance: (nearness: number) => number;
  private readonly asked: Int32Array;

  constructor(weights: Weights) {
    const counted = (code: SuggestionReasonCode) => new Counted(code, weights);
    this.lived = counted('LIVED_EXPERIENCE');
    this.known = counted('EXPERTISE');
    this.times = counted('AVAILABILITY');
    this.work = counted('WORK_WISH');
    this.genders = counted('GENDER_WISH');
    this.ages = counted('AGE_WISH');
    this.languages = counted('LANGUAGES');
    this.interests = counted('INTERESTS');
    this.professions = counted('PROFESSION');
    this.beliefs = counted('LIFE_PHILOSOPHY');
    this.distance = tenthsBy('DISTANCE', weights);
    const byShare = tenthsBy('LAST_ASKED', weights);
    this.asked = Int32Array.from({ length: longSinceAskedDays + 1 }, (_, days) => byShare(askedShare(days)));
  }

  /** What it adds that somebody was last asked on one day, on another. */
  ofAsking(lastAskedOn: number, on: number): number {
    return this.asked[Math.max(0, lesser(on - lastAskedOn, longSinceAskedDays))]!;
  }
}

/** What a reason adds, by how often it counts; oftener than the last adds no more. */
class Counted {
  private readonly points: Int32Array;

  constructor(code: SuggestionReasonCode, weights: Weights) {
    const by = tenthsBy(code, weights);
    this.points = Int32Array.from({ length: (weightRules[code].most ?? 0) + 1 }, (_, count) => by(count));
  }

  of(count: number): number {
    const { points } = this;
    return points[count < points.length ? count : points.length - 1]!;
  }
}
