import type { ChildProcess } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import {
  announceOwner,
  type DataFolder,
  embeddedUrl,
  type Ownership,
  openDataFolder,
  refuseWhileOwnerLives,
  takeOwnership,
  takeOwnershipOrRefuse,
  withdrawOwner,
} from './data-folder.ts';
import { type Binaries, chooseRunner, findBinaries, type Runner } from './postgres-binaries.ts';
import { disownPostmaster, isAlive, readPostmaster, serves, stopPostmaster } from './postmaster.ts';
import { diskFull, StartError, tellsDiskFull } from './start-error.ts';

/** A PostgreSQL server of our own, for as long as this process lives. */
export interface EmbeddedDatabase {
  /** Connection string of the owner (a superuser) to the database `koppel`. */
  url: string;
  /** Tells a second start on this folder where the portal is. */
  announce(portalUrl: string): void;
  /** Calls back once, with a sentence, when the server is lost without having been stopped. */
  onLoss(callback: (sentence: string) => void): void;
  /** Stops the server and waits for it: at most about 8 seconds, usually far less than one. */
  stop(): Promise<void>;
}

const LOG_LIMIT_BYTES = 20_000_000;

/**
 * Starts PostgreSQL on `dataDir`, making a new database when there is none. A server left behind by a killed Koppel
 * is stopped first; one that a live Koppel uses is left alone.
 *
 * @param say tells the person who waits what happens.
 * @param abort ends the start early; what was started is stopped again.
 * @throws StartError with one sentence for a person; file system errors pass as they are.
 */
export async function startEmbedded(
  dataDir: string,
  say: (line: string) => void,
  abort?: AbortSignal,
): Promise<EmbeddedDatabase> {
  const folder = openDataFolder(dataDir);
  const binaries = findBinaries();
  const runner = chooseRunner(binaries, folder.path, folder.database);
  if (!existsSync(folder.database)) {
    say(`Making a new database in ${dataDir} …`);
    await makeCluster(folder, binaries, runner, abort);
  }
  checkMajor(folder, binaries);
  runner.give(folder.database);
  trimLog(folder);
  const server = await launchUntilItRuns(folder, binaries, runner, say, abort);
  const ownership = await takeOwnershipOrRefuse(
    folder,
    embeddedUrl(folder.password, server.port, 'postgres'),
  );
  announceOwner(folder);
  await createDatabase(ownership.connection);
  return embeddedDatabase(folder, server, ownership);
}

/**
 * The connection string of a server that a live Koppel runs on this folder, for programs that work beside it;
 * undefined when there is none.
 */
export async function runningEmbedded(dataDir: string): Promise<string | undefined> {
  const database = join(dataDir, 'postgres');
  const found = existsSync(database) ? readPostmaster(database) : undefined;
  if (!found?.port || !serves(found.pid, database)) return undefined;
  const { password } = openDataFolder(dataDir);
  try {
    const ownership = await takeOwnership(embeddedUrl(password, found.port, 'postgres'));
    // Free to take means left behind by a killed Koppel: not a server to rely on.
    await ownership?.connection.end();
    return ownership ? undefined : embeddedUrl(password, found.port);
  } catch {
    return undefined;
  }
}

/** Made aside and then renamed, so that a start killed halfway leaves nothing half made. */
async function makeCluster(
  folder: DataFolder,
  binaries: Binaries,
  runner: Runner,
  abort?: AbortSignal,
): Promise<void> {
  clearUnfinished(folder);
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
    await finished(child, folder);
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

function clearUnfinished(folder: DataFolder): void {
  for (const name of readdirSync(folder.path)) {
    const pid = Number(name.match(/^postgres\.new-(\d+)$/)?.[1]);
    if (!pid || (pid !== process.pid && isAlive(pid))) continue;
    try {
      rmSync(join(folder.path, name), { recursive: true, force: true });
    } catch {
      // An initdb that outlived its Koppel still writes there; the next new database clears it.
    }
  }
}

async function finished(child: ChildProcess, folder: DataFolder): Promise<void> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code === 0) return;
  if (tellsDiskFull(output)) throw diskFull(folder.path);
  const reason = output.match(/(?:FATAL|error):\s*(.*)/)?.[1] ?? output.trim().split('\n').at(-1);
  throw new StartError(`PostgreSQL could not make a database in ${folder.path}: ${reason}.`);
}

