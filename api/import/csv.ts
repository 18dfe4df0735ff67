import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';

export interface CsvRow {
  /** The physical line on which the row begins; the first line of the file is 1. */
  line: number;
  cells: string[];
}

/** A file that cannot be read on from some line. */
export class BrokenCsv extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** No row of ours comes near it; a quote that is never closed would otherwise swallow the rest into memory. */
const largestRow = 1_000_000;

/**
 * Reads a CSV file row by row, the header first: comma or semicolon (whichever the header has most), any line ending,
 * with or without a byte order mark. Empty lines are passed over. Bytes that are no UTF-8 come out as U+FFFD.
 *
 * @throws BrokenCsv where quotes go wrong, and for a file that is empty or in UTF-16.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRow> {
  const { head, rest } = await begin(path);
  const parser = parse({
    delimiter: delimiterOf(head),
    record_delimiter: '\n',
    relax_column_count: true,
    info: true,
    max_record_size: largestRow,
  });
  pipeline(Readable.from(rest), parser, () => {});
  let line = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const row = { line: line + 1, cells: record };
      line = info.lines;
      if (record.length > 1 || record[0] !== '') yield row;
    }
  } catch (error) {
    throw error instanceof CsvError ? explain(error, line + 1) : error;
  }
}

function explain(error: CsvError, rowBegan: number): BrokenCsv {
  switch (error.code as string) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new BrokenCsv(rowBegan, 'has a quote (") that is never closed; nothing after it was read');
    case 'CSV_MAX_RECORD_SIZE':
      return new BrokenCsv(
        rowBegan,
        'is too long: perhaps a quote (") was not closed; nothing after it was read',
      );
    default:
      return new BrokenCsv(
        Number(error.lines ?? rowBegan),
        'has a quote (") in a wrong place: a cell with quotes stands in quotes, with each quote in it doubled; nothing after it was read',
      );
  }
}

/** The bytes with every line ending as one newline and without a byte order mark, and the first line apart. */
async function begin(path: string): Promise<{ head: string; rest: AsyncIterable<Buffer> }> {
  const bytes = oneLineEnding(createReadStream(path))[Symbol.asyncIterator]();
  let first = Buffer.alloc(0);
  for (let next = await bytes.next(); !next.done; next = await bytes.next()) {
    first = Buffer.concat([first, next.value]);
    if (first.includes(10) || first.length > largestRow) break;
  }
  if ((first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff))
    throw new BrokenCsv(1, 'is UTF-16; save the file as "CSV UTF-8"');
  if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf) first = first.subarray(3);
  if (first.length === 0)
    throw new BrokenCsv(1, 'is missing: the file is empty, and begins with a header line');
  const end = first.indexOf(10);
  return { head: first.toString('utf8', 0, end < 0 ? first.length : end), rest: joined(first, bytes) };
}

async function* joined(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Windows ends lines with two characters: as one, a line break inside quotes is counted once as well. */
async function* oneLineEnding(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let afterReturn = false;
  for await (const chunk of chunks) {
    if (!afterReturn && !chunk.includes(13)) {
      yield chunk;
      continue;
    }
    const out = Buffer.allocUnsafe(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      if (!(byte === 10 && afterReturn)) out[length++] = byte === 13 ? 10 : byte;
      afterReturn = byte === 13;
    }
    yield out.subarray(0, length);
  }
}

/** Semicolon where the header has more of those than of commas: so do Dutch spreadsheets write. */
export function delimiterOf(header: string): ',' | ';' {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}
