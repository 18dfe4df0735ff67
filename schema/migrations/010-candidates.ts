import { Migration } from '@mikro-orm/migrations';

/**
 * Who can be suggested, as one narrow row each: what four tables say about a volunteer in a programme. Triggers keep it
 * in the transactions that change those tables, and tell whoever listens which rows changed (decision 018).
 */
export class Candidates extends Migration {
  override up(): void {
    for (const part of [table, adding, followEnrolment, followVolunteer, followPerson, followPostcode])
      this.addSql(part);
    for (const part of [countOpenMatches, followMatch, telling]) this.addSql(part);
    this.addSql('select rebuild_match_candidates()');
  }
}

const table = `
create table match_candidate (
  enrolment_id uuid primary key,
  organisation_id uuid not null,
  programme_id uuid not null,
  volunteer_id uuid not null,
  person_id uuid not null,
  status text not null,
  since date not null,
  until date,
  support_modes text[] not null,
  preferred_support_mode text,
  trained_on date,
  vog_seen_on date,
  capacity int not null,
  open_matches int not null,
  max_distance_km float8,
  availability text[] not null,
  wanted_requester_gender text,
  gender_wish_hard boolean not null,
  wanted_age_from int,
  wanted_age_to int,
  avoids text[] not null,
  experience text[],
  deployable boolean not null,
  municipalities uuid[] not null,
  capacity_in_all int,
  open_matches_in_all int not null,
  gender text,
  birth_date date,
  languages text[] not null,
  interests text[] not null,
  professions text[] not null,
  life_philosophy text,
  traits text[] not null,
  postcode_area char(4),
  latitude float8,
  longitude float8,
  neighbourhood_id uuid references neighbourhood,
  last_asked_on date,
  foreign key (organisation_id, enrolment_id, programme_id, volunteer_id)
    references enrolment (organisation_id, id, programme_id, volunteer_id) on delete cascade,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
) with (fillfactor = 85);
create index match_candidate_by_programme on match_candidate (programme_id);
create index match_candidate_by_volunteer on match_candidate (volunteer_id);
create index match_candidate_by_person on match_candidate (person_id);
alter table match_candidate enable row level security, force row level security;
create policy own_organisation on match_candidate
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;

/** Columns that come from one table and have the same name there. */
const ofEnrolment =
  `status since until support_modes preferred_support_mode trained_on vog_seen_on capacity open_matches
  max_distance_km availability wanted_requester_gender gender_wish_hard wanted_age_from wanted_age_to avoids experience
  deployable municipalities`.split(/\s+/);
const ofPerson = 'gender birth_date languages interests professions life_philosophy traits'.split(' ');

const from = (row: string, columns: readonly string[]): string =>
  columns.map((column) => `${row}.${column}`).join(', ');

/** Takes over columns of the rows that changed, where they differ: what stays the same is not written, and not told. */
const takeOver = (columns: readonly string[], key: string): string => `
  update match_candidate c set ${columns.map((column) => `${column} = n.${column}`).join(', ')}
  from new_rows n
  where c.${key} = n.id and row(${from('c', columns)}) is distinct from row(${from('n', columns)});`;

const hasEnded = `n.status in ('LEFT', 'REJECTED')`;

const lastAsked = (enrolment: string): string => `(
  select (max(m.proposed_at) at time zone 'Europe/Amsterdam')::date from match m where m.enrolment_id = ${enrolment})`;

/** The rows that should be there of some enrolments, as the tables say. */
const insertCandidates = (enrolments: string): string => `
  insert into match_candidate (enrolment_id, organisation_id, programme_id, volunteer_id, person_id,
    ${ofEnrolment.join(', ')}, capacity_in_all, open_matches_in_all, ${ofPerson.join(', ')},
    postcode_area, latitude, longitude, neighbourhood_id, last_asked_on)
  select e.id, e.organisation_id, e.programme_id, e.volunteer_id, v.person_id,
    ${from('e', ofEnrolment)}, v.capacity, v.open_matches, ${from('p', ofPerson)},
    p.postcode_area, pc.latitude, pc.longitude, pc.neighbourhood_id, ${lastAsked('e.id')}
  from ${enrolments} e
  join volunteer v on v.id = e.volunteer_id
  join person p on p.id = v.person_id
  left join postcode pc on pc.area = p.postcode_area
  where e.status not in ('LEFT', 'REJECTED') and p.deceased_on is null and p.anonymised_at is null and v.anonymised_at is null`;

/** SQL with the rows of all organisations in sight: what it changes belongs to them all. */
const forAllOrganisations = (sql: string): string => `
  perform set_config('app.organisations', coalesce((select array_agg(id)::text from organisation), '{}'), true);
  ${sql};
  perform set_config('app.organisations', coalesce(was, ''), true);`;

// A row comes out of four tables, so whoever changes one of them at the same moment could miss it. They go first, or
// wait and then find it: each statement here sees what was committed before it began.
const adding = `
create function add_match_candidates(enrolments uuid[]) returns void language plpgsql set enable_hashjoin = on as $$
begin
  if cardinality(enrolments) = 0 then return; end if;
  perform from unnest(enrolments) as chosen (id) join enrolment e on e.id = chosen.id
    join volunteer v on v.id = e.volunteer_id join person p on p.id = v.person_id
  order by e.id for share of e, v, p;
  lock table match_candidate in row exclusive mode;
  ${insertCandidates('(select e.* from unnest(enrolments) as chosen (id) join enrolment e on e.id = chosen.id)')};
