import type { AssignmentProblem } from '../../../api/matching/assignment/problem.ts';

type Random = () => number;

interface Shape {
  rows: number;
  columns: number;
  /** How many columns each row could take. */
  edges: number;
  columnsFor: (row: number, random: Random) => Iterable<number>;
  gain: (row: number, column: number, random: Random) => number;
  capacity?: (random: Random) => number;
  /** How many of the columns share their volunteer with another, and what such a volunteer takes in all. */
  shared?: { columns: number; capacity: (random: Random) => number };
}

/** The waitlists at which the plan is tried, for so many residents who wait. All gains are tenths of points. */
export function regimes(rows: number): Record<string, () => AssignmentProblem> {
  const few = rows / 10;
  const waits = waitingDays(rows);
  const random = { rows, columns: rows, edges: 50, gain: upTo(100_000) };
  const waiting = (row: number, _: number, dice: Random) => 10 * waits[row]! + 10 * below(6, dice);
  return {
    'as many volunteers as residents, any gain': () => make({ ...random, columnsFor: anyOf(rows) }),
    'a volunteer for one in ten': () => make({ ...random, columns: few, columnsFor: anyOf(few) }),
    'few volunteers with 5 places each': () =>
      make({ ...random, columns: few / 5, columnsFor: anyOf(few / 5), capacity: () => 5 }),
    'few volunteers with 1 to 40 places': () =>
      make({
        ...random,
        columns: few / 5,
        columnsFor: anyOf(few / 5),
        capacity: (dice) => 1 + below(40, dice),
      }),
    'three volunteers for each resident': () =>
      make({ ...random, columns: 3 * rows, columnsFor: anyOf(3 * rows) }),
    'some volunteers far more popular (Zipf)': () => make({ ...random, columnsFor: popular(rows) }),
    'waiting counts and fit hardly: ties': () => make({ ...random, columnsFor: anyOf(rows), gain: waiting }),
    'waiting counts and fit hardly, a volunteer for one in ten': () =>
      make({ ...random, columns: few, columnsFor: anyOf(few), gain: waiting }),
    'all the same: nothing but ties': () => make({ ...random, columnsFor: anyOf(rows), gain: () => 70 }),
    'only who lives near': () => make({ ...random, ...near(rows, rows, waits) }),
    'only who lives near, a volunteer for one in ten': () =>
      make({ ...random, columns: few, ...near(rows, few, waits) }),
    'volunteers in two programmes': () =>
      make({
        ...random,
        columnsFor: anyOf(rows),
        capacity: (dice) => 1 + below(3, dice),
        shared: { columns: 0.8 * rows, capacity: (dice) => 1 + below(2, dice) },
      }),
    'volunteers in two programmes, near, few': () =>
      make({
        ...random,
        ...near(rows, 3 * few, waits),
        columns: 3 * few,
        capacity: (dice) => 1 + below(3, dice),
        shared: { columns: 2 * few, capacity: (dice) => below(4, dice) },
      }),
  };
}

/** Everybody suits everybody, as the solvers for matrices want it. */
export function dense(size: number, highestGain: number): AssignmentProblem {
  const gain = upTo(highestGain);
  return make({ rows: size, columns: size, edges: size, columnsFor: () => Array(size).keys(), gain });
}

function make({ rows, columns, edges, columnsFor, gain, capacity, shared }: Shape): AssignmentProblem {
  const random = dice(1);
  const rowStart = new Int32Array(rows + 1);
  const column = new Int32Array(rows * edges);
  const gains = new Int32Array(rows * edges);
  const seenBy = new Int32Array(columns).fill(-1);
  let edge = 0;
  for (let row = 0; row < rows; row++) {
    for (const to of columnsFor(row, random)) {
      if (edge === rowStart[row]! + edges) break;
      if (seenBy[to] === row) continue;
      seenBy[to] = row;
      column[edge] = to;
      gains[edge++] = gain(row, to, random);
    }
    rowStart[row + 1] = edge;
  }
  const half = (shared?.columns ?? 0) / 2;
  return {
    rowStart,
    column: column.slice(0, edge),
    gain: gains.slice(0, edge),
    capacity: Int32Array.from({ length: columns }, () => capacity?.(random) ?? 1),
    group: Int32Array.from({ length: columns }, (_, each) => (each < 2 * half ? each % half : -1)),
    groupCapacity: Int32Array.from({ length: half }, () => shared?.capacity(random) ?? 1),
    seniority: waitingDays(rows),
  };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function dice(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (limit: number, random: Random): number => Math.floor(random() * limit);
const upTo = (highest: number) => (_: number, __: number, random: Random) => 1 + below(highest, random);

function waitingDays(rows: number): Int32Array {
  const random = dice(2);
  return Int32Array.from({ length: rows }, () => below(700, random));
}

const anyOf = (columns: number) =>
  function* (_: number, random: Random) {
    for (let tries = 0; tries < 400; tries++) yield below(columns, random);
  };

/** The second most popular is wanted half as often as the first, the third a third as often, and so on. */
function popular(columns: number) {
  const sums = new Float64Array(columns);
  for (let each = 0, sum = 0; each < columns; each++) sums[each] = sum += 1 / (each + 1);
  return function* (_: number, random: Random) {
    for (let tries = 0; tries < 2000; tries++) {
      const at = random() * sums[columns - 1]!;
      let [low, high] = [0, columns - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle]! < at) low = middle + 1;
        else high = middle;
      }
      yield low;
    }
  };
}

/** Residents and volunteers in twelve towns; some of those who live near, and waiting against distance. */
function near(rows: number, columns: number, waits: Int32Array): Pick<Shape, 'columnsFor' | 'gain'> {
  const random = dice(3);
  const towns = Array.from({ length: 12 }, () => ({
    x: random(),
    y: random(),
    size: 0.02 + 0.06 * random(),
  }));
  const home = () => {
    const { x, y, size } = towns[below(12, random)]!;
    const [angle, away] = [2 * Math.PI * random(), size * Math.sqrt(-2 * Math.log(1 - random()))];
    return { x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) };
  };
  const residents = Array.from({ length: rows }, home);
  const volunteers = Array.from({ length: columns }, home);
  const side = Math.sqrt(columns / 10);
  const cell = (x: number, y: number) => `${Math.floor(x * side)} ${Math.floor(y * side)}`;
  const inCell = Map.groupBy(volunteers.keys(), (each) => cell(volunteers[each]!.x, volunteers[each]!.y));
  const steps = [-1, 0, 1].map((step) => step / side);
  return {
    *columnsFor(row, dice) {
      const { x, y } = residents[row]!;
      const around = steps.flatMap((right) =>
        steps.flatMap((up) => inCell.get(cell(x + right, y + up)) ?? []),
      );
      for (let tries = 0; around.length > 0 && tries < 400; tries++)
        yield around[below(around.length, dice)]!;
    },
    gain(row, column, dice) {
      const [from, to] = [residents[row]!, volunteers[column]!];
      const away = Math.hypot(from.x - to.x, from.y - to.y);
      return waits[row]! + Math.max(0, 1000 - Math.round(5000 * away)) + 10 * below(8, dice) + 1;
    },
  };
}
