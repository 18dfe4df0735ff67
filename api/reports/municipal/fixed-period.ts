import { addMonths } from '../../platform/days.ts';
import type { Period } from '../period.ts';

/** How long a fixed period is, in months of the calendar. */
export type FixedLength = 12 | 6 | 3;

/** The length of a period that is a whole year, half or quarter of the calendar; null of any other. */
export function fixedLength({ from, until }: Period): FixedLength | null {
  const [, month, day] = from.split('-').map(Number);
  const lengths: readonly FixedLength[] = [12, 6, 3];
  const fits = (months: FixedLength) => (month! - 1) % months === 0 && until === addMonths(from, months);
  return day === 1 ? (lengths.find(fits) ?? null) : null;
}
