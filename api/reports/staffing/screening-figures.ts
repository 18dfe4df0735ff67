import type { ScreeningStep } from '../../organisations/codes.ts';
import type { ScreeningState } from '../../people/codes.ts';
import { screeningOf } from '../../people/screening.ts';
import type { Day } from '../../platform/days.ts';
import type { ScreeningFigure } from '../rows/counted-figure.ts';
import type { SelectedRow } from '../rows/selected-row.ts';
import type { ScreenedProgramme, ScreenedRow } from './screening-rows.ts';
import type { ScreeningFigures } from './staffing-types.ts';

/** A volunteer, and how it stands with one thing that is asked of them. */
interface Standing {
  row: ScreenedRow;
  state: ScreeningState;
}

/** Which volunteers each figure counts. */
const counts: Readonly<Record<ScreeningFigure, (standing: Standing) => boolean>> = {
  SCREENING_ASKED: () => true,
  SCREENING_VALID: ({ state }) => state === 'VALID',
  SCREENING_EXPIRES_SOON: ({ state }) => state === 'EXPIRES_SOON',
  SCREENING_EXPIRED: ({ state }) => state === 'EXPIRED',
  SCREENING_MISSING: ({ state }) => state === 'MISSING',
  SCREENING_MATCHED_WITHOUT: ({ state, row }) => row.matched && (state === 'EXPIRED' || state === 'MISSING'),
};

/** How it stands on a day with all that a programme asks of its volunteers. */
const standings = (
  { settings, enrolments }: Pick<ScreenedProgramme, 'settings' | 'enrolments'>,
  day: Day,
): Map<ScreeningStep, Standing[]> =>
  Map.groupBy(
    enrolments.flatMap((row) =>
      screeningOf(row, settings, day).map(({ step, state }) => ({ step, state, row })),
    ),
    ({ step }) => step,
  );

/** The rows that a figure on one thing that a programme asks counts, the earliest first. */
export const screenedRows = (
  programme: ScreenedProgramme,
  { figure, step }: { figure: ScreeningFigure; step: ScreeningStep },
  day: Day,
): SelectedRow[] =>
  (standings(programme, day).get(step) ?? [])
    .filter(counts[figure])
    .map(({ row: { id, since, until, status } }) => ({
      kind: 'ENROLMENT',
      id,
      programmeId: programme.id,
      fromOn: since,
      untilOn: until,
      code: status,
    }));

/** How far the volunteers of each programme are with each thing that it asks. */
export const screeningFigures = (programmes: readonly ScreenedProgramme[], day: Day): ScreeningFigures[] =>
  programmes.flatMap((programme) => {
    const byStep = standings(programme, day);
    return (programme.settings.screening ?? []).map((step) => {
      const all = byStep.get(step) ?? [];
      const count = (figure: ScreeningFigure) => all.filter(counts[figure]).length;
      return {
        programmeId: programme.id,
        step,
        asked: count('SCREENING_ASKED'),
        valid: count('SCREENING_VALID'),
        expiresSoon: count('SCREENING_EXPIRES_SOON'),
        expired: count('SCREENING_EXPIRED'),
        missing: count('SCREENING_MISSING'),
        matchedWithout: count('SCREENING_MATCHED_WITHOUT'),
      };
    });
  });
