import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import type { Programme } from '../organisations/programme.ts';
import { enrolNewVolunteer } from '../people/enrolling.ts';
import type { EnrolmentInput } from '../people/enrolment-inputs.ts';
import { knowsPostcode } from '../places/queries.ts';
import type { Day } from '../platform/days.ts';
import { canMove } from '../platform/lifecycle.ts';
import { Refusal } from '../platform/refusal.ts';
import {
  type ApplicationStatus,
  applicationLifecycle,
  type DeclineReason,
  type VacancyStatus,
  vacancyLifecycle,
} from './lifecycle.ts';
import { stepDayMistakes } from './rules.ts';
import type { Application, Vacancy } from './vacancy.ts';

/** Takes a vacancy a step along its lifecycle: publishes it, closes it, opens it again. */
export async function moveVacancy(
  em: SqlEntityManager,
  vacancy: Vacancy,
  to: VacancyStatus,
  acting: Acting,
): Promise<Vacancy | Refusal> {
  if (!canMove(vacancyLifecycle, vacancy.status, to)) return refuse('WRONG_STATE', 'wrongStep', 'to');
  const from = vacancy.status;
  vacancy.status = to;
  if (to === 'PUBLISHED') vacancy.publishedOn = acting.today;
  await em.flush();
  await recordStep(em, 'VACANCY', vacancy, from, acting);
  return vacancy;
}

/** Takes an application a step along its lifecycle; placing it needs more than a step. */
export async function moveApplication(
  em: SqlEntityManager,
  application: Application,
  to: ApplicationStatus,
  details: { onDate?: Day | null; declineReason?: DeclineReason | null },
  acting: Acting,
): Promise<Application | Refusal> {
  if (to === 'PLACED') return refuse('WRONG_STATE', 'placeThroughPlacing', 'to');
  if (!canMove(applicationLifecycle, application.status, to)) return refuse('WRONG_STATE', 'wrongStep', 'to');
  const onDate = details.onDate ?? acting.today;
  const refusal = refuseMistakes(stepDayMistakes(onDate, application, acting.today));
  if (refusal) return refusal;
  const declineReason = to === 'DECLINED' ? details.declineReason : undefined;
  return stepApplication(em, application, to, { ...acting, today: onDate }, declineReason ?? undefined);
}

async function stepApplication(
  em: SqlEntityManager,
  application: Application,
  to: ApplicationStatus,
  acting: Acting,
  declineReason?: DeclineReason,
): Promise<Application> {
  const from = application.status;
  application.status = to;
  await em.flush();
  await recordStep(em, 'APPLICATION', application, from, acting, declineReason && { declineReason });
  return application;
}

/** After the conversation: the applicant becomes a volunteer of the programme. */
export async function placeApplication(
  em: SqlEntityManager,
  application: Application,
  programme: Programme,
  input: EnrolmentInput,
  acting: Acting,
): Promise<Application | Refusal> {
  if (!canMove(applicationLifecycle, application.status, 'PLACED'))
    return refuse('WRONG_STATE', 'intakeFirst');
  const { organisationId, firstName, lastName, birthDate, email, phone, languages } = application;
  // A postcode that we do not know is not kept: we could not say how far it is.
  const postcode =
    application.postcode && (await knowsPostcode(em, application.postcode)) ? application.postcode : null;
  const person = { organisationId, firstName, lastName, birthDate, email, phone, languages, postcode };
  const unasked = { gender: null, interests: [], professions: [], lifePhilosophy: null, traits: [] };
  const availability = input.availability ?? application.availability;
  const enrolment = await enrolNewVolunteer(
    em,
    { ...person, ...unasked },
    programme,
    // Whoever took care of the application looks after the volunteer, or else whoever spoke with them.
    { input: { ...input, availability }, ownerId: application.ownerId ?? acting.accountId },
    acting,
  );
  if (enrolment instanceof Refusal) return enrolment;
  application.volunteerId = enrolment.volunteerId;
  return stepApplication(em, application, 'PLACED', acting);
}

/** Writes what happened to a vacancy or an application. */
export async function recordStep(
  em: SqlEntityManager,
  entity: 'VACANCY' | 'APPLICATION',
  thing: Vacancy | Application,
  fromStatus: string | undefined,
  { accountId, now, today }: Acting,
  details?: object,
): Promise<void> {
  const { organisationId, programmeId, id: entityId, status } = thing;
  const event = { organisationId, programmeId, entity, entityId, type: status, toStatus: status };
  await recordEvent(em, {
    ...event,
    fromStatus: fromStatus ?? null,
    onDate: today,
    recordedAt: now,
    accountId,
    details: details ?? null,
  });
}
