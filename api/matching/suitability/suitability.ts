import type { ProgrammeSettings } from '../../organisations/programme.ts';
import type { Day } from '../../platform/days.ts';
import { blockersBetween, type PairBlocker } from './blockers.ts';
import { distanceKm } from './distance.ts';
import type { Candidate, Seeker } from './people.ts';
import { type Reason, reasonsBetween } from './reasons.ts';
import { type Weights, weightsOf } from './weights.ts';

export type Suitability =
  | { suits: false; blockers: PairBlocker[]; distanceKm: number | null }
  | { suits: true; tenths: number; reasons: Reason[]; distanceKm: number | null };

/** What a programme asks of two who might be linked in it, on a day. */
export interface Terms {
  settings: ProgrammeSettings;
  weights: Weights;
  on: Day;
}

export const termsOf = (settings: ProgrammeSettings, on: Day): Terms => ({
  settings,
  weights: weightsOf(settings),
  on,
});

/**
 * Whether a volunteer suits a resident: what stands in the way, or why they suit and how well (`tenths` of points, a
 * whole number, so that totals are exact). Depends on nothing but its arguments, and is the same from both sides.
 */
export function suitability(
  seeker: Seeker,
  candidate: Candidate,
  { settings, weights, on }: Terms,
): Suitability {
  const km = distanceKm(seeker, candidate);
  const blockers = blockersBetween(seeker, candidate, settings, on, km);
  if (blockers.length > 0) return { suits: false, blockers, distanceKm: km };
  const reasons = reasonsBetween(seeker, candidate, settings, weights, on, km);
  return {
    suits: true,
    tenths: reasons.reduce((sum, { tenths }) => sum + tenths, 0),
    reasons,
    distanceKm: km,
  };
}

/** Two who suit. */
export interface Pair<S extends Seeker = Seeker> {
  seeker: S;
  candidate: Candidate;
  verdict: Extract<Suitability, { suits: true }>;
}

/** The volunteers who suit a resident, the best first; equals in order of their id, so that the order is always the same. */
export function rankCandidates(seeker: Seeker, candidates: readonly Candidate[], terms: Terms): Pair[] {
  return pairsThatSuit(
    candidates.map((candidate) => ({ seeker, candidate })),
    terms,
  ).sort(
    (a, b) =>
      b.verdict.tenths - a.verdict.tenths || compare(a.candidate.volunteerId, b.candidate.volunteerId),
  );
}

/** The residents whom a volunteer suits, the best first; of equals who waits longest. */
export function rankSeekers<S extends Seeker & { spellId: string }>(
  candidate: Candidate,
  seekers: readonly S[],
  terms: Terms,
): Pair<S>[] {
  return pairsThatSuit(
    seekers.map((seeker) => ({ seeker, candidate })),
    terms,
  ).sort(
    (a, b) =>
      b.verdict.tenths - a.verdict.tenths ||
      b.seeker.waitedDays - a.seeker.waitedDays ||
      compare(a.seeker.spellId, b.seeker.spellId),
  );
}

const pairsThatSuit = <S extends Seeker>(
  pairs: readonly { seeker: S; candidate: Candidate }[],
  terms: Terms,
): Pair<S>[] =>
  pairs
    .map((pair) => ({ ...pair, verdict: suitability(pair.seeker, pair.candidate, terms) }))
    .filter((pair): pair is Pair<S> => pair.verdict.suits);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
