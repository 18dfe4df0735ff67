/** What a section of the benchmark found, to be printed. */
export interface Table {
  title: string;
  head: string[];
  rows: string[][];
  /** What to know when reading it. */
  notes: string[];
}

/** A table as plain text: the first column to the left, figures to the right. */
export function printed({ title, head, rows, notes }: Table): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('   ');
  return [`\n${title}`, line(head), ...rows.map(line), ...notes.map((note) => `  ${note}`)].join('\n');
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which so much of the values lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;

/** Milliseconds as people read them. */
export const ms = (value: number): string => `${value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 0)} ms`;
/** How often one goes into the other. */
export const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} ×`;
