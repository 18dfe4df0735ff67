import type pg from 'pg';
import type { Seeker } from '../../../api/matching/suitability/people.ts';
import { expertise, tenthsOf, urgencyShare } from '../../../api/matching/suitability/reasons.ts';
import { type Terms, termsOf } from '../../../api/matching/suitability/suitability.ts';
import type { Weights } from '../../../api/matching/suitability/weights.ts';
import { weightRules } from '../../../api/matching/suitability/weights.ts';
import { yearsBetween } from '../../../api/platform/days.ts';
import { today, whose } from './crowd.ts';

/** What the programme of the benchmark asks: within 25 km, with all filters. */
export const terms: Terms = termsOf(
  {
    screening: ['VOG', 'TRAINING'],
    vogValidMonths: 36,
    trainingValidMonths: 36,
    maxDistanceKm: 25,
    notSameNeighbourhood: true,
  },
  today,
);

/** A way to find who lives near enough, on which the rest of the SQL stands. */
export interface Way {
  name: string;
  index: string;
  near: string;
  /** What its condition asks besides the place of the resident. */
  values(seeker: Seeker): unknown[];
}

/** As in ours, who can be suggested to nobody is in none of the indexes. */
const ofReady = `where status = 'CERTIFIED' and deployable`;

/** As the extension does it: a box around a point, in a GiST index. It has the earth a thousandth larger than we do. */
export const earthdistance: Way = {
  name: 'SQL, earthdistance (GiST)',
  index: `create extension if not exists cube; create extension if not exists earthdistance;
    create index candidate_by_earth on match_candidate using gist (ll_to_earth(latitude, longitude)) ${ofReady}`,
  near: 'earth_box(ll_to_earth($3, $4), $30) @> ll_to_earth(c.latitude, c.longitude)',
  values: () => [25_000 * 1.01],
};

const [cellLatitude, cellLongitude] = [5 / 111.2, 5 / 111.2 / 0.615];

/** Cells of 5 by 5 km in a column, in a b-tree. */
export const cells: Way = {
  name: 'SQL, cells of 5 km (b-tree)',
  index: `alter table match_candidate add column cell int generated always as (
      floor((latitude + 90) / ${cellLatitude})::int * 65536 + floor((longitude + 180) / ${cellLongitude})::int) stored;
    create index candidate_by_cell on match_candidate (cell) ${ofReady}`,
  near: 'c.cell = any ($30::int[])',
  values({ latitude, longitude }) {
    const [north, east] = [25.3 / 111.2, 25.3 / 111.2 / Math.cos(((latitude! + 0.3) * Math.PI) / 180)];
    const range = (from: number, to: number, size: number) =>
      Array.from(
        { length: Math.floor(to / size) - Math.floor(from / size) + 1 },
        (_, at) => Math.floor(from / size) + at,
      );
    const rows = range(latitude! + 90 - north, latitude! + 90 + north, cellLatitude);
    const columns = range(longitude! + 180 - east, longitude! + 180 + east, cellLongitude);
    return [rows.flatMap((row) => columns.map((column) => row * 65_536 + column))];
  },
};

type Counted = Exclude<keyof Weights, 'DISTANCE' | 'WAITING' | 'PRIORITY' | 'URGENCY' | 'LAST_ASKED'>;
const tenths = (code: keyof Weights): number => tenthsOf(code, 1, terms.weights);
/** What a reason that is counted adds. */
const counted = (code: Counted, count: string): string =>
  `${tenths(code)} * least(${weightRules[code].most}, ${count})`;
const shared = (own: string, theirs: string): string =>
  `(select count(*) from unnest(${own}::text[]) as own (word) where own.word = any (${theirs}))`;
/** Rounded as the score is: halves up. */
const rounded = (sql: string): string => `floor(${sql} + 0.5)`;
const isMet = (condition: string): string => `coalesce((${condition})::int, 0)`;

