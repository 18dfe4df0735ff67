import { nameMistake } from '../people/names.ts';
import { secretNumberIn } from '../people/secret-numbers.ts';
import { normalisePostcode } from '../places/postcode.ts';
import { codesOf } from '../platform/codes.ts';
import { type Day, isDay } from '../platform/days.ts';

/** What a cell can mean; null and the empty list mean: unknown. */
export type Value = string | number | boolean | string[] | null;

/** A cell as it was understood, or what is wrong with it. */
export type Cell = { value: Value } | { wrong: string };

/** What a cell is held against. */
export interface Known {
  now: Date;
  today: Day;
  /** The digits of all postcodes that are in the database. */
  postcodeAreas: ReadonlySet<string>;
  /** Programmes of the organisation: their ids by slug. */
  programmes: ReadonlyMap<string, string>;
}

/** Understands the text of a cell, trimmed and not empty. */
export type Reader = (text: string, known: Known) => Cell;

const ok = (value: Value): Cell => ({ value });
const wrong = (what: string): Cell => ({ wrong: what });
/** The text as it is shown in a mistake. */
export const quoted = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;

// Characters that are not seen, or turn the direction of what is seen around them.
const invisible = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u;

const secretNumbers = {
  citizenNumber: 'what looks like a citizen service number (BSN)',
  conductNumber: 'what looks like the number of a certificate of conduct (VOG)',
};

/** Any text, kept in one line. */
const plain =
  (longest: number): Reader =>
  (cell) => {
    const line = cell.replaceAll(/\s*\n\s*/g, ' ');
    if (line.length > longest) return wrong(`is longer than ${longest} characters`);
    if (invisible.test(line)) return wrong('has characters that cannot be seen');
    return ok(line);
  };

/** A text that somebody wrote, kept in one line. A number that is nobody's business in it is a mistake. */
export const text =
  (longest: number): Reader =>
  (cell, known) => {
    const secret = secretNumberIn(cell);
    return secret
      ? wrong(`has ${secretNumbers[secret]}, which is not kept; take it out`)
      : plain(longest)(cell, known);
  };

/** The organisation's own id of something. */
export const key: Reader = plain(100);

const nameTexts = {
  empty: 'is needed',
  tooLong: 'is longer than 100 characters',
  characters: 'has characters that are in no name',
};

export const name: Reader = (cell) => {
  const mistake = nameMistake(cell);
  return mistake ? wrong(nameTexts[mistake]) : ok(cell);
};

const oldest: Day = '1900-01-01';
const furthest: Day = '2199-12-31';

/** A day that exists, also in the future. */
export const day: Reader = (cell) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return wrong(`${quoted(cell)} is no date like 2021-03-31`);
  if (!isDay(cell)) return wrong(`${quoted(cell)} does not exist`);
  if (cell < oldest || cell > furthest) return wrong(`${quoted(cell)} is not from 1900 to 2199`);
  return ok(cell);
};

/** A day that has come. */
export const pastDay: Reader = (cell, known) => {
  if ('value' in day(cell, known) && cell > known.today) return wrong(`${quoted(cell)} lies in the future`);
  return day(cell, known);
};

const isoInstant =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):?[0-5]\d)$/i;

/** A moment that has come, with its offset. */
export const pastInstant: Reader = (cell, known) => {
  const parts = isoInstant.exec(cell);
  if (!parts) return wrong(`${quoted(cell)} is no date-time with offset like 2021-03-31T09:30:00+02:00`);
  const date = day(parts[1]!, known);
  if ('wrong' in date) return date;
  const instant = new Date(
    cell
      .toUpperCase()
      .replace(' ', 'T')
      .replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
  );
  return instant > known.now ? wrong(`${quoted(cell)} lies in the future`) : ok(instant.toISOString());
};

/** One of a code list, in upper or lower case. */
export const code = (list: Readonly<Record<string, string>>): Reader => {
  const known = new Set<string>(codesOf(list));
  return (cell) => {
    const upper = cell.toUpperCase();
    return known.has(upper) ? ok(upper) : wrong(`${quoted(cell)} is no code that we know`);
  };
};

export const yesNo: Reader = (cell) => {
  const lower = cell.toLowerCase();
  return lower === 'yes' || lower === 'no'
    ? ok(lower === 'yes')
    : wrong(`${quoted(cell)} is neither yes nor no`);
};

/** A number between bounds, with a point or a comma before its decimals. */
export const number =
  (least: number, most: number): Reader =>
  (cell) => {
    const value = /^-?\d{1,9}([.,]\d{1,6})?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
    if (value >= least && value <= most) return ok(value);
    return wrong(`${quoted(cell)} is no number from ${least} to ${most}`);
  };

export const wholeNumber =
  (least: number, most: number): Reader =>
  (cell, known) =>
    /^\d+$/.test(cell) ? number(least, most)(cell, known) : wrong(`${quoted(cell)} is no whole number`);

/** Several values with `|` between them; each counts once. */
export const listOf =
  (item: Reader, most = 50): Reader =>
  (cell, known) => {
    const items = cell
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (items.length > most) return wrong(`has more than ${most} values`);
    const cells = items.map((part) => item(part, known));
    const mistake = cells.find((one) => 'wrong' in one);
    return mistake ?? ok([...new Set(cells.map((one) => ('value' in one ? String(one.value) : '')))]);
  };

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A language by its two letters (ISO 639-1). */
export const language: Reader = (cell) => {
  const lower = cell.toLowerCase();
  if (/^[a-z]{2}$/.test(lower) && languages.of(lower) !== undefined) return ok(lower);
  return wrong(`${quoted(cell)} is no language of ISO 639-1, like nl`);
};

/** Four digits, or four digits and two letters, in an area that is known. */
export const postcode: Reader = (cell, known) => {
  const kept = normalisePostcode(cell);
  if (!kept) return wrong(`${quoted(cell)} is no postcode like 6411 or 6411 AB`);
  return known.postcodeAreas.has(kept.slice(0, 4))
    ? ok(kept)
    : wrong(`${quoted(cell)} is an unknown postcode`);
};

export const email: Reader = (cell) => {
  if (cell.length > 254) return wrong('is longer than 254 characters');
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(cell) && !invisible.test(cell)
    ? ok(cell)
    : wrong(`${quoted(cell)} is no mail address`);
};

export const phone: Reader = (cell) =>
  cell.length <= 30 && /^[+(]?[\d()/. -]*\d[\d()/. -]*$/.test(cell)
    ? ok(cell)
    : wrong(`${quoted(cell)} is no telephone number`);

/** A programme of the organisation by its slug; its value is the id. */
export const programme: Reader = (cell, known) => {
  const id = known.programmes.get(cell.toLowerCase());
  return id ? ok(id) : wrong(`${quoted(cell)} is no programme of this organisation`);
};
