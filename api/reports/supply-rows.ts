import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import { Neighbourhood } from '../places/place.ts';
import { type AsOf, rowsAsKnown } from './known/as-known.ts';
import { freePlaces } from './known/free-places.ts';
import { SupplyAndDemand } from './supply-types.ts';

interface SupplyRow extends Omit<SupplyAndDemand, 'neighbourhood'> {
  id: string | null;
  name: string;
  latitude: number;
  longitude: number;
}

/**
 * By neighbourhood of where people live: who waits on the waitlist, free places of volunteers and matches that run, of
 * one programme or of a whole organisation. One statement; neighbourhoods of the organisation where nobody waits or
 * helps are there too, in the order of district and name, and whoever lives elsewhere comes last.
 */
export async function supplyAndDemand(
  em: SqlEntityManager,
  organisationId: string,
  programmeId: string | undefined,
  asOf: AsOf,
): Promise<SupplyAndDemand[]> {
  const ofProgramme = () => (programmeId ? sql`and x.programme_id = ${programmeId}` : sql``);
  const rows = await rowsAsKnown<SupplyRow>(
    em,
    asOf,
    sql`
    ${freePlaces(organisationId)},
    lived as (
      select p.id as person_id, c.neighbourhood_id from person p left join postcode c on c.area = p.postcode_area),
    counted as (
      select l.neighbourhood_id, 1 as waiting, (${asOf.today}::date - x.waiting_since) as days, 0 as places, 0 as running
      from waitlist_spell x join requester r on r.id = x.requester_id join lived l on l.person_id = r.person_id
      where x.organisation_id = ${organisationId} ${ofProgramme()} and x.until_on is null
      union all
      select l.neighbourhood_id, 0, null, x.places, 0
      from free_place x join lived l on l.person_id = x.person_id where true ${ofProgramme()}
      union all
      select l.neighbourhood_id, 0, null, 0, 1
      from match x join requester r on r.id = x.requester_id join lived l on l.person_id = r.person_id
      where x.organisation_id = ${organisationId} ${ofProgramme()} and x.linked_on is not null and x.ended_on is null
        and x.status <> 'DECLINED'),
    ours as (
      select n.id, n.name, n.latitude, n.longitude, d.name as district
      from neighbourhood n join district d on d.id = n.district_id
      join organisation_municipality o on o.municipality_id = d.municipality_id
        and o.organisation_id = ${organisationId})
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
