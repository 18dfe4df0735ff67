import { columnsOf, type FileName, type SqlType } from './files.ts';
import type { Header } from './rows.ts';

/** Where the value of a column stands in the database: an SQL expression over the row that is there already. */
export type Stored = Readonly<Record<string, string>>;

/** Columns that say nothing without another one: an ending and its reason change together. */
const companions: Readonly<Record<string, string>> = {
  leave_reason: 'left_on',
  reason: 'until',
  unlink_reason: 'ended_on',
  outcome_on: 'outcome',
  outcome_reason: 'outcome',
};

const emptySql: Readonly<Partial<Record<SqlType, string>>> = { 'text[]': `'{}'`, boolean: 'false' };

/**
 * The value that a row has after the import, as SQL over `r` (the row of the file): an empty cell means unknown, but
 * a column that the file lacks says nothing, so what is stored stays.
 */
export function mergedValue(file: FileName, header: Header, stored: Stored, column: string): string {
  const lead = companions[column];
  const fromFile = header.includes(column) && (!lead || header.includes(lead));
  if (fromFile) return `r."${column}"`;
  const empty = emptySql[columnsOf[file][column]!.type];
  const kept = empty ? `coalesce(${stored[column]}, ${empty})` : stored[column]!;
  return lead && header.includes(lead) ? `case when r."${lead}" is not null then ${kept} end` : kept;
}

/** The merged values of all columns that the database stores, each under the name of its column. */
export const mergedColumns = (file: FileName, header: Header, stored: Stored): string =>
  Object.keys(stored)
    .map((column) => `${mergedValue(file, header, stored, column)} as "${column}"`)
    .join(',\n    ');

/** Whether the import changes anything in these columns. */
export function differs(file: FileName, header: Header, stored: Stored): string {
  const columns = Object.keys(stored);
  const after = columns.map((column) => mergedValue(file, header, stored, column));
  return `row(${after.join(', ')}) is distinct from row(${Object.values(stored).join(', ')})`;
}
