import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LoadedPostcodes, loadPostcodes } from '../../api/places/load-postcodes.ts';
import type { Database } from '../../api/platform/database.ts';
import { asOwner } from '../support/database.ts';

/** The path of a file with this content, gone when the test is done. */
export async function fileWith(name: string, content: string | Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'koppel-postcodes-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** A line as GeoNames writes it. */
export const geoNames = (postcode: string, latitude: number | string, longitude: number | string): string =>
  `NL\t${postcode}\tVerzonnen "Dorp"\tProvincie\t00\tGemeente\t0000\t\t\t${latitude}\t${longitude}\t6\n`;

/** Loads a file with this content. */
export async function load(
  database: Database,
  name: string,
  content: string | Buffer,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<LoadedPostcodes> {
  const path = await fileWith(name, content);
  return loadPostcodes({ ownerUrl: database.ownerUrl, path, dryRun, say: () => undefined });
}

export interface PostcodeRow {
  area: string;
  neighbourhood_id: string | null;
  latitude: number;
  longitude: number;
  source: string | null;
}

/** All that is known of postcodes, or of one area. */
export const postcodes = (database: Database, area?: string): Promise<PostcodeRow[]> =>
  asOwner<PostcodeRow>(database, 'select * from postcode where area = coalesce($1, area) order by area', [
    area ?? null,
  ]);
