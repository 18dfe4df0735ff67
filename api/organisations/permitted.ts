import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FieldGroup, Permission } from '../access/matrix.ts';
import { may } from '../access/permissions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { fromGlobalId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import { Organisation } from './organisation.ts';
import { Programme } from './programme.ts';

/**
 * The row id of the organisation that a client names, if whoever asks may do this there and see this group of fields
 * with it; null when there is none for them. A role is always in an organisation that exists, so nothing is looked up.
 */
export async function permittedOrganisationId(
  context: Context,
  globalId: string,
  permission: Permission,
  group?: FieldGroup,
): Promise<string | null> {
  const organisationId = fromGlobalId('Organisation', globalId);
  return organisationId && (await context.may(permission, { organisationId }, group)) ? organisationId : null;
}

/** The organisation that a client names, if whoever asks may do this there; null when there is none for them. */
export async function permittedOrganisation(
  context: Context,
  globalId: string,
  permission: Permission,
): Promise<Organisation | null> {
  const id = await permittedOrganisationId(context, globalId, permission);
  return id ? (await context.reads.em()).findOne(Organisation, { id }) : null;
}

/** The row id of the organisation in which somebody wants to do this; refuses who may not, as if there were none. */
export function organisationToActIn(
  viewer: Viewer,
  globalId: string,
  permission: Permission,
): string | Refusal {
  const organisationId = fromGlobalId('Organisation', globalId);
  return organisationId && may(viewer.grants, permission, { organisationId })
    ? organisationId
    : refuse('NOT_FOUND', 'organisationNotFound', 'organisation');
}

/** The row id of a programme of this organisation; null when none is named, refused when it has no such programme. */
export async function programmeWithin(
  em: SqlEntityManager,
  organisationId: string,
  globalId: string | null | undefined,
): Promise<string | null | Refusal> {
  if (!globalId) return null;
  const id = fromGlobalId('Programme', globalId);
  const found = id ? await em.findOne(Programme, { id, organisationId }) : null;
  return found ? found.id : refuse('NOT_FOUND', 'programmeNotFound', 'programme');
}
