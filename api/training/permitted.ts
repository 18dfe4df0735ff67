import type { Grant } from '../access/permissions.ts';
import { may } from '../access/permissions.ts';

/** Whether whoever has these roles keeps the materials of a programme, or those that are for all of them. */
export const mayKeepMaterials = (
  grants: readonly Grant[],
  { organisationId, programmeId }: { organisationId: string; programmeId: string | null },
): boolean =>
  may(grants, 'training.write', { organisationId, programmeId }) ||
  // Whoever keeps them for the whole organisation keeps those of each programme too.
  may(grants, 'training.write', { organisationId });

/** Whether whoever has these roles keeps any materials of an organisation. */
export const keepsMaterialsIn = (grants: readonly Grant[], organisationId: string): boolean =>
  grants
    .filter((grant) => grant.organisationId === organisationId)
    .some(({ programmeId }) => mayKeepMaterials(grants, { organisationId, programmeId }));
