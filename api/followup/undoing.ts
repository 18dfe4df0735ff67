import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { declineMatch } from '../matching/actions.ts';
import type { Match } from '../matching/match.ts';
import { recordMatchEvent } from '../matching/moving.ts';
import { refuse } from '../messages/refuse.ts';
import type { Refusal } from '../platform/refusal.ts';
import { recordRequestEvent } from '../requests/actions.ts';
import { eventsByEntity } from '../requests/queries.ts';
import { type Request, WaitlistSpell } from '../requests/request.ts';
import { matchStatusBefore, undoableOfMatch, undoableOfRequest } from './undo-rules.ts';

const undoingBy = ({ accountId, now }: Acting) => ({ viewerId: accountId ?? undefined, now });
const eventsOf = async (em: SqlEntityManager, id: string) => (await eventsByEntity(em, [id])).get(id) ?? [];

/**
 * Takes back the last step of a request, if it is one's own and new. What was recorded stays in its history; that it was
 * taken back stands after it. The request must be locked.
 */
export async function undoRequestStep(
  em: SqlEntityManager,
  request: Request,
  acting: Acting,
): Promise<Request | Refusal> {
  const step = undoableOfRequest(request, await eventsOf(em, request.id), undoingBy(acting));
  if (!step) return refuse('WRONG_STATE', 'cannotUndo');
  const fromStatus = request.status;
  if (step === 'FIRST_CONTACT') {
    request.status = 'RECEIVED';
    request.firstContactAt = null;
  } else {
    request.status = 'WAITLISTED';
    await reopenSpell(em, request.id);
  }
  await em.flush();
  const event = { type: 'UNDONE', fromStatus, toStatus: request.status, onDate: acting.today };
  await recordRequestEvent(em, request, { ...event, details: { step } }, acting);
  return request;
}

/** The wait that ended last goes on as if it had not. */
async function reopenSpell(em: SqlEntityManager, requestId: string): Promise<void> {
  const [last] = await em.find(
    WaitlistSpell,
    { requestId },
    { orderBy: { recordedAt: 'desc', id: 'desc' }, limit: 1 },
  );
  if (!last) return;
  last.untilOn = null;
  last.removalReason = null;
}

/**
 * Takes back the last step of a match, if it is one's own and new: after a proposal the resident waits on with the same
 * date. Both must be locked.
 */
export async function undoMatchStep(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  acting: Acting,
): Promise<Match | Refusal> {
  const step = undoableOfMatch(match, await eventsOf(em, match.id), undoingBy(acting));
  if (!step) return refuse('WRONG_STATE', 'cannotUndo');
  const event = { type: 'UNDONE', onDate: acting.today, details: { step } };
  if (step !== 'PROPOSED') {
    const fromStatus = match.status;
    match.status = matchStatusBefore[step];
    await em.flush();
    await recordMatchEvent(em, match, { ...event, fromStatus, toStatus: match.status }, acting);
    return match;
  }
  await recordMatchEvent(em, match, event, acting);
  return declineMatch(em, match, request, 'ORGANISATION', undefined, acting);
}
