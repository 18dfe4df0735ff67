import { Migration } from '@mikro-orm/migrations';

/**
 * The tables of Koppel's main job. Written by hand: most of what matters here (row level security, composite
 * foreign keys, exclusion constraints, triggers) is more than an entity can say. A test holds the entities
 * against the migrated database, column by column.
 */
export class Foundation extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    for (const part of [
      context,
      places,
      organisations,
      accounts,
      people,
      requests,
      vacancies,
      matches,
      followup,
    ]) {
      this.addSql(part);
    }
    this.addSql(lifecycles);
    this.addSql(transitionRows());
    for (const table of organisationTables) this.addSql(wall(table));
    this.addSql(publicWindows);
    this.addSql(accountWalls);
  }
}

// The context of a transaction: which organisations it acts for, and on whose behalf. A connection that never
// set it gets the empty list, and so sees nothing. A local setting ends as '' rather than null, hence nullif.
const context = `
create function app_organisations() returns uuid[] language sql stable as
$$ select coalesce(nullif(current_setting('app.organisations', true), ''), '{}')::uuid[] $$;
create function app_account() returns uuid language sql stable as
$$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function app_session() returns text language sql stable as
$$ select nullif(current_setting('app.session', true), '') $$;
create function app_email() returns text language sql stable as
$$ select nullif(current_setting('app.email', true), '') $$;
`;

const places = `
-- Kilometres over the surface of the earth (haversine, mean radius 6371 km).
create function distance_km(lat1 float8, lon1 float8, lat2 float8, lon2 float8) returns float8
language sql immutable parallel safe as $$
  select 12742 * asin(least(1, sqrt(
    sin(radians(lat2 - lat1) / 2) ^ 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)))
$$;
create table municipality (
  id uuid primary key,
  slug text not null unique,
  name text not null
);
create table district (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  name text not null,
  unique (municipality_id, name)
);
create table team (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  name text not null,
  phone text not null,
  unique (municipality_id, name)
);
create table neighbourhood (
  id uuid primary key,
  district_id uuid not null references district,
  team_id uuid references team,
  name text not null,
  latitude double precision not null,
  longitude double precision not null,
  unique (district_id, name)
);
create table location (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  neighbourhood_id uuid references neighbourhood,
  name text not null,
  kind text not null,
  street text,
  latitude double precision not null,
  longitude double precision not null,
  unique (municipality_id, name)
);
create table postcode (
  area char(4) primary key check (area ~ '^[1-9][0-9]{3}$'),
  neighbourhood_id uuid not null references neighbourhood,
  latitude double precision not null,
  longitude double precision not null
);
`;

const organisations = `
create table organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name text not null,
  phone text not null,
  email text not null,
  settings jsonb not null default '{}'
);
create table organisation_municipality (
  organisation_id uuid not null references organisation,
  municipality_id uuid not null references municipality,
  primary key (organisation_id, municipality_id)
);
create table programme (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  slug text not null check (slug ~ '^[a-z0-9-]+$'),
  name text not null,
  summary text not null,
  kind text not null check (kind in ('RELATION', 'TASK', 'SURVEY', 'PHONE')),
  support_modes text[] not null check (cardinality(support_modes) > 0 and support_modes <@ array['INCIDENTAL', 'STRUCTURAL']),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
  status_reason text,
  licence_from date,
  licence_until date,
  settings jsonb not null default '{}',
  unique (organisation_id, id),
  unique (organisation_id, slug)
);
create table programme_location (
  organisation_id uuid not null,
  programme_id uuid not null,
  location_id uuid not null references location,
  primary key (programme_id, location_id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id)
);
create table published_figure (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid,
  report text not null check (report in ('PROGRAMME', 'VOLUNTEERS', 'REQUESTS')),
  period_from date not null,
  period_until date not null check (period_until > period_from),
  label text not null,
  value numeric not null,
  source text not null,
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  unique nulls not distinct (organisation_id, programme_id, report, period_from, period_until, label)
);
`;

const accounts = `
create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  display_name text not null,
  password_hash text not null,
  disabled_at timestamptz
);
create table role_grant (
  id uuid primary key,
  account_id uuid not null references account,
  organisation_id uuid not null references organisation,
  programme_id uuid,
  role text not null check (role in ('COORDINATOR', 'MANAGER', 'ADMINISTRATOR')),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  unique nulls not distinct (account_id, organisation_id, programme_id, role)
);
create table session (
  token_hash text primary key,
  account_id uuid not null references account,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_account on session (account_id);
create table sign_in_attempt (
  email text not null,
  at timestamptz not null
);
create index sign_in_attempt_by_email on sign_in_attempt (email, at);
`;

