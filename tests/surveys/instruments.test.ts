import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits, loneliness, scaleOf } from '../../api/surveys/instruments.ts';

/** Answers to the six statements in their order; undefined where one was left out. */
const six = (...values: (number | undefined)[]) =>
  values.flatMap((value, item) => (value === undefined ? [] : [{ item, value }]));
const [no, moreOrLess, yes] = [0, 1, 2];

describe('the six statements about loneliness', () => {
  test.each([
    // emptiness, people to rely on, people to trust, missing people, people close, feeling rejected
    [six(no, yes, yes, no, yes, no), { total: 0, emotional: 0, social: 0 }],
    [six(yes, no, no, yes, no, yes), { total: 6, emotional: 3, social: 3 }],
    // "More or less" counts as lonely, whatever the statement.
    [six(...Array(6).fill(moreOrLess)), { total: 6, emotional: 3, social: 3 }],
    [six(yes, yes, yes, moreOrLess, no, no), { total: 3, emotional: 2, social: 1 }],
    // Who agrees with everything is lonely by the three about a lack alone; who disagrees by the other three.
    [six(...Array(6).fill(yes)), { total: 3, emotional: 3, social: 0 }],
    [six(...Array(6).fill(no)), { total: 3, emotional: 0, social: 3 }],
  ])('%j is %j', (answers, scores) => {
    expect(loneliness(answers)).toEqual(scores);
  });

  test('have a total with one left out, and the side it belongs to has none', () => {
    expect(loneliness(six(undefined, no, no, yes, no, yes))).toEqual({
      total: 5,
      emotional: null,
      social: 3,
    });
    expect(loneliness(six(yes, yes, undefined, no, yes, no))).toEqual({
      total: 1,
      emotional: 1,
      social: null,
    });
  });

  test('have no total with two left out, but the side that is whole', () => {
    expect(loneliness(six(undefined, no, no, undefined, no, yes))).toEqual({
      total: null,
      emotional: null,
      social: 3,
    });
    expect(loneliness([])).toEqual({ total: null, emotional: null, social: null });
  });

  test('give a total that is the sum of both sides, whatever was answered', () => {
    const answer = fc.constantFrom(0, 1, 2);
    fc.assert(
      fc.property(fc.array(answer, { minLength: 6, maxLength: 6 }), (values) => {
        const { total, emotional, social } = loneliness(six(...values));
        expect(total).toBe(emotional! + social!);
      }),
    );
  });
});

describe('an answer', () => {
  test.each([
    ['MARK', 0, false],
    ['MARK', 1, true],
    ['MARK', 10, true],
    ['MARK', 11, false],
    ['MARK', 7.5, false],
    ['THREE_OPTION', 0, false],
    ['THREE_OPTION', 3, true],
    ['LONELINESS', 2, true],
    ['LONELINESS', 3, false],
  ] as const)('to %s of %d: %s', (instrument, value, can) => {
    expect(fits({ instrument, items: [], steps: null }, { item: 0, value })).toBe(can);
  });

  test('is to a goal that is there, and within the steps of the scale', () => {
    const goals = { instrument: 'GOALS', items: ['one', 'two'], steps: null } as const;
    expect(fits(goals, { item: 1, value: 2 })).toBe(true);
    expect(fits(goals, { item: 2, value: 2 })).toBe(false);
    const scale = { instrument: 'OWN_SCALE', items: ['low', 'high'], steps: 5 } as const;
    expect(fits(scale, { item: 0, value: 5 })).toBe(true);
    expect(fits(scale, { item: 0, value: 6 })).toBe(false);
    expect(fits(scale, { item: 1, value: 1 })).toBe(false);
    expect(scaleOf(scale)).toEqual({ least: 1, most: 5, items: 1 });
  });
});
