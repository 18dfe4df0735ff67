import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../api/platform/days.ts';
import { wilson } from '../../api/reports/counting.ts';
import { forecastCalibration } from '../../api/reports/waiting/calibration-figures.ts';
import type { WaitRow } from '../../api/reports/waiting/wait-rows.ts';
import type { WaitlistRemoval } from '../../api/requests/codes.ts';
import { Chance } from '../../seeds/chance.ts';

const ended = (fromOn: Day, days: number, count = 1, reason: WaitlistRemoval = 'MATCHED'): WaitRow => ({
  programmeId: 'p',
  districtId: null,
  fromOn,
  untilOn: addDays(fromOn, days),
  reason,
  count,
});
const waiting = (fromOn: Day, count = 1): WaitRow => ({
  ...ended(fromOn, 0, count),
  untilOn: null,
  reason: null,
});

const year2025 = { from: '2025-01-01', until: '2026-01-01' };
/** In 2024: half are matched within 20 days, nine of ten within 60. */
const before = [ended('2024-06-01', 20, 25), ended('2024-06-01', 60, 20), ended('2024-06-01', 100, 5)];

describe('a forecast is held against those who began to wait after it', () => {
  test('by how many of them had a buddy in time', () => {
    const rows = [...before, ended('2025-02-01', 20, 6), ended('2025-02-01', 21, 3), ended('2025-02-01', 61)];
    const { quarters } = forecastCalibration(rows, year2025, '2026-06-01');
    expect(quarters).toMatchObject([
      {
        from: '2025-01-01',
        until: '2025-04-01',
        p50Days: 20,
        p90Days: 60,
        began: 10,
        half: {
          promised: 0.5,
          share: expect.closeTo(0.6, 10),
          decided: 10,
          inTime: 6,
          left: 0,
          notYetKnown: 0,
        },
        most: {
          promised: 0.9,
          share: expect.closeTo(0.9, 10),
          decided: 10,
          inTime: 9,
          left: 0,
          notYetKnown: 0,
        },
      },
    ]);
    expect(quarters[0]!.half).toMatchObject(wilson(0.6, 10));
  });

  test('with what had happened before the quarter only', () => {
    // All of the quarter are matched at once, and the forecast does not know.
    const rows = [...before, ended('2025-01-01', 0, 500)];
    expect(forecastCalibration(rows, year2025, '2026-06-01').quarters).toMatchObject([
      { p50Days: 20, p90Days: 60, half: { share: 1 } },
    ]);
  });

  test('who waits still when the time is over had no buddy in time', () => {
    const rows = [...before, ended('2025-02-01', 10, 3), waiting('2025-02-01', 1)];
    const { quarters } = forecastCalibration(rows, year2025, '2026-06-01');
    expect(quarters).toMatchObject([{ most: { share: 0.75, decided: 4, inTime: 3 } }]);
  });

  test('who was taken off because there was nobody had no buddy in time either', () => {
    const rows = [
      ...before,
      ended('2025-02-01', 10, 3),
      ended('2025-02-01', 5, 1, 'EXPIRED_NO_SUITABLE_VOLUNTEER'),
    ];
    const { quarters } = forecastCalibration(rows, year2025, '2026-06-01');
    expect(quarters).toMatchObject([{ most: { share: 0.75, decided: 4, inTime: 3, left: 0 } }]);
  });

  test('who left in time for another reason counts until that day', () => {
    const rows = [
      ...before,
      ended('2025-02-01', 5, 4, 'MOVED'),
      ended('2025-02-01', 10, 3),
      waiting('2025-02-01'),
    ];
    const { quarters } = forecastCalibration(rows, year2025, '2026-06-01');
    expect(quarters).toMatchObject([{ began: 8, most: { share: 0.75, decided: 4, inTime: 3, left: 4 } }]);
  });

  test('who began too short ago to know is left out and counted, even when matched already', () => {
    const rows = [...before, ended('2025-02-01', 10, 3), ended('2025-03-20', 1, 2), waiting('2025-03-20', 5)];
    const [quarter] = forecastCalibration(rows, year2025, '2025-04-08').quarters;
    expect(quarter).toMatchObject({
      half: { share: 1, decided: 3, notYetKnown: 7 },
      most: { share: 1, decided: 3, notYetKnown: 7 },
    });
    // The twentieth day is over.
    const later = forecastCalibration(rows, year2025, '2025-04-10').quarters[0]!;
    expect(later).toMatchObject({ half: { decided: 10, notYetKnown: 0 }, most: { notYetKnown: 7 } });
  });

  test('nothing is known yet of a quarter that has just begun', () => {
    const rows = [...before, waiting('2025-01-01', 4)];
    expect(forecastCalibration(rows, year2025, '2025-01-05').quarters).toMatchObject([
      { began: 4, half: { share: null, lower: null, upper: null, decided: 0, notYetKnown: 4 } },
    ]);
  });

  test('a promise that was not made is not judged', () => {
    const rows = [ended('2024-06-01', 20, 30), waiting('2024-06-01', 20), ended('2025-02-01', 5)];
    expect(forecastCalibration(rows, year2025, '2026-06-01').quarters).toMatchObject([
      { p50Days: 20, p90Days: null, half: { decided: 1 }, most: null },
    ]);
  });

  test('quarters without a forecast, or in which nobody began to wait, are not there', () => {
    expect(forecastCalibration(before, year2025, '2026-06-01').quarters).toEqual([]);
    const few = [ended('2024-06-01', 20, 19), ended('2025-02-01', 5)];
    expect(forecastCalibration(few, year2025, '2026-06-01').quarters).toEqual([]);
    expect(forecastCalibration([], { from: '0001-01-01', until: '9999-12-31' }, '2026-06-01')).toMatchObject({
      quarters: [],
      half: { promised: 0.5, share: null, decided: 0 },
      most: { promised: 0.9, share: null, decided: 0 },
    });
  });

  test('quarters are those of the calendar that begin in the period', () => {
    const rows = [
      ...before,
      ...['2025-02-01', '2025-05-01', '2025-08-01', '2025-11-01'].map((on) => ended(on, 9)),
    ];
    const first = (from: Day, until: Day) =>
      forecastCalibration(rows, { from, until }, '2026-06-01').quarters.map((quarter) => quarter.from);
    expect(first('2025-01-01', '2026-01-01')).toEqual([
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
    ]);
    expect(first('2025-01-02', '2025-10-01')).toEqual(['2025-04-01', '2025-07-01']);
    expect(first('2025-04-01', '2025-04-02')).toEqual(['2025-04-01']);
  });

  test('all quarters together count each for as many as it had', () => {
    const rows = [
      ...before,
      ended('2025-02-01', 5, 9),
      ended('2025-02-01', 300, 1),
      ended('2025-05-01', 300, 30),
    ];
    const { half } = forecastCalibration(rows, { from: '2025-01-01', until: '2025-07-01' }, '2026-06-01');
    expect(half).toMatchObject({ share: expect.closeTo(9 / 40, 10), decided: 40, inTime: 9 });
  });
});

