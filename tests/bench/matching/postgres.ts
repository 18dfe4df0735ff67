import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { embeddedUrl, openDataFolder } from '../../../api/platform/data-folder.ts';
import { chooseRunner, findBinaries } from '../../../api/platform/postgres-binaries.ts';
import { makeCluster } from '../../../api/platform/postgres-cluster.ts';

// With room for the whole table: SQL is not to lose for want of memory, nor to the disk.
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '2GB',
  work_mem: '256MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '8GB',
  fsync: 'off',
  jit: 'off',
};

/** A PostgreSQL of its own, out of the binaries that Koppel embeds; gone when it is stopped. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = openDataFolder(await mkdtemp(join(tmpdir(), 'koppel-bench-')));
  const binaries = findBinaries();
  const runner = chooseRunner(binaries, folder.path, folder.database);
  await makeCluster(folder, binaries, runner);
  runner.give(folder.database);
  const port = await freePort();
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = runner.run(binaries.postgres, ['-D', folder.database, '-p', String(port), ...options], {
    cwd: '/',
    stdio: 'ignore',
  });
  process.once('exit', () => child.kill('SIGINT'));
  const url = embeddedUrl(folder.password, port, 'postgres');
  for (let tries = 0; !(await answers(url)); tries++) {
    if (tries === 100 || child.exitCode !== null) throw new Error('PostgreSQL does not start.');
    await delay(100);
  }
  return {
    url,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
      await rm(folder.path, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
