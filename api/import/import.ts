import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { amsterdamDay, type Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import type { Known } from './cells.ts';
import { type Counts, countRows } from './counts.ts';
import { type FileName, fileNames } from './files.ts';
import { type FoundMistake, Mistakes } from './mistakes.ts';
import { readFile } from './read-file.ts';
import type { Scope } from './resolve-people.ts';
import { makeStage } from './staging.ts';
import { check, type Headers, resolve, write } from './steps.ts';

export interface ImportOrder {
  /** Connection string of the owner of the database. */
  ownerUrl: string;
  /** Slug of the organisation that the people belong to. */
  organisation: string;
  /** The folder with the files. */
  folder: string;
  /** Do everything and then undo it. */
  dryRun: boolean;
  /**
   * The files hold all from this day on, and of before it only what still ran then: so how long matches, waits and
   * volunteering last is followed from this day (delayed entry). Stays as it was when left out.
   */
  completeFrom?: Day;
  /** Tells the person who waits what happens. */
  say: (line: string) => void;
  /** Tells a program what is being done. */
  onStep?: (step: ImportStep) => void;
  /** Leaves it: nothing is written then. */
  signal?: AbortSignal;
  /** Whose account imports, when it is done in the portal. */
  accountId?: string;
  now?: Date;
}

/** What an import is doing: it reads one file after the other, checks all of them, and writes. */
export type ImportStep = { doing: 'READING'; file: FileName } | { doing: 'CHECKING' } | { doing: 'WRITING' };

export interface ImportResult {
  /** `FILE:LINE: COLUMN: what is wrong`, by file and line; when there is any, nothing was written. */
  mistakes: string[];
  /** The same, apart, and how many there are in all. */
  found: FoundMistake[];
  mistakeCount: number;
  counts: Partial<Record<FileName, Counts>>;
}

/** An import that cannot be done, told in one sentence. */
export class ImportError extends Error {}

/**
 * Brings the files of a folder into the database, in one transaction: all or nothing. Rows travel in batches to
 * temporary tables, where they are held against each other and against what is there; then they are written at once.
 *
 * @throws ImportError when there is nothing to import, or the organisation does not exist.
 */
export async function importFolder(order: ImportOrder): Promise<ImportResult> {
  const files = fileNames.filter((file) => existsSync(join(order.folder, `${file}.csv`)));
  if (files.length === 0)
    throw new ImportError(
      `There is nothing to import in ${order.folder}: none of ${fileNames.map((file) => `${file}.csv`).join(', ')} is there.`,
    );
  const client = new pg.Client({ connectionString: order.ownerUrl });
  client.on('error', () => {});
  await client.connect();
  // A connection that is closed in the middle undoes what was done on it.
  const leave = () => client.end().catch(() => undefined);
  order.signal?.addEventListener('abort', leave, { once: true });
  try {
    order.signal?.throwIfAborted();
    await client.query('begin');
    const result = await importFiles(client, order, files);
    const keep = result.mistakes.length === 0 && !order.dryRun;
    order.signal?.throwIfAborted();
    await client.query(keep ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    order.signal?.throwIfAborted();
    throw metSomebody(error) ?? error;
  } finally {
    order.signal?.removeEventListener('abort', leave);
    // Closing an open transaction undoes it.
    await client.end().catch(() => undefined);
  }
}

/** Rules and locks of the database (classes 23 and 40) stop an import only where somebody else was faster. */
function metSomebody(error: unknown): ImportError | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (!code || !/^(23|40)...$/.test(code)) return undefined;
  const rule = constraint ? ` (the rule ${constraint})` : '';
  return new ImportError(
    `Somebody else changed the same things in Koppel at the same moment${rule}: nothing was written. Try again.`,
  );
}

async function importFiles(client: pg.Client, order: ImportOrder, files: FileName[]): Promise<ImportResult> {
  const now = order.now ?? new Date();
  const organisation = await enter(client, order.organisation);
  const known = await loadKnown(client, organisation, now);
  const scope: Scope = { organisation: `'${organisation}'::uuid`, today: `'${known.today}'::date` };
  const mistakes = new Mistakes();
  const headers: Headers = {};
  for (const file of fileNames) {
    await makeStage(client, file);
    if (!files.includes(file)) continue;
    order.onStep?.({ doing: 'READING', file });
    headers[file] = await readFile(
      client,
      file,
      join(order.folder, `${file}.csv`),
      known,
      mistakes,
      order.say,
    );
  }
  // Of a file that was not read to its end, nobody knows which keys stand in it.
  if (mistakes.brokenOff.size === 0) {
    order.say('Checking the rows against each other …');
    order.onStep?.({ doing: 'CHECKING' });
    await resolve(client, scope, headers);
    await check(client, mistakes);
  }
  const names = fileNames.map((file) => `${file}.csv`);
  if (mistakes.count > 0)
    return {
      mistakes: mistakes.lines(names),
      found: mistakes.list(names),
      mistakeCount: mistakes.count,
      counts: {},
    };
  const counts = await countRows(client);
  order.onStep?.({ doing: 'WRITING' });
  order.say(order.dryRun ? 'Trying to write …' : 'Writing …');
  await write(client, scope, order.say);
  if (order.completeFrom) await recordCompleteFrom(client, organisation, order.completeFrom);
  await recordImport(client, organisation, known, counts, order);
  const imported = Object.fromEntries(files.map((file) => [file, counts[file]]));
  return { mistakes: [], found: [], mistakeCount: 0, counts: imported };
}

/** Enters the organisation: until then the owner of the tables, too, stands before the wall. */
async function enter(client: pg.Client, slug: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select id from organisation where slug = $1', [slug]);
  const id = rows[0]?.id;
  if (!id) {
    const { rows: all } = await client.query<{ slug: string }>('select slug from organisation order by slug');
    const choice =
      all.length > 0 ? `choose one of ${all.map((row) => row.slug).join(', ')}` : 'there is none yet';
    throw new ImportError(`There is no organisation "${slug.slice(0, 100)}": ${choice}.`);
  }
  await client.query(
    `select set_config('app.organisations', $1, true), set_config('app.correction', 'on', true),
      set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`,
    [`{${id}}`],
  );
  // Two imports for one organisation take turns: each sees what the other did.
  await client.query(`select pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`, [id]);
  return id;
}

async function loadKnown(client: pg.Client, organisation: string, now: Date): Promise<Known> {
  const areas = await client.query<{ area: string }>('select area from postcode');
  const programmes = await client.query<{ slug: string; id: string }>(
    'select slug, id from programme where organisation_id = $1',
    [organisation],
  );
  return {
    now,
    today: amsterdamDay(now),
    postcodeAreas: new Set(areas.rows.map(({ area }) => area)),
    programmes: new Map(programmes.rows.map(({ slug, id }) => [slug, id])),
  };
}

/** From which day on all is known, of the programmes in the files and of the volunteers if they are there. */
async function recordCompleteFrom(client: pg.Client, organisation: string, day: Day): Promise<void> {
  await client.query(
    `update programme set settings = settings || jsonb_build_object('completeFrom', $2::text)
     where organisation_id = $1
       and id in (select programme_id from in_matches union select programme_id from in_waitlist)`,
    [organisation, day],
  );
  await client.query(
    `update organisation set settings = settings || jsonb_build_object('volunteersCompleteFrom', $2::text)
     where id = $1 and exists (select from in_volunteers)`,
    [organisation, day],
  );
}

/** An import that changed nothing leaves no trace. */
async function recordImport(
  client: pg.Client,
  organisation: string,
  { today, now }: Known,
  counts: Record<FileName, Counts>,
  { accountId, completeFrom }: ImportOrder,
): Promise<void> {
  const nothingNew = Object.values(counts).every((count) => count.new === 0 && count.changed === 0);
  if (nothingNew && !completeFrom) return;
  await client.query(
    `insert into event (id, organisation_id, entity, entity_id, type, on_date, recorded_at, details, account_id)
     values ($1, $2, 'IMPORT', $1, 'IMPORTED', $3, $4, $5, $6)`,
    [newId(), organisation, today, now, JSON.stringify({ ...counts, completeFrom }), accountId ?? null],
  );
}
