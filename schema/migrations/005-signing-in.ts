import { Migration } from '@mikro-orm/migrations';

/**
 * How staff sign in: second factors, passkeys, single sign-on, devices that are known, and attempts that are counted
 * where they come from.
 */
export class SigningIn extends Migration {
  override up(): void {
    for (const part of [presented, accounts, sessions, attempts, secondFactors, passkeys, providers])
      this.addSql(part);
    for (const table of ['totp', 'recovery_code']) this.addSql(ownWall(table));
    for (const table of ['sign_in_ticket', 'known_device']) this.addSql(tokenWall(table));
    this.addSql(otherWalls);
  }
}

// What a browser shows to be let in: the hash of a token, a challenge, the id of a passkey, whom a provider says it is.
// Whoever shows it sees the one row that it opens.
const presented = `
create function app_presented() returns text language sql stable as
$$ select nullif(current_setting('app.presented', true), '') $$;
`;

const accounts = `
alter table account add column must_change_password boolean not null default false;
`;

const sessions = `
alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column device text,
  add column staff_allowed boolean not null default false,
  add column confirmed_at timestamptz,
  add column through_organisation_id uuid references organisation;
comment on column session.staff_allowed is 'whether the roles of staff may be used: not before the second factor, where one is required';
comment on column session.confirmed_at is 'when they last showed again that it is them';
comment on column session.through_organisation_id is 'whose provider let them in: the session is for that organisation only';
-- Who is signed in while this comes signs in again.
truncate session;
`;

const attempts = `
alter table sign_in_attempt add column lane text not null default '';
truncate sign_in_attempt;
alter table sign_in_attempt alter column lane drop default;
`;

const secondFactors = `
create table totp (
  account_id uuid primary key references account,
  secret text not null,
  confirmed_at timestamptz,
  last_step int
);
create table recovery_code (
  account_id uuid not null references account,
  code_hash text not null,
  primary key (account_id, code_hash)
);
create table sign_in_ticket (
  token_hash text primary key,
  account_id uuid not null references account,
  through_organisation_id uuid references organisation,
  expires_at timestamptz not null
);
-- A browser from which an account was signed in before; several accounts may share one.
create table known_device (
  token_hash text not null,
  account_id uuid not null references account,
  expires_at timestamptz not null,
  primary key (token_hash, account_id)
);
create index known_device_by_account on known_device (account_id);
`;

const passkeys = `
create table passkey (
  id uuid primary key,
  account_id uuid not null references account,
  credential text not null unique,
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_by_account on passkey (account_id);
create table passkey_challenge (
  challenge text primary key,
  account_id uuid references account,
  purpose text not null check (purpose in ('ADD', 'SIGN_IN', 'CONFIRM')),
  expires_at timestamptz not null
);
`;

const providers = `
create table identity_provider (
  id uuid primary key,
  organisation_id uuid not null unique references organisation,
  name text not null check (length(name) between 1 and 100),
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  roles_claim text not null,
  mail_domains text[] not null default '{}',
  trusted_amr text[] not null default '{}',
  trusted_acr text[] not null default '{}',
  unique (organisation_id, id)
);
create table identity_provider_role (
  organisation_id uuid not null,
  provider_id uuid not null,
  claim_value text not null,
  role text not null check (role in ('COORDINATOR', 'MANAGER', 'ADMINISTRATOR', 'REPORTER')),
  programme_id uuid,
  foreign key (organisation_id, provider_id) references identity_provider (organisation_id, id) on delete cascade,
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  unique nulls not distinct (provider_id, claim_value, role, programme_id)
);
-- Who somebody is at a provider: known by these two, never by a mail address.
create table account_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index account_identity_by_account on account_identity (account_id);
create table sign_in_errand (
  state_hash text primary key,
  browser_hash text not null,
  provider_id uuid not null references identity_provider on delete cascade,
  account_id uuid references account,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);
`;

/** Seen by the account itself only. */
const ownWall = (table: string) => `
alter table ${table} enable row level security, force row level security;
create policy own_account on ${table} using (account_id = (select app_account()));
`;

/** Seen by whoever holds the token, and by the account itself. */
const tokenWall = (table: string) => `
alter table ${table} enable row level security, force row level security;
create policy presented on ${table} using (
  token_hash = (select app_presented()) or account_id = (select app_account()));
`;

const otherWalls = `
alter table passkey enable row level security, force row level security;
create policy presented on passkey using (
  credential = (select app_presented()) or account_id = (select app_account()));
alter table passkey_challenge enable row level security, force row level security;
create policy presented on passkey_challenge using (challenge = (select app_presented()));
alter table account_identity enable row level security, force row level security;
create policy presented on account_identity using (
  issuer || ' ' || subject = (select app_presented()) or account_id = (select app_account()));
alter table sign_in_errand enable row level security, force row level security;
create policy presented on sign_in_errand using (state_hash = (select app_presented()));

alter table identity_provider enable row level security, force row level security;
create policy own_organisation on identity_provider
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
create policy presented on identity_provider for select using (id::text = (select app_presented()));
alter table identity_provider_role enable row level security, force row level security;
create policy own_organisation on identity_provider_role
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));

-- An administrator sees who works in the same organisation; not more of an account than the code asks for.
create policy staff_of_administrator on account for select using (exists (
  select from role_grant mine join role_grant theirs on theirs.organisation_id = mine.organisation_id
  where mine.account_id = (select app_account()) and mine.role = 'ADMINISTRATOR' and mine.programme_id is null
    and theirs.account_id = account.id));
`;
