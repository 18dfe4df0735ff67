import { describe, expect, test } from 'vitest';
import { spanOf } from '../../api/messages/texts/spans.ts';
import { sayIn } from '../../api/messages/texts.ts';
import type { WaitForecast } from '../../api/reports/waiting/wait-figures.ts';
import { forecastSaid } from '../../api/reports/waiting/wait-words.ts';

describe('a stretch of time as people say it', () => {
  test.each([
    [0, 'UP', 1, 'WEEKS'],
    [1, 'UP', 1, 'WEEKS'],
    [7, 'UP', 1, 'WEEKS'],
    [8, 'UP', 2, 'WEEKS'],
    [70, 'UP', 10, 'WEEKS'],
    [71, 'UP', 3, 'MONTHS'],
    [122, 'UP', 5, 'MONTHS'],
    [334, 'UP', 11, 'MONTHS'],
    [335, 'UP', 1, 'YEARS'],
    [365, 'UP', 1, 'YEARS'],
    [366, 'UP', 13, 'MONTHS'],
    [730, 'UP', 2, 'YEARS'],
    [6, 'DOWN', 0, 'WEEKS'],
    [13, 'DOWN', 1, 'WEEKS'],
    [70, 'DOWN', 10, 'WEEKS'],
    [71, 'DOWN', 2, 'MONTHS'],
    [366, 'DOWN', 1, 'YEARS'],
    [729, 'DOWN', 23, 'MONTHS'],
  ] as const)('%i days are, rounded %s, %i %s', (days, round, count, unit) => {
    expect(spanOf(days, round)).toEqual({ count, unit });
  });

  test('never promises less than it takes, nor says longer than it does', () => {
    const daysOf = { WEEKS: 7, MONTHS: 30.4375, YEARS: 365.25 };
    for (let days = 0; days < 2000; days++) {
      const [within, longer] = [spanOf(days, 'UP'), spanOf(days, 'DOWN')];
      expect(within.count * daysOf[within.unit]).toBeGreaterThanOrEqual(days);
      expect(longer.count * daysOf[longer.unit]).toBeLessThanOrEqual(days);
    }
  });
});

const forecast = (about: Partial<WaitForecast>): WaitForecast => ({
  p50Days: 42,
  p90Days: 150,
  longerThanDays: null,
  basis: 'PROGRAMME',
  basedOn: 132,
  ...about,
});
const says = (about: Partial<WaitForecast>, hasWaited = false) => {
  const said = forecastSaid(forecast(about), { district: 'Hoensbroek', hasWaited });
  return [sayIn('nl')(said), sayIn('en')(said)];
};

describe('a forecast in words', () => {
  test('is a range for who joins the waitlist now', () => {
    expect(says({})).toEqual([
      'Van de mensen die nu op de wachtlijst komen, heeft de helft binnen 6 weken een maatje. De meesten wachten niet langer dan 5 maanden.',
      'Of the people who join the waitlist now, half have a buddy within 6 weeks. Most wait no longer than 5 months.',
    ]);
  });

  test('names the district when it is about that', () => {
    expect(says({ basis: 'DISTRICT' })[0]).toContain(
      'Dit gaat over mensen in Hoensbroek die nu op de wachtlijst komen. Van hen heeft de helft binnen 6 weken een maatje.',
    );
    expect(says({})[0]).not.toContain('Hoensbroek');
  });

  test('counts from now on for who has waited already', () => {
    expect(says({}, true)).toEqual([
      'Dit gaat over mensen die al net zo lang wachten als u. Van hen heeft de helft vanaf nu binnen 6 weken een maatje. De meesten wachten nog hoogstens 5 maanden.',
      'This is about people who have waited as long as you have. Of them half have a buddy within 6 weeks from now. Most wait at most another 5 months.',
    ]);
  });

  test('is said once when half and most come out at the same', () => {
    expect(says({ p50Days: 2, p90Days: 7 })).toEqual([
      'Van de mensen die nu op de wachtlijst komen, hebben de meesten binnen een week een maatje.',
      'Of the people who join the waitlist now, most have a buddy within a week.',
    ]);
  });

  test('says that others wait longer where nine of ten was not reached', () => {
    expect(says({ p90Days: null, longerThanDays: 400 })).toEqual([
      'Van de mensen die nu op de wachtlijst komen, heeft de helft binnen 6 weken een maatje. Er zijn ook mensen die langer wachten dan 13 maanden.',
      'Of the people who join the waitlist now, half have a buddy within 6 weeks. There are also people who wait longer than 13 months.',
    ]);
  });

  test('says how long it takes at least where not even half was reached', () => {
    expect(says({ p50Days: null, p90Days: null, longerThanDays: 370 })).toEqual([
      'Van de mensen die nu op de wachtlijst komen, wacht meer dan de helft langer dan een jaar. Hoe lang precies, weten wij niet.',
      'Of the people who join the waitlist now, more than half wait longer than a year. How long exactly we do not know.',
    ]);
  });

  test('is that we do not know, without any number, when too few have waited', () => {
    const none = { p50Days: null, p90Days: null, basis: 'NONE', basedOn: 0 } as const;
    for (const hasWaited of [false, true])
      for (const text of says(none, hasWaited)) {
        expect(text).toMatch(/^(Wij weten|We do not know)/);
        expect(text).not.toMatch(/\d/);
      }
  });

  test('never names a day, and keeps each Dutch sentence within 20 words', () => {
    const all = [
      { basis: 'DISTRICT' as const },
      { p50Days: 500, p90Days: 700 },
      { p90Days: null, longerThanDays: 3 },
      { p50Days: null, p90Days: null, longerThanDays: 800 },
    ];
    for (const about of all)
      for (const hasWaited of [false, true]) {
        const [dutch] = says(about, hasWaited) as [string, string];
        expect(dutch).not.toMatch(/20\d\d|januari|undefined|null/);
        for (const sentence of dutch.split(/(?<=\.)\s/))
          expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
      }
  });
});
