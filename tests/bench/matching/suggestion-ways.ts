import { deepStrictEqual } from 'node:assert';
import type pg from 'pg';
import type { CandidateIndex } from '../../../api/matching/candidates/candidate-index.ts';
import { questionOf } from '../../../api/matching/candidates/question.ts';
import type { CandidateRoom } from '../../../api/matching/candidates/room.ts';
import { bestRows, topSuggestions } from '../../../api/matching/candidates/top-suggestions.ts';
import type { Seeker } from '../../../api/matching/suitability/people.ts';
import { whose } from './crowd.ts';
import { bestInSql, cells, earthdistance, type Found, terms } from './sql-oracle.ts';

export const first = 20;
/** How many residents one way answers before it is the turn of the next. */
const inOneTurn = 10;

export async function indexOf(room: CandidateRoom): Promise<CandidateIndex> {
  const index = await room.of(whose);
  if (!index) throw new Error('The index does not answer.');
  return index;
}

/** The same that SQL gives: who, and how many tenths of a point. */
const inMemory = (index: CandidateIndex, seeker: Seeker): Found[] =>
  bestRows(index, questionOf(index.columns, seeker, terms), first).map(({ row, tenths }) => ({
    volunteerId: index.columns.volunteer.get(row),
    tenths,
  }));

/** What a coordinator gets: with all that suitability asks of the volunteers, and every reason. */
const withReasons = (index: CandidateIndex, seeker: Seeker): Found[] =>
  topSuggestions(index, seeker, terms, first).map(({ candidate: { volunteerId }, verdict: { tenths } }) => ({
    volunteerId,
    tenths,
  }));

const names = ['index', 'fresh', 'reasons', 'earthdistance', 'cells'] as const;
/** A way to find the best for a resident. */
type Name = (typeof names)[number];
type Ask = (seeker: Seeker) => Found[] | Promise<Found[]>;

/** How many milliseconds each way took for each resident, and how many residents had as many as were asked for. */
export interface Taken {
  milliseconds: Record<Name, number[]>;
  full: number;
}

/**
 * Every resident by each of the ways, some residents at a time, another way first each time. All ways must find the same,
 * tie for tie.
 */
export async function askInTurns(
  client: pg.Client,
  room: CandidateRoom,
  seekers: readonly Seeker[],
): Promise<Taken> {
  const ways = await allWays(client, room);
  await warmUp(ways, seekers);
  const taken: Taken = {
    milliseconds: { index: [], fresh: [], reasons: [], earthdistance: [], cells: [] },
    full: 0,
  };
  for (let from = 0; from < seekers.length; from += inOneTurn) {
    const some = seekers.slice(from, from + inOneTurn);
    const answers: Found[][][] = [];
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(from / inOneTurn + turn) % names.length]!;
      const found: Found[][] = [];
      for (const seeker of some) {
        const begun = performance.now();
        found.push(await ways[name](seeker));
        taken.milliseconds[name].push(performance.now() - begun);
      }
      answers.push(found);
    }
    for (const other of answers)
      deepStrictEqual(other, answers[0], `The residents from ${from} on are answered differently.`);
    taken.full += answers[0]!.filter(({ length }) => length === first).length;
  }
  return taken;
}

async function allWays(client: pg.Client, room: CandidateRoom): Promise<Record<Name, Ask>> {
  const index = await indexOf(room);
  return {
    index: (seeker) => inMemory(index, seeker),
    fresh: async (seeker) => inMemory(await indexOf(room), seeker),
    reasons: async (seeker) => withReasons(await indexOf(room), seeker),
    earthdistance: (seeker) => bestInSql(client, earthdistance, seeker, first),
    cells: (seeker) => bestInSql(client, cells, seeker, first),
  };
}

/** Whatever is asked for the first time is slower, in each of the ways; what runs in Node for hundreds of times. */
async function warmUp(ways: Record<Name, Ask>, seekers: readonly Seeker[]): Promise<void> {
  for (const seeker of seekers.slice(0, 10)) for (const name of names) await ways[name](seeker);
  for (let times = 0; times < 1000; times++)
    for (const name of ['index', 'reasons'] as const) await ways[name](seekers[times % seekers.length]!);
}
