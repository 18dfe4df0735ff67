import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aalenJohansen,
  cumulativeIncidence,
  kaplanMeier,
  type Observed,
} from '../../api/reports/lasting/survival.ts';

const one = (days: number, what: Observed['what'] = 'EVENT'): Observed => ({ days, what, count: 1 });

/** Weeks of remission as they are printed: a plus means that it still lasted when last seen. */
const observed = (weeks: string): Observed[] =>
  weeks.split(' ').map((week) => one(Number.parseInt(week, 10), week.endsWith('+') ? 'CENSORED' : 'EVENT'));

/** Freireich et al., Blood 21 (1963): weeks of remission of children with leukaemia, treated with 6-MP. */
const freireich = observed('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');

describe('Kaplan–Meier', () => {
  test('gives the published shares and standard errors of Freireich’s children', () => {
    const steps = kaplanMeier(freireich);
    expect(
      steps.map(({ days, atRisk, events, survival }) => [days, atRisk, events, survival.toFixed(3)]),
    ).toEqual([
      [6, 21, 3, '0.857'],
      [7, 17, 1, '0.807'],
      [10, 15, 1, '0.753'],
      [13, 12, 1, '0.690'],
      [16, 11, 1, '0.627'],
      [22, 7, 1, '0.538'],
      [23, 6, 1, '0.448'],
    ]);
  });

  test('gives the log-log intervals of Freireich’s children as statistical packages print them', () => {
    const shown = kaplanMeier(freireich).map(({ lower, upper }) => [lower!.toFixed(3), upper!.toFixed(3)]);
    expect(shown).toEqual([
      ['0.620', '0.952'],
      ['0.563', '0.923'],
      ['0.503', '0.889'],
      ['0.432', '0.849'],
      ['0.368', '0.805'],
      ['0.268', '0.747'],
      ['0.188', '0.680'],
    ]);
  });

  test('counts what ended before what was last seen on the same day', () => {
    expect(kaplanMeier([one(5), one(5, 'CENSORED')])[0]).toMatchObject({ atRisk: 2, survival: 0.5 });
  });

  test('has no interval where nothing is left, and no steps where nothing ended', () => {
    expect(kaplanMeier([one(3)])).toEqual([
      { days: 3, atRisk: 1, events: 1, survival: 0, lower: null, upper: null },
    ]);
    expect(kaplanMeier([one(3, 'CENSORED')])).toEqual([]);
    expect(kaplanMeier([])).toEqual([]);
  });

  test('equals the slow and obvious way, whatever happened', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const steps = kaplanMeier(history);
        for (const { days, atRisk, survival, lower, upper } of steps) {
          expect(atRisk).toBe(people(history).filter((person) => person.days >= days).length);
          expect(survival).toBeCloseTo(obvious(history, days), 12);
          if (lower !== null)
            expect(0 <= lower && lower <= survival && survival <= upper! && upper! <= 1).toBe(true);
        }
        const shares = [1, ...steps.map((step) => step.survival)];
        expect(shares.every((share, at) => share >= 0 && share <= (shares[at - 1] ?? 1))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is followed from some day on', () => {
  test('is at risk only after that day', () => {
    const history: Observed[] = [one(3), { days: 8, seenAfter: 5, what: 'EVENT', count: 1 }, one(10)];
    expect(kaplanMeier(history).map(({ days, atRisk, survival }) => [days, atRisk, survival])).toEqual([
      [3, 2, 0.5],
      [8, 2, 0.25],
      [10, 1, 0],
    ]);
  });

  test('is not seen to end on the day on which it comes in', () => {
    expect(kaplanMeier([{ days: 5, seenAfter: 5, what: 'EVENT', count: 1 }, one(5)])).toEqual([
      { days: 5, atRisk: 1, events: 1, survival: 0, lower: null, upper: null },
    ]);
  });

  test('is all there is after some days when the others have ended', () => {
    const late = (days: number): Observed => ({ days, seenAfter: 4, what: 'EVENT', count: 1 });
    const steps = kaplanMeier([one(1, 'CENSORED'), late(6), late(7)]);
    expect(steps.map(({ days, atRisk, survival }) => [days, atRisk, survival])).toEqual([
      [6, 2, 0.5],
      [7, 1, 0],
    ]);
  });

  test('gives the same as the slow and obvious way, whatever happened', () => {
    fc.assert(
      fc.property(lateHistories, (history) => {
        for (const { days, survival } of kaplanMeier(history))
          expect(survival).toBeCloseTo(obvious(history, days), 12);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Aalen–Johansen', () => {
  test('divides everyone over ended, ended otherwise and going on', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const { ended, endedOtherwise, goesOn } of cumulativeIncidence(history))
          expect(ended + endedOtherwise + goesOn).toBeCloseTo(1, 10);
      }),
      { numRuns: 500 },
    );
  });

  test('is Kaplan–Meier with Greenwood’s interval when nothing competes', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const alone = history.filter((row) => row.what !== 'COMPETING');
        const [steps, expected] = [aalenJohansen(alone), kaplanMeier(alone)];
        expect(steps.length).toBe(expected.length);
        for (const [at, step] of steps.entries()) {
          expect(step.survival).toBeCloseTo(expected[at]!.survival, 10);
          expect(step.lower ?? -1).toBeCloseTo(expected[at]!.lower ?? -1, 8);
          expect(step.upper ?? -1).toBeCloseTo(expected[at]!.upper ?? -1, 8);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('without anything censored is a plain count of what has ended', () => {
    const history = [one(1), one(2, 'COMPETING'), one(3), one(4, 'COMPETING')];
    expect(aalenJohansen(history).map(({ days, survival }) => [days, survival])).toEqual([
      [1, 0.75],
      [3, 0.5],
    ]);
  });

  test('without anything censored has the variance of a share: p(1 − p)/n', () => {
    const history: Observed[] = [
      { days: 1, what: 'EVENT', count: 30 },
      { days: 2, what: 'COMPETING', count: 20 },
      { days: 3, what: 'EVENT', count: 10 },
      { days: 4, what: 'COMPETING', count: 40 },
    ];
    const margin = (1.959963984540054 * Math.sqrt((0.4 * 0.6) / 100)) / (0.6 * -Math.log(0.6));
    expect(aalenJohansen(history)[1]!.lower).toBeCloseTo(0.6 ** Math.exp(margin), 12);
    expect(aalenJohansen(history)[1]!.upper).toBeCloseTo(0.6 ** Math.exp(-margin), 12);
  });

  test('keeps more than censoring does what ended otherwise', () => {
    const history = [one(1, 'COMPETING'), one(2)];
    expect(aalenJohansen(history)[0]!.survival).toBe(0.5);
    expect(kaplanMeier(history)[0]!.survival).toBe(0);
  });
});

const histories = fc.array(
  fc.record({
    days: fc.nat(25),
    what: fc.constantFrom('EVENT', 'COMPETING', 'CENSORED') as fc.Arbitrary<Observed['what']>,
    count: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 30 },
);

const lateHistories = histories.chain((history) =>
  fc
    .array(fc.option(fc.nat(20), { nil: undefined }), {
      minLength: history.length,
      maxLength: history.length,
    })
    .map((days) => history.map((row, at): Observed => ({ ...row, seenAfter: days[at] }))),
);

const people = (history: readonly Observed[]): Observed[] =>
  history.flatMap((row) => Array.from({ length: row.count }, () => ({ ...row, count: 1 })));

/** Day by day: of those still there, how many did not end. */
function obvious(history: readonly Observed[], until: number): number {
  let share = 1;
  for (let day = 0; day <= until; day++) {
    const there = people(history).filter((person) => person.days >= day && (person.seenAfter ?? -1) < day);
    const ended = there.filter((person) => person.days === day && person.what === 'EVENT').length;
    if (there.length > 0) share *= 1 - ended / there.length;
  }
  return share;
}
