import type { TextKey } from '../messages/texts.ts';
import type { SupportMode } from '../organisations/codes.ts';
import type { ProgrammeSettings } from '../organisations/programme.ts';
import type { DayPart, Gender } from '../people/codes.ts';
import type { EnrolmentStatus } from '../people/lifecycle.ts';
import { isScreeningDone } from '../people/rules.ts';
import type { BlockerCode, SuggestionReasonCode } from './codes.ts';

/** What is known of both sides. */
interface Someone {
  personId: string;
  gender: Gender | null;
  languages: readonly string[];
  interests: readonly string[];
  professions: readonly string[];
  lifePhilosophy: string | null;
  availability: readonly DayPart[];
  latitude: number | null;
  longitude: number | null;
  neighbourhoodId: string | null;
  maxDistanceKm: number | null;
}

/** A resident who waits. */
export interface Seeker extends Someone {
  supportMode: SupportMode;
  wantedVolunteerGender: Gender | null;
  genderWishHard: boolean;
  waitedDays: number;
  /** Volunteers with whom it did not click, or was not safe. */
  notAgainWith: readonly string[];
}

/** A volunteer in a programme. */
export interface Candidate extends Someone {
  volunteerId: string;
  status: EnrolmentStatus;
  supportModes: readonly SupportMode[];
  trained: boolean;
  vogSeen: boolean;
  capacity: number;
  openMatches: number;
  wantedRequesterGender: Gender | null;
  genderWishHard: boolean;
}

/** A reason for a suggestion: what it is about, what it weighs, and what is filled in into its sentence. */
export interface Reason {
  code: SuggestionReasonCode;
  points: number;
  key: TextKey;
  params: Record<string, string | number>;
}

export type Suitability =
  | { suits: false; blockers: BlockerCode[] }
  | { suits: true; score: number; reasons: Reason[]; distanceKm: number | null };

// What each thing weighs at most, in points. Waiting has no most: it never stops counting.
const weights = {
  distance: 30,
  language: 10,
  interest: 8,
  mostInterests: 24,
  profession: 8,
  philosophy: 6,
  gender: 10,
};
const pointsPerSharedTime = 2;
const mostForTimes = 12;
const pointsPerDayWaited = 0.1;
const defaultMaxDistanceKm = 15;

/** Whether a volunteer suits a resident, and why or why not. Depends on nothing but its arguments. */
export function suitability(seeker: Seeker, candidate: Candidate, settings: ProgrammeSettings): Suitability {
  const km = distanceKm(seeker, candidate);
  const blockers = blockersBetween(seeker, candidate, settings, km);
  if (blockers.length > 0) return { suits: false, blockers };
  const reasons = reasonsFor(seeker, candidate, settings, km);
  return {
    suits: true,
    score: round(reasons.reduce((sum, reason) => sum + reason.points, 0)),
    reasons,
    distanceKm: km,
  };
}

function blockersBetween(
  s: Seeker,
  c: Candidate,
  settings: ProgrammeSettings,
  km: number | null,
): BlockerCode[] {
  const blocked: [BlockerCode, boolean][] = [
    ['SAME_PERSON', s.personId === c.personId],
    ['EARLIER_PAIR', s.notAgainWith.includes(c.volunteerId)],
    ['NOT_SCREENED', !isScreened(c, settings)],
    ['PAUSED', c.status === 'PAUSED' || c.status === 'SUSPENDED'],
    ['NO_CAPACITY', c.openMatches >= c.capacity],
    ['SUPPORT_MODE', !c.supportModes.includes(s.supportMode)],
    [
      'LANGUAGE',
      s.languages.length > 0 && c.languages.length > 0 && shared(s.languages, c.languages).length === 0,
    ],
    [
      'GENDER_WISH',
      unmet(s.wantedVolunteerGender, s.genderWishHard, c.gender) ||
        unmet(c.wantedRequesterGender, c.genderWishHard, s.gender),
    ],
    ['DISTANCE', km !== null && km > maxDistance(s, c, settings)],
    [
      'AVAILABILITY',
      s.availability.length > 0 &&
        c.availability.length > 0 &&
        shared(s.availability, c.availability).length === 0,
    ],
    [
      'SAME_NEIGHBOURHOOD',
      Boolean(settings.notSameNeighbourhood) &&
        s.neighbourhoodId !== null &&
        s.neighbourhoodId === c.neighbourhoodId,
    ],
  ];
  return blocked.filter(([, is]) => is).map(([code]) => code);
}

/** Whether a volunteer has been certified and still has what the programme asks before a match. */
export function isScreened(
  enrolment: { status: EnrolmentStatus; trained: boolean; vogSeen: boolean },
  settings: ProgrammeSettings,
): boolean {
  const wasCertified = ['CERTIFIED', 'PAUSED', 'SUSPENDED'].includes(enrolment.status);
  return wasCertified && isScreeningDone(enrolment, settings);
}

