import { open } from 'node:fs/promises';
import { BrokenCsv, type CsvRow, readCsv } from '../import/csv.ts';
import type { Mistake } from '../import/mistakes.ts';
import { isBlank } from '../import/rows.ts';
import type { PostcodeSource } from './codes.ts';
import { type Cell, type Coordinates, type PostcodeLine, placed } from './postcode-cells.ts';

/** A file of postcodes: who published it, by the form that it has, and what its lines say. */
export interface PostcodeFile {
  source: PostcodeSource;
  lines: AsyncIterable<PostcodeLine>;
}

/**
 * Opens a file of postcodes with coordinates: that of GeoNames (tabs, no header), or a CSV with a header as the CBS
 * publishes them. Its first bytes tell which.
 *
 * @throws BrokenCsv for a file that is still zipped; while the lines are read, for one that cannot be read on.
 */
export async function openPostcodeFile(path: string): Promise<PostcodeFile> {
  const head = await beginningOf(path);
  if (head.startsWith('PK\u0003\u0004'))
    throw new BrokenCsv(1, 'is packed: unpack the zip file, and give the text file in it');
  const [firstLine] = /[^\r\n]+/.exec(head) ?? [''];
  return firstLine.includes('\t')
    ? { source: 'GEONAMES', lines: geoNamesLines(path) }
    : { source: 'CBS', lines: csvLines(path) };
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Its columns, as the readme of GeoNames calls them. */
const geoNamesColumns = [
  'country code',
  'postal code',
  'place name',
  'admin name1',
  'admin code1',
  'admin name2',
  'admin code2',
  'admin name3',
  'admin code3',
  'latitude',
  'longitude',
  'accuracy',
] as const;

async function* geoNamesLines(path: string): AsyncGenerator<PostcodeLine> {
  let line = 0;
  const file = await open(path);
  for await (const text of file.readLines()) {
    line += 1;
    if (text.trim() !== '') yield geoNamesLine(line, text.replace(/^\uFEFF/, '').split('\t'));
  }
}

function geoNamesLine(line: number, cells: string[]): PostcodeLine {
  if (cells.length !== geoNamesColumns.length) {
    const wrong = `has ${cells.length} cells where a file of GeoNames has ${geoNamesColumns.length}`;
    return { mistakes: [{ line, column: 'row', wrong }] };
  }
  const cell = (column: (typeof geoNamesColumns)[number]): Cell => ({
    column,
    text: cells[geoNamesColumns.indexOf(column)]!.trim(),
  });
  const country = cell('country code');
  if (country.text !== 'NL')
    return {
      mistakes: [{ line, column: country.column, wrong: 'is not NL: take the file of the Netherlands' }],
    };
  return placed(line, cell('postal code'), { latitude: cell('latitude'), longitude: cell('longitude') });
}

async function* csvLines(path: string): AsyncGenerator<PostcodeLine> {
  let columns: Columns | undefined;
  for await (const row of readCsv(path)) {
    if (isBlank(row)) continue;
    if (columns) yield csvLine(columns, row);
    else {
      const found = columnsIn(row);
      if ('mistakes' in found) return yield found;
      columns = found;
    }
  }
}

type CellOf = (column: string) => Cell;

/** What to read of a CSV. */
interface Columns {
  header: string[];
  postcode: string;
  coordinates: (cell: CellOf) => Coordinates;
}

function columnsIn({ line, cells }: CsvRow): Columns | { mistakes: Mistake[] } {
  const header = cells.map((cell) => cell.trim().toLowerCase());
  const oneOf = (...names: string[]) => names.find((name) => header.includes(name));
  const postcode = oneOf('postcode4', 'pc4', 'postcode');
  const coordinates = coordinatesIn(oneOf);
  if (postcode && coordinates) return { header, postcode, coordinates };
  const lacks = (column: string, names: string) => ({
    line,
    column,
    wrong: `is needed, and the header has no ${names}`,
  });
  return {
    mistakes: [
      ...(postcode ? [] : [lacks('postcode', 'postcode4, pc4 or postcode')]),
      ...(coordinates ? [] : [lacks('latitude', 'latitude and longitude, lat and lon, or x and y')]),
    ],
  };
}

function coordinatesIn(
  oneOf: (...names: string[]) => string | undefined,
): Columns['coordinates'] | undefined {
  const [latitude, longitude] = [oneOf('latitude', 'lat'), oneOf('longitude', 'lon')];
  if (latitude && longitude) return (cell) => ({ latitude: cell(latitude), longitude: cell(longitude) });
  return oneOf('x') && oneOf('y') ? (cell) => ({ x: cell('x'), y: cell('y') }) : undefined;
}

function csvLine({ header, postcode, coordinates }: Columns, { line, cells }: CsvRow): PostcodeLine {
  if (cells.length !== header.length) {
    const wrong = `has ${cells.length} cells where the header has ${header.length} columns`;
    return { mistakes: [{ line, column: 'row', wrong }] };
  }
  const cell: CellOf = (column) => ({ column, text: cells[header.indexOf(column)]!.trim() });
  return placed(line, cell(postcode), coordinates(cell));
}
