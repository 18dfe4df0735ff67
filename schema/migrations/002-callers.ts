import { Migration } from '@mikro-orm/migrations';

/**
 * Who can ask: besides staff also volunteers with an account, residents and their helpers without one, and an
 * administrator who breaks the glass. And what each of them did or looked at, in a log that only grows.
 */
export class Callers extends Migration {
  override up(): void {
    for (const part of [actor, volunteers, mandates, sessions, breakingTheGlass, accessLog, tracesOfActs])
      this.addSql(part);
    for (const table of ['mandate', 'break_glass', 'access_log']) this.addSql(wall(table));
  }
}

// Who acts in this transaction, and for whom; nobody in a seed or an import, which leave a trace of their own.
const actor = `
create function app_actor_kind() returns text language sql stable as
$$ select nullif(current_setting('app.actor_kind', true), '') $$;
create function app_actor() returns uuid language sql stable as
$$ select nullif(current_setting('app.actor', true), '')::uuid $$;
create function app_on_behalf_of() returns uuid language sql stable as
$$ select nullif(current_setting('app.on_behalf_of', true), '')::uuid $$;
create function app_request() returns uuid language sql stable as
$$ select nullif(current_setting('app.request', true), '')::uuid $$;
`;

const volunteers = `
alter table account alter column password_hash drop not null;
alter table role_grant add column volunteer_id uuid;
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant
  add foreign key (organisation_id, volunteer_id) references volunteer (organisation_id, id),
  add check (role in ('COORDINATOR', 'MANAGER', 'ADMINISTRATOR', 'REPORTER', 'VOLUNTEER')),
  add check ((role = 'VOLUNTEER') = (volunteer_id is not null)),
  add check (role <> 'VOLUNTEER' or programme_id is null);
-- Two people may share a mail address, but not a volunteer.
create unique index one_account_of_a_volunteer on role_grant (volunteer_id) where volunteer_id is not null;
`;

const mandates = `
-- Somebody may ask and answer for a resident, until one of them ends it.
create table mandate (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  request_id uuid not null,
  programme_id uuid not null,
  requester_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) <= 254),
  kind text not null,
  from_at timestamptz not null,
  ended_at timestamptz check (ended_at >= from_at),
  foreign key (organisation_id, request_id, programme_id, requester_id)
    references request (organisation_id, id, programme_id, requester_id),
  unique (organisation_id, id)
);
create index mandate_by_request on mandate (request_id);
`;

const sessions = `
alter table session
  alter column account_id drop not null,
  add column organisation_id uuid references organisation,
  add column requester_id uuid,
  add column mandate_id uuid,
  add foreign key (organisation_id, requester_id) references requester (organisation_id, id),
  add foreign key (organisation_id, mandate_id) references mandate (organisation_id, id),
  add constraint session_of_one check (num_nonnulls(account_id, requester_id, mandate_id) = 1),
  add check ((account_id is null) = (organisation_id is not null));
create index session_by_requester on session (requester_id) where requester_id is not null;
create index session_by_mandate on session (mandate_id) where mandate_id is not null;
create policy own_mandate on mandate for select using (
  id = (select s.mandate_id from session s where s.token_hash = (select app_session()))
);
-- What belongs to an organisation's resident is ended by that organisation too.
create policy own_organisation on session using (organisation_id = any ((select app_organisations())::uuid[]));
`;

const breakingTheGlass = `
create table break_glass (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid,
  account_id uuid not null references account,
  reason text not null check (length(reason) between 10 and 500),
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at and until_at <= from_at + interval '4 hours'),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id)
);
create index break_glass_by_account on break_glass (account_id, until_at);
create policy own_glass on break_glass for select using (
  account_id = (select app_account())
  or account_id = (select s.account_id from session s where s.token_hash = (select app_session()))
);
`;

// One chain for each organisation: each row holds the hash of the one before, so that what is changed or taken out
// afterwards shows. It names rows, and never holds what is in them.
const accessLog = `
create table access_log (
  organisation_id uuid not null references organisation,
  seq bigint not null,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('ACCOUNT', 'REQUESTER', 'HELPER', 'CLIENT', 'VISITOR', 'SYSTEM')),
  actor_id uuid,
  on_behalf_of uuid,
  action text not null check (length(action) <= 100),
  entity text not null check (length(entity) <= 50),
  entity_id uuid not null,
  field_groups text[] not null default '{}',
  why text check (length(why) <= 200),
  request_id uuid,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (organisation_id, seq)
);
create index access_log_by_entity on access_log (entity_id, seq);
create index access_log_by_actor on access_log (organisation_id, actor_id, seq);

create function access_log_hash(entry access_log) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(
    entry.organisation_id, entry.seq, entry.id, extract(epoch from entry.at), entry.actor_kind, entry.actor_id, entry.on_behalf_of,
    entry.action, entry.entity, entry.entity_id, entry.field_groups, entry.why, entry.request_id,
    encode(entry.previous_hash, 'hex'))::text, 'UTF8'))
$$;

create function chain_access_log() returns trigger language plpgsql as $$
declare
  head access_log;
begin
  perform pg_advisory_xact_lock(hashtextextended('access_log ' || new.organisation_id, 0));
  select * into head from access_log where organisation_id = new.organisation_id order by seq desc limit 1;
  new.seq := coalesce(head.seq, 0) + 1;
  -- Never earlier than the one before, and nobody's to choose.
  new.at := greatest(clock_timestamp(), head.at);
  new.previous_hash := coalesce(head.hash, sha256(convert_to(new.organisation_id::text, 'UTF8')));
  new.hash := access_log_hash(new);
  return new;
end $$;
create trigger chain_access_log before insert on access_log for each row execute function chain_access_log();

create function keep_access_log() returns trigger language plpgsql as $$
begin
  raise exception 'the access log only grows' using errcode = '42501';
end $$;
create trigger keep_access_log before update or delete or truncate on access_log
  for each statement execute function keep_access_log();
`;

// Each event that somebody brings about is in the log as well. At the end of the transaction, because the chain of an
// organisation goes one at a time, and whoever waits for it should hold nothing that another waits for.
const tracesOfActs = `
create function trace_event() returns trigger language plpgsql as $$
begin
  if app_actor_kind() is not null then
    insert into access_log (organisation_id, actor_kind, actor_id, on_behalf_of, action, entity, entity_id, request_id)
    values (new.organisation_id, app_actor_kind(), app_actor(), app_on_behalf_of(), new.type,
      case new.entity when 'WAITLIST' then 'WaitlistEntry' else initcap(lower(new.entity)) end, new.entity_id, app_request());
  end if;
  return null;
end $$;
create constraint trigger trace_event after insert on event deferrable initially deferred
  for each row execute function trace_event();
`;

const wall = (table: string) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table}
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;
