import type { EndingType } from '../../matching/codes.ts';
import { type Day, daysBetween } from '../../platform/days.ts';
import { sum } from '../counting.ts';
import { type FollowedRow, retentionFigures } from '../lasting/retention-figures.ts';
import type { RetentionReport, RetentionVariant } from '../lasting/retention-types.ts';
import { type MatchCounts, type Measure, newYear } from './match-counts.ts';
import type { ProgrammeYear } from './years-types.ts';

/** So many matches of a programme, linked in a year, that were followed alike. */
export type LateCohort = FollowedRow & { programmeId: string; year: number };

export type YearFigures = ProgrammeYear;

/**
 * The matches of each programme in each year of the calendar from one until another: the same as the report of the
 * programme and its retention say of the year. Programmes without a match have no years. How long matches last of
 * which some began before the data was complete is told by `late`, not by the counts.
 */
export function programmeYears(
  all: readonly MatchCounts[],
  late: readonly LateCohort[],
  { from, until }: { from: number; until: number },
  variant: RetentionVariant,
  today: Day,
): YearFigures[] {
  const lateOf = Map.groupBy(late, ({ programmeId, year }) => `${programmeId} ${year}`);
  // However they were found, the answer is in the same order.
  const byProgramme = all.toSorted((one, other) => (one.programmeId < other.programmeId ? -1 : 1));
  return [...Map.groupBy(byProgramme, ({ programmeId }) => programmeId)].flatMap(([programmeId, counts]) => {
    const flow = counts.map((each) => ({ ...each, count: sum(each.counts) }));
    return Array.from({ length: until - from }, (_, at) => {
      const year = from + at;
      const cohort = lateOf.get(`${programmeId} ${year}`) ?? followed(counts, year, today);
      return yearFigures(programmeId, flow, year, retentionFigures(cohort, variant));
    });
  });
}

function yearFigures(
  programmeId: string,
  flow: readonly { measure: Measure; year: number; count: number }[],
  year: number,
  lasting: Omit<RetentionReport, 'afterMonths'>,
): YearFigures {
  const number = (measure: Measure, isMeant: (year: number) => boolean) =>
    sum(flow.filter((each) => each.measure === measure && isMeant(each.year)).map(({ count }) => count));
  const inflow = number('LINKED', (each) => each === year);
  const outflow = number('ENDED', (each) => each === year);
  const runningAtStart = number('LINKED', (each) => each < year) - number('ENDED', (each) => each < year);
  const { survivalAt3Months, survivalAt6Months, survivalAt12Months, medianDays } = lasting;
  return {
    programmeId,
    year,
    runningAtStart,
    inflow,
    outflow,
    runningAtEnd: runningAtStart + inflow - outflow,
    total: runningAtStart + inflow,
    survivalAt3Months,
    survivalAt6Months,
    survivalAt12Months,
    medianDays,
  };
}

const endings: readonly EndingType[] = ['PLANNED', 'NATURAL', 'PREMATURE'];

/** The matches that were linked in a year, by how long they were followed and how they ended. */
function followed(counts: readonly MatchCounts[], year: number, today: Day): FollowedRow[] {
  const of = (measure: Measure) =>
    counts.find((each) => each.measure === measure && each.year === year)?.counts ?? [];
  const ended = endings.flatMap((ending) =>
    of(`LASTED_${ending}`).map((count, days): FollowedRow => ({ days, ending, count })),
  );
  const sinceNewYear = daysBetween(newYear(year), today);
  const running = of('RUNNING').map(
    (count, day): FollowedRow => ({ days: sinceNewYear - day, ending: null, count }),
  );
  return [...ended, ...running].filter(({ days, count }) => count > 0 && days >= 0);
}
