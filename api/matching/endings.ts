import type { EndingType, MatchSide, RequesterNext, UnlinkReason, VolunteerNext } from './codes.ts';

interface Ending {
  side: MatchSide | 'CHOOSE';
  type: EndingType;
  requester: RequesterNext;
  volunteer: VolunteerNext;
  /** Data about health: a restricted field, in reports only as a total. */
  health?: true;
}

/**
 * What each reason of unlinking means, and what follows by default. The coordinator may decide otherwise, and that is
 * recorded. Source: the code list of the field (planned, natural and premature closures).
 */
export const endings: Readonly<Record<Exclude<UnlinkReason, 'NO_CONTACT'>, Ending>> = {
  GOAL_REACHED: { side: 'BOTH', type: 'PLANNED', requester: 'ENDED', volunteer: 'AVAILABLE' },
  TERM_REACHED: { side: 'ORGANISATION', type: 'PLANNED', requester: 'ENDED', volunteer: 'AVAILABLE' },
  OUT_OF_TARGET: { side: 'REQUESTER', type: 'PLANNED', requester: 'ENDED', volunteer: 'AVAILABLE' },
  CONTINUES_INFORMALLY: { side: 'BOTH', type: 'PLANNED', requester: 'ENDED', volunteer: 'AVAILABLE' },
  REFERRED_PROFESSIONAL: { side: 'REQUESTER', type: 'NATURAL', requester: 'ENDED', volunteer: 'AVAILABLE' },
  REQ_DECEASED: { side: 'REQUESTER', type: 'NATURAL', requester: 'ENDED', volunteer: 'PAUSED', health: true },
  REQ_NURSING_HOME: {
    side: 'REQUESTER',
    type: 'NATURAL',
    requester: 'ENDED',
    volunteer: 'AVAILABLE',
    health: true,
  },
  REQ_MOVED: { side: 'REQUESTER', type: 'NATURAL', requester: 'ENDED', volunteer: 'AVAILABLE' },
  REQ_HEALTH: {
    side: 'REQUESTER',
    type: 'NATURAL',
    requester: 'ON_HOLD',
    volunteer: 'AVAILABLE',
    health: true,
  },
  REQ_WITHDREW: { side: 'REQUESTER', type: 'PREMATURE', requester: 'ENDED', volunteer: 'AVAILABLE' },
  VOL_ILLNESS: {
    side: 'VOLUNTEER',
    type: 'PREMATURE',
    requester: 'WAITLIST_ORIGINAL_DATE',
    volunteer: 'PAUSED',
    health: true,
  },
  VOL_MOVED: { side: 'VOLUNTEER', type: 'PREMATURE', requester: 'WAITLIST', volunteer: 'PAUSED' },
  VOL_TIME: { side: 'VOLUNTEER', type: 'PREMATURE', requester: 'WAITLIST', volunteer: 'PAUSED' },
  VOL_STOPPED: { side: 'VOLUNTEER', type: 'PREMATURE', requester: 'WAITLIST', volunteer: 'LEFT' },
  VOL_DECEASED: {
    side: 'VOLUNTEER',
    type: 'NATURAL',
    requester: 'WAITLIST_PRIORITY',
    volunteer: 'LEFT',
    health: true,
  },
  NO_CLICK: { side: 'BOTH', type: 'PREMATURE', requester: 'WAITLIST', volunteer: 'AVAILABLE' },
  EXPECTATION_MISMATCH: { side: 'BOTH', type: 'PREMATURE', requester: 'NEW_INTAKE', volunteer: 'AVAILABLE' },
  BOUNDARY_SAFETY: { side: 'CHOOSE', type: 'PREMATURE', requester: 'ON_HOLD', volunteer: 'SUSPENDED' },
  PROGRAMME_STOPPED: {
    side: 'ORGANISATION',
    type: 'PREMATURE',
    requester: 'WAITLIST',
    volunteer: 'AVAILABLE',
  },
  // Nothing happened, so everything goes on as it was.
  REGISTRATION_ERROR: {
    side: 'ORGANISATION',
    type: 'NATURAL',
    requester: 'WAITLIST_ORIGINAL_DATE',
    volunteer: 'AVAILABLE',
  },
};

/** For a side that could not be reached, the other side should not suffer. */
const noContact: Readonly<Record<'REQUESTER' | 'VOLUNTEER', Ending>> = {
  REQUESTER: { side: 'CHOOSE', type: 'PREMATURE', requester: 'ENDED', volunteer: 'AVAILABLE' },
  VOLUNTEER: { side: 'CHOOSE', type: 'PREMATURE', requester: 'WAITLIST', volunteer: 'PAUSED' },
};

/** What an ending means and brings by default. `NO_CONTACT` depends on who could not be reached. */
export function endingFor(reason: UnlinkReason, initiatedBy: MatchSide | undefined): Ending {
  if (reason === 'NO_CONTACT') return noContact[initiatedBy === 'VOLUNTEER' ? 'VOLUNTEER' : 'REQUESTER'];
  return endings[reason];
}

/** Planned, natural or premature, whoever's step it was. */
export const endingType = (reason: UnlinkReason): EndingType =>
  reason === 'NO_CONTACT' ? 'PREMATURE' : endings[reason].type;

/** Whether after this the requester waits again. */
export const waitsAgain = (next: RequesterNext): boolean => next.startsWith('WAITLIST');

/** A rule of what follows: for whoever's step it was, or for one side where that makes a difference. */
export interface EndingRule {
  reason: UnlinkReason;
  initiatedBy: MatchSide | null;
  side: MatchSide | null;
  type: EndingType;
  requesterNext: RequesterNext;
  waitsAgain: boolean;
  volunteerNext: VolunteerNext;
}

/** All of it as rows, for whoever has to show what follows before deciding. */
export function endingRules(): EndingRule[] {
  const row = (reason: UnlinkReason, initiatedBy: MatchSide | null, ending: Ending): EndingRule => ({
    reason,
    initiatedBy,
    side: ending.side === 'CHOOSE' ? null : ending.side,
    type: ending.type,
    requesterNext: ending.requester,
    waitsAgain: waitsAgain(ending.requester),
    volunteerNext: ending.volunteer,
  });
  const whoever = Object.entries(endings).map(([reason, ending]) =>
    row(reason as UnlinkReason, null, ending),
  );
  return [
    ...whoever,
    row('NO_CONTACT', 'REQUESTER', noContact.REQUESTER),
    row('NO_CONTACT', 'VOLUNTEER', noContact.VOLUNTEER),
  ];
}
