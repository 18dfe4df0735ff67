import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { openDatabase } from '../../api/database.ts';
import type { Database } from '../../api/platform/database.ts';

/** Makes a database of a test's own, a copy of the empty installation or of the demo. */
export async function copyDatabase(
  from: 'empty' | 'demo',
): Promise<{ database: Database; drop(): Promise<void> }> {
  const clusterUrl = inject('clusterUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(clusterUrl, `create database ${name} template template_${from} strategy file_copy`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  const database = await openDatabase(url.toString(), () => undefined);
  return {
    database,
    drop: async () => {
      await database.close();
      await dropDatabase(clusterUrl, name);
    },
  };
}

/** The same, dropped by itself when the test is done. */
export async function testDatabase(from: 'empty' | 'demo'): Promise<Database> {
  const { database, drop } = await copyDatabase(from);
  onTestFinished(drop);
  return database;
}

/** A database with nothing in it at all, dropped by itself when the test is done; its owner's connection string. */
export async function bareDatabase({
  owner,
  whenDone = onTestFinished,
}: {
  owner?: { name: string; password: string };
  whenDone?: (work: () => Promise<void>) => void;
} = {}): Promise<string> {
  const clusterUrl = inject('clusterUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(clusterUrl, `create database ${name}${owner ? ` owner ${owner.name}` : ''}`);
  whenDone(() => dropDatabase(clusterUrl, name));
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  if (owner) [url.username, url.password] = [owner.name, owner.password];
  return url.toString();
}

/** A user of the server who owns databases and nothing else: no superuser, makes no roles, is bound by row rules. */
export async function plainOwner(): Promise<{ name: string; password: string }> {
  const clusterUrl = inject('clusterUrl');
  const owner = { name: `owner_${randomBytes(6).toString('hex')}`, password: randomBytes(9).toString('hex') };
  await onServer(clusterUrl, `create role ${owner.name} login password '${owner.password}'`);
  onTestFinished(() => onServer(clusterUrl, `drop role ${owner.name}`));
  return owner;
}

/**
 * A pool says that it is closed before the server has seen its last connections go; cut off then, one of them throws
 * where nobody catches it. Without force the server waits five seconds for them; whoever is still there after that,
 * a program that a test killed for instance, does not leave by itself.
 */
async function dropDatabase(url: string, name: string): Promise<void> {
  try {
    await onServer(url, `drop database ${name}`, 1);
  } catch (error) {
    if (!inUse(error)) throw error;
    await onServer(url, `drop database ${name} with (force)`);
  }
}

const inUse = (error: unknown): boolean => (error as { code?: string }).code === '55006';

async function onServer(url: string, sql: string, attempts = 50): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Copying a database needs it to be nobody's for a moment; another test may be copying it too.
    for (let attempt = 1; ; attempt++) {
      try {
        await client.query(sql);
        return;
      } catch (error) {
        if (!inUse(error) || attempt >= attempts) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  } finally {
    await client.end();
  }
}

/** Asks the database as its owner, past the row rules: to see what is really there. */
export async function asOwner<Row extends object>(
  database: Pick<Database, 'ownerUrl'>,
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> {
  // Today is the day in Amsterdam here too, also in the hours in which it is another one in Greenwich.
  const client = new pg.Client({
    connectionString: database.ownerUrl,
    options: '-c timezone=Europe/Amsterdam',
  });
  await client.connect();
  try {
    return (await client.query<Row>(sql, params)).rows;
  } finally {
    await client.end();
  }
}
