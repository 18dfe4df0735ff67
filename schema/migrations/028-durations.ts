import { Migration } from '@mikro-orm/migrations';
import { keepingFunction } from './026-row-versions.ts';

/** What figures on how long things last need: months by the calendar, attempts beside contacts, and what was promised. */
export class Durations extends Migration {
  override up(): void {
    for (const part of [clock, attempts, promises]) this.addSql(part);
    for (const [table, columns] of Object.entries(counted))
      this.addSql(keepingFunction(table, columns.trim().split(/\s+/)));
  }
}

// The same as calendarClock in api/reports: 32 for each whole month and one for each day beyond it. Each is one
// expression, so that the planner takes it into the statement instead of calling it for every row.
const clock = `
create function months_apart(from_on date, until_on date) returns int language sql immutable parallel safe as $$
  select (12 * (extract(year from until_on) - extract(year from from_on))
    + extract(month from until_on) - extract(month from from_on))::int
$$;
create function calendar_months(from_on date, until_on date) returns int language sql immutable parallel safe as $$
  select months_apart(from_on, until_on)
    - case when from_on + make_interval(months => months_apart(from_on, until_on)) > until_on then 1 else 0 end
$$;
create function calendar_clock(from_on date, until_on date) returns int language sql immutable parallel safe as $$
  select 32 * calendar_months(from_on, until_on)
    + (until_on - (from_on + make_interval(months => calendar_months(from_on, until_on)))::date)
$$;
`;

// Each attempt is an event; the first one is kept with the request, where the clock of a report finds it.
const attempts = `
alter table request add column first_attempt_at timestamptz,
  add constraint request_attempt_after_receipt check (first_attempt_at >= received_at);
`;

const promises = `
alter table volunteer_spell add column promised_months int check (promised_months between 1 and 600);
`;

/** The columns by which reports count, with those that came here. Of versions from before they are not known. */
const counted: Readonly<Record<string, string>> = {
  volunteer_spell: 'volunteer_id joined_on joined_on_known left_on leave_reason promised_months',
  request: `programme_id requester_id status channel referrer_kind support_mode circumstances received_at
    first_attempt_at first_contact_at intake_on outcome outcome_on outcome_reason`,
};
