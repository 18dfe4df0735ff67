import { Migration } from '@mikro-orm/migrations';

/** What lies between a proposal and an end: a day to meet, a rest with its reason, and who stands in meanwhile. */
export class Between extends Migration {
  override up(): void {
    for (const part of [meeting, resting, steppingBack, bridges]) this.addSql(part);
  }
}

const meeting = `
alter table match
  add column introduction_at timestamptz,
  add column introduction_place text check (length(introduction_place) <= 200);
`;

// Why and until when a match rests is known while it does; the history keeps that it did.
const resting = `
alter table match
  add column hold_reason text check (hold_reason in
    ('REQ_HEALTH', 'REQ_AWAY', 'VOL_HEALTH', 'VOL_AWAY', 'VOL_TIME', 'SAFETY', 'CIRCUMSTANCES')),
  add column hold_until date,
  add constraint rests_while_on_hold check ((hold_reason is null and hold_until is null) or status = 'ON_HOLD');
`;

// What was recorded by mistake goes back one step; and who says no before meeting, has not met.
const steppingBack = `
insert into lifecycle_transition (entity, from_status, to_status) values
  ('MATCH', 'INTRODUCTION_PLANNED', 'DECLINED'),
  ('MATCH', 'INTRODUCED', 'INTRODUCTION_PLANNED'),
  ('MATCH', 'CLOSING', 'ACTIVE');
`;

// A bridge is no match: no figure counts it, and it takes no place of the volunteer who stands in.
const bridges = `
alter table match add unique (organisation_id, id, programme_id);
create table bridge (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  match_id uuid not null,
  enrolment_id uuid not null,
  volunteer_id uuid not null,
  from_on date not null,
  -- The last day, as it was agreed.
  last_on date not null check (last_on >= from_on),
  -- The first day on which it was over, when that came sooner.
  ended_on date check (ended_on between from_on and last_on),
  recorded_at timestamptz not null,
  foreign key (organisation_id, match_id, programme_id) references match (organisation_id, id, programme_id),
  foreign key (organisation_id, enrolment_id, programme_id, volunteer_id)
    references enrolment (organisation_id, id, programme_id, volunteer_id),
  constraint one_bridge_at_a_time
    exclude using gist (match_id with =, daterange(from_on, coalesce(ended_on, last_on + 1)) with &&)
);
create index bridge_by_volunteer on bridge (volunteer_id, last_on);
create index bridge_by_enrolment on bridge (enrolment_id);
alter table bridge enable row level security, force row level security;
create policy own_organisation on bridge
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;
