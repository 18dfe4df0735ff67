import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contribution, type Spread, spreadOf } from '../../../api/reports/comparing/spread-figures.ts';

/** Organisations with the figures of their programmes, of so many cases each. */
const contributed = (organisations: Record<string, number[]>, cases = 10): Contribution[] =>
  Object.entries(organisations).flatMap(([organisationId, values]) =>
    values.map((value, at) => ({ organisationId, programmeId: `${organisationId}${at}`, value, cases })),
  );
const spread = (organisations: Record<string, number[]>) => spreadOf(contributed(organisations));

const six = { a: [10], b: [20], c: [30], d: [40], e: [50], f: [60] };

describe('how the programmes of a kind lie', () => {
  test('is told by quartiles and median in whole numbers, and by how many programmes and organisations', () => {
    expect(spread(six)).toEqual({ lower: 23, median: 35, upper: 48, programmes: 6, organisations: 6 });
  });

  test('is told with what is longer than anybody was followed at the far end', () => {
    const never = Number.POSITIVE_INFINITY;
    expect(spread({ ...six, d: [never], e: [never] })).toMatchObject({
      lower: 23,
      median: 45,
      upper: never,
    });
    expect(spread({ ...six, a: [never], d: [never], e: [never] })).toMatchObject({ median: never });
    expect(spread({ ...six, f: [never] })).toMatchObject({ median: 35, upper: 48 });
  });

  test.each([
    ['five organisations', { a: [10], b: [20], c: [30], d: [40], e: [50] }],
    ['three organisations, however many programmes they have', { a: [10, 70], b: [20, 60], c: [30, 50] }],
    ['four other programmes for one of them', { a: [10, 70], b: [20, 60], c: [30], d: [50] }],
  ])('is not told with %s', (_, organisations) => {
    expect(spread(organisations)).toBeNull();
  });

  test('is not told by figures of fewer than ten cases', () => {
    expect(spreadOf([...contributed({ ...six, f: [] }), ...contributed({ f: [60] }, 9)])).toBeNull();
    expect(spreadOf([...contributed(six), ...contributed({ g: [99] }, 9)])).toEqual(spread(six));
  });

  test('counts of each organisation two programmes, those with most cases, whatever their figures are', () => {
    const large = contributed({ a: [11, 12, 13, 14] }).map((each, at) => ({ ...each, cases: 10 + at }));
    const others = contributed({ b: [20, 60], c: [30, 70], d: [40, 80] });
    expect(spreadOf([...large, ...others])).toEqual(spreadOf([...large.slice(2), ...others]));
    expect(spreadOf([...large, ...others])).toMatchObject({ programmes: 8, organisations: 4 });
  });

  test('is not told where nearly all have the same, as that would be what each of them has', () => {
    expect(spread({ a: [100], b: [100], c: [100], d: [100], e: [100], f: [60] })).toBeNull();
    expect(spread({ a: [61], b: [60], c: [60], d: [59], e: [60], f: [20], g: [90] })).not.toBeNull();
  });
});

/** A few organisations with two programmes, or more with one; their figures nearly all the same, or all over. */
const anyOrganisations = fc
  .tuple(fc.constantFrom(1, 3, 12, 100), fc.constantFrom([4, 5, 3], [6, 7, 1]))
  .chain(([most, [fewest, many, programmes]]) =>
    fc.array(fc.array(fc.nat(most), { minLength: 1, maxLength: programmes! }), {
      minLength: fewest!,
      maxLength: many!,
    }),
  )
  .map((values) => Object.fromEntries(values.map((each, at) => [String.fromCharCode(97 + at), each])));

const shownOf = (all: readonly Contribution[], organisation: string) =>
  all.filter(({ organisationId }) => organisationId === organisation).map(({ value }) => Math.round(value));

/**
 * A reader who knows more than anybody is told: the figures of their own organisation, how many programmes every other
 * one has, and even all figures that there are, though not whose they are. They try every way in which the others could
 * have these, and keep the ways in which they would have been told the very same. Of each other organisation: the
 * figures that it has, give or take one, in all of them.
 */
function workedOut(all: readonly Contribution[], reader: string, told: Spread | null): Map<string, number[]> {
  const own = all.filter(({ organisationId }) => organisationId === reader);
  const others = all.filter(({ organisationId }) => organisationId !== reader);
  const sure = new Map(
    [...new Set(others.map(({ organisationId }) => organisationId))].map((each) => [
      each,
      [...new Set(shownOf(all, each))],
    ]),
  );
  for (const values of arrangements(others.map(({ value }) => value))) {
    const world = [...own, ...others.map((each, at) => ({ ...each, value: values[at]! }))];
    if (JSON.stringify(spreadOf(world)) !== JSON.stringify(told)) continue;
    for (const [organisation, figures] of sure) {
      const here = shownOf(world, organisation);
      sure.set(
        organisation,
        figures.filter((figure) => here.some((each) => Math.abs(each - figure) <= 1)),
      );
    }
    if ([...sure.values()].every((figures) => figures.length === 0)) break;
  }
  return sure;
}

/** Every order of some values, those that are furthest from where they were first. */
function* arrangements(values: readonly number[]): Generator<number[]> {
  for (let by = 0; by < values.length; by++) yield [...values.slice(by), ...values.slice(0, by)];
  yield* permutations(values);
}

function* permutations(values: readonly number[]): Generator<number[]> {
  if (values.length < 2) yield [...values];
  for (const [at, value] of values.entries())
    for (const rest of permutations(values.toSpliced(at, 1))) yield [value, ...rest];
}

const atMostTwo = (organisations: Record<string, number[]>) =>
  contributed(
    Object.fromEntries(Object.entries(organisations).map(([each, values]) => [each, values.slice(0, 2)])),
  );

describe('whoever takes part', () => {
  test('can of no other organisation work out a figure that it has', () => {
    let tried = 0;
    fc.assert(
      fc.property(anyOrganisations, (organisations) => {
        const all = atMostTwo(organisations);
        const told = spreadOf(all);
        if (!told) return;
        tried++;
        for (const reader of Object.keys(organisations))
          for (const [organisation, figures] of workedOut(all, reader, told))
            expect(figures, `${reader} of ${organisation}`).toEqual([]);
      }),
      { numRuns: 200 },
    );
    // A reader who was told nothing proves nothing.
    expect(tried).toBeGreaterThan(50);
  });

  test('is told the same as everybody else, so that two who put together what they were told know no more', () => {
    fc.assert(
      fc.property(anyOrganisations, fc.infiniteStream(fc.nat(1e6)), (organisations, order) => {
        const all = contributed(organisations);
        const shuffled = all
          .map((each) => [order.next().value, each] as const)
          .toSorted(([one], [other]) => one - other)
          .map(([, each]) => each);
        expect(spreadOf(shuffled)).toEqual(spreadOf(all));
      }),
    );
  });

  test('would know what others have where nearly all have the same, if that were told', () => {
    const all = contributed({ a: [100], b: [100], c: [100], d: [100], e: [100], f: [60] });
    expect([...workedOut(all, 'f', spreadOf(all)).values()]).toEqual(Array(5).fill([100]));
  });
});
