import type { Context } from '../context.ts';
import { programmesById } from '../organisations/queries.ts';
import { volunteersById } from '../people/profile.ts';
import type { WaitlistSpell } from '../requests/request.ts';
import { type CandidatePool, candidatePools, poolName } from './candidate-pool.ts';
import type { Candidate, Seeker } from './people.ts';
import { bestPlan } from './plan.ts';
import { candidatesByProgramme, seekersBySpell } from './queries.ts';
import type { Reason } from './reasons.ts';
import { sayBlocker, sayReason, sayUnlock } from './sentences.ts';
import { type Pair, suitability, type Terms, termsOf } from './suitability.ts';
import {
  MatchPlan,
  PlannedPair,
  Suggestion,
  SuggestionReason,
  UnlockingRow,
  UnmatchedEntry,
  WhyNone,
} from './types.ts';
import { type WhyNone as Why, whyNone } from './why-none.ts';

interface Facts {
  seeker: Seeker;
  candidates: Candidate[];
  terms: Terms;
}

async function factsOf(spell: WaitlistSpell, context: Context): Promise<Facts> {
  const [seeker, candidates, programme] = await Promise.all([
    context.load(seekersBySpell, spell.id),
    context.load(candidatesByProgramme, spell.programmeId),
    context.load(programmesById, spell.programmeId),
  ]);
  return {
    seeker: seeker!,
    candidates: candidates ?? [],
    terms: termsOf(programme!.settings, context.today),
  };
}

/** Somebody who waits, and the volunteers of the programme to be asked for them. */
async function questionOf(
  spell: WaitlistSpell,
  context: Context,
): Promise<{ seeker: Seeker; pool: CandidatePool; terms: Terms }> {
  const [seeker, pool, programme] = await Promise.all([
    context.load(seekersBySpell, spell.id),
    context.load(candidatePools, poolName(spell)),
    context.load(programmesById, spell.programmeId),
  ]);
  return { seeker: seeker!, pool: pool!, terms: termsOf(programme!.settings, context.today) };
}

/** The best volunteers for somebody who waits. */
export async function suggestionsFor(
  spell: WaitlistSpell,
  first: number,
  context: Context,
): Promise<Suggestion[]> {
  const { seeker, pool, terms } = await questionOf(spell, context);
  const pairs = pool.best(seeker, terms, first);
  // The pool may be a moment ahead of what this operation reads: whoever came since is left out.
  const known = await Promise.all(
    pairs.map(({ candidate }) => context.load(volunteersById, candidate.volunteerId)),
  );
  return pairs.filter((_, at) => known[at]).map((pair) => asSuggestion(new Suggestion(), pair, terms));
}

/** Why there is nobody for somebody who waits; empty when there is. */
export async function whyNoneFor(spell: WaitlistSpell, context: Context): Promise<WhyNone[]> {
  const { seeker, pool, terms } = await questionOf(spell, context);
  return pool.whyNone(seeker, terms).map(asWhyNone);
}

/** What single change would let more volunteers suit somebody who waits. */
export async function unlocksOf(spell: WaitlistSpell, context: Context): Promise<UnlockingRow[]> {
  const { seeker, pool, terms } = await questionOf(spell, context);
  return pool.unlocks(seeker, terms).map((unlock) =>
    Object.assign(new UnlockingRow(), {
      change: unlock.change,
      volunteersUnlocked: unlock.unlocked,
      said: sayUnlock(unlock),
    }),
  );
}

const whyNoneAmong = ({ seeker, candidates, terms }: Facts): WhyNone[] =>
  whyNone(candidates.map((candidate) => suitability(seeker, candidate, terms))).map(asWhyNone);

/** The best plan for everybody who waits in a programme. */
export async function planFor(spells: readonly WaitlistSpell[], context: Context): Promise<MatchPlan> {
  const facts = await Promise.all(
    spells.map(async (spell) => ({ spell, ...(await factsOf(spell, context)) })),
  );
  const [any] = facts;
  const pairs = any
    ? bestPlan(
        facts.map(({ seeker, spell }) => ({ ...seeker, spell })),
        any.candidates,
        any.terms,
      )
    : [];
  const matched = new Set(pairs.map((pair) => pair.seeker.spell.id));
  return Object.assign(new MatchPlan(), {
    pairs: pairs.map((pair) =>
      Object.assign(asSuggestion(new PlannedPair(), pair, any!.terms), { waitlistEntry: pair.seeker.spell }),
    ),
    unmatched: facts
      .filter(({ spell }) => !matched.has(spell.id))
      .map(({ spell, ...found }) =>
        Object.assign(new UnmatchedEntry(), { waitlistEntry: spell, whyNone: whyNoneAmong(found) }),
      ),
    totalScore: pairs.reduce((sum, pair) => sum + pair.verdict.tenths, 0) / 10,
  });
}

function asSuggestion<S extends Suggestion>(suggestion: S, { candidate, verdict }: Pair, terms: Terms): S {
  return Object.assign(suggestion, {
    score: verdict.tenths / 10,
    distanceKm: roundKm(verdict.distanceKm),
    reasons: asReasons(verdict.reasons, terms),
    volunteerId: candidate.volunteerId,
  });
}

export const roundKm = (km: number | null): number | null => (km === null ? null : Math.round(km * 10) / 10);

/** Reasons as clients see them, with what each weighs in the programme. */
export const asReasons = (reasons: readonly Reason[], { weights }: Terms): SuggestionReason[] =>
  reasons.map((reason) => asReason(reason, weights[reason.code]));

const asReason = (reason: Reason, weight: number): SuggestionReason =>
  Object.assign(new SuggestionReason(), {
    code: reason.code,
    points: reason.tenths / 10,
    weight,
    said: sayReason(reason),
  });

const asWhyNone = (why: Why): WhyNone =>
  Object.assign(new WhyNone(), { code: why.code, volunteersUnlocked: why.unlocked, said: sayBlocker(why) });
