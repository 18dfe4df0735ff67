import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AsOf } from '../known/as-known.ts';
import { knownSinceWarning, surveysKnownSince } from '../known/since.ts';
import type { Period } from '../period.ts';
import { given } from '../warnings.ts';
import { evaluationFigures } from './evaluation-figures.ts';
import { evaluationRows } from './evaluation-rows.ts';
import type { EvaluationReport } from './evaluation-types.ts';
import { evaluationWarnings } from './evaluation-warnings.ts';

/** The report on what people answered, in an organisation or in one programme of it: one statement, then arithmetic. */
export async function loadEvaluationReport(
  em: SqlEntityManager,
  place: { organisationId: string; programmeId: string | null },
  period: Period,
  asOf: AsOf,
): Promise<EvaluationReport> {
  const rows = await evaluationRows(em, place, period, asOf);
  const surveys = evaluationFigures(rows);
  const since = knownSinceWarning(asOf, await surveysKnownSince(em, place.organisationId, asOf));
  const warnings = evaluationWarnings(surveys, rows.published, period, asOf.today);
  return { surveys, warnings: [...given([since]), ...warnings] };
}
