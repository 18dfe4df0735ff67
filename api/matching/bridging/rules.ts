import type { Mistake } from '../../messages/refuse.ts';
import type { ProgrammeSettings } from '../../organisations/programme.ts';
import type { Day } from '../../platform/days.ts';
import { untilMistakes } from '../stepping/rules.ts';
import { isEnrolled, isScreened, isScreeningExpired, type PairBlocker } from '../suitability/blockers.ts';
import type { Candidate, Seeker } from '../suitability/people.ts';

/** What must be known of the resident of a match before somebody stands in. */
export type Helped = Pick<Seeker, 'personId' | 'unsafeWith'>;
type StandIn = Pick<
  Candidate,
  'personId' | 'volunteerId' | 'status' | 'since' | 'until' | 'trainedOn' | 'vogSeenOn'
>;

/**
 * What keeps a volunteer from standing in: what the law, safety and a pause ask, as for a match. Wishes and places do
 * not, as it is for a short while and takes no place.
 */
export function standInBlockers(
  helped: Helped,
  volunteer: StandIn,
  settings: ProgrammeSettings,
  on: Day,
): PairBlocker[] {
  const blocked: [PairBlocker, boolean][] = [
    ['SAME_PERSON', helped.personId === volunteer.personId],
    ['UNSAFE_PAIR', helped.unsafeWith.includes(volunteer.volunteerId)],
    ['NOT_ENROLLED', !isEnrolled(volunteer, on)],
    ['SUSPENDED', volunteer.status === 'SUSPENDED'],
    ['PAUSED', volunteer.status === 'PAUSED'],
    ['NOT_SCREENED', !isScreened(volunteer, settings)],
    ['SCREENING_EXPIRED', isScreeningExpired(volunteer, settings, on)],
  ];
  return blocked.filter(([, is]) => is).map(([code]) => code);
}

/** What is wrong with who is to stand in, and until when. */
export function bridgeMistakes(
  { volunteerId, lastOn }: { volunteerId: string; lastOn: Day },
  match: { volunteerId: string },
  today: Day,
): Mistake[] {
  const mistakes: Mistake[] = [];
  if (volunteerId === match.volunteerId) mistakes.push({ field: 'volunteer', key: 'standInIsOwn' });
  return [...mistakes, ...untilMistakes('lastOn', lastOn, today)];
}

/** Whether somebody stands in on a day. */
export const isStandingIn = (
  { fromOn, lastOn, endedOn }: { fromOn: Day; lastOn: Day; endedOn: Day | null },
  on: Day,
): boolean => fromOn <= on && on <= lastOn && (endedOn === null || on < endedOn);
