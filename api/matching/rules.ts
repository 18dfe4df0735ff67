import type { Mistake } from '../messages/refuse.ts';
import type { TextKey } from '../messages/texts.ts';
import type { ProgrammeSettings } from '../organisations/programme.ts';
import type { EnrolmentStatus } from '../people/lifecycle.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import { isScreened, isScreeningExpired } from './blockers.ts';
import type { MatchSide, RequesterNext, UnlinkReason } from './codes.ts';
import { endingFor, waitsAgain } from './endings.ts';
import type { MatchStatus } from './lifecycle.ts';

/** Proposed, and not yet linked. */
export const isProposal = (match: { status: MatchStatus }): boolean =>
  match.status === 'PROPOSED' || match.status === 'INTRODUCTION_PLANNED' || match.status === 'INTRODUCED';

/** Linked, and not yet ended. */
export const canUnlink = (match: { status: MatchStatus }): boolean =>
  match.status === 'TRIAL' ||
  match.status === 'ACTIVE' ||
  match.status === 'ON_HOLD' ||
  match.status === 'CLOSING';

interface EnrolmentFacts {
  status: EnrolmentStatus;
  trainedOn: Day | null;
  vogSeenOn: Day | null;
  supportModes: readonly string[];
  openMatches: number;
  capacity: number;
}

/** Why a volunteer cannot be linked now, if so. Wishes may be overruled by the coordinator; these may not. */
export function volunteerObstacle(
  enrolment: EnrolmentFacts,
  supportMode: string | null,
  settings: ProgrammeSettings,
  today: Day,
): TextKey | undefined {
  if (enrolment.status === 'SUSPENDED') return 'volunteerSuspended';
  if (!isScreened(enrolment, settings)) return 'volunteerNotScreened';
  if (isScreeningExpired(enrolment, settings, today)) return 'volunteerScreeningExpired';
  if (enrolment.status === 'PAUSED') return 'volunteerPaused';
  if (supportMode && !enrolment.supportModes.includes(supportMode)) return 'sameSupportModeNeeded';
  return enrolment.openMatches >= enrolment.capacity ? 'noCapacity' : undefined;
}

/** Whether there is anything wrong with the day of linking. */
export function linkDayMistakes(
  linkedOn: Day,
  request: { receivedAt: Date },
  spell: { fromOn: Day } | null,
  today: Day,
): Mistake[] {
  if (linkedOn > today) return [{ field: 'linkedOn', key: 'notInFuture' }];
  if (linkedOn < amsterdamDay(request.receivedAt)) return [{ field: 'linkedOn', key: 'notBeforeReceived' }];
  return spell && linkedOn < spell.fromOn ? [{ field: 'linkedOn', key: 'beforeWaiting' }] : [];
}

/** Whether there is anything wrong with an ending. */
export function unlinkMistakes(
  ending: {
    endedOn: Day;
    reason: UnlinkReason;
    initiatedBy: MatchSide | undefined;
    backToWaitlist: boolean | undefined;
  },
  match: { linkedOn: Day | null },
  today: Day,
): Mistake[] {
  const mistakes: Mistake[] = [];
  if (ending.endedOn > today) mistakes.push({ field: 'endedOn', key: 'notInFuture' });
  if (match.linkedOn && ending.endedOn < match.linkedOn)
    mistakes.push({ field: 'endedOn', key: 'endedBeforeLinked' });
  if (
    ending.reason === 'NO_CONTACT' &&
    ending.initiatedBy !== 'REQUESTER' &&
    ending.initiatedBy !== 'VOLUNTEER'
  )
    mistakes.push({ field: 'initiatedBy', key: 'sideNeeded' });
  if (ending.reason === 'REQ_DECEASED' && ending.backToWaitlist)
    mistakes.push({ field: 'backToWaitlist', key: 'deceasedCannotWait' });
  return mistakes;
}

/** Where the requester goes after an ending: what the reason says, unless the coordinator decides otherwise. */
export function requesterNext(
  reason: UnlinkReason,
  initiatedBy: MatchSide | undefined,
  backToWaitlist: boolean | undefined,
): RequesterNext {
  const usual = endingFor(reason, initiatedBy).requester;
  if (backToWaitlist === undefined) return usual;
  if (backToWaitlist) return waitsAgain(usual) ? usual : 'WAITLIST';
  return waitsAgain(usual) || usual === 'NEW_INTAKE' ? 'ENDED' : usual;
}
