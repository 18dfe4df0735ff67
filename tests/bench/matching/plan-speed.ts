import { createRequire } from 'node:module';
import { solveAssignment } from '../../../api/matching/assignment/assignment.ts';
import type { AssignmentProblem } from '../../../api/matching/assignment/problem.ts';
import { dense, regimes } from './regimes.ts';

type Pairs = Iterable<readonly [row: number, column: number]>;

/** A solver from the package registry: all of them take a matrix, most of what it costs. */
interface Rival {
  name: string;
  /** Not right with more rows than columns, and a minute with three columns for each of 2,000 rows. */
  onlySquare?: true;
  prepare: (gains: number[][], highest: number) => () => Pairs;
}

const require = createRequire(import.meta.url);
const costs = (gains: number[][], highest: number) => gains.map((row) => row.map((gain) => highest - gain));

const rivals: Rival[] = [
  {
    name: 'munkres',
    prepare(gains, highest) {
      const { munkres } = load<{ munkres: (costs: number[][]) => [number, number][] }>('munkres');
      const matrix = costs(gains, highest);
      return () => munkres(matrix);
    },
  },
  {
    name: 'munkres-algorithm',
    prepare(gains) {
      const { maxWeightAssign } = load<{
        maxWeightAssign: (gains: number[][]) => { assignments: (number | null)[] };
      }>('munkres-algorithm');
      return () =>
        maxWeightAssign(gains).assignments.flatMap((column, row) =>
          column === null ? [] : [[row, column] as const],
        );
    },
  },
  {
    name: 'hungarian-on3',
    onlySquare: true,
    prepare(gains, highest) {
      const solve = load<(costs: number[][]) => [number, number][]>('hungarian-on3');
      const matrix = costs(gains, highest);
      return () => solve(matrix);
    },
  },
];

// Some of them take ten seconds for some waitlists: once is enough then.
const tooLong = 5000;

function load<T>(name: string): T {
  return require(name) as T;
}

export interface AgainstRival {
  what: string;
  /** Its name in the package registry. */
  rival: string;
  /** Median milliseconds of processor time. */
  ours: number;
  theirs: number;
  /** How many times as long as ours theirs takes. */
  ratio: number;
  equalTotals: boolean;
}

/** Ours and the rivals' one after the other in each round, on waitlists that fit into a matrix. */
export function againstRivals(rounds: number): AgainstRival[] {
  const waitlists: [what: string, make: () => AssignmentProblem][] = [
    ...[1000, 3000].flatMap((size) =>
      [100_000, 1000, 10].map((highest): [string, () => AssignmentProblem] => [
        `${size} × ${size}, gains up to ${highest}`,
        () => dense(size, highest),
      ]),
    ),
    ...Object.entries(regimes(2000)).filter(([, make]) => make().groupCapacity.length === 0),
  ];
  return waitlists.flatMap(([what, make]) => compare(what, make(), rounds));
}

function compare(what: string, problem: AssignmentProblem, rounds: number): AgainstRival[] {
  const gains = matrix(problem);
  const highest = problem.gain.reduce((most, gain) => Math.max(most, gain), 0);
  const runs = rivals
    .filter(({ onlySquare }) => !onlySquare || gains.length === gains[0]?.length)
    .map((rival) => ({ rival: rival.name, run: rival.prepare(gains, highest) }));
  const taken = runs.map((): number[] => []);
  const ours: number[] = [];
  const equal = runs.map(() => true);
  for (let round = 0; round < rounds; round++) {
    const { total } = timed(() => solveAssignment(problem), ours);
    runs.forEach(({ run }, i) => {
      if (taken[i]!.some((time) => time > tooLong)) return;
      const pairs = timed(run, taken[i]!);
      equal[i] &&= total === [...pairs].reduce((sum, [row, column]) => sum + gains[row]![column]!, 0);
    });
  }
  return runs.map(({ rival }, i) => ({
    what,
    rival,
    ours: median(ours),
    theirs: median(taken[i]!),
    ratio: median(taken[i]!) / median(ours),
    equalTotals: equal[i]!,
  }));
}

/** The gains as a matrix, 0 where there is no edge, with a column for each place. */
function matrix({ rowStart, column, gain, capacity }: AssignmentProblem): number[][] {
  const placesBefore = capacity.map((_, each) =>
    capacity.subarray(0, each).reduce((sum, places) => sum + places, 0),
  );
  const places = capacity.reduce((sum, each) => sum + each, 0);
  return Array.from({ length: rowStart.length - 1 }, (_, row) => {
    const gains = new Array<number>(places).fill(0);
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      const from = placesBefore[column[edge]!]!;
      gains.fill(gain[edge]!, from, from + capacity[column[edge]!]!);
    }
    return gains;
  });
}

export interface OnLargeWaitlist {
  what: string;
  residents: number;
  pairs: number;
  /** Median milliseconds of processor time, and megabytes that it held at the end of a run beside the waitlist itself. */
  ours: number;
  megabytes: number;
  /** What giving who waits longest the best volunteer who is free brings, as a part of what is possible. */
  greedy: number;
}

/** The waitlists that no matrix can hold: 20,000 residents with 50 volunteers each. */
export function onLargeWaitlists(rounds: number, residents = 20_000): OnLargeWaitlist[] {
  return Object.entries(regimes(residents)).map(([what, make]) => {
    const problem = make();
    const ours: number[] = [];
    const held: number[] = [];
    let best = solveAssignment(problem);
    for (let round = 0; round < rounds; round++) {
      const before = memory();
      best = timed(() => solveAssignment(problem), ours);
      held.push(memory() - before);
    }
    return {
      what,
      residents,
      pairs: best.edgeOf.filter((edge) => edge >= 0).length,
      ours: median(ours),
      megabytes: Math.max(...held),
      greedy: greedyTotal(problem) / best.total,
    };
  });
}

/** What is reached by going through the waitlist, who waits longest first, with the best volunteer who is free. */
function greedyTotal(problem: AssignmentProblem): number {
  const { rowStart, column, gain, group, seniority } = problem;
  const [left, leftOfGroup] = [problem.capacity.slice(), problem.groupCapacity.slice()];
  let total = 0;
  for (const row of seniority.map((_, row) => row).sort((a, b) => seniority[b]! - seniority[a]!)) {
    let best = -1;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      const to = column[edge]!;
      const isFree = left[to]! > 0 && (leftOfGroup[group[to]!] ?? 1) > 0;
      if (isFree && gain[edge]! > (gain[best] ?? 0)) best = edge;
    }
    if (best < 0) continue;
    left[column[best]!]!--;
    leftOfGroup[group[column[best]!]!]!--;
    total += gain[best]!;
  }
  return total;
}

/** Takes the time of this thread on the processor: the same as on the clock, if nobody else uses the machine. */
function timed<T>(run: () => T, milliseconds: number[]): T {
  const start = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(start);
  milliseconds.push((user + system) / 1000);
  return result;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
