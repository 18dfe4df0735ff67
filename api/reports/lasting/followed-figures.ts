import { sum } from '../counting.ts';
import { type CalendarClock, onClock } from './calendar-clock.ts';
import type { MedianKnown, OutcomeAfterMonths, RetentionCurve } from './followed-types.ts';
import type { RetentionAfterMonths } from './retention-types.ts';
import {
  aalenJohansen,
  cumulativeIncidence,
  kaplanMeier,
  type Observed,
  type SurvivalStep,
} from './survival.ts';

/** Fewer than so many say nothing, and say too much of each of them. */
export const fewestShown = 5;

/** So many that went on until then, alike; on the clock of days and on the clock of the calendar. */
export interface Followed {
  days: number;
  clock: CalendarClock;
  /** They went on for so long already when we began to follow them; 0 when from the beginning. */
  seenAfterDays: number;
  seenAfterClock: CalendarClock;
  what: Observed['what'];
  count: number;
}

/** With what competes, or without. */
export type Estimator = typeof kaplanMeier;
export const estimatorFor = (competing: boolean): Estimator => (competing ? aalenJohansen : kaplanMeier);

const onDays = ({ days, seenAfterDays, what, count }: Followed): Observed =>
  seenAfterDays > 0 ? { days, seenAfter: seenAfterDays, what, count } : { days, what, count };
const onCalendar = ({ clock, seenAfterClock, what, count }: Followed): Observed =>
  seenAfterClock > 0 ? { days: clock, seenAfter: seenAfterClock, what, count } : { days: clock, what, count };

/** What ended on or before the day from which we follow, or was never followed at all, tells nothing. */
const isFollowed = ({ days, seenAfterDays }: Followed): boolean =>
  seenAfterDays === 0 || days > seenAfterDays;

/** Half of an even number must not miss the half by the last digit of a product of fractions. */
const roundingError = 1e-9;

/** How long things go on: as a curve in days, and after months by the calendar. */
export function curveOf(
  rows: readonly Followed[],
  estimator: Estimator,
  months: readonly number[],
): RetentionCurve {
  const followed = rows.filter(isFollowed);
  const steps = estimator(followed.map(onDays));
  const { shown, cutAfter } = shownSteps(steps);
  const count = sum(followed.map((row) => row.count));
  return {
    followed: count,
    enteredLate: sum(followed.filter((row) => row.seenAfterDays > 0).map((row) => row.count)),
    notSeen: sum(rows.map((row) => row.count)) - count,
    ended: sum(steps.map((step) => step.events)),
    suppressed: count < fewestShown,
    points: count < fewestShown ? [] : shown.map(({ events, ...step }) => ({ ...step, ended: events })),
    shownUntilDays: cutAfter,
    afterMonths: afterMonths(followed, estimator, months),
    ...medianOf(shown, cutAfter, count),
  };
}

/** The steps until too few are left to say anything; and the day from which nothing is shown. */
function shownSteps<Step extends { days: number; atRisk: number }>(
  steps: readonly Step[],
): { shown: Step[]; cutAfter: number | null } {
  const first = steps.findIndex(({ atRisk }) => atRisk < fewestShown);
  return first === -1
    ? { shown: [...steps], cutAfter: null }
    : { shown: steps.slice(0, first), cutAfter: steps[first]!.days };
}

function medianOf(
  shown: readonly SurvivalStep[],
  cutAfter: number | null,
  count: number,
): { medianDays: number | null; median: MedianKnown } {
  if (count < fewestShown) return { medianDays: null, median: 'TOO_FEW' };
  const half = shown.find(({ survival }) => survival <= 0.5 + roundingError);
  if (half) return { medianDays: half.days, median: 'REACHED' };
  return { medianDays: null, median: cutAfter === null ? 'NOT_REACHED' : 'TOO_FEW' };
}

/**
 * The share that goes on for at least so many months by the calendar: that had not ended before the same day of the
 * month so much later. Not shown where fewer than five were followed so long, or were left at an ending before.
 */
export function afterMonths(
  rows: readonly Followed[],
  estimator: Estimator,
  months: readonly number[],
): RetentionAfterMonths[] {
  const observed = rows.filter(isFollowed).map(onCalendar);
  const { shown, cutAfter } = shownSteps(estimator(observed));
  return months.map((month) => {
    const mark = onClock(month);
    const atRisk = stillFollowed(observed, mark);
    const suppressed = atRisk < fewestShown || (cutAfter !== null && cutAfter < mark);
    const step = shown.findLast(({ days }) => days < mark);
    return {
      months: month,
      atRisk,
      suppressed,
      survival: suppressed ? null : (step?.survival ?? 1),
      lower: suppressed ? null : (step?.lower ?? null),
      upper: suppressed ? null : (step?.upper ?? null),
    };
  });
}

/** How many were followed until a moment on the clock: had not ended before it, and had come in before it. */
const stillFollowed = (observed: readonly Observed[], mark: number): number =>
  sum(
    observed.filter(({ days, seenAfter = -1 }) => days >= mark && seenAfter < mark).map((row) => row.count),
  );

/**
 * What had become of them before so many months by the calendar were over: it happened, it can no longer happen, or
 * neither. The three are 1 together.
 */
export function outcomesAfterMonths(
  rows: readonly Followed[],
  months: readonly number[],
): OutcomeAfterMonths[] {
  const observed = rows.filter(isFollowed).map(onCalendar);
  const { shown, cutAfter } = shownSteps(cumulativeIncidence(observed));
  return months.map((month) => {
    const mark = onClock(month);
    const atRisk = stillFollowed(observed, mark);
    const step = shown.findLast(({ days }) => days < mark);
    if (atRisk < fewestShown || (cutAfter !== null && cutAfter < mark))
      return { months: month, atRisk, suppressed: true, happened: null, otherwise: null, goesOn: null };
    const { ended = 0, endedOtherwise = 0, goesOn = 1 } = step ?? {};
    return { months: month, atRisk, suppressed: false, happened: ended, otherwise: endedOtherwise, goesOn };
  });
}
