import type { Database } from '../../api/platform/database.ts';
import { asOwner } from './database.ts';

/**
 * Residents who wait in a programme and volunteers in it, so many of each: they live in the same place, speak some of
 * five languages besides Dutch, like some of twenty things and have waited from 0 to 899 days.
 */
export async function fillWaitlist(
  database: Pick<Database, 'ownerUrl'>,
  organisation: string,
  programme: string,
  { residents, volunteers, mode = 'STRUCTURAL' }: { residents: number; volunteers: number; mode?: string },
): Promise<void> {
  await asOwner(
    database,
    `with g as (select p.id as programme_id, p.organisation_id from programme p join organisation o on o.id = p.organisation_id
       where o.slug = $1 and p.slug = $2),
     n as (select i, i <= $3 as waits, gen_random_uuid() as person, gen_random_uuid() as id, gen_random_uuid() as request
       from generate_series(1, $3::int + $4::int) i),
     made as (insert into person (id, organisation_id, first_name, last_name, birth_date, postcode, languages, interests)
       select person, organisation_id, 'Noor', 'Nummer', date '1950-01-01' + i, '1962',
         array['nl', (array['ar', 'tr', 'pl', 'uk', 'en'])[1 + i % 5]], array['interest ' || i % 20, 'interest ' || i % 7] from n, g),
     requester as (insert into requester (id, organisation_id, person_id) select id, organisation_id, person from n, g where waits),
     request as (insert into request (id, organisation_id, programme_id, requester_id, reference, status, channel, support_mode, received_at)
       select request, organisation_id, programme_id, id, request::text, 'WAITLISTED', 'SELF', $5, now() - interval '900 days'
       from n, g where waits returning id, organisation_id, programme_id, requester_id),
     volunteer as (insert into volunteer (id, organisation_id, person_id) select id, organisation_id, person from n, g where not waits)
     insert into enrolment (id, organisation_id, volunteer_id, programme_id, status, since, support_modes, capacity, trained_on, vog_seen_on)
       select gen_random_uuid(), organisation_id, id, programme_id, 'CERTIFIED', '2020-01-01', '{STRUCTURAL,INCIDENTAL}', 1, current_date, current_date
       from n, g where not waits`,
    [organisation, programme, residents, volunteers, mode],
  );
  await asOwner(
    database,
    `insert into waitlist_spell (id, organisation_id, programme_id, request_id, requester_id, support_mode, from_on, waiting_since)
     select gen_random_uuid(), organisation_id, programme_id, id, requester_id, support_mode, current_date - n, current_date - n
     from (select r.*, (row_number() over (order by id) % 900)::int as n from request r where status = 'WAITLISTED'
       and not exists (select from waitlist_spell s where s.request_id = r.id)) r`,
  );
}
