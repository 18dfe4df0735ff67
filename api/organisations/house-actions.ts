import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuseChangedMeanwhile } from '../followup/meanwhile.ts';
import { refuseMistakes } from '../messages/refuse.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { House } from './house.ts';
import { houseMistakes } from './house-rules.ts';
import { Organisation } from './organisation.ts';

/** Sets how the portal looks for an organisation from now on. */
export async function setHouse(
  em: SqlEntityManager,
  organisationId: string,
  { house, asRead }: { house: House; asRead: object | null },
  acting: Acting,
): Promise<Organisation | Refusal> {
  const refusal = refuseMistakes(houseMistakes(house));
  if (refusal) return refusal;
  const organisation = await em.findOneOrFail(
    Organisation,
    { id: organisationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const from = organisation.house;
  const stale = await refuseChangedMeanwhile(
    em,
    { entityId: organisationId, event: 'HOUSE_CHANGED', asRead, now: from, named: 'house' },
    acting,
  );
  if (stale) return stale;
  const { accountId, now, today } = acting;
  organisation.house = house;
  await em.flush();
  await recordEvent(em, {
    organisationId,
    programmeId: null,
    entity: 'ORGANISATION',
    entityId: organisationId,
    type: 'HOUSE_CHANGED',
    onDate: today,
    recordedAt: now,
    accountId,
    details: { from, to: house },
  });
  return organisation;
}
