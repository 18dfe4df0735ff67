import { existsSync } from 'node:fs';
import type { MigrationObject } from '@mikro-orm/postgresql';
import pg from 'pg';
import { entities } from '../entities.ts';
import { replayErasures } from '../forgetting/ledger.ts';
import { migrationLock, openDatabase } from '../platform/database.ts';
import { StartError } from '../platform/start-error.ts';
import { markUnfinished } from '../platform/unfinished-restore.ts';
import { madeAnew } from './left-out.ts';
import { load } from './load.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { firstWithData, refuseWhileInUse, takeAllAway, takeSteps } from './rebuild.ts';
import { rememberForgotten } from './replaced.ts';
import { verifyFiles } from './verify.ts';

interface Wish {
  ownerUrl: string;
  /** Absolute path of the folder of a backup. */
  folder: string;
  /** Replaces people's data that is there. */
  replace: boolean;
  /** The migrations that this Koppel knows. */
  steps: MigrationObject[];
  /** The file that tells who was erased, also after the backup. */
  ledger: string;
  say: (line: string) => void;
}

/**
 * Brings a database to what a backup holds, from there to the newest version, and forgets again whoever was erased since.
 * The database stays as it was until the last row has been loaded; then nobody opens it until all have been forgotten.
 *
 * @throws StartError when the backup is not whole, is of a newer Koppel, or would replace data unasked.
 */
export async function restore(wish: Wish): Promise<Manifest> {
  const { ownerUrl, folder, steps, say } = wish;
  const manifest = await readManifest(folder, steps);
  say('Looking whether the backup is whole …');
  await verifyFiles(folder, manifest);
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  // A connection that breaks is noticed by the statement that runs on it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await makeRoom(client, wish);
    say('Making the tables …');
    await takeAllAway(client);
    // In the order in which that database took them, which may be another one than ours.
    await takeSteps(
      client,
      manifest.migrations.map((name) => steps.find((step) => step.name === name)!),
    );
    await load(client, folder, manifest, say);
    await takeSteps(
      client,
      steps.filter(({ name }) => !manifest.migrations.includes(name)),
    );
    for (const rebuild of Object.values(madeAnew)) await client.query(`select ${rebuild}`);
    await markUnfinished(client, true);
    await client.query('commit');
    say('All rows are there.');
    await forgetAgain(wish);
    await markUnfinished(client, false);
  } catch (error) {
    throw lockedOut(error);
  } finally {
    await client.end().catch(() => undefined);
  }
  return manifest;
}

/** Gives Koppel's own role its rights on the new tables, and forgets whoever was erased after the backup. */
async function forgetAgain({ ownerUrl, steps, ledger, say }: Wish): Promise<void> {
  const database = await openDatabase(ownerUrl, { entities, migrations: steps }, say, 'restoring');
  try {
    if (!existsSync(ledger))
      say(`There is no ledger of erasures (${ledger}). If there was one, put it there and restore again.`);
    await replayErasures(database, ledger, say);
  } finally {
    await database.close();
  }
}

/** Until the end of this transaction nobody else changes tables, or finds them. */
async function makeRoom(client: pg.Client, { replace, ledger, say }: Wish): Promise<void> {
  await client.query(`set local lock_timeout = '10s'`);
  await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
  await refuseWhileInUse(client);
  if (replace) return rememberForgotten(client, ledger, say);
  const filled = await firstWithData(client);
  if (filled)
    throw new StartError(
      `There is data in this database already (in ${filled}, for one). To replace all of it, add --replace; make a backup of it first.`,
    );
}

function lockedOut(error: unknown): unknown {
  if ((error as { code?: string }).code !== '55P03') return error;
  return new StartError('Another program holds tables of this database. Stop it, then restore.');
}
