import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { keyArray } from '../../platform/batch.ts';
import type { Candidate } from '../suitability/people.ts';

/** A programme, and the organisation as whose own its candidates are read. */
export interface Whose {
  organisationId: string;
  programmeId: string;
}

const columns: Readonly<Record<keyof Candidate, string>> = {
  enrolmentId: 'enrolment_id',
  volunteerId: 'volunteer_id',
  personId: 'person_id',
  status: 'status',
  since: 'since',
  until: 'until',
  supportModes: 'support_modes',
  preferredSupportMode: 'preferred_support_mode',
  trainedOn: 'trained_on',
  vogSeenOn: 'vog_seen_on',
  capacity: 'capacity',
  openMatches: 'open_matches',
  capacityInAll: 'capacity_in_all',
  openMatchesInAll: 'open_matches_in_all',
  availability: 'availability',
  maxDistanceKm: 'max_distance_km',
  wantedRequesterGender: 'wanted_requester_gender',
  genderWishHard: 'gender_wish_hard',
  wantedAgeFrom: 'wanted_age_from',
  wantedAgeTo: 'wanted_age_to',
  avoids: 'avoids',
  experience: 'experience',
  deployable: 'deployable',
  municipalities: 'municipalities',
  lastAskedOn: 'last_asked_on',
  birthDate: 'birth_date',
  gender: 'gender',
  languages: 'languages',
  interests: 'interests',
  professions: 'professions',
  lifePhilosophy: 'life_philosophy',
  traits: 'traits',
  latitude: 'latitude',
  longitude: 'longitude',
  neighbourhoodId: 'coalesce(neighbourhood_id::text, postcode_area)',
};
const names = Object.keys(columns) as (keyof Candidate)[];
const values = `json_build_array(${Object.values(columns).join(', ')}) as values`;
const selected = `select ${values} from match_candidate where organisation_id = $1 and programme_id = $2`;

const asCandidate = (values: unknown[]): Candidate =>
  Object.fromEntries(names.map((name, at) => [name, values[at]])) as unknown as Candidate;

/** How many candidates are read at once: some milliseconds of work, in between which others are answered. */
const atOnce = 1_000;

/** All candidates of a programme as they stood at one moment, some at a time, neighbours next to each other. */
export async function* allCandidates(client: pg.ClientBase, whose: Whose): AsyncGenerator<Candidate[]> {
  await enter(client, whose);
  await client.query(
    `declare candidates no scroll cursor for ${selected} order by latitude, longitude, enrolment_id`,
    [whose.organisationId, whose.programmeId],
  );
  for (;;) {
    const { rows } = await client.query<{ values: unknown[] }>(`fetch ${atOnce} from candidates`);
    yield rows.map(({ values }) => asCandidate(values));
    if (rows.length < atOnce) break;
  }
  await client.query('commit');
}

/** Those of some enrolments that are candidates now. */
export async function someCandidates(
  client: pg.ClientBase,
  whose: Whose,
  enrolmentIds: readonly string[],
): Promise<Candidate[]> {
  await enter(client, whose);
  const { rows } = await client.query<{ values: unknown[] }>(
    `${selected} and enrolment_id = any ($3::uuid[])`,
    [whose.organisationId, whose.programmeId, enrolmentIds],
  );
  await client.query('commit');
  return rows.map(({ values }) => asCandidate(values));
}

/** Those of some enrolments, as a transaction sees them. */
export async function candidatesByEnrolment(
  em: SqlEntityManager,
  enrolmentIds: readonly string[],
): Promise<Map<string, Candidate>> {
  const rows = await em.execute<{ id: string; values: unknown[] }[]>(
    `select enrolment_id as id, ${values} from match_candidate where enrolment_id = any (?::uuid[])`,
    [keyArray(enrolmentIds)],
  );
  return new Map(rows.map(({ id, values }) => [id, asCandidate(values)]));
}

/** Some volunteers in some programmes, by the ids of programme and volunteer with a space in between. */
export async function candidatesOf(
  em: SqlEntityManager,
  programmeIds: readonly string[],
  volunteerIds: readonly string[],
): Promise<Map<string, Candidate>> {
  const rows = await em.execute<{ programme: string; volunteer: string; values: unknown[] }[]>(
    `select programme_id as programme, volunteer_id as volunteer, ${values} from match_candidate
     where programme_id = any (?::uuid[]) and volunteer_id = any (?::uuid[])`,
    [keyArray(programmeIds), keyArray(volunteerIds)],
  );
  return new Map(
    rows.map(({ programme, volunteer, values }) => [`${programme} ${volunteer}`, asCandidate(values)]),
  );
}

/** Begins a transaction that sees the rows of one organisation. */
async function enter(client: pg.ClientBase, { organisationId }: Whose): Promise<void> {
  await client.query('begin read only');
  await client.query(`select set_config('app.organisations', $1, true)`, [`{${organisationId}}`]);
}
