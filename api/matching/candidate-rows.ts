import type pg from 'pg';
import type { Candidate } from './people.ts';

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
const selected = `select json_build_array(${Object.values(columns).join(', ')}) as values from match_candidate
  where organisation_id = $1 and programme_id = $2`;

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

/** Begins a transaction that sees the rows of one organisation. */
async function enter(client: pg.ClientBase, { organisationId }: Whose): Promise<void> {
  await client.query('begin read only');
  await client.query(`select set_config('app.organisations', $1, true)`, [`{${organisationId}}`]);
}
