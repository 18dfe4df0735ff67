import type { Database } from '../../api/platform/database.ts';
import { asOwner } from './database.ts';

/** What stands in the table of candidates, and what the tables that it is made of say. */
const candidates = `
  with told as (select to_jsonb(c) as row from match_candidate c),
  known as (select to_jsonb(r) as row from (
    select e.id as enrolment_id, e.organisation_id, e.programme_id, e.volunteer_id, v.person_id, e.status, e.since, e.until,
      e.support_modes, e.preferred_support_mode, e.trained_on, e.vog_seen_on, e.capacity, e.open_matches,
      e.max_distance_km::float8, e.availability, e.wanted_requester_gender, e.gender_wish_hard, e.wanted_age_from,
      e.wanted_age_to, e.avoids, e.experience, e.deployable, e.municipalities, v.capacity as capacity_in_all,
      v.open_matches as open_matches_in_all, p.gender, p.birth_date, p.languages, p.interests, p.professions,
      p.life_philosophy, p.traits, p.postcode_area, pc.latitude, pc.longitude, pc.neighbourhood_id,
      max((m.proposed_at at time zone 'Europe/Amsterdam')::date) as last_asked_on
    from enrolment e join volunteer v on v.id = e.volunteer_id join person p on p.id = v.person_id
    left join postcode pc on pc.area = p.postcode_area left join match m on m.enrolment_id = e.id
    where e.status <> 'LEFT' and e.status <> 'REJECTED' and p.deceased_on is null
      and p.anonymised_at is null and v.anonymised_at is null
    group by e.id, v.id, p.id, pc.area) r)`;

// Each asks the database for rows that must not be there.
const rules: Readonly<Record<string, string>> = {
  'one open match for a requester in a programme': `
    select requester_id from match where status not in ('ENDED', 'DECLINED') group by requester_id, programme_id having count(*) > 1`,
  'never above capacity': `
    select e.id from enrolment e join match m on m.enrolment_id = e.id and m.status not in ('ENDED', 'DECLINED')
    group by e.id having count(*) > e.capacity`,
  'open matches are counted rightly': `
    select e.id from enrolment e where e.open_matches <>
      (select count(*) from match m where m.enrolment_id = e.id and m.status not in ('ENDED', 'DECLINED'))`,
  'open matches of all programmes are counted rightly': `
    select v.id from volunteer v where v.open_matches <>
      (select count(*) from match m where m.volunteer_id = v.id and m.status not in ('ENDED', 'DECLINED'))`,
  'candidates are what the tables say': `${candidates}
    (table told except table known) union all (table known except table told)`,
  'no overlapping spells on the waitlist': `
    select a.id from waitlist_spell a join waitlist_spell b on a.id < b.id and a.requester_id = b.requester_id
      and a.programme_id = b.programme_id
      and daterange(a.from_on, a.until_on) && daterange(b.from_on, b.until_on)`,
  'one open spell for a requester in a programme': `
    select requester_id from waitlist_spell where until_on is null group by requester_id, programme_id having count(*) > 1`,
  'nobody waits without a support mode': `
    select s.id from waitlist_spell s join request r on r.id = s.request_id where r.support_mode is null`,
  'no row points into another organisation': `
    select m.id from match m join request r on r.id = m.request_id join enrolment e on e.id = m.enrolment_id
      join volunteer v on v.id = m.volunteer_id join requester q on q.id = m.requester_id join programme p on p.id = m.programme_id
    where array[r.organisation_id, e.organisation_id, v.organisation_id, q.organisation_id, p.organisation_id]
      <> array_fill(m.organisation_id, array[5])`,
  'no transition that the lifecycle does not have': `
    select v.id from event v where v.from_status is not null and not exists (
      select from lifecycle_transition t
      where t.entity = v.entity and t.from_status = v.from_status and t.to_status = v.to_status)`,
  'no step of a lifecycle is left out': `
    select v.id from (select id, from_status, lag(to_status) over (partition by entity_id order by id) as was
      from event where entity in ('REQUEST', 'MATCH') and to_status is not null) v
    where v.was is not null and v.from_status is distinct from v.was`,
  'a request says what its match and its spell say': `
    select r.id from request r
    left join match m on m.request_id = r.id and m.status not in ('ENDED', 'DECLINED')
    left join waitlist_spell s on s.request_id = r.id and s.until_on is null
    where (r.status = 'WAITLISTED' and (m.id is not null or s.id is null))
       or (r.status = 'PROPOSED' and (m.status is distinct from 'PROPOSED' or s.id is null))
       or (r.status = 'RUNNING' and (m.status is distinct from 'ACTIVE' or s.id is not null))`,
};

/** Which invariants are broken now, by name. */
export async function brokenInvariants(database: Database, only?: readonly string[]): Promise<string[]> {
  const broken: string[] = [];
  for (const [rule, sql] of Object.entries(rules)) {
    if (only && !only.includes(rule)) continue;
    if ((await asOwner(database, sql)).length > 0) broken.push(rule);
  }
  return broken;
}