const people = `
create table person (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  first_name text not null check (length(first_name) between 1 and 100),
  last_name text not null check (length(last_name) between 1 and 100),
  birth_date date,
  gender text check (gender in ('F', 'M', 'X')),
  postcode text check (postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'),
  postcode_area char(4) generated always as (left(postcode, 4)) stored references postcode (area),
  email text check (length(email) <= 254),
  phone text check (length(phone) <= 30),
  languages text[] not null default '{}',
  interests text[] not null default '{}',
  professions text[] not null default '{}',
  life_philosophy text,
  deceased_on date,
  recorded_at timestamptz not null default now(),
  unique (organisation_id, id)
);
create index person_by_name on person (organisation_id, lower(last_name), birth_date);

create table household (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  unique (organisation_id, id)
);
create table requester (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  household_id uuid,
  key text,
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, household_id) references household (organisation_id, id),
  unique (organisation_id, id),
  unique (organisation_id, key)
);
create index requester_by_person on requester (person_id);

create table volunteer (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  key text,
  recruitment_channel text,
  hours_per_week numeric check (hours_per_week between 0 and 80),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  unique (organisation_id, id),
  unique (organisation_id, key)
);
create index volunteer_by_person on volunteer (person_id);

create table volunteer_spell (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  volunteer_id uuid not null,
  joined_on date not null,
  joined_on_known boolean not null default true,
  left_on date check (left_on >= joined_on),
  leave_reason text,
  foreign key (organisation_id, volunteer_id) references volunteer (organisation_id, id),
  check (left_on is not null or leave_reason is null),
  unique (volunteer_id, joined_on),
  constraint volunteer_spells_never_overlap
    exclude using gist (volunteer_id with =, daterange(joined_on, left_on) with &&)
);
create index volunteer_spell_by_organisation on volunteer_spell (organisation_id, joined_on);

create table enrolment (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  volunteer_id uuid not null,
  programme_id uuid not null,
  status text not null,
  since date not null,
  until date check (until >= since),
  support_modes text[] not null default '{}' check (support_modes <@ array['INCIDENTAL', 'STRUCTURAL']),
  capacity int not null check (capacity between 0 and 1000),
  open_matches int not null default 0,
  max_distance_km numeric check (max_distance_km between 0 and 500),
  availability text[] not null default '{}',
  wanted_requester_gender text check (wanted_requester_gender in ('F', 'M', 'X')),
  gender_wish_hard boolean not null default false,
  trained_on date,
  vog_seen_on date,
  paused_until date,
  pause_reason text,
  partner text,
  deployable boolean not null default true,
  foreign key (organisation_id, volunteer_id) references volunteer (organisation_id, id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  unique (organisation_id, id, programme_id, volunteer_id),
  unique (volunteer_id, programme_id, since),
  constraint never_above_capacity check (open_matches >= 0 and open_matches <= capacity),
  constraint nobody_offered_without_support_mode check (status <> 'CERTIFIED' or cardinality(support_modes) > 0),
  constraint enrolments_never_overlap
    exclude using gist (volunteer_id with =, programme_id with =, daterange(since, until) with &&)
);
create index enrolment_by_programme on enrolment (programme_id, status);
`;

