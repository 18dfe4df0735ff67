import { basename } from 'node:path';
import type { ClientBase } from 'pg';
import type { Known } from './cells.ts';
import { BrokenCsv, readCsv } from './csv.ts';
import type { FileName } from './files.ts';
import type { Mistakes } from './mistakes.ts';
import { progress } from './progress.ts';
import { type Header, isBlank, type ReadRow, readHeader, readRow } from './rows.ts';
import { batchSize, stage } from './staging.ts';

/**
 * Reads a file into its temporary table, a batch at a time, and notes what is wrong with its cells. Gives its header.
 * A file whose header is wrong is not read on; one with broken quotes as far as can be.
 */
export async function readFile(
  client: ClientBase,
  file: FileName,
  path: string,
  known: Known,
  mistakes: Mistakes,
  say: (line: string) => void,
): Promise<Header> {
  const name = basename(path);
  const tell = progress(name, say);
  let header: Header | undefined;
  let batch: ReadRow[] = [];
  let count = 0;
  try {
    for await (const row of readCsv(path)) {
      if (!header) {
        const found = readHeader(file, row);
        mistakes.add(name, found.mistakes);
        if (found.mistakes.length > 0) {
          mistakes.brokenOff.add(name);
          break;
        }
        header = found.header;
        continue;
      }
      if (isBlank(row)) continue;
      const read = readRow(file, header, row, known);
      if (read.mistakes.length > 0) mistakes.add(name, read.mistakes);
      batch.push(read.row);
      count += 1;
      if (batch.length < batchSize) continue;
      await stage(client, file, batch);
      batch = [];
      tell(count);
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    mistakes.add(name, [{ line: error.line, column: 'row', wrong: error.message }]);
    mistakes.brokenOff.add(name);
  }
  if (batch.length > 0) await stage(client, file, batch);
  return header ?? [];
}
