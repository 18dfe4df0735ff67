import type { DayPart } from '../people/codes.ts';
import type { BlockerCode, UnlockingChange } from './codes.ts';
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

/**
 * What single change would let more volunteers suit a resident, the most fruitful first. Only volunteers who are held
 * back by one thing count, and only where that one change is enough.
 */
export function unlocksFor(seeker: Seeker, candidates: readonly Candidate[], terms: Terms): Unlock[] {
  const unlocked = new Map<UnlockingChange, number>();
  const ways: number[] = [];
  for (const candidate of candidates) {
    const verdict = suitability(seeker, candidate, terms);
    const [only, ...more] = verdict.suits ? [] : verdict.blockers;
    if (!only || more.length > 0) continue;
    for (const change of changesAgainst(only, seeker, candidate))
      unlocked.set(change, (unlocked.get(change) ?? 0) + 1);
    if (only === 'DISTANCE' && verdict.distanceKm! <= (candidate.maxDistanceKm ?? Number.POSITIVE_INFINITY))
      ways.push(verdict.distanceKm!);
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
function changesAgainst(blocker: BlockerCode, s: Seeker, c: Candidate): UnlockingChange[] {
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
