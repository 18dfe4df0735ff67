import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BrokenCsv } from '../import/csv.ts';
import { Mistakes } from '../import/mistakes.ts';
import { progress } from '../import/progress.ts';
import type { PostcodeSource } from './codes.ts';
import { openPostcodeFile, type PostcodeFile } from './postcode-file.ts';

export interface PostcodesOrder {
  /** Connection string of the owner of the database. */
  ownerUrl: string;
  /** The file with postcodes and coordinates. */
  path: string;
  /** Do everything and then undo it. */
  dryRun: boolean;
  /** Tells the person who waits what happens. */
  say: (line: string) => void;
}

/** What a file brought, in areas of four digits. */
export interface PostcodeCounts {
  areas: number;
  new: number;
  /** Moved by more than a kilometre. */
  far: number;
  /** Moved by a kilometre at most. */
  near: number;
  unchanged: number;
  /** Areas in which a team of ours works, and that the file does not know. They stay as they are. */
  missing: string[];
}

export interface LoadedPostcodes {
  /** `FILE:LINE: COLUMN: what is wrong`, by line; when there is any, nothing was written. */
  mistakes: string[];
  /** Who published the file; undefined when there are mistakes. */
  source?: PostcodeSource;
  counts?: PostcodeCounts;
}

/**
 * Loads where postcodes lie, in one transaction: all or nothing. Of several points in the same four digits it keeps the
 * middle. In which neighbourhood an area is stays as it was.
 */
export async function loadPostcodes(order: PostcodesOrder): Promise<LoadedPostcodes> {
  const client = new pg.Client({ connectionString: order.ownerUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin');
    // Two at once take turns: each counts from what the other left.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('postcodes', 0))`);
    const loaded = await load(client, order);
    await client.query(loaded.counts && !order.dryRun ? 'commit' : 'rollback');
    return loaded;
  } finally {
    // Closing an open transaction undoes it.
    await client.end().catch(() => undefined);
  }
}

async function load(client: pg.Client, { path, say }: PostcodesOrder): Promise<LoadedPostcodes> {
  const name = basename(path);
  const mistakes = new Mistakes();
  const source = await stage(client, path, mistakes, progress(name, say, 100_000));
  if (mistakes.count > 0 || !source) return { mistakes: mistakes.lines([name]) };
  // Five decimals are a metre; what is computed twice is then the same twice.
  await client.query(
    `create temp table placed_postcode on commit drop as
     select area, round(avg(latitude)::numeric, 5)::float8 as latitude, round(avg(longitude)::numeric, 5)::float8 as longitude
     from file_postcode group by area`,
  );
  const counts = await count(client);
  await client.query(
    `insert into postcode (area, latitude, longitude, source) select area, latitude, longitude, $1 from placed_postcode
     on conflict (area) do update
       set latitude = excluded.latitude, longitude = excluded.longitude, source = excluded.source
       where (postcode.latitude, postcode.longitude, postcode.source)
         is distinct from (excluded.latitude, excluded.longitude, excluded.source)`,
    [source],
  );
  return { mistakes: [], source, counts };
}

/** Copies a file into its temporary table as far as it can be read, and notes what is wrong with it. */
async function stage(
  client: pg.Client,
  path: string,
  mistakes: Mistakes,
  tell: (count: number) => void,
): Promise<PostcodeSource | undefined> {
  const name = basename(path);
  await client.query(
    'create temp table file_postcode (area char(4), latitude float8, longitude float8) on commit drop',
  );
  try {
    const file = await openPostcodeFile(path);
    const rows = rowsToCopy(file, (line) => mistakes.add(name, line), tell);
    await pipeline(Readable.from(rows), client.query(copyFrom('copy file_postcode from stdin')));
    return file.source;
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    mistakes.add(name, [{ line: error.line, column: 'row', wrong: error.message }]);
    return undefined;
  }
}

async function* rowsToCopy(
  { lines }: PostcodeFile,
  note: (mistakes: Parameters<Mistakes['add']>[1]) => void,
  tell: (count: number) => void,
): AsyncGenerator<string> {
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if ('mistakes' in line) note(line.mistakes);
    else yield `${line.area}\t${line.latitude}\t${line.longitude}\n`;
    tell(count);
  }
  if (count === 0) note([{ line: 1, column: 'row', wrong: 'is missing: the file has no postcodes' }]);
}

async function count(client: pg.Client): Promise<PostcodeCounts> {
  const { rows } = await client.query<PostcodeCounts>(
    `with compared as (
       select p.area is null as is_new, distance_km(f.latitude, f.longitude, p.latitude, p.longitude) as km,
         (f.latitude, f.longitude) = (p.latitude, p.longitude) as same
       from placed_postcode f left join postcode p using (area))
     select count(*)::int as areas, count(*) filter (where is_new)::int as new, count(*) filter (where km > 1)::int as far,
       count(*) filter (where km <= 1 and not same)::int as near, count(*) filter (where same)::int as unchanged,
       array(select area::text from postcode p where neighbourhood_id is not null
         and not exists (select from placed_postcode f where f.area = p.area) order by area) as missing
     from compared`,
  );
  return rows[0]!;
}
