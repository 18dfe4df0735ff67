import { Migration } from '@mikro-orm/migrations';

/** Comparing programmes of a kind with those of other organisations: who takes part, and what all of them are told. */
export class Comparing extends Migration {
  override up(): void {
    for (const part of [takingPart, rounds, comparisons]) this.addSql(part);
  }
}

const takingPart = 'alter table organisation add column compares_with_others boolean not null default false';

// A day that is over with: whoever comes to it second has nothing to do.
const rounds = `
create table comparison_round (
  settling_day date primary key,
  settled_at timestamptz not null default now()
);
`;

// What one organisation has stands nowhere in here. The checks are the least that must be in a row for it to be told:
// without the programmes of any one organisation, which are two at most, five of three others.
const comparisons = `
create table comparison (
  kind text not null,
  year int not null,
  measure text not null,
  lower int,
  median int,
  upper int,
  programmes int not null,
  organisations int not null,
  settling_day date not null references comparison_round,
  primary key (kind, year, measure),
  check (organisations >= 4 and programmes >= 6 and programmes <= 2 * organisations),
  check (lower <= median and median <= upper)
);
alter table comparison enable row level security, force row level security;
-- Who does not take part sees nothing of others.
create policy who_takes_part on comparison
  using (exists (select from organisation o
    where o.id = any ((select app_organisations())::uuid[]) and o.compares_with_others))
  with check (exists (select from organisation o
    where o.id = any ((select app_organisations())::uuid[]) and o.compares_with_others));
`;
