import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Day } from '../../platform/days.ts';
import type { Match } from '../match.ts';
import { candidateSql, formerly } from '../queries.ts';
import type { Candidate } from '../suitability/people.ts';
import { Bridge } from './bridge.ts';
import { type Helped, isStandingIn } from './rules.ts';

/** Who stands in today for each match for which somebody does. */
export async function bridgesByMatch(
  em: SqlEntityManager,
  matchIds: readonly string[],
  { today }: { today: Day },
): Promise<Map<string, Bridge>> {
  const rows = await em.find(Bridge, {
    matchId: { $in: [...matchIds] },
    endedOn: null,
    lastOn: { $gte: today },
  });
  return new Map(rows.filter((row) => isStandingIn(row, today)).map((row) => [row.matchId, row]));
}

/** The resident of a match and a volunteer of its programme, as they are today; the volunteer only if enrolled. */
export async function lookAtStandIn(
  em: SqlEntityManager,
  { requesterId, programmeId }: Pick<Match, 'requesterId' | 'programmeId'>,
  volunteerId: string,
  today: Day,
): Promise<{ helped: Helped; candidate: Candidate | null }> {
  const [row] = await em.execute<{ helped: Helped; candidate: Candidate | null }[]>(
    `select json_build_object('personId', s.person_id, 'unsafeWith', ${formerly('BOUNDARY_SAFETY', 's.id')}) as helped,
       (select c.candidate from (${candidateSql} and e.programme_id = ? and e.volunteer_id = ?) c) as candidate
     from requester s where s.id = ?`,
    [today, today, programmeId, volunteerId, requesterId],
  );
  return row!;
}
