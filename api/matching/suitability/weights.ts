import type { Mistake } from '../../messages/refuse.ts';
import type { ProgrammeSettings } from '../../organisations/programme.ts';
import type { SuggestionReasonCode, WeightUnit } from '../codes.ts';

/** What each reason weighs in a programme, in points; tenths of a point are the smallest. */
export type Weights = Readonly<Record<SuggestionReasonCode, number>>;

/** What a reason weighs unless the programme says otherwise, and how its points come about. */
interface WeightRule {
  usual: number;
  unit: WeightUnit;
  /** What counts at most, where things are counted. */
  most?: number;
}

export const weightRules: Readonly<Record<SuggestionReasonCode, WeightRule>> = {
  DISTANCE: { usual: 30, unit: 'AT_MOST' },
  LANGUAGES: { usual: 10, unit: 'EACH', most: 3 },
  INTERESTS: { usual: 8, unit: 'EACH', most: 3 },
  PROFESSION: { usual: 8, unit: 'EACH', most: 1 },
  LIFE_PHILOSOPHY: { usual: 6, unit: 'EACH', most: 1 },
  GENDER_WISH: { usual: 10, unit: 'EACH', most: 2 },
  AGE_WISH: { usual: 6, unit: 'EACH', most: 2 },
  LIVED_EXPERIENCE: { usual: 12, unit: 'EACH', most: 2 },
  EXPERTISE: { usual: 10, unit: 'EACH', most: 2 },
  WORK_WISH: { usual: 6, unit: 'EACH', most: 1 },
  AVAILABILITY: { usual: 2, unit: 'EACH', most: 6 },
  LAST_ASKED: { usual: 6, unit: 'AT_MOST' },
  WAITING: { usual: 0.1, unit: 'DAY' },
  PRIORITY: { usual: 20, unit: 'EACH', most: 1 },
  URGENCY: { usual: 40, unit: 'AT_MOST' },
};

/** The heaviest that anything can weigh, in points: waiting 10 years at this weight still is an exact number. */
const heaviestWeight = 100;
/** Waiting always counts, or the longest waiting could wait for ever. */
const lightestWait = 0.1;

/** What each reason weighs in a programme: what it set itself, else what is usual. */
export function weightsOf({ weights }: ProgrammeSettings): Weights {
  return Object.fromEntries(
    (Object.keys(weightRules) as SuggestionReasonCode[]).map((code) => [
      code,
      weights?.[code] ?? weightRules[code].usual,
    ]),
  ) as Weights;
}

/** Whether there is anything wrong with weights that somebody filled in. */
export function weightMistakes(
  weights: readonly { code: SuggestionReasonCode; weight: number }[],
): Mistake[] {
  return weights.flatMap(({ code, weight }, at): Mistake[] => {
    const field = `weights.${at}.weight`;
    const least = code === 'WAITING' ? lightestWait : 0;
    if (!(weight >= least && weight <= heaviestWeight))
      return [
        {
          field,
          key: code === 'WAITING' ? 'waitingMustCount' : 'weightWrong',
          params: { least, most: heaviestWeight },
        },
      ];
    if (!Number.isInteger(Math.round(weight * 1e6) / 1e5)) return [{ field, key: 'weightTooFine' }];
    return weights.findIndex((other) => other.code === code) < at ? [{ field, key: 'weightTwice' }] : [];
  });
}