end $$;

create function rebuild_match_candidates() returns void language plpgsql as $$
declare
  was text := current_setting('app.organisations', true);
begin
  lock table match_candidate in share row exclusive mode;
  ${forAllOrganisations(`delete from match_candidate; ${insertCandidates('enrolment')}`)}
end $$;
`;

// Written by triggers only, which work as the owner. A plan is kept for as long as the connection, so it must do for one
// row and for an import: rows are looked up by key, and old ones are held against new ones without joining the two.
const asOwner = `language plpgsql security definer
  set search_path = public, pg_temp set enable_hashjoin = off set enable_mergejoin = off`;

/** Ids of the rows in which something else stands now. */
const nowOtherwise = (what: string): string =>
  `select id from (select id, ${what} from new_rows except select id, ${what} from old_rows) changed`;

const trigger = (table: string, event: 'insert' | 'update' | 'delete', does: string): string => `
create trigger ${does}_${event} after ${event} on ${table}
  referencing ${event === 'insert' ? '' : 'old table as old_rows'} ${event === 'delete' ? '' : 'new table as new_rows'}
  for each statement execute function ${does}();`;

// Each trigger writes the columns of its own table only: two at once do not undo each other's.
const followEnrolment = `
create function match_candidates_follow_enrolment() returns trigger ${asOwner} as $$
begin
  if not exists (select from new_rows) then return null; end if;
  if tg_op = 'INSERT' then
    perform add_match_candidates(array(select id from new_rows n where not ${hasEnded}));
    return null;
  end if;
  delete from match_candidate c using new_rows n where c.enrolment_id = n.id and ${hasEnded};
  ${takeOver(ofEnrolment, 'enrolment_id')}
  perform add_match_candidates(array(
    select id from new_rows n where not ${hasEnded} except select id from old_rows n where not ${hasEnded}));
  return null;
end $$;
${trigger('enrolment', 'insert', 'match_candidates_follow_enrolment')}
${trigger('enrolment', 'update', 'match_candidates_follow_enrolment')}
`;

const followVolunteer = `
create function match_candidates_follow_volunteer() returns trigger ${asOwner} as $$
declare
  others uuid[];
begin
  if not exists (select from new_rows) then return null; end if;
  others := array(${nowOtherwise('person_id, anonymised_at is null')});
  if cardinality(others) > 0 then
    delete from match_candidate where volunteer_id = any (others);
    perform add_match_candidates(array(select id from enrolment where volunteer_id = any (others)));
  end if;
  update match_candidate c set capacity_in_all = n.capacity, open_matches_in_all = n.open_matches
  from new_rows n
  where c.volunteer_id = n.id
    and row(c.capacity_in_all, c.open_matches_in_all) is distinct from row(n.capacity, n.open_matches);
  return null;
end $$;
${trigger('volunteer', 'update', 'match_candidates_follow_volunteer')}
`;

const followPerson = `
create function match_candidates_follow_person() returns trigger ${asOwner} as $$
declare
  others uuid[];
begin
  if not exists (select from new_rows) then return null; end if;
  others := array(${nowOtherwise('deceased_on is null and anonymised_at is null')});
  if cardinality(others) > 0 then
    delete from match_candidate where person_id = any (others);
    perform add_match_candidates(array(
      select e.id from enrolment e join volunteer v on v.id = e.volunteer_id where v.person_id = any (others)));
  end if;
  ${takeOver(ofPerson, 'person_id')}
  if exists (${nowOtherwise('postcode_area')}) then
    lock table match_candidate in row exclusive mode;
    update match_candidate c
    set postcode_area = n.postcode_area, latitude = pc.latitude, longitude = pc.longitude,
      neighbourhood_id = pc.neighbourhood_id
    from new_rows n left join postcode pc on pc.area = n.postcode_area
    where c.person_id = n.id and c.postcode_area is distinct from n.postcode_area;
  end if;
  return null;
