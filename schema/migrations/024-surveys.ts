import { Migration } from '@mikro-orm/migrations';

/** Short surveys: what is asked of whom and when, to whom it was sent, and what they answered. */
export class Surveys extends Migration {
  override up(): void {
    for (const part of [surveys, rounds, responses, occasions, walls, printed]) this.addSql(part);
  }
}

const surveys = `
create table survey (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- Null: of the whole organisation.
  programme_id uuid,
  title text not null check (length(title) between 1 and 120),
  audience text not null check (audience in ('REQUESTER', 'VOLUNTEER', 'STAFF', 'PARTNER', 'CITIZEN')),
  moment text not null check (moment in ('START', 'CHECK_IN', 'END', 'CAMPAIGN')),
  -- So many months after they were linked.
  after_months jsonb not null default '[]',
  -- For so many days it can be answered.
  answer_days int not null check (answer_days between 7 and 120),
  from_on date not null,
  -- From here on nobody is asked any more.
  until_on date check (until_on >= from_on),
  recorded_at timestamptz not null,
  unique (organisation_id, id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  check (moment = 'CAMPAIGN' or audience in ('REQUESTER', 'VOLUNTEER')),
  check ((moment = 'CHECK_IN') = (after_months <> '[]'))
);
create index survey_by_programme on survey (programme_id);

create table survey_question (
  id uuid primary key,
  organisation_id uuid not null,
  survey_id uuid not null,
  position int not null check (position between 1 and 20),
  instrument text not null check (instrument in ('MARK', 'THREE_OPTION', 'LONELINESS', 'OWN_SCALE', 'GOALS')),
  -- In each language that the organisation wrote it in; null where the instrument has words of its own.
  words jsonb,
  -- The goals; the ends of a scale; the six statements, where the organisation has the validated ones.
  items jsonb not null default '[]',
  steps int check (steps between 2 and 10),
  check ((instrument = 'OWN_SCALE') = (steps is not null)),
  check (instrument = 'LONELINESS' or words is not null),
  unique (organisation_id, id),
  unique (survey_id, position),
  foreign key (organisation_id, survey_id) references survey (organisation_id, id)
);
`;

const rounds = `
create table survey_round (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  survey_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  -- Null: to how many is not known.
  sent int check (sent >= 0),
  sent_on date not null,
  -- The last day on which it can be answered.
  last_on date not null check (last_on >= sent_on),
  code_hash text not null unique,
  recorded_at timestamptz not null,
  unique (organisation_id, id),
  foreign key (organisation_id, survey_id) references survey (organisation_id, id)
);
create index survey_round_by_survey on survey_round (survey_id, sent_on);
`;

// Of a match, or of nobody that is known. Until it is finished it is not counted.
const responses = `
create table survey_response (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  survey_id uuid not null,
  round_id uuid,
  match_id uuid,
  months int check (months >= 0),
  code_hash text unique,
  began_at timestamptz not null,
  answered_on date,
  way text check (way in ('ONLINE', 'PHONE', 'PAPER')),
  entered_by uuid references account,
  check ((round_id is null) <> (match_id is null)),
  check ((match_id is null) = (months is null)),
  check ((answered_on is null) = (way is null)),
  unique (organisation_id, id),
  unique (survey_id, match_id, months),
  foreign key (organisation_id, survey_id) references survey (organisation_id, id),
  foreign key (organisation_id, round_id) references survey_round (organisation_id, id),
  foreign key (organisation_id, match_id) references match (organisation_id, id)
);
create index survey_response_by_round on survey_response (round_id);
create index survey_response_by_match on survey_response (match_id);
create index survey_response_by_account on survey_response (entered_by) where entered_by is not null;

create table survey_answer (
  response_id uuid not null,
  question_id uuid not null,
  -- Which goal, or which statement; 0 where there is but one thing to answer.
  item int not null check (item between 0 and 19),
  organisation_id uuid not null,
  value int not null check (value between 0 and 10),
  primary key (response_id, question_id, item),
  foreign key (organisation_id, response_id) references survey_response (organisation_id, id),
  foreign key (organisation_id, question_id) references survey_question (organisation_id, id)
);
create index survey_answer_by_question on survey_answer (question_id);
`;

// When somebody of a match is asked. Nobody is asked after a death, after what was not safe, or what was never a match.
const occasions = `
create view survey_occasion with (security_invoker = true) as
select s.id as survey_id, s.organisation_id, m.programme_id, m.id as match_id, m.request_id, m.requester_id,
  m.volunteer_id, s.audience, s.moment, o.months, o.due_on, o.due_on + s.answer_days as last_on
from survey s
join match m on m.organisation_id = s.organisation_id and (s.programme_id is null or m.programme_id = s.programme_id)
cross join lateral (
  select 0 as months, m.linked_on as due_on where s.moment = 'START'
  union all
  select 0, m.ended_on where s.moment = 'END' and m.unlink_reason not in ('REQ_DECEASED', 'VOL_DECEASED', 'BOUNDARY_SAFETY')
  union all
  select n::int, (m.linked_on + make_interval(months => n::int))::date from jsonb_array_elements_text(s.after_months) n
) o
where m.linked_on is not null and o.due_on >= s.from_on and (s.until_on is null or o.due_on < s.until_on)
  and (s.moment = 'END' or m.ended_on is null or m.ended_on > o.due_on)
  and m.unlink_reason is distinct from 'REGISTRATION_ERROR';
`;

// Whoever has a code is shown what it opens: which organisation it is of.
const walls = `
create function app_survey_code() returns text language sql stable as
$$ select nullif(current_setting('app.survey_code', true), '') $$;
${['survey', 'survey_question', 'survey_round', 'survey_response', 'survey_answer']
  .map(
    (table) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table}
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));`,
  )
  .join('')}
create policy shown_code on survey_round for select using (code_hash = (select app_survey_code()));
create policy shown_code on survey_response for select using (code_hash = (select app_survey_code()));
`;

const printed = `
alter table published_figure drop constraint published_figure_report_check;
alter table published_figure add constraint published_figure_report_check
  check (report in ('PROGRAMME', 'VOLUNTEERS', 'REQUESTS', 'EVALUATIONS'));
`;
