import type { KpiClock, OrganisationSettings } from '../organisations/organisation.ts';
import type { Day } from '../platform/days.ts';
import type { ClockFigure } from './clock-types.ts';
import { share, sum } from './counting.ts';
import { isLate, usualTargets, workingDaysFrom } from './request-figures.ts';
import type { ClockSpanRow } from './request-rows.ts';

/**
 * The clocks by which an organisation is judged. When it has set none: its targets for the first contact, those of them
 * with a percentage for the first attempt as well, and its targets for the outcome.
 */
export function clocksOf(settings: OrganisationSettings): readonly KpiClock[] {
  if (settings.clocks) return settings.clocks;
  const { firstContact, handled } = { ...usualTargets, ...settings };
  const attempts = firstContact.filter(({ target }) => target !== undefined);
  return [
    ...attempts.map(
      ({ workingDays }): KpiClock => ({ from: 'RECEIPT', until: 'FIRST_ATTEMPT', workingDays }),
    ),
    ...firstContact.map((target): KpiClock => ({ from: 'RECEIPT', until: 'FIRST_CONTACT', ...target })),
    ...handled.map((target): KpiClock => ({ from: 'RECEIPT', until: 'OUTCOME', ...target })),
  ];
}

/** What came of each clock, by the close of a day. */
export const clockFigures = (
  rows: readonly ClockSpanRow[],
  clocks: readonly KpiClock[],
  day: Day,
): ClockFigure[] => {
  const ofClock = Map.groupBy(rows, ({ clock }) => clock);
  return clocks.map((clock, at) => clockFigure(ofClock.get(at) ?? [], clock, day));
};

/** What is not done is judged once it is late by any measure: after these working days, and after twenty. */
function clockFigure(
  rows: readonly ClockSpanRow[],
  { from, until, workingDays, target }: KpiClock,
  day: Day,
): ClockFigure {
  const judgedAfter = Math.max(20, workingDays);
  const isJudged = ({ fromOn, untilOn, never }: ClockSpanRow) =>
    untilOn !== null || (!never && isLate(fromOn, day, judgedAfter));
  const isWithin = ({ fromOn, untilOn }: ClockSpanRow) =>
    untilOn !== null && workingDaysFrom(fromOn, untilOn) <= workingDays;
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