end $$;
${trigger('person', 'update', 'match_candidates_follow_person')}
`;

// Whoever moves into an area at the same moment reads where it lies after this, or is seen here.
const followPostcode = `
create function match_candidates_follow_postcode() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := current_setting('app.organisations', true);
begin
  if not exists (select area from (
    select area, latitude, longitude, neighbourhood_id from new_rows
    except select area, latitude, longitude, neighbourhood_id from old_rows) changed) then return null; end if;
  lock table match_candidate in share row exclusive mode;
  ${forAllOrganisations(`
  update match_candidate c
  set latitude = n.latitude, longitude = n.longitude, neighbourhood_id = n.neighbourhood_id
  from new_rows n
  where c.postcode_area = n.area
    and row(c.latitude, c.longitude, c.neighbourhood_id)
      is distinct from row(n.latitude, n.longitude, n.neighbourhood_id)`)}
  return null;
end $$;
${trigger('postcode', 'update', 'match_candidates_follow_postcode')}
`;

const isOpen = `status not in ('ENDED', 'DECLINED')`;

// As before, but once for a whole statement; and the volunteer first, whose candidates in other programmes change too:
// two who link the same volunteer in two programmes then wait for each other there, and nowhere else.
const countOpenMatches = `
drop trigger count_open_matches on match;
create or replace function count_open_matches() returns trigger language plpgsql as $$
declare
  were uuid[] := '{}';
  are uuid[] := '{}';
begin
  if tg_op <> 'INSERT' then were := array(select enrolment_id from old_rows where ${isOpen} order by 1); end if;
  if tg_op <> 'DELETE' then are := array(select enrolment_id from new_rows where ${isOpen} order by 1); end if;
  if were = are then return null; end if;
  update volunteer v set open_matches = v.open_matches + c.more
  from (
    select e.volunteer_id, sum(m.more)::int as more
    from (select unnest(are) as id, 1 as more union all select unnest(were), -1) m join enrolment e on e.id = m.id
    group by e.volunteer_id) c
  where v.id = c.volunteer_id and c.more <> 0;
  update enrolment e set open_matches = e.open_matches + c.more
  from (
    select m.id, sum(m.more)::int as more
    from (select unnest(are) as id, 1 as more union all select unnest(were), -1) m group by m.id) c
  where e.id = c.id and c.more <> 0;
  return null;
end $$;
${trigger('match', 'insert', 'count_open_matches')}
${trigger('match', 'update', 'count_open_matches')}
${trigger('match', 'delete', 'count_open_matches')}
`;

const proposals = (rows: string): string => `select id, enrolment_id, proposed_at from ${rows}`;

// After the counting: triggers fire in the order of their names.
const followMatch = `
create function match_candidates_follow_match() returns trigger ${asOwner} as $$
declare
  asked uuid[];
begin
  if tg_op = 'INSERT' then
    asked := array(select distinct enrolment_id from new_rows);
  elsif tg_op = 'DELETE' then
    asked := array(select distinct enrolment_id from old_rows);
  else
    asked := array(
      (select enrolment_id from (${proposals('new_rows')} except ${proposals('old_rows')}) came)
      union (select enrolment_id from (${proposals('old_rows')} except ${proposals('new_rows')}) went));
  end if;
  if cardinality(asked) = 0 then return null; end if;
  perform from unnest(asked) as chosen (id) join enrolment e on e.id = chosen.id order by e.id for no key update of e;
  update match_candidate c set last_asked_on = m.last_asked_on
  from (select chosen.id, ${lastAsked('chosen.id')} as last_asked_on from unnest(asked) as chosen (id)) m
  where c.enrolment_id = m.id and c.last_asked_on is distinct from m.last_asked_on;
  return null;
end $$;
${trigger('match', 'insert', 'match_candidates_follow_match')}
${trigger('match', 'update', 'match_candidates_follow_match')}
${trigger('match', 'delete', 'match_candidates_follow_match')}
`;

// A notification has less than 8000 bytes, and 36 letters for each id. Where more rows change, the programme is told.
const telling = `
create function tell_match_candidates() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform pg_notify('koppel_candidates', candidates_changed(organisation_id, programme_id, array_agg(enrolment_id)))
    from old_rows group by organisation_id, programme_id;
  else
    perform pg_notify('koppel_candidates', candidates_changed(organisation_id, programme_id, array_agg(enrolment_id)))
    from new_rows group by organisation_id, programme_id;
  end if;
  return null;
end $$;
create function candidates_changed(organisation uuid, programme uuid, enrolments uuid[]) returns text
language sql immutable as $$
  select concat_ws(' ', organisation, programme,
    case when cardinality(enrolments) <= 200 then array_to_string(enrolments, ' ') end)
$$;
${trigger('match_candidate', 'insert', 'tell_match_candidates')}
${trigger('match_candidate', 'update', 'tell_match_candidates')}
${trigger('match_candidate', 'delete', 'tell_match_candidates')}
`;
