import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { leaveProgramme, moveEnrolment, personOfRequester } from '../people/actions.ts';
import { Person } from '../people/person.ts';
import { Enrolment, Volunteer } from '../people/volunteer.ts';
import type { Day } from '../platform/days.ts';
import type { Refusal } from '../platform/refusal.ts';
import { beginSpell, moveRequest } from '../requests/actions.ts';
import { type Request, WaitlistSpell } from '../requests/request.ts';
import { endBridges } from './bridging/actions.ts';
import type { MatchSide, RequesterNext, UnlinkReason, VolunteerNext } from './codes.ts';
import { endingFor } from './endings.ts';
import type { Match } from './match.ts';
import { moveMatch, recordMatchEvent } from './moving.ts';
import { canUnlink, isProposal, requesterNext, unlinkMistakes } from './rules.ts';

export interface Ending {
  endedOn: Day;
  reason: UnlinkReason;
  initiatedBy: MatchSide | undefined;
  /** Left out: as the reason says. */
  backToWaitlist: boolean | undefined;
  /** Left out: as the reason says. */
  volunteerNext: VolunteerNext | undefined;
}

/**
 * Ends a match. The reason decides where the requester and the volunteer go; where the coordinator decides otherwise,
 * the event says so. Match and request must be locked.
 */
export async function unlinkMatch(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  ending: Ending,
  acting: Acting,
): Promise<Match | Refusal> {
  if (isProposal(match)) return refuse('WRONG_STATE', 'notLinkedYet');
  if (!canUnlink(match)) return refuse('WRONG_STATE', 'alreadyEnded');
  const refusal = refuseMistakes(unlinkMistakes(ending, match, acting.today));
  if (refusal) return refusal;

  await endBridges(em, match, acting);
  const usual = endingFor(ending.reason, ending.initiatedBy);
  const side = ending.initiatedBy ?? (usual.side === 'CHOOSE' ? null : usual.side);
  await moveMatch(em, match, request, 'ENDED', ending.endedOn, acting, (step) => {
    if (step !== 'ENDED') return;
    match.endedOn = ending.endedOn;
    match.unlinkReason = ending.reason;
    match.initiatedBy = side;
  });
  const next = requesterNext(ending.reason, ending.initiatedBy, ending.backToWaitlist);
  const volunteerNext = ending.volunteerNext ?? usual.volunteer;
  if (next !== usual.requester || volunteerNext !== usual.volunteer) {
    const details = {
      usual: { requester: usual.requester, volunteer: usual.volunteer },
      decided: { requester: next, volunteer: volunteerNext },
    };
    await recordMatchEvent(em, match, { type: 'DECIDED_OTHERWISE', onDate: ending.endedOn, details }, acting);
  }
  await sendRequesterOn(em, request, next, ending.endedOn, acting);
  await sendVolunteerOn(em, match, volunteerNext, ending, acting);
  await recordDeaths(em, match, ending);
  return match;
}

async function sendRequesterOn(
  em: SqlEntityManager,
  request: Request,
  next: RequesterNext,
  on: Day,
  acting: Acting,
): Promise<void> {
  if (next === 'ENDED') return;
  if (next === 'NEW_INTAKE') return moveRequest(em, request, 'INTAKE_PLANNED', on, acting);
  await moveRequest(em, request, 'WAITLISTED', on, acting);
  // On hold by way of the waitlist, without a spell on it: nobody waits who rests.
  if (next === 'ON_HOLD') return moveRequest(em, request, 'ON_HOLD', on, acting);
  const waitingSince = next === 'WAITLIST_ORIGINAL_DATE' ? await originalDate(em, request, on) : on;
  await beginSpell(em, request, { fromOn: on, waitingSince, priority: next === 'WAITLIST_PRIORITY' }, acting);
}

/** Since when the requester waited before the match. */
async function originalDate(em: SqlEntityManager, request: Request, otherwise: Day): Promise<Day> {
  const [last] = await em.find(
    WaitlistSpell,
    { requestId: request.id },
    { orderBy: { fromOn: 'desc', id: 'desc' }, limit: 1 },
  );
  return last?.waitingSince ?? otherwise;
}

async function sendVolunteerOn(
  em: SqlEntityManager,
  match: Match,
  next: VolunteerNext,
  ending: Ending,
  acting: Acting,
): Promise<void> {
  const on = ending.endedOn;
  // Ours already: the match that has just ended is counted there. Asking for more than that lock would wait for whoever
  // has just pointed at the row to be linked, and waits for us.
  const enrolment = await em.findOneOrFail(Enrolment, { id: match.enrolmentId }, { refresh: true });
  if (enrolment.status === 'LEFT') return;
  if (next === 'AVAILABLE') {
    if (ending.volunteerNext === 'AVAILABLE') await moveEnrolment(em, enrolment, 'CERTIFIED', on, acting);
    return;
  }
  if (next === 'LEFT' && enrolment.openMatches === 0)
    return leaveProgramme(em, enrolment, on, ending.reason === 'VOL_DECEASED' ? 'DECEASED' : 'OTHER', acting);
  // Who still has another match cannot leave before that one is ended too; nothing new until then.
  const status = next === 'SUSPENDED' ? 'SUSPENDED' : 'PAUSED';
  if (enrolment.status === 'SUSPENDED') return;
  enrolment.pauseReason = status === 'PAUSED' ? ending.reason : null;
  await moveEnrolment(em, enrolment, status, on, acting);
}

async function recordDeaths(em: SqlEntityManager, match: Match, { reason, endedOn }: Ending): Promise<void> {
  if (reason !== 'REQ_DECEASED' && reason !== 'VOL_DECEASED') return;
  const person =
    reason === 'REQ_DECEASED'
      ? await personOfRequester(em, match.requesterId)
      : await em.findOneOrFail(Person, {
          id: (await em.findOneOrFail(Volunteer, { id: match.volunteerId })).personId,
        });
  person.deceasedOn ??= endedOn;
  await em.flush();
}
