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
    this.addSql(calendar);
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

// Easter after Meeus, Jones and Butcher; the other holidays hang on it or have a date of their own. A test holds the
// working days against those by which Koppel itself counts.
const calendar = `
create table reporting.calendar (
  day date primary key,
  is_working_day boolean not null,
  working_day_number int not null
);
insert into reporting.calendar
select day, is_working_day, count(*) filter (where is_working_day) over (order by day)
from generate_series(1990, 2060) y,
  lateral (select y % 19 as a, y / 100 as b, y % 100 as c) p,
  lateral (select (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30 as h) q,
  lateral (select (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7 as l) r,
  lateral (select (a + 11 * h + 22 * l) / 451 as x) s,
  lateral (select make_date(y, (h + l - 7 * x + 114) / 31, (h + l - 7 * x + 114) % 31 + 1) as easter) e,
  lateral (select case when y < 2014 then make_date(y, 4, 30) else make_date(y, 4, 27) end as birthday) k,
  lateral (select birthday - case when extract(isodow from birthday) = 7 then 1 else 0 end as kings_day) kk,
  lateral (select at::date as day from generate_series(make_date(y, 1, 1), make_date(y, 12, 31), interval '1 day') at) d,
  lateral (select extract(isodow from day) < 6 and not (y % 5 = 0 and day = make_date(y, 5, 5)) and day not in (
    make_date(y, 1, 1), easter + 1, kings_day, easter + 39, easter + 50, make_date(y, 12, 25), make_date(y, 12, 26)
  ) as is_working_day) w;
analyze reporting.calendar;
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
