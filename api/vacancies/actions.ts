import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { type Mistake, refuse, refuseMistakes } from '../messages/refuse.ts';
import type { Programme } from '../organisations/programme.ts';
import { enrolNewVolunteer } from '../people/enrolling.ts';
import type { EnrolmentInput } from '../people/enrolment-inputs.ts';
import { checkLanguages, checkText, filled } from '../people/filled-in.ts';
import { knowsPostcode, neighbourhoodsById } from '../places/queries.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId, newId } from '../platform/ids.ts';
import { canMove } from '../platform/lifecycle.ts';
import { Refusal } from '../platform/refusal.ts';
import type { VacancyInput } from './inputs.ts';
import {
  type ApplicationStatus,
  applicationLifecycle,
  type DeclineReason,
  type VacancyStatus,
  vacancyLifecycle,
} from './lifecycle.ts';
import { stepDayMistakes } from './rules.ts';
import { Application, Vacancy } from './vacancy.ts';

type VacancyFacts = Pick<
  Vacancy,
  'title' | 'summary' | 'supportMode' | 'neighbourhoodId' | 'hoursPerWeek' | 'languages' | 'availability'
>;

/** What was filled in of a vacancy, or all that is wrong with it. */
async function vacancyFacts(
  em: SqlEntityManager,
  programme: Programme,
  input: VacancyInput,
): Promise<VacancyFacts | Refusal> {
  const mistakes: Mistake[] = [
    ...(filled(input.title)
      ? checkText('title', input.title, 200)
      : [{ field: 'title', key: 'vacancyTitleNeeded' } as const]),
    ...checkText('summary', input.summary),
    ...checkLanguages('languages', input.languages ?? undefined),
  ];
  if (!programme.supportModes.includes(input.supportMode))
    mistakes.push({ field: 'supportMode', key: 'supportModeNotOffered' });
  if (input.hoursPerWeek != null && !(input.hoursPerWeek >= 0 && input.hoursPerWeek <= 80))
    mistakes.push({ field: 'hoursPerWeek', key: 'hoursWrong' });
  const neighbourhoodId = input.neighbourhood ? fromGlobalId('Neighbourhood', input.neighbourhood) : null;
  if (
    neighbourhoodId === undefined ||
    (neighbourhoodId && (await neighbourhoodsById(em, [neighbourhoodId])).size === 0)
  )
    mistakes.push({ field: 'neighbourhood', key: 'neighbourhoodUnknown' });
  const refusal = refuseMistakes(mistakes);
  if (refusal) return refusal;
  return {
    title: input.title.trim(),
    summary: input.summary.trim(),
    supportMode: input.supportMode,
    neighbourhoodId: neighbourhoodId ?? null,
    hoursPerWeek: input.hoursPerWeek ?? null,
    languages: input.languages ?? [],
    availability: input.availability ?? [],
  };
}

/** Writes down a vacancy, for nobody outside to see yet. */
export async function createVacancy(
  em: SqlEntityManager,
  programme: Programme,
  input: VacancyInput,
  acting: Acting,
): Promise<Vacancy | Refusal> {
  const facts = await vacancyFacts(em, programme, input);
  if (facts instanceof Refusal) return facts;
  const vacancy = em.create(Vacancy, {
    id: newId(),
    organisationId: programme.organisationId,
    programmeId: programme.id,
    ...facts,
    status: 'DRAFT',
    publishedOn: null,
    createdAt: acting.now,
  });
  await em.persist(vacancy).flush();
  await recordStep(em, 'VACANCY', vacancy, undefined, acting);
  return vacancy;
}

/** Writes a vacancy anew, whatever its state: who reads it reads this from now on. */
export async function updateVacancy(
  em: SqlEntityManager,
  vacancy: Vacancy,
  programme: Programme,
  input: VacancyInput,
  { accountId, now, today }: Acting,
): Promise<Vacancy | Refusal> {
  const facts = await vacancyFacts(em, programme, input);
  if (facts instanceof Refusal) return facts;
  Object.assign(vacancy, facts);
  await em.flush();
  const { organisationId, programmeId, id: entityId } = vacancy;
  const event = { organisationId, programmeId, entity: 'VACANCY', entityId, type: 'CHANGED' } as const;
  await recordEvent(em, { ...event, onDate: today, recordedAt: now, accountId });
  return vacancy;
}

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
    { ...input, availability },
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
