import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { keyArray } from '../platform/batch.ts';
import { closeAccess } from './close-access.ts';
import { personalData } from './personal-data.ts';

/** Dossiers to forget, by the ids of their rows; `people` goes whole, with every dossier there is. */
export interface Dossiers {
  requests: readonly string[];
  volunteers: readonly string[];
  applications: readonly string[];
  visits: readonly string[];
  people: readonly string[];
}

export const noDossiers: Dossiers = {
  requests: [],
  volunteers: [],
  applications: [],
  visits: [],
  people: [],
};

/** What was forgotten, and the digests of the organisation's own keys that went with it. */
export interface Forgotten extends Dossiers {
  keys: readonly string[];
}

/**
 * Takes away who it was, and leaves the rows by which yearly reports count. A person goes with the last dossier. To be
 * called in the transaction that decides it; what is forgotten already stays as it is.
 */
export async function anonymise(
  em: SqlEntityManager,
  organisationId: string,
  dossiers: Dossiers,
  now: Date,
): Promise<Forgotten> {
  const whole = await withAllOf(em, organisationId, dossiers);
  const people = await withLastDossiers(em, organisationId, whole);
  const gone = { ...whole, people };
  const keys = await rememberKeys(em, organisationId, gone);
  for (const [table, { whose, erase }] of Object.entries(personalData)) {
    const changes = Object.entries(erase).map(
      ([column, becomes]) => `${column} = ${typeof becomes === 'string' ? becomes : becomes.sql}`,
    );
    if (changes.length > 0) await run(em, `update ${table} set ${changes.join(', ')} where ${whose}`, gone);
  }
  for (const [table, ids] of Object.entries(markedTables))
    await em.execute(
      `update ${table} set anonymised_at = coalesce(anonymised_at, ?) where id = any (?::uuid[])`,
      [now, keyArray(gone[ids])],
    );
  await closeAccess(em, gone, now);
  return { ...gone, keys };
}

/** Forgets people with all that there is about them. Asks nothing: whether that can be is for who calls it. */
export const anonymisePeople = (
  em: SqlEntityManager,
  organisationId: string,
  people: readonly string[],
  now: Date,
): Promise<Forgotten> => anonymise(em, organisationId, { ...noDossiers, people }, now);

/** The tables whose rows say when who it was went, and the list of dossiers that names their rows. */
export const markedTables = {
  request: 'requests',
  volunteer: 'volunteers',
  application: 'applications',
  campaign_visit: 'visits',
  person: 'people',
} as const;

/** The same dossiers with all those of the people in it, and the applications of the volunteers. */
async function withAllOf(
  em: SqlEntityManager,
  organisationId: string,
  dossiers: Dossiers,
): Promise<Dossiers> {
  const [row] = await run<Omit<Dossiers, 'people'>>(
    em,
    `with helpers as (
       select id from volunteer
       where organisation_id = :organisation and (id = any (:volunteers) or person_id = any (:people)))
     select
       array(select q.id from request q join requester r on r.id = q.requester_id
         where q.organisation_id = :organisation and (q.id = any (:requests) or r.person_id = any (:people))) as requests,
       array(select id from helpers) as volunteers,
       array(select id from application where organisation_id = :organisation
         and (id = any (:applications) or volunteer_id in (select id from helpers))) as applications,
       array(select id from campaign_visit where organisation_id = :organisation
         and (id = any (:visits) or person_id = any (:people))) as visits`,
    dossiers,
    organisationId,
  );
  return { ...row!, people: dossiers.people };
}

/** The people, and with them everybody of whom nothing else is left. */
async function withLastDossiers(
  em: SqlEntityManager,
  organisationId: string,
  dossiers: Dossiers,
): Promise<string[]> {
  const [row] = await run<{ people: string[] }>(
    em,
    `select array(
       select p.id from person p
       where p.organisation_id = :organisation and (
         p.id = any (:people)
         or p.id in (
             select r.person_id from requester r join request q on q.requester_id = r.id where q.id = any (:requests)
             union select person_id from volunteer where id = any (:volunteers)
             union select person_id from campaign_visit where id = any (:visits))
           and not exists (
             select from requester r join request q on q.requester_id = r.id
             where r.person_id = p.id and q.anonymised_at is null and not q.id = any (:requests))
           and not exists (
             select from volunteer v
             where v.person_id = p.id and v.anonymised_at is null and not v.id = any (:volunteers))
           and not exists (
             select from campaign_visit c
             where c.person_id = p.id and c.anonymised_at is null and not c.id = any (:visits)))) as people`,
    dossiers,
    organisationId,
  );
  return row!.people;
}

/** Keeps digests of the organisation's own keys, by which an import knows whom not to bring back. */
async function rememberKeys(em: SqlEntityManager, organisationId: string, gone: Dossiers): Promise<string[]> {
  const rows = await run<{ digest: string }>(
    em,
    `with digests as (
       select key_digest(:organisation, 'request', key) as digest from request where id = any (:requests)
       union select key_digest(:organisation, 'requester', key) from requester where person_id = any (:people)
       union select key_digest(:organisation, 'volunteer', key) from volunteer where id = any (:volunteers))
     select digest from digests where digest is not null order by digest`,
    gone,
    organisationId,
  );
  const digests = rows.map((row) => row.digest);
  await keepKeys(em, organisationId, digests);
  return digests;
}

/** Writes down digests of keys that must not come back. */
export async function keepKeys(
  em: SqlEntityManager,
  organisationId: string,
  digests: readonly string[],
): Promise<void> {
  await em.execute(
    `insert into erased_key (organisation_id, digest) select ?, unnest(?::text[]) on conflict do nothing`,
    [organisationId, keyArray(digests)],
  );
}

/** Runs SQL in which the names of lists of ids stand for the lists. */
async function run<Row extends object>(
  em: SqlEntityManager,
  sql: string,
  dossiers: Dossiers,
  organisationId?: string,
): Promise<Row[]> {
  const values: unknown[] = [];
  const text = sql.replaceAll(
    /:(requests|volunteers|applications|visits|people|organisation)\b/g,
    (_, name: keyof Dossiers | 'organisation') => {
      values.push(name === 'organisation' ? organisationId : keyArray(dossiers[name]));
      return name === 'organisation' ? '?::uuid' : '?::uuid[]';
    },
  );
  return em.execute<Row[]>(text, values);
}
