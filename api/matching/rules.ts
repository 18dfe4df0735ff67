import type { Mistake } from '../messages/refuse.ts';
import type { TextKey } from '../messages/texts.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import type { MatchSide, RequesterNext, UnlinkReason } from './codes.ts';
import { endingFor, waitsAgain } from './endings.ts';
import type { MatchStatus } from './lifecycle.ts';
import {
  type BlockerKind,
  blockerKinds,
  type FirmBlocker,
  type PairBlocker,
} from './suitability/blockers.ts';

/** Proposed, and not yet linked. */
export const isProposal = (match: { status: MatchStatus }): boolean =>
  match.status === 'PROPOSED' || match.status === 'INTRODUCTION_PLANNED' || match.status === 'INTRODUCED';

/** Linked, and not yet ended. */
export const canUnlink = (match: { status: MatchStatus }): boolean =>
  match.status === 'TRIAL' ||
  match.status === 'ACTIVE' ||
  match.status === 'ON_HOLD' ||
  match.status === 'CLOSING';

/** What is said of whatever nobody can override. */
const firmTexts: Readonly<Record<FirmBlocker, TextKey>> = {
  SAME_PERSON: 'samePerson',
  UNSAFE_PAIR: 'unsafePair',
  NOT_ENROLLED: 'volunteerNotEnrolled',
  SUSPENDED: 'volunteerSuspended',
  NOT_SCREENED: 'volunteerNotScreened',
  SCREENING_EXPIRED: 'volunteerScreeningExpired',
  PAUSED: 'volunteerPaused',
  NO_CAPACITY: 'noCapacity',
  SUPPORT_MODE: 'sameSupportModeNeeded',
};
/** What is so because of what is there already, rather than of how far the volunteer is. */
const conflicts: readonly PairBlocker[] = ['SAME_PERSON', 'UNSAFE_PAIR', 'NO_CAPACITY'];

/**
 * Why nobody may link two people between whom this stands, whatever they say; undefined when there are wishes at most.
 * @param kinds what counts: all that is firm, unless the two were proposed before.
 */
export function firmObstacle(
  blockers: readonly PairBlocker[],
  kinds: readonly BlockerKind[] = ['LAW_OR_SAFETY', 'AGREEMENT'],
): { reason: 'CONFLICT' | 'WRONG_STATE'; key: TextKey } | undefined {
  const firm = blockers.find((code) => kinds.includes(blockerKinds[code])) as FirmBlocker | undefined;
  return firm && { reason: conflicts.includes(firm) ? 'CONFLICT' : 'WRONG_STATE', key: firmTexts[firm] };
}

/** Wishes give way to a reason, and to nothing less. */
export const wishMistakes = (blockers: readonly PairBlocker[], because: string | undefined): Mistake[] =>
  blockers.length > 0 && because === undefined
    ? [{ field: 'because', key: 'wishInTheWay', params: { blockers: blockers.join(', ') } }]
    : [];

/** Whether there is anything wrong with the day of linking. */
export function linkDayMistakes(
  linkedOn: Day,
  request: { receivedAt: Date },
  spell: { fromOn: Day } | undefined,
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
