import { Migration } from '@mikro-orm/migrations';

/** Plans that are made apart from the request that asked for them: what was asked, how far it is, what came out. */
export class PlanRuns extends Migration {
  override up(): void {
    for (const part of [context, table, walls]) this.addSql(part);
  }
}

// The planning room takes up what waits, of whichever organisation; what it reads for it, it reads as that organisation.
const context = `
create function app_in_planning_room() returns boolean language sql stable as
$$ select coalesce(current_setting('app.planning_room', true), '') = 'on' $$;
`;

const table = `
create table plan_run (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programmes uuid[] not null check (cardinality(programmes) between 1 and 20),
  status text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  phase text check (phase in ('READING', 'COMPARING', 'CHOOSING', 'CHECKING')),
  done int not null default 0 check (done >= 0),
  of int not null default 0 check (of >= 0),
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  started_at timestamptz,
  heartbeat_at timestamptz,
  ended_at timestamptz,
  attempts int not null default 0,
  result jsonb,
  failure text check (failure in ('ABANDONED', 'TOO_LARGE', 'BROKEN')),
  check ((ended_at is not null) = (status in ('DONE', 'CANCELLED', 'FAILED'))),
  check ((heartbeat_at is not null) or status <> 'RUNNING'),
  check ((result is not null) = (status = 'DONE')),
  check ((failure is not null) = (status = 'FAILED'))
);
create index plan_run_under_way on plan_run (asked_at) where status in ('QUEUED', 'RUNNING');
create index plan_run_by_organisation on plan_run (organisation_id, asked_at);
create unique index one_plan_under_way on plan_run (organisation_id, programmes) where status in ('QUEUED', 'RUNNING');
`;

const walls = `
alter table plan_run enable row level security, force row level security;
create policy own_organisation on plan_run
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
create policy planning_room on plan_run using ((select app_in_planning_room()));
`;
