import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { StartError } from '../platform/start-error.ts';
import { fileOf, type Manifest } from './manifest.ts';

/** @throws StartError when a file is missing, or is not, byte for byte and row for row, what was written. */
export async function verifyFiles(folder: string, { tables }: Manifest): Promise<void> {
  for (const table of tables) {
    const path = fileOf(folder, table.name);
    const found = await lookThrough(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT')
        throw new StartError(`${path} is missing: this backup is not whole. Use another copy of it.`);
      if (error.code?.startsWith('Z_')) return undefined;
      throw error;
    });
    if (found?.sha256 !== table.sha256 || found.rows !== table.rows)
      throw new StartError(
        `${path} is damaged: it is not what was written. Use another copy of this backup.`,
      );
  }
}

async function lookThrough(path: string): Promise<{ sha256: string; rows: number }> {
  const hash = createHash('sha256');
  let rows = 0;
  await pipeline(
    createReadStream(path),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createGunzip(),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) rows += linesIn(chunk);
    },
  );
  return { sha256: hash.digest('hex'), rows };
}

/** One line is one row: COPY writes a line break inside a value as two other characters. */
function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}
