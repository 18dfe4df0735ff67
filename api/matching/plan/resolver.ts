import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { Programme } from '../../organisations/programme.ts';
import { permittedProgramme } from '../../organisations/programme-page.ts';
import { VolunteerProfile, volunteersById } from '../../people/profile.ts';
import { spellsById } from '../../requests/queries.ts';
import { WaitlistSpell } from '../../requests/request.ts';
import { refuseTooManyPairs } from '../at-once.ts';
import { candidatesByProgramme, seekersBySpell } from '../queries.ts';
import { termsOf } from '../suitability/suitability.ts';
import { spellsToPlan } from './facts.ts';
import { planResult } from './result.ts';
import { MatchPlan, PartArgs, PassedOverRow, PlanFairness, PlannedPair, UnmatchedEntry } from './types.ts';
import { asFairness, asPassedOver, asPlan, asPlannedPair, asUnmatched, part } from './view.ts';

@Resolver(() => MatchPlan)
export class MatchPlanResolver {
  @Query(() => MatchPlan, {
    nullable: true,
    description:
      'The best way to link everybody who waits in a programme and has been proposed nobody; null when there is no such programme for you. For coordinators.',
  })
  async matchPlan(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Ctx() context: Context,
  ): Promise<MatchPlan | null> {
    const programme = await permittedProgramme(context, programmeId, 'waitlist.read');
    return programme && planAtOnce(programme, context);
  }

  @FieldResolver(() => [PlannedPair], { description: 'The pairs; who waits longest first.' })
  async pairs(
    @Root() { kept }: MatchPlan,
    @Args(() => PartArgs) args: PartArgs,
    @Ctx() context: Context,
  ): Promise<PlannedPair[]> {
    const pairs = await Promise.all(part(kept.pairs, args).map((pair) => asPlannedPair(pair, context)));
    return pairs.filter((pair) => pair !== null);
  }

  @FieldResolver(() => [UnmatchedEntry], { description: 'Who stays without one; who waits longest first.' })
  async unmatched(
    @Root() { kept }: MatchPlan,
    @Args(() => PartArgs) args: PartArgs,
    @Ctx() context: Context,
  ): Promise<UnmatchedEntry[]> {
    const entries = await Promise.all(part(kept.unmatched, args).map((entry) => asUnmatched(entry, context)));
    return entries.filter((entry) => entry !== null);
  }

  @FieldResolver(() => PlanFairness, { description: 'Who is passed over, and why.' })
  fairness(@Root() { kept }: MatchPlan): PlanFairness {
    return asFairness(kept);
  }
}

@Resolver(() => PlanFairness)
export class PlanFairnessResolver {
  @FieldResolver(() => [PassedOverRow], {
    description:
      'Who stays without a volunteer who goes to somebody that has waited less; of each resident at most three cases.',
  })
  async passedOver(
    @Root() { kept }: PlanFairness,
    @Args(() => PartArgs) args: PartArgs,
    @Ctx() context: Context,
  ): Promise<PassedOverRow[]> {
    const rows = part(kept.passedOver, args);
    const ids = rows.flatMap(({ spell, insteadOf }) => [spell, insteadOf]);
    const spells = await Promise.all(ids.map((id) => context.load(spellsById, id)));
    const there = new Set(spells.flatMap((spell) => spell?.id ?? []));
    return rows.filter(({ spell, insteadOf }) => there.has(spell) && there.has(insteadOf)).map(asPassedOver);
  }
}

@Resolver(() => PassedOverRow)
export class PassedOverResolver {
  @FieldResolver(() => WaitlistSpell, { description: 'Who stays without.' })
  async waitlistEntry(@Root() { spellId }: PassedOverRow, @Ctx() context: Context): Promise<WaitlistSpell> {
    return (await context.load(spellsById, spellId))!;
  }

  @FieldResolver(() => VolunteerProfile, { description: 'The volunteer who would suit.' })
  async volunteer(
    @Root() { volunteerId }: PassedOverRow,
    @Ctx() context: Context,
  ): Promise<VolunteerProfile> {
    return (await context.load(volunteersById, volunteerId))!;
  }

  @FieldResolver(() => WaitlistSpell, { description: 'To whom the volunteer goes instead.' })
  async insteadOf(@Root() { insteadOfId }: PassedOverRow, @Ctx() context: Context): Promise<WaitlistSpell> {
    return (await context.load(spellsById, insteadOfId))!;
  }
}

/** The plan of a waitlist that is short enough to wait for. */
async function planAtOnce({ id, settings }: Programme, context: Context): Promise<MatchPlan> {
  const spells = await spellsToPlan(await context.reads.em(), [id]);
  const [candidates, ...seekers] = await Promise.all([
    context.load(candidatesByProgramme, id),
    ...spells.map((spell) => context.load(seekersBySpell, spell.id)),
  ]);
  refuseTooManyPairs(seekers.length, candidates?.length ?? 0, 'ask for its plan with "startMatchPlan"');
  const programme = {
    seekers: seekers.flatMap((seeker) => seeker ?? []),
    candidates: candidates ?? [],
    terms: termsOf(settings, context.today),
  };
  return asPlan(planResult([programme], context.today));
}
