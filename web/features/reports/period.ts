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

/** So many years that end with a period. */
export const yearsTo = ({ to }: Period, years: number): Period => {
  const next = dayAfter(to, 1);
  return { from: `${String(Number(next.slice(0, 4)) - years).padStart(4, '0')}${next.slice(4)}`, to };
};

/** Time enough to see how forecasts turned out. */
export const threeYearsTo = (period: Period): Period => yearsTo(period, 3);

/** The same period a year before; the 29th of February becomes the 28th. */
export const yearEarlier = ({ from, to }: Period): Period => {
  const before = (day: string) =>
    `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`.replace('-02-29', '-02-28');
  return { from: before(from), to: before(to) };
};

/** As long a time right before a period. */
export const rightBefore = ({ from, to }: Period): Period => {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return { from: dayAfter(from, -days), to: dayAfter(from, -1) };
};

/** The first day of a month; months may run below 1 or above 12. */
const monthStart = (year: number, month: number) =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);

/** The three months that begin on a day. */
export const quarterFrom = (from: string): Period => ({
  from,
  to: dayAfter(monthStart(Number(from.slice(0, 4)), Number(from.slice(5, 7)) + 3), -1),
});

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
  const period = periodIn(search, 'van', 'tot') ?? presets(today()).year;
  const choose = (next: Period) =>
    setSearch((now) => {
      now.set('van', next.from);
      now.set('tot', next.to);
      return now;
    });
  return { period, choose };
}

/** The period beside which another is laid; a year earlier as long as the address says nothing else. */
export function useOtherPeriod(period: Period) {
  const [search, setSearch] = useSearchParams();
  const other = periodIn(search, 'naast-van', 'naast-tot') ?? yearEarlier(period);
  const choose = (next: Period | undefined) =>
    setSearch(
      (now) => {
        now.delete('naast-van');
        now.delete('naast-tot');
        if (next) {
          now.set('naast-van', next.from);
          now.set('naast-tot', next.to);
        }
        return now;
      },
      { preventScrollReset: true },
    );
  return { other, choose };
}

function periodIn(search: URLSearchParams, first: string, last: string): Period | undefined {
  const [from, to] = [search.get(first), search.get(last)];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}
