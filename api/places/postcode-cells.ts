import { quoted } from '../import/cells.ts';
import type { Mistake } from '../import/mistakes.ts';
import { notText } from '../import/rows.ts';
import { postcodeArea } from './postcode.ts';
import { fromRdNew, isRdNew, type Point } from './rd-new.ts';

/** A postcode of four digits, and a point in it. */
export type PlacedPostcode = Point & { area: string };

/** One line of a file: what it says, or all that is wrong with it. */
export type PostcodeLine = PlacedPostcode | { mistakes: Mistake[] };

/** A cell, with the column as the file or its publisher calls it. */
export interface Cell {
  column: string;
  text: string;
}

/** Beyond these degrees nothing is in the Netherlands in Europe. */
const box = { latitude: [50.7, 53.6], longitude: [3.2, 7.3] } as const;

/** What a line with these cells says. */
export function placed(line: number, postcode: Cell, coordinates: Coordinates): PostcodeLine {
  const mistakes: Mistake[] = [];
  const wrong: Wrong = ({ column }, what) => {
    mistakes.push({ line, column, wrong: what });
  };
  const area = postcodeArea(postcode.text);
  if (!area) wrong(postcode, notA(postcode, 'postcode like 6411 or 6411 AB'));
  const point = 'x' in coordinates ? pointInRdNew(coordinates, wrong) : pointInDegrees(coordinates, wrong);
  return area && point && mistakes.length === 0 ? { area, ...point } : { mistakes };
}

/** The cells in which a line says where the postcode lies. */
export type Coordinates = Record<'latitude' | 'longitude', Cell> | Record<'x' | 'y', Cell>;

type Wrong = (cell: Cell, what: string) => void;

function pointInDegrees(cells: Record<'latitude' | 'longitude', Cell>, wrong: Wrong): Point | undefined {
  const degrees = (name: 'latitude' | 'longitude') => {
    const value = numberIn(cells[name], 'degrees like 52.155', wrong);
    const [least, most] = box[name];
    if (value !== undefined && (value < least || value > most))
      wrong(cells[name], `${quoted(cells[name].text)} is not in the Netherlands (${least} to ${most})`);
    return value;
  };
  const [latitude, longitude] = [degrees('latitude'), degrees('longitude')];
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function pointInRdNew(cells: Record<'x' | 'y', Cell>, wrong: Wrong): Point | undefined {
  const x = numberIn(cells.x, 'metres like 155000', wrong);
  const y = numberIn(cells.y, 'metres like 463000', wrong);
  if (x === undefined || y === undefined) return undefined;
  const said = `${quoted(cells.x.text)} with ${cells.y.column} ${quoted(cells.y.text)}`;
  if (!isRdNew(x, y)) {
    wrong(cells.x, `${said} is not in RD New (x 0 to 300,000 and y 300,000 to 625,000)`);
    return undefined;
  }
  const point = fromRdNew(x, y);
  if (!isInBox(point)) wrong(cells.x, `${said} is not in the Netherlands`);
  return point;
}

const isInBox = (point: Point): boolean =>
  (['latitude', 'longitude'] as const).every((name) => {
    const [least, most] = box[name];
    return point[name] >= least && point[name] <= most;
  });

/** A number with a point, or with a comma as Dutch spreadsheets write it. */
function numberIn(cell: Cell, example: string, wrong: Wrong): number | undefined {
  if (/^-?\d+([.,]\d+)?$/.test(cell.text)) return Number(cell.text.replace(',', '.'));
  wrong(cell, notA(cell, `number of ${example}`));
  return undefined;
}

const notA = ({ text }: Cell, what: string): string =>
  text === '' ? 'is needed' : (notText(text) ?? `${quoted(text)} is no ${what}`);
