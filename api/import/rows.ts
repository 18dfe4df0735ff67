import type { Known, Value } from './cells.ts';
import type { CsvRow } from './csv.ts';
import { type Column, columnsOf, type FileName } from './files.ts';
import type { Mistake } from './mistakes.ts';
import { rowRules } from './rules.ts';

/** The columns of a file, in the order of its header. */
export type Header = readonly string[];

/** A row that was understood, as far as it could be. */
export interface ReadRow {
  line: number;
  values: Record<string, Value>;
  /** Columns with a mistake: their values are null, and nothing more should be said about them. */
  broken: string[];
}

/** Reads a header line; the order of the columns is free, and what a file does not know it leaves out. */
export function readHeader(file: FileName, { line, cells }: CsvRow): { header: Header; mistakes: Mistake[] } {
  const columns = columnsOf[file];
  const header = cells.map((cell) => cell.trim().toLowerCase());
  const mistakes = header.flatMap((column, index): Mistake[] => {
    if (column === '') return [{ line, column: `column ${index + 1}`, wrong: 'has no name' }];
    const unreadable = notText(column);
    if (unreadable) return [{ line, column: `column ${index + 1}`, wrong: unreadable }];
    if (!Object.hasOwn(columns, column))
      return [{ line, column: column.slice(0, 100), wrong: 'is no column of this file' }];
    if (header.indexOf(column) < index) return [{ line, column, wrong: 'stands in the header twice' }];
    return [];
  });
  const missing = Object.keys(columns).filter(
    (column) => columns[column]!.needed && !header.includes(column),
  );
  return {
    header,
    mistakes: [
      ...mistakes,
      ...missing.map((column) => ({ line, column, wrong: 'is needed, and the header lacks it' })),
    ],
  };
}

/** True for a row of nothing but separators, as spreadsheets leave them at the end. */
export const isBlank = ({ cells }: CsvRow): boolean => cells.every((cell) => cell.trim() === '');

/** Reads a row, cell by cell and then as a whole. */
export function readRow(
  file: FileName,
  header: Header,
  { line, cells }: CsvRow,
  known: Known,
): { row: ReadRow; mistakes: Mistake[] } {
  const row: ReadRow = { line, values: {}, broken: [] };
  if (cells.length !== header.length) {
    const wrong = `has ${cells.length} cells where the header has ${header.length} columns`;
    // Which cell belongs where cannot be told, so nothing more is said about any.
    for (const [column, { type }] of Object.entries(columnsOf[file])) row.values[column] = emptyOf(type);
    row.broken = Object.keys(columnsOf[file]);
    return { row, mistakes: [{ line, column: 'row', wrong }] };
  }
  const mistakes: Mistake[] = [];
  const refuse = (column: string, wrong: string) => {
    row.broken.push(column);
    mistakes.push({ line, column, wrong });
  };
  for (const [index, column] of header.entries()) {
    const { read, type, needed } = columnsOf[file][column]!;
    // One way to write é, so that what looks the same is the same.
    const cell = cells[index]!.trim().normalize('NFC');
    const unreadable = notText(cell);
    row.values[column] = emptyOf(type);
    if (unreadable) refuse(column, unreadable);
    else if (cell === '') needed && refuse(column, 'is needed');
    else {
      const result = read(cell, known);
      if ('wrong' in result) refuse(column, result.wrong);
      else row.values[column] = result.value;
    }
  }
  for (const rule of rowRules[file]) {
    const about = [rule.column, ...rule.and];
    if (about.some((column) => row.broken.includes(column))) continue;
    const wrong = rule.wrong((column) => row.values[column] ?? null);
    if (!wrong) continue;
    refuse(rule.column, wrong);
    row.values[rule.column] = null;
  }
  return { row, mistakes };
}

/** What an empty cell means: unknown. */
function emptyOf(type: Column['type']): Value {
  if (type === 'text[]') return [];
  return type === 'boolean' ? false : null;
}

/** What keeps a cell from being a text at all; undefined when nothing does. */
export function notText(cell: string): string | undefined {
  if (cell.includes('\uFFFD')) return 'is not UTF-8; save the file as "CSV UTF-8"';
  if (cell.includes('\0')) return 'has a NUL character';
  return undefined;
}
