import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { isConsentWithdrawn } from '../forgetting/consent.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import type { Programme } from '../organisations/programme.ts';
import { lockEnrolment } from '../people/actions.ts';
import { Requester } from '../people/person.ts';
import type { Enrolment } from '../people/volunteer.ts';
import type { Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import { pathTo } from '../platform/lifecycle.ts';
import { Refusal } from '../platform/refusal.ts';
import { moveRequest, openSpell } from '../requests/actions.ts';
import type { Request } from '../requests/request.ts';
import type { LinkReason, MatchSide } from './codes.ts';
import { type MatchStatus, matchLifecycle, requestStatusDuring } from './lifecycle.ts';
import { Match } from './match.ts';
import { isProposal, linkDayMistakes, volunteerObstacle } from './rules.ts';

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
  acting: Acting,
): Promise<Match | Refusal> {
  if (await lockOpenMatch(em, request.id)) return refuse('CONFLICT', 'alreadyMatched');
  if (request.status !== 'WAITLISTED') return refuse('WRONG_STATE', 'notWaiting');
  const enrolment = await availableEnrolment(em, request, programme, volunteerId, acting.today);
  if (enrolment instanceof Refusal) return enrolment;
  return newMatch(em, request, enrolment, acting);
}

/**
 * Links a request with a volunteer: both said yes after meeting. Takes a proposal of these two along, or makes the
 * match at once. The request must be locked.
 */
export async function linkMatch(
  em: SqlEntityManager,
  request: Request,
  programme: Programme,
  volunteerId: string,
  link: { linkedOn: Day; reasons: LinkReason[] },
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
  const match = open ?? (await matchAtOnce(em, request, programme, volunteerId, acting));
  if (match instanceof Refusal) return match;

  match.linkReasons = [...new Set(link.reasons)];
  await moveMatch(em, match, request, 'ACTIVE', link.linkedOn, acting, (step) => {
    if (step === 'TRIAL') match.linkedOn = link.linkedOn;
  });
  if (spell) {
    spell.untilOn = link.linkedOn;
    spell.removalReason = 'MATCHED';
    await em.flush();
  }
  return match;
}

async function matchAtOnce(
  em: SqlEntityManager,
  request: Request,
  programme: Programme,
  volunteerId: string,
  acting: Acting,
) {
  const enrolment = await availableEnrolment(em, request, programme, volunteerId, acting.today);
  return enrolment instanceof Refusal ? enrolment : newMatch(em, request, enrolment, acting);
}

/** The enrolment of a volunteer who can be linked now, or why not. Locks it: the volunteer's matches are counted there. */
async function availableEnrolment(
  em: SqlEntityManager,
  request: Request,
  programme: Programme,
  volunteerId: string,
  today: Day,
): Promise<Enrolment | Refusal> {
  if (await isConsentWithdrawn(em, request.id)) return refuse('WRONG_STATE', 'consentWithdrawn');
  const volunteer = await volunteerOf(em, programme, volunteerId);
  if (!volunteer) return refuse('NOT_FOUND', 'volunteerNotFound', 'volunteer');
  const requester = await em.findOneOrFail(Requester, { id: request.requesterId });
  if (requester.personId === volunteer.personId) return refuse('CONFLICT', 'samePerson', 'volunteer');
  const enrolment = await lockEnrolment(em, volunteerId, programme.id, today);
  if (!enrolment || enrolment.status === 'LEFT' || enrolment.status === 'REJECTED')
    return refuse('WRONG_STATE', 'volunteerNotEnrolled', 'volunteer');
  const obstacle = volunteerObstacle(enrolment, request.supportMode, programme.settings, today);
  if (!obstacle) return enrolment;
  return refuse(obstacle === 'noCapacity' ? 'CONFLICT' : 'WRONG_STATE', obstacle, 'volunteer');
}

/** A volunteer who is or was in the programme; of any other, whoever handles this programme need not know. */
async function volunteerOf(
  em: SqlEntityManager,
  { id: programmeId }: Programme,
  volunteerId: string,
): Promise<{ personId: string } | undefined> {
  const rows: { personId: string }[] = await em.execute(
    `select v.person_id as "personId" from volunteer v where v.id = ?
       and exists (select from enrolment e where e.volunteer_id = v.id and e.programme_id = ?)`,
    [volunteerId, programmeId],
  );
  return rows[0];
}

async function newMatch(
  em: SqlEntityManager,
  request: Request,
  enrolment: Enrolment,
  acting: Acting,
): Promise<Match> {
  const match = em.create(Match, {
    id: newId(),
    organisationId: request.organisationId,
    programmeId: request.programmeId,
    requestId: request.id,
    requesterId: request.requesterId,
    enrolmentId: enrolment.id,
    volunteerId: enrolment.volunteerId,
    key: null,
    status: 'PROPOSED',
    proposedAt: acting.now,
    linkedOn: null,
    linkReasons: [],
    endedOn: null,
    unlinkReason: null,
    initiatedBy: null,
    declinedBy: null,
    declineReason: null,
    recordedAt: acting.now,
  });
  await em.persist(match).flush();
  await recordMatchEvent(em, match, { type: 'PROPOSED', toStatus: 'PROPOSED', onDate: acting.today }, acting);
  await moveRequest(em, request, 'PROPOSED', acting.today, acting);
  return match;
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
  onStep: (step: MatchStatus) => void = () => undefined,
): Promise<void> {
  for (const step of pathTo(matchLifecycle, match.status, to) ?? [to]) {
    const fromStatus = match.status;
    match.status = step;
    onStep(step);
    await em.flush();
    await recordMatchEvent(em, match, { type: step, fromStatus, toStatus: step, onDate }, acting);
    const during = requestStatusDuring[step];
    const evaluatedMeanwhile = during === 'RUNNING' && request.status === 'EVALUATED';
    if (during !== request.status && !evaluatedMeanwhile)
      await moveRequest(em, request, during, onDate, acting);
  }
}

export function recordMatchEvent(
  em: SqlEntityManager,
  match: Match,
  event: { type: string; fromStatus?: string; toStatus?: string; onDate: Day; details?: object },
  { accountId, now }: Acting,
): Promise<void> {
  const { organisationId, programmeId, id: entityId } = match;
  return recordEvent(em, {
    organisationId,
    programmeId,
    entity: 'MATCH',
    entityId,
    recordedAt: now,
    accountId,
    ...event,
  });
}
