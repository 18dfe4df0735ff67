import type { FilterQuery, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Grant } from '../access/permissions.ts';
import { Event } from '../followup/event.ts';
import { byId, grouped, keyArray } from '../platform/batch.ts';
import { Request, WaitlistSpell } from './request.ts';

export const requestsById = byId(Request);
export const spellsById = byId(WaitlistSpell);

/** The open spell of each request that waits. */
export async function openSpellsByRequest(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, WaitlistSpell>> {
  const rows = await em.find(WaitlistSpell, { requestId: { $in: [...ids] }, untilOn: null });
  return new Map(rows.map((row) => [row.requestId, row]));
}

/** The last spell of each request that ever waited. */
export async function spellsByRequest(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, WaitlistSpell>> {
  const rows = await em.find(
    WaitlistSpell,
    { requestId: { $in: [...ids] } },
    { orderBy: { fromOn: 'asc', recordedAt: 'asc', id: 'asc' } },
  );
  return new Map(rows.map((row) => [row.requestId, row]));
}

/** Which spells belong to somebody who had a match in this organisation that had ended when the spell began. */
export async function previouslyMatchedBySpell(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, boolean>> {
  const rows: { id: string; matched: boolean }[] = await em.execute(
    `select s.id, exists (
       select from match m where m.requester_id = s.requester_id and m.organisation_id = s.organisation_id
         and m.ended_on <= s.from_on and m.unlink_reason <> 'REGISTRATION_ERROR') as matched
     from waitlist_spell s where s.id = any (?::uuid[])`,
    [keyArray(ids)],
  );
  return new Map(rows.map((row) => [row.id, row.matched]));
}

/** What happened to each thing, oldest first. */
export async function eventsByEntity(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Event[]>> {
  const rows = await em.find(
    Event,
    { entityId: { $in: [...ids] } },
    { orderBy: { recordedAt: 'asc', id: 'asc' } },
  );
  return grouped(ids, rows, (event) => event.entityId);
}

/** The requests of a resident, or the one for which a helper has a mandate; the newest first. */
export async function findOwnRequests(em: SqlEntityManager, grants: readonly Grant[]): Promise<Request[]> {
  const own = grants.flatMap(({ role, organisationId, requesterId, requestId }): FilterQuery<Request>[] => {
    if (role === 'REQUESTER' && requesterId) return [{ organisationId, requesterId }];
    return role === 'HELPER' && requestId ? [{ organisationId, id: requestId }] : [];
  });
  return own.length === 0
    ? []
    : em.find(Request, { $or: own }, { orderBy: { receivedAt: 'desc', id: 'desc' } });
}
