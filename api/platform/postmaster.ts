import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The main process of a PostgreSQL server, as its `postmaster.pid` tells. */
export interface Postmaster {
  pid: number;
  /** Absent in the first moments of its life. */
  port?: number;
}

/** What `postmaster.pid` in a database folder says; it may be about a process long gone. */
export function readPostmaster(database: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(database, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  const port = Number(lines[3]);
  return port > 0 ? { pid, port } : { pid };
}

/** True while the process exists and has not yet died; a dead one whose parent never looked is dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return processState(pid)?.state !== 'Z';
}

/** True when this process is a PostgreSQL server on this very folder: process numbers are used again. */
export function serves(pid: number, database: string): boolean {
  if (!isAlive(pid)) return false;
  if (existsSync('/proc/self/stat')) {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(database);
    } catch {
      return processState(pid)?.name === 'postgres';
    }
  }
  const command = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  return /postgres/.test(command);
}

function processState(pid: number): { name: string; state: string; parent: number } | undefined {
  try {
    const found = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) (\S) (\d+)/s);
    return found ? { name: found[1] ?? '', state: found[2] ?? '', parent: Number(found[3]) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Lets PostgreSQL pass a `postmaster.pid` whose process number now belongs to another program. Only the number is
 * replaced, by our own, which PostgreSQL ignores as its parent: the rest of the file lets it check by itself that no
 * process still uses the old server's shared memory, and two servers on one folder would destroy it.
 */
export function disownPostmaster(database: string, stale: Postmaster): void {
  const path = join(database, 'postmaster.pid');
  const lines = readFileSync(path, 'utf8').split('\n');
  if (Number(lines[0]) !== stale.pid) return;
  writeFileSync(path, [String(process.pid), ...lines.slice(1)].join('\n'));
}

/**
 * Stops a server and waits until it is gone: first in order, after `patience` milliseconds at once (it then recovers
 * at its next start), in the end by force. Nothing acknowledged is lost either way.
 */
export async function stopPostmaster(pid: number, patience = 5_000): Promise<void> {
  for (const [signal, wait] of [
    ['SIGINT', patience],
    ['SIGQUIT', 1_500],
    ['SIGKILL', 1_500],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    for (const until = Date.now() + wait; Date.now() < until; await delay(20)) if (!isAlive(pid)) return;
  }
}
