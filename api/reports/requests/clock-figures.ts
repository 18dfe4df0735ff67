import type { KpiClock } from '../../organisations/organisation.ts';
import type { Day } from '../../platform/days.ts';
import { share, sum } from '../counting.ts';
import type { ClockFigure } from './clock-types.ts';
import { isLate, workingDaysFrom } from './request-figures.ts';
import type { ClockSpanRow } from './request-rows.ts';

/** What came of each clock, by the close of a day. */
export const clockFigures = (
  rows: readonly ClockSpanRow[],
  clocks: readonly KpiClock[],
  day: Day,
): ClockFigure[] => {
  const ofClock = Map.groupBy(rows, ({ clock }) => clock);
  return clocks.map((clock, at) => clockFigure(ofClock.get(at) ?? [], clock, day));
};

/** Whether what a clock tells of a request is judged by the close of a day, and whether it was in time. */
export const clockJudge = ({ workingDays }: Pick<KpiClock, 'workingDays'>, day: Day) => {
  // What is not done is judged once it is late by any measure: after these working days, and after twenty.
  const judgedAfter = Math.max(20, workingDays);
  type Span = Pick<ClockSpanRow, 'fromOn' | 'untilOn' | 'never'>;
  return {
    isJudged: ({ fromOn, untilOn, never }: Span): boolean =>
      untilOn !== null || (!never && isLate(fromOn, day, judgedAfter)),
    isWithin: ({ fromOn, untilOn }: Span): boolean =>
      untilOn !== null && workingDaysFrom(fromOn, untilOn) <= workingDays,
  };
};

function clockFigure(
  rows: readonly ClockSpanRow[],
  { from, until, workingDays, target }: KpiClock,
  day: Day,
): ClockFigure {
  const { isJudged, isWithin } = clockJudge({ workingDays }, day);
  const countOf = (some: readonly ClockSpanRow[]) => sum(some.map((row) => row.count));
  const [judged, within] = [countOf(rows.filter(isJudged)), countOf(rows.filter(isWithin))];
  const part = share(100 * within, judged);
  return {
    from,
    until,
    workingDays,
    judged,
    within,
    withinPct: part,
    target: target ?? null,
    met: target === undefined || part === null ? null : part >= target,
  };
}