const requests = `
create table request (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  requester_id uuid not null,
  key text,
  reference text not null,
  status text not null,
  channel text not null,
  referrer_kind text,
  referrer_name text,
  referrer_contact text,
  consent_at timestamptz,
  support_mode text check (support_mode in ('INCIDENTAL', 'STRUCTURAL')),
  availability text[] not null default '{}',
  wanted_volunteer_gender text check (wanted_volunteer_gender in ('F', 'M', 'X')),
  gender_wish_hard boolean not null default false,
  max_distance_km numeric check (max_distance_km between 0 and 500),
  question text check (length(question) <= 4000),
  note text check (length(note) <= 4000),
  circumstances text[],
  received_at timestamptz not null,
  first_contact_at timestamptz,
  intake_on date,
  outcome text,
  outcome_on date,
  outcome_reason text,
  redirected_to text,
  fingerprint text,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, requester_id) references requester (organisation_id, id),
  unique (organisation_id, reference),
  unique (organisation_id, key),
  unique (organisation_id, id, programme_id, requester_id),
  unique (id, support_mode),
  check (first_contact_at >= received_at),
  check ((outcome is null) = (outcome_on is null))
);
create index request_inbox on request (programme_id, status, received_at, id);
create index request_by_organisation on request (organisation_id, received_at);
create index request_by_requester on request (requester_id);

create table waitlist_spell (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  request_id uuid not null,
  requester_id uuid not null,
  support_mode text not null,
  from_on date not null,
  waiting_since date not null check (waiting_since <= from_on),
  until_on date check (until_on >= from_on),
  removal_reason text,
  priority boolean not null default false,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, request_id, programme_id, requester_id)
    references request (organisation_id, id, programme_id, requester_id),
  constraint nobody_waitlisted_without_support_mode
    foreign key (request_id, support_mode) references request (id, support_mode) on update cascade,
  check ((until_on is null) = (removal_reason is null)),
  constraint waitlist_spells_never_overlap
    exclude using gist (requester_id with =, programme_id with =, daterange(from_on, until_on) with &&)
);
-- A day may see several waits of no length: linked and unlinked the same day.
create unique index one_waitlist_spell_from_a_day on waitlist_spell (request_id, from_on)
  where until_on is null or until_on > from_on;
create unique index one_open_waitlist_spell on waitlist_spell (requester_id, programme_id) where until_on is null;
create index waitlist_longest_first on waitlist_spell (programme_id, waiting_since, id) where until_on is null;
create index waitlist_spell_by_request on waitlist_spell (request_id);
create index waitlist_spell_by_programme on waitlist_spell (programme_id, from_on);
`;

const vacancies = `
create table vacancy (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  summary text not null check (length(summary) <= 4000),
  support_mode text not null check (support_mode in ('INCIDENTAL', 'STRUCTURAL')),
  neighbourhood_id uuid references neighbourhood,
  hours_per_week numeric,
  languages text[] not null default '{}',
  availability text[] not null default '{}',
  status text not null,
  published_on date,
  created_at timestamptz not null default now(),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  unique (organisation_id, id, programme_id)
);
create index vacancy_published on vacancy (published_on desc, id desc) where status in ('PUBLISHED', 'PARTLY_FILLED');
create index vacancy_by_programme on vacancy (programme_id, status);

create table application (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  vacancy_id uuid not null,
  status text not null,
  first_name text not null check (length(first_name) between 1 and 100),
  last_name text not null check (length(last_name) between 1 and 100),
  birth_date date,
  email text,
  phone text,
  postcode text,
  languages text[] not null default '{}',
  availability text[] not null default '{}',
  motivation text check (length(motivation) <= 4000),
  submitted_at timestamptz not null,
  check (email is not null or phone is not null),
  foreign key (organisation_id, vacancy_id, programme_id) references vacancy (organisation_id, id, programme_id)
);
create index application_by_programme on application (programme_id, status, submitted_at, id);
create unique index one_open_application on application (vacancy_id, lower(coalesce(email, phone)))
  where status in ('SUBMITTED', 'CONTACTED', 'INTAKE');
`;

