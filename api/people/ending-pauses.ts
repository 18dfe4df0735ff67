import type { MikroORM } from '@mikro-orm/postgresql';
import { amsterdamDay } from '../platform/days.ts';
import { transact } from '../platform/operation.ts';

/**
 * Lets whoever paused until a day take part again from that day on, with an event that says that it came by itself. Who
 * lacks what the programme asks before a match, or has no kind of support left, stays where they are, as for a
 * coordinator (`enrolmentObstacle`). Two at once do it once: who is being changed by another is left to the next round.
 * @returns how many pauses ended.
 */
export async function endPauses(orm: MikroORM, organisationId: string, now: Date): Promise<number> {
  const ended = await transact(orm, { organisations: [organisationId] }, (em) =>
    em.execute<unknown[]>(endingSql, [organisationId, amsterdamDay(now), now]),
  );
  return ended.length;
}

const isAsked = (step: string): string => `coalesce(p.settings -> 'screening', '[]') @> '["${step}"]'`;

const endingSql = `
  with over as (
    select e.id, e.paused_until from enrolment e join programme p on p.id = e.programme_id
    where e.organisation_id = ? and e.status = 'PAUSED' and e.until is null and e.paused_until <= ?
      and cardinality(e.support_modes) > 0
      and (e.trained_on is not null or not ${isAsked('TRAINING')})
      and (e.vog_seen_on is not null or not ${isAsked('VOG')})
    for update of e skip locked
  ), moved as (
    update enrolment e set status = 'CERTIFIED', paused_until = null, pause_reason = null
    from over where e.id = over.id
    returning e.id, e.organisation_id, e.programme_id, over.paused_until
  )
  insert into event (id, organisation_id, programme_id, entity, entity_id, type, from_status, to_status, on_date, recorded_at, details)
  select gen_random_uuid(), organisation_id, programme_id, 'ENROLMENT', id, 'CERTIFIED', 'PAUSED', 'CERTIFIED', paused_until, ?,
    '{"byItself": true}'
  from moved returning id`;
