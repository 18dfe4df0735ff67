import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationObject } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { StartError } from '../platform/start-error.ts';

export const manifestName = 'manifest.json';

/** The version of the folder's layout: another number is another layout. */
export const format = 1;

const identifier = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const Manifest = z.strictObject({
  format: z.literal(format),
  /** The instant at which all of it was so. */
  at: z.iso.datetime(),
  /** The steps that the database had taken, in their order. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.strictObject({
      name: identifier,
      columns: z.array(identifier),
      rows: z.int().nonnegative(),
      /** Of the file, as it lies in the folder. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  sequences: z.array(
    z.strictObject({ name: identifier, value: z.string().regex(/^-?\d+$/), called: z.boolean() }),
  ),
});

/** What a backup holds. Written last: a folder without it is no backup. */
export type Manifest = z.infer<typeof Manifest>;

/** The file of one table in the folder of a backup. */
export const fileOf = (folder: string, table: string): string => join(folder, `${table}.copy.gz`);

/**
 * @param steps the migrations that this Koppel knows.
 * @throws StartError where there is no backup, or none that this Koppel can read.
 */
export async function readManifest(folder: string, steps: readonly MigrationObject[]): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new StartError(`${folder} is no whole backup: it has no ${manifestName}. Choose another folder.`);
  });
  const content = parsed(text);
  const found = (content as { format?: unknown } | undefined)?.format;
  if (typeof found === 'number' && found > format) throw newer(`its format is ${found}`);
  const manifest = Manifest.safeParse(content);
  if (!manifest.success)
    throw new StartError(`The ${manifestName} in ${folder} is damaged. Use another copy of this backup.`);
  refuseUnknownSteps(manifest.data, steps);
  return manifest.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuseUnknownSteps(manifest: Manifest, steps: readonly MigrationObject[]): void {
  const known = steps.map(({ name }) => name);
  const unknown = manifest.migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw newer(`it has the step ${unknown.join(', ')}`);
}

const newer = (how: string): StartError =>
  new StartError(`This backup was made by a newer Koppel (${how}): install that version, then restore.`);
