import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../api/database.ts';
import { startEmbedded } from '../../../api/platform/embedded-postgres.ts';
import { seed } from '../../../seeds/seed.ts';
import { type LinkingContest, type LinkingFigures, linkingUnderWriters } from './linking.ts';
import type { Crowd } from './linking-world.ts';
import { type Table, times } from './table.ts';

/** All wanted as much, with little room; and some wanted far more, with room for whoever comes. */
const crowds: readonly Crowd[] = [
  { writers: 16, places: 2, wanted: 'EVENLY' },
  { writers: 16, places: 20, wanted: 'SOME_FAR_MORE' },
];

const silent = () => undefined;

/** How fast 16 writers link who want the same 50 volunteers, on a new installation as Koppel starts it. */
export async function linkingTables(rounds: number): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'koppel-bench-'));
  const server = await startEmbedded(folder, silent);
  try {
    const database = await openDatabase(server.url, silent);
    try {
      await seed(database, { demo: false, say: silent });
      return [asTable(await linkingUnderWriters(database, { rounds, crowds }), rounds)];
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const asTable = (contests: readonly LinkingContest[], rounds: number): Table => ({
  title: 'Linking: 16 writers who want the same 50 volunteers, ours against select … for update',
  head: ['', 'ours', 'theirs', 'ratio', 'above capacity', 'deadlocks', 'tried again'],
  rows: contests.map(({ what, crowd, ours, selectForUpdate }) => [
    crowd.wanted === 'EVENLY' ? what : '… some volunteers far more wanted',
    perSecond(ours),
    perSecond(selectForUpdate),
    times(median(ours.linksPerSecond.map((rate, round) => rate / selectForUpdate.linksPerSecond[round]!))),
    ...[ours.aboveCapacity, ours.deadlocks, ours.retries].map(String),
  ]),
  notes: [
    `Medians of ${rounds} rounds by turns, each of 80 links; the ratio is that of each two rounds.`,
    'The usual way: the volunteer locked before anything is looked at, then the same rows step by step.',
    'The rule alone: in SQL, one insert, against a transaction that locks, decides, inserts and counts.',
  ],
});

const perSecond = ({ linksPerSecond }: LinkingFigures): string => `${median(linksPerSecond).toFixed(0)} / s`;

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
};
