import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import type { Day } from '../platform/days.ts';
import { pathTo } from '../platform/lifecycle.ts';
import type { LeaveReason } from './codes.ts';
import { type EnrolmentStatus, enrolmentLifecycle } from './lifecycle.ts';
import { Person, Requester } from './person.ts';
import { Enrolment, VolunteerSpell } from './volunteer.ts';

/** Who a requester is. */
export async function personOfRequester(em: SqlEntityManager, requesterId: string): Promise<Person> {
  const requester = await em.findOneOrFail(Requester, { id: requesterId });
  return em.findOneOrFail(Person, { id: requester.personId });
}

/** Moves an enrolment along its lifecycle, with an event for each step; does nothing when it is there already. */
export async function moveEnrolment(
  em: SqlEntityManager,
  enrolment: Enrolment,
  to: EnrolmentStatus,
  onDate: Day,
  { accountId, now }: Acting,
): Promise<void> {
  for (const step of enrolment.status === to
    ? []
    : (pathTo(enrolmentLifecycle, enrolment.status, to) ?? [to])) {
    const fromStatus = enrolment.status;
    enrolment.status = step;
    await em.flush();
    const { organisationId, programmeId, id: entityId } = enrolment;
    const event = {
      organisationId,
      programmeId,
      entity: 'ENROLMENT',
      entityId,
      type: step,
      toStatus: step,
    } as const;
    await recordEvent(em, { ...event, fromStatus, onDate, recordedAt: now, accountId });
  }
}

/** Ends an enrolment; whoever has no other left leaves the organisation that day. */
export async function leaveProgramme(
  em: SqlEntityManager,
  enrolment: Enrolment,
  onDate: Day,
  reason: LeaveReason,
  acting: Acting,
): Promise<void> {
  enrolment.until = onDate > enrolment.since ? onDate : enrolment.since;
  await moveEnrolment(em, enrolment, 'LEFT', onDate, acting);
  const { volunteerId } = enrolment;
  const others = await em.count(Enrolment, { volunteerId, status: { $nin: ['LEFT', 'REJECTED'] } });
  if (others > 0) return;
  const spell = await em.findOne(VolunteerSpell, { volunteerId, leftOn: null });
  if (!spell) return;
  spell.leftOn = onDate > spell.joinedOn ? onDate : spell.joinedOn;
  spell.leaveReason = reason;
  await em.flush();
}
