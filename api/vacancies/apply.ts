import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordConsent } from '../forgetting/consent.ts';
import { consentText } from '../forgetting/consent-texts.ts';
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
import type { Day } from '../platform/days.ts';
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

/** Somebody applies for a published vacancy. */
export async function applyToVacancy(
  em: SqlEntityManager,
  vacancy: Vacancy,
  input: ApplicationInput,
  now: Date,
  today: Day,
  language: Language,
): Promise<Application | Refusal> {
  if (!isOpen(vacancy)) return refuse('WRONG_STATE', 'vacancyNotOpen', 'vacancy');
  const mistakes = applicationMistakes(input, today);
  if (input.consentVersion && !consentText('BECOME_VOLUNTEER', input.consentVersion, language))
    mistakes.push({ field: 'consentVersion', key: 'consentTextUnknown' });
  const refusal = refuseMistakes(mistakes);
  if (refusal) return refusal;
  const { organisationId, programmeId } = vacancy;
  const postcode = filled(input.postcode);
  const application = em.create(Application, {
    id: newId(),
    organisationId,
    programmeId,
    vacancyId: vacancy.id,
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
    submittedAt: now,
  });
  await em.persist(application).flush();
  await recordStep(em, 'APPLICATION', application, undefined, { accountId: null, now, today });
  const about = { organisationId, applicationId: application.id, purpose: 'BECOME_VOLUNTEER' } as const;
  await recordConsent(em, { ...about, language, givenBy: 'SELF' }, input.consentVersion, now);
  return application;
}
