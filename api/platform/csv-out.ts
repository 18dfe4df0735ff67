import { type Options, stringify } from 'csv-stringify/sync';

/** What a spreadsheet would take for a formula, and so could do something by when the file is opened. */
const looksLikeFormula = /^[\s\u200b\ufeff]*[=+\-@\t\r|%]/;

type Rows = readonly (readonly (string | number | null)[])[];

/**
 * Rows as CSV for spreadsheets: UTF-8 with a mark, CRLF, every text in quotes. A text that looks like a formula gets an
 * apostrophe in front, so that it is shown and not worked out; a number stays a number.
 */
export const csvOf = (columns: readonly string[], rows: Rows): string => written(columns, rows, {});

/**
 * The same as a Dutch spreadsheet expects it, without asking: semicolons between cells and a comma in numbers. Days as
 * `2026-03-31` and moments as `2026-03-31 14:05:00` it takes for what they are.
 */
export const dutchCsvOf = (columns: readonly string[], rows: Rows): string =>
  written(columns, rows, {
    delimiter: ';',
    cast: { number: (value) => ({ value: String(value).replace('.', ','), quote: false }) },
  });

const written = (columns: readonly string[], rows: Rows, how: Options): string =>
  stringify(
    [columns, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell))),
    { bom: true, quoted_string: true, record_delimiter: 'windows', ...how },
  );

const safeCell = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text);
