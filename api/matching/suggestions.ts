import type { Context } from '../context.ts';
import { message, type TextKey } from '../messages/texts.ts';
import { programmesById } from '../organisations/queries.ts';
import type { WaitlistSpell } from '../requests/request.ts';
import type { BlockerCode } from './codes.ts';
import { bestPlan } from './plan.ts';
import { candidatesByProgramme, seekersBySpell } from './queries.ts';
import {
  type Candidate,
  type Ranked,
  type Reason,
  rank,
  type Seeker,
  suitability,
  type WhyNone as Why,
  whyNone,
} from './suitability.ts';
import { MatchPlan, PlannedPair, Suggestion, SuggestionReason, UnmatchedEntry, WhyNone } from './types.ts';

const blockerTexts: Readonly<Record<BlockerCode, TextKey>> = {
  NOT_SCREENED: 'blockedNotScreened',
  PAUSED: 'blockedPaused',
  NO_CAPACITY: 'blockedNoCapacity',
  SUPPORT_MODE: 'blockedSupportMode',
  LANGUAGE: 'blockedLanguage',
  GENDER_WISH: 'blockedGenderWish',
  DISTANCE: 'blockedDistance',
  AVAILABILITY: 'blockedAvailability',
  SAME_NEIGHBOURHOOD: 'blockedSameNeighbourhood',
  EARLIER_PAIR: 'blockedEarlierPair',
  SAME_PERSON: 'blockedSamePerson',
  NO_VOLUNTEERS: 'blockedNoVolunteers',
};

interface Facts {
  seeker: Seeker;
  candidates: Candidate[];
  settings: Parameters<typeof rank>[2];
}

async function factsOf(spell: WaitlistSpell, context: Context): Promise<Facts> {
  const [seeker, candidates, programme] = await Promise.all([
    context.load(seekersBySpell, spell.id),
    context.load(candidatesByProgramme, spell.programmeId),
    context.load(programmesById, spell.programmeId),
  ]);
  return { seeker: seeker!, candidates: candidates ?? [], settings: programme!.settings };
}

/** The best volunteers for somebody who waits. */
export async function suggestionsFor(
  spell: WaitlistSpell,
  first: number,
  context: Context,
): Promise<Suggestion[]> {
  const { seeker, candidates, settings } = await factsOf(spell, context);
  return rank(seeker, candidates, settings)
    .slice(0, first)
    .map((pair) => asSuggestion(new Suggestion(), pair));
}

/** Why there is nobody for somebody who waits; empty when there is. */
export async function whyNoneFor(spell: WaitlistSpell, context: Context): Promise<WhyNone[]> {
  const { seeker, candidates, settings } = await factsOf(spell, context);
  return whyNone(candidates.map((candidate) => suitability(seeker, candidate, settings))).map(asWhyNone);
}

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
        any.settings,
      )
    : [];
  const matched = new Set(pairs.map((pair) => pair.seeker.spell.id));
  return Object.assign(new MatchPlan(), {
    pairs: pairs.map((pair) =>
      Object.assign(asSuggestion(new PlannedPair(), pair), { waitlistEntry: pair.seeker.spell }),
    ),
    unmatched: facts
      .filter(({ spell }) => !matched.has(spell.id))
      .map(({ spell, seeker, candidates, settings }) =>
        Object.assign(new UnmatchedEntry(), {
          waitlistEntry: spell,
          whyNone: whyNone(candidates.map((candidate) => suitability(seeker, candidate, settings))).map(
            asWhyNone,
          ),
        }),
      ),
    totalScore: Math.round(pairs.reduce((sum, pair) => sum + pair.verdict.score, 0) * 10) / 10,
  });
}

function asSuggestion<S extends Suggestion>(suggestion: S, { candidate, verdict }: Ranked): S {
  return Object.assign(suggestion, {
    score: verdict.score,
    distanceKm: verdict.distanceKm === null ? null : Math.round(verdict.distanceKm * 10) / 10,
    reasons: verdict.reasons.map(asReason),
    volunteerId: candidate.volunteerId,
  });
}

const asReason = ({ code, points, key, params }: Reason): SuggestionReason =>
  Object.assign(new SuggestionReason(), { code, points, said: message(key, params) });

const asWhyNone = ({ code, blocked, unlocked }: Why): WhyNone =>
  Object.assign(new WhyNone(), {
    code,
    volunteersUnlocked: unlocked,
    said: message(blockerTexts[code], { blocked }),
  });
