/** A calendar day in Amsterdam, as `YYYY-MM-DD`. Days compare rightly as text. */
export type Day = string;

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The Amsterdam day on which an instant falls, whatever the time zone of the machine. */
export const amsterdamDay = (instant: Date): Day => amsterdam.format(instant);

/** Whether the text is a day that exists: `2021-02-29` is not one. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const dayMs = 86_400_000;
export const atNoon = (day: Day): Date => new Date(`${day}T12:00:00Z`);
const isoDay = (date: Date): Day => date.toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day =>
  isoDay(new Date(atNoon(day).getTime() + days * dayMs));

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / dayMs);

/** The same calendar day some months later or earlier; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const date = atNoon(day);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth));
  return isoDay(date);
}

/** Completed years on a day: the age of somebody born on `birth`. */
export function yearsBetween(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
