import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import type { Programme } from '../organisations/programme.ts';
import type { Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { Writing } from '../platform/writing.ts';
import type { Request } from '../requests/request.ts';
import { RequestWalk } from '../requests/walk.ts';
import { type Choosing, type Chosen, choose, decisionRow, stillSafe } from './choosing.ts';
import type { LinkReason, MatchSide } from './codes.ts';
import type { Decision } from './decision.ts';
import type { MatchStatus } from './lifecycle.ts';
import { Match } from './match.ts';
import { matchEvent, moveMatch, recordMatchEvent, steps } from './moving.ts';
import { lookAtTwo } from './queries.ts';
import { isProposal, linkDayMistakes, wishMistakes } from './rules.ts';

/** The open match of a request, locked for a change. */
const lockOpenMatch = (em: SqlEntityManager, requestId: string): Promise<Match | null> =>
  em.findOne(
    Match,
    { requestId, status: { $nin: ['ENDED', 'DECLINED'] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

/** Proposes a volunteer for a request that waits. The request must be locked. */
export async function proposeMatch(
  em: SqlEntityManager,
  request: Request,
  programme: Programme,
  volunteerId: string,
  choice: Choosing,
  acting: Acting,
): Promise<Match | Refusal> {
  const two = await lookAtTwo(em, request, volunteerId, acting.today);
  if (two.hasMatch) return refuse('CONFLICT', 'alreadyMatched');
  if (request.status !== 'WAITLISTED') return refuse('WRONG_STATE', 'notWaiting');
  const chosen = await choose(em, two, programme, choice, acting.today);
  if (chosen instanceof Refusal) return chosen;
  const refusal = refuseMistakes(wishMistakes(chosen.decision.overridden, choice.because));
  if (refusal) return refusal;
  const match = newMatch(request, chosen, acting);
  return writeMatch(em, match, chosen.decision, proposed(match, request, acting), new Writing(), acting);
}

/**
 * Links a request with a volunteer: both said yes after meeting. Takes a proposal of these two along, or makes the
 * match at once; then the reasons of linking say why, over a wish too. The request must be locked.
 */
export async function linkMatch(
  em: SqlEntityManager,
  request: Request,
  programme: Programme,
  volunteerId: string,
  link: Choosing & { linkedOn: Day; reasons: LinkReason[] },
  acting: Acting,
): Promise<Match | Refusal> {
  const two = await lookAtTwo(em, request, volunteerId, acting.today);
  const open = two.hasMatch ? await lockOpenMatch(em, request.id) : null;
  if (open && !isProposal(open))
    return refuse('WRONG_STATE', open.volunteerId === volunteerId ? 'alreadyLinked' : 'alreadyMatched');
  if (open && open.volunteerId !== volunteerId) return refuse('CONFLICT', 'alreadyMatched');
  if (!open && request.status !== 'WAITLISTED') return refuse('WRONG_STATE', 'notWaiting');
  const mistakes = linkDayMistakes(link.linkedOn, request, two.spell, acting.today);
  if (link.reasons.length === 0) mistakes.push({ field: 'reasons', key: 'linkReasonNeeded' });
  const refusal = refuseMistakes(mistakes);
  if (refusal) return refusal;

  if (open) {
    const obstacle = await stillSafe(em, two, programme, acting.today);
    if (obstacle) return obstacle;
    const walk = new RequestWalk(request);
    for (const _step of linking(open, walk, 'ACTIVE', link, acting)) await em.flush();
    await walk.write(em, offWaitlist(request, link.linkedOn));
    if (link.because) await recordBecause(em, open, link.because, acting);
    return open;
  }
  const chosen = await choose(em, two, programme, link, acting.today);
  if (chosen instanceof Refusal) return chosen;
  const match = newMatch(request, chosen, acting);
  const walk = proposed(match, request, acting);
  // It is written as it is after the last step.
  for (const _step of linking(match, walk, 'ACTIVE', link, acting));
  return writeMatch(em, match, chosen.decision, walk, offWaitlist(request, link.linkedOn), acting);
}

/** From proposal to match, on trial or not, step by step in mind, and the request along with it. */
export function linking(
  match: Match,
  walk: RequestWalk,
  to: 'TRIAL' | 'ACTIVE',
  { linkedOn, reasons }: { linkedOn: Day; reasons: LinkReason[] },
  acting: Acting,
): Generator<MatchStatus> {
  match.linkReasons = [...new Set(reasons)];
  return steps(match, walk, to, linkedOn, acting, (step) => {
    if (step === 'TRIAL') match.linkedOn = linkedOn;
  });
}

/** Nobody waits any more who was linked on a day. */
export const offWaitlist = ({ id }: Request, linkedOn: Day): Writing =>
  new Writing().change(
    `update waitlist_spell set until_on = ?, removal_reason = 'MATCHED' where request_id = ? and until_on is null`,
    [linkedOn, id],
  );

/** Said when a proposal is linked: the decision stands as it was when proposed, so this is kept beside it. */
const recordBecause = (em: SqlEntityManager, match: Match, because: string, acting: Acting): Promise<void> =>
  recordMatchEvent(
    em,
    match,
    { type: 'DECIDED_OTHERWISE', onDate: acting.today, details: { because } },
    acting,
  );

/** A match that is not written yet. */
const newMatch = (
  { id: requestId, organisationId, programmeId, requesterId }: Request,
  { enrolmentId, volunteerId }: Chosen,
  { now }: Acting,
): Match => ({
  id: newId(),
  organisationId,
  programmeId,
  requestId,
  requesterId,
  enrolmentId,
  volunteerId,
  key: null,
  status: 'PROPOSED',
  proposedAt: now,
  linkedOn: null,
  linkReasons: [],
  endedOn: null,
  unlinkReason: null,
  initiatedBy: null,
  declinedBy: null,
  declineReason: null,
  introductionAt: null,
  introductionPlace: null,
  holdReason: null,
  holdUntil: null,
  requesterAgreedAt: null,
  volunteerAgreedAt: null,
  recordedAt: now,
});

/** What a new match begins with. */
function proposed(match: Match, request: Request, acting: Acting): RequestWalk {
  const walk = new RequestWalk(request);
  walk.events.push(
    matchEvent(match, { type: 'PROPOSED', toStatus: 'PROPOSED', onDate: acting.today }, acting),
  );
  return walk.to('PROPOSED', acting.today, acting);
}

/**
 * Writes a new match with all that goes with it. Last of all the database counts it: that takes the row of the volunteer,
 * for which others may wait, and refuses one too many, or somebody who has just been stopped.
 */
async function writeMatch(
  em: SqlEntityManager,
  match: Match,
  decision: Decision,
  walk: RequestWalk,
  along: Writing,
  acting: Acting,
): Promise<Match> {
  along.insert('match_decision', [decisionRow(match, decision, acting)]).insert('match', [match]);
  await walk.write(em, along);
  return em.merge(Match, match);
}

/** One of the two says no before they are linked; the request waits on, with the same date. */
export async function declineMatch(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  by: MatchSide,
  reason: string | undefined,
  acting: Acting,
): Promise<Match | Refusal> {
  if (!isProposal(match)) return refuse('WRONG_STATE', 'notAProposal');
  match.declinedBy = by;
  match.declineReason = reason ?? null;
  await moveMatch(em, match, request, 'DECLINED', acting.today, acting);
  return match;
}
