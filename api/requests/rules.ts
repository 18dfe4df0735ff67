import type { Mistake } from '../messages/refuse.ts';
import type { TextKey } from '../messages/texts.ts';
import type { ProgrammeKind, SupportMode } from '../organisations/codes.ts';
import {
  checkAges,
  checkBirthDate,
  checkDistance,
  checkEmail,
  checkLanguages,
  checkName,
  checkPhone,
  checkPostcode,
  checkText,
  checkWords,
  filled,
} from '../people/filled-in.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import type { RequestStage } from './codes.ts';
import type { IntakeOutcomeInput, OnBehalfInput, SubmitRequestInput } from './inputs.ts';
import type { RequestStatus } from './lifecycle.ts';

/** Whether a request can go back on the waitlist: it rested, or its match has ended, and no match of it is open. */
export const canReturnToWaitlist = (request: { status: RequestStatus }, hasOpenMatch: boolean): boolean =>
  (request.status === 'ON_HOLD' || request.status === 'ENDED') && !hasOpenMatch;

/** Working days within which we promise to get in touch. */
export const promisedWorkingDays = 3;

/** Somebody may be a little ahead of our clock, and a form that says "now" leaves out the seconds. */
const clockSlackMs = 5 * 60_000;
const minuteMs = 60_000;

/** Whether there is anything wrong with what a resident filled in. */
export function requestMistakes(
  input: SubmitRequestInput,
  programme: { supportModes: readonly SupportMode[] },
  today: Day,
): Mistake[] {
  return [
    ...checkName('firstName', input.firstName),
    ...checkName('lastName', input.lastName),
    ...checkBirthDate('birthDate', input.birthDate ?? undefined, today),
    ...checkPostcode('postcode', input.postcode),
    ...checkEmail('email', filled(input.email)),
    ...checkPhone('phone', filled(input.phone)),
    ...checkLanguages('languages', input.languages ?? undefined),
    ...checkWords('interests', input.interests ?? undefined),
    ...checkWords('professions', input.professions ?? undefined),
    ...checkText('lifePhilosophy', filled(input.lifePhilosophy), 200),
    ...checkText('question', filled(input.question)),
    ...supportModeMistakes(input.supportMode, programme),
    ...(input.onBehalf ? onBehalfMistakes(input.onBehalf) : contactMistakes(input, 'phone')),
  ];
}

function onBehalfMistakes(input: OnBehalfInput): Mistake[] {
  return [
    ...checkName('onBehalf.name', input.name),
    ...checkEmail('onBehalf.email', filled(input.email)),
    ...checkPhone('onBehalf.phone', filled(input.phone)),
    ...contactMistakes(input, 'onBehalf.phone'),
    ...(input.consent ? [] : [{ field: 'onBehalf.consent', key: 'consentNeeded' } as const]),
  ];
}

const contactMistakes = (
  input: { email?: string | null; phone?: string | null },
  field: string,
): Mistake[] => (filled(input.email) || filled(input.phone) ? [] : [{ field, key: 'emailOrPhoneNeeded' }]);

const supportModeMistakes = (
  mode: SupportMode | null | undefined,
  programme: { supportModes: readonly SupportMode[] },
): Mistake[] =>
  mode && !programme.supportModes.includes(mode)
    ? [{ field: 'supportMode', key: 'supportModeNotOffered' }]
    : [];

/** Whether a request in this state can have its first contact recorded. */
export const canRecordFirstContact = (request: { status: RequestStatus }): boolean =>
  request.status === 'RECEIVED';

/** Whether a request in this state can have its intake completed. */
export const canCompleteIntake = (request: { status: RequestStatus }): boolean =>
  request.status === 'FIRST_CONTACT' ||
  request.status === 'INTAKE_PLANNED' ||
  request.status === 'INTAKE_DONE';

/** What is wrong with the moment of a first contact, if anything. */
export function firstContactMistake(receivedAt: Date, at: Date, now: Date): TextKey | undefined {
  if (at.getTime() < receivedAt.getTime() - minuteMs) return 'notBeforeReceived';
  return at.getTime() > now.getTime() + clockSlackMs ? 'notInFuture' : undefined;
}

