import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Enrolment } from '../people/volunteer.ts';
import { postcodeArea } from '../places/postcode.ts';
import { byId, keyArray } from '../platform/batch.ts';
import { type Connection, pageArgs, pageOf } from '../platform/connection.ts';
import { fromGlobalId } from '../platform/ids.ts';
import type { VacancyFilter } from './inputs.ts';
import { Vacancy, VacancyPlace } from './vacancy.ts';

/** A vacancy and how far it is from the postcode asked with. */
export type FoundVacancy = Vacancy & { distanceKm?: number | null };

export const vacanciesById = byId(Vacancy);

/** How many applied for each vacancy, and how many of them wait for a step. */
export async function applicationCounts(
  em: SqlEntityManager,
  vacancyIds: readonly string[],
): Promise<Map<string, { all: number; open: number }>> {
  const rows: { id: string; all: number; open: number }[] = await em.execute(
    `select vacancy_id as id, count(*)::int as "all",
       count(*) filter (where status in ('SUBMITTED', 'CONTACTED', 'INTAKE'))::int as open
     from application where vacancy_id = any (?::uuid[]) group by vacancy_id`,
    [keyArray(vacancyIds)],
  );
  return new Map(rows.map(({ id, all, open }) => [id, { all, open }]));
}

/** What each applicant who was placed is in the programme. */
export async function enrolmentsByApplication(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Enrolment>> {
  const rows: ({ application_id: string } & object)[] = await em.execute(
    `select distinct on (a.id) a.id as application_id, e.* from application a
     join enrolment e on e.volunteer_id = a.volunteer_id and e.programme_id = a.programme_id
     where a.id = any (?::uuid[]) order by a.id, e.since desc, e.id`,
    [keyArray(ids)],
  );
  return new Map(rows.map(({ application_id, ...row }) => [application_id, em.map(Enrolment, row)]));
}

const nowhere = '00000000-0000-0000-0000-000000000000';

/** Published vacancies: the nearest first where a postcode is given, else the newest. */
export async function findVacancies(
  em: SqlEntityManager,
  filter: VacancyFilter,
  first: number | null,
  after: string | null,
): Promise<Connection<FoundVacancy>> {
  const page = pageArgs(first, after, 2);
  const { sql: all, params: allParams } = foundVacancies(filter);
  const [count]: { count: number }[] = await em.execute(
    `${all} select count(*)::int as count from placed`,
    allParams,
  );
  const rows: { id: string; place: string; distance_km: number | null }[] = await em.execute(
    `${all} select * from placed ${page.after ? 'where (place, id) > (?, ?::uuid)' : ''} order by place, id limit ?`,
    [...allParams, ...(page.after ?? []), page.first + 1],
  );
  const placeOf = new Map(rows.map((row) => [row.id, row.place]));
  const vacancies = rows.map(({ place: _, distance_km, ...row }) =>
    Object.assign(em.map(Vacancy, row), { distanceKm: distance_km }),
  );
  return pageOf<FoundVacancy>(vacancies, page, count?.count ?? 0, ({ id }) => [placeOf.get(id)!, id]);
}

/** How many published vacancies there are in each neighbourhood; those whose neighbourhood is not said are left out. */
export async function vacancyPlaces(em: SqlEntityManager, filter: VacancyFilter): Promise<VacancyPlace[]> {
  const { sql, params } = foundVacancies(filter);
  const rows: { neighbourhoodId: string; count: number }[] = await em.execute(
    `${sql} select neighbourhood_id as "neighbourhoodId", count(*)::int as count from placed
     where neighbourhood_id is not null group by neighbourhood_id order by neighbourhood_id`,
    params,
  );
  return rows.map((row) => Object.assign(new VacancyPlace(), row));
}

/** The vacancies that fit a filter, as `placed`: each with its distance and its place in the order. */
function foundVacancies(filter: VacancyFilter): { sql: string; params: unknown[] } {
  const { where, params } = conditions(filter);
  const found = `
    select v.*, round(distance_km(n.latitude, n.longitude, p.latitude, p.longitude)::numeric, 1)::float8 as distance_km
    from vacancy v
    join organisation o on o.id = v.organisation_id
    left join neighbourhood n on n.id = v.neighbourhood_id
    left join postcode p on p.area = ?
    where ${where.join(' and ')}`;
  const near = filter.postcode ? (postcodeArea(filter.postcode) ?? '') : '';
  const within = filter.maxDistanceKm && near ? 'where distance_km <= ?' : '';
  return {
    sql: `with found as (${found}), placed as (
      select *, case when ?::boolean then to_char(coalesce(distance_km, 9999), 'FM0000.0')
                     else to_char(date '9999-12-31' - published_on, 'FM0000000') end as place
      from found ${within})`,
    params: [near, ...params, near !== '', ...(within ? [filter.maxDistanceKm] : [])],
  };
}

function conditions(filter: VacancyFilter): { where: string[]; params: unknown[] } {
  const where = [`v.status in ('PUBLISHED', 'PARTLY_FILLED')`];
  const params: unknown[] = [];
  const add = (condition: string, ...values: unknown[]) => {
    where.push(condition);
    params.push(...values);
  };
  if (filter.programme) add('v.programme_id = ?', fromGlobalId('Programme', filter.programme) ?? nowhere);
  if (filter.neighbourhood)
    add('v.neighbourhood_id = ?', fromGlobalId('Neighbourhood', filter.neighbourhood) ?? nowhere);
  if (filter.organisation) add('o.slug = ?', filter.organisation);
  if (filter.supportMode) add('v.support_mode = ?', filter.supportMode);
  if (filter.language) add(`(v.languages = '{}' or ? = any (v.languages))`, filter.language.toLowerCase());
  if (filter.availability?.length)
    add(`(v.availability = '{}' or v.availability && ?::text[])`, `{${filter.availability.join(',')}}`);
  if (filter.text) add(`strpos(lower(v.title || ' ' || v.summary), lower(?)) > 0`, filter.text);
  if (filter.publishedSince) add('v.published_on >= ?', filter.publishedSince);
  return { where, params };
}
