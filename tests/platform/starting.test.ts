import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../api/platform/config.ts';
import { runningEmbedded, startEmbedded } from '../../api/platform/embedded-postgres.ts';
import { readPostmaster } from '../../api/platform/postmaster.ts';
import { explainStartFailure, StartError } from '../../api/platform/start-error.ts';
import { ensureBuilt } from '../../scripts/build.mjs';

const cleanups: (() => unknown)[] = [];

beforeAll(() => ensureBuilt(() => {}), 180_000);

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}, 30_000);

describe('Koppel on its own database', { timeout: 60_000 }, () => {
  test('starts on an empty folder, refuses a second start on it, and stops with code 0', async () => {
    const dataDir = emptyFolder();
    const first = await startKoppel(dataDir);
    expect(first.output()).toContain('Making a new database');
    expect(first.output()).toContain(`Koppel is ready: ${first.url}`);

    const second = launch({ DATA_DIR: dataDir, PORT: String(await freePort()) });
    expect(await second.exit()).toBe(1);
    expect(second.errors()).toBe(
      `Koppel already runs on the data folder ${dataDir}, at ${first.url} (process ${first.pid}). Stop it first, or choose another folder with DATA_DIR.\n`,
    );
    expect((await fetch(`${first.url}readyz`)).status).toBe(200);

    const stopping = Date.now();
    first.kill('SIGTERM');
    expect(await first.exit()).toBe(0);
    expect(Date.now() - stopping).toBeLessThan(10_000);
    expect(readPostmaster(join(dataDir, 'postgres'))).toBeUndefined();
  });

  test('lets exactly one of two simultaneous first starts win', async () => {
    const dataDir = emptyFolder();
    const both = [await freePort(), await freePort()].map((port) =>
      launch({ DATA_DIR: dataDir, PORT: String(port) }),
    );
    const loser = await Promise.race(both.map(async (one) => ({ one, code: await one.exit() })));
    expect(loser.code).toBe(1);
    expect(loser.one.errors()).toMatch(/^Koppel already runs on the data folder .*\n$/);
    const winner = both.find((one) => one !== loser.one)!;
    await winner.ready();
  });

  test.each(['Koppel', 'PostgreSQL', 'both'])(
    'loses nothing acknowledged when %s is killed',
    async (victim) => {
      const dataDir = emptyFolder();
      const first = await startKoppel(dataDir);
      const url = (await runningEmbedded(dataDir))!;
      await query(
        url,
        'create table if not exists acknowledged (at timestamptz); insert into acknowledged values (now())',
      );

      const postmaster = readPostmaster(join(dataDir, 'postgres'))!;
      if (victim !== 'Koppel') process.kill(postmaster.pid, 'SIGKILL');
      if (victim !== 'PostgreSQL') first.kill('SIGKILL');
      const code = await first.exit();
      if (victim === 'PostgreSQL') {
        expect(code).toBe(1);
        expect(first.errors()).toContain('The database server stopped unexpectedly');
      }

      await startKoppel(dataDir);
      expect(await query((await runningEmbedded(dataDir))!, 'select from acknowledged')).toHaveLength(1);
    },
  );

  test('starts although the process number in postmaster.pid now belongs to another program', async () => {
    const dataDir = emptyFolder();
    const first = await startEmbedded(dataDir, () => {});
    const lost = new Promise((resolve) => first.onLoss(resolve));
    const path = join(dataDir, 'postgres/postmaster.pid');
    const lines = readFileSync(path, 'utf8').split('\n');
    process.kill(Number(lines[0]), 'SIGKILL');
    await lost;

    const { uid, gid } = statSync(join(dataDir, 'postgres'));
    const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
    cleanups.push(() => other.kill());
    writeFileSync(path, [String(other.pid), ...lines.slice(1)].join('\n'));
    const second = await startEmbedded(dataDir, () => {});
    expect(await query(second.url, 'select 1')).toHaveLength(1);
    await second.stop();
    expect(other.exitCode).toBeNull();
  });

  test('leaves nothing half made when it is killed while it makes the database', async () => {
    const dataDir = emptyFolder();
    const first = launch({ DATA_DIR: dataDir });
    await first.says('Making a new database');
    await delay(150);
    first.kill('SIGKILL');
    await first.exit();
    const second = await startEmbedded(dataDir, () => {});
    await second.stop();
    expect(readdirSync(dataDir).filter((name) => name.includes('new-'))).toEqual([]);
  });

  test('says that its database belongs to another version of PostgreSQL', async () => {
    const dataDir = emptyFolder();
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '14\n');
    writeFileSync(join(dataDir, 'password'), 'secret');
    await expect(startEmbedded(dataDir, () => {})).rejects.toThrow(
      /was made by PostgreSQL 14, and this Koppel brings PostgreSQL \d+/,
    );
  });

  test('says in one sentence that the disk is full', async () => {
    const dataDir = emptyFolder();
    if (mountSmallDisk(dataDir)) {
      expect(await sentenceOf({ DATA_DIR: dataDir })).toMatch(/^The disk is full: .*\n$/);
    } else {
      const failure = Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC', path: dataDir });
      expect(explainStartFailure(failure)).toMatch(/^The disk is full: /);
    }
  });
});

