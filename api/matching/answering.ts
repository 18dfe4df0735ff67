import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { refuse } from '../messages/refuse.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { Request } from '../requests/request.ts';
import { declineMatch } from './actions.ts';
import type { Match } from './match.ts';
import { moveMatch, recordMatchEvent } from './moving.ts';
import { isProposal } from './rules.ts';

/**
 * One of the two says yes or no to a proposal; saying yes twice is saying it once. When both have, they can be
 * introduced. The request and the match must be locked.
 */
export async function answerProposal(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  answer: { side: 'REQUESTER' | 'VOLUNTEER'; yes: boolean; reason: string | undefined },
  acting: Acting,
): Promise<Match | Refusal> {
  const { side, yes, reason } = answer;
  if (!yes) return declineMatch(em, match, request, side, reason, acting);
  if (!isProposal(match)) return refuse('WRONG_STATE', 'notAProposal');
  const agreedAt = side === 'REQUESTER' ? 'requesterAgreedAt' : 'volunteerAgreedAt';
  if (match[agreedAt]) return match;
  match[agreedAt] = acting.now;
  await em.flush();
  await recordMatchEvent(em, match, { type: 'AGREED', onDate: acting.today, details: { side } }, acting);
  if (match.status === 'PROPOSED' && match.requesterAgreedAt && match.volunteerAgreedAt)
    await moveMatch(em, match, request, 'INTRODUCTION_PLANNED', acting.today, acting);
  return match;
}
