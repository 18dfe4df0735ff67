import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import { Neighbourhood } from '../../places/place.ts';
import type { Day } from '../../platform/days.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import { freePlaces } from '../known/free-places.ts';
import type { Whose } from '../reported-whose.ts';
import { SupplyAndDemand } from './supply-types.ts';

interface SupplyRow extends Omit<SupplyAndDemand, 'neighbourhood'> {
  id: string | null;
  name: string;
  latitude: number;
  longitude: number;
}

/**
 * Parts of a statement for `rowsAsKnown`: `counted` has a row for each who waits, each volunteer with places free and
 * each match that runs, and `ours` the neighbourhoods of the organisation.
 */
export function supplyParts({ organisationId, programmeId }: Whose, today: Day) {
  const ofProgramme = () => (programmeId ? sql`and x.programme_id = ${programmeId}` : sql``);
  return sql`
    ${freePlaces(organisationId)},
    lived as (
      select p.id as person_id, c.neighbourhood_id from person p left join postcode c on c.area = p.postcode_area),
    counted as (
      select 'WAIT' as kind, x.id, x.programme_id, x.from_on, x.until_on, l.neighbourhood_id,
        1 as waiting, (${today}::date - x.waiting_since) as days, 0 as places, 0 as running
      from waitlist_spell x join requester r on r.id = x.requester_id join lived l on l.person_id = r.person_id
      where x.organisation_id = ${organisationId} ${ofProgramme()} and x.until_on is null
      union all
      select 'ENROLMENT', x.id, x.programme_id, x.since, x.until, l.neighbourhood_id, 0, null, x.places, 0
      from free_place x join lived l on l.person_id = x.person_id where x.places > 0 ${ofProgramme()}
      union all
      select 'MATCH', x.id, x.programme_id, x.linked_on, x.ended_on, l.neighbourhood_id, 0, null, 0, 1
      from match x join requester r on r.id = x.requester_id join lived l on l.person_id = r.person_id
      where x.organisation_id = ${organisationId} ${ofProgramme()} and x.linked_on is not null and x.ended_on is null
        and x.status <> 'DECLINED'),
    ours as (
      select n.id, n.name, n.latitude, n.longitude, d.name as district
      from neighbourhood n join district d on d.id = n.district_id
      join organisation_municipality o on o.municipality_id = d.municipality_id
        and o.organisation_id = ${organisationId})`;
}

/**
 * By neighbourhood of where people live: who waits on the waitlist, free places of volunteers and matches that run, of
 * one programme or of a whole organisation. One statement; neighbourhoods of the organisation where nobody waits or
 * helps are there too, in the order of district and name, and whoever lives elsewhere comes last.
 */
export async function supplyAndDemand(
  em: SqlEntityManager,
  whose: Whose,
  asOf: AsOf,
): Promise<SupplyAndDemand[]> {
  const rows = await rowsAsKnown<SupplyRow>(
    em,
    asOf,
    sql`
    ${supplyParts(whose, asOf.today)}
    select ours.id, ours.name, ours.latitude, ours.longitude, coalesce(sum(waiting), 0)::int as waiting,
      max(days)::int as "longestDays", coalesce(sum(places), 0)::int as "freePlaces",
      coalesce(sum(running), 0)::int as running
    from counted full join ours on ours.id = counted.neighbourhood_id
    group by ours.id, ours.name, ours.latitude, ours.longitude, ours.district
    order by ours.district nulls last, ours.name
  `,
  );
  return rows.map(({ id, name, latitude, longitude, ...figures }) =>
    Object.assign(new SupplyAndDemand(), figures, {
      neighbourhood: id ? Object.assign(new Neighbourhood(), { id, name, latitude, longitude }) : null,
    }),
  );
}
