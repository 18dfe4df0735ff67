import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { byId, grouped } from '../platform/batch.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Organisation } from './organisation.ts';
import { Programme } from './programme.ts';

export const organisationsById = byId(Organisation);
export const programmesById = byId(Programme);

export async function programmesByOrganisation(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Programme[]>> {
  const rows = await em.find(
    Programme,
    { organisationId: { $in: [...ids] } },
    { orderBy: { name: 'asc', id: 'asc' } },
  );
  return grouped(ids, rows, (programme) => programme.organisationId);
}

/** The programme that a client names; null when there is none. */
export async function findProgramme(em: SqlEntityManager, globalId: string): Promise<Programme | null> {
  const id = fromGlobalId('Programme', globalId);
  return id ? em.findOne(Programme, { id }) : null;
}
