import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import type { Binaries, Runner } from './postgres-binaries.ts';
import { isAlive } from './postmaster.ts';
import { diskFull, StartError, tellsDiskFull } from './start-error.ts';

/**
 * Makes a new database. It is made aside and then renamed, so that a start killed halfway leaves nothing half made.
 *
 * @throws StartError with what initdb complained of.
 */
export async function makeCluster(
  folder: DataFolder,
  binaries: Binaries,
  runner: Runner,
  abort?: AbortSignal,
): Promise<void> {
  const draft = `${folder.database}.new-${process.pid}`;
  const passwordFile = join(draft, 'password');
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, folder.password, { mode: 0o600 });
    runner.give(draft);
    const options = [
      '--username=koppel',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--data-checksums',
    ];
    const words = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const child = runner.run(binaries.initdb, ['-D', join(draft, 'data'), ...options, ...words], {
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(abort ? { signal: abort } : {}),
    });
    await finished(child, folder, abort);
    moveInPlace(join(draft, 'data'), folder.database);
  } finally {
    rmSync(draft, { recursive: true, force: true, maxRetries: 3 });
  }
}

function moveInPlace(made: string, database: string): void {
  try {
    renameSync(made, database);
  } catch (error) {
    // Another start was first; its database serves as well, and which of us runs is decided later.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Removes what starts that were killed halfway through making a database have left. */
export function clearUnfinished(folder: DataFolder): void {
  for (const name of readdirSync(folder.path)) {
    const pid = Number(name.match(/^postgres\.new-(\d+)$/)?.[1]);
    if (!pid || (pid !== process.pid && isAlive(pid))) continue;
    try {
      // An initdb that outlived its Koppel writes on until it wants to say something, a second or so later.
      rmSync(join(folder.path, name), { recursive: true, force: true, maxRetries: 8, retryDelay: 100 });
    } catch {
      // Still there; the next start tries again.
    }
  }
}

async function finished(child: ChildProcess, folder: DataFolder, abort?: AbortSignal): Promise<void> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    // An abort is an error too, but then its end is still to come.
    child.once('error', (error) => child.pid === undefined && reject(error)).once('close', resolve);
  });
  abort?.throwIfAborted();
  if (code === 0) return;
  if (tellsDiskFull(output)) throw diskFull(folder.path);
  const reason = output.match(/(?:FATAL|error):\s*(.*)/)?.[1] ?? output.trim().split('\n').at(-1);
  throw new StartError(`PostgreSQL could not make a database in ${folder.path}: ${reason}.`);
}

/**
 * Only what PostgreSQL needs: a PGDATA, PGPORT or locale of the person's own must not steer
 * our server.
 */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

/** @throws StartError when the database was made by another major version than the programs have. */
export function checkMajor(folder: DataFolder, binaries: Binaries): void {
  const version = readFileSync(join(folder.database, 'PG_VERSION'), 'utf8').trim();
  if (version === binaries.major) return;
  throw new StartError(
    `The database in ${folder.path} was made by PostgreSQL ${version}, and this Koppel brings PostgreSQL ${binaries.major}: use the Koppel that made it, or choose another folder with DATA_DIR.`,
  );
}
