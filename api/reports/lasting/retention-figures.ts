import type { EndingType } from '../../matching/codes.ts';
import { sum } from '../counting.ts';
import type { RetentionReport, RetentionVariant } from './retention-types.ts';
import { aalenJohansen, kaplanMeier, type Observed } from './survival.ts';

/** So many matches that ended, or were last seen running, so many days after they were linked. */
export interface FollowedRow {
  days: number;
  /** How they ended; null for those that still ran. */
  ending: EndingType | null;
  /** Where what had ended before a day is not in the data: they had run for so many days by then. */
  seenAfter?: number;
  count: number;
}

/** Three, six and twelve months as days, so that one clock holds for all matches; 30.4375 days to a month, rounded. */
const months = { 3: 91, 6: 183, 12: 365 } as const;

/** Half of an even number must not miss the half by the last digit of a product of fractions. */
const roundingError = 1e-9;

/** How long matches last, as the API describes it. */
export function retentionFigures(
  rows: readonly FollowedRow[],
  variant: RetentionVariant,
): Omit<RetentionReport, 'afterMonths'> {
  const observed = rows.map(({ ending, ...row }) => ({ ...row, what: whatItIs(ending, variant) }));
  const steps = variant === 'NATURAL_COMPETING' ? aalenJohansen(observed) : kaplanMeier(observed);
  const goingOnAfter = (days: number): number | null => {
    const step = steps.findLast((step) => step.days <= days);
    return followedSoLong(observed, days) ? (step?.survival ?? 1) : null;
  };
  return {
    matches: sum(rows.map((row) => row.count)),
    ended: sum(steps.map((step) => step.events)),
    points: steps.map(({ events, ...step }) => ({ ...step, ended: events })),
    survivalAt3Months: goingOnAfter(months[3]),
    survivalAt6Months: goingOnAfter(months[6]),
    survivalAt12Months: goingOnAfter(months[12]),
    medianDays: steps.find((step) => step.survival <= 0.5 + roundingError)?.days ?? null,
  };
}

/** What the end of a match says: it counts, it competes, or the match was followed until then. */
export function whatItIs(ending: EndingType | null, variant: RetentionVariant): Observed['what'] {
  if (ending === null) return 'CENSORED';
  if (variant === 'ALL_ENDINGS') return 'EVENT';
  if (variant === 'PREMATURE_ONLY') return ending === 'PREMATURE' ? 'EVENT' : 'CENSORED';
  return ending === 'NATURAL' ? 'COMPETING' : 'EVENT';
}

/** Something was followed for so many days; or it has all ended before, so that nothing is left to follow. */
function followedSoLong(observed: readonly Observed[], days: number): boolean {
  if (observed.length === 0) return false;
  return observed.some((row) => row.days >= days) || observed.every((row) => row.what !== 'CENSORED');
}
