import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { message } from '../messages/texts.ts';
import { changedSince } from '../platform/as-read.ts';
import { FieldError, Refusal } from '../platform/refusal.ts';

/** A whole thing that somebody writes, as they read it before they began, and as it is. */
export interface Writing {
  entityId: string;
  /** The type of the events that tell of a change. */
  event: string;
  /** As whoever writes read it, in the shape in which they write; nothing when they do not say. */
  asRead: object | null | undefined;
  /** As it is, in the same shape. */
  now: object;
  /** How what they write is called, as the beginning of the names of its fields. */
  named?: string;
}

/**
 * Refuses to write over what somebody else changed since whoever writes read it: the last does not silently win. The
 * thing must be locked, else two could both find it as they read it.
 */
export async function refuseChangedMeanwhile(
  em: SqlEntityManager,
  { entityId, event, asRead, now, named }: Writing,
  { accountId }: Acting,
): Promise<Refusal | undefined> {
  const changed = asRead ? changedSince(asRead, now) : [];
  if (changed.length === 0) return undefined;
  const [last]: { id: string | null; name: string | null }[] = await em.execute(
    `select a.id, a.display_name as name from event e left join account a on a.id = e.account_id
     where e.entity_id = ? and e.type = ? order by e.recorded_at desc, e.id desc limit 1`,
    [entityId, event],
  );
  const said =
    last?.id && last.id === accountId
      ? message('changedSinceReadByYou')
      : last?.name
        ? message('changedSinceReadBy', { who: last.name })
        : message('changedSinceRead');
  const fields = changed.map(
    (path) => new FieldError(named ? `${named}.${path}` : path, message('changedHere')),
  );
  return new Refusal('CHANGED_MEANWHILE', said, fields);
}
