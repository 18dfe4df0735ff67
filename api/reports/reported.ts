import type { Context } from '../context.ts';
import type { Programme } from '../organisations/programme.ts';
import { findProgramme } from '../organisations/queries.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { badField } from './period.ts';

/** The programme, when there is one of which the viewer may see figures; or lay them beside those of others. */
export async function reportedProgramme(
  context: Context,
  globalId: string,
  permission: 'report.read' | 'report.compare' = 'report.read',
): Promise<Programme | null> {
  const programme = await findProgramme(await context.reads.em(), globalId);
  if (!programme) return null;
  const { id: programmeId, organisationId } = programme;
  return (await context.may(permission, { organisationId, programmeId })) ? programme : null;
}

/**
 * The row ids of the programmes that a client names.
 * @throws GraphQLError with code BAD_USER_INPUT when one is no id of a programme, naming the field.
 */
export function programmesNamed(field: string, globalIds: readonly string[]): string[] {
  return globalIds.map((globalId) => {
    const id = fromGlobalId('Programme', globalId);
    if (!id) throw badField(field, 'must name programmes');
    return id;
  });
}
