import type { VolunteerReport } from '../volunteers/volunteer-types.ts';
import { standings } from './small-cells.ts';
import { isFew, type Standing, type Sum } from './small-cells-attack.ts';

/** What is counted of a programme, and of all together. */
export const municipalFigures = [
  'received',
  'runningAtStart',
  'inflow',
  'outflow',
  'runningAtEnd',
  'waitingAtEnd',
  'waitingLongerThanYear',
  'contactJudged',
  'contactWithin3Days',
] as const;
export type Figure = (typeof municipalFigures)[number];
export type CountedLine = Readonly<Record<Figure, number>>;
export type Volunteers = Pick<VolunteerReport, 'activeAtStart' | 'joined' | 'left' | 'activeAtEnd'>;

type Told = ReadonlyMap<string, Standing>;
/** Lines by programme, and the total under `inAll`. */
type Lines = ReadonlyMap<string, CountedLine>;

export const inAll = 'all';
export const nameOf = (figure: string, key: string): string => `${figure} ${key}`;
const sumOf = (total: string, ...parts: string[]): Sum => ({ total, parts });

/**
 * What may be told. How many run on a day stands in the reports of both periods that meet there, so that is settled by
 * these counts alone, and alike in both; what happened in between is settled after them.
 */
export function toldOf(lines: Lines): Told {
  const settled = new Map([
    ...settledIn(lines, { figures: ['runningAtStart'] }),
    ...settledIn(lines, { figures: ['runningAtEnd'] }),
  ]);
  const flows = settledIn(lines, {
    figures: ['runningAtStart', 'inflow', 'outflow', 'runningAtEnd'],
    unpublished: { touching: ({ runningAtStart, inflow }) => runningAtStart + inflow },
    sums: [
      ['touching', 'runningAtStart', 'inflow'],
      ['touching', 'runningAtEnd', 'outflow'],
    ],
    settled,
  });
  const waits = settledIn(lines, {
    figures: ['waitingAtEnd', 'waitingLongerThanYear'],
    unpublished: { shorter: (line) => line.waitingAtEnd - line.waitingLongerThanYear },
    sums: [['waitingAtEnd', 'waitingLongerThanYear', 'shorter']],
  });
  const requests = settledIn(lines, {
    figures: ['received', 'contactJudged', 'contactWithin3Days'],
    unpublished: {
      late: (line) => line.contactJudged - line.contactWithin3Days,
      young: (line) => line.received - line.contactJudged,
    },
    sums: [
      ['contactJudged', 'contactWithin3Days', 'late'],
      ['received', 'contactJudged', 'young'],
    ],
  });
  return new Map([...flows, ...waits, ...requests]);
}

interface Together {
  figures: readonly Figure[];
  /** What is not told, but can be worked out of what is. */
  unpublished?: Readonly<Record<string, (line: CountedLine) => number>>;
  /** Of each line: a figure, and those that add up to it. */
  sums?: readonly (readonly [total: string, ...parts: string[]])[];
  settled?: Told;
}

/** What may be told of figures that hang together: along the programmes by their total, and in each line by its sums. */
function settledIn(
  lines: Lines,
  { figures, unpublished = {}, sums = [], settled = new Map() }: Together,
): Told {
  const keys = [...lines.keys()];
  const programmes = keys.filter((key) => key !== inAll);
  const of = (figure: string, count: (line: CountedLine) => number) =>
    [...lines].map(([key, line]) => [nameOf(figure, key), count(line)] as const);
  const hidden = Object.entries(unpublished).flatMap(([figure, count]) => of(figure, count));
  return standings({
    counts: new Map([...figures.flatMap((figure) => of(figure, (line) => line[figure])), ...hidden]),
    sums: [
      ...figures.map((figure) =>
        sumOf(nameOf(figure, inAll), ...programmes.map((key) => nameOf(figure, key))),
      ),
      ...keys.flatMap((key) =>
        sums.map(([total, ...parts]) => sumOf(nameOf(total, key), ...parts.map((part) => nameOf(part, key)))),
      ),
    ],
    unpublished: new Set(hidden.map(([name]) => name)),
    settled,
  });
}

/** The same for the volunteers of an organisation; who joined twice in a period keeps the ends from adding up. */
export function toldOfVolunteers(volunteers: Volunteers): Told {
  const { activeAtStart, joined, left, activeAtEnd } = volunteers;
  const addsUp = activeAtStart + joined === activeAtEnd + left;
  const atEnds = { activeAtStart, activeAtEnd };
  return standings({
    counts: new Map([...Object.entries({ ...atEnds, joined, left }), ['touching', activeAtStart + joined]]),
    sums: addsUp
      ? [sumOf('touching', 'activeAtStart', 'joined'), sumOf('touching', 'activeAtEnd', 'left')]
      : [],
    unpublished: new Set(['touching']),
    settled: new Map(
      Object.entries(atEnds).map(([name, count]) => [name, isFew(count) ? 'FEW' : 'EXACT'] as const),
    ),
  });
}
