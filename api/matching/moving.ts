import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { type NewEvent, recordEvent } from '../followup/event.ts';
import type { Day } from '../platform/days.ts';
import { pathTo } from '../platform/lifecycle.ts';
import type { Request } from '../requests/request.ts';
import { RequestWalk } from '../requests/walk.ts';
import { type MatchStatus, matchLifecycle, requestStatusDuring } from './lifecycle.ts';
import type { Match } from './match.ts';

/**
 * Moves a match along its lifecycle, step by step, with an event for each, and its request along with it.
 * @param onStep is called before each step is written, for what changes with it.
 */
export async function moveMatch(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  to: MatchStatus,
  onDate: Day,
  acting: Acting,
  onStep?: (step: MatchStatus) => void,
): Promise<void> {
  const walk = new RequestWalk(request);
  for (const _step of steps(match, walk, to, onDate, acting, onStep)) await em.flush();
  await walk.write(em);
}

/** The same in mind: the match has taken each step that this gives, and the walk of the request goes along with it. */
export function* steps(
  match: Match,
  walk: RequestWalk,
  to: MatchStatus,
  onDate: Day,
  acting: Acting,
  onStep: (step: MatchStatus) => void = () => undefined,
): Generator<MatchStatus> {
  for (const step of pathTo(matchLifecycle, match.status, to) ?? [to]) {
    const fromStatus = match.status;
    match.status = step;
    if (fromStatus === 'ON_HOLD') Object.assign(match, { holdReason: null, holdUntil: null });
    onStep(step);
    walk.events.push(matchEvent(match, { type: step, fromStatus, toStatus: step, onDate }, acting));
    const during = requestStatusDuring[step];
    const evaluatedMeanwhile = during === 'RUNNING' && walk.status === 'EVALUATED';
    if (during !== walk.status && !evaluatedMeanwhile) walk.to(during, onDate, acting);
    yield step;
  }
}

type MatchEvent = Pick<NewEvent, 'type' | 'onDate' | 'fromStatus' | 'toStatus' | 'details'>;

export const recordMatchEvent = (
  em: SqlEntityManager,
  match: Match,
  event: MatchEvent,
  acting: Acting,
): Promise<void> => recordEvent(em, matchEvent(match, event, acting));

/** What happened to a match, to be recorded. */
export const matchEvent = (
  { organisationId, programmeId, id: entityId }: Match,
  event: MatchEvent,
  { accountId, now }: Acting,
): NewEvent => ({
  organisationId,
  programmeId,
  entity: 'MATCH',
  entityId,
  recordedAt: now,
  accountId,
  ...event,
});