function reasonsFor(s: Seeker, c: Candidate, settings: ProgrammeSettings, km: number | null): Reason[] {
  const languages = shared(s.languages, c.languages).filter((code) => code !== 'nl');
  const interests = shared(s.interests, c.interests);
  const professions = shared(s.professions, c.professions);
  const times = shared(s.availability, c.availability).length;
  const wishes = [met(s.wantedVolunteerGender, c.gender), met(c.wantedRequesterGender, s.gender)].filter(
    Boolean,
  ).length;
  const nearness = km === null ? 0 : weights.distance * (1 - km / Math.max(maxDistance(s, c, settings), 0.1));
  const philosophy = s.lifePhilosophy !== null && sameWord(s.lifePhilosophy, c.lifePhilosophy ?? '');
  const reasons: Reason[] = [
    { code: 'DISTANCE', points: nearness, key: 'reasonDistance', params: { km: Math.round(km ?? 0) } },
    {
      code: 'LANGUAGES',
      points: weights.language * languages.length,
      key: 'reasonLanguages',
      params: { languages: languages.join(', ') },
    },
    {
      code: 'INTERESTS',
      points: Math.min(weights.mostInterests, weights.interest * interests.length),
      key: 'reasonInterests',
      params: { interests: interests.join(', ') },
    },
    {
      code: 'PROFESSION',
      points: weights.profession * Math.min(1, professions.length),
      key: 'reasonProfession',
      params: { professions: professions.join(', ') },
    },
    {
      code: 'LIFE_PHILOSOPHY',
      points: philosophy ? weights.philosophy : 0,
      key: 'reasonLifePhilosophy',
      params: {},
    },
    { code: 'GENDER_WISH', points: weights.gender * wishes, key: 'reasonGenderWish', params: {} },
    {
      code: 'AVAILABILITY',
      points: Math.min(mostForTimes, pointsPerSharedTime * times),
      key: 'reasonAvailability',
      params: { count: times },
    },
    {
      code: 'WAITING',
      points: pointsPerDayWaited * s.waitedDays,
      key: 'reasonWaiting',
      params: { days: s.waitedDays },
    },
  ];
  return reasons
    .map((reason) => ({ ...reason, points: round(reason.points) }))
    .filter((reason) => reason.points > 0);
}

export interface WhyNone {
  code: BlockerCode;
  /** How many volunteers this stands in the way of, alone or with more. */
  blocked: number;
  /** How many would suit if this alone were solved. */
  unlocked: number;
}

/** Why nobody suits: each blocker, with how many volunteers it holds back and how many it alone holds back. */
export function whyNone(verdicts: readonly Suitability[]): WhyNone[] {
  if (verdicts.length === 0) return [{ code: 'NO_VOLUNTEERS', blocked: 0, unlocked: 0 }];
  const found = new Map<BlockerCode, WhyNone>();
  for (const verdict of verdicts) {
    if (verdict.suits) return [];
    for (const code of verdict.blockers) {
      const why = found.get(code) ?? { code, blocked: 0, unlocked: 0 };
      why.blocked++;
      if (verdict.blockers.length === 1) why.unlocked++;
      found.set(code, why);
    }
  }
  return [...found.values()].sort(
    (a, b) => b.unlocked - a.unlocked || b.blocked - a.blocked || (a.code < b.code ? -1 : 1),
  );
}

export interface Ranked {
  candidate: Candidate;
  verdict: Extract<Suitability, { suits: true }>;
}

/** The volunteers who suit, the best first; equals in order of their id, so that the order is always the same. */
export function rank(
  seeker: Seeker,
  candidates: readonly Candidate[],
  settings: ProgrammeSettings,
): Ranked[] {
  return candidates
    .map((candidate) => ({ candidate, verdict: suitability(seeker, candidate, settings) }))
    .filter((pair): pair is Ranked => pair.verdict.suits)
    .sort(
      (a, b) =>
        b.verdict.score - a.verdict.score || (a.candidate.volunteerId < b.candidate.volunteerId ? -1 : 1),
    );
}

const sameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const shared = (a: readonly string[], b: readonly string[]): string[] =>
  a.filter((x) => b.some((y) => sameWord(x, y)));
const met = (wish: Gender | null, gender: Gender | null): boolean => wish !== null && wish === gender;
const unmet = (wish: Gender | null, hard: boolean, gender: Gender | null): boolean =>
  hard && wish !== null && wish !== gender;
const round = (points: number): number => Math.round(points * 10) / 10;

const maxDistance = (s: Seeker, c: Candidate, settings: ProgrammeSettings): number => {
  const own = settings.maxDistanceKm ?? defaultMaxDistanceKm;
  return Math.min(s.maxDistanceKm ?? own, c.maxDistanceKm ?? own);
};

/** Kilometres over the surface of the earth; null when it is not known where one of the two lives. */
function distanceKm(a: Someone, b: Someone): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
    Math.cos(a.latitude * rad) *
      Math.cos(b.latitude * rad) *
      Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