export interface IntakeDays {
  intakeOn: Day;
  outcomeOn: Day;
}

export function intakeDays(input: { intakeOn?: Day | null; outcomeOn?: Day | null }, today: Day): IntakeDays {
  const outcomeOn = input.outcomeOn ?? today;
  return { intakeOn: input.intakeOn ?? outcomeOn, outcomeOn };
}

/** Whether there is anything wrong with what came out of an intake. */
export function intakeMistakes(
  input: IntakeOutcomeInput,
  request: { firstContactAt: Date | null; supportMode: SupportMode | null },
  programme: { supportModes: readonly SupportMode[]; kind: ProgrammeKind },
  today: Day,
): Mistake[] {
  const { intakeOn, outcomeOn } = intakeDays(input, today);
  const mistakes: Mistake[] = [
    ...supportModeMistakes(input.supportMode, programme),
    ...checkLanguages('languages', input.languages ?? undefined),
    ...checkWords('interests', input.interests ?? undefined),
    ...checkAges(input),
    ...checkDistance('maxDistanceKm', input.maxDistanceKm),
    ...checkText('redirectTo', filled(input.redirectTo), 200),
    ...checkText('note', filled(input.note)),
  ];
  const add = (field: keyof IntakeOutcomeInput, key: TextKey) => mistakes.push({ field, key });
  if (outcomeOn > today) add('outcomeOn', 'notInFuture');
  if (intakeOn > outcomeOn) add('outcomeOn', 'outcomeBeforeIntake');
  if (request.firstContactAt && intakeOn < amsterdamDay(request.firstContactAt))
    add('intakeOn', 'notBeforeFirstContact');
  if (input.outcome === 'REJECTED' && !input.outcomeReason) add('outcomeReason', 'rejectionReasonNeeded');
  if (input.outcome === 'ACCEPTED' && !input.supportMode && !request.supportMode)
    add('supportMode', 'supportModeNeeded');
  return mistakes;
}

/** A job or a survey visit is done without a pair, so nobody waits for one. */
export const hasWaitlist = (kind: ProgrammeKind): boolean => kind === 'RELATION' || kind === 'PHONE';

// A proposal is still between the coordinator and the volunteer: the resident hears of it when there is somebody to meet.
const stages: Readonly<Record<RequestStatus, RequestStage>> = {
  RECEIVED: 'RECEIVED',
  FIRST_CONTACT: 'MEETING',
  INTAKE_PLANNED: 'MEETING',
  INTAKE_DONE: 'MEETING',
  ACCEPTED: 'SEARCHING',
  WAITLISTED: 'SEARCHING',
  PROPOSED: 'SEARCHING',
  INTRODUCTION: 'INTRODUCING',
  LINKED_TRIAL: 'LINKED',
  RUNNING: 'LINKED',
  EVALUATED: 'LINKED',
  ON_HOLD: 'PAUSED',
  REJECTED: 'CLOSED',
  REDIRECTED: 'CLOSED',
  HANDLED_NO_TRAJECT: 'CLOSED',
  ADDED_TO_EXISTING: 'CLOSED',
  WITHDRAWN: 'CLOSED',
  REMOVED: 'CLOSED',
  ENDED: 'CLOSED',
};

/** Where a request stands, as a resident wants to know it. */
export const stageOf = (status: RequestStatus): RequestStage => stages[status];

/** What it takes for a resident to stop, where the request stands now; undefined when there is nothing to stop. */
export function stopStep(status: RequestStatus): 'WITHDRAW' | 'LEAVE_WAITLIST' | 'ASK' | undefined {
  if (stageOf(status) === 'CLOSED') return undefined;
  if (status === 'WAITLISTED') return 'LEAVE_WAITLIST';
  return canRecordFirstContact({ status }) || canCompleteIntake({ status }) ? 'WITHDRAW' : 'ASK';
}
