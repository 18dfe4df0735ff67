import { Migration } from '@mikro-orm/migrations';

/** Programs that read on behalf of an organisation, each with a token that is kept as a hash only. */
export class ApiTokens extends Migration {
  override up(): void {
    this.addSql(`
create table api_token (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid,
  name text not null check (length(name) between 1 and 200),
  token_hash text not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_by uuid not null references account,
  created_at timestamptz not null,
  expires_at timestamptz not null
    check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  revoked_at timestamptz,
  last_used_on date,
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  unique (organisation_id, id)
);
alter table api_token enable row level security, force row level security;
create policy own_organisation on api_token
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
-- Whoever shows a token finds that one, as whoever shows a session does.
create policy own_token on api_token using (token_hash = (select app_session()));
`);
  }
}
