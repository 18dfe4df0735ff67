import { Migration } from '@mikro-orm/migrations';

/** Mail that goes out, and the one-time links in it: who asked for one, which there are, and how often was tried. */
export class MailAndLinks extends Migration {
  override up(): void {
    for (const part of [context, links, outbox, asked, walls]) this.addSql(part);
  }
}

// A link opens itself to whoever shows it, and attempts to whoever names the same subject; the mail room sees what waits to be sent, of whichever organisation.
const context = `
create function app_link() returns text language sql stable as
$$ select nullif(current_setting('app.link', true), '') $$;
create function app_subject() returns text language sql stable as
$$ select nullif(current_setting('app.subject', true), '') $$;
create function app_in_mail_room() returns boolean language sql stable as
$$ select coalesce(current_setting('app.mail_room', true), '') = 'on' $$;
`;

// Only a hash of the token is kept: who reads this table can open nothing.
const links = `
create table one_time_link (
  token_hash text primary key,
  purpose text not null check (purpose in
    ('VOLUNTEER_SIGN_IN', 'RESIDENT_SIGN_IN', 'HELPER_SIGN_IN', 'PASSWORD_RESET', 'FIRST_PASSWORD')),
  organisation_id uuid references organisation,
  account_id uuid references account,
  requester_id uuid,
  mandate_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '60 minutes'),
  used_at timestamptz,
  foreign key (organisation_id, requester_id) references requester (organisation_id, id),
  foreign key (organisation_id, mandate_id) references mandate (organisation_id, id),
  constraint link_of_one check (num_nonnulls(account_id, requester_id, mandate_id) = 1),
  check ((account_id is null) = (organisation_id is not null))
);
create index one_time_link_by_account on one_time_link (account_id) where account_id is not null;
create index one_time_link_by_requester on one_time_link (requester_id) where requester_id is not null;
create index one_time_link_by_mandate on one_time_link (mandate_id) where mandate_id is not null;
`;

// A mail is what it is about, never its text: that is made when it is sent, with the link, and is kept nowhere.
const outbox = `
create table outbox (
  id uuid primary key,
  organisation_id uuid references organisation,
  kind text not null,
  language text not null check (language in ('nl', 'en')),
  address text check (length(address) <= 254),
  address_hash text not null,
  account_id uuid references account,
  requester_id uuid,
  mandate_id uuid,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  foreign key (organisation_id, requester_id) references requester (organisation_id, id),
  foreign key (organisation_id, mandate_id) references mandate (organisation_id, id),
  constraint mail_about_one_at_most check (num_nonnulls(account_id, requester_id, mandate_id) <= 1),
  check (organisation_id is not null or (requester_id is null and mandate_id is null)),
  check (num_nonnulls(sent_at, failed_at) <= 1),
  constraint address_gone_when_done check ((address is null) = (num_nonnulls(sent_at, failed_at) = 1))
);
create index outbox_due on outbox (due_at) where address is not null;
`;

// Asking for a link only writes down what was asked; whether there is anybody to send it to is found out later, in the
// mail room. So the answer takes as long for an address that we know as for one that we do not.
const asked = `
create table link_request (
  id uuid primary key,
  asked text not null check (asked in ('SIGN_IN', 'STATUS', 'PASSWORD', 'INVITATION', 'STAFF_INVITATION')),
  subject text not null check (length(subject) <= 254),
  language text not null check (language in ('nl', 'en')),
  asked_at timestamptz not null
);
create index link_request_oldest on link_request (asked_at);
create table link_attempt (
  subject_hash text not null,
  at timestamptz not null
);
create index link_attempt_by_subject on link_attempt (subject_hash, at);
`;

// Anybody may put something in the letter box; only the mail room opens it.
const walls = `
alter table one_time_link enable row level security, force row level security;
create policy shown_link on one_time_link using (token_hash = (select app_link()));
create policy own_organisation on one_time_link using (organisation_id = any ((select app_organisations())::uuid[]));
create policy own_account on one_time_link using (account_id = (select app_account()));
create policy mail_room on one_time_link using ((select app_in_mail_room()));

alter table outbox enable row level security, force row level security;
create policy own_organisation on outbox
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
create policy anyone_posts on outbox for insert with check (organisation_id is null);
create policy mail_room on outbox using ((select app_in_mail_room()));

alter table link_request enable row level security, force row level security;
create policy anyone_asks on link_request for insert with check (true);
create policy mail_room on link_request using ((select app_in_mail_room()));

alter table link_attempt enable row level security, force row level security;
create policy own_attempts on link_attempt using (subject_hash = (select app_subject()));
create policy mail_room on link_attempt using ((select app_in_mail_room()));
`;
