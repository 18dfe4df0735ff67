import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import {
  alreadyRuns,
  announceOwner,
  type DataFolder,
  embeddedUrl,
  type Ownership,
  openDataFolder,
  takeOwnership,
  takeOwnershipOrRefuse,
  withdrawOwner,
} from './data-folder.ts';
import { chooseRunner, findBinaries } from './postgres-binaries.ts';
import { checkMajor, clearUnfinished, makeCluster } from './postgres-cluster.ts';
import { isRunning, launchUntilItRuns, type Server } from './postgres-launch.ts';
import { readPostmaster, serves, stopPostmaster } from './postmaster.ts';
import { StartError } from './start-error.ts';

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
  if (isEmpty(folder.database)) {
    say('Making a new database …');
    await makeCluster(folder, binaries, runner, abort);
  }
  checkMajor(folder, binaries);
  runner.give(folder.database);
  const server = await launchUntilItRuns({ folder, binaries, runner, say, abort });
  const administration = embeddedUrl(folder.password, server.port, 'postgres');
  const ownership = await takeOwnershipOrRefuse(folder, administration).catch((error) => {
    // Gone under our hands: of two starts at once, the other took this server for one left behind.
    throw error instanceof StartError ? error : alreadyRuns(folder);
  });
  try {
    announceOwner(folder);
    clearUnfinished(folder);
    await createDatabase(ownership.connection);
    return embeddedDatabase(folder, server, ownership);
  } catch (error) {
    await stopPostmaster(server.pid);
    throw error;
  }
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
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
  // Whatever ends this process, short of a kill, the server does not stay behind.
  const stopInPassing = () => process.kill(server.pid, 'SIGINT');
  process.once('exit', stopInPassing);
  server.child.once('exit', () => {
    process.off('exit', stopInPassing);
    lose(
      `The database server stopped unexpectedly; its log is ${folder.log}. Start Koppel again: it recovers by itself.`,
    );
  });
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
    for (const start = Date.now(); !stopping() && isRunning(server); await delay(100)) {
      const again = await takeOwnership(embeddedUrl(folder.password, server.port, 'postgres')).catch(
        () => undefined,
      );
      if (again) return keepOwnership(folder, server, again, stopping, lose);
      if (Date.now() - start > 30_000)
        return lose('Another Koppel took over this data folder, so this one stops.');
    }
  });
}
