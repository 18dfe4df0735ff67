import type { Permission } from '../access/matrix.ts';
import type { Context } from '../context.ts';
import type { Programme } from '../organisations/programme.ts';
import { findProgramme } from '../organisations/queries.ts';

/** The programme, when there is one of which the viewer may see figures; or, if so asked, the rows behind them. */
export async function reportedProgramme(
  context: Context,
  globalId: string,
  permission: Permission = 'report.read',
): Promise<Programme | null> {
  const programme = await findProgramme(await context.reads.em(), globalId);
  if (!programme) return null;
  const { id: programmeId, organisationId } = programme;
  return (await context.may(permission, { organisationId, programmeId })) ? programme : null;
}
