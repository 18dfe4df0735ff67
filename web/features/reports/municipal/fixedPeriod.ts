import { today } from '../../../app/format.ts';
import type { Period } from '../period.ts';

/** The parts of a year that are told of outside: by their first month and how many months they have. */
export const yearParts = {
  year: [1, 12],
  half1: [1, 6],
  half2: [7, 6],
  quarter1: [1, 3],
  quarter2: [4, 3],
  quarter3: [7, 3],
  quarter4: [10, 3],
} as const;
export type YearPart = keyof typeof yearParts;

const day = (year: number, month: number, dayOfMonth: number): string =>
  new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);

export const fixedPeriod = (year: number, part: YearPart): Period => {
  const [month, months] = yearParts[part];
  return { from: day(year, month, 1), to: day(year, month + months, 0) };
};

/** Which part of which year a period is; when it is none, the last year that is over. */
export function fixedOf(period: Period): { year: number; part: YearPart } {
  const year = Number(period.from.slice(0, 4));
  const parts = Object.keys(yearParts) as YearPart[];
  const part = parts.find((each) => {
    const { from, to } = fixedPeriod(year, each);
    return from === period.from && to === period.to;
  });
  return part ? { year, part } : { year: thisYear() - 1, part: 'year' };
}

const thisYear = (): number => Number(today().slice(0, 4));

/** The years to choose from, the last first: ten, and the one that is chosen. */
export const yearsToChoose = (chosen: number): number[] => {
  const last = Math.max(thisYear(), chosen);
  return Array.from({ length: Math.max(10, last - chosen + 1) }, (_, at) => last - at);
};
