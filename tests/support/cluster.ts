import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../api/database.ts';
import { startEmbedded } from '../../api/platform/embedded-postgres.ts';
import { seed } from '../../seeds/seed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's connection string of the one PostgreSQL server that all tests share. */
    clusterUrl: string;
  }
}

const silent = () => undefined;

/** One PostgreSQL server for all tests, with two databases to copy: an empty installation and the demo. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'koppel-test-'));
  const embedded = await startEmbedded(folder, silent);
  const stop = async () => {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await forgetDurability(embedded.url);
    await makeTemplate(embedded.url, 'template_empty', 'template1', false);
    await makeTemplate(embedded.url, 'template_demo', 'template_empty', true);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('clusterUrl', embedded.url);
  return stop;
}

/**
 * This server is thrown away at the end, so it need not wait for the disk: copying and dropping a database then takes
 * a tenth of the time. What kills a server on purpose starts one of its own, with all durability.
 */
async function forgetDurability(clusterUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await client.query(`alter system set ${setting} = off`);
  }
  await client.query('select pg_reload_conf()');
  await client.end();
}

async function makeTemplate(clusterUrl: string, name: string, from: string, demo: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query(`create database ${name} template ${from} strategy file_copy`);
  await client.end();
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  const database = await openDatabase(url.toString(), silent);
  await seed(database, { demo, say: silent });
  await database.close();
}
