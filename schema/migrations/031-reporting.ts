import { Migration } from '@mikro-orm/migrations';
import { type ReportingView, reportingViews } from './031-reporting-views.ts';

/**
 * Views for programs that make reports of their own, such as Power BI, and which database roles read them for which
 * organisation. A row of `reporting_access` is all that opens an organisation to a role (api/platform/reporting-door.ts).
 */
export class Reporting extends Migration {
  override up(): void {
    this.addSql(access);
    this.addSql('create schema reporting');
    for (const [name, view] of Object.entries(reportingViews)) this.addSql(made(name, view));
  }
}

const access = `
create table reporting_access (
  role_name name not null,
  organisation_id uuid not null references organisation,
  opened_at timestamptz not null default now(),
  primary key (role_name, organisation_id)
);
alter table reporting_access enable row level security, force row level security;
create policy own_organisation on reporting_access
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
-- Who signed in, and not whoever they say they are since.
create policy own_access on reporting_access for select using (role_name = session_user);
-- Who reads views has no business with tables by name. Whoever works here was given that by name.
revoke usage on schema public from public;
`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A view that looks with the eyes of whoever asks, with what it and its columns mean as comments. */
function made(name: string, { means, from, columns }: ReportingView): string {
  const all = Object.entries(columns);
  return `
create view reporting.${name} with (security_invoker = true) as
select ${all.map(([column, { sql }]) => `${sql} as ${column}`).join(', ')} from ${from};
comment on view reporting.${name} is ${quoted(means)};
${all.map(([column, { means }]) => `comment on column reporting.${name}.${column} is ${quoted(means)};`).join('\n')}
`;
}
