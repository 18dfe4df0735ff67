import pg from 'pg';
import { takeSteps } from '../../../api/backup/rebuild.ts';
import { CandidateRoom } from '../../../api/matching/candidates/room.ts';
import { migrations } from '../../../schema/migrations/list.ts';
import { fill, makeAreas, makeSeekers } from './crowd.ts';
import { startPostgres } from './postgres.ts';
import { cells as byCell, earthdistance as byEarth } from './sql-oracle.ts';
import { askInTurns, first, indexOf, type Taken } from './suggestion-ways.ts';
import { median, ms, quantile, type Table, times } from './table.ts';

/**
 * Suggestions: the best 20 within 25 km with all filters, by our index and by SQL in two ways. All three must find the
 * same, tie for tie, for every resident.
 */
export async function suggestions(
  sizes: readonly number[],
  seekers: number,
  say: (line: string) => void,
): Promise<Table[]> {
  const tables: Table[] = [];
  for (const size of sizes) {
    const postgres = await startPostgres();
    try {
      tables.push(...(await amongVolunteers(postgres.url, size, seekers, say)));
    } finally {
      await postgres.stop();
    }
  }
  return tables;
}

async function amongVolunteers(
  url: string,
  size: number,
  count: number,
  say: (line: string) => void,
): Promise<Table[]> {
  const areas = makeAreas(size);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  say(`Making ${size.toLocaleString('en')} volunteers …`);
  await takeSteps(client, migrations);
  await withoutReferences(client);
  await fill(client, areas);
  say('Making the indexes of SQL …');
  // A new column writes the whole table anew: first the cells.
  for (const { index } of [byCell, byEarth]) await client.query(index);
  await client.query('vacuum analyze match_candidate');
  const room = new CandidateRoom(url);
  try {
    say('Reading them into memory …');
    const load = await measureLoad(room);
    say(`Asking for ${count} residents …`);
    const taken = await askInTurns(client, room, makeSeekers(areas, count));
    return [takenTable(size, taken), await costsTable(client, room, size, load)];
  } finally {
    await room.close();
    await client.end();
  }
}

/** The people behind the candidates are left out: the table stands alone. */
async function withoutReferences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = 'match_candidate'::regclass and contype = 'f'`,
  );
  for (const { name } of rows)
    await client.query(`alter table match_candidate drop constraint ${client.escapeIdentifier(name)}`);
}

interface Load {
  milliseconds: number;
  megabytes: number;
  candidates: number;
}

async function measureLoad(room: CandidateRoom): Promise<Load> {
  const before = memory();
  const begun = performance.now();
  const index = await indexOf(room);
  return {
    milliseconds: performance.now() - begun,
    megabytes: memory() - before,
    candidates: index.size,
  };
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function takenTable(size: number, { milliseconds, full }: Taken): Table {
  const { index, fresh, reasons, earthdistance, cells } = milliseconds;
  const row = (name: string, values: number[]) => [
    name,
    ms(median(values)),
    ms(quantile(values, 0.95)),
    ...[index, fresh].map((ours) => times(median(values) / median(ours))),
  ];
  return {
    title: `Suggestions: best ${first} within 25 km, all filters, ${size.toLocaleString('en')} volunteers`,
    head: ['', 'median', '95 %', 'to the index', 'to the index, fresh'],
    rows: [
      row('the index', index),
      row('the index, asked whether fresh', fresh),
      row('the same, with all reasons', reasons),
      row(byEarth.name, earthdistance),
      row(byCell.name, cells),
    ],
    notes: [
      `${index.length} residents, by all in turns; all found the same, tie for tie (${full} had ${first} or more).`,
      'Asking whether it is fresh is a round trip to the database, which SQL has in it too.',
    ],
  };
}

/** What reading everything costs, and what one change costs whoever asks next. */
async function costsTable(client: pg.Client, room: CandidateRoom, size: number, load: Load): Promise<Table> {
  const { rows } = await client.query<{ id: string }>(
    'select enrolment_id as id from match_candidate order by enrolment_id limit 100',
  );
  const changes: number[] = [];
  for (const { id } of rows) {
    await client.query('update match_candidate set capacity = capacity + 1 where enrolment_id = $1', [id]);
    const begun = performance.now();
    await indexOf(room);
    changes.push(performance.now() - begun);
  }
  const index = await indexOf(room);
  const puts = Array.from({ length: 1000 }, (_, row) => {
    const candidate = index.candidate(row);
    const begun = performance.now();
    index.put(candidate);
    return performance.now() - begun;
  });
  return {
    title: `The index of ${size.toLocaleString('en')} volunteers`,
    head: ['', ''],
    rows: [
      ['reading all', `${(load.milliseconds / 1000).toFixed(1)} s`],
      ['memory', `${load.megabytes.toFixed(0)} MB`],
      ['a candidate', `${((load.megabytes * 2 ** 20) / load.candidates).toFixed(0)} bytes`],
      ['one change, for whoever asks next', ms(median(changes))],
      ['of that, in the index', ms(median(puts))],
    ],
    notes: [],
  };
}
