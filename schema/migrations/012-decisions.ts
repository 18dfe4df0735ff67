import { Migration } from '@mikro-orm/migrations';

/** What was known and said when a volunteer was chosen; and who has just been stopped is not linked any more. */
export class Decisions extends Migration {
  override up(): void {
    this.addSql(decisions);
    this.addSql(onlyForgets);
    this.addSql(readyToBeLinked);
    this.addSql(walking);
  }
}

// A proposal from before, or one that was imported, has none. The match may be written after its decision: it takes
// the row of a volunteer for whom others may wait, so it comes last.
const decisions = `
alter table match add unique (organisation_id, id);
create table match_decision (
  match_id uuid primary key,
  organisation_id uuid not null references organisation,
  source text not null check (source in ('SUGGESTION', 'PLAN', 'OWN_CHOICE')),
  weights jsonb not null,
  tenths int,
  reasons jsonb not null,
  rank int check (rank between 1 and suited),
  suited int not null check (suited >= 0),
  alternatives jsonb not null,
  overridden text[] not null,
  because text check (length(because) between 1 and 500),
  decided_by uuid not null references account,
  decided_at timestamptz not null,
  foreign key (organisation_id, match_id) references match (organisation_id, id) deferrable initially deferred,
  check ((tenths is null) = (rank is null)),
  check ((tenths is null) = (cardinality(overridden) > 0))
);
alter table match_decision enable row level security, force row level security;
create policy own_organisation on match_decision
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;

// What was decided never changes; only the words can be forgotten.
const onlyForgets = `
create function decision_only_forgets() returns trigger language plpgsql as $$
begin
  if new.because is not null or to_jsonb(new) - 'because' <> to_jsonb(old) - 'because' then
    raise exception 'a decision does not change' using errcode = '23514', constraint = 'decision_only_forgets';
  end if;
  return new;
end $$;
create trigger decision_only_forgets before update on match_decision
  for each row execute function decision_only_forgets();
`;

// Nobody locks a volunteer to link them. Counting the match takes the row, and looks at what has been decided about the
// volunteer by then. A correction records what was so, perhaps with somebody who has left since. What ends is only
// counted: that works always.
//
// As before the volunteer is taken first, but written last: that writes the candidates in all programmes, and whoever
// changes one of the enrolments holds that while waiting for its candidate.
const isOpen = `status not in ('ENDED', 'DECLINED')`;
const readyToBeLinked = `
create or replace function count_open_matches() returns trigger language plpgsql as $$
declare
  were uuid[] := '{}';
  are uuid[] := '{}';
  missed int;
begin
  if tg_op <> 'INSERT' then were := array(select enrolment_id from old_rows where ${isOpen} order by 1); end if;
  if tg_op <> 'DELETE' then are := array(select enrolment_id from new_rows where ${isOpen} order by 1); end if;
  if were = are then return null; end if;
  perform from volunteer where id in (select volunteer_id from enrolment where id = any (were || are))
  order by id for no key update;
  with c as (
    select m.id, sum(m.more)::int as more
    from (select unnest(are) as id, 1 as more union all select unnest(were), -1) m group by m.id
    having sum(m.more) <> 0),
  counted as (
    update enrolment e set open_matches = e.open_matches + c.more from c
    where e.id = c.id
      and (c.more < 0 or e.status = 'CERTIFIED' or current_setting('app.correction', true) = 'on')
    returning e.id)
  select count(*) into missed from c where id not in (select id from counted);
  if missed > 0 then
    raise exception 'this volunteer cannot be linked now' using errcode = '23514', constraint = 'only_ready_volunteers';
  end if;
  update volunteer v set open_matches = v.open_matches + c.more
  from (
    select e.volunteer_id, sum(m.more)::int as more
    from (select unnest(are) as id, 1 as more union all select unnest(were), -1) m join enrolment e on e.id = m.id
    group by e.volunteer_id) c
  where v.id = c.volunteer_id and c.more <> 0;
  return null;
end $$;
`;

// One decision takes several steps. They go to the database in one go, and each is still judged by itself.
const walking = `
create function walk_request(walker uuid, path text[]) returns void language plpgsql as $$
declare
  step text;
begin
  foreach step in array path loop
    update request set status = step where id = walker;
  end loop;
end $$;
`;
