import pg from 'pg';
import { linkMatch } from '../../../api/matching/actions.ts';
import { openCandidateRoom } from '../../../api/matching/candidates/room.ts';
import type { Database } from '../../../api/platform/database.ts';
import { justInsert, lockAndCount, lockAndKeepCount } from './linking-in-sql.ts';
import { act, type Link, lockedFirst, stepByStep } from './linking-ways.ts';
import {
  aboveCapacity,
  aPlace,
  type Crowd,
  deadlocksSoFar,
  fresh,
  type Place,
  pickOf,
} from './linking-world.ts';

// 16 writers link residents with 50 volunteers whom all of them want. Most programs keep a volunteer from being taken once
// too often by locking the row first; ours looks without a lock, and the database counts and refuses.

/** How one way did, over all rounds. */
export interface LinkingFigures {
  /** In each round. */
  linksPerSecond: number[];
  links: number;
  /** The volunteer had no place any more. */
  refusals: number;
  /** Done once more, because the database stopped it. */
  retries: number;
  deadlocks: number;
  /** Volunteers with more than they agreed to. */
  aboveCapacity: number;
}

/** Two ways of linking, side by side. */
export interface LinkingContest {
  what: string;
  crowd: Crowd;
  ours: LinkingFigures;
  selectForUpdate: LinkingFigures;
}

interface Way {
  link: Link;
  before?: string;
  after?: string;
}

/** All contests, the rounds of the two by turns. The database must be an empty installation of its own. */
export async function linkingUnderWriters(
  database: Database,
  { rounds, crowds }: { rounds: number; crowds: readonly Crowd[] },
): Promise<LinkingContest[]> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 16 });
  // A connection that has been given back may still be there when the server stops.
  pool.on('error', () => undefined);
  const room = openCandidateRoom(database);
  await owner.connect();
  try {
    const place = await aPlace(owner);
    const ours = { link: act(database, room, place, linkMatch) };
    const sql = { link: justInsert(pool) };
    const uncounted = {
      before: 'alter table match disable trigger count_open_matches_insert',
      after: 'alter table match enable trigger count_open_matches_insert',
    };
    const usual = { link: act(database, room, place, stepByStep) };
    const withLock = { link: act(database, room, place, lockedFirst) };
    const usualSql = { link: lockAndKeepCount(pool), ...uncounted };
    const withoutCount = { link: lockAndCount(pool), ...uncounted };
    const contests: [string, Way, Way][] = [
      ['linking, against the usual way', ours, usual],
      ['linking, against ours with a lock first', ours, withLock],
      ['the rule alone, against the same rows', sql, usualSql],
      ['the rule alone, against no count kept', sql, withoutCount],
    ];
    const found: LinkingContest[] = [];
    for (const [what, one, other] of contests)
      for (const crowd of crowds)
        found.push({ what, crowd, ...(await contest(one, other, crowd, owner, place, rounds)) });
    return found;
  } finally {
    await room.close();
    await pool.end();
    await owner.end();
  }
}

async function contest(
  one: Way,
  other: Way,
  crowd: Crowd,
  owner: pg.Client,
  place: Place,
  rounds: number,
): Promise<Pick<LinkingContest, 'ours' | 'selectForUpdate'>> {
  const ours = noFigures();
  const selectForUpdate = noFigures();
  // The first times everything is slower, for whoever comes first.
  for (const way of rounds === 1 ? [one, other] : [one, other, one, other])
    await oneRound(way, noFigures(), crowd, owner, place, 0);
  for (let round = 1; round <= rounds; round++)
    for (const isOurs of round % 2 === 0 ? [true, false] : [false, true])
      await oneRound(isOurs ? one : other, isOurs ? ours : selectForUpdate, crowd, owner, place, round);
  return { ours, selectForUpdate };
}

const noFigures = (): LinkingFigures => ({
  linksPerSecond: [],
  links: 0,
  refusals: 0,
  retries: 0,
  deadlocks: 0,
  aboveCapacity: 0,
});

async function oneRound(
  { link, before, after }: Way,
  figures: LinkingFigures,
  crowd: Crowd,
  owner: pg.Client,
  place: Place,
  seed: number,
): Promise<void> {
  const { requests, volunteers } = await fresh(owner, place, crowd);
  if (before) await owner.query(before);
  const stopped = await deadlocksSoFar(owner);
  const pick = pickOf(volunteers, crowd, seed);
  const again = () => figures.retries++;
  const links = requests.length;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: crowd.writers }, async () => {
      for (let request = requests.pop(); request; request = requests.pop())
        while (!(await link(request, pick(), again))) figures.refusals++;
    }),
  );
  figures.linksPerSecond.push((1000 * links) / (performance.now() - start));
  figures.links += links;
  figures.deadlocks += (await deadlocksSoFar(owner)) - stopped;
  figures.aboveCapacity += await aboveCapacity(owner);
  if (after) await owner.query(after);
}
