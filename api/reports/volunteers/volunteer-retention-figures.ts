import { share, sum } from '../counting.ts';
import { curveOf, estimatorFor, type Followed, outcomesAfterMonths } from '../lasting/followed-figures.ts';
import type { FirstMatchRow, VolunteerRetentionRows } from './volunteer-retention-rows.ts';
import type { FirstMatchFigures, VolunteerRetentionReport } from './volunteer-retention-types.ts';

/** After how many months we look who still volunteers, and who has been matched. */
const volunteerMonths = [12, 24, 60] as const;
const firstMatchMonths = [1, 3, 6, 12] as const;

/** How long volunteers stay and whether they are put to use, as the API describes it. */
export function volunteerRetentionFigures(
  rows: VolunteerRetentionRows,
  idleMonths: number,
): Omit<VolunteerRetentionReport, 'warnings'> {
  const { matched, available } = rows.use;
  const stays = rows.spells.map(
    ({ left, ...row }): Followed => ({ ...row, what: left ? 'EVENT' : 'CENSORED' }),
  );
  return {
    programmes: rows.programmes,
    curve: curveOf(stays, estimatorFor(false), volunteerMonths),
    joinedOnUnknown: rows.joinedOnUnknown,
    firstMatch: firstMatchFigures(rows.firstMatches),
    use: { ...rows.use, utilisation: share(matched, matched + available), idleMonths },
    commitment: { ...rows.promises, rate: share(rows.promises.kept, rows.promises.due) },
  };
}

const whatItIs = { LINKED: 'EVENT', LEFT: 'COMPETING', WAITS: 'CENSORED' } as const;

function firstMatchFigures(rows: readonly FirstMatchRow[]): FirstMatchFigures {
  const countOf = (meant: FirstMatchRow['what']) =>
    sum(rows.filter(({ what }) => what === meant).map((row) => row.count));
  const followed = rows.flatMap(({ what, ...row }): Followed[] =>
    what === null ? [] : [{ ...row, what: whatItIs[what], seenAfterDays: 0, seenAfterClock: 0 }],
  );
  const { medianDays, median } = curveOf(followed, estimatorFor(true), []);
  return {
    began: sum(rows.map((row) => row.count)),
    matched: countOf('LINKED'),
    left: countOf('LEFT'),
    notYet: countOf('WAITS'),
    dayUnknown: countOf(null),
    medianDays,
    median,
    afterMonths: outcomesAfterMonths(followed, firstMatchMonths),
  };
}
