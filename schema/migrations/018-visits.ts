import { Migration } from '@mikro-orm/migrations';

/** When a volunteer was with the resident, and for how long: one line a day, for hours and thanks. */
export class Visits extends Migration {
  override up(): void {
    this.addSql(visits);
  }
}

const visits = `
create table visit (
  match_id uuid not null,
  organisation_id uuid not null references organisation,
  on_date date not null,
  -- 0: it was taken back.
  minutes int not null check (minutes = 0 or minutes between 5 and 1440),
  recorded_at timestamptz not null,
  primary key (match_id, on_date),
  foreign key (organisation_id, match_id) references match (organisation_id, id)
);
alter table visit enable row level security, force row level security;
create policy own_organisation on visit
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;