describe('a start that cannot succeed says why in one sentence and ends with code 1', {
  timeout: 60_000,
}, () => {
  test('the port is taken', async () => {
    const { port } = await occupiedPort();
    const sentence = await sentenceOf({ DATA_DIR: emptyFolder(), PORT: String(port) });
    expect(sentence).toBe(
      `Port ${port} is already in use by another program. Stop that program, or choose another port with PORT.\n`,
    );
  });

  test('the database server cannot be reached', async () => {
    const port = await freePort();
    const sentence = await sentenceOf({ DATABASE_URL: `postgres://koppel:s3cret@127.0.0.1:${port}/koppel` });
    expect(sentence).toMatch(new RegExp(`^The database at 127.0.0.1:${port} cannot be reached.*\\n$`));
    expect(sentence).not.toContain('s3cret');
  });

  test('the configuration makes no sense', async () => {
    expect(await sentenceOf({ PORT: 'eighty' })).toBe(
      'PORT is "eighty", but a port is a whole number from 1 to 65535.\n',
    );
  });

  test.each([
    ['28P01', 'password authentication failed', 'refuses the user name or password'],
    ['3D000', 'database "koppel" does not exist', 'has no database "koppel"'],
    ['53300', 'sorry, too many clients already', 'has no connections left'],
    ['53100', 'could not extend file', 'The disk is full'],
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND db.example', 'The database at db.example:5433 cannot be reached'],
    [undefined, 'timeout expired', 'The database at db.example:5433 cannot be reached'],
  ])('code %s of the database', (code, message, sentence) => {
    const wrapped = new Error('Failed to connect', { cause: Object.assign(new Error(message), { code }) });
    const told = explainStartFailure(wrapped, {
      databaseUrl: 'postgres://koppel:s3cret@db.example:5433/koppel',
    });
    expect(told).toContain(sentence);
    expect(told).not.toMatch(/s3cret|\n/);
  });

  test('anything else is told without passwords', () => {
    const told = explainStartFailure(
      new Error('cannot parse postgres://koppel:s3cret@db.example/koppel\nat line 1'),
    );
    expect(told).toBe('Koppel could not start: cannot parse postgres://koppel:…@db.example/koppel');
  });
});

describe('the configuration', () => {
  test('defaults to the demo on a laptop, and to no demo on a server of your own or in production', () => {
    expect(readConfig({})).toMatchObject({ port: 4000, host: '127.0.0.1', seed: 'demo', production: false });
    expect(readConfig({ DATABASE_URL: 'postgres://h/d' }).seed).toBe('none');
    expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ seed: 'none', production: true });
    expect(readConfig({ DATABASE_URL: 'postgres://h/d', SEED: 'demo' }).seed).toBe('demo');
  });

  test('knows where people find the portal', () => {
    expect(readConfig({ PORT: '4100' }).publicUrl).toBe('http://localhost:4100');
    expect(readConfig({ PUBLIC_URL: ' https://Koppel.example:443/ ' }).publicUrl).toBe(
      'https://koppel.example',
    );
  });

  test.each([
    { PORT: '70000' },
    { PORT: '-1' },
    { SEED: 'all' },
    { DATABASE_URL: 'mysql://u:s3cret@h/d' },
    { PUBLIC_URL: 'koppel.example' },
    { PUBLIC_URL: 'ftp://koppel.example' },
    { PUBLIC_URL: 'https://koppel.example/portal' },
    { PUBLIC_URL: 'https://u:s3cret@koppel.example' },
  ])('refuses %o', (env) => {
    expect(() => readConfig(env)).toThrow(StartError);
    expect(() => readConfig(env)).not.toThrow('s3cret');
  });
});

interface Koppel {
  pid: number;
  url: string;
  output(): string;
  errors(): string;
  kill(signal: NodeJS.Signals): void;
  exit(): Promise<number | null>;
  says(text: string): Promise<void>;
  ready(): Promise<void>;
}

/** A Koppel in a process of its own, stopped after the test. */
function launch(settings: Record<string, string>): Koppel {
  const env = { ...process.env, SEED: 'none', DATABASE_URL: '', NODE_ENV: '', ...settings };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  let errors = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (errors += text));
  cleanups.push(() => stopForSure(child, exited, settings.DATA_DIR));
  const url = `http://localhost:${settings.PORT}/`;
  const until = async (holds: () => boolean | Promise<boolean>, what: string) => {
    for (const start = Date.now(); !(await holds()); await delay(30)) {
      if (child.exitCode !== null) throw new Error(`Koppel ended with code ${child.exitCode}: ${errors}`);
      if (Date.now() - start > 45_000) throw new Error(`${what} did not happen:\n${output}${errors}`);
    }
  };
  return {
    pid: child.pid!,
    url,
    output: () => output,
    errors: () => errors,
    kill: (signal) => child.kill(signal),
    exit: () => exited,
    says: (text) => until(() => output.includes(text), text),
    ready: async () => {
      await until(() => output.includes('Koppel is ready'), 'A start');
      await until(async () => (await fetch(`${url}readyz`)).ok, 'An answer');
    },
  };
}

async function startKoppel(dataDir: string): Promise<Koppel> {
  const koppel = launch({ DATA_DIR: dataDir, PORT: String(await freePort()) });
  await koppel.ready();
  return koppel;
}

async function stopForSure(child: ChildProcess, exited: Promise<unknown>, dataDir?: string): Promise<void> {
  child.kill('SIGTERM');
  await exited;
  const left = dataDir ? readPostmaster(join(dataDir, 'postgres')) : undefined;
  if (left && child.signalCode === 'SIGKILL') spawnSync('kill', ['-KILL', String(left.pid)]);
}

/** What a start that fails says, which must be all it says on the error stream. */
async function sentenceOf(settings: Record<string, string>): Promise<string> {
  const koppel = launch(settings);
  expect(await koppel.exit()).toBe(1);
  return koppel.errors();
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-start-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

/** A disk of 20 MB, too small for a database; false where we may not mount one. */
function mountSmallDisk(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', folder]).status !== 0) return false;
  cleanups.push(() => spawnSync('umount', [folder]));
  return true;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function occupiedPort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => server.close());
  return { server, port: (server.address() as { port: number }).port };
}

async function freePort(): Promise<number> {
  const { server, port } = await occupiedPort();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
