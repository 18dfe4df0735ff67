import type { graphql } from '../../app/graphql.ts';

type Reason = ReturnType<typeof graphql.scalar<'UnlinkReason'>>;
type Side = ReturnType<typeof graphql.scalar<'MatchSide'>>;

/** As planned, or else whose life changed. */
export type EndingGroup = 'PLANNED' | 'REQUESTER' | 'VOLUNTEER' | 'PAIR' | 'ORGANISATION';
export type RequesterNext =
  | 'ENDED'
  | 'WAITLIST'
  | 'WAITLIST_ORIGINAL_DATE'
  | 'WAITLIST_PRIORITY'
  | 'NEW_INTAKE'
  | 'ON_HOLD';
export type VolunteerNext = ReturnType<typeof graphql.scalar<'VolunteerNext'>>;

/**
 * What the API will do by default for each reason, so that the coordinator reads it before deciding. The API decides;
 * a test holds this list against its rules.
 */
const endings: Record<Reason, [EndingGroup, RequesterNext, VolunteerNext]> = {
  GOAL_REACHED: ['PLANNED', 'ENDED', 'AVAILABLE'],
  TERM_REACHED: ['PLANNED', 'ENDED', 'AVAILABLE'],
  OUT_OF_TARGET: ['PLANNED', 'ENDED', 'AVAILABLE'],
  CONTINUES_INFORMALLY: ['PLANNED', 'ENDED', 'AVAILABLE'],
  REFERRED_PROFESSIONAL: ['REQUESTER', 'ENDED', 'AVAILABLE'],
  REQ_DECEASED: ['REQUESTER', 'ENDED', 'PAUSED'],
  REQ_NURSING_HOME: ['REQUESTER', 'ENDED', 'AVAILABLE'],
  REQ_MOVED: ['REQUESTER', 'ENDED', 'AVAILABLE'],
  REQ_HEALTH: ['REQUESTER', 'ON_HOLD', 'AVAILABLE'],
  REQ_WITHDREW: ['REQUESTER', 'ENDED', 'AVAILABLE'],
  VOL_ILLNESS: ['VOLUNTEER', 'WAITLIST_ORIGINAL_DATE', 'PAUSED'],
  VOL_MOVED: ['VOLUNTEER', 'WAITLIST', 'PAUSED'],
  VOL_TIME: ['VOLUNTEER', 'WAITLIST', 'PAUSED'],
  VOL_STOPPED: ['VOLUNTEER', 'WAITLIST', 'LEFT'],
  VOL_DECEASED: ['VOLUNTEER', 'WAITLIST_PRIORITY', 'LEFT'],
  NO_CLICK: ['PAIR', 'WAITLIST', 'AVAILABLE'],
  EXPECTATION_MISMATCH: ['PAIR', 'NEW_INTAKE', 'AVAILABLE'],
  NO_CONTACT: ['PAIR', 'ENDED', 'AVAILABLE'],
  BOUNDARY_SAFETY: ['PAIR', 'ON_HOLD', 'SUSPENDED'],
  PROGRAMME_STOPPED: ['ORGANISATION', 'WAITLIST', 'AVAILABLE'],
  REGISTRATION_ERROR: ['ORGANISATION', 'WAITLIST_ORIGINAL_DATE', 'AVAILABLE'],
};

export const groupOf = (reason: Reason): EndingGroup => endings[reason][0];

/** Where both go. Who did not answer the telephone makes a difference: the other should not suffer. */
export function nextAfter(reason: Reason, initiatedBy: Side | undefined) {
  if (reason === 'NO_CONTACT' && initiatedBy === 'VOLUNTEER') {
    return { requester: 'WAITLIST', volunteer: 'PAUSED' } as const;
  }
  const [, requester, volunteer] = endings[reason];
  return { requester, volunteer };
}

export const waitsAgain = (next: RequesterNext): boolean => next.startsWith('WAITLIST');
