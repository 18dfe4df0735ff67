import type { Role } from './codes.ts';

/** What each role may do: the whole of it, as data. What is not here, nobody may. */
const permissions = {
  'request.read': ['COORDINATOR'],
  'request.handle': ['COORDINATOR'],
  'waitlist.read': ['COORDINATOR'],
  'match.read': ['COORDINATOR'],
  'match.make': ['COORDINATOR'],
  'vacancy.write': ['COORDINATOR'],
  'application.read': ['COORDINATOR'],
  'application.handle': ['COORDINATOR'],
  'volunteer.read': ['COORDINATOR'],
  'volunteer.write': ['COORDINATOR'],
  'report.read': ['COORDINATOR', 'MANAGER'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** A role that somebody has: in a whole organisation, or in one programme of it. */
export interface Grant {
  role: Role;
  organisationId: string;
  programmeId: string | null;
}

/** Where something is. Without a programme it is about the organisation as a whole. */
export interface Place {
  organisationId: string;
  programmeId?: string;
}

/** Whether these roles include this permission there. A role in one programme says nothing about the organisation. */
export function may(grants: readonly Grant[], permission: Permission, place: Place): boolean {
  const roles: readonly Role[] = permissions[permission];
  return grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      grant.organisationId === place.organisationId &&
      (grant.programmeId === null || grant.programmeId === place.programmeId),
  );
}
