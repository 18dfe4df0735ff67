import { type CallerRole, type FieldGroup, matrix, type Permission, type Relation } from './matrix.ts';

/** A role that somebody has: in a whole organisation, in one programme of it, or for the sake of one person. */
export interface Grant {
  role: CallerRole;
  organisationId: string;
  programmeId: string | null;
  /** The volunteer that a VOLUNTEER is. */
  volunteerId?: string;
  /** The requester that a REQUESTER is. */
  requesterId?: string;
  /** The request for which a HELPER has a mandate. */
  requestId?: string;
  /** How a BREAK_GLASS was explained. */
  glassId?: string;
  /** What a program with a token is limited to; everything that its role may when left out. */
  scopes?: readonly Permission[];
}

/** In place of a programme: what was reached through a programme that one may see, and belongs to none itself. */
export const anyProgramme = Symbol('any programme');

/** Where something is and whom it is about. Without a programme it is about the organisation as a whole. */
export interface Place {
  organisationId: string;
  programmeId?: string | typeof anyProgramme | null;
  requesterId?: string | null;
  requestId?: string | null;
  volunteerId?: string | null;
}

/**
 * Whether these roles include this permission there, and with it this group of fields. A role in one programme says
 * nothing about the organisation.
 */
export const may = (
  grants: readonly Grant[],
  permission: Permission,
  place: Place,
  group: FieldGroup = 'GENERAL',
): boolean => grants.some((grant) => grantsIt(grant, permission, place, group));

/** Whether there is any place at all where these roles include this permission; what a visitor may, anyone may. */
export const mayAnywhere = (grants: readonly Grant[], permission: Permission): boolean =>
  everGiven.has(`VISITOR ${permission}`) ||
  grants.some((grant) => inScope(grant, permission) && everGiven.has(`${grant.role} ${permission}`));

/** Whether one grant gives this permission there, and with it this group of fields. */
export function grantsIt(grant: Grant, permission: Permission, place: Place, group: FieldGroup): boolean {
  if (grant.organisationId !== place.organisationId || !inScope(grant, permission)) return false;
  return relationsTo(grant, place).some((relation) => {
    const groups = table.get(`${grant.role} ${relation} ${permission}`);
    return groups !== undefined && (group === 'GENERAL' || groups.has(group));
  });
}

const inScope = ({ scopes }: Grant, permission: Permission): boolean =>
  scopes === undefined || scopes.includes(permission);

/** What a grant is to something of its organisation. */
function relationsTo(grant: Grant, place: Place): Relation[] {
  if (grant.role === 'REQUESTER') return isSame(grant.requesterId, place.requesterId) ? ['SELF'] : [];
  if (grant.role === 'HELPER') return isSame(grant.requestId, place.requestId) ? ['MANDATE'] : [];
  if (grant.role === 'VOLUNTEER') {
    if (!isSame(grant.volunteerId, place.volunteerId)) return [];
    return [place.requesterId ? 'ASSIGNED' : 'SELF'];
  }
  if (!place.programmeId) return grant.programmeId === null ? ['OWN_ORGANISATION'] : [];
  const inIt =
    grant.programmeId === null ||
    place.programmeId === anyProgramme ||
    grant.programmeId === place.programmeId;
  return inIt ? ['OWN_PROGRAMME'] : [];
}

const isSame = (one: string | undefined, other: string | null | undefined): boolean =>
  one !== undefined && one === other;

/** The matrix, to look something up in at once. */
const table: ReadonlyMap<string, ReadonlySet<FieldGroup>> = new Map(
  matrix.flatMap(({ role, relation, may: entities }) =>
    Object.entries(entities).flatMap(([entity, actions]) =>
      Object.entries(actions as Record<string, readonly FieldGroup[]>).map(
        ([action, groups]) => [`${role} ${relation} ${entity}.${action}`, new Set(groups)] as const,
      ),
    ),
  ),
);

const everGiven: ReadonlySet<string> = new Set(
  [...table.keys()].map((key) => {
    const [role, , permission] = key.split(' ');
    return `${role} ${permission}`;
  }),
);
