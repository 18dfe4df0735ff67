import type { Day } from '../../platform/days.ts';
import { type Period } from '../period.ts';
import { newYear } from '../rollup/match-counts.ts';

/** So many years are compared, up to the last that was over when they are. */
const yearsCompared = 5;

/** A whole year of the calendar. */
export const wholeYear = (year: number): Period => ({ from: newYear(year), until: newYear(year + 1) });

const settlingDaysOf = (year: number): Day[] =>
  ['03', '06', '09', '12'].map((month) => `${newYear(year).slice(0, 4)}-${month}-01`);

/** From this day a year is compared: two months after it, for what was still to be written down. */
export const firstSettlingDay = (year: number): Day => settlingDaysOf(year + 1)[0]!;

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The last day until today on which comparisons were due: the first of March, June, September or December. */
export const lastSettlingDay = (today: Day): Day =>
  [...settlingDaysOf(yearOf(today) - 1), ...settlingDaysOf(yearOf(today))].findLast((day) => day <= today)!;

/** The years that are compared on a settling day, the last one first. */
export const yearsToCompare = (settlingDay: Day): number[] =>
  Array.from({ length: yearsCompared }, (_, at) => yearOf(settlingDay) - 1 - at);
