import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting, ChangeRule } from '../access/change.ts';
import type { Permission } from '../access/matrix.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { personOfRequester } from '../people/actions.ts';
import { checkText, filled } from '../people/filled-in.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { WaitlistRemoval } from './codes.ts';
import type { IntakeOutcomeInput } from './inputs.ts';
import type { RequestStatus } from './lifecycle.ts';
import { Request, WaitlistSpell } from './request.ts';
import {
  canCompleteIntake,
  canRecordFirstContact,
  canReturnToWaitlist,
  firstContactMistake,
  hasWaitlist,
  intakeDays,
  intakeMistakes,
} from './rules.ts';
import { RequestWalk, requestEvent } from './walk.ts';

/** How a request is found for a change. */
export const requestRule = (permission: Permission): ChangeRule<Request> => ({
  entity: Request,
  type: 'Request',
  argument: 'request',
  permission,
  missing: 'requestNotFound',
});

/** Loads a request to change it; whoever comes next waits until that is done. */
export const lockRequest = (em: SqlEntityManager, id: string): Promise<Request> =>
  em.findOneOrFail(Request, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** Somebody spoke with the resident for the first time. */
export async function recordFirstContact(
  em: SqlEntityManager,
  request: Request,
  at: Date,
  acting: Acting,
): Promise<Request | Refusal> {
  if (!canRecordFirstContact(request)) return refuse('WRONG_STATE', 'alreadyContacted');
  const mistake = firstContactMistake(request.receivedAt, at, acting.now);
  if (mistake) return refuse('INVALID', mistake, 'at');
  // Whoever speaks with the resident takes care of the request, unless somebody does already.
  request.ownerId ??= acting.accountId;
  request.firstContactAt = new Date(Math.max(at.getTime(), request.receivedAt.getTime()));
  await moveRequest(em, request, 'FIRST_CONTACT', amsterdamDay(at), acting);
  return request;
}

/** Somebody tried to reach the resident, in vain. Each attempt is in the history; the first one is counted. */
export async function recordContactAttempt(
  em: SqlEntityManager,
  request: Request,
  at: Date,
  acting: Acting,
): Promise<Request | Refusal> {
  if (!canRecordFirstContact(request)) return refuse('WRONG_STATE', 'alreadyContacted');
  const mistake = firstContactMistake(request.receivedAt, at, acting.now);
  if (mistake) return refuse('INVALID', mistake, 'at');
  const tried = new Date(Math.max(at.getTime(), request.receivedAt.getTime()));
  if (!request.firstAttemptAt || tried < request.firstAttemptAt) request.firstAttemptAt = tried;
  await em.flush();
  const event = {
    type: 'CONTACT_ATTEMPTED',
    onDate: amsterdamDay(tried),
    details: { at: tried.toISOString() },
  };
  await recordRequestEvent(em, request, event, acting);
  return request;
}

/** The intake was held: records what came out, and puts who is accepted on the waitlist. */
export async function completeIntake(
  em: SqlEntityManager,
  request: Request,
  programme: Programme,
  input: IntakeOutcomeInput,
  acting: Acting,
): Promise<Request | Refusal> {
  if (request.status === 'RECEIVED') return refuse('WRONG_STATE', 'firstContactFirst');
  if (!canCompleteIntake(request)) return refuse('WRONG_STATE', 'intakeAlreadyDone');
  const refusal = refuseMistakes(intakeMistakes(input, request, programme, acting.today));
  if (refusal) return refusal;

  const { intakeOn, outcomeOn } = intakeDays(input, acting.today);
  applyIntake(request, input);
  await applyToPerson(em, request, input);
  await moveRequest(em, request, 'INTAKE_DONE', intakeOn, acting);
  request.intakeOn = intakeOn;
  // After a second intake the first outcome stays: by it we count how long the request took.
  if (!request.outcome) {
    request.outcome = input.outcome;
    request.outcomeOn = outcomeOn;
    request.outcomeReason = input.outcomeReason ?? null;
    request.redirectedTo = filled(input.redirectTo) ?? null;
  }
  await moveRequest(em, request, input.outcome, outcomeOn, acting);
  if (input.outcome === 'ACCEPTED' && hasWaitlist(programme.kind)) {
    await moveRequest(em, request, 'WAITLISTED', outcomeOn, acting);
    await beginSpell(em, request, { fromOn: outcomeOn, waitingSince: outcomeOn, priority: false }, acting);
  }
  return request;
}

/** Writes down what a volunteer who is proposed may read; only what the resident agreed to is shown. */
export async function recordSummary(
  em: SqlEntityManager,
  request: Request,
  { summary, agreed }: { summary: string; agreed: boolean },
  acting: Acting,
): Promise<Request | Refusal> {
  const text = filled(summary);
  if (!text) return refuse('INVALID', 'summaryNeeded', 'summary');
  const refusal = refuseMistakes(checkText('summary', text, 1000));
  if (refusal) return refusal;
  request.summary = text;
  request.summaryAgreedAt = agreed ? acting.now : null;
  await em.flush();
  const type = agreed ? 'SUMMARY_AGREED' : 'SUMMARY_WRITTEN';
  await recordRequestEvent(em, request, { type, onDate: acting.today }, acting);
  return request;
}

function applyIntake(request: Request, input: IntakeOutcomeInput): void {
  request.supportMode = input.supportMode ?? request.supportMode;
  request.availability = input.availability ?? request.availability;
  request.wantedVolunteerGender = input.wantedVolunteerGender ?? request.wantedVolunteerGender;
  request.genderWishHard = input.genderWishHard ?? request.genderWishHard;
  request.wantedAgeFrom = input.wantedAgeFrom ?? request.wantedAgeFrom;
  request.wantedAgeTo = input.wantedAgeTo ?? request.wantedAgeTo;
  request.maxDistanceKm = input.maxDistanceKm ?? request.maxDistanceKm;
  request.urgency = input.urgency ?? request.urgency;
  request.interpreter = input.interpreter ?? request.interpreter;
  request.avoids = input.avoids ?? request.avoids;
  request.helpfulExperience = input.helpfulExperience ?? request.helpfulExperience;
  request.note = filled(input.note) ?? request.note;
}

async function applyToPerson(
  em: SqlEntityManager,
  request: Request,
  input: IntakeOutcomeInput,
): Promise<void> {
  if (!input.languages && !input.interests && !input.traits) return;
  const person = await personOfRequester(em, request.requesterId);
  person.languages = input.languages ?? person.languages;
  person.interests = input.interests ?? person.interests;
  person.traits = input.traits ?? person.traits;
  await em.flush();
}

/** Moves a request along its lifecycle, step by step, with an event for each. The path must be there. */
export const moveRequest = (
  em: SqlEntityManager,
  request: Request,
  to: RequestStatus,
  onDate: Day,
  acting: Acting,
  details: object | null = null,
): Promise<void> => new RequestWalk(request).to(to, onDate, acting, details).write(em);

/** Writes what happened to a request. */
export const recordRequestEvent = (
  em: SqlEntityManager,
  request: Request,
  event: Parameters<typeof requestEvent>[1],
  acting: Acting,
): Promise<void> => recordEvent(em, requestEvent(request, event, acting));

/** Puts a request on the waitlist. */
export async function beginSpell(
  em: SqlEntityManager,
  request: Request,
  spell: Pick<WaitlistSpell, 'fromOn' | 'waitingSince' | 'priority'>,
  { now }: Acting,
): Promise<void> {
  await em.insert(WaitlistSpell, {
    id: newId(),
    organisationId: request.organisationId,
    programmeId: request.programmeId,
    requestId: request.id,
    requesterId: request.requesterId,
    supportMode: request.supportMode!,
    untilOn: null,
    removalReason: null,
    recordedAt: now,
    ...spell,
  });
}

/** The spell in which a request waits now, if it does. */
export const openSpell = (em: SqlEntityManager, requestId: string): Promise<WaitlistSpell | null> =>
  em.findOne(WaitlistSpell, { requestId, untilOn: null });

/** Takes a request off the waitlist for another reason than a match. */
export async function removeFromWaitlist(
  em: SqlEntityManager,
  request: Request,
  reason: Exclude<WaitlistRemoval, 'MATCHED'>,
  onDate: Day,
  acting: Acting,
): Promise<Request | Refusal> {
  const spell = await openSpell(em, request.id);
  if (request.status !== 'WAITLISTED' || !spell) return refuse('WRONG_STATE', 'notOnWaitlist');
  if (onDate > acting.today) return refuse('INVALID', 'notInFuture', 'on');
  if (onDate < spell.fromOn) return refuse('INVALID', 'beforeWaiting', 'on');
  spell.untilOn = onDate;
  spell.removalReason = reason;
  await moveRequest(em, request, 'REMOVED', onDate, acting, { reason });
  return request;
}

async function hasOpenMatch(em: SqlEntityManager, requestId: string): Promise<boolean> {
  const rows = await em.execute<object[]>(
    `select from match where request_id = ? and status not in ('ENDED', 'DECLINED') limit 1`,
    [requestId],
  );
  return rows.length > 0;
}

/** Puts back on the waitlist, from today, who rested or whose match has ended. */
export async function returnToWaitlist(
  em: SqlEntityManager,
  request: Request,
  acting: Acting,
): Promise<Request | Refusal> {
  // While a match rests, so does its request: it goes on by resuming the match.
  if (!canReturnToWaitlist(request, await hasOpenMatch(em, request.id)))
    return refuse('WRONG_STATE', 'cannotReturnToWaitlist');
  if (!request.supportMode) return refuse('INVALID', 'supportModeNeeded', 'supportMode');
  const person = await personOfRequester(em, request.requesterId);
  if (person.anonymisedAt) return refuse('WRONG_STATE', 'personForgotten');
  if (person.deceasedOn) return refuse('WRONG_STATE', 'deceasedCannotWait');
  await moveRequest(em, request, 'WAITLISTED', acting.today, acting);
  await beginSpell(
    em,
    request,
    { fromOn: acting.today, waitingSince: acting.today, priority: false },
    acting,
  );
  return request;
}
