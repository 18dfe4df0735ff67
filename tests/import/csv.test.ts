import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BrokenCsv, type CsvRow, delimiterOf, readCsv } from '../../api/import/csv.ts';
import { folderWith } from './support.ts';

async function rowsOf(content: string | Buffer): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(join(await folderWith({ file: content }), 'file.csv'))) rows.push(row);
  return rows;
}
const brokenAt = (content: string | Buffer) =>
  rowsOf(content).then(
    () => undefined,
    (error: BrokenCsv) => (error instanceof BrokenCsv ? error.line : error),
  );

describe('a CSV file as spreadsheets write it', () => {
  test.each([
    ['line feeds', 'a,b\n1,2\n'],
    ['Windows line endings and no last one', 'a,b\r\n1,2'],
    ['old Mac line endings', 'a,b\r1,2\r'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['a byte order mark before a quote', '\uFEFF"a",b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
  ])('with %s', async (_, content) => {
    expect(await rowsOf(content)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
    ]);
  });

  test.each(['\n', '\r\n'])('a cell of several lines counts with all of them (%j)', async (end) => {
    const rows = await rowsOf(['a,b', '1,"x', 'y', 'z"', '', '2,"say ""hi"""', '3,4'].join(end));
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\ny\nz'] },
      { line: 6, cells: ['2', 'say "hi"'] },
      { line: 7, cells: ['3', '4'] },
    ]);
  });

  test('rows longer than a chunk of the file come through whole', async () => {
    const cell = 'é'.repeat(100_000);
    expect(
      (await rowsOf(`a,b\r\n1,${cell}\r\n2,${cell}`)).map(({ line, cells }) => [line, cells[1]!.length]),
    ).toEqual([
      [1, 1],
      [2, 100_000],
      [3, 100_000],
    ]);
  });

  test('what is broken names its line', async () => {
    expect(await brokenAt('a,b\n1,2\n3,"4\n5,6\n')).toBe(3);
    expect(await brokenAt('a,b\n1,2\n3,4"5\n')).toBe(3);
    expect(await brokenAt('a,b\n1,2\n3,"4"5\n')).toBe(3);
    expect(await brokenAt(`a,b\n1,2\n3,"${'4\n'.repeat(600_000)}`)).toBe(3);
    expect(await brokenAt('')).toBe(1);
    expect(await brokenAt(Buffer.from('\uFEFFa,b\n1,2', 'utf16le'))).toBe(1);
  });

  test('the delimiter is what the header has most of, outside quotes', () => {
    expect(delimiterOf('a;b;c')).toBe(';');
    expect(delimiterOf('a,b')).toBe(',');
    expect(delimiterOf('"a;b;c",d')).toBe(',');
    expect(delimiterOf('a')).toBe(',');
  });
});
