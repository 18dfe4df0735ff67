import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveAssignment } from '../../../api/matching/assignment/assignment.ts';
import type { AssignmentProblem } from '../../../api/matching/assignment/problem.ts';
import { dense, regimes } from '../../bench/matching/regimes.ts';
import { bestByTrying, highestPossible, isPassedOver, isPossible } from './proof.ts';

interface Given {
  capacity?: number[];
  group?: number[];
  groupCapacity?: number[];
  seniority?: number[];
}

/** Per resident the volunteers and what each would add. Every volunteer has one place, unless it says otherwise. */
function waitlist(residents: [volunteer: number, gain: number][][], given: Given = {}): AssignmentProblem {
  const edges = residents.flat();
  const columns = Math.max(0, ...edges.map(([volunteer]) => volunteer + 1));
  let end = 0;
  const ends = residents.map((own) => (end += own.length));
  return {
    rowStart: Int32Array.of(0, ...ends),
    column: Int32Array.from(edges, ([volunteer]) => volunteer),
    gain: Int32Array.from(edges, ([, gain]) => gain),
    capacity: Int32Array.from(given.capacity ?? Array(columns).fill(1)),
    group: Int32Array.from(given.group ?? Array(given.capacity?.length ?? columns).fill(-1)),
    groupCapacity: Int32Array.from(given.groupCapacity ?? []),
    seniority: Int32Array.from(given.seniority ?? residents.map(() => 0)),
  };
}

/** Per resident the volunteer that they get, or null. */
function volunteersOf(problem: AssignmentProblem): (number | null)[] {
  const { edgeOf } = solveAssignment(problem);
  return Array.from(edgeOf, (edge) => (edge < 0 ? null : problem.column[edge]!));
}

describe('who gets whom', () => {
  test('a volunteer goes to the resident for whom it adds most', () =>
    expect(volunteersOf(waitlist([[[0, 50]], [[0, 70]], [[0, 60]]]))).toEqual([null, 0, null]));

  test('a resident takes the second best when both together are better off', () =>
    expect(
      volunteersOf(
        waitlist([
          [
            [0, 100],
            [1, 90],
          ],
          [
            [0, 90],
            [1, 10],
          ],
        ]),
      ),
    ).toEqual([1, 0]));

  test('three move on, one after the other, to make room for a fourth', () =>
    expect(
      volunteersOf(
        waitlist([
          [
            [0, 90],
            [1, 80],
          ],
          [
            [1, 90],
            [2, 80],
          ],
          [
            [2, 90],
            [3, 80],
          ],
          [[0, 60]],
        ]),
      ),
    ).toEqual([1, 2, 3, 0]));

  test('nobody moves when that costs more than it brings', () =>
    expect(
      volunteersOf(
        waitlist([
          [
            [0, 90],
            [1, 20],
          ],
          [[0, 60]],
        ]),
      ),
    ).toEqual([0, null]));

  test('a volunteer with two places takes two, and not three', () =>
    expect(volunteersOf(waitlist([[[0, 50]], [[0, 70]], [[0, 60]]], { capacity: [2] }))).toEqual([
      null,
      0,
      0,
    ]));

  test('a volunteer in two programmes takes no more in all than agreed to', () => {
    const given = { capacity: [1, 1], group: [0, 0], groupCapacity: [1] };
    expect(volunteersOf(waitlist([[[0, 50]], [[1, 70]]], given))).toEqual([null, 1]);
    expect(volunteersOf(waitlist([[[0, 50]], [[1, 70]]], { ...given, groupCapacity: [2] }))).toEqual([0, 1]);
  });

  test('a resident of one programme moves so that the volunteer is free in the other', () =>
    expect(
      volunteersOf(
        waitlist(
          [
            [
              [0, 90],
              [2, 80],
            ],
            [[1, 70]],
          ],
          { capacity: [1, 1, 1], group: [0, 0, -1], groupCapacity: [1] },
        ),
      ),
    ).toEqual([2, 1]));

  test('of two who would add the same, the one who waits longest is placed', () => {
    const residents: [number, number][][] = [[[0, 70]], [[0, 70]], [[0, 70]]];
    expect(volunteersOf(waitlist(residents, { seniority: [10, 30, 20] }))).toEqual([null, 0, null]);
    expect(volunteersOf(waitlist(residents, { seniority: [40, 30, 20] }))).toEqual([0, null, null]);
  });

  test('who has to give way to somebody who waits longer is placed elsewhere if that costs nothing', () =>
    expect(
      volunteersOf(
        waitlist(
          [
            [[0, 70]],
            [
              [0, 70],
              [1, 70],
            ],
            [[1, 70]],
          ],
          { seniority: [30, 20, 10] },
        ),
      ),
    ).toEqual([0, 1, null]));

  test('waiting longer does not outweigh adding more', () =>
    expect(volunteersOf(waitlist([[[0, 70]], [[0, 71]]], { seniority: [900, 0] }))).toEqual([null, 0]));
});

