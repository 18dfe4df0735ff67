import { Migration } from '@mikro-orm/migrations';

/** What a resident does alone: goes on later with a question that is half asked, stops, and says that something is wrong. */
export class Residents extends Migration {
  override up(): void {
    for (const part of [drafts, reports, stopping]) this.addSql(part);
  }
}

// Answers are encrypted with the code, of which only what is derived from it is kept: whoever reads this table can open
// nothing. A draft shows itself to whoever has the code, and to the mail room, which throws away what is too old.
const drafts = `
create function app_draft() returns text language sql stable as
$$ select nullif(current_setting('app.draft', true), '') $$;
create table request_draft (
  code_hash text primary key,
  answers text not null check (length(answers) <= 20000),
  saved_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= saved_at + interval '14 days')
);
create index request_draft_by_expiry on request_draft (expires_at);
alter table request_draft enable row level security, force row level security;
create policy shown_draft on request_draft
  using (code_hash = (select app_draft())) with check (code_hash = (select app_draft()));
create policy mail_room on request_draft using ((select app_in_mail_room()));
`;

const reports = `
create table resident_report (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  request_id uuid not null,
  requester_id uuid not null,
  kind text not null check (kind in ('STOPS', 'WANTS_TO_STOP', 'PROBLEM')),
  by_helper boolean not null,
  words text check (length(words) <= 2000),
  written_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references account,
  check ((settled_at is null) = (settled_by is null)),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id),
  foreign key (organisation_id, request_id) references request (organisation_id, id),
  foreign key (organisation_id, requester_id) references requester (organisation_id, id)
);
create index resident_report_open on resident_report (programme_id, written_at) where settled_at is null;
create index resident_report_by_request on resident_report (request_id);
create index resident_report_by_requester on resident_report (requester_id);
create index resident_report_by_settler on resident_report (settled_by) where settled_by is not null;
alter table resident_report enable row level security, force row level security;
create policy own_organisation on resident_report
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;

// Whoever asked can take it back before we have spoken with them, too.
const stopping = `
insert into lifecycle_transition (entity, from_status, to_status) values
  ('REQUEST', 'RECEIVED', 'WITHDRAWN'),
  ('REQUEST', 'FIRST_CONTACT', 'WITHDRAWN'),
  ('REQUEST', 'INTAKE_PLANNED', 'WITHDRAWN');
`;
