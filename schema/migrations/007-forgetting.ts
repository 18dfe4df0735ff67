import { Migration } from '@mikro-orm/migrations';

/** Retention, erasure by two persons, keys that must not come back, and consent with the text that was agreed to. */
export class Forgetting extends Migration {
  override up(): void {
    for (const part of [marks, retention, erasure, consent]) this.addSql(part);
    for (const table of ['retention_period', 'erasure_batch', 'erasure_item', 'erased_key', 'consent'])
      this.addSql(wall(table));
  }
}

// When the identity went. The rows stay, to be counted; that they keep no identity is a rule of the database.
const marks = `
alter table person add column anonymised_at timestamptz;
alter table volunteer add column anonymised_at timestamptz;
alter table request add column anonymised_at timestamptz;
alter table application add column anonymised_at timestamptz;
alter table campaign_visit add column anonymised_at timestamptz;
alter table person add constraint forgotten_stays_forgotten check (
  anonymised_at is null or (
    email is null and phone is null and gender is null and life_philosophy is null and deceased_on is null
    and length(postcode) <= 4 and languages = '{}' and interests = '{}' and professions = '{}'));
alter table request add constraint forgotten_dossier_stays_empty check (
  anonymised_at is null or (
    question is null and note is null and referrer_name is null and referrer_contact is null and key is null));

-- Which volunteer an applicant became: what is known of the one is known of the other.
alter table application add column volunteer_id uuid;
alter table application add foreign key (organisation_id, volunteer_id) references volunteer (organisation_id, id);
alter table application add unique (organisation_id, id);
alter table request add unique (organisation_id, id);
create index application_by_volunteer on application (volunteer_id);

-- Fires after the foreign key has waited for whoever is being forgotten at this moment: its name comes after "RI_…".
create function nobody_forgotten_asks() returns trigger language plpgsql as $$
begin
  if exists (
    select from requester r join person p on p.id = r.person_id
    where r.id = new.requester_id and p.anonymised_at is not null)
  then
    raise exception 'a forgotten person asks nothing' using errcode = '23514', constraint = 'nobody_forgotten_asks';
  end if;
  return null;
end $$;
create trigger nobody_forgotten_asks after insert on request for each row execute function nobody_forgotten_asks();

-- What happened never changes; only its details can be forgotten.
create function event_only_forgets() returns trigger language plpgsql as $$
begin
  if new.details is not null or to_jsonb(new) - 'details' <> to_jsonb(old) - 'details' then
    raise exception 'an event does not change' using errcode = '23514', constraint = 'event_only_forgets';
  end if;
  return new;
end $$;
create trigger event_only_forgets before update on event for each row execute function event_only_forgets();
`;

const retention = `
create table retention_period (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid,
  kind text not null check (kind in ('REQUEST_DOSSIER', 'VOLUNTEER_DOSSIER', 'APPLICATION', 'CAMPAIGN_VISIT')),
  months int not null check (months between 1 and 120),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  unique nulls not distinct (organisation_id, programme_id, kind)
);
`;

const erasure = `
create table erasure_batch (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('REQUEST_DOSSIER', 'VOLUNTEER_DOSSIER', 'APPLICATION', 'CAMPAIGN_VISIT', 'PERSON')),
  status text not null check (status in ('PROPOSED', 'DONE', 'CANCELLED')),
  proposed_by uuid references account,
  proposed_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  unique (organisation_id, id),
  check ((status = 'PROPOSED') = (decided_at is null)),
  constraint two_persons_erase check (
    status <> 'DONE' or (decided_by is not null and decided_by is distinct from proposed_by))
);
create index erasure_batch_by_organisation on erasure_batch (organisation_id, proposed_at desc, id desc);
create function proposal_stands() returns trigger language plpgsql as $$
begin
  if new.proposed_by is distinct from old.proposed_by or old.status <> 'PROPOSED' then
    raise exception 'who proposed does not change' using errcode = '23514', constraint = 'proposal_stands';
  end if;
  return new;
end $$;
create trigger proposal_stands before update on erasure_batch for each row execute function proposal_stands();

-- The subject is a row of the table that the kind names. The row stays, so this says nothing about anybody.
create table erasure_item (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  batch_id uuid not null,
  kind text not null check (kind in ('REQUEST_DOSSIER', 'VOLUNTEER_DOSSIER', 'APPLICATION', 'CAMPAIGN_VISIT', 'PERSON')),
  subject_id uuid not null,
  closed_on date,
  due_on date,
  outcome text check (outcome in ('ERASED', 'NOT_ANY_MORE')),
  foreign key (organisation_id, batch_id) references erasure_batch (organisation_id, id),
  unique (batch_id, subject_id)
);
create index erasure_item_by_subject on erasure_item (subject_id);

-- Keys of the organisation's own lists that must not come back by an import. Says not whose they were.
create table erased_key (
  organisation_id uuid not null references organisation,
  digest text not null,
  primary key (organisation_id, digest)
);
create function key_digest(organisation uuid, kind text, key text) returns text language sql immutable as
$$ select encode(sha256(convert_to(organisation::text || '/' || kind || '/' || key, 'UTF8')), 'hex') $$;
`;

const consent = `
create table consent (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid,
  request_id uuid,
  application_id uuid,
  purpose text not null check (purpose in ('FIND_BUDDY', 'BECOME_VOLUNTEER')),
  text_version int not null check (text_version > 0),
  language text not null check (language in ('nl', 'en')),
  given_by text not null check (given_by in ('SELF', 'REFERRER')),
  given_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= given_at),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, request_id) references request (organisation_id, id),
  foreign key (organisation_id, application_id) references application (organisation_id, id),
  check (num_nonnulls(person_id, application_id) = 1)
);
create index consent_by_request on consent (request_id);
create index consent_by_person on consent (person_id);
create index consent_by_application on consent (application_id);
`;

const wall = (table: string) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table}
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;
