import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordConsent } from '../forgetting/consent.ts';
import { consentText } from '../forgetting/consent-texts.ts';
import { type Mistake, refuse, refuseMistakes } from '../messages/refuse.ts';
import type { Language } from '../messages/texts.ts';
import type { Programme } from '../organisations/programme.ts';
import { personOfRequester } from '../people/actions.ts';
import { filled } from '../people/filled-in.ts';
import { Household, Person, Requester } from '../people/person.ts';
import { normalisePostcode } from '../places/postcode.ts';
import { knowsPostcode } from '../places/queries.ts';
import { amsterdamDay } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import { recordRequestEvent } from './actions.ts';
import type { RequestChannel } from './codes.ts';
import type { SubmitRequestInput } from './inputs.ts';
import { giveMandate } from './mandates.ts';
import { newReference } from './reference.ts';
import { Request } from './request.ts';
import { requestMistakes } from './rules.ts';

/** Where and when a request came in. */
interface Came {
  channel: RequestChannel;
  receivedAt: Date;
}

/** A resident, or somebody for them, asks for a buddy. */
export async function submitRequest(
  em: SqlEntityManager,
  programme: Programme,
  input: SubmitRequestInput,
  acting: Acting,
  language: Language,
  came: Came = { channel: input.onBehalf ? 'REFERRER' : 'SELF', receivedAt: acting.now },
): Promise<Request | Refusal> {
  if (programme.status !== 'ACTIVE') return refuse('WRONG_STATE', 'programmeClosed', 'programme');
  const mistakes: Mistake[] = requestMistakes(input, programme, acting.today);
  if (normalisePostcode(input.postcode) && !(await knowsPostcode(em, input.postcode)))
    mistakes.push({ field: 'postcode', key: 'postcodeUnknown' });
  if (input.consentVersion && !consentText('FIND_BUDDY', input.consentVersion, language))
    mistakes.push({ field: 'consentVersion', key: 'consentTextUnknown' });
  const refusal = refuseMistakes(mistakes);
  if (refusal) return refusal;

  const earlier = await askedJustNow(em, programme, input, acting.now);
  if (earlier) return earlier;
  const requester =
    (await knownRequester(em, programme.organisationId, input)) ??
    (await newRequester(em, programme, input, acting.now));
  const request = await newRequest(em, programme, requester.id, input, came, acting.now);
  if (input.onBehalf) await giveMandate(em, request, input.onBehalf, acting.now);
  const onDate = amsterdamDay(came.receivedAt);
  await recordRequestEvent(em, request, { type: 'RECEIVED', onDate, toStatus: 'RECEIVED' }, acting);
  const { organisationId, id: requestId } = request;
  const { id: personId } = await personOfRequester(em, requester.id);
  const givenBy = input.onBehalf ? 'REFERRER' : 'SELF';
  const about = { organisationId, personId, requestId, purpose: 'FIND_BUDDY', language, givenBy } as const;
  await recordConsent(em, about, input.consentVersion, acting.now);
  return request;
}

/** Sent twice by a finger that trembles or a line that drops is asked once. */
const sameQuestionWithinMs = 10 * 60_000;

const fingerprintOf = (input: SubmitRequestInput): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('hex');

async function askedJustNow(
  em: SqlEntityManager,
  programme: Programme,
  input: SubmitRequestInput,
  now: Date,
): Promise<Request | null> {
  const fingerprint = fingerprintOf(input);
  // Two at the very same moment: the second looks when the first is written.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [fingerprint]);
  const since = new Date(now.getTime() - sameQuestionWithinMs);
  return em.findOne(Request, { programmeId: programme.id, fingerprint, recordedAt: { $gt: since } });
}

async function newRequest(
  em: SqlEntityManager,
  { organisationId, id: programmeId }: Programme,
  requesterId: string,
  input: SubmitRequestInput,
  { channel, receivedAt }: Came,
  now: Date,
): Promise<Request> {
  const { onBehalf } = input;
  const request = em.create(Request, {
    id: newId(),
    organisationId,
    programmeId,
    requesterId,
    key: null,
    reference: newReference(),
    status: 'RECEIVED',
    channel,
    referrerKind: onBehalf?.relation ?? null,
    referrerName: onBehalf?.name.trim() ?? null,
    referrerContact: filled(onBehalf?.phone) ?? filled(onBehalf?.email) ?? null,
    consentAt: now,
    supportMode: input.supportMode ?? null,
    availability: input.availability ?? [],
    wantedVolunteerGender: input.wantedVolunteerGender ?? null,
    genderWishHard: input.genderWishHard ?? false,
    maxDistanceKm: null,
    question: filled(input.question) ?? null,
    note: null,
    circumstances: null,
    urgency: 'NORMAL',
    interpreter: false,
    wantedAgeFrom: null,
    wantedAgeTo: null,
    avoids: [],
    helpfulExperience: [],
    receivedAt,
    firstContactAt: null,
    intakeOn: null,
    outcome: null,
    outcomeOn: null,
    outcomeReason: null,
    redirectedTo: null,
    fingerprint: fingerprintOf(input),
    recordedAt: now,
  });
  await em.persist(request).flush();
  return request;
}

/** Somebody who asked before: same name, same birth date, same postcode. */
async function knownRequester(
  em: SqlEntityManager,
  organisationId: string,
  input: SubmitRequestInput,
): Promise<{ id: string } | undefined> {
  if (!input.birthDate) return undefined;
  const rows: { id: string }[] = await em.execute(
    `select r.id from requester r join person p on p.id = r.person_id
     where p.organisation_id = ? and lower(p.last_name) = lower(?) and p.birth_date = ?
       and lower(p.first_name) = lower(?) and p.postcode_area = left(?, 4) and p.deceased_on is null
       and p.anonymised_at is null
     order by p.recorded_at, r.id limit 1`,
    [
      organisationId,
      input.lastName.trim(),
      input.birthDate,
      input.firstName.trim(),
      normalisePostcode(input.postcode),
    ],
  );
  return rows[0];
}

async function newRequester(
  em: SqlEntityManager,
  programme: Programme,
  input: SubmitRequestInput,
  now: Date,
): Promise<Requester> {
  const { organisationId } = programme;
  const person = em.create(Person, {
    id: newId(),
    organisationId,
    firstName: input.firstName.trim(),
    lastName: input.lastName.trim(),
    birthDate: input.birthDate ?? null,
    gender: input.gender ?? null,
    postcode: normalisePostcode(input.postcode) ?? null,
    email: filled(input.email) ?? null,
    phone: filled(input.phone) ?? null,
    languages: input.languages ?? [],
    interests: input.interests ?? [],
    professions: input.professions ?? [],
    lifePhilosophy: filled(input.lifePhilosophy) ?? null,
    traits: [],
    deceasedOn: null,
    recordedAt: now,
  });
  await em.persist(person).flush();
  const householdId = programme.settings.wholeHousehold ? newId() : null;
  if (householdId) await em.insert(Household, { id: householdId, organisationId, name: person.lastName });
  const requester = em.create(Requester, {
    id: newId(),
    organisationId,
    personId: person.id,
    householdId,
    key: null,
  });
  await em.persist(requester).flush();
  return requester;
}