describe('odd waitlists', () => {
  test('nobody waits', () =>
    expect(solveAssignment(waitlist([], { capacity: [3] }))).toMatchObject({
      total: 0,
      edgeOf: new Int32Array(),
    }));

  test('ten thousand residents and no volunteer', () =>
    expect(new Set(volunteersOf(waitlist(Array(10_000).fill([]))))).toEqual(new Set([null])));

  test('volunteers whom nobody suits', () =>
    expect(volunteersOf(waitlist([[], []], { capacity: [1, 1] }))).toEqual([null, null]));

  test('a volunteer without a free place takes nobody', () =>
    expect(
      volunteersOf(
        waitlist(
          [
            [
              [0, 90],
              [1, 10],
            ],
            [[0, 80]],
          ],
          { capacity: [0, 1] },
        ),
      ),
    ).toEqual([1, null]));

  test('a volunteer without a free place in all takes nobody in any programme', () =>
    expect(
      volunteersOf(
        waitlist(
          [
            [
              [0, 90],
              [1, 90],
            ],
            [
              [1, 80],
              [2, 5],
            ],
          ],
          {
            capacity: [2, 2, 1],
            group: [0, 0, -1],
            groupCapacity: [0],
          },
        ),
      ),
    ).toEqual([null, 2]));

  test('a pair that adds nothing is not made', () =>
    expect(
      volunteersOf(
        waitlist([
          [
            [0, 0],
            [1, 5],
          ],
          [
            [1, 6],
            [0, 0],
          ],
        ]),
      ),
    ).toEqual([null, 1]));

  test('of the same pair given twice the better counts', () => {
    const problem = waitlist([
      [
        [0, 40],
        [0, 70],
        [0, 50],
      ],
      [
        [0, 60],
        [1, 10],
      ],
    ]);
    expect(solveAssignment(problem)).toMatchObject({ total: 80, edgeOf: Int32Array.of(1, 4) });
  });

  test('ten thousand residents for a volunteer with three places: the three who add most', () => {
    const placed = volunteersOf(
      waitlist(
        Array.from({ length: 10_000 }, (_, row) => [[0, row]]),
        { capacity: [3] },
      ),
    );
    expect(placed.flatMap((volunteer, row) => (volunteer === 0 ? [row] : []))).toEqual([9997, 9998, 9999]);
  });

  test('gains too high to be reckoned exactly are refused', () =>
    expect(() => solveAssignment(waitlist([[[0, 2 ** 28]]]))).toThrow(RangeError));

  test('the highest gains are reckoned exactly', () => {
    const most = 2 ** 28 - 1;
    const problem = waitlist(
      [
        [
          [0, most],
          [1, most - 1],
        ],
        [
          [0, most],
          [1, 1],
        ],
        [
          [1, most],
          [2, 1],
        ],
        [[3, most]],
      ],
      {
        capacity: [1, 1, 1, 0],
      },
    );
    expect(solveAssignment(problem).total).toBe(2 * most);
  });

  test('how far it is, is told from the first to the last, and who listens can stop it', () => {
    const told: number[] = [];
    solveAssignment(waitlist(Array(1000).fill([[0, 5]])), (done, of) => told.push(done / of));
    expect(told).toEqual([0, 0.256, 0.512, 0.768, 1]);
    const stop = () => {
      throw new Error('stop');
    };
    expect(() => solveAssignment(waitlist([]), stop)).toThrow('stop');
  });
});

/** Small waitlists with everything that can be in one: full volunteers, shared ones, pairs twice or worth nothing. */
const small = fc.integer({ min: 1, max: 40 }).chain((mostGain) =>
  fc.integer({ min: 1, max: 5 }).chain((columns) => {
    const places = (count: number) =>
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count });
    const edge = fc.tuple(fc.integer({ min: 0, max: columns - 1 }), fc.integer({ min: 0, max: mostGain }));
    return fc
      .record({
        residents: fc.array(fc.array(edge, { maxLength: 5 }), { maxLength: 6 }),
        capacity: places(columns),
        group: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: columns, maxLength: columns }),
        groupCapacity: places(2),
        seniority: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
      })
      .map(({ residents, seniority, ...given }) =>
        waitlist(residents, { ...given, seniority: seniority.slice(0, residents.length) }),
      );
  }),
);

describe('the plan is the best there is', () => {
  test('as trying all of them shows, on thousands of small waitlists', () =>
    fc.assert(
      fc.property(small, (problem) => {
        const found = solveAssignment(problem);
        expect(isPossible(problem, found)).toBe(true);
        expect(found.total).toBe(bestByTrying(problem));
        expect(highestPossible(problem, found)).toBe(found.total);
        expect(isPassedOver(problem, found)).toBe(false);
      }),
      { numRuns: 4000 },
    ));

  const large = {
    ...regimes(4000),
    'everybody suits everybody': () => dense(400, 100_000),
    'everybody suits everybody: ties': () => dense(400, 10),
  };
  test.each(Object.entries(large))('as its prices prove: %s', (_, make) => {
    const problem = make();
    const found = solveAssignment(problem);
    expect(isPossible(problem, found)).toBe(true);
    expect(highestPossible(problem, found)).toBe(found.total);
    expect(isPassedOver(problem, found)).toBe(false);
    expect(found.total).toBeGreaterThan(0);
  });
});
