import type { ProgrammeSettings } from '../../organisations/programme.ts';
import type { EnrolmentStatus } from '../../people/lifecycle.ts';
import { isScreeningDone } from '../../people/screening.ts';
import { addMonths, type Day } from '../../platform/days.ts';
import type { BlockerCode } from '../codes.ts';
import { longestWayKm } from './distance.ts';
import { type Candidate, freePlaces, type Seeker } from './people.ts';
import { hasGender, shared } from './wishes.ts';

/** Who can do something about a blocker. */
export type BlockerKind =
  /** Nobody: it is the law, or about safety. */
  | 'LAW_OR_SAFETY'
  /** What was agreed with the volunteer: to be changed there first. */
  | 'AGREEMENT'
  /** A wish or a rule of thumb: the coordinator may decide otherwise, and says why. */
  | 'WISH';

/** What can stand in the way of two people. */
export type PairBlocker = Exclude<BlockerCode, 'NO_VOLUNTEERS'>;

export const blockerKinds = {
  SAME_PERSON: 'LAW_OR_SAFETY',
  UNSAFE_PAIR: 'LAW_OR_SAFETY',
  NOT_ENROLLED: 'LAW_OR_SAFETY',
  SUSPENDED: 'LAW_OR_SAFETY',
  NOT_SCREENED: 'LAW_OR_SAFETY',
  SCREENING_EXPIRED: 'LAW_OR_SAFETY',
  PAUSED: 'AGREEMENT',
  NO_CAPACITY: 'AGREEMENT',
  SUPPORT_MODE: 'AGREEMENT',
  LANGUAGE: 'WISH',
  GENDER_WISH: 'WISH',
  EXCLUSION: 'WISH',
  DISTANCE: 'WISH',
  AVAILABILITY: 'WISH',
  SAME_NEIGHBOURHOOD: 'WISH',
  NOT_DEPLOYABLE: 'WISH',
  NO_PARENT: 'WISH',
  EARLIER_PAIR: 'WISH',
} as const satisfies Readonly<Record<PairBlocker, BlockerKind>>;

/** What no reason of a coordinator overrides. */
export type FirmBlocker = {
  [Code in PairBlocker]: (typeof blockerKinds)[Code] extends 'WISH' ? never : Code;
}[PairBlocker];

/**
 * All that stands in the way of linking these two on a day; empty when nothing does. What is not known of somebody
 * stands in no way, but for screening.
 * @param km how far apart they live; null when not known.
 */
export function blockersBetween(
  s: Seeker,
  c: Candidate,
  settings: ProgrammeSettings,
  on: Day,
  km: number | null,
): PairBlocker[] {
  const blocked: [PairBlocker, boolean][] = [
    ['SAME_PERSON', s.personId === c.personId],
    ['UNSAFE_PAIR', s.unsafeWith.includes(c.volunteerId)],
    ['NOT_ENROLLED', !isEnrolled(c, on)],
    ['SUSPENDED', c.status === 'SUSPENDED'],
    ['NOT_SCREENED', !isScreened(c, settings)],
    ['SCREENING_EXPIRED', isScreeningExpired(c, settings, on)],
    ['PAUSED', c.status === 'PAUSED'],
    ['NO_CAPACITY', freePlaces(c) === 0],
    ['SUPPORT_MODE', !c.supportModes.includes(s.supportMode)],
    ['LANGUAGE', !s.interpreter && bothGaveNoneShared(s.languages, c.languages)],
    [
      'GENDER_WISH',
      isUnmet(s.wantedVolunteerGender, s.genderWishHard, c.gender) ||
        isUnmet(c.wantedRequesterGender, c.genderWishHard, s.gender),
    ],
    ['EXCLUSION', shared(s.avoids, c.traits).length > 0 || shared(c.avoids, s.traits).length > 0],
    ['DISTANCE', km !== null && km > longestWayKm(s, c, settings)],
    ['AVAILABILITY', bothGaveNoneShared(s.availability, c.availability)],
    [
      'SAME_NEIGHBOURHOOD',
      Boolean(settings.notSameNeighbourhood) &&
        s.neighbourhoodId !== null &&
        s.neighbourhoodId === c.neighbourhoodId,
    ],
    ['NOT_DEPLOYABLE', !isDeployable(c, s.municipalityId)],
    ['NO_PARENT', Boolean(settings.parentsOnly) && c.experience?.includes('PARENTING') === false],
    ['EARLIER_PAIR', s.noClickWith.includes(c.volunteerId)],
  ];
  return blocked.filter(([, is]) => is).map(([code]) => code);
}

export const isEnrolled = (c: Pick<Candidate, 'status' | 'since' | 'until'>, on: Day): boolean =>
  c.status !== 'LEFT' && c.status !== 'REJECTED' && c.since <= on && (c.until === null || c.until > on);

/** Whether a volunteer has been certified and has what the programme asks before a match. */
export const isScreened = (
  c: { status: EnrolmentStatus; trainedOn: Day | null; vogSeenOn: Day | null },
  settings: ProgrammeSettings,
): boolean =>
  ['CERTIFIED', 'PAUSED', 'SUSPENDED'].includes(c.status) &&
  isScreeningDone({ trained: c.trainedOn !== null, vogSeen: c.vogSeenOn !== null }, settings);

/** Whether what the programme asks before a match was there, and is no longer valid on a day. */
export function isScreeningExpired(
  c: { trainedOn: Day | null; vogSeenOn: Day | null },
  { screening = [], trainingValidMonths, vogValidMonths }: ProgrammeSettings,
  on: Day,
): boolean {
  const isOver = (day: Day | null, months: number | undefined) =>
    day !== null && months !== undefined && addMonths(day, months) <= on;
  return (
    (screening.includes('TRAINING') && isOver(c.trainedOn, trainingValidMonths)) ||
    (screening.includes('VOG') && isOver(c.vogSeenOn, vogValidMonths))
  );
}

const isDeployable = (
  c: Pick<Candidate, 'deployable' | 'municipalities'>,
  municipalityId: string | null,
): boolean =>
  c.deployable &&
  (c.municipalities.length === 0 || municipalityId === null || c.municipalities.includes(municipalityId));

const bothGaveNoneShared = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && shared(a, b).length === 0;

const isUnmet = (wish: Seeker['gender'], isHard: boolean, gender: Seeker['gender']): boolean =>
  isHard && wish !== null && !hasGender(wish, gender);
