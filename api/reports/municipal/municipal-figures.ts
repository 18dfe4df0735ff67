import { type Day, daysBetween } from '../../platform/days.ts';
import { percentile, sum } from '../counting.ts';
import type { ProgrammeLine } from '../flow/flow-types.ts';
import { atEnd, type Period } from '../period.ts';
import { isLate, workingDaysFrom } from '../requests/request-figures.ts';
import { waitBand } from '../waiting/waiting-figures.ts';
import { fixedLength } from './fixed-period.ts';
import type { MunicipalRows } from './municipal-rows.ts';
import type {
  MunicipalFigures,
  MunicipalReport,
  MunicipalVolunteers,
  OutsideCount,
} from './municipal-types.ts';
import { roundedToFive } from './small-cells.ts';
import { isFew, type Standing } from './small-cells-attack.ts';
import {
  type CountedLine,
  type Figure,
  inAll,
  municipalFigures,
  nameOf,
  toldOf,
  toldOfVolunteers,
  type Volunteers,
} from './told-figures.ts';

/** The median is told of so many and more. */
const enoughForMedian = 10;
const contactDays = 3;
/** As for the first contact in the report on requests: younger ones without it are not judged yet. */
const judgedAfter = 20;

/** The report for the municipality: what is counted, less what would tell of few. */
export function municipalReport(
  lines: readonly ProgrammeLine[],
  rows: MunicipalRows,
  volunteers: Volunteers,
  period: Period,
): MunicipalReport {
  const day = atEnd(period);
  const isRounded = fixedLength(period) !== 12;
  const counted = lines
    .map((line) => ({ ...line, ...countedFrom(rows, line.programmeId, day) }))
    .filter((line) => line.volunteersAtEnd + sum(municipalFigures.map((each) => line[each])) > 0);
  const all = totalOf(counted);
  const told = toldOf(new Map([...counted.map((line) => [line.programmeId, line] as const), [inAll, all]]));
  const figuresOf = (key: string, line: CountedLine, waiting: MunicipalRows['waiting']): MunicipalFigures => {
    const standing = (figure: Figure) => told.get(nameOf(figure, key))!;
    const counts = municipalFigures.map((figure) => [
      figure,
      outsideCount(line[figure], standing(figure), isRounded),
    ]);
    const hasMedian = standing('waitingAtEnd') === 'EXACT' && line.waitingAtEnd >= enoughForMedian;
    return { ...Object.fromEntries(counts), medianWaitDays: hasMedian ? medianOf(waiting, day) : null };
  };
  return {
    isRounded,
    programmes: counted.map((line) => ({
      programmeId: line.programmeId,
      figures: figuresOf(line.programmeId, line, ofProgramme(rows.waiting, line.programmeId)),
      volunteersAtEnd: alone(line.volunteersAtEnd, isRounded),
    })),
    all: figuresOf(inAll, all, rows.waiting),
    volunteers: volunteersOutside(volunteers, isRounded),
  };
}

const totalOf = (lines: readonly CountedLine[]): CountedLine =>
  Object.fromEntries(
    municipalFigures.map((each) => [each, sum(lines.map((line) => line[each]))]),
  ) as CountedLine;

/** A count that adds up with no others. */
const alone = (count: number, isRounded: boolean): OutsideCount =>
  outsideCount(count, isFew(count) ? 'FEW' : 'EXACT', isRounded);

function volunteersOutside(volunteers: Volunteers, isRounded: boolean): MunicipalVolunteers {
  const told = toldOfVolunteers(volunteers);
  const given = (name: keyof Volunteers) => outsideCount(volunteers[name], told.get(name)!, isRounded);
  return {
    activeAtStart: given('activeAtStart'),
    joined: given('joined'),
    left: given('left'),
    activeAtEnd: given('activeAtEnd'),
  };
}

function outsideCount(count: number, standing: Standing, isRounded: boolean): OutsideCount {
  if (standing !== 'EXACT') return { shown: standing, count: null };
  if (!isRounded || count === 0) return { shown: 'EXACT', count };
  return { shown: 'ROUNDED', count: roundedToFive(count) };
}

const ofProgramme = <Row extends { programmeId: string }>(rows: readonly Row[], programmeId: string): Row[] =>
  rows.filter((row) => row.programmeId === programmeId);

/** How long the residents of a programme have waited, and how soon its requests had a first contact. */
function countedFrom({ waiting, contacts }: MunicipalRows, programmeId: string, day: Day) {
  const judged = ofProgramme(contacts, programmeId).filter(
    ({ receivedOn, doneOn }) => doneOn !== null || isLate(receivedOn, day, judgedAfter),
  );
  const within = judged.filter(
    ({ receivedOn, doneOn }) => doneOn !== null && workingDaysFrom(receivedOn, doneOn) <= contactDays,
  );
  const long = ofProgramme(waiting, programmeId).filter(
    ({ fromOn }) => waitBand(fromOn, day) === 'FROM_12_MONTHS',
  );
  const counted = (some: readonly { count: number }[]) => sum(some.map(({ count }) => count));
  return {
    waitingLongerThanYear: counted(long),
    contactJudged: counted(judged),
    contactWithin3Days: counted(within),
  };
}

const medianOf = (rows: MunicipalRows['waiting'], day: Day): number | null =>
  percentile(
    rows.flatMap(({ fromOn, count }) => Array.from({ length: count }, () => daysBetween(fromOn, day))),
    0.5,
  );
