import { addMonths, type Day, daysBetween } from '../../platform/days.ts';

/**
 * One number for how long something lasted by the calendar: 32 for each whole month, and one for each day beyond it
 * (no month has more than 31). Longer by the calendar is a higher number, and as many months is the same number for
 * everyone, wherever in the year it began. The database counts alike (`calendar_clock`). `docs/decisions/029` says why.
 */
export type CalendarClock = number;

/** So many whole months on the clock. */
export const onClock = (months: number): CalendarClock => months * 32;

/** The calendar clock from one day to a later one. Months end on the same day of the month, or its last day. */
export function calendarClock(from: Day, until: Day): CalendarClock {
  const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const apart = monthOf(until) - monthOf(from);
  const months = addMonths(from, apart) > until ? apart - 1 : apart;
  return onClock(months) + daysBetween(addMonths(from, months), until);
}