const score = [
  '$29::int',
  rounded(`${tenths('DISTANCE')} * greatest(0, 1 - km / greatest(longest, 0.1))`),
  counted('LANGUAGES', shared(`array_remove($11::text[], 'nl')`, 'languages')),
  counted('INTERESTS', shared('$20', 'interests')),
  counted('PROFESSION', shared('$21', 'professions')),
  counted('LIFE_PHILOSOPHY', isMet('life_philosophy = $22')),
  counted('GENDER_WISH', `${isMet('gender = $12')} + ${isMet('wanted_requester_gender = $14')}`),
  counted(
    'AGE_WISH',
    `${isMet(`($25::int is not null or $26::int is not null)
      and date_part('year', age($2::date, birth_date)) between coalesce($25, 0) and coalesce($26, 999)`)}
     + ${isMet(`(wanted_age_from is not null or wanted_age_to is not null)
      and $27::int between coalesce(wanted_age_from, 0) and coalesce(wanted_age_to, 999)`)}`,
  ),
  counted('LIVED_EXPERIENCE', shared('$23', `coalesce(experience, '{}')`)),
  counted('EXPERTISE', shared('$24', `coalesce(experience, '{}')`)),
  counted('WORK_WISH', isMet('preferred_support_mode = $9')),
  counted('AVAILABILITY', shared('$17', 'availability')),
  rounded(`${tenths('LAST_ASKED')} * case when last_asked_on is null then 1
    else least(1, greatest(0, $2::date - last_asked_on) / 90.0::float8) end`),
].join('\n    + ');

// The cheap conditions first: PostgreSQL looks at them in this order.
const filters = `
  c.programme_id = $1 and c.status = 'CERTIFIED' and c.since <= $2::date and (c.until is null or c.until > $2::date)
  and least(c.capacity - c.open_matches, c.capacity_in_all - c.open_matches_in_all) > 0
  and c.deployable and c.person_id <> $6::uuid
  and c.neighbourhood_id is distinct from $18::uuid
  and ($12::text is null or not $13::boolean or c.gender is not distinct from $12)
  and (c.wanted_requester_gender is null or not c.gender_wish_hard or c.wanted_requester_gender is not distinct from $14)
  and $9::text = any (c.support_modes)
  and (c.trained_on + interval '36 months')::date > $2::date and (c.vog_seen_on + interval '36 months')::date > $2::date
  and not c.traits && $15::text[] and not c.avoids && $16::text[]
  and (cardinality($17::text[]) = 0 or cardinality(c.availability) = 0 or c.availability && $17::text[])
  and ($10::boolean or cardinality($11::text[]) = 0 or cardinality(c.languages) = 0 or c.languages && $11::text[])
  and (cardinality(c.municipalities) = 0 or $19::uuid is null or $19 = any (c.municipalities))
  and c.volunteer_id <> all ($7::uuid[]) and c.volunteer_id <> all ($8::uuid[])`;

const kilometres = `12742 * asin(least(1, sqrt(
    sin(radians(c.latitude - $3::float8) / 2) ^ 2
    + cos(radians($3::float8)) * cos(radians(c.latitude)) * sin(radians(c.longitude - $4::float8) / 2) ^ 2)))`;

const statement = ({ near }: Way): string => `
  select volunteer_id, (${score})::int as tenths
  from (
    select c.*, ${kilometres} as km, least(coalesce($5::float8, 25), coalesce(c.max_distance_km, 25)) as longest
    from match_candidate c where ${near} and ${filters}
  ) near
  where km <= longest
  order by tenths desc, volunteer_id limit $28`;

export interface Found {
  volunteerId: string;
  tenths: number;
}

/** The best volunteers for a resident, as SQL alone finds them. */
export async function bestInSql(client: pg.Client, way: Way, s: Seeker, first: number): Promise<Found[]> {
  const knows = (known: boolean) => s.helpfulExperience.filter((code) => expertise.includes(code) === known);
  const ofSeeker =
    tenthsOf('WAITING', s.waitedDays, terms.weights) +
    tenthsOf('PRIORITY', s.priority ? 1 : 0, terms.weights) +
    tenthsOf('URGENCY', urgencyShare[s.urgency], terms.weights);
  const { rows } = await client.query<{ volunteer_id: string; tenths: number }>({
    name: way.name,
    text: statement(way),
    values: [
      whose.programmeId,
      today,
      s.latitude,
      s.longitude,
      s.maxDistanceKm,
      s.personId,
      s.unsafeWith,
      s.noClickWith,
      s.supportMode,
      s.interpreter,
      s.languages,
      s.wantedVolunteerGender,
      s.genderWishHard,
      s.gender,
      s.avoids,
      s.traits,
      s.availability,
      s.neighbourhoodId,
      s.municipalityId,
      s.interests,
      s.professions,
      s.lifePhilosophy,
      knows(false),
      knows(true),
      s.wantedAgeFrom,
      s.wantedAgeTo,
      s.birthDate === null ? null : yearsBetween(s.birthDate, today),
      first,
      ofSeeker,
      ...way.values(s),
    ],
  });
  return rows.map(({ volunteer_id, tenths }) => ({ volunteerId: volunteer_id, tenths }));
}
