import { Migration } from '@mikro-orm/migrations';

/** Who takes care of a request, who takes over from a colleague, and that something changed, for whoever looks on. */
export class Followup extends Migration {
  override up(): void {
    for (const part of [owners, deputies, similarPeople, steppingBack, telling]) this.addSql(part);
  }
}

const owners = `
alter table request add column owner_id uuid references account;
create index request_by_owner on request (owner_id) where owner_id is not null;
`;

// One at a time: who goes away again names somebody again.
const deputies = `
create table deputy (
  organisation_id uuid not null references organisation,
  account_id uuid not null references account,
  deputy_id uuid not null references account check (deputy_id <> account_id),
  -- The last day on which the deputy takes over.
  until_on date not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, account_id)
);
create index deputy_by_deputy on deputy (deputy_id);
alter table deputy enable row level security, force row level security;
create policy own_organisation on deputy
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;

const similarPeople = `
create function phone_digits(phone text) returns text language sql immutable parallel safe as $$
  select right(regexp_replace(phone, '[^0-9]', '', 'g'), 9)
$$;
create index person_by_birth_date on person (organisation_id, birth_date) where birth_date is not null;
create index person_by_phone on person (organisation_id, phone_digits(phone)) where phone is not null;
`;

// What was recorded by mistake goes back one step, with an event that says so.
const steppingBack = `
insert into lifecycle_transition (entity, from_status, to_status) values
  ('REQUEST', 'FIRST_CONTACT', 'RECEIVED'),
  ('REQUEST', 'REMOVED', 'WAITLISTED');
`;

// Of what changes it tells the kind and the programme, and nothing else.
const telling = `
create function tell_changes() returns trigger language plpgsql as $$
begin
  perform pg_notify('koppel_changes', concat_ws(' ', organisation_id, programme_id, entity))
  from (select distinct organisation_id, programme_id, entity from new_rows where programme_id is not null) changed;
  return null;
end $$;
create trigger tell_changes after insert on event
  referencing new table as new_rows for each statement execute function tell_changes();
`;
