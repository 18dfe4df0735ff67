/** Rows that follow each other and say the same, as one with how many times; the first of them stands for all. */
export function foldAlike<Row>(
  rows: readonly Row[],
  saying: (row: Row) => string,
): { first: Row; times: number }[] {
  const folded: { first: Row; times: number }[] = [];
  for (const row of rows) {
    const last = folded.at(-1);
    if (last && saying(last.first) === saying(row)) last.times += 1;
    else folded.push({ first: row, times: 1 });
  }
  return folded;
}
