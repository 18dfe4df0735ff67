import type { RequiredEntityData, SqlEntityManager } from '@mikro-orm/postgresql';
import { recordEvent } from '../followup/event.ts';
import { recordConsent } from '../forgetting/consent.ts';
import { consentText } from '../forgetting/consent-texts.ts';
import { postMail, wasPostedSince } from '../messages/outbox.ts';
import { type Mistake, refuse, refuseMistakes } from '../messages/refuse.ts';
import type { Language } from '../messages/texts.ts';
import {
  checkBirthDate,
  checkEmail,
  checkLanguages,
  checkName,
  checkPhone,
  checkPostcode,
  checkText,
  filled,
} from '../people/filled-in.ts';
import { normalisePostcode } from '../places/postcode.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import { recordStep } from './actions.ts';
import type { ApplicationInput } from './inputs.ts';
import { isOpen } from './lifecycle.ts';
import { Application, type Vacancy } from './vacancy.ts';

/** Whether there is anything wrong with what an applicant filled in. */
function applicationMistakes(input: ApplicationInput, today: Day): Mistake[] {
  const mistakes: Mistake[] = [
    ...checkName('firstName', input.firstName),
    ...checkName('lastName', input.lastName),
    ...checkEmail('email', filled(input.email)),
    ...checkPhone('phone', filled(input.phone)),
    ...checkPostcode('postcode', filled(input.postcode)),
    ...checkBirthDate('birthDate', input.birthDate ?? undefined, today),
    ...checkLanguages('languages', input.languages ?? undefined),
    ...checkText('motivation', filled(input.motivation)),
  ];
  if (!filled(input.email) && !filled(input.phone))
    mistakes.push({ field: 'email', key: 'emailOrPhoneNeeded' });
  return mistakes;
}

/**
 * Somebody applies for a published vacancy. Whoever has an open application there is answered as at the first time, and
 * told by mail: whether somebody applied is nobody else's business.
 */
export async function applyToVacancy(
  em: SqlEntityManager,
  vacancy: Vacancy,
  input: ApplicationInput,
  { now, today, language }: { now: Date; today: Day; language: Language },
): Promise<Application | Refusal> {
  if (!isOpen(vacancy)) return refuse('WRONG_STATE', 'vacancyNotOpen', 'vacancy');
  const mistakes = applicationMistakes(input, today);
  if (input.consentVersion && !consentText('BECOME_VOLUNTEER', input.consentVersion, language))
    mistakes.push({ field: 'consentVersion', key: 'consentTextUnknown' });
  const refusal = refuseMistakes(mistakes);
  if (refusal) return refusal;
  const application = em.create(Application, applicationOf(vacancy, input, now), { persist: false });
  const earlier = await openApplicationOf(em, application);
  if (earlier) {
    await recordAgain(em, application, earlier);
    if (application.email) await tellOnceADay(em, application, application.email, language);
    return application;
  }
  await em.persist(application).flush();
  await recordStep(em, 'APPLICATION', application, undefined, { accountId: null, now, today });
  const { id: applicationId, organisationId } = application;
  const about = { organisationId, applicationId, purpose: 'BECOME_VOLUNTEER' } as const;
  await recordConsent(em, { ...about, language, givenBy: 'SELF' }, input.consentVersion, now);
  return application;
}

function applicationOf(
  { id: vacancyId, organisationId, programmeId }: Vacancy,
  input: ApplicationInput,
  submittedAt: Date,
): RequiredEntityData<Application> {
  const postcode = filled(input.postcode);
  return {
    id: newId(),
    organisationId,
    programmeId,
    vacancyId,
    status: 'SUBMITTED',
    firstName: input.firstName.trim(),
    lastName: input.lastName.trim(),
    birthDate: input.birthDate ?? null,
    email: filled(input.email)?.toLowerCase() ?? null,
    phone: filled(input.phone) ?? null,
    postcode: postcode ? (normalisePostcode(postcode) ?? null) : null,
    languages: input.languages ?? [],
    availability: input.availability ?? [],
    motivation: filled(input.motivation) ?? null,
    submittedAt,
  };
}

/** The open application of the same person, if any; of two at the same moment the second waits for the first. */
async function openApplicationOf(
  em: SqlEntityManager,
  { vacancyId, email, phone }: Application,
): Promise<string | undefined> {
  const contact = (email ?? phone ?? '').toLowerCase();
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${vacancyId} ${contact}`]);
  const [open]: { id: string }[] = await em.execute(
    `select id from application where vacancy_id = ? and lower(coalesce(email, phone)) = ?
       and status in ('SUBMITTED', 'CONTACTED', 'INTAKE')`,
    [vacancyId, contact],
  );
  return open?.id;
}

/** The coordinator sees it; and it takes about as long as an application that is new. */
const recordAgain = (
  em: SqlEntityManager,
  { organisationId, programmeId, submittedAt }: Application,
  entityId: string,
): Promise<void> =>
  recordEvent(em, {
    organisationId,
    programmeId,
    entity: 'APPLICATION',
    entityId,
    type: 'APPLIED_AGAIN',
    onDate: amsterdamDay(submittedAt),
    recordedAt: submittedAt,
  });

/** Nobody's mailbox is filled by applying in their name again and again. */
async function tellOnceADay(
  em: SqlEntityManager,
  { organisationId, submittedAt: now }: Application,
  address: string,
  language: Language,
): Promise<void> {
  const told = await wasPostedSince(em, 'APPLIED_ALREADY', address, new Date(now.getTime() - 24 * 3_600_000));
  if (!told) await postMail(em, { kind: 'APPLIED_ALREADY', language, address, organisationId }, now);
}
