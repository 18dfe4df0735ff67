import { TZDate } from '@date-fns/tz';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const timeZone = 'Europe/Amsterdam';

/** Today as people in the Netherlands see it on the calendar, `2026-03-31`. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());

/** How many days a day lies behind us; negative when it is still to come. */
export const daysSince = (day: string): number =>
  Math.round((Date.parse(`${today()}T12:00:00Z`) - Date.parse(`${day}T12:00:00Z`)) / 86_400_000);

/** Dates, numbers and names of languages, written in the language of the page. */
export function useFormat() {
  const { i18n } = useTranslation();
  return useMemo(() => formats(i18n.language), [i18n.language]);
}

/** Arabic with the figures that stand on letters and telephones here. */
const locales: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

function formats(language: string) {
  const locale = locales[language] ?? language;
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  });
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  const appointment = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  // Not every browser knows every language by name in Arabic.
  const inDutch = new Intl.DisplayNames('nl', { type: 'language' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    /** A calendar day such as `2026-03-31`, or the Dutch day of a moment. */
    day: (date: string) => day.format(new Date(date.length === 10 ? `${date}T12:00:00Z` : date)),
    /** As short as a table wants it. */
    shortDay: (date: string) => shortDay.format(new Date(date.length === 10 ? `${date}T12:00:00Z` : date)),
    moment: (dateTime: string) => moment.format(new Date(dateTime)),
    /** A moment to be somewhere, with the day of the week. */
    appointment: (dateTime: string) => appointment.format(new Date(dateTime)),
    language: (code: string) => languages.of(code) ?? inDutch.of(code) ?? code,
    number: (value: number) => number.format(value),
    /** A share of one, as 0.802. */
    share: (value: number) => percentage.format(value),
    list: (words: string[]) => list.format(words),
  };
}

/** A moment as a `datetime-local` field writes it, `2026-03-31T14:05`, on the Dutch clock. */
export const dutchClock = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(moment)
    .replace(' ', 'T');

/** The moment that a Dutch clock showed, with its offset, so that no server can mistake it. */
export function momentOf(local: string): string {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/\D/).map(Number);
  return new TZDate(year, month - 1, day, hour, minute, timeZone).toISOString();
}

/** The instant at which a day ends in the Netherlands: in summer it lasts until 22:00 UTC. */
export function closeOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new TZDate(year, month - 1, date + 1, timeZone).toISOString();
}
