import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { grouped, keyArray } from '../../platform/batch.ts';
import type { RunningPair } from './set-up-effect.ts';

/** The pairs of each programme that are linked now. */
export async function runningByProgramme(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, RunningPair[]>> {
  const rows: (RunningPair & { programmeId: string })[] = await em.execute(
    `select programme_id as "programmeId", status = 'TRIAL' as "onTrial", linked_on::text as "linkedOn"
     from match where programme_id = any (?::uuid[]) and status in ('TRIAL', 'ACTIVE')`,
    [keyArray(ids)],
  );
  return grouped(ids, rows, ({ programmeId }) => programmeId);
}
