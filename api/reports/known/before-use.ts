import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Period } from '../period.ts';
import type { Warning } from '../warning.ts';
import { given, periodNotOver } from '../warnings.ts';
import type { AsOf } from './as-known.ts';
import { knownSince, knownSinceWarning } from './since.ts';

/** What to know of figures on how long things last: from when we can know how it was, and that the period goes on. */
export const durationWarnings = async (
  em: SqlEntityManager,
  organisationId: string,
  period: Period,
  asOf: AsOf,
): Promise<Warning[]> =>
  given([
    knownSinceWarning(asOf, await knownSince(em, organisationId, asOf)),
    periodNotOver(period, asOf.today),
  ]);
