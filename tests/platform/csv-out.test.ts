import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../api/platform/csv-out.ts';

const cells = (csv: string): string[][] => parse(csv, { bom: true });

describe('a file for a spreadsheet', () => {
  test.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1', '|calc', '%0'])(
    'shows %j as it was written, and works nothing out',
    (text) => {
      expect(cells(csvOf(['note'], [[text]]))).toEqual([['note'], [`'${text}`]]);
    },
  );

  test('keeps numbers numbers, what is not known empty, and an ordinary text as it is', () => {
    expect(csvOf(['a', 'b', 'c'], [[-3, null, 'wandelen, "samen"; x']])).toBe(
      '\ufeff"a","b","c"\r\n-3,,"wandelen, ""samen""; x"\r\n',
    );
  });

  test('never has a cell of text that begins as a formula, whatever was entered', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (texts) => {
        const [, row] = cells(csvOf(texts, [texts]));
        expect(row!.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
        expect(row!.map((cell, i) => cell === texts[i] || cell === `'${texts[i]}`)).not.toContain(false);
      }),
    );
  });
});
