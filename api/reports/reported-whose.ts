import type { Context } from '../context.ts';
import { findProgramme } from '../organisations/queries.ts';
import { fromGlobalId } from '../platform/ids.ts';
import type { Whose } from './match-retention-rows.ts';

/** Which rows are meant, when the viewer may see figures of them: of the organisation, or of a programme of it. */
export async function reportedWhose(
  context: Context,
  organisation: string,
  programme: string | null,
): Promise<Whose | null> {
  const organisationId = fromGlobalId('Organisation', organisation);
  if (!organisationId) return null;
  if (!programme)
    return (await context.may('report.read', { organisationId }))
      ? { organisationId, programmeId: null }
      : null;
  const found = await findProgramme(await context.reads.em(), programme);
  if (found?.organisationId !== organisationId) return null;
  const place = { organisationId, programmeId: found.id };
  return (await context.may('report.read', place)) ? place : null;
}
