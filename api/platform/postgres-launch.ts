import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { type DataFolder, embeddedUrl, refuseWhileOwnerLives, takeOwnershipOrRefuse } from './data-folder.ts';
import type { Binaries, Runner } from './postgres-binaries.ts';
import { postgresEnvironment } from './postgres-cluster.ts';
import { disownPostmaster, isAlive, readPostmaster, serves, stopPostmaster } from './postmaster.ts';
import { diskFull, StartError, tellsDiskFull } from './start-error.ts';

/** What it takes to start a server. */
export interface Site {
  folder: DataFolder;
  binaries: Binaries;
  runner: Runner;
  say: (line: string) => void;
  abort?: AbortSignal | undefined;
}

/** A server that is our child. */
export interface Server {
  child: ChildProcess;
  pid: number;
  port: number;
}

export function isRunning({ child }: Server): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/**
 * What stands in the way mostly goes away: the children of a killed server linger some seconds, another program
 * takes the port we picked, two starts race. So look again and again, for 20 seconds.
 *
 * @throws StartError when it does not, or when a live Koppel has a server on this folder.
 */
export async function launchUntilItRuns(site: Site): Promise<Server> {
  trimLog(site.folder);
  for (const start = Date.now(); ; await delay(200)) {
    await clearTheWay(site);
    const logged = existsSync(site.folder.log) ? statSync(site.folder.log).size : 0;
    const server = await launch(site);
    if (isRunning(server)) return server;
    const passing = explainEnd(site.folder, logged, server.pid);
    if (Date.now() - start > 20_000) throw passing;
  }
}

const LOG_LIMIT_BYTES = 20_000_000;

function trimLog(folder: DataFolder): void {
  try {
    if (statSync(folder.log).size > LOG_LIMIT_BYTES) truncateSync(folder.log);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function launch(site: Site): Promise<Server> {
  const { folder, binaries, runner } = site;
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
  await answersOrEnds(server, site);
  return server;
}

/** Waits as long as the server lives: recovery after a crash may take minutes. */
async function answersOrEnds(server: Server, { folder, say, abort }: Site): Promise<void> {
  const url = embeddedUrl(folder.password, server.port, 'postgres');
  let told = false;
  for (const start = Date.now(); isRunning(server); await delay(30)) {
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
  const log = readFileSync(folder.log).subarray(from).toString();
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
async function clearTheWay({ folder, say, abort }: Site): Promise<void> {
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
