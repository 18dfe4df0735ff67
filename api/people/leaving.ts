import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse } from '../messages/refuse.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { LeaveReason } from './codes.ts';
import { leaveReasonObstacle } from './rules.ts';
import { type Enrolment, VolunteerSpell } from './volunteer.ts';

/** The last time of each volunteer in the organisation, by the key of the volunteer. */
export async function lastSpells(
  em: SqlEntityManager,
  volunteerIds: readonly string[],
): Promise<Map<string, VolunteerSpell>> {
  const spells = await em.find(
    VolunteerSpell,
    { volunteerId: { $in: [...volunteerIds] } },
    { orderBy: { joinedOn: 'asc' } },
  );
  return new Map(spells.map((spell) => [spell.volunteerId, spell]));
}

/**
 * Writes down why a volunteer left, once it is known. What the reason is stands with the others, to be counted; the
 * event tells only that it was written. The enrolment must be locked.
 */
export async function writeLeaveReason(
  em: SqlEntityManager,
  enrolment: Enrolment,
  reason: LeaveReason,
  { accountId, now, today }: Acting,
): Promise<Enrolment | Refusal> {
  if (reason === 'UNKNOWN') return refuse('INVALID', 'leaveReasonNeeded', 'reason');
  const { organisationId, programmeId, volunteerId, id: entityId } = enrolment;
  // Of two programmes that were left at once, somebody may write it down in each.
  const spell = await em.findOne(
    VolunteerSpell,
    { volunteerId },
    { orderBy: { joinedOn: 'desc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const obstacle = leaveReasonObstacle(enrolment, spell);
  if (obstacle || !spell) return refuse('WRONG_STATE', obstacle ?? 'notLeft', 'enrolment');
  spell.leaveReason = reason;
  await em.flush();
  const event = { organisationId, programmeId, entity: 'ENROLMENT', entityId } as const;
  await recordEvent(em, {
    ...event,
    type: 'LEAVE_REASON_WRITTEN',
    onDate: today,
    recordedAt: now,
    accountId,
  });
  return enrolment;
}
