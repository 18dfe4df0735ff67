import { type EntityName, type FilterQuery, LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import type { TextKey } from '../messages/texts.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { Permission } from './matrix.ts';
import { may, type Place } from './permissions.ts';
import type { Viewer } from './viewer.ts';

/** By whom and when something is done; nobody's account when a resident or an applicant does it. */
export interface Acting {
  accountId: string | null;
  now: Date;
  today: Day;
}

/** How one kind of thing is found for a change, and who may change it. */
export interface ChangeRule<Thing> {
  entity: EntityName<Thing>;
  /** Its name in global ids. */
  type: string;
  /** The argument that names it. */
  argument: string;
  permission: Permission;
  missing: TextKey;
  /** Where it is, when it does not say so itself. */
  placeOf?: (thing: Thing) => Place;
}

/** Does something as whoever is signed in, in one transaction; refuses who is not. */
export function actSignedIn<T>(
  context: Context,
  work: (em: SqlEntityManager, viewer: Viewer, acting: Acting) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const { now, today } = context;
  return context.act(async (em, { viewer }) =>
    viewer ? work(em, viewer, { accountId: viewer.id, now, today }) : refuse('NOT_SIGNED_IN', 'signInFirst'),
  );
}

/** Finds what a client names and locks it, so that whoever comes next waits; refuses who may not change it. */
export async function lockForChange<Thing extends Place & { id: string }>(
  em: SqlEntityManager,
  viewer: Viewer,
  { entity, type, argument, permission, missing, placeOf }: ChangeRule<Thing>,
  globalId: string,
): Promise<Thing | Refusal> {
  const id = fromGlobalId(type, globalId);
  const where = { id } as unknown as FilterQuery<Thing>;
  const found = id ? await em.findOne(entity, where, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  const thing = found as Thing | null;
  return thing && may(viewer.grants, permission, placeOf?.(thing) ?? thing)
    ? thing
    : refuse('NOT_FOUND', missing, argument);
}
