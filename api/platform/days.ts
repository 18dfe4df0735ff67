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
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const last = month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  const dayOfMonth = Math.min(Number(day.slice(8)), last);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const padded = (number: number, length: number): string => String(number).padStart(length, '0');

/** Completed years on a day: the age of somebody born on `birth`. */
export function yearsBetween(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
