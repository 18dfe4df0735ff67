import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { keyArray } from '../platform/batch.ts';
import { MatchDecision } from './decision-types.ts';

/** What was decided about each match; of older and imported ones that is not known. */
export async function decisionsByMatch(
  em: SqlEntityManager,
  matchIds: readonly string[],
): Promise<Map<string, MatchDecision>> {
  // Who was suggested then, and has nothing to do with the programme any more, is not for whoever looks at it now.
  const rows: MatchDecision[] = await em.execute(
    `select d.match_id as id, d.organisation_id as "organisationId", m.programme_id as "programmeId", d.source, d.weights,
       d.tenths, d.reasons, d.rank, d.suited, d.overridden, d.because, a.display_name as "decidedBy",
       d.decided_at as "decidedAt",
       coalesce((select jsonb_agg(x order by place) from jsonb_array_elements(d.alternatives) with ordinality as o (x, place)
         where exists (
           select from enrolment e join volunteer v on v.id = e.volunteer_id
           where e.volunteer_id = (x ->> 'volunteerId')::uuid and e.programme_id = m.programme_id
             and v.anonymised_at is null)), '[]') as alternatives
     from match_decision d
     join match m on m.id = d.match_id
     left join account a on a.id = d.decided_by
     where d.match_id = any (?::uuid[])`,
    [keyArray(matchIds)],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      Object.assign(new MatchDecision(), row, { decidedAt: new Date(row.decidedAt) }),
    ]),
  );
}
