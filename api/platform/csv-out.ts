import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet would take for a formula, and so could do something by when the file is opened. */
const looksLikeFormula = /^[\s\u200b\ufeff]*[=+\-@\t\r|%]/;

/**
 * Rows as CSV for spreadsheets: UTF-8 with a mark, CRLF, every text in quotes. A text that looks like a formula gets an
 * apostrophe in front, so that it is shown and not worked out; a number stays a number.
 */
export function csvOf(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return stringify(
    [columns, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell))),
    { bom: true, quoted_string: true, record_delimiter: 'windows' },
  );
}

const safeCell = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text);
