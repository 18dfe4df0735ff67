import { codesOf } from '../../platform/codes.ts';
import { addMonths, type Day, daysBetween } from '../../platform/days.ts';
import { percentile, sum, tally } from '../counting.ts';
import { curveOf, estimatorFor, type Followed, outcomesAfterMonths } from '../lasting/followed-figures.ts';
import type { RealisedRow, WaitingRow } from './waiting-rows.ts';
import { type RealisedWaits, WaitBand, type WaitingReport } from './waiting-types.ts';

/** After how many months we look who has been matched. */
const waitMonths = [3, 6, 12] as const;

/** Half of an even number must not miss the half by the last digit of a product of fractions. */
const roundingError = 1e-9;

export interface NeighbourhoodFigures {
  neighbourhoodId: string | null;
  length: number;
  longerThanYear: number;
  medianDays: number;
  longestDays: number;
}

export type WaitingFigures = Omit<WaitingReport, 'neighbourhoods' | 'warnings'> & {
  byNeighbourhood: NeighbourhoodFigures[];
};

/** The waitlist at the close of a day, and how long people waited in fact. */
export function waitingFigures(
  { waiting, realised }: { waiting: readonly WaitingRow[]; realised: readonly RealisedRow[] },
  day: Day,
): WaitingFigures {
  const countOf = (isMeant: (row: WaitingRow) => boolean) =>
    sum(waiting.filter(isMeant).map((row) => row.count));
  const isLong = ({ fromOn }: WaitingRow) => waitBand(fromOn, day) === 'FROM_12_MONTHS';
  const [days, daysInAll] = [waitedDays(waiting, day), daysSince(waiting, ({ since }) => since, day)];
  return {
    length: countOf(() => true),
    bands: codesOf(WaitBand).map((band) => ({
      band,
      count: countOf(({ fromOn }) => waitBand(fromOn, day) === band),
    })),
    longerThanYear: countOf(isLong),
    previouslyMatched: countOf((row) => row.previouslyMatched),
    both: countOf((row) => row.previouslyMatched && isLong(row)),
    medianDays: percentile(days, 0.5),
    p90Days: percentile(days, 0.9),
    medianDaysInAll: percentile(daysInAll, 0.5),
    p90DaysInAll: percentile(daysInAll, 0.9),
    realised: realisedWaits(realised),
    byNeighbourhood: byNeighbourhood(waiting, day),
  };
}

const daysSince = (rows: readonly WaitingRow[], since: (row: WaitingRow) => Day, day: Day): number[] =>
  rows.flatMap((row) => Array.from({ length: row.count }, () => daysBetween(since(row), day)));
const waitedDays = (rows: readonly WaitingRow[], day: Day) => daysSince(rows, ({ fromOn }) => fromOn, day);

/** A year is over on the same calendar day, as in the report of a programme; three and six months likewise. */
export function waitBand(fromOn: Day, day: Day): WaitBand {
  if (fromOn > addMonths(day, -3)) return 'UNDER_3_MONTHS';
  if (fromOn > addMonths(day, -6)) return 'FROM_3_TO_6_MONTHS';
  return fromOn > addMonths(day, -12) ? 'FROM_6_TO_12_MONTHS' : 'FROM_12_MONTHS';
}

function byNeighbourhood(waiting: readonly WaitingRow[], day: Day): NeighbourhoodFigures[] {
  return [...Map.groupBy(waiting, ({ neighbourhoodId }) => neighbourhoodId)]
    .map(([neighbourhoodId, rows]) => {
      const days = waitedDays(rows, day);
      const long = rows.filter(({ fromOn }) => waitBand(fromOn, day) === 'FROM_12_MONTHS');
      return {
        neighbourhoodId,
        length: days.length,
        longerThanYear: sum(long.map((row) => row.count)),
        medianDays: percentile(days, 0.5)!,
        longestDays: days.reduce((longest, one) => Math.max(longest, one), 0),
      };
    })
    .sort((one, other) => other.length - one.length || other.medianDays - one.medianDays);
}

function realisedWaits(rows: readonly RealisedRow[]): RealisedWaits {
  const countOf = (some: readonly RealisedRow[]) => sum(some.map((row) => row.count));
  const removed = rows.filter(({ reason }) => reason !== null && reason !== 'MATCHED');
  const followed = rows.map(({ reason, ...row }): Followed => ({ ...row, what: whatItIs(reason) }));
  const censored = followed.map(
    (row): Followed => ({ ...row, what: row.what === 'COMPETING' ? 'CENSORED' : row.what }),
  );
  const notMatched = curveOf(followed, estimatorFor(true), waitMonths);
  return {
    began: countOf(rows),
    matched: countOf(rows.filter(({ reason }) => reason === 'MATCHED')),
    removed: countOf(removed),
    waiting: countOf(rows.filter(({ reason }) => reason === null)),
    afterMonths: outcomesAfterMonths(followed, waitMonths),
    notMatched,
    p90Days: notMatched.points.find(({ survival }) => survival <= 0.1 + roundingError)?.days ?? null,
    ifNobodyLeft: curveOf(censored, estimatorFor(false), waitMonths),
    removals: tally(removed.flatMap(({ reason, count }) => Array.from({ length: count }, () => reason!))).map(
      ({ kind, count }) => ({ reason: kind, count }),
    ),
  };
}

const whatItIs = (reason: RealisedRow['reason']): Followed['what'] =>
  reason === null ? 'CENSORED' : reason === 'MATCHED' ? 'EVENT' : 'COMPETING';