/** Only what PostgreSQL needs: a PGDATA, PGPORT or locale of the person's own must not steer our server. */
function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

function checkMajor(folder: DataFolder, binaries: Binaries): void {
  const version = readFileSync(join(folder.database, 'PG_VERSION'), 'utf8').trim();
  if (version === binaries.major) return;
  throw new StartError(
    `The database in ${folder.path} was made by PostgreSQL ${version}, and this Koppel brings PostgreSQL ${binaries.major}: use the Koppel that made it, or choose another folder with DATA_DIR.`,
  );
}

function trimLog(folder: DataFolder): void {
  try {
    if (statSync(folder.log).size > LOG_LIMIT_BYTES) truncateSync(folder.log);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

interface Server {
  child: ChildProcess;
  pid: number;
  port: number;
}

/**
 * What stands in the way mostly goes away: the children of a killed server linger some seconds, another program
 * takes the port we picked, two starts race. So look again and again, for 20 seconds.
 */
async function launchUntilItRuns(
  folder: DataFolder,
  binaries: Binaries,
  runner: Runner,
  say: (line: string) => void,
  abort?: AbortSignal,
): Promise<Server> {
  for (const start = Date.now(); ; await delay(200)) {
    await clearTheWay(folder, say, abort);
    const from = existsSync(folder.log) ? statSync(folder.log).size : 0;
    const server = await launch(folder, binaries, runner, say, abort);
    if (server.child.exitCode === null && server.child.signalCode === null) return server;
    const passing = explainEnd(folder, from, server.pid);
    if (Date.now() - start > 20_000) throw passing;
  }
}

async function launch(
  folder: DataFolder,
  binaries: Binaries,
  runner: Runner,
  say: (line: string) => void,
  abort?: AbortSignal,
): Promise<Server> {
  const port = await freePort();
  const log = openSync(folder.log, 'a', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '128MB',
    max_connections: '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = runner.run(binaries.postgres, ['-D', folder.database, '-p', String(port), ...options], {
    cwd: '/',
    env: postgresEnvironment(),
    stdio: ['ignore', log, log],
    // A group of its own: Ctrl-C in a terminal must not stop the database before the requests under way are done.
    detached: true,
  });
  closeSync(log);
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const server = { child, pid: child.pid as number, port };
  await answersOrEnds(server, folder, say, abort);
  return server;
}

/** Waits as long as the server lives: recovery after a crash may take minutes. */
async function answersOrEnds(
  server: Server,
  folder: DataFolder,
  say: (line: string) => void,
  abort?: AbortSignal,
): Promise<void> {
  const url = embeddedUrl(folder.password, server.port, 'postgres');
  let told = false;
  for (
    const start = Date.now();
    server.child.exitCode === null && server.child.signalCode === null;
    await delay(30)
  ) {
    if (abort?.aborted) {
      await stopPostmaster(server.pid);
      abort.throwIfAborted();
    }
    const refusal = await refusalOf(url);
    if (refusal === undefined) return;
    if (refusal === '28P01') {
      await stopPostmaster(server.pid);
      throw wrongPassword(folder);
    }
    if (!told && Date.now() - start > 3_000) {
      told = true;
      say('PostgreSQL repairs its data after a sudden stop, one moment …');
    }
  }
}

function wrongPassword(folder: DataFolder): StartError {
  return new StartError(
    `The password in ${join(folder.path, 'password')} is not that of the database beside it: put the right one back.`,
  );
}

/** The code with which a server refuses a connection; undefined when it accepts. */
async function refusalOf(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown';
  } finally {
    await client.end().catch(() => {});
  }
}

