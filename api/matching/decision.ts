import type { DecisionSource } from './codes.ts';
import type { PairBlocker } from './suitability/blockers.ts';
import type { Reason } from './suitability/reasons.ts';
import type { Pair, Suitability } from './suitability/suitability.ts';
import type { Weights } from './suitability/weights.ts';

/** A volunteer, and how well they suit: in tenths of a point; null when something stands in the way. */
export interface Scored {
  volunteerId: string;
  tenths: number | null;
}

/** All others who suit, as far as a decision keeps them. */
export interface Standing {
  /** How many they are. */
  suited: number;
  /** How many of them go before whoever is chosen. */
  ahead: number;
  /** The best of them, `mostAlternatives` at most. */
  best: readonly { volunteerId: string; tenths: number }[];
}

/** Why somebody is chosen. */
export interface Choice {
  /** Left out where nothing but a single volunteer was chosen: then it follows from how that one ranked. */
  source?: 'PLAN';
  /** The reason in the words of whoever decides. */
  because: string | undefined;
}

/** How many others are kept with a decision. */
export const mostAlternatives = 5;
/** Who is among so many of the best counts as suggested. */
const suggestedRanks = 20;

/** What was known and said when a volunteer was chosen. It stays as it was, whatever changes later. */
export interface Decision {
  source: DecisionSource;
  weights: Weights;
  /** Null when something stood in the way. */
  tenths: number | null;
  reasons: readonly Pick<Reason, 'code' | 'tenths'>[];
  /** The place among who suited, from 1; null when something stood in the way. */
  rank: number | null;
  /** How many suited, whoever was chosen included. */
  suited: number;
  /** The best others. */
  alternatives: Standing['best'];
  /** Wishes that gave way. */
  overridden: readonly PairBlocker[];
  because: string | null;
}

/** Where somebody stands among others who suit, in any order. */
export function standingAmong(candidates: readonly Pair[], chosen: Scored): Standing {
  const others = candidates
    .map(({ candidate: { volunteerId }, verdict: { tenths } }) => ({ volunteerId, tenths }))
    .filter(({ volunteerId }) => volunteerId !== chosen.volunteerId)
    .sort((a, b) => (goesBefore(a, b) ? -1 : 1));
  return {
    suited: others.length,
    ahead: others.filter((other) => chosen.tenths !== null && goesBefore(other, chosen as Suiting)).length,
    best: others.slice(0, mostAlternatives),
  };
}

type Suiting = Standing['best'][number];

/** The order of suggestions: the best first, equals by their id. */
const goesBefore = (one: Suiting, other: Suiting): boolean =>
  one.tenths > other.tenths || (one.tenths === other.tenths && one.volunteerId < other.volunteerId);

/** What is kept of a choice. */
export function decisionOn(
  { source, because }: Choice,
  verdict: Suitability,
  { suited, ahead, best }: Standing,
  weights: Weights,
): Decision {
  const kept = { weights, alternatives: best, because: because ?? null };
  if (!verdict.suits)
    return {
      ...kept,
      source: source ?? 'OWN_CHOICE',
      tenths: null,
      reasons: [],
      rank: null,
      suited,
      overridden: verdict.blockers,
    };
  return {
    ...kept,
    source: source ?? (ahead < suggestedRanks ? 'SUGGESTION' : 'OWN_CHOICE'),
    tenths: verdict.tenths,
    reasons: verdict.reasons.map(({ code, tenths }) => ({ code, tenths })),
    rank: ahead + 1,
    suited: suited + 1,
    overridden: [],
  };
}
