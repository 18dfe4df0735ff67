import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Programme } from '../organisations/programme.ts';
import { grouped, keyArray } from '../platform/batch.ts';
import type { PostcodeSource } from './codes.ts';
import { District, Location, Municipality, Neighbourhood, Place, Team } from './place.ts';
import { postcodeArea } from './postcode.ts';

interface PlaceRow {
  municipality: Municipality | null;
  district: District | null;
  neighbourhood: Neighbourhood | null;
  team: Team | null;
  location: Location | null;
  km: number | null;
  source: PostcodeSource | null;
}

/** What there is at a postcode; undefined when we do not know it. Where no team of ours works there is no municipality. */
export async function findPlace(em: SqlEntityManager, postcode: string): Promise<Place | undefined> {
  const area = postcodeArea(postcode);
  if (!area) return undefined;
  const rows: PlaceRow[] = await em.execute(
    `select to_json(m) as municipality, to_json(d) as district, to_json(n) as neighbourhood, to_json(t) as team,
       near.location, near.km, p.source
     from postcode p
     left join neighbourhood n on n.id = p.neighbourhood_id
     left join district d on d.id = n.district_id
     left join municipality m on m.id = d.municipality_id
     left join team t on t.id = n.team_id
     left join lateral (
       select to_json(l) as location,
         round(distance_km(l.latitude, l.longitude, p.latitude, p.longitude)::numeric, 1)::float8 as km
       from location l
       where (m.id is null or l.municipality_id = m.id) and l.kind <> 'BUURTPUNT_PLANNED'
       order by distance_km(l.latitude, l.longitude, p.latitude, p.longitude), l.name limit 1) near on true
     where p.area = ?`,
    [area],
  );
  const [row] = rows;
  if (!row) return undefined;
  return Object.assign(new Place(), {
    municipality: row.municipality && Object.assign(new Municipality(), row.municipality),
    district: row.district && Object.assign(new District(), row.district),
    neighbourhood: row.neighbourhood && Object.assign(new Neighbourhood(), row.neighbourhood),
    team: row.team && Object.assign(new Team(), row.team),
    nearestLocation: row.location && Object.assign(new Location(), row.location),
    nearestLocationKm: row.km,
    programmes: row.municipality ? await programmesOf(em, row.municipality.id) : [],
    source: row.source,
  });
}

async function programmesOf(em: SqlEntityManager, municipalityId: string): Promise<Programme[]> {
  const rows: object[] = await em.execute(
    `select p.* from programme p
     join organisation_municipality o on o.organisation_id = p.organisation_id
     where o.municipality_id = ? and p.status = 'ACTIVE'
       and coalesce((p.settings ->> 'openToResidents')::boolean, true)
     order by p.name, p.id`,
    [municipalityId],
  );
  return rows.map((row) => em.map(Programme, row));
}

/** Where these postcodes are; those that we do not know are left out. */
export async function pointOfPostcode(
  em: SqlEntityManager,
  postcodes: readonly string[],
): Promise<Map<string, { latitude: number; longitude: number }>> {
  const areas = [...new Set(postcodes.flatMap((postcode) => postcodeArea(postcode) ?? []))];
  const rows: { area: string; latitude: number; longitude: number }[] = await em.execute(
    'select area, latitude, longitude from postcode where area = any (?::text[])',
    [keyArray(areas)],
  );
  const points = new Map(rows.map(({ area, ...point }) => [area, point]));
  return new Map(
    postcodes.flatMap((postcode) => {
      const point = points.get(postcodeArea(postcode) ?? '');
      return point ? [[postcode, point] as const] : [];
    }),
  );
}

/** Whether we know the area of this postcode. */
export async function knowsPostcode(em: SqlEntityManager, postcode: string): Promise<boolean> {
  const [row]: object[] = await em.execute('select from postcode where area = ?', [
    postcodeArea(postcode) ?? '',
  ]);
  return row !== undefined;
}

/** The district of each area of postcodes that has one. */
export async function districtsByArea(
  em: SqlEntityManager,
  areas: readonly string[],
): Promise<Map<string, District>> {
  const rows: (District & { area: string })[] = await em.execute(
    `select p.area, d.id, d.name
     from postcode p join neighbourhood n on n.id = p.neighbourhood_id join district d on d.id = n.district_id
     where p.area = any (?::text[])`,
    [keyArray(areas)],
  );
  return new Map(rows.map(({ area, ...row }) => [area, Object.assign(new District(), row)]));
}

export async function neighbourhoodsById(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Neighbourhood>> {
  const rows: Neighbourhood[] = await em.execute(
    'select id, name, latitude, longitude from neighbourhood where id = any (?::uuid[])',
    [keyArray(ids)],
  );
  return new Map(rows.map((row) => [row.id, Object.assign(new Neighbourhood(), row)]));
}

/** The municipalities in which somebody of ours works, by name. */
export async function ourMunicipalities(em: SqlEntityManager): Promise<Municipality[]> {
  const rows: object[] = await em.execute(
    `select m.id, m.name from municipality m
     where exists (select from organisation_municipality o where o.municipality_id = m.id) order by m.name, m.id`,
  );
  return rows.map((row) => Object.assign(new Municipality(), row));
}

/** The municipalities in which each organisation works, by name. */
export async function municipalitiesByOrganisation(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Municipality[]>> {
  const rows: (Municipality & { organisationId: string })[] = await em.execute(
    `select o.organisation_id as "organisationId", m.id, m.name
     from organisation_municipality o join municipality m on m.id = o.municipality_id
     where o.organisation_id = any (?::uuid[]) order by m.name, m.id`,
    [keyArray(ids)],
  );
  const groups = grouped(ids, rows, ({ organisationId }) => organisationId);
  return new Map(
    [...groups].map(([id, found]) => [
      id,
      found.map(({ organisationId: _, ...row }) => Object.assign(new Municipality(), row)),
    ]),
  );
}

/** Municipalities by their keys. */
export async function municipalitiesById(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Municipality>> {
  const rows: Municipality[] = await em.execute(
    'select id, name from municipality where id = any (?::uuid[])',
    [keyArray(ids)],
  );
  return new Map(rows.map((row) => [row.id, Object.assign(new Municipality(), row)]));
}

export async function neighbourhoodsByMunicipality(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Neighbourhood[]>> {
  const rows: (Neighbourhood & { municipalityId: string })[] = await em.execute(
    `select d.municipality_id as "municipalityId", n.id, n.name, n.latitude, n.longitude
     from neighbourhood n join district d on d.id = n.district_id
     where d.municipality_id = any (?::uuid[]) order by d.name, n.name, n.id`,
    [keyArray(ids)],
  );
  const groups = grouped(ids, rows, ({ municipalityId }) => municipalityId);
  return new Map(
    [...groups].map(([id, found]) => [
      id,
      found.map(({ municipalityId: _, ...row }) => Object.assign(new Neighbourhood(), row)),
    ]),
  );
}

export async function locationsByProgramme(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Location[]>> {
  const rows: (Location & { programme_id: string })[] = await em.execute(
    `select l.id, l.name, l.kind, l.street, pl.programme_id
     from programme_location pl join location l on l.id = pl.location_id
     where pl.programme_id = any (?::uuid[]) order by l.name, l.id`,
    [keyArray(ids)],
  );
  return grouped(
    ids,
    rows.map((row) => Object.assign(new Location(), row)),
    (row) => row.programme_id,
  );
}
