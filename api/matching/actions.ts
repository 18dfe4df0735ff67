import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import type { Programme } from '../organisations/programme.ts';
import type { Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { openSpell } from '../requests/actions.ts';
import type { Request, WaitlistSpell } from '../requests/request.ts';
import { RequestWalk } from '../requests/walk.ts';
import { type Choosing, type Chosen, choose, recordDecision, stillSafe } from './choosing.ts';
import type { LinkReason, MatchSide } from './codes.ts';
import type { Decision } from './decision.ts';
import { Match } from './match.ts';
import { matchEvent, moveMatch, recordMatchEvent, stepMatch } from './moving.ts';
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
  if (await lockOpenMatch(em, request.id)) return refuse('CONFLICT', 'alreadyMatched');
  if (request.status !== 'WAITLISTED') return refuse('WRONG_STATE', 'notWaiting');
  const chosen = await choose(em, request, programme, volunteerId, choice, acting.today);
  if (chosen instanceof Refusal) return chosen;
  const refusal = refuseMistakes(wishMistakes(chosen.decision.overridden, choice.because));
  if (refusal) return refusal;
  const match = newMatch(em, request, chosen, acting);
  await writeMatch(em, match, chosen.decision, proposed(match, request, acting), acting);
  return match;
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
  const open = await lockOpenMatch(em, request.id);
  if (open && !isProposal(open))
    return refuse('WRONG_STATE', open.volunteerId === volunteerId ? 'alreadyLinked' : 'alreadyMatched');
  if (open && open.volunteerId !== volunteerId) return refuse('CONFLICT', 'alreadyMatched');
  if (!open && request.status !== 'WAITLISTED') return refuse('WRONG_STATE', 'notWaiting');
  const spell = await openSpell(em, request.id);
  const mistakes = linkDayMistakes(link.linkedOn, request, spell, acting.today);
  if (link.reasons.length === 0) mistakes.push({ field: 'reasons', key: 'linkReasonNeeded' });
  const refusal = refuseMistakes(mistakes);
  if (refusal) return refusal;

  if (open) {
    const obstacle = await stillSafe(em, request, programme, volunteerId, acting.today);
    if (obstacle) return obstacle;
    const walk = new RequestWalk(request);
    await takeOn(em, open, walk, spell, link, acting);
    await walk.write(em);
    if (link.because) await recordBecause(em, open, link.because, acting);
    return open;
  }
  const chosen = await choose(em, request, programme, volunteerId, link, acting.today);
  if (chosen instanceof Refusal) return chosen;
  const match = newMatch(em, request, chosen, acting);
  const walk = proposed(match, request, acting);
  await takeOn(em, match, walk, spell, link, acting);
  await writeMatch(em, match, chosen.decision, walk, acting);
  return match;
}

/** From proposal to match, and off the waitlist; the walk of the request is still to be written. */
async function takeOn(
  em: SqlEntityManager,
  match: Match,
  walk: RequestWalk,
  spell: WaitlistSpell | null,
  { linkedOn, reasons }: { linkedOn: Day; reasons: LinkReason[] },
  acting: Acting,
): Promise<void> {
  match.linkReasons = [...new Set(reasons)];
  if (spell) Object.assign(spell, { untilOn: linkedOn, removalReason: 'MATCHED' });
  await stepMatch(em, match, walk, 'ACTIVE', linkedOn, acting, (step) => {
    if (step === 'TRIAL') match.linkedOn = linkedOn;
  });
}

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
  em: SqlEntityManager,
  { id: requestId, organisationId, programmeId, requesterId }: Request,
  { enrolmentId, volunteerId }: Chosen,
  { now }: Acting,
): Match =>
  em.create(
    Match,
    {
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
      recordedAt: now,
    },
    { persist: false },
  );

/** What a new match begins with. */
function proposed(match: Match, request: Request, acting: Acting): RequestWalk {
  const walk = new RequestWalk(request);
  walk.events.push(
    matchEvent(match, { type: 'PROPOSED', toStatus: 'PROPOSED', onDate: acting.today }, acting),
  );
  return walk.to('PROPOSED', acting.today, acting);
}

/**
 * Writes a new match with all that goes before it. The match is last: it takes the row on which the volunteer's matches
 * are counted, for which others may wait, and the database refuses one too many, or somebody who has just been stopped.
 */
async function writeMatch(
  em: SqlEntityManager,
  match: Match,
  decision: Decision,
  walk: RequestWalk,
  acting: Acting,
): Promise<void> {
  await walk.write(em);
  await recordDecision(em, match, decision, acting);
  await em.persist(match).flush();
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
