import type { ScreeningStep } from '../../organisations/codes.ts';
import type { ProgrammeSettings } from '../../organisations/programme.ts';
import type { ScreeningState } from '../../people/codes.ts';
import { screeningOf } from '../../people/screening.ts';
import type { Day } from '../../platform/days.ts';
import type { ScreeningFigure } from '../rows/counted-figure.ts';
import type { SelectedRow } from '../rows/selected-row.ts';
import type { ScreenedProgramme, ScreenedRow } from './screening-rows.ts';
import type { ScreeningFigures } from './staffing-types.ts';

/** Which volunteers each figure counts, by how it stands with what is asked of them. */
const counts: Readonly<Record<ScreeningFigure, (state: ScreeningState, row: ScreenedRow) => boolean>> = {
  SCREENING_ASKED: () => true,
  SCREENING_VALID: (state) => state === 'VALID',
  SCREENING_EXPIRES_SOON: (state) => state === 'EXPIRES_SOON',
  SCREENING_EXPIRED: (state) => state === 'EXPIRED',
  SCREENING_MISSING: (state) => state === 'MISSING',
  SCREENING_MATCHED_WITHOUT: (state, { matched }) => matched && (state === 'EXPIRED' || state === 'MISSING'),
};

/** The volunteers of a programme whom a figure on one thing that it asks counts, on a day. */
function screenedFor(
  { settings, enrolments }: Pick<ScreenedProgramme, 'settings' | 'enrolments'>,
  { figure, step }: { figure: ScreeningFigure; step: ScreeningStep },
  day: Day,
): ScreenedRow[] {
  return enrolments.filter((row) => {
    const asked = screeningOf(row, settings, day).find((each) => each.step === step);
    return asked !== undefined && counts[figure](asked.state, row);
  });
}

/** The same, as rows behind the figure. */
export const screenedRows = (
  programme: ScreenedProgramme,
  asked: { figure: ScreeningFigure; step: ScreeningStep },
  day: Day,
): SelectedRow[] =>
  screenedFor(programme, asked, day).map(({ id, since, until, status }) => ({
    kind: 'ENROLMENT',
    id,
    programmeId: programme.id,
    fromOn: since,
    untilOn: until,
    code: status,
  }));

/** How far the volunteers of each programme are with each thing that it asks. */
export const screeningFigures = (programmes: readonly ScreenedProgramme[], day: Day): ScreeningFigures[] =>
  programmes.flatMap((programme) =>
    stepsOf(programme.settings).map((step) => {
      const count = (figure: ScreeningFigure) => screenedFor(programme, { figure, step }, day).length;
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
    }),
  );

const stepsOf = ({ screening = [] }: ProgrammeSettings): readonly ScreeningStep[] => screening;
