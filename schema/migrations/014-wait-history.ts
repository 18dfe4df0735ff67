import { Migration } from '@mikro-orm/migrations';

/**
 * How long people waited in programmes, for anyone: who is about to ask may know what to expect. It is the one way past
 * the wall around `waitlist_spell`, and what comes out of it are days and counts, by district, and no row of anybody.
 */
export class WaitHistory extends Migration {
  override up(): void {
    this.addSql(waitHistory);
  }
}

// Left out are who waits with an earlier date or with priority: they go before somebody who begins to wait today.
// For the length of one statement it works for the organisations of the programmes that it is asked for; what runs
// after it sees what it would have seen without.
const waitHistory = `
create function wait_history(programmes uuid[], since date)
returns table (programme_id uuid, district_id uuid, from_on date, until_on date, removal_reason text, waits int)
language plpgsql as $$
#variable_conflict use_column
declare
  working_for text := coalesce(current_setting('app.organisations', true), '');
begin
  perform set_config('app.organisations', coalesce(
    (select array_agg(distinct p.organisation_id)::text from programme p where p.id = any (programmes)), '{}'), true);
  return query
    select s.programme_id, n.district_id, s.from_on, s.until_on, s.removal_reason, count(*)::int
    from waitlist_spell s
    join requester r on r.id = s.requester_id
    join person p on p.id = r.person_id
    left join postcode c on c.area = p.postcode_area
    left join neighbourhood n on n.id = c.neighbourhood_id
    where s.programme_id = any (programmes) and (s.until_on is null or s.until_on > since)
      and s.waiting_since = s.from_on and not s.priority
    group by 1, 2, 3, 4, 5;
  perform set_config('app.organisations', working_for, true);
end
$$;
`;