const matches = `
create table match (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  request_id uuid not null,
  requester_id uuid not null,
  enrolment_id uuid not null,
  volunteer_id uuid not null,
  key text,
  status text not null,
  proposed_at timestamptz not null,
  linked_on date,
  link_reasons text[] not null default '{}',
  ended_on date check (ended_on >= linked_on),
  unlink_reason text,
  initiated_by text check (initiated_by in ('REQUESTER', 'VOLUNTEER', 'BOTH', 'ORGANISATION')),
  declined_by text check (declined_by in ('REQUESTER', 'VOLUNTEER', 'BOTH', 'ORGANISATION')),
  decline_reason text,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, request_id, programme_id, requester_id)
    references request (organisation_id, id, programme_id, requester_id),
  foreign key (organisation_id, enrolment_id, programme_id, volunteer_id)
    references enrolment (organisation_id, id, programme_id, volunteer_id),
  unique (organisation_id, key),
  check ((status = 'ENDED') = (ended_on is not null)),
  check ((status = 'ENDED') = (unlink_reason is not null)),
  check (linked_on is not null or status in ('PROPOSED', 'INTRODUCTION_PLANNED', 'INTRODUCED', 'DECLINED')),
  check (linked_on is null or status not in ('PROPOSED', 'INTRODUCTION_PLANNED', 'INTRODUCED', 'DECLINED'))
);
create unique index one_open_match on match (requester_id, programme_id) where status not in ('ENDED', 'DECLINED');
create index match_by_programme on match (programme_id, status, linked_on, id);
create index match_by_request on match (request_id);
create index match_by_requester on match (requester_id, ended_on);
create index match_by_enrolment on match (enrolment_id);

-- A volunteer's open matches are counted where they are made, in the same transaction: the check on enrolment
-- then refuses the one too many, whoever asks and however many ask at once.
create function count_open_matches() returns trigger language plpgsql as $$
declare
  was uuid := case when tg_op <> 'INSERT' and old.status not in ('ENDED', 'DECLINED') then old.enrolment_id end;
  is_now uuid := case when tg_op <> 'DELETE' and new.status not in ('ENDED', 'DECLINED') then new.enrolment_id end;
begin
  if was is distinct from is_now then
    update enrolment set open_matches = open_matches - 1 where id = was;
    update enrolment set open_matches = open_matches + 1 where id = is_now;
  end if;
  return null;
end $$;
create trigger count_open_matches after insert or delete or update of status, enrolment_id on match
  for each row execute function count_open_matches();
`;

const followup = `
create table event (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid,
  entity text not null,
  entity_id uuid not null,
  type text not null,
  from_status text,
  to_status text,
  on_date date not null,
  recorded_at timestamptz not null default now(),
  account_id uuid references account,
  details jsonb,
  foreign key (organisation_id, programme_id) references programme (organisation_id, id)
);
create index event_by_entity on event (entity_id, recorded_at);

create table campaign_visit (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  person_id uuid not null,
  invited_on date not null,
  reached_on date check (reached_on >= invited_on),
  visited_on date check (visited_on >= reached_on),
  follow_up text,
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  unique (programme_id, person_id, invited_on)
);
create table coordination_hours (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  month date not null check (extract(day from month) = 1),
  planned numeric not null check (planned >= 0),
  worked numeric not null check (worked >= 0),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  unique (programme_id, month)
);
`;

// The transitions themselves stand in api/*/lifecycle.ts; a test holds that the rows here are those. A correction
// (an import that brings an earlier record up to date) says so, because it records history instead of making it.
const lifecycles = `
create table lifecycle_transition (
  entity text not null,
  from_status text not null,
  to_status text not null,
  primary key (entity, from_status, to_status)
);
create function follow_lifecycle() returns trigger language plpgsql as $$
begin
  if new.status <> old.status
    and coalesce(current_setting('app.correction', true), '') <> 'on'
    and not exists (
      select from lifecycle_transition t
      where t.entity = tg_argv[0] and t.from_status = old.status and t.to_status = new.status)
  then
    raise exception '% cannot go from % to %', tg_argv[0], old.status, new.status
      using errcode = '23514', constraint = 'follow_lifecycle';
  end if;
  return new;
end $$;
create trigger follow_lifecycle before update of status on request for each row execute function follow_lifecycle('REQUEST');
create trigger follow_lifecycle before update of status on match for each row execute function follow_lifecycle('MATCH');
create trigger follow_lifecycle before update of status on enrolment for each row execute function follow_lifecycle('ENROLMENT');
create trigger follow_lifecycle before update of status on vacancy for each row execute function follow_lifecycle('VACANCY');
create trigger follow_lifecycle before update of status on application for each row execute function follow_lifecycle('APPLICATION');
`;

