import { expect, test } from 'vitest';
import { fixedLength } from '../../../api/reports/municipal/fixed-period.ts';

test.each([
  ['2021-01-01', '2022-01-01', 12],
  ['2021-07-01', '2022-01-01', 6],
  ['2021-04-01', '2021-07-01', 3],
  ['2020-02-29', '2021-02-28', null],
  ['2021-04-01', '2022-04-01', null],
  ['2021-04-01', '2021-10-01', null],
  ['2021-02-01', '2021-05-01', null],
  ['2021-01-02', '2021-04-02', null],
  ['2021-01-01', '2021-03-31', null],
])('from %s until %s is a fixed period of %s months', (from, until, months) => {
  expect(fixedLength({ from, until })).toBe(months);
});
