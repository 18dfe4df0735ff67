import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { isAlive } from './postmaster.ts';
import { StartError } from './start-error.ts';

/** The paths inside DATA_DIR. */
export interface DataFolder {
  path: string;
  /** The database itself. */
  database: string;
  log: string;
  /** Who runs on this folder now, for messages only; the lock decides. */
  owner: string;
  password: string;
}

/** Makes the folder and its password where they do not exist yet. */
export function openDataFolder(path: string): DataFolder {
  if (!existsSync(path)) {
    mkdirSync(path, { recursive: true });
    // Only the folder itself is open: the user whom root lends to PostgreSQL must pass through it.
    chmodSync(path, 0o755);
  }
  if (!statSync(path).isDirectory())
    throw new StartError(`${path} is not a folder. Choose another one with DATA_DIR.`);
  return {
    path,
    database: join(path, 'postgres'),
    log: join(path, 'postgres.log'),
    owner: join(path, 'koppel.json'),
    password: readPassword(path),
  };
}

function readPassword(folder: string): string {
  const path = join(folder, 'password');
  if (!existsSync(path)) {
    if (existsSync(join(folder, 'postgres')))
      throw new StartError(
        `The file ${path} is missing, without which the database beside it cannot be opened: put it back.`,
      );
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
    try {
      // A link appears whole or not at all, and the first of two simultaneous starts wins.
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return readFileSync(path, 'utf8').trim();
}

/** Connection string of the embedded database, as its owner. */
export function embeddedUrl(password: string, port: number, database = 'koppel'): string {
  return `postgresql://koppel:${password}@127.0.0.1:${port}/${database}`;
}

/** The right to run on a data folder; it ends with the connection that holds it, so also when we are killed. */
export interface Ownership {
  connection: Client;
}

// "koppel" in ASCII as a number; any constant does, as long as it never changes.
const OWNER_LOCK = '118123083064684';

/**
 * Takes the lock on a running server that only the live owner of its folder holds.
 *
 * @returns undefined when another process holds it.
 * @throws the driver's error when the server does not answer.
 */
export async function takeOwnership(url: string): Promise<Ownership | undefined> {
  const connection = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'koppel-owner',
  });
  // A connection that breaks is noticed at `end`; without a listener it would end the process.
  connection.on('error', () => {});
  try {
    await connection.connect();
    const { rows } = await connection.query(`select pg_try_advisory_lock(${OWNER_LOCK}) as taken`);
    if (rows[0]?.taken === true) return { connection };
  } catch (error) {
    await connection.end().catch(() => {});
    throw error;
  }
  await connection.end().catch(() => {});
  return undefined;
}

/** Writes who we are, for the message to a second start. `url` is where the portal is, once it is. */
export function announceOwner(folder: DataFolder, url?: string): void {
  // A killed Koppel of another user may have left one that we can remove but not overwrite.
  rmSync(folder.owner, { force: true });
  writeFileSync(folder.owner, `${JSON.stringify({ pid: process.pid, url })}\n`, { mode: 0o644 });
}

/** Takes the announcement away at a stop. */
export function withdrawOwner(folder: DataFolder): void {
  rmSync(folder.owner, { force: true });
}

/**
 * As {@link takeOwnership}, giving a killed owner's connection a few seconds to be noticed.
 *
 * @throws StartError when a live Koppel holds the folder.
 */
export async function takeOwnershipOrRefuse(folder: DataFolder, url: string): Promise<Ownership> {
  for (const start = Date.now(); ; await delay(50)) {
    const ownership = await takeOwnership(url);
    if (ownership) return ownership;
    const owner = readOwner(folder);
    const patience = owner && isAlive(owner.pid) ? 300 : 4_000;
    if (Date.now() - start > patience) throw alreadyRuns(folder);
  }
}

/**
 * For a server that does not answer at all: the announcement is then all there is to go by.
 *
 * @throws StartError when the process that announced itself still exists.
 */
export function refuseWhileOwnerLives(folder: DataFolder): void {
  const owner = readOwner(folder);
  if (owner && owner.pid !== process.pid && isAlive(owner.pid)) throw alreadyRuns(folder);
}

/** The sentence for a second start on a folder. */
export function alreadyRuns(folder: DataFolder): StartError {
  const owner = readOwner(folder);
  const at = owner?.url ? `, at ${owner.url}` : '';
  const process = owner && isAlive(owner.pid) ? ` (process ${owner.pid})` : '';
  return new StartError(
    `Koppel already runs on the data folder ${folder.path}${at}${process}. Stop it first, or choose another folder with DATA_DIR.`,
  );
}

function readOwner(folder: DataFolder): { pid: number; url?: string } | undefined {
  try {
    const owner = JSON.parse(readFileSync(folder.owner, 'utf8'));
    return typeof owner?.pid === 'number' ? owner : undefined;
  } catch {
    return undefined;
  }
}
