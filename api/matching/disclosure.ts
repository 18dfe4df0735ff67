import { codes } from '../platform/codes.ts';
import { addDays, type Day } from '../platform/days.ts';
import type { SuggestionReasonCode, WhyYou } from './codes.ts';
import type { MatchStatus } from './lifecycle.ts';

export const DisclosureStep = codes(
  'DisclosureStep',
  'How much the two of a match know of each other; each step includes the ones before.',
  {
    ANONYMOUS: 'What kind of help, which language, which part of town: nothing that says who it is.',
    SUMMARY: 'Proposed: also a summary that the resident agreed to.',
    FIRST_NAMES: 'Both said yes: also each other’s first name.',
    CONTACT: 'Linked: also the whole name, telephone and mail address.',
    OVER: 'Ended and some time ago, or declined: nothing any more.',
  },
);
export type DisclosureStep = keyof typeof DisclosureStep;

/** How many days after the end the two can still find each other's number, to say goodbye. */
export const graceDays = 14;

interface MatchFacts {
  status: MatchStatus;
  requesterAgreedAt: Date | null;
  volunteerAgreedAt: Date | null;
  endedOn: Day | null;
  /** What the resident agreed that a volunteer reads; null without agreement. */
  summary: string | null;
}

/** How much the two of this match know of each other today. */
export function disclosureStep(match: MatchFacts, today: Day): DisclosureStep {
  switch (match.status) {
    case 'DECLINED':
      return 'OVER';
    case 'ENDED':
      return match.endedOn && today < addDays(match.endedOn, graceDays) ? 'CONTACT' : 'OVER';
    case 'PROPOSED':
      if (match.requesterAgreedAt && match.volunteerAgreedAt) return 'FIRST_NAMES';
      return match.summary ? 'SUMMARY' : 'ANONYMOUS';
    case 'INTRODUCTION_PLANNED':
    case 'INTRODUCED':
      return 'FIRST_NAMES';
    default:
      return 'CONTACT';
  }
}

/** The other of the two, as the database knows them. */
export interface Other {
  summary: string | null;
  firstName: string;
  name: string;
  phone: string | null;
  email: string | null;
}

/** What is told of the other at this step; what is not for this step is null. */
export function disclosed(other: Other, step: DisclosureStep): { [K in keyof Other]: Other[K] | null } {
  const reached = (needed: DisclosureStep) => step !== 'OVER' && order.indexOf(step) >= order.indexOf(needed);
  const from = <T>(needed: DisclosureStep, value: T) => (reached(needed) ? value : null);
  return {
    summary: from('SUMMARY', other.summary),
    firstName: from('FIRST_NAMES', other.firstName),
    name: from('CONTACT', other.name),
    phone: from('CONTACT', other.phone),
    email: from('CONTACT', other.email),
  };
}

const order: readonly DisclosureStep[] = ['ANONYMOUS', 'SUMMARY', 'FIRST_NAMES', 'CONTACT'];

/** Whether this side still has to say yes or no. */
export const canAnswer = (match: MatchFacts, side: 'REQUESTER' | 'VOLUNTEER'): boolean =>
  match.status === 'PROPOSED' &&
  (side === 'REQUESTER' ? match.requesterAgreedAt : match.volunteerAgreedAt) === null;

/**
 * Of what spoke for two, what each may know: nothing about health, money, belief, age or gender, nothing of what
 * somebody has been through, nor how long or how urgently somebody waits.
 */
const whyFor: Readonly<Record<'REQUESTER' | 'VOLUNTEER', readonly WhyYou[]>> = {
  REQUESTER: ['DISTANCE', 'LANGUAGES', 'INTERESTS', 'AVAILABILITY'],
  VOLUNTEER: ['DISTANCE', 'LANGUAGES', 'INTERESTS', 'AVAILABILITY', 'WORK_WISH'],
};

/** Why these two, as this side may know it, what weighed most first. */
export const whyTheseTwo = (
  reasons: readonly { code: SuggestionReasonCode; tenths: number }[],
  side: 'REQUESTER' | 'VOLUNTEER',
): WhyYou[] =>
  reasons
    .filter(({ tenths }) => tenths > 0)
    .toSorted((a, b) => b.tenths - a.tenths)
    .flatMap(({ code }) => whyFor[side].filter((why) => why === code));
