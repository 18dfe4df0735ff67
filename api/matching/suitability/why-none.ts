import type { DayPart } from '../../people/codes.ts';
import type { BlockerCode, UnlockingChange } from '../codes.ts';
import { longestWayKm } from './distance.ts';
import type { Candidate, Seeker } from './people.ts';
import { type Suitability, suitability, type Terms } from './suitability.ts';
import { hasGender } from './wishes.ts';

export interface WhyNone {
  code: BlockerCode;
  /** How many volunteers this stands in the way of, alone or with more. */
  blocked: number;
  /** How many would suit if this alone were solved. */
  unlocked: number;
}

/** Why nobody suits: each blocker, with how many volunteers it holds back and how many it alone holds back. */
export const whyNone = (verdicts: readonly Suitability[]): WhyNone[] =>
  verdicts.some(({ suits }) => suits)
    ? []
    : whyHeldBack(verdicts.map((verdict) => [verdict.suits ? [] : verdict.blockers, 1]));

/** The same, of what holds back so many volunteers each. */
export function whyHeldBack(held: readonly (readonly [BlockerCode[], count: number])[]): WhyNone[] {
  if (held.length === 0) return [{ code: 'NO_VOLUNTEERS', blocked: 0, unlocked: 0 }];
  const found = new Map<BlockerCode, WhyNone>();
  for (const [blockers, count] of held)
    for (const code of blockers) {
      const why = found.get(code) ?? { code, blocked: 0, unlocked: 0 };
      why.blocked += count;
      if (blockers.length === 1) why.unlocked += count;
      found.set(code, why);
    }
  return [...found.values()].sort(
    (a, b) => b.unlocked - a.unlocked || b.blocked - a.blocked || (a.code < b.code ? -1 : 1),
  );
}

/** One thing that could change, and how many more volunteers would suit then. */
export interface Unlock {
  change: UnlockingChange;
  unlocked: number;
  /** The way that would do, in kilometres, for FARTHER. */
  km?: number;
}

const farther = [5, 10, 25, 50];
const partsOf: Readonly<Partial<Record<UnlockingChange, (part: DayPart) => boolean>>> = {
  ONE_MORNING: (part) => part.endsWith('MORNING') && !isWeekend(part),
  ONE_AFTERNOON: (part) => part.endsWith('AFTERNOON') && !isWeekend(part),
  ONE_EVENING: (part) => part.endsWith('EVENING') && !isWeekend(part),
  WEEKEND: (part) => isWeekend(part),
};
const isWeekend = (part: DayPart): boolean => part.startsWith('SAT') || part.startsWith('SUN');

type Wishes = Pick<Candidate, 'availability' | 'genderWishHard' | 'wantedRequesterGender' | 'maxDistanceKm'>;

/** A volunteer whom a single thing holds back. */
export interface HeldBack {
  only: BlockerCode;
  wishes: Wishes;
  distanceKm: number | null;
}

/**
 * What single change would let more volunteers suit a resident, the most fruitful first. Only volunteers who are held
 * back by one thing count, and only where that one change is enough.
 */
export const unlocksFor = (seeker: Seeker, candidates: readonly Candidate[], terms: Terms): Unlock[] =>
  unlocksAmong(
    candidates.flatMap((candidate): HeldBack[] => {
      const verdict = suitability(seeker, candidate, terms);
      const [only, ...more] = verdict.suits ? [] : verdict.blockers;
      return only && more.length === 0 ? [{ only, wishes: candidate, distanceKm: verdict.distanceKm }] : [];
    }),
    seeker,
    terms,
  );

/** Whoever lives farther away than this would not be unlocked by a longer way, in kilometres. */
export const farthestWayKm = (seeker: Seeker, { settings }: Terms): number =>
  Math.ceil(longestWayKm(seeker, { maxDistanceKm: null }, settings)) + farther.at(-1)!;

/** The same, of those whom a single thing holds back. */
export function unlocksAmong(held: readonly HeldBack[], seeker: Seeker, terms: Terms): Unlock[] {
  const unlocked = new Map<UnlockingChange, number>();
  const ways: number[] = [];
  for (const { only, wishes, distanceKm } of held) {
    for (const change of changesAgainst(only, seeker, wishes))
      unlocked.set(change, (unlocked.get(change) ?? 0) + 1);
    if (only === 'DISTANCE' && distanceKm! <= (wishes.maxDistanceKm ?? Number.POSITIVE_INFINITY))
      ways.push(distanceKm!);
  }
  const found: Unlock[] = [...unlocked].map(([change, count]) => ({ change, unlocked: count }));
  const now = longestWayKm(seeker, { maxDistanceKm: null }, terms.settings);
  const enough = farther
    .map((more) => Math.ceil(now) + more)
    .find((longest) => ways.some((km) => km <= longest));
  if (enough)
    found.push({ change: 'FARTHER', km: enough, unlocked: ways.filter((km) => km <= enough).length });
  return found.sort((a, b) => b.unlocked - a.unlocked || (a.change < b.change ? -1 : 1));
}

/** Which changes would each be enough, when this alone stands in the way. */
function changesAgainst(blocker: BlockerCode, s: Seeker, c: Wishes): UnlockingChange[] {
  switch (blocker) {
    case 'AVAILABILITY':
      return (Object.keys(partsOf) as UnlockingChange[]).filter((change) =>
        c.availability.some(partsOf[change]!),
      );
    case 'GENDER_WISH':
      return c.genderWishHard && c.wantedRequesterGender && !hasGender(c.wantedRequesterGender, s.gender)
        ? []
        : ['GENDER_WISH_SOFT'];
    default: {
      const change = changes[blocker];
      return change ? [change] : [];
    }
  }
}

const changes: Readonly<Partial<Record<BlockerCode, UnlockingChange>>> = {
  LANGUAGE: 'INTERPRETER',
  EXCLUSION: 'ACCEPT_TRAIT',
  NO_CAPACITY: 'ONE_MORE_EACH',
  NOT_SCREENED: 'FINISH_SCREENING',
  SCREENING_EXPIRED: 'RENEW_SCREENING',
  PAUSED: 'END_PAUSE',
  SUPPORT_MODE: 'OTHER_SUPPORT_MODE',
};
