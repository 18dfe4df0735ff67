import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse } from '../messages/refuse.ts';
import { keyArray } from '../platform/batch.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import { moveEnrolment } from './actions.ts';
import { isBack } from './rules.ts';
import { Enrolment, Volunteer, VolunteerSpell } from './volunteer.ts';

/** In which programmes volunteers take part now, by the key of the volunteer. */
export async function programmesTakenPartIn(
  em: SqlEntityManager,
  volunteerIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = await em.execute<{ id: string; programmes: string[] }[]>(
    `select volunteer_id as id, array_agg(programme_id) as programmes from enrolment
     where volunteer_id = any (?::uuid[]) and status not in ('LEFT', 'REJECTED') group by 1`,
    [keyArray(volunteerIds)],
  );
  return new Map(found.map(({ id, programmes }) => [id, programmes]));
}

/**
 * Somebody who left a programme comes back and begins with the intake. It is a new time there, and in the organisation if
 * they had left that too: reports count by the days of each. Who comes back on the day of leaving never left. The
 * enrolment must be locked.
 * @returns the enrolment with which they take part again.
 */
export async function comeBack(
  em: SqlEntityManager,
  enrolment: Enrolment,
  acting: Acting,
): Promise<Enrolment | Refusal> {
  const { volunteerId, programmeId, organisationId, until } = enrolment;
  const { accountId, now, today } = acting;
  await em.findOneOrFail(Volunteer, { id: volunteerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const takesPartIn = (await programmesTakenPartIn(em, [volunteerId])).get(volunteerId);
  if (isBack(enrolment, takesPartIn)) return refuse('WRONG_STATE', 'takesPartAgain', 'to');
  await joinAgain(em, enrolment, acting);
  if (until === null || until >= today) {
    enrolment.until = null;
    await moveEnrolment(em, enrolment, 'INTAKE', today, acting);
    return enrolment;
  }
  const again = em.create(Enrolment, {
    ...enrolment,
    id: newId(),
    status: 'INTAKE',
    since: today,
    until: null,
    openMatches: 0,
  });
  await em.persist(again).flush();
  const event = { organisationId, programmeId, entity: 'ENROLMENT', entityId: again.id } as const;
  const step = { type: 'INTAKE', toStatus: 'INTAKE', fromStatus: null, onDate: today } as const;
  await recordEvent(em, { ...event, ...step, recordedAt: now, accountId });
  return again;
}

/** Whoever had left the organisation is a volunteer of it again. */
async function joinAgain(
  em: SqlEntityManager,
  { volunteerId, organisationId }: Enrolment,
  { today }: Acting,
): Promise<void> {
  const last = await em.findOne(VolunteerSpell, { volunteerId }, { orderBy: { joinedOn: 'desc' } });
  if (last && last.leftOn === null) return;
  if (last && last.leftOn! >= today) {
    Object.assign(last, { leftOn: null, leaveReason: null });
    await em.flush();
    return;
  }
  const time = { joinedOn: today, joinedOnKnown: true, leftOn: null, leaveReason: null };
  await em.insert(VolunteerSpell, { id: newId(), organisationId, volunteerId, ...time });
}
