/** A stretch of time as people say it. No units smaller than a week: a forecast is not that sharp. */
export interface Span {
  count: number;
  unit: 'WEEKS' | 'MONTHS' | 'YEARS';
}

const daysAMonth = 30.4375;

/**
 * So many days in whole weeks, from ten weeks on in months, and in years where that is a whole number. A promise
 * ("within") is rounded up, so that it holds; what takes longer is rounded down. 0 weeks when rounded down from days.
 */
export function spanOf(days: number, round: 'UP' | 'DOWN'): Span {
  const whole = round === 'UP' ? Math.ceil : Math.floor;
  if (days <= 70)
    return { count: round === 'UP' ? Math.max(1, whole(days / 7)) : whole(days / 7), unit: 'WEEKS' };
  const months = whole(days / daysAMonth);
  return months % 12 === 0 ? { count: months / 12, unit: 'YEARS' } : { count: months, unit: 'MONTHS' };
}
