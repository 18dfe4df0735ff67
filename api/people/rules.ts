import type { Mistake } from '../messages/refuse.ts';
import type { TextKey } from '../messages/texts.ts';
import type { SupportMode } from '../organisations/codes.ts';
import type { ProgrammeSettings } from '../organisations/programme.ts';
import { addDays, type Day } from '../platform/days.ts';
import { canMove } from '../platform/lifecycle.ts';
import type { LeaveReason } from './codes.ts';
import type { EnrolmentInput } from './enrolment-inputs.ts';
import { checkAges, checkDistance, checkLanguages, checkWords } from './filled-in.ts';
import { type EnrolmentStatus, enrolmentLifecycle } from './lifecycle.ts';
import { isScreeningDone } from './screening.ts';

/** What of an enrolment decides what may happen to it. */
export interface EnrolmentFacts {
  status: EnrolmentStatus;
  supportModes: readonly SupportMode[];
  trainedOn: Day | null;
  vogSeenOn: Day | null;
  openMatches: number;
}

/** Whether there is anything wrong with what was filled in of an enrolment. */
export function enrolmentMistakes(
  input: EnrolmentInput,
  enrolment: { openMatches: number; supportModes: readonly SupportMode[] },
  programme: { supportModes: readonly SupportMode[] },
  today: Day,
): Mistake[] {
  const mistakes: Mistake[] = [];
  const { supportModes, capacity, capacityInAll, maxDistanceKm, preferredSupportMode } = input;
  if (supportModes?.some((mode) => !programme.supportModes.includes(mode)))
    mistakes.push({ field: 'supportModes', key: 'supportModeNotOffered' });
  if (capacity != null && (capacity < 0 || capacity > 1000))
    mistakes.push({ field: 'capacity', key: 'capacityWrong' });
  else if (capacity != null && capacity < enrolment.openMatches)
    mistakes.push({ field: 'capacity', key: 'capacityBelowOpen', params: { open: enrolment.openMatches } });
  if (capacityInAll != null && (capacityInAll < 0 || capacityInAll > 1000))
    mistakes.push({ field: 'capacityInAll', key: 'capacityWrong' });
  mistakes.push(
    ...checkDistance('maxDistanceKm', maxDistanceKm),
    ...checkAges(input),
    ...checkLanguages('languages', input.languages ?? undefined),
    ...checkWords('interests', input.interests ?? undefined),
    ...checkWords('professions', input.professions ?? undefined),
  );
  if (preferredSupportMode && !(supportModes ?? enrolment.supportModes).includes(preferredSupportMode))
    mistakes.push({ field: 'preferredSupportMode', key: 'supportModeNotGiven' });
  for (const field of ['trainedOn', 'vogSeenOn'] as const)
    if ((input[field] ?? '') > today) mistakes.push({ field, key: 'notInFuture' });
  return mistakes;
}

/** How long a rest can be at most, in days: longer is leaving. */
const longestRest = 731;

/** What is wrong with a rest until a day. */
export const restMistakes = (until: Day, today: Day): Mistake[] => {
  if (until <= today) return [{ field: 'until', key: 'pastPause' }];
  return until > addDays(today, longestRest) ? [{ field: 'until', key: 'restTooLong' }] : [];
};

/** Why it cannot be written down afterwards why a volunteer left, if so: they did not leave, or it is known. */
export function leaveReasonObstacle(
  { status }: { status: EnrolmentStatus },
  lastSpell: { leftOn: Day | null; leaveReason: LeaveReason | null } | null | undefined,
): 'notLeft' | 'leaveReasonKnown' | undefined {
  if (status !== 'LEFT' || !lastSpell?.leftOn) return 'notLeft';
  return (lastSpell.leaveReason ?? 'UNKNOWN') === 'UNKNOWN' ? undefined : 'leaveReasonKnown';
}

/** Whether somebody who left a programme takes part in it again, with another enrolment. */
export const isBack = (
  { status, programmeId }: { status: EnrolmentStatus; programmeId: string },
  takesPartIn: readonly string[] | undefined,
): boolean => status === 'LEFT' && Boolean(takesPartIn?.includes(programmeId));

/** Why an enrolment cannot go to a state now, if so. */
export function enrolmentObstacle(
  { status, supportModes, trainedOn, vogSeenOn, openMatches }: EnrolmentFacts,
  to: EnrolmentStatus,
  settings: ProgrammeSettings,
): TextKey | undefined {
  if (!canMove(enrolmentLifecycle, status, to)) return 'wrongStep';
  if (
    to === 'CERTIFIED' &&
    !isScreeningDone({ trained: trainedOn !== null, vogSeen: vogSeenOn !== null }, settings)
  )
    return 'screeningNotDone';
  if (to === 'CERTIFIED' && supportModes.length === 0) return 'supportModesNeeded';
  return to === 'LEFT' && openMatches > 0 ? 'stillMatched' : undefined;
}
