import { Migration } from '@mikro-orm/migrations';

/**
 * What the rows that reports count said at each moment. A report can so be asked for as it was known on an earlier day,
 * whatever was corrected since; and whoever finds two figures for one period can see which rows changed, and when.
 */
export class RowVersions extends Migration {
  override up(): void {
    this.addSql(versions);
    for (const [table, columns] of Object.entries(counted)) {
      this.addSql(keeping(table, columns.trim().split(/\s+/)));
    }
    this.addSql(wall);
  }
}

const versions = `
create table row_version (
  organisation_id uuid not null references organisation,
  -- The table, and the row in it.
  entity text not null,
  row_id uuid not null,
  -- From the transaction that wrote it until the one that changed it.
  known_from timestamptz not null,
  known_until timestamptz not null default 'infinity' check (known_until > known_from),
  -- Who wrote it; the account may be gone since.
  account_id uuid,
  facts jsonb not null,
  primary key (row_id, known_from)
);
create index row_version_by_organisation on row_version (organisation_id, entity, known_from);
create index row_version_by_programme on row_version (entity, (facts ->> 'programme_id'), known_from);
`;

/** The columns by which reports count. No names, no words, no contact: what identifies is not kept a second time. */
const counted: Readonly<Record<string, string>> = {
  person: 'birth_date postcode_area',
  requester: 'person_id',
  volunteer: 'person_id recruitment_channel hours_per_week capacity',
  volunteer_spell: 'volunteer_id joined_on joined_on_known left_on leave_reason',
  enrolment: `volunteer_id programme_id status since until support_modes capacity trained_on deployable municipalities
    partner`,
  request: `programme_id requester_id status channel referrer_kind support_mode circumstances received_at
    first_contact_at intake_on outcome outcome_on outcome_reason`,
  waitlist_spell: `programme_id request_id requester_id support_mode from_on waiting_since until_on removal_reason
    priority`,
  match: `programme_id request_id requester_id enrolment_id volunteer_id status proposed_at linked_on link_reasons
    ended_on unlink_reason initiated_by`,
  campaign_visit: 'programme_id person_id invited_on reached_on visited_on',
  coordination_hours: 'programme_id month planned worked',
};

/** What is kept of a row, in SQL. */
const factsOf = (row: string, columns: readonly string[]): string =>
  `jsonb_build_object(${['id', 'organisation_id', ...columns].map((column) => `'${column}', ${row}.${column}`).join(', ')})`;

/** Triggers that keep the versions of a table, a statement at a time: an import changes a hundred thousand rows. */
const keeping = (table: string, columns: readonly string[]): string => `
${keepingFunction(table, columns)}
create trigger keep_versions_of_new after insert on ${table} referencing new table as new_rows
  for each statement execute function keep_${table}_versions();
create trigger keep_versions_of_changed after update on ${table} referencing old table as old_rows new table as new_rows
  for each statement execute function keep_${table}_versions();
create trigger keep_versions_of_deleted after delete on ${table} referencing old table as old_rows
  for each statement execute function keep_${table}_versions();
alter table ${table} no force row level security;
insert into row_version (organisation_id, entity, row_id, known_from, facts)
select n.organisation_id, '${table}', n.id, now(), ${factsOf('n', columns)} from ${table} n;
alter table ${table} force row level security;
`;

/** The function behind those triggers; a later migration that adds columns puts another in its place. */
export function keepingFunction(table: string, columns: readonly string[]): string {
  const facts = (row: string) => factsOf(row, columns);
  // Who waited for the row began before whoever had it: never does a version begin before the one that it follows.
  const after = `greatest(now(), v.known_from + interval '1 microsecond')`;
  return `
create or replace function keep_${table}_versions() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into row_version (organisation_id, entity, row_id, known_from, account_id, facts)
    select n.organisation_id, '${table}', n.id, now(), app_account(), ${facts('n')} from new_rows n;
  elsif tg_op = 'DELETE' then
    delete from row_version v using old_rows o where v.row_id = o.id and v.known_from = now();
    update row_version v set known_until = ${after} from old_rows o where v.row_id = o.id and v.known_until = 'infinity';
  else
    with changed as (
      select n.organisation_id, n.id, ${facts('n')} as facts
      from new_rows n join old_rows o on o.id = n.id where ${facts('n')} <> ${facts('o')}
    ), followed as (
      update row_version v set
        facts = case when v.known_from = now() then c.facts else v.facts end,
        known_until = case when v.known_from = now() then v.known_until else ${after} end
      from changed c where v.row_id = c.id and v.known_until = 'infinity'
      returning v.row_id, v.known_until
    )
    insert into row_version (organisation_id, entity, row_id, known_from, account_id, facts)
    select c.organisation_id, '${table}', c.id, f.known_until, app_account(), c.facts
    from changed c join followed f on f.row_id = c.id where f.known_until < 'infinity';
  end if;
  return null;
end $$;`;
}

const wall = `
alter table row_version enable row level security, force row level security;
create policy own_organisation on row_version
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));
`;
