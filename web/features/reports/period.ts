import { useSearchParams } from 'react-router';
import { today } from '../../app/format.ts';

/** Calendar days, both included, as people say them. The API wants `until`, the day after the last. */
export type Period = { from: string; to: string };

const dayAfter = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

export const halfOpen = ({ from, to }: Period) => ({ from, until: dayAfter(to, 1) });

/** The three years that end with a period: time enough to see how forecasts turned out. */
export const threeYearsTo = ({ to }: Period): Period => {
  const next = dayAfter(to, 1);
  return { from: `${String(Number(next.slice(0, 4)) - 3).padStart(4, '0')}${next.slice(4)}`, to };
};

/** The same period a year before; the 29th of February becomes the 28th. */
export const yearEarlier = ({ from, to }: Period): Period => {
  const before = (day: string) =>
    `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`.replace('-02-29', '-02-28');
  return { from: before(from), to: before(to) };
};

/** The first day of a month; months may run below 1 or above 12. */
const monthStart = (year: number, month: number) =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);

/** The usual periods, seen from today. */
export function presets(now: string): Record<'year' | 'lastYear' | 'quarter' | 'twelve', Period> {
  const year = Number(now.slice(0, 4));
  const month = Number(now.slice(5, 7));
  const quarter = month - ((month - 1) % 3);
  return {
    year: { from: `${year}-01-01`, to: `${year}-12-31` },
    lastYear: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    quarter: { from: monthStart(year, quarter), to: dayAfter(monthStart(year, quarter + 3), -1) },
    twelve: { from: monthStart(year, month - 11), to: dayAfter(monthStart(year, month + 1), -1) },
  };
}

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** The period stands in the address bar, so that a report can be sent to a colleague. */
export function usePeriod() {
  const [search, setSearch] = useSearchParams();
  const from = search.get('van');
  const to = search.get('tot');
  const period = isDay(from) && isDay(to) && from <= to ? { from, to } : presets(today()).year;
  const choose = (next: Period) =>
    setSearch((before) => {
      before.set('van', next.from);
      before.set('tot', next.to);
      return before;
    });
  return { period, choose };
}
