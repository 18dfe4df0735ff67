import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuseChangedMeanwhile } from '../followup/meanwhile.ts';
import { refuseMistakes } from '../messages/refuse.ts';
import type { Refusal } from '../platform/refusal.ts';
import { detailsMistakes, detailsOf, type OrganisationDetails } from './details.ts';
import { Organisation } from './organisation.ts';

/** Sets what an organisation says of itself; whoever looks sees it from now on. */
export async function setOrganisationDetails(
  em: SqlEntityManager,
  organisationId: string,
  { details, asRead }: { details: OrganisationDetails; asRead: OrganisationDetails | null },
  acting: Acting,
): Promise<Organisation | Refusal> {
  const refusal = refuseMistakes(detailsMistakes(details));
  if (refusal) return refusal;
  const organisation = await em.findOneOrFail(
    Organisation,
    { id: organisationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const from = detailsOf(organisation);
  const stale = await refuseChangedMeanwhile(
    em,
    { entityId: organisationId, event: 'DETAILS_CHANGED', asRead, now: from, named: 'details' },
    acting,
  );
  if (stale) return stale;
  Object.assign(organisation, details);
  await em.flush();
  await recordEvent(em, {
    organisationId,
    programmeId: null,
    entity: 'ORGANISATION',
    entityId: organisationId,
    type: 'DETAILS_CHANGED',
    onDate: acting.today,
    recordedAt: acting.now,
    accountId: acting.accountId,
    details: { from, to: details },
  });
  return organisation;
}
