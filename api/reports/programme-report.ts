import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Programme } from '../organisations/programme.ts';
import type { Day } from '../platform/days.ts';
import type { Period } from './period.ts';
import { programmeFigures } from './programme-figures.ts';
import { programmeRows } from './programme-rows.ts';
import type { ProgrammeReport } from './programme-types.ts';
import { programmeWarnings } from './programme-warnings.ts';

/** The report of a programme: one statement, then arithmetic. */
export async function loadProgrammeReport(
  em: SqlEntityManager,
  programme: Programme,
  period: Period,
  today: Day,
): Promise<ProgrammeReport> {
  const rows = await programmeRows(em, programme, period);
  const figures = programmeFigures(rows, programme.kind, period);
  return { programme, ...figures, warnings: programmeWarnings(figures, rows, programme, period, today) };
}
