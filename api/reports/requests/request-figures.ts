import type { KpiClock, OrganisationSettings } from '../../organisations/organisation.ts';
import { clocksUntil } from '../../organisations/reporting-basis.ts';
import { addDays, type Day } from '../../platform/days.ts';
import { workingDaysBetween } from '../../platform/working-days.ts';
import { mostFrequentFirst, sum } from '../counting.ts';
import { atEnd, type Period } from '../period.ts';
import type { ClockRow, RequestRows } from './request-rows.ts';
import type { KpiFigure, ReportedOutcome, RequestReport } from './request-types.ts';

export interface RequestFigures extends Omit<RequestReport, 'warnings' | 'clocks'> {
  /** Requests with an outcome on a day before they were received. */
  outcomesBeforeReceipt: number;
}

/** What is not done by then is late, whatever the target; younger requests are not judged yet. */
const judgedAfter = 20;

/** The figures on requests, as the API describes them. */
export function requestFigures(
  rows: Omit<RequestRows, 'clocks'>,
  settings: OrganisationSettings,
  period: Period,
): RequestFigures {
  const day = atEnd(period);
  return {
    received: rows.received,
    byChannel: mostFrequentFirst(rows.channels.map(({ channel, count }) => ({ kind: channel, count }))).map(
      ({ kind, count }) => ({ channel: kind, count }),
    ),
    byOutcome: mostFrequentFirst(
      rows.outcomes.map(({ outcome, count }) => ({ kind: outcome ?? ('OPEN' as ReportedOutcome), count })),
    ).map(({ kind, count }) => ({ outcome: kind, count })),
    byTeam: rows.teams,
    firstContact: clocksUntil(settings, 'FIRST_CONTACT').map((clock) => kpiFigure(rows.contacts, clock, day)),
    handled: clocksUntil(settings, 'OUTCOME').map((clock) => kpiFigure(rows.outcomeDays, clock, day)),
    outcomesBeforeReceipt: sum(
      rows.outcomeDays
        .filter((row) => row.doneOn !== null && row.doneOn < row.receivedOn)
        .map((row) => row.count),
    ),
  };
}

/** How many were done within so many working days, of those that were done or should have been by the close of `day`. */
export function kpiFigure(
  rows: readonly ClockRow[],
  { workingDays, target }: Pick<KpiClock, 'workingDays' | 'target'>,
  day: Day,
): KpiFigure {
  const judged = judgedOn(rows, day);
  const inTime = judged.filter(
    (row) => row.doneOn !== null && workingDaysFrom(row.receivedOn, row.doneOn) <= workingDays,
  );
  const of = sum(judged.map((row) => row.count));
  const withinPct = of === 0 ? null : (100 * sum(inTime.map((row) => row.count))) / of;
  return {
    workingDays,
    withinPct,
    target: target ?? null,
    met: target === undefined || withinPct === null ? null : withinPct >= target,
  };
}

/** Which requests can be judged by the close of `day`: what was done, also after it, and what should have been. */
export const judgedOn = (rows: readonly ClockRow[], day: Day): ClockRow[] =>
  rows.filter((row) => row.doneOn !== null || isLate(row.receivedOn, day, judgedAfter));

/** More working days than these have passed. Three times as many days hold more: no need to count on to a far-off end. */
export function isLate(since: Day, day: Day, workingDays: number): boolean {
  const longEnough = addDays(since, Math.max(60, 3 * workingDays));
  return day >= longEnough || workingDaysFrom(since, day) > workingDays;
}

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** Working days from one day to another; the first is day 0, or the next working day if it is none. */
export const workingDaysFrom = (received: Day, until: Day): number =>
  workingDaysBetween(noon(received), noon(until));
