import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { Organisation } from './organisation.ts';

/**
 * Decides whether the programmes of an organisation are compared with those of others. What was settled while it took
 * part stays; nothing of it can be taken out again, and nothing tells what its part was.
 */
export async function decideParticipation(
  em: SqlEntityManager,
  organisationId: string,
  takesPart: boolean,
  { accountId, now, today }: Acting,
): Promise<Organisation> {
  const organisation = await em.findOneOrFail(
    Organisation,
    { id: organisationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (organisation.comparesWithOthers === takesPart) return organisation;
  organisation.comparesWithOthers = takesPart;
  await em.flush();
  await recordEvent(em, {
    organisationId,
    programmeId: null,
    entity: 'ORGANISATION',
    entityId: organisationId,
    type: takesPart ? 'COMPARING_BEGUN' : 'COMPARING_ENDED',
    onDate: today,
    recordedAt: now,
    accountId,
    details: {},
  });
  return organisation;
}
