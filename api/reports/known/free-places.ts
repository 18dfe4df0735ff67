import { sql } from '@mikro-orm/postgresql';

/**
 * Parts of a statement for `rowsAsKnown`: `free_place` has a row for each certified enrolment of an organisation,
 * with the places that are left of it. They are counted from the matches, of which versions are kept; the columns
 * `open_matches` say the same of now alone.
 */
export const freePlaces = (organisationId: string) => sql`
  open_match as (
    select enrolment_id, volunteer_id, count(*)::int as number from match
    where organisation_id = ${organisationId} and status not in ('ENDED', 'DECLINED') group by 1, 2
  ), free_place as (
    select e.id, e.programme_id, e.volunteer_id, v.person_id, e.since, e.until,
      greatest(least(e.capacity - coalesce(o.number, 0), coalesce(v.capacity - coalesce(a.number, 0), e.capacity)), 0)
        as places
    from enrolment e
    join volunteer v on v.id = e.volunteer_id
    left join open_match o on o.enrolment_id = e.id
    left join (select volunteer_id, sum(number)::int as number from open_match group by 1) a
      on a.volunteer_id = e.volunteer_id
    where e.organisation_id = ${organisationId} and e.status = 'CERTIFIED'
  )`;
