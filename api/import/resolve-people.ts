import { differs, mergedColumns, type Stored } from './merge.ts';
import type { Header } from './rows.ts';
import { enrolmentStatus, keepingFiner } from './statuses.ts';

/** What the SQL of an import is about: an organisation and a day, each as an SQL literal. */
export interface Scope {
  organisation: string;
  today: string;
}

/** The personal data that volunteers.csv and requests.csv have in common. */
export const personStored: Stored = {
  first_name: 'p.first_name',
  last_name: 'p.last_name',
  birth_date: 'p.birth_date',
  gender: 'p.gender',
  postcode: 'p.postcode',
  languages: 'p.languages',
  interests: 'p.interests',
  professions: 'p.professions',
  life_philosophy: 'p.life_philosophy',
};
export const contactStored: Stored = { email: 'p.email', phone: 'p.phone' };
export const volunteerStored: Stored = {
  recruitment_channel: 'v.recruitment_channel',
  hours_per_week: 'v.hours_per_week',
};
export const spellStored: Stored = {
  left_on: 's.left_on',
  leave_reason: 's.leave_reason',
  promised_months: 's.promised_months',
};
export const enrolmentStored: Stored = {
  until: 'e.until',
  support_modes: 'e.support_modes',
  max_distance_km: 'e.max_distance_km',
  availability: 'e.availability',
  wanted_requester_gender: 'e.wanted_requester_gender',
  gender_wish_hard: 'e.gender_wish_hard',
  trained_on: 'e.trained_on',
  vog_seen_on: 'e.vog_seen_on',
};

/** Who joined on a day that nobody knows was there as long as anybody knows; the tenure of such a spell is unknown. */
export const longAgo = `date '1900-01-01'`;

/**
 * Finds for each row of volunteers.csv what it is about: `in_volunteers`. Then lays out how all volunteers and their
 * spells will be after the import (`after_…`), with the line that says so, or null where no file does.
 */
export const resolveVolunteers = ({ organisation }: Scope, header: Header): string => {
  const holder = { ...personStored, ...contactStored, ...volunteerStored };
  return `
create temp table in_volunteers on commit drop as
  select r.line, r.broken, r."key", coalesce(r.joined_on, ${longAgo}) as joined_on,
    coalesce(s.id, r.id) as id, s.id is null as is_new,
    coalesce(v.id, first_value(r.holder_id) over same_key) as holder_id, v.id is null as holder_is_new,
    coalesce(v.person_id, first_value(r.person_id) over same_key) as person_id,
    row_number() over (partition by r."key" order by r.line desc) = 1 as is_last,
    ${mergedColumns('volunteers', header, { ...holder, ...spellStored })},
    ${differs('volunteers', header, spellStored)} as differs,
    ${differs('volunteers', header, holder)} as holder_differs
  from raw_volunteers r
  left join volunteer v on v.organisation_id = ${organisation} and v.key = r."key"
  left join person p on p.id = v.person_id
  left join volunteer_spell s on s.volunteer_id = v.id and s.joined_on = coalesce(r.joined_on, ${longAgo})
  window same_key as (partition by r."key" order by r.line);
create index on in_volunteers (id);
analyze in_volunteers;

create temp table after_volunteers on commit drop as
  select holder_id as id, "key" from in_volunteers where "key" is not null
  union
  select id, key from volunteer where organisation_id = ${organisation} and key is not null;
create index on after_volunteers ("key");
analyze after_volunteers;

create temp table after_spells on commit drop as
  select id, holder_id as volunteer_id, joined_on, left_on, line, broken from in_volunteers
  where "key" is not null and joined_on is not null
  union all
  select id, volunteer_id, joined_on, left_on, null, '{}' from volunteer_spell s
  where organisation_id = ${organisation} and not exists (select from in_volunteers i where i.id = s.id);
create index on after_spells (volunteer_id);
analyze after_spells;`;
};

/** The same for enrolments.csv; also the status that follows from the facts. */
export const resolveEnrolments = ({ organisation, today }: Scope, header: Header): string => `
create temp table in_enrolments on commit drop as
  with known as (
    select r.line, r.broken, r.since, r.programme as programme_id, r.volunteer as volunteer_key,
      v.id as volunteer_id, coalesce(e.id, r.id) as id, e.id is null as is_new, e.status as status_before,
      e.capacity as capacity_before,
      ${header.includes('capacity') ? 'r.capacity' : 'null::int'} as capacity_stated,
      coalesce((g.settings ->> 'capacityPerVolunteer')::int, 1) as capacity_usual,
      coalesce(g.settings -> 'screening', '[]') as screening,
      coalesce((
        select bool_and(coalesce(s.left_on <= ${today}, false)) from after_spells s where s.volunteer_id = v.id
      ), false) as has_left,
      ${mergedColumns('enrolments', header, enrolmentStored)},
      ${differs('enrolments', header, enrolmentStored)} as facts_differ
    from raw_enrolments r
    left join after_volunteers v on v."key" = r.volunteer
    left join programme g on g.id = r.programme
    left join enrolment e on e.volunteer_id = v.id and e.programme_id = r.programme and e.since = r.since
  )
  select *, ${keepingFiner('ENROLMENT', enrolmentStatus('k', today), 'k.status_before')} as status from known k;
create index on in_enrolments (id);
analyze in_enrolments;

create temp table after_enrolments on commit drop as
  select id, volunteer_id, programme_id, since, until, line, broken, capacity_stated,
    coalesce(capacity_before, capacity_usual) as capacity_otherwise
  from in_enrolments where volunteer_id is not null
  union all
  select id, volunteer_id, programme_id, since, until, null, '{}', capacity, capacity from enrolment e
  where organisation_id = ${organisation} and not exists (select from in_enrolments i where i.id = e.id);
create index on after_enrolments (volunteer_id, programme_id);
create index on after_enrolments (id);
analyze after_enrolments;`;
