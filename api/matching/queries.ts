import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { grouped, keyArray } from '../platform/batch.ts';
import { type Day, daysBetween } from '../platform/days.ts';
import { Match } from './match.ts';
import type { Candidate, Seeker } from './suitability.ts';

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

const someone = `'personId', p.id, 'gender', p.gender, 'languages', p.languages, 'interests', p.interests,
  'professions', p.professions, 'lifePhilosophy', p.life_philosophy,
  'latitude', pc.latitude, 'longitude', pc.longitude, 'neighbourhoodId', pc.neighbourhood_id`;

/** Everybody who volunteers in each programme today, whether free or not. */
export async function candidatesByProgramme(
  em: SqlEntityManager,
  programmeIds: readonly string[],
  { today }: { today: Day },
): Promise<Map<string, Candidate[]>> {
  const rows: { programme_id: string; candidate: Candidate }[] = await em.execute(
    `select e.programme_id, json_build_object(${someone}, 'volunteerId', v.id, 'status', e.status,
       'supportModes', e.support_modes, 'trained', e.trained_on is not null, 'vogSeen', e.vog_seen_on is not null,
       'capacity', e.capacity, 'openMatches', e.open_matches, 'availability', e.availability,
       'maxDistanceKm', e.max_distance_km, 'wantedRequesterGender', e.wanted_requester_gender,
       'genderWishHard', e.gender_wish_hard) as candidate
     from enrolment e
     join volunteer v on v.id = e.volunteer_id
     join person p on p.id = v.person_id
     left join postcode pc on pc.area = p.postcode_area
     where e.programme_id = any (?::uuid[]) and e.status not in ('LEFT', 'REJECTED') and e.deployable
       and e.since <= ? and (e.until is null or e.until > ?) and p.deceased_on is null
     order by v.id`,
    [keyArray(programmeIds), today, today],
  );
  return new Map(
    [...grouped(programmeIds, rows, (row) => row.programme_id)].map(([id, found]) => [
      id,
      found.map((row) => row.candidate),
    ]),
  );
}

/** What is known of each resident who waits, by spell. */
export async function seekersBySpell(
  em: SqlEntityManager,
  spellIds: readonly string[],
  { today }: { today: Day },
): Promise<Map<string, Seeker>> {
  const rows: { id: string; waiting_since: Day; seeker: Omit<Seeker, 'waitedDays'> }[] = await em.execute(
    `select s.id, s.waiting_since, json_build_object(${someone}, 'availability', r.availability,
       'maxDistanceKm', r.max_distance_km, 'supportMode', s.support_mode,
       'wantedVolunteerGender', r.wanted_volunteer_gender, 'genderWishHard', r.gender_wish_hard,
       'notAgainWith', array(select distinct m.volunteer_id from match m where m.requester_id = s.requester_id
          and m.unlink_reason in ('NO_CLICK', 'BOUNDARY_SAFETY'))) as seeker
     from waitlist_spell s
     join request r on r.id = s.request_id
     join requester q on q.id = s.requester_id
     join person p on p.id = q.person_id
     left join postcode pc on pc.area = p.postcode_area
     where s.id = any (?::uuid[])`,
    [keyArray(spellIds)],
  );
  return new Map(
    rows.map(({ id, waiting_since, seeker }) => [
      id,
      { ...seeker, waitedDays: Math.max(0, daysBetween(waiting_since, today)) },
    ]),
  );
}
