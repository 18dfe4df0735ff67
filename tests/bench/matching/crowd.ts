import type pg from 'pg';
import type { Seeker } from '../../../api/matching/suitability/people.ts';
import { addDays, type Day } from '../../../api/platform/days.ts';
import { chance } from './chance.ts';

/** The day on which everybody in the benchmark is looked at. */
export const today: Day = '2026-03-02';
export const whose = {
  organisationId: '00000000-0000-4000-8000-000000000001',
  programmeId: '00000000-0000-4000-8000-000000000002',
};

/** A made-up postcode area, with how many people live there. */
export interface Area {
  latitude: number;
  longitude: number;
  neighbourhoodId: string;
  people: number;
}

const areaCount = 4_000;
const townCount = 60;
const kmPerDegree = 111.2;

/** Made-up areas spread over the Netherlands: most in towns, a few of which are large. */
export function makeAreas(volunteers: number): Area[] {
  const random = chance(4);
  const somewhere = () => ({ latitude: 50.8 + random() * 2.6, longitude: 3.6 + random() * 3.4 });
  const towns = Array.from({ length: townCount }, somewhere);
  const shares = towns.map((_, rank) => 1 / (rank + 1) ** 0.8);
  // The sum of a few numbers by chance lies near the middle: a town is dense in the middle.
  const off = (km: number) => ((random() + random() + random() + random() - 2) * km) / kmPerDegree;
  const areas = Array.from({ length: areaCount }, (_, at) => {
    const inTown = random() < 0.7;
    const middle = inTown ? towns[pick(shares, random())]! : somewhere();
    return {
      latitude: middle.latitude + off(8),
      longitude: middle.longitude + off(8) / 0.615,
      neighbourhoodId: `00000000-0000-4000-9000-${at.toString(16).padStart(12, '0')}`,
      weight: (inTown ? 1 : 0.2) * (0.3 + random() * 1.4),
    };
  });
  const all = areas.reduce((sum, { weight }) => sum + weight, 0);
  return areas.map(({ weight, ...area }) => ({ ...area, people: Math.round((volunteers * weight) / all) }));
}

/** Which of some shares a number from 0 to 1 falls into. */
function pick(shares: readonly number[], at: number): number {
  let left = at * shares.reduce((sum, share) => sum + share, 0);
  const found = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return found < 0 ? shares.length - 1 : found;
}

const languages = ['ar', 'tr', 'pl', 'uk', 'en', 'de', 'fr', 'es', 'so', 'ti', 'fa', 'zh'];
const parts = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'].flatMap((day) =>
  ['MORNING', 'AFTERNOON', 'EVENING'].map((part) => `${day}_${part}`),
);
const experiences = [
  'DEBTS',
  'LOSS',
  'MIGRATION',
  'LONELINESS',
  'SINGLE_PARENT',
  'CARING',
  'PARENTING',
  'FINANCE',
  'PAPERWORK',
];
const ways = [5, 7.5, 10, 15, 25];

const listed = (values: readonly (string | number)[]): string =>
  `array[${values.map((value) => (typeof value === 'string' ? `'${value}'` : value)).join(', ')}]`;
const oneOf = (values: readonly (string | number)[]): string =>
  `(${listed(values)})[1 + floor(random() * ${values.length})::int]`;
/** Some neighbours in a list: none, with a chance, or up to `most`. */
const someOf = (values: readonly string[], none: number, most: number): string =>
  `case when random() < ${none} then '{}'::text[] else (${listed(values)})[1 + floor(s * ${values.length})::int :
     floor(s * ${values.length})::int + 1 + floor(random() * ${most})::int] end`;
const word = (letter: string, count: number): string => `'${letter}' || floor(random() * ${count})::int`;
const daysAgo = (most: number): string => `date '${today}' - floor(random() * ${most})::int`;
const maybe = (share: number, sql: string): string => `case when random() < ${share} then ${sql} end`;

/**
 * Fills the table of candidates by chance, the same each time but for the keys, in the order in which people came: from
 * anywhere. The triggers of it stay quiet.
 */
