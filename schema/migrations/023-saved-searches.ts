import { Migration } from '@mikro-orm/migrations';

/** What somebody with an account looks for among the vacancies, to look again another day. */
export class SavedSearches extends Migration {
  override up(): void {
    this.addSql(savedSearches);
  }
}

const savedSearches = `
create table saved_search (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text not null check (length(name) <= 60),
  -- The choices as they stand in the address bar.
  search text not null check (length(search) <= 300),
  -- The last day on which it was opened, in Amsterdam.
  looked_on date not null,
  recorded_at timestamptz not null,
  unique (account_id, search)
);
alter table saved_search enable row level security, force row level security;
create policy own_account on saved_search using (account_id = (select app_account()));
-- Whoever forgets a volunteer forgets what they looked for too.
create policy own_volunteers on saved_search using (account_id in (
  select g.account_id from role_grant g
  where g.volunteer_id is not null and g.organisation_id = any ((select app_organisations())::uuid[])));
`;
