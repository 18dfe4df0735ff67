import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Day } from '../platform/days.ts';
import { evaluationFigures } from './evaluation-figures.ts';
import { evaluationRows } from './evaluation-rows.ts';
import type { EvaluationReport } from './evaluation-types.ts';
import { evaluationWarnings } from './evaluation-warnings.ts';
import type { Period } from './period.ts';

/** The report on what people answered, in an organisation or in one programme of it: one statement, then arithmetic. */
export async function loadEvaluationReport(
  em: SqlEntityManager,
  place: { organisationId: string; programmeId: string | null },
  period: Period,
  today: Day,
): Promise<EvaluationReport> {
  const rows = await evaluationRows(em, place, period, today);
  const surveys = evaluationFigures(rows);
  return { surveys, warnings: evaluationWarnings(surveys, rows.published, period, today) };
}