const transitions = `
REQUEST RECEIVED -> FIRST_CONTACT
REQUEST FIRST_CONTACT -> INTAKE_PLANNED
REQUEST INTAKE_PLANNED -> INTAKE_DONE
REQUEST INTAKE_DONE -> ACCEPTED REJECTED REDIRECTED HANDLED_NO_TRAJECT ADDED_TO_EXISTING WITHDRAWN
REQUEST ACCEPTED -> WAITLISTED
REQUEST WAITLISTED -> PROPOSED ON_HOLD REMOVED
REQUEST PROPOSED -> INTRODUCTION WAITLISTED
REQUEST INTRODUCTION -> LINKED_TRIAL WAITLISTED
REQUEST LINKED_TRIAL -> RUNNING WAITLISTED
REQUEST RUNNING -> EVALUATED ENDED ON_HOLD
REQUEST EVALUATED -> ENDED ON_HOLD
REQUEST ON_HOLD -> WAITLISTED RUNNING
REQUEST ENDED -> WAITLISTED INTAKE_PLANNED
MATCH PROPOSED -> INTRODUCTION_PLANNED DECLINED
MATCH INTRODUCTION_PLANNED -> INTRODUCED
MATCH INTRODUCED -> TRIAL DECLINED
MATCH TRIAL -> ACTIVE
MATCH ACTIVE -> ON_HOLD CLOSING
MATCH ON_HOLD -> ACTIVE
MATCH CLOSING -> ENDED
MATCH ENDED -> ACTIVE
ENROLMENT CANDIDATE -> INTAKE LEFT
ENROLMENT INTAKE -> SCREENING TRAINING REJECTED LEFT
ENROLMENT SCREENING -> TRAINING CERTIFIED REJECTED LEFT
ENROLMENT TRAINING -> SCREENING CERTIFIED REJECTED LEFT
ENROLMENT CERTIFIED -> PAUSED SUSPENDED LEFT
ENROLMENT PAUSED -> CERTIFIED SUSPENDED LEFT
ENROLMENT SUSPENDED -> CERTIFIED LEFT
ENROLMENT LEFT -> INTAKE
VACANCY DRAFT -> REVIEW PUBLISHED
VACANCY REVIEW -> PUBLISHED
VACANCY PUBLISHED -> PARTLY_FILLED EXPIRED WITHDRAWN
VACANCY PARTLY_FILLED -> FILLED
VACANCY FILLED -> CLOSED
VACANCY CLOSED -> PUBLISHED
VACANCY EXPIRED -> PUBLISHED
VACANCY WITHDRAWN -> PUBLISHED
APPLICATION SUBMITTED -> CONTACTED
APPLICATION CONTACTED -> INTAKE
APPLICATION INTAKE -> PLACED DECLINED WITHDRAWN NO_RESPONSE
`;

/** The transitions above as one insert: `ENTITY FROM -> TO TO`. */
function transitionRows(): string {
  const rows = transitions
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [left, right] = line.split(' -> ') as [string, string];
      const [entity, from] = left.split(' ');
      return right.split(' ').map((to) => `('${entity}', '${from}', '${to}')`);
    });
  return `insert into lifecycle_transition values ${rows.join(', ')}`;
}

/** Every table that an organisation owns: behind the wall of row level security. */
const organisationTables = [
  'published_figure',
  'role_grant',
  'person',
  'household',
  'requester',
  'volunteer',
  'volunteer_spell',
  'enrolment',
  'request',
  'waitlist_spell',
  'vacancy',
  'application',
  'match',
  'event',
  'campaign_visit',
  'coordination_hours',
  'programme',
  'programme_location',
  'organisation_municipality',
];

const wall = (table: string) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table}
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;

// What anyone may read, signed in or not: which organisations and programmes there are, and published vacancies.
const publicWindows = `
alter table organisation enable row level security, force row level security;
create policy own_organisation on organisation using (id = any ((select app_organisations())::uuid[]));
create policy anyone_reads on organisation for select using (true);
create policy anyone_reads on programme for select using (true);
create policy anyone_reads on programme_location for select using (true);
create policy anyone_reads on organisation_municipality for select using (true);
create policy anyone_reads_published on vacancy for select using (status in ('PUBLISHED', 'PARTLY_FILLED'));
`;

// An account is no organisation's: somebody may work for two. It opens to its own session, to the address that is
// signing in, and to itself.
const accountWalls = `
alter table session enable row level security, force row level security;
create policy own_session on session using (token_hash = (select app_session()) or account_id = (select app_account()));
alter table account enable row level security, force row level security;
create policy own_account on account using (
  id = (select app_account())
  or email = (select app_email())
  or id = (select s.account_id from session s where s.token_hash = (select app_session()))
);
create policy own_roles on role_grant for select using (
  account_id = (select app_account())
  or account_id = (select s.account_id from session s where s.token_hash = (select app_session()))
);
alter table sign_in_attempt enable row level security, force row level security;
create policy own_attempts on sign_in_attempt using (email = (select app_email()));
`;
