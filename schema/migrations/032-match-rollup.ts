import { Migration } from '@mikro-orm/migrations';

/**
 * How many matches were linked, ended, still run and lasted how long, counted as they are written: figures over many
 * years need not look at millions of matches (decision 031).
 */
export class MatchRollup extends Migration {
  override up(): void {
    for (const part of [changes, rollup, counting]) this.addSql(part);
  }
}

// Written by the transaction that changes a match, and only ever added to: nobody waits for anybody here.
const changes = `
create table match_change (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  linked_on date not null,
  ended_on date,
  unlink_reason text,
  -- So many more matches like this, or fewer.
  change int not null,
  foreign key (organisation_id, programme_id) references programme (organisation_id, id)
);
create index match_change_by_organisation on match_change (organisation_id, id);
alter table match_change enable row level security, force row level security;
create policy own_organisation on match_change
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;

// Changes folded together: for each programme, measure and year a count for each day of the year, or for each number of
// days that matches lasted.
const rollup = `
create table match_rollup (
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  measure text not null,
  year int not null,
  counts int[] not null,
  primary key (programme_id, measure, year),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id)
);
create index match_rollup_by_organisation on match_rollup (organisation_id);
alter table match_rollup enable row level security, force row level security;
create policy own_organisation on match_rollup
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;

const counted = (table: string, change: number) => `
  select organisation_id, programme_id, linked_on, ended_on, unlink_reason, ${change} as change from ${table}
  where linked_on is not null and unlink_reason is distinct from 'REGISTRATION_ERROR'`;
const add = (...rows: string[]) => `
  insert into match_change (organisation_id, programme_id, linked_on, ended_on, unlink_reason, change)
  select organisation_id, programme_id, linked_on, ended_on, unlink_reason, sum(change)
  from (${rows.join(' union all ')}) changed
  group by 1, 2, 3, 4, 5 having sum(change) <> 0`;

const counting = `
create function count_match_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then ${add(counted('new_rows', 1))};
  elsif tg_op = 'DELETE' then ${add(counted('old_rows', -1))};
  else ${add(counted('new_rows', 1), counted('old_rows', -1))};
  end if;
  return null;
end $$;
create trigger count_new_matches after insert on match referencing new table as new_rows
  for each statement execute function count_match_changes();
create trigger count_changed_matches after update on match referencing old table as old_rows new table as new_rows
  for each statement execute function count_match_changes();
create trigger count_deleted_matches after delete on match referencing old table as old_rows
  for each statement execute function count_match_changes();
alter table match no force row level security;
alter table match_change no force row level security;
${add(counted('match', 1))};
alter table match force row level security;
alter table match_change force row level security;
`;