export async function fill(client: pg.Client, areas: readonly Area[]): Promise<void> {
  await client.query(`select setseed(0.5)`);
  await client.query(
    'create temp table area (latitude float8, longitude float8, neighbourhood uuid, people int)',
  );
  await client.query(
    'insert into area select * from unnest($1::float8[], $2::float8[], $3::uuid[], $4::int[])',
    [
      areas.map(({ latitude }) => latitude),
      areas.map(({ longitude }) => longitude),
      areas.map(({ neighbourhoodId }) => neighbourhoodId),
      areas.map(({ people }) => people),
    ],
  );
  await client.query('alter table match_candidate disable trigger user');
  await client.query(`
    insert into match_candidate (enrolment_id, organisation_id, programme_id, volunteer_id, person_id, status, since, until,
      support_modes, preferred_support_mode, trained_on, vog_seen_on, capacity, open_matches, max_distance_km, availability,
      wanted_requester_gender, gender_wish_hard, wanted_age_from, wanted_age_to, avoids, experience, deployable,
      municipalities, capacity_in_all, open_matches_in_all, gender, birth_date, languages, interests, professions,
      life_philosophy, traits, latitude, longitude, neighbourhood_id, last_asked_on)
    select gen_random_uuid(), '${whose.organisationId}', '${whose.programmeId}', gen_random_uuid(), gen_random_uuid(),
      case when random() < 0.85 then 'CERTIFIED' else ${oneOf(['PAUSED', 'TRAINING', 'INTAKE', 'SUSPENDED'])} end,
      date '2020-01-01', ${maybe(0.03, `date '${today}' - 20 + floor(random() * 40)::int`)},
      ${someOf(['STRUCTURAL', 'INCIDENTAL'], 0, 2)}, ${maybe(0.3, oneOf(['STRUCTURAL', 'INCIDENTAL']))},
      ${maybe(0.95, daysAgo(1200))}, ${maybe(0.95, daysAgo(1200))},
      1 + floor(random() * 3)::int, floor(random() * 1.8)::int, ${maybe(0.5, oneOf(ways))}, ${someOf(parts, 0.25, 6)},
      ${maybe(0.15, oneOf(['F', 'M']))}, random() < 0.5,
      ${maybe(0.2, 'floor(20 + random() * 40)::int')}, ${maybe(0.2, 'floor(61 + random() * 30)::int')},
      ${someOf(['DOG', 'CAT', 'SMOKES'], 0.85, 1)}, case when random() < 0.7 then ${someOf(experiences, 0.3, 3)} end,
      random() < 0.95, '{}', ${maybe(0.2, '2')}, floor(random() * 2)::int,
      ${oneOf(['F', 'M', 'F', 'M', 'X'])}, ${maybe(0.9, `date '${today}' - floor(7000 + random() * 22000)::int`)},
      case when random() < 0.75 then array['nl'] when random() < 0.5 then array['nl', ${oneOf(languages)}]
        else array[${oneOf(languages)}] end,
      array[${[60, 60, 60].map((count) => word('interest', count)).join(', ')}],
      case when random() < 0.4 then array[${word('profession', 40)}] else '{}' end,
      ${maybe(0.3, word('belief', 6))}, ${someOf(['DOG', 'CAT', 'SMOKES'], 0.8, 1)},
      a.latitude, a.longitude, a.neighbourhood, ${maybe(0.6, daysAgo(120))}
    from (select a.*, random() as s, random() as came from area a, generate_series(1, a.people) order by came) a`);
  await client.query('alter table match_candidate enable trigger user');
  await client.query('drop table area');
}

/** Residents by chance, who live where people live. */
export function makeSeekers(areas: readonly Area[], count: number): Seeker[] {
  const random = chance(8);
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const some = <T>(values: readonly T[], most: number): T[] => {
    const from = Math.floor(random() * values.length);
    return values.slice(from, from + Math.floor(random() * (most + 1)));
  };
  const perhaps = <T>(share: number, value: T): T | null => (random() < share ? value : null);
  const words = (letter: string, of: number, most: number) => [
    ...new Set(
      Array.from({ length: Math.floor(random() * (most + 1)) }, () => letter + Math.floor(random() * of)),
    ),
  ];
  const shares = areas.map(({ people }) => people);
  return Array.from({ length: count }, (_, at): Seeker => {
    const { latitude, longitude, neighbourhoodId } = areas[pick(shares, random())]!;
    const nobody = `00000000-0000-4000-a000-${at.toString(16).padStart(12, '0')}`;
    return {
      personId: nobody,
      latitude,
      longitude,
      neighbourhoodId,
      municipalityId: null,
      birthDate: perhaps(0.9, addDays(today, -Math.floor(9000 + random() * 24_000))),
      gender: one(['F', 'M', 'X', null]),
      languages: random() < 0.7 ? ['nl'] : random() < 0.5 ? ['nl', one(languages)] : [one(languages)],
      interests: words('interest', 60, 4),
      professions: words('profession', 40, 1),
      lifePhilosophy: perhaps(0.3, `belief${Math.floor(random() * 6)}`),
      traits: some(['DOG', 'CAT', 'SMOKES'] as const, 1),
      avoids: random() < 0.2 ? some(['DOG', 'CAT', 'SMOKES'] as const, 1) : [],
      wantedAgeFrom: perhaps(0.2, 20 + Math.floor(random() * 40)),
      wantedAgeTo: perhaps(0.2, 61 + Math.floor(random() * 30)),
      availability: some(parts, 6) as Seeker['availability'],
      maxDistanceKm: null,
      genderWishHard: random() < 0.5,
      supportMode: one(['STRUCTURAL', 'INCIDENTAL']),
      wantedVolunteerGender: perhaps(0.25, one(['F', 'M'])),
      helpfulExperience: some(experiences, 3) as Seeker['helpfulExperience'],
      interpreter: random() < 0.1,
      urgency: one(['NORMAL', 'SOON', 'URGENT']),
      priority: random() < 0.1,
      waitedDays: Math.floor(random() * 700),
      noClickWith: [],
      unsafeWith: [],
    };
  });
}
