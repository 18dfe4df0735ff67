import Holidays from 'date-holidays';
import { addDays, amsterdamDay, atNoon, type Day, daysBetween } from './days.ts';

const dutch = new Holidays('NL');
const holidaysByYear = new Map<number, Set<Day>>();

function holidaysOf(year: number): Set<Day> {
  let days = holidaysByYear.get(year);
  if (!days) {
    days = new Set(
      dutch
        .getHolidays(year)
        .filter((h) => h.type === 'public')
        .map((h) => h.date.slice(0, 10)),
    );
    // Most collective agreements give Liberation Day off once in five years; the library leaves it out.
    if (year % 5 === 0) days.add(`${year}-05-05`);
    holidaysByYear.set(year, days);
  }
  return days;
}

/** Monday to Friday, and no Dutch public holiday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = atNoon(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

// Earlier days count as this one: no request is older.
const firstCounted = '1990-01-01';
const workingDaysUpTo: number[] = [];

/** How many working days there were from 1990 up to and including the day. */
function workingDayNumber(day: Day): number {
  const index = daysBetween(firstCounted, day);
  if (index < 0) return 0;
  for (let i = workingDaysUpTo.length; i <= index; i++) {
    const before = i === 0 ? 0 : workingDaysUpTo[i - 1]!;
    workingDaysUpTo.push(before + (isWorkingDay(addDays(firstCounted, i)) ? 1 : 0));
  }
  return workingDaysUpTo[index]!;
}

/**
 * Working days from receipt to a later instant. The day of receipt, or the next working day if that is none, is
 * day 0; contact on or before day 0 is 0 working days.
 */
export function workingDaysBetween(received: Date, until: Date): number {
  const receivedOn = amsterdamDay(received);
  const dayZero = isWorkingDay(receivedOn) ? workingDayNumber(receivedOn) : workingDayNumber(receivedOn) + 1;
  return Math.max(0, workingDayNumber(amsterdamDay(until)) - dayZero);
}

/**
 * The day on which so many working days have passed since a day, counted as in `workingDaysBetween`: the last on which
 * something that came in that day is still answered within them.
 */
export function workingDayAfter(since: Day, workingDays: number): Day {
  let day = since;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  for (let passed = 0; passed < workingDays; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) passed++;
  }
  return day;
}
