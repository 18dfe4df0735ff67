import 'reflect-metadata';
import { createServer as createProbe } from 'node:net';
import { relative } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { seed } from '../seeds/seed.ts';
import { openDatabase } from './database.ts';
import { PlanRoom } from './matching/plan/room.ts';
import { openMailRoom } from './messages/mail-room.ts';
import { openPostbox } from './messages/postbox.ts';
import { endPauses } from './people/ending-pauses.ts';
import { type Config, readConfig } from './platform/config.ts';
import type { Database } from './platform/database.ts';
import { type EmbeddedDatabase, startEmbedded } from './platform/embedded-postgres.ts';
import { logBug } from './platform/errors.ts';
import { type Chore, type ChoreForAll, keepDoing } from './platform/keeper.ts';
import { databaseAddress, explainStartFailure } from './platform/start-error.ts';
import { settleComparisons } from './reports/comparing/settling.ts';
import { checkFigures } from './reports/figure-checks.ts';
import { foldMatchChanges } from './reports/rollup/folding.ts';
import { createServer } from './server.ts';

/** What runs, in the order in which it was started; it stops in reverse. */
interface Running {
  embedded?: EmbeddedDatabase;
  database?: Database;
  mailRoom?: { close(): Promise<void> };
  planRoom?: PlanRoom;
  chores?: { close(): Promise<void> };
  server?: FastifyInstance;
}

/** What Koppel does by itself, every few minutes. */
const chores: readonly (Chore | ChoreForAll)[] = [
  { name: 'Counting matches together', work: foldMatchChanges },
  { name: 'Ending pauses', work: endPauses },
  { name: 'Checking figures', work: checkFigures },
  { name: 'Settling comparisons', workForAll: settleComparisons },
];

const say = (line: string) => console.log(line);

/**
 * Starts Koppel and keeps it running until SIGTERM, Ctrl-C or a closed terminal; then ends the process with exit
 * code 0. A start that fails prints one sentence and ends with exit code 1.
 */
export async function main(): Promise<void> {
  // Nobody reads on: a closed terminal or `| head` must not end the process halfway.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const running: Running = {};
  const abort = new AbortController();
  const starting = startOrExplain(running, abort.signal);
  stopOnSignals(running, abort, starting);
  // A bug, so its trace is wanted; but the database must not stay behind.
  process.once('uncaughtException', (error) => {
    logBug(error);
    void stop(running).finally(() => process.exit(1));
  });
  await starting;
}

async function startOrExplain(running: Running, abort: AbortSignal): Promise<void> {
  let config: Config | undefined;
  try {
    config = readConfig();
    await start(config, running, abort);
  } catch (error) {
    if (abort.aborted) return;
    console.error(explainStartFailure(error, config));
    await stop(running);
    process.exit(1);
  }
}

async function start(config: Config, running: Running, abort: AbortSignal): Promise<void> {
  if (config.databaseUrl) say(`Using the database at ${databaseAddress(config.databaseUrl)} …`);
  await refuseTakenPort(config);
  const ownerUrl = config.databaseUrl ?? (await startOwnDatabase(config, running, abort));
  abort.throwIfAborted();
  running.database = await openDatabase(ownerUrl, say);
  abort.throwIfAborted();
  await seed(running.database, { demo: config.seed === 'demo', say });
  abort.throwIfAborted();
  openMail(config, running, running.database);
  running.planRoom = new PlanRoom(running.database.orm, console.error);
  running.chores = keepDoing(running.database.orm, chores, console.error);
  const server = await createServer({ database: running.database, config, planRoom: running.planRoom });
  running.server = server;
  await server.listen({ port: config.port, host: config.host });
  const url = portalUrl(config, server);
  running.embedded?.announce(url);
  greet(config, url);
}

/** Better known before a database is made than after. */
async function refuseTakenPort({ port, host }: Config): Promise<void> {
  const probe = createProbe();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
  await new Promise((resolve) => probe.close(resolve));
}

async function startOwnDatabase(config: Config, running: Running, abort: AbortSignal): Promise<string> {
  const folder = relative(process.cwd(), config.dataDir);
  say(`Starting the database in ${folder === '' || folder.startsWith('..') ? config.dataDir : folder} …`);
  running.embedded = await startEmbedded(config.dataDir, say, abort);
  running.embedded.onLoss((sentence) => {
    console.error(sentence);
    process.exit(1);
  });
  return running.embedded.url;
}

function portalUrl(config: Config, server: FastifyInstance): string {
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(config.host);
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${everywhere ? 'localhost' : host}:${port}/`;
}

function openMail(config: Config, running: Running, { orm }: Database): void {
  const postbox = openPostbox(config);
  if (!postbox) {
    say('Mail is off: without SMTP_URL nobody can be sent a link, and whoever asks for one is told to call.');
    return;
  }
  say(postbox.about);
  running.mailRoom = openMailRoom({ orm, postbox, publicUrl: config.publicUrl, say: console.error });
}

function greet(config: Config, url: string): void {
  say(`Koppel is ready: ${url}`);
  if (config.production) {
    if (config.secrets.length === 0)
      say('KOPPEL_SECRET is not set: staff can only use passkeys as a second factor, and no provider.');
    return;
  }
  say(
    'Staff sign in as coordinator@heerlen.example or manager@heerlen.example (also heemskerk and heusden),',
  );
  say('with the password koppel-demo.');
}

/** Signals within this many milliseconds are one: npm passes on a Ctrl-C that the terminal sent to us as well. */
const SAME_SIGNAL_MS = 1_000;

function stopOnSignals(running: Running, abort: AbortController, starting: Promise<void>): void {
  let first = 0;
  const onSignal = () => {
    if (first !== 0) {
      if (Date.now() - first > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    first = Date.now();
    void stopAndExit(running, abort, starting);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);
}

async function stopAndExit(running: Running, abort: AbortController, starting: Promise<void>): Promise<void> {
  say('Stopping …');
  // Whatever hangs, the promise is ten seconds; an embedded database that was cut off recovers at the next start.
  setTimeout(() => process.exit(0), 9_500).unref();
  abort.abort();
  await attempt('the start', 2_000, () => starting);
  await stop(running);
  process.exit(0);
}

/** Stops in reverse of the start. A part that fails to stop is told and does not keep the others. */
async function stop(running: Running): Promise<void> {
  await attempt('the web server', 4_000, async () => running.server?.close());
  running.server?.server.closeAllConnections();
  await attempt('the planning room', 1_000, async () => running.planRoom?.close());
  await attempt('what is done by itself', 1_000, async () => running.chores?.close());
  await attempt('the mail room', 1_000, async () => running.mailRoom?.close());
  await attempt('the database connections', 1_000, async () => running.database?.close());
  await attempt('the database server', 9_000, async () => running.embedded?.stop());
}

async function attempt(what: string, limitMs: number, action: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  try {
    await Promise.race([action(), limit]);
  } catch (error) {
    console.error(`Stopping ${what} failed: ${explainStartFailure(error)}`);
  } finally {
    clearTimeout(timer);
  }
}
