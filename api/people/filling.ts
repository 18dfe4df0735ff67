import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { fromGlobalId, toGlobalId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { EnrolmentInput } from './enrolment-inputs.ts';
import { Person } from './person.ts';
import { type Enrolment, Volunteer } from './volunteer.ts';

/** What need not be known of a volunteer: null takes it away. */
const optional: ReadonlySet<string> = new Set<keyof EnrolmentInput>([
  'maxDistanceKm',
  'wantedRequesterGender',
  'wantedAgeFrom',
  'wantedAgeTo',
  'experience',
  'preferredSupportMode',
  'trainedOn',
  'vogSeenOn',
  'gender',
]);

/** What of it was filled in. */
const given = (input: Partial<EnrolmentInput>): Partial<EnrolmentInput> =>
  Object.fromEntries(
    Object.entries(input).filter(
      ([name, value]) => value !== undefined && (value !== null || optional.has(name)),
    ),
  );

/** Writes what was filled in: most of it about the enrolment, some about the volunteer or the person. */
export async function fill(
  em: SqlEntityManager,
  enrolment: Enrolment,
  {
    capacityInAll,
    traits,
    gender,
    languages,
    interests,
    professions,
    municipalities,
    ...input
  }: EnrolmentInput,
): Promise<Refusal | undefined> {
  if (municipalities) {
    const ids = municipalities.map((globalId) => fromGlobalId('Municipality', globalId));
    const own = await municipalitiesOfOrganisation(em, enrolment.organisationId);
    if (!ids.every((id) => id && own.has(id)))
      return refuse('INVALID', 'municipalityUnknown', 'municipalities');
    enrolment.municipalities = ids as string[];
  }
  Object.assign(enrolment, given(input));
  await em.persist(enrolment).flush();
  const ofPerson = given({ traits, gender, languages, interests, professions });
  if (capacityInAll === undefined && Object.keys(ofPerson).length === 0) return undefined;
  const volunteer = await em.findOneOrFail(
    Volunteer,
    { id: enrolment.volunteerId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (capacityInAll != null && capacityInAll < volunteer.openMatches)
    return refuseMistakes([
      { field: 'capacityInAll', key: 'capacityBelowOpen', params: { open: volunteer.openMatches } },
    ]);
  if (capacityInAll !== undefined) volunteer.capacity = capacityInAll;
  if (Object.keys(ofPerson).length > 0)
    Object.assign(await em.findOneOrFail(Person, { id: volunteer.personId }), ofPerson);
  await em.flush();
  return undefined;
}

/** What stands there now, as whoever writes it fills it in. */
export async function filledIn(em: SqlEntityManager, enrolment: Enrolment): Promise<EnrolmentInput> {
  const volunteer = await em.findOneOrFail(Volunteer, { id: enrolment.volunteerId });
  const person = await em.findOneOrFail(Person, { id: volunteer.personId });
  const { traits, gender, languages, interests, professions } = person;
  const municipalities = enrolment.municipalities.map((id) => toGlobalId('Municipality', id));
  const ofPerson = { traits, gender, languages, interests, professions } as EnrolmentInput;
  return { ...enrolment, ...ofPerson, municipalities, capacityInAll: volunteer.capacity };
}

async function municipalitiesOfOrganisation(
  em: SqlEntityManager,
  organisationId: string,
): Promise<Set<string>> {
  const rows: { id: string }[] = await em.execute(
    'select municipality_id as id from organisation_municipality where organisation_id = ?',
    [organisationId],
  );
  return new Set(rows.map((row) => row.id));
}
