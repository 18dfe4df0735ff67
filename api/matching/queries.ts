import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { byId, grouped, keyArray } from '../platform/batch.ts';
import { type Day, daysBetween } from '../platform/days.ts';
import type { Request } from '../requests/request.ts';
import type { UnlinkReason } from './codes.ts';
import { Match } from './match.ts';
import type { Candidate, Seeker } from './suitability/people.ts';

export const matchesById = byId(Match);

/** The matches and proposals of each request, the newest first. */
export async function matchesByRequest(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Match[]>> {
  const rows = await em.find(
    Match,
    { requestId: { $in: [...ids] } },
    { orderBy: { proposedAt: 'desc', id: 'desc' } },
  );
  return grouped(ids, rows, ({ requestId }) => requestId);
}

/** The open match of each request that has one. */
export async function openMatchesByRequest(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Match>> {
  const rows = await em.find(Match, {
    requestId: { $in: [...ids] },
    status: { $nin: ['ENDED', 'DECLINED'] },
  });
  return new Map(rows.map((row) => [row.requestId, row]));
}

/** The matches and proposals of each enrolment, the newest first. */
export async function matchesByEnrolment(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Match[]>> {
  const rows = await em.find(
    Match,
    { enrolmentId: { $in: [...ids] } },
    { orderBy: { proposedAt: 'desc', id: 'desc' } },
  );
  return grouped(ids, rows, (row) => row.enrolmentId);
}

// Where no team of ours works, the postcode area stands for the neighbourhood: there too, neighbours stay apart.
const someone = `'personId', p.id, 'birthDate', p.birth_date, 'gender', p.gender, 'languages', p.languages,
  'interests', p.interests, 'professions', p.professions, 'lifePhilosophy', p.life_philosophy, 'traits', p.traits,
  'latitude', pc.latitude, 'longitude', pc.longitude, 'neighbourhoodId', coalesce(pc.neighbourhood_id::text, pc.area)`;

/** Volunteers in programmes on a day, which stands in it twice; more conditions may follow. */
export const candidateSql = `
     select e.programme_id, json_build_object(${someone}, 'enrolmentId', e.id, 'volunteerId', v.id, 'status', e.status,
       'since', e.since, 'until', e.until, 'supportModes', e.support_modes,
       'preferredSupportMode', e.preferred_support_mode, 'trainedOn', e.trained_on, 'vogSeenOn', e.vog_seen_on,
       'capacity', e.capacity, 'openMatches', e.open_matches, 'capacityInAll', v.capacity,
       'openMatchesInAll', v.open_matches, 'availability', e.availability, 'maxDistanceKm', e.max_distance_km,
       'wantedRequesterGender', e.wanted_requester_gender, 'genderWishHard', e.gender_wish_hard,
       'wantedAgeFrom', e.wanted_age_from, 'wantedAgeTo', e.wanted_age_to, 'avoids', e.avoids,
       'experience', e.experience, 'deployable', e.deployable, 'municipalities', e.municipalities,
       'lastAskedOn', (select (max(m.proposed_at) at time zone 'Europe/Amsterdam')::date from match m
          where m.enrolment_id = e.id)) as candidate
     from enrolment e
     join volunteer v on v.id = e.volunteer_id
     join person p on p.id = v.person_id
     left join postcode pc on pc.area = p.postcode_area
     where e.status not in ('LEFT', 'REJECTED')
       and e.since <= ? and (e.until is null or e.until > ?) and p.deceased_on is null
       and p.anonymised_at is null and v.anonymised_at is null`;

/** Everybody who volunteers in each programme today, whether free or not. */
export async function candidatesByProgramme(
  em: SqlEntityManager,
  programmeIds: readonly string[],
  { today }: { today: Day },
): Promise<Map<string, Candidate[]>> {
  const rows: { programme_id: string; candidate: Candidate }[] = await em.execute(
    `${candidateSql} and e.programme_id = any (?::uuid[]) order by v.id`,
    [today, today, keyArray(programmeIds)],
  );
  return new Map(
    [...grouped(programmeIds, rows, (row) => row.programme_id)].map(([id, found]) => [
      id,
      found.map((row) => row.candidate),
    ]),
  );
}

/** A resident who waits, and where that is written down. */
export interface Waiting extends Seeker {
  spellId: string;
  requestId: string;
  district: string | null;
}

/** What is known of each resident who waits, by spell. */
export async function seekersBySpell(
  em: SqlEntityManager,
  spellIds: readonly string[],
  { today }: { today: Day },
): Promise<Map<string, Waiting>> {
  const seekers = await waitingWhere(em, 's.id', spellIds, today);
  return new Map(seekers.map(([, seeker]) => [seeker.spellId, seeker]));
}

/** Everybody who waits in each programme and has no proposal open, the longest first. */
export async function waitingByProgramme(
  em: SqlEntityManager,
  programmeIds: readonly string[],
  { today }: { today: Day },
): Promise<Map<string, Waiting[]>> {
  const seekers = await waitingWhere(
    em,
    "s.until_on is null and r.status = 'WAITLISTED' and s.programme_id",
    programmeIds,
    today,
  );
  return new Map(
    [...grouped(programmeIds, seekers, ([programmeId]) => programmeId)].map(([id, found]) => [
      id,
      found.map(([, seeker]) => seeker),
    ]),
  );
}

/** What there is to know before a request is brought together with a volunteer of its programme. */
export interface Two {
  volunteerId: string;
  /** Whoever waits with the request, if somebody does. */
  seeker: Waiting | undefined;
  /** Since when. */
  spell: { fromOn: Day } | undefined;
  /** The volunteer, if enrolled today. */
  candidate: Candidate | undefined;
  /** The request has a match that did not end. */
  hasMatch: boolean;
  /** The resident took back that we look for a volunteer with what they told. */
  consentWithdrawn: boolean;
}

/** Looks at a request and a volunteer of its programme, as they are today. */
export async function lookAtTwo(
  em: SqlEntityManager,
  { id: requestId, programmeId }: Pick<Request, 'id' | 'programmeId'>,
  volunteerId: string,
  today: Day,
): Promise<Two> {
  type Row = Pick<Two, 'hasMatch' | 'consentWithdrawn'> & {
    waits: WaitingRow | null;
    candidate: Candidate | null;
  };
  const [row] = await em.execute<Row[]>(
    `select (select row_to_json(w) from (${waitingSql} where s.request_id = asked.id and s.until_on is null) w) as waits,
       (select c.candidate from (${candidateSql} and e.programme_id = ? and e.volunteer_id = ?) c) as candidate,
       exists (select from match m where m.request_id = asked.id and m.status not in ('ENDED', 'DECLINED')) as "hasMatch",
       coalesce((select c.withdrawn_at is not null from consent c where c.request_id = asked.id and c.purpose = 'FIND_BUDDY'
         order by c.given_at desc, c.id desc limit 1), false) as "consentWithdrawn"
     from (select ?::uuid as id) asked`,
    [today, today, programmeId, volunteerId, requestId],
  );
  const { waits, candidate, ...rest } = row!;
  return {
    ...rest,
    volunteerId,
    seeker: waits ? asWaiting(waits, today) : undefined,
    spell: waits ? { fromOn: waits.from_on } : undefined,
    candidate: candidate ?? undefined,
  };
}

interface WaitingRow {
  programme_id: string;
  from_on: Day;
  waiting_since: Day;
  seeker: Omit<Waiting, 'waitedDays'>;
}

const asWaiting = ({ seeker, waiting_since }: WaitingRow, today: Day): Waiting => ({
  ...seeker,
  waitedDays: Math.max(0, daysBetween(waiting_since, today)),
});

async function waitingWhere(
  em: SqlEntityManager,
  column: 's.id' | "s.until_on is null and r.status = 'WAITLISTED' and s.programme_id",
  ids: readonly string[],
  today: Day,
): Promise<[programmeId: string, Waiting][]> {
  const rows: WaitingRow[] = await em.execute(
    `${waitingSql} where ${column} = any (?::uuid[]) order by s.waiting_since, s.id`,
    [keyArray(ids)],
  );
  return rows.map((row) => [row.programme_id, asWaiting(row, today)]);
}

/** Volunteers of the same requester whose match ended for a reason, in whichever programme. */
export const formerly = (reason: UnlinkReason, requester = 's.requester_id'): string =>
  `array(select distinct m.volunteer_id from match m
     where m.requester_id = ${requester} and m.unlink_reason = '${reason}')`;

const waitingSql = `select s.programme_id, s.from_on, s.waiting_since, json_build_object(${someone}, 'spellId', s.id, 'requestId', r.id,
        'district', d.name, 'availability', r.availability,
        'maxDistanceKm', r.max_distance_km, 'supportMode', s.support_mode, 'municipalityId', d.municipality_id,
        'wantedVolunteerGender', r.wanted_volunteer_gender, 'genderWishHard', r.gender_wish_hard,
        'wantedAgeFrom', r.wanted_age_from, 'wantedAgeTo', r.wanted_age_to, 'avoids', r.avoids,
        'helpfulExperience', r.helpful_experience, 'interpreter', r.interpreter, 'urgency', r.urgency,
        'priority', s.priority,
        'noClickWith', ${formerly('NO_CLICK')}, 'unsafeWith', ${formerly('BOUNDARY_SAFETY')}) as seeker
      from waitlist_spell s
      join request r on r.id = s.request_id
      join requester q on q.id = s.requester_id
      join person p on p.id = q.person_id
      left join postcode pc on pc.area = p.postcode_area
      left join neighbourhood n on n.id = pc.neighbourhood_id
      left join district d on d.id = n.district_id`;