/** Why a server that we started ended; thrown when waiting does not help, returned when it may. */
function explainEnd(folder: DataFolder, from: number, pid: number): StartError {
  const log = readFileSync(folder.log, 'utf8').slice(from);
  // Two starts may write to the log at once.
  const ours = log.split('\n').filter((line) => line.includes(`[${pid}]`) || !line.includes('] '));
  if (ours.some(tellsDiskFull)) throw diskFull(folder.path);
  const reason =
    ours.findLast((line) => line.includes('FATAL:'))?.replace(/^.*FATAL:\s*/, '') ??
    ours.findLast((line) => line.trim());
  const sentence = new StartError(
    `PostgreSQL did not start: ${reason ?? 'it gave no reason'}. Its log is ${folder.log}.`,
  );
  if (/lock file|pre-existing shared memory|could not create any TCP/.test(reason ?? '')) return sentence;
  throw sentence;
}

/** Stops a server that a killed Koppel left on this folder; refuses when a live one uses it. */
async function clearTheWay(
  folder: DataFolder,
  say: (line: string) => void,
  abort?: AbortSignal,
): Promise<void> {
  for (const start = Date.now(); ; await delay(100)) {
    abort?.throwIfAborted();
    const found = readPostmaster(folder.database);
    // PostgreSQL removes the file of a dead server by itself, with more care than we could.
    if (!found || !isAlive(found.pid)) return;
    if (!serves(found.pid, folder.database)) return disownPostmaster(folder.database, found);
    const free = found.port !== undefined && (await leftBehind(folder, found.port));
    if (!free && Date.now() - start < 15_000) continue;
    if (!free) refuseWhileOwnerLives(folder);
    say('Stopping the database server that an earlier Koppel left behind …');
    await stopPostmaster(found.pid);
    return;
  }
}

/** True when nobody owns the server on this port; false while it starts or stops and cannot tell. */
async function leftBehind(folder: DataFolder, port: number): Promise<boolean> {
  try {
    const ownership = await takeOwnershipOrRefuse(folder, embeddedUrl(folder.password, port, 'postgres'));
    // The connection stays open, and with it the lock, until that server is gone: no third start can slip between.
    return ownership !== undefined;
  } catch (error) {
    if (error instanceof StartError) throw error;
    if ((error as { code?: string }).code === '28P01') throw wrongPassword(folder);
    return false;
  }
}

async function createDatabase(connection: Client): Promise<void> {
  const { rows } = await connection.query("select from pg_database where datname = 'koppel'");
  if (rows.length === 0) await connection.query('create database koppel');
}

function embeddedDatabase(folder: DataFolder, server: Server, first: Ownership): EmbeddedDatabase {
  let stopping = false;
  let tell: ((sentence: string) => void) | undefined;
  let lost: string | undefined;
  const lose = (sentence: string) => {
    if (stopping || lost) return;
    lost = sentence;
    tell?.(sentence);
  };
  const url = embeddedUrl(folder.password, server.port);
  server.child.once('exit', () =>
    lose(
      `The database server stopped unexpectedly; its log is ${folder.log}. Start Koppel again: it recovers by itself.`,
    ),
  );
  keepOwnership(folder, server, first, () => stopping, lose);
  return {
    url,
    announce: (portalUrl) => announceOwner(folder, portalUrl),
    onLoss: (callback) => {
      tell = callback;
      if (lost) callback(lost);
    },
    stop: async () => {
      stopping = true;
      withdrawOwner(folder);
      await stopPostmaster(server.pid);
    },
  };
}

/** One crashed backend makes PostgreSQL drop all connections and go on, ours too: take the lock again. */
function keepOwnership(
  folder: DataFolder,
  server: Server,
  ownership: Ownership,
  stopping: () => boolean,
  lose: (sentence: string) => void,
): void {
  ownership.connection.once('end', async () => {
    for (
      const start = Date.now();
      !stopping() && server.child.exitCode === null && server.child.signalCode === null;
      await delay(100)
    ) {
      const again = await takeOwnership(embeddedUrl(folder.password, server.port, 'postgres')).catch(
        () => undefined,
      );
      if (again) return keepOwnership(folder, server, again, stopping, lose);
      if (Date.now() - start > 30_000)
        return lose('Another Koppel took over this data folder, so this one stops.');
    }
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
