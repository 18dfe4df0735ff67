import { Migration } from '@mikro-orm/migrations';
import { keepingFunction } from './026-row-versions.ts';

/**
 * Whose a request or a volunteer is, and when the certificate of conduct of a volunteer was seen, with the versions of
 * their rows: the caseload and what is asked before a match can then be told as they were known. What there is already
 * is known from now on.
 */
export class StaffingVersions extends Migration {
  override up(): void {
    this.addSql('alter table row_version no force row level security');
    for (const [table, columns] of Object.entries(counted)) {
      const all = columns.trim().split(/\s+/);
      this.addSql(keepingFunction(table, all));
      this.addSql(begin(table, all));
    }
    this.addSql('alter table row_version force row level security');
  }
}

/** The columns by which reports count, with those that came here. */
const counted: Readonly<Record<string, string>> = {
  enrolment: `volunteer_id programme_id status since until support_modes capacity trained_on vog_seen_on deployable
    municipalities partner owner_id`,
  request: `programme_id requester_id status channel referrer_kind support_mode circumstances received_at
    first_attempt_at first_contact_at intake_on outcome outcome_on outcome_reason owner_id`,
};

/** A new version of each row that says something there; of the others nothing new is known. */
const begin = (table: string, columns: readonly string[]): string => `
alter table ${table} no force row level security;
with now_is as (
  select n.organisation_id, n.id,
    jsonb_build_object(${['id', 'organisation_id', ...columns].map((column) => `'${column}', n.${column}`).join(', ')}) as facts
  from ${table} n where n.owner_id is not null${columns.includes('vog_seen_on') ? ' or n.vog_seen_on is not null' : ''}
), followed as (
  update row_version v set known_until = greatest(now(), v.known_from + interval '1 microsecond')
  from now_is n where v.row_id = n.id and v.known_until = 'infinity'
  returning v.row_id, v.known_until
)
insert into row_version (organisation_id, entity, row_id, known_from, facts)
select n.organisation_id, '${table}', n.id, f.known_until, n.facts from now_is n join followed f on f.row_id = n.id;
alter table ${table} force row level security;
`;
