import { GraphQLError } from 'graphql';
import type { Context } from '../../context.ts';
import { message } from '../../messages/texts.ts';
import { programmesById } from '../../organisations/queries.ts';
import { requestsById, spellsById } from '../../requests/queries.ts';
import { candidatesByEnrolment } from '../candidates/rows.ts';
import { asWhyNone, roundKm } from '../candidates/suggestions.ts';
import { seekersBySpell } from '../queries.ts';
import type { Candidate, Seeker } from '../suitability/people.ts';
import { reasonsBetween } from '../suitability/reasons.ts';
import { sayReason } from '../suitability/sentences.ts';
import { suitability, type Terms, termsOf } from '../suitability/suitability.ts';
import { SuggestionReason } from '../types.ts';
import type { PlanResult, ResultPair, ResultPassedOver } from './result.ts';
import {
  MatchPlan,
  type PartArgs,
  PassedOverRow,
  PlanFairness,
  PlannedPair,
  PointsOfTwo,
  UnmatchedEntry,
} from './types.ts';

// A plan is kept as ids and points of the day on which it was made. Words are made when somebody looks, of what is
// known then: nothing of a person stays behind in a plan.

export const asPlan = (kept: PlanResult): MatchPlan =>
  Object.assign(new MatchPlan(), {
    kept,
    totalScore: kept.tenths / 10,
    exact: kept.leftOut === 0,
    pairsLeftOut: kept.leftOut,
  });

export const asFairness = (kept: PlanResult): PlanFairness =>
  Object.assign(new PlanFairness(), {
    kept,
    waiting: kept.pairs.length + kept.unmatched.length,
    matched: kept.pairs.length,
    longestWaitLeft: kept.longestWaitLeft,
    scoreInLine: kept.greedyTenths / 10,
    passedOverCount: kept.passedOverInAll,
  });

export const asPassedOver = (passed: ResultPassedOver): PassedOverRow =>
  Object.assign(new PassedOverRow(), {
    spellId: passed.spell,
    volunteerId: passed.volunteer,
    insteadOfId: passed.insteadOf,
    byDays: passed.byDays,
    reasons: passed.reasons.map(([code, tenths, ofOther]) =>
      Object.assign(new PointsOfTwo(), { code, points: tenths / 10, pointsOfOther: ofOther / 10 }),
    ),
    unexplained: passed.unexplained,
  });

/** Somebody without a volunteer; null when nothing is written down of the wait any more. */
export async function asUnmatched(
  { spell, whyNone }: PlanResult['unmatched'][number],
  context: Context,
): Promise<UnmatchedEntry | null> {
  const waitlistEntry = await context.load(spellsById, spell);
  return waitlistEntry
    ? Object.assign(new UnmatchedEntry(), { waitlistEntry, whyNone: whyNone.map(asWhyNone) })
    : null;
}

/** A pair as it was planned, with what is known of the two now; null when nothing is written down of the wait. */
export async function asPlannedPair(pair: ResultPair, context: Context): Promise<PlannedPair | null> {
  const waitlistEntry = await context.load(spellsById, pair.spell);
  if (!waitlistEntry) return null;
  const [seeker, candidate, programme, request] = await Promise.all([
    context.load(seekersBySpell, pair.spell),
    context.load(candidatesByEnrolment, pair.enrolment),
    context.load(programmesById, waitlistEntry.programmeId),
    context.load(requestsById, waitlistEntry.requestId),
  ]);
  const terms = termsOf(programme!.settings, context.today);
  const verdict = seeker && candidate && suitability(seeker, candidate, terms);
  return Object.assign(new PlannedPair(), {
    waitlistEntry,
    volunteerId: pair.volunteer,
    score: pair.tenths / 10,
    distanceKm: roundKm(verdict?.distanceKm ?? null),
    reasons: saidReasons(pair, seeker, candidate, terms, verdict?.distanceKm ?? null),
    stillSuits: Boolean(verdict?.suits) && request?.status === 'WAITLISTED' && waitlistEntry.untilOn === null,
  });
}

function saidReasons(
  { reasons }: ResultPair,
  seeker: Seeker | undefined,
  candidate: Candidate | undefined,
  { settings, weights, on }: Terms,
  km: number | null,
): SuggestionReason[] {
  const now = seeker && candidate ? reasonsBetween(seeker, candidate, settings, weights, on, km) : [];
  return reasons.map(([code, tenths]) => {
    const same = now.find((reason) => reason.code === code);
    return Object.assign(new SuggestionReason(), {
      code,
      points: tenths / 10,
      weight: weights[code],
      said: same ? sayReason(same) : message('reasonNoLonger'),
    });
  });
}

/** A part of a list of a plan, which never changes: `first` of them, after so many; all when left out. */
export function part<T>(list: readonly T[], { first, skip }: PartArgs): readonly T[] {
  const from = skip ?? 0;
  if (from < 0 || (first ?? 0) < 0)
    throw new GraphQLError('"first" and "skip" must be 0 or more.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  return list.slice(from, from + (first ?? list.length));
}
