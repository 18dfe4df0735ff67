import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';

/** How many people a search finds at the most: who is not among them types on. */
const mostFound = 500;
const longestSearch = 100;

/** What a name must hold, as a pattern of SQL; what means something in a pattern is taken as it stands. */
const patternOf = (text: string): string =>
  `%${text
    .trim()
    .slice(0, longestSearch)
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;

/** Requesters of an organisation by a part of their name, or by the whole code of a request of theirs. */
async function requestersFound(
  em: SqlEntityManager,
  organisationId: string,
  text: string,
): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `select q.id from requester q join person p on p.id = q.person_id
     where p.organisation_id = ? and p.anonymised_at is null and lower(p.first_name || ' ' || p.last_name) like ?
     union select requester_id from request where organisation_id = ? and reference = upper(?)
     limit ?`,
    [organisationId, patternOf(text), organisationId, text.trim().slice(0, longestSearch), mostFound],
  );
  return rows.map(({ id }) => id);
}

/** Of what belongs to a requester, only that of those who are found; no condition when nothing is searched. */
export async function askedByNamed(
  context: Context,
  { organisationId }: { organisationId: string },
  search: string | null,
): Promise<object[]> {
  if (!search?.trim()) return [];
  const found = await requestersFound(await context.reads.em(), organisationId, search);
  return [{ requesterId: { $in: found } }];
}

/** Volunteers of an organisation by a part of their name. */
async function volunteersFound(
  em: SqlEntityManager,
  organisationId: string,
  text: string,
): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `select v.id from volunteer v join person p on p.id = v.person_id
     where p.organisation_id = ? and p.anonymised_at is null and lower(p.first_name || ' ' || p.last_name) like ?
     limit ?`,
    [organisationId, patternOf(text), mostFound],
  );
  return rows.map(({ id }) => id);
}

/** Of matches, only those of which one of the two is found; no condition when nothing is searched. */
export async function ofOneNamed(
  context: Context,
  { organisationId }: { organisationId: string },
  search: string | null,
): Promise<object[]> {
  if (!search?.trim()) return [];
  const em = await context.reads.em();
  const [requesters, volunteers] = [
    await requestersFound(em, organisationId, search),
    await volunteersFound(em, organisationId, search),
  ];
  return [{ $or: [{ requesterId: { $in: requesters } }, { volunteerId: { $in: volunteers } }] }];
}
