import { EnrolmentStatus } from '../../people/lifecycle.ts';
import { codesOf } from '../../platform/codes.ts';
import type { Day } from '../../platform/days.ts';

export const statuses = codesOf(EnrolmentStatus);
/** The day that is never reached, for days that are not known. */
export const never = 0x7fffffff;
/** An age that nobody has, for a wish without an end. */
export const noAge = 255;

const dayMs = 86_400_000;
/** A day as a whole number: days since 1 January 1970. */
export const dayNumber = (day: Day): number => Date.parse(day) / dayMs;
const days = new Map<number, Day>();
/** Written once for each day: there are not so many. */
export function dayOf(number: number): Day {
  const known = days.get(number);
  if (known) return known;
  const day = new Date(number * dayMs).toISOString().slice(0, 10);
  days.set(number, day);
  return day;
}
