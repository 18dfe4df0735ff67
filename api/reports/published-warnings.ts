import type { PublishedRow } from './published.ts';
import type { Warning } from './warning.ts';

/**
 * Compares what was printed with what the rows give. `explain` may know the mistake that leads to the printed number;
 * otherwise both are told. A printed figure that the report does not have is passed over.
 */
export function publishedWarnings(
  published: readonly PublishedRow[],
  computedOf: (row: PublishedRow) => number | null | undefined,
  explain: (row: PublishedRow) => Warning | undefined = () => undefined,
): Warning[] {
  return published.flatMap((row) => {
    const computed = computedOf(row);
    if (computed === undefined || equalAsPrinted(row.value, computed)) return [];
    return [explain(row) ?? differs(row, computed)];
  });
}

/** Whether a number is the printed one, in as many decimals as were printed. */
export function equalAsPrinted(printed: string, computed: number | null): boolean {
  if (computed === null) return false;
  const decimals = printed.split('.')[1]?.length ?? 0;
  // A hair of tolerance: 0.285 is a little less than that in binary, and would not round up.
  return Math.abs(Number(printed) - computed) <= 0.5 * 10 ** -decimals + 1e-9;
}

function differs(row: PublishedRow, computed: number | null): Warning {
  const params = {
    source: row.source,
    figure: row.label,
    printed: Number(row.value),
    programme: row.programme ?? '',
  };
  return {
    code: 'PUBLISHED_DIFFERS',
    said:
      computed === null
        ? { key: 'reportPrintedNotComputed', params }
        : { key: 'reportPrintedDiffers', params: { ...params, computed } },
  };
}

/**
 * The figure of a report by the label under which it was printed: the names of fields, and in a list the code or the
 * working days of the row that is meant. Undefined when the report has no such figure.
 */
export function figureAt(report: object, label: string): number | null | undefined {
  let found: unknown = report;
  for (const name of label.split('.')) {
    if (found === null) return null;
    found = Array.isArray(found) ? rowOf(found, name) : fieldOf(found, name);
  }
  if (typeof found === 'number' || found === null) return found;
  return (fieldOf(found, 'count') ?? fieldOf(found, 'withinPct')) as number | null | undefined;
}

const fieldOf = (thing: unknown, name: string): unknown =>
  typeof thing === 'object' && thing !== null && Object.hasOwn(thing, name)
    ? Reflect.get(thing, name)
    : undefined;

/** In a list of counts, a kind that did not occur is 0. */
function rowOf(rows: readonly object[], name: string): unknown {
  const names = ['channel', 'outcome', 'reason', 'band', 'circumstance', 'workingDays'];
  const named = rows.find((row) => names.some((field) => String(fieldOf(row, field)) === name));
  return named ?? (/^[A-Z]/.test(name) ? 0 : undefined);
}
