import { addDays, addMonths, type Day, daysBetween } from '../../platform/days.ts';
import { sum, wilson } from '../counting.ts';
import { aalenJohansen } from '../lasting/survival.ts';
import { happenedIn, type Period } from '../period.ts';
import { observedWait, waitForecast } from './wait-figures.ts';
import type { WaitRow } from './wait-rows.ts';
import type { CheckedForecast, ForecastCalibration, KeptPromise } from './wait-types.ts';

/**
 * How good the forecasts of a programme would have been, as known today: on the first day of each quarter that begins
 * in the period, the forecast that could have been made then, held against those who began to wait in the quarter.
 */
export function forecastCalibration(
  rows: readonly WaitRow[],
  period: Period,
  today: Day,
): ForecastCalibration {
  const quarters = quartersFrom(rows, period, today).flatMap((quarter) => checked(rows, quarter, today));
  const all = (promise: 'half' | 'most') => quarters.flatMap((quarter) => quarter[promise] ?? []);
  return { quarters, half: together(all('half'), 0.5), most: together(all('most'), 0.9) };
}

/** The quarters of the calendar that begin in the period and before today, from the first in which somebody waited. */
function quartersFrom(rows: readonly WaitRow[], period: Period, today: Day): Period[] {
  const first = rows.reduce((first, { fromOn }) => (fromOn < first ? fromOn : first), today);
  const from = first > period.from ? first : period.from;
  const quarters: Period[] = [];
  let begins = `${from.slice(0, 4)}-01-01`;
  while (begins < period.until && begins < today) {
    const next = addMonths(begins, 3);
    if (begins >= period.from) quarters.push({ from: begins, until: next });
    begins = next;
  }
  return quarters;
}

function checked(rows: readonly WaitRow[], quarter: Period, today: Day): CheckedForecast[] {
  const { p50Days, p90Days, basis } = waitForecast(rows, addDays(quarter.from, -1));
  const cohort = rows.filter(({ fromOn, reason }) => happenedIn(quarter, fromOn) && reason !== 'DUPLICATE');
  const began = sum(cohort.map(({ count }) => count));
  if (basis === 'NONE' || began === 0) return [];
  const kept = (promised: number, days: number | null) =>
    days === null ? null : keptPromise(cohort, promised, days, today);
  return [{ ...quarter, p50Days, p90Days, began, half: kept(0.5, p50Days), most: kept(0.9, p90Days) }];
}

/** What became of a promise to those who began to wait. Each is judged once the time has passed since they began. */
function keptPromise(cohort: readonly WaitRow[], promised: number, within: number, today: Day): KeptPromise {
  const [known, young] = split(cohort, ({ fromOn }) => daysBetween(fromOn, today) > within);
  const waits = known.flatMap((row) => observedWait(row, today) ?? []);
  const [inTime, others] = split(waits, ({ what, days }) => what === 'EVENT' && days <= within);
  const [left, over] = split(others, ({ what, days }) => what === 'CENSORED' && days <= within);
  const countOf = (list: readonly { count: number }[]) => sum(list.map(({ count }) => count));
  const survival = aalenJohansen(waits).findLast(({ days }) => days <= within)?.survival ?? 1;
  return promise(promised, {
    share: 1 - survival,
    decided: countOf(inTime) + countOf(over),
    inTime: countOf(inTime),
    left: countOf(left),
    notYetKnown: countOf(young),
  });
}

function split<T>(list: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [list.filter(belongs), list.filter((item) => !belongs(item))];
}

type Outcome = Pick<KeptPromise, 'decided' | 'inTime' | 'left' | 'notYetKnown'> & { share: number };

/**
 * The interval goes by the number decided. Who left tells a little too, so it is a little wider than it need be: the
 * side on which to err.
 */
function promise(promised: number, { share, ...outcome }: Outcome): KeptPromise {
  if (outcome.decided === 0) return { promised, share: null, lower: null, upper: null, ...outcome };
  return { promised, share, ...wilson(share, outcome.decided), ...outcome };
}

function together(promises: readonly KeptPromise[], promised: number): KeptPromise {
  const total = (key: 'decided' | 'inTime' | 'left' | 'notYetKnown') =>
    sum(promises.map((each) => each[key]));
  const judged = promises.filter(({ share }) => share !== null);
  const people = ({ decided, left }: KeptPromise) => decided + left;
  const share = sum(judged.map((each) => each.share! * people(each))) / sum(judged.map(people));
  return promise(promised, {
    share,
    decided: total('decided'),
    inTime: total('inTime'),
    left: total('left'),
    notYetKnown: total('notYetKnown'),
  });
}
