import type { Permission } from '../access/matrix.ts';
import type { Context } from '../context.ts';
import { findProgramme } from '../organisations/queries.ts';
import { fromGlobalId } from '../platform/ids.ts';

/** Which matches are meant: of an organisation, or of one programme of it. */
export interface Whose {
  organisationId: string;
  programmeId: string | null;
}

/** Which rows are meant, when the viewer may see figures of them, or the rows behind those: of the organisation, or of a programme of it. */
export async function reportedWhose(
  context: Context,
  { organisation, programme }: { organisation: string; programme: string | null },
  permission: Permission = 'report.read',
): Promise<Whose | null> {
  const organisationId = fromGlobalId('Organisation', organisation);
  if (!organisationId) return null;
  if (!programme)
    return (await context.may(permission, { organisationId })) ? { organisationId, programmeId: null } : null;
  const found = await findProgramme(await context.reads.em(), programme);
  if (found?.organisationId !== organisationId) return null;
  const place = { organisationId, programmeId: found.id };
  return (await context.may(permission, place)) ? place : null;
}
