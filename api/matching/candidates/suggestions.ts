import type { Context } from '../../context.ts';
import { programmesById } from '../../organisations/queries.ts';
import type { DayPart } from '../../people/codes.ts';
import { volunteersById } from '../../people/profile.ts';
import type { WaitlistSpell } from '../../requests/request.ts';
import { seekersBySpell } from '../queries.ts';
import type { Seeker } from '../suitability/people.ts';
import type { Reason } from '../suitability/reasons.ts';
import { sayBlocker, sayReason, sayUnlock } from '../suitability/sentences.ts';
import { type Pair, type Terms, termsOf } from '../suitability/suitability.ts';
import type { WhyNone as Why } from '../suitability/why-none.ts';
import { Suggestion, SuggestionReason, UnlockingRow, WhyNone } from '../types.ts';
import { type CandidatePool, candidatePools, poolName } from './pool.ts';

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
  return pairs.filter((_, at) => known[at]).map((pair) => asSuggestion(pair, seeker, terms));
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

const asSuggestion = ({ candidate, verdict }: Pair, seeker: Seeker, terms: Terms): Suggestion =>
  Object.assign(new Suggestion(), {
    score: verdict.tenths / 10,
    distanceKm: roundKm(verdict.distanceKm),
    reasons: asReasons(verdict.reasons, terms),
    moments: momentsOf(seeker.availability, candidate.availability),
    volunteerId: candidate.volunteerId,
  });

/** When both can; who has said nothing can whenever the other can. */
const momentsOf = (one: readonly DayPart[], other: readonly DayPart[]): DayPart[] =>
  one.length === 0 || other.length === 0 ? [...one, ...other] : one.filter((part) => other.includes(part));

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

export const asWhyNone = (why: Why): WhyNone =>
  Object.assign(new WhyNone(), { code: why.code, volunteersUnlocked: why.unlocked, said: sayBlocker(why) });
