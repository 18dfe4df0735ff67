import { addDays, type Day } from '../api/platform/days.ts';
import { isWorkingDay } from '../api/platform/working-days.ts';

/** The day so many working days after receipt; day 0 is the day itself, or the next working day. */
export function workingDaysAfter(received: Day, count: number): Day {
  let day = received;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}
