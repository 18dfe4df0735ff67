import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuseChangedMeanwhile } from '../followup/meanwhile.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import type { Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import { leaveProgramme, moveEnrolment } from './actions.ts';
import type { LeaveReason } from './codes.ts';
import type { EnrolmentInput } from './enrolment-inputs.ts';
import { fill, filledIn } from './filling.ts';
import type { EnrolmentStatus } from './lifecycle.ts';
import { Person } from './person.ts';
import { comeBack } from './returning.ts';
import { enrolmentMistakes, enrolmentObstacle } from './rules.ts';
import { Enrolment, Volunteer, VolunteerSpell } from './volunteer.ts';

/** Somebody becomes a volunteer of the organisation and begins in a programme with the intake, looked after by its owner. */
export async function enrolNewVolunteer(
  em: SqlEntityManager,
  person: Omit<Person, 'id' | 'recordedAt' | 'deceasedOn'>,
  programme: Programme,
  { input, ownerId }: { input: EnrolmentInput; ownerId: string | null },
  { now, today }: Acting,
): Promise<Enrolment | Refusal> {
  const refusal = refuseMistakes(
    enrolmentMistakes(input, { openMatches: 0, supportModes: [] }, programme, today),
  );
  if (refusal) return refusal;
  const { organisationId } = programme;
  const personId = newId();
  await em.insert(Person, { ...person, id: personId, recordedAt: now, deceasedOn: null });
  const volunteerId = newId();
  await em.insert(Volunteer, {
    id: volunteerId,
    organisationId,
    personId,
    key: null,
    recruitmentChannel: 'WEBSITE',
    hoursPerWeek: null,
    capacity: null,
    openMatches: 0,
  });
  await em.insert(VolunteerSpell, {
    id: newId(),
    organisationId,
    volunteerId,
    joinedOn: today,
    joinedOnKnown: true,
    leftOn: null,
    leaveReason: null,
  });
  const enrolment = em.create(Enrolment, {
    id: newId(),
    organisationId,
    volunteerId,
    programmeId: programme.id,
    status: 'INTAKE',
    since: today,
    until: null,
    supportModes: [],
    capacity: programme.settings.capacityPerVolunteer ?? 1,
    openMatches: 0,
    maxDistanceKm: null,
    availability: [],
    wantedRequesterGender: null,
    genderWishHard: false,
    trainedOn: null,
    vogSeenOn: null,
    pausedUntil: null,
    pauseReason: null,
    partner: null,
    deployable: true,
    municipalities: [],
    wantedAgeFrom: null,
    wantedAgeTo: null,
    avoids: [],
    experience: null,
    preferredSupportMode: null,
    ownerId,
  });
  return (await fill(em, enrolment, input)) ?? enrolment;
}

/** Changes what a volunteer does, can and wants in a programme; `asRead` is how it was read before, if that is said. */
export async function updateEnrolment(
  em: SqlEntityManager,
  enrolment: Enrolment,
  input: EnrolmentInput,
  acting: Acting,
  asRead?: EnrolmentInput | null,
): Promise<Enrolment | Refusal> {
  const { accountId, now, today } = acting;
  const programme = await em.findOneOrFail(Programme, { id: enrolment.programmeId });
  const mistakes = enrolmentMistakes(input, enrolment, programme, today);
  if (enrolment.status === 'CERTIFIED' && input.supportModes?.length === 0)
    mistakes.push({ field: 'supportModes', key: 'supportModesNeeded' });
  const refusal = refuseMistakes(mistakes);
  if (refusal) return refusal;
  const stale =
    asRead &&
    (await refuseChangedMeanwhile(
      em,
      { entityId: enrolment.id, event: 'FACTS_CHANGED', asRead, now: await filledIn(em, enrolment) },
      acting,
    ));
  if (stale) return stale;
  const notFilled = await fill(em, enrolment, input);
  if (notFilled) return notFilled;
  const { organisationId, programmeId, id: entityId } = enrolment;
  const event = {
    organisationId,
    programmeId,
    entity: 'ENROLMENT',
    entityId,
    type: 'FACTS_CHANGED',
  } as const;
  await recordEvent(em, { ...event, onDate: today, recordedAt: now, accountId });
  return enrolment;
}

/** Takes an enrolment a step along its lifecycle; who left and comes back gets another. */
export async function stepEnrolment(
  em: SqlEntityManager,
  enrolment: Enrolment,
  to: EnrolmentStatus,
  details: { pausedUntil: Day | undefined; leaveReason: LeaveReason | undefined },
  acting: Acting,
): Promise<Enrolment | Refusal> {
  const { settings } = await em.findOneOrFail(Programme, { id: enrolment.programmeId });
  const obstacle = enrolmentObstacle(enrolment, to, settings);
  if (obstacle) return refuse('WRONG_STATE', obstacle, 'to');
  if (to === 'PAUSED' && details.pausedUntil && details.pausedUntil <= acting.today)
    return refuse('INVALID', 'pastPause', 'pausedUntil');
  if (enrolment.status === 'LEFT') return comeBack(em, enrolment, acting);
  if (to === 'LEFT') {
    await leaveProgramme(em, enrolment, acting.today, details.leaveReason ?? 'UNKNOWN', acting);
    return enrolment;
  }
  enrolment.pausedUntil = to === 'PAUSED' ? (details.pausedUntil ?? null) : null;
  enrolment.pauseReason = null;
  await moveEnrolment(em, enrolment, to, acting.today, acting);
  return enrolment;
}
