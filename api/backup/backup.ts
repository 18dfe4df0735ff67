import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { MigrationObject } from '@mikro-orm/postgresql';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { refuseNewerDatabase } from '../platform/database.ts';
import { backupSetting, windowPolicy } from '../platform/owner-window.ts';
import { StartError } from '../platform/start-error.ts';
import { refuseUnfinishedRestore } from '../platform/unfinished-restore.ts';
import { columnList, copySettings, sequencesOf, type Table, tablesOf } from './catalogue.ts';
import { fileOf, format, type Manifest, manifestName } from './manifest.ts';

interface Wish {
  ownerUrl: string;
  /** Absolute path of a folder that is not there yet. */
  folder: string;
  /** The migrations that this Koppel knows. */
  steps: MigrationObject[];
  say: (line: string) => void;
}

/**
 * Writes all of a database into a new folder, as it was at one moment. The folder gets its name when it is whole.
 *
 * @throws StartError when the folder is there, this user does not see all rows, or a restore was cut off before its end.
 */
export async function backup({ ownerUrl, folder, steps, say }: Wish): Promise<Manifest> {
  if (existsSync(folder)) throw new StartError(`${folder} is there already. Name a folder that is not.`);
  const draft = `${folder}.unfinished-${process.pid}`;
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  // A connection that breaks is noticed by the statement that runs on it.
  client.on('error', () => undefined);
  const sweep = () => rmSync(draft, { recursive: true, force: true });
  process.once('exit', sweep);
  try {
    await client.connect();
    const tables = await beginReading(client, steps);
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const manifest = await writeTables(client, tables, draft, say);
    await writeFile(join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    await syncFolder(draft);
    await rename(draft, folder);
    await syncFolder(dirname(folder));
    return manifest;
  } finally {
    await client.end().catch(() => undefined);
    process.off('exit', sweep);
    sweep();
  }
}

/** Begins to read everything as it stands now; upgrades wait until the end of it, nobody else does. */
async function beginReading(client: pg.Client, steps: MigrationObject[]): Promise<Table[]> {
  const before = await tablesOf(client);
  if (!before.some(({ name }) => name === 'koppel_migration'))
    throw new StartError('There is no Koppel in this database yet, so there is nothing to back up.');
  await refuseNewerDatabase(client, steps);
  await refuseUnfinishedRestore(client);
  await client.query('begin isolation level repeatable read read only');
  // Only locking does not fix the moment yet: what is read from here on stood there after the locks were given.
  const names = before.map(({ name }) => client.escapeIdentifier(name)).join(', ');
  await client.query(`lock table ${names} in access share mode`);
  await client.query(copySettings);
  await client.query(`set local ${backupSetting} = 'on'`);
  const tables = await tablesOf(client);
  if (JSON.stringify(tables) !== JSON.stringify(before))
    throw new StartError('Koppel is being upgraded at this moment. Make the backup again when that is done.');
  await refuseHiddenRows(client);
  return tables;
}

/** A backup that misses rows is worse than none. */
async function refuseHiddenRows(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and row_security_active(c.oid)
       and not exists (select from pg_policy p join pg_roles r on r.oid = any (p.polroles)
         where p.polrelid = c.oid and p.polname = $1 and r.rolname = current_user)`,
    [windowPolicy],
  );
  if (rows.length > 0)
    throw new StartError(
      `This database user does not see all rows (of ${rows[0]!.name}, for one). Let DATABASE_URL name the owner of the tables, and start this version of Koppel once before the backup.`,
    );
}

async function writeTables(
  client: pg.Client,
  tables: readonly Table[],
  folder: string,
  say: (line: string) => void,
): Promise<Manifest> {
  const now = await client.query<{ at: Date }>('select now() as at');
  const taken = await client.query<{ name: string }>('select name from koppel_migration order by id');
  const manifest: Manifest = {
    format,
    at: now.rows[0]!.at.toISOString(),
    migrations: taken.rows.map(({ name }) => name),
    tables: [],
    sequences: [],
  };
  for (const table of tables) {
    const written = await writeTable(client, table, fileOf(folder, table.name));
    say(`${table.name}: ${written.rows} rows`);
    manifest.tables.push({ name: table.name, columns: table.columns, ...written });
  }
  // Sequences do not wait for transactions: read last, they are never behind the rows.
  manifest.sequences = await sequencesOf(client);
  return manifest;
}

async function writeTable(
  client: pg.Client,
  { name, columns, key }: Table,
  path: string,
): Promise<{ rows: number; sha256: string }> {
  const order = key.length > 0 ? `order by ${columnList(client, key)}` : '';
  const rows = client.query(
    copyTo(
      `copy (select ${columnList(client, columns)} from only ${client.escapeIdentifier(name)} ${order}) to stdout`,
    ),
  );
  const hash = createHash('sha256');
  await pipeline(
    rows,
    createGzip(),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
  );
  return { rows: rows.rowCount, sha256: hash.digest('hex') };
}

/** A name in a folder is safe on the disk only when the folder itself is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}