describe('the interval of a share', () => {
  test('is Wilson’s, as it is printed', () => {
    // Newcombe, Statistics in Medicine 17 (1998), 857–872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const printed = (share: number, count: number) => {
      const { lower, upper } = wilson(share, count);
      return [lower.toFixed(4), upper.toFixed(4)];
    };
    expect(printed(81 / 263, 263)).toEqual(['0.2553', '0.3662']);
    expect(printed(15 / 148, 148)).toEqual(['0.0624', '0.1605']);
    expect(printed(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(printed(1 / 29, 29)).toEqual(['0.0061', '0.1718']);
  });
});

describe('on histories of which we know how they came about', () => {
  /** Years of waits with an even chance of a match each day, half within 62 days; some leave before. */
  function history(words: string, aYear: number, leaving: number): WaitRow[] {
    const chance = new Chance(words);
    const after = (mean: number) => Math.round(-Math.log(1 - chance.next()) * mean);
    return Array.from({ length: aYear * 9 }, () => {
      const fromOn = chance.day('2016-01-01', '2024-12-31');
      const [matched, left] = [after(90), leaving ? after(90 / leaving) : Number.POSITIVE_INFINITY];
      return ended(fromOn, Math.min(matched, left), 1, matched <= left ? 'MATCHED' : 'NO_LONGER_NEEDED');
    });
  }
  const years = { from: '2018-01-01', until: '2025-01-01' };

  test.each([
    ['nobody leaves', 0],
    ['one in six leaves first', 0.2],
    ['one in three leaves first', 0.5],
  ])('a promise comes out as it was made when %s', (_, leaving) => {
    const { half, most } = forecastCalibration(
      history(`waits ${leaving}`, 400, leaving),
      years,
      '2026-01-01',
    );
    expect(half.decided).toBeGreaterThan(1000);
    expect(Math.abs(half.share! - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(most.share! - 0.9)).toBeLessThan(0.02);
    expect(half.lower).toBeLessThan(0.5);
    expect(half.upper).toBeGreaterThan(0.5);
  });

  test('a promise shows as broken when it suddenly takes three times as long', () => {
    const rows = history('slower', 400, 0).map((row) => {
      if (row.fromOn < '2023-01-01') return row;
      const days = (Date.parse(row.untilOn!) - Date.parse(row.fromOn)) / 86_400_000;
      return ended(row.fromOn, 3 * days);
    });
    const [first] = forecastCalibration(
      rows,
      { from: '2023-01-01', until: '2023-04-01' },
      '2026-01-01',
    ).quarters;
    expect(first!.half!.upper).toBeLessThan(0.5);
    expect(first!.most!.upper).toBeLessThan(0.9);
  });
});
