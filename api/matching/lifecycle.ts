import { codes } from '../platform/codes.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import type { RequestStatus } from '../requests/lifecycle.ts';

export const MatchStatus = codes('MatchStatus', 'Where a match stands, from proposal to end.', {
  PROPOSED: 'The coordinator proposed it; the two have not both said yes.',
  INTRODUCTION_PLANNED: 'Both want to meet; a day is set, or will be.',
  INTRODUCED: 'They have met.',
  TRIAL: 'Linked, for a trial.',
  ACTIVE: 'Linked.',
  ON_HOLD: 'Resting for a while: an illness, an epidemic. No ending.',
  CLOSING: 'The ending is being rounded off.',
  ENDED: 'Ended; the reason says why.',
  DECLINED: 'One of the two said no before they were linked. No ending, and in no figure of matches.',
});
export type MatchStatus = keyof typeof MatchStatus;

export const matchLifecycle: Lifecycle<MatchStatus> = {
  PROPOSED: ['INTRODUCTION_PLANNED', 'DECLINED'],
  INTRODUCTION_PLANNED: ['INTRODUCED', 'DECLINED'],
  // Back only when it was recorded by mistake, for a quarter of an hour (followup/undo-rules.ts); so is CLOSING.
  INTRODUCED: ['TRIAL', 'DECLINED', 'INTRODUCTION_PLANNED'],
  TRIAL: ['ACTIVE'],
  ACTIVE: ['ON_HOLD', 'CLOSING'],
  ON_HOLD: ['ACTIVE'],
  CLOSING: ['ENDED', 'ACTIVE'],
  // Only to mend a registration error, within 30 days.
  ENDED: ['ACTIVE'],
  DECLINED: [],
};

/** What the request of a match says while the match is in each state. */
export const requestStatusDuring: Readonly<Record<MatchStatus, RequestStatus>> = {
  PROPOSED: 'PROPOSED',
  INTRODUCTION_PLANNED: 'INTRODUCTION',
  INTRODUCED: 'INTRODUCTION',
  TRIAL: 'LINKED_TRIAL',
  ACTIVE: 'RUNNING',
  ON_HOLD: 'ON_HOLD',
  CLOSING: 'RUNNING',
  ENDED: 'ENDED',
  DECLINED: 'WAITLISTED',
};
