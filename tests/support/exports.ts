import { randomBytes } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import type { Database } from '../../api/platform/database.ts';
import { makeReader, removeReader } from '../../api/reports/export/reporting-reader.ts';

/** The values of a report's CSV file by the codes of its figures, as a Dutch spreadsheet reads them. */
export function valuesIn(csv: string): Map<string, number | null> {
  const lines: string[][] = parse(csv, { bom: true, delimiter: ';', from_line: 2 });
  return new Map(
    lines.map(([code, , value]) => [code!, value === '' ? null : Number(value!.replace(',', '.'))]),
  );
}

const identities = [
  'days',
  'months',
  'key',
  'band',
  'reason',
  'survey',
  'position',
  'value',
  'programme.slug',
  'neighbourhood.id',
] as const;

const fieldOf = (thing: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((found, name) => (found as Record<string, unknown> | null)?.[name], thing);

/**
 * The figure of a report on how long things last, or of what people answered, by its code in a file: the names of
 * fields, and in a list what tells its rows apart. Undefined when there is no such figure.
 */
export function lastingFigureAt(report: object, code: string): unknown {
  const [ending, side] = code.match(/^closures\.endings\.(\w+)\.(\w+)$/)?.slice(1) ?? [];
  if (ending) {
    const { endings } = (
      report as { closures: { endings: { reason: string; side: string | null; count: number }[] } }
    ).closures;
    return endings.find((each) => each.reason === ending && (each.side ?? 'UNKNOWN') === side)?.count;
  }
  let found: unknown = 'surveys' in report ? report.surveys : report;
  for (const name of code.replace(/^groups\.([^.]+)/, 'groups.$1.curve').split('.')) {
    const rows = found;
    if (!Array.isArray(rows)) found = fieldOf(rows, name);
    else if (rows.some((row) => 'goal' in row)) found = rows[Number(name) - 1];
    else
      found = rows.find((row) =>
        identities.some((identity) => {
          const value = fieldOf(row, identity);
          return String(value) === name || (name === 'NONE' && value === undefined);
        }),
      );
  }
  return typeof found === 'object' && found !== null ? fieldOf(found, 'count') : found;
}

/** Somebody who reads the views of these organisations, on a connection of their own. */
export async function aReader(
  database: Database,
  organisations: readonly string[],
): Promise<{ reader: pg.Client; close(): Promise<void> }> {
  // Roles are the server's, and other tests use the same server.
  const role = `reader_${randomBytes(6).toString('hex')}`;
  const url = new URL(database.ownerUrl);
  for (const organisation of organisations) {
    const { password } = await makeReader(database.ownerUrl, { organisation, role });
    [url.username, url.password] = [role, password];
  }
  const reader = new pg.Client({ connectionString: url.toString() });
  await reader.connect();
  return {
    reader,
    close: async () => {
      await reader.end();
      for (const organisation of organisations) await removeReader(database.ownerUrl, { organisation, role });
    },
  };
}

/** Asks a statement of the documentation, in which a value stands as `:name`. */
export async function askViews(
  reader: pg.Client,
  statement: string,
  values: Readonly<Record<string, string>>,
): Promise<Record<string, string | number | null>[]> {
  const names = Object.keys(values).filter((name) => new RegExp(`(?<!:):${name}\\b`).test(statement));
  const sql = names.reduce((text, name, i) => {
    const type = name === 'from' || name === 'until' ? 'date' : 'uuid';
    return text.replaceAll(new RegExp(`(?<!:):${name}\\b`, 'g'), `$$${i + 1}::${type}`);
  }, statement);
  const { rows } = await reader.query(
    sql,
    names.map((name) => values[name]),
  );
  return rows;
}
