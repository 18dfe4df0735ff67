import { GraphQLError } from 'graphql';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { actSignedIn } from '../../access/change.ts';
import type { Context } from '../../context.ts';
import { message } from '../../messages/texts.ts';
import { Programme } from '../../organisations/programme.ts';
import { permittedProgramme } from '../../organisations/programme-page.ts';
import { programmesById } from '../../organisations/queries.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Match } from '../match.ts';
import { MatchResult } from '../match-result.ts';
import { proposePlan } from './proposals.ts';
import { canCancel } from './rules.ts';
import { type PlanFailure, PlanRun } from './run.ts';
import { cancelPlan, mayInAll, permittedRun, planResultsById, runsOf, startPlan } from './runs.ts';
import { MatchPlan, PairInput } from './types.ts';
import { asPlan } from './view.ts';

const mostRuns = 50;

const PlanRunResult = createUnionType({
  name: 'PlanRunResult',
  description: 'How it stands with a plan, or why nothing was done.',
  types: () => [PlanRun, Refusal] as const,
});

@ObjectType({ description: 'What became of the pairs of a plan that a coordinator proposed.' })
class PlanProposals {
  @Field(() => [MatchResult], {
    description: 'Of each pair, in the order in which they were sent, the proposal or why there is none.',
  })
  results!: (Match | Refusal)[];
}

const PlanProposalsResult = createUnionType({
  name: 'PlanProposalsResult',
  description: 'What became of each pair, or why none was proposed.',
  types: () => [PlanProposals, Refusal] as const,
});

@Resolver(() => PlanRun)
export class PlanRunResolver {
  @Query(() => PlanRun, {
    nullable: true,
    description:
      'A plan that was asked for, with how far it is; null when there is no such plan for you. For coordinators.',
  })
  matchPlanRun(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<PlanRun | null> {
    return permittedRun(context, id, 'waitlist.read');
  }

  @Query(() => [PlanRun], {
    nullable: true,
    description:
      'Plans of the last week that a programme is in, the newest first; null when there is no such programme for you. For coordinators.',
  })
  async matchPlanRuns(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('first', () => Int, { description: 'How many at most; 50 at most.' }) first: number,
    @Ctx() context: Context,
  ): Promise<PlanRun[] | null> {
    if (first < 0 || first > mostRuns)
      throw new GraphQLError(`"first" must be from 0 to ${mostRuns}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const programme = await permittedProgramme(context, programmeId, 'waitlist.read');
    return programme && runsOf(context, programme, first);
  }

  @Mutation(() => PlanRunResult, {
    description:
      'Asks for the best plan of one or more programmes of an organisation, which may share volunteers. It is made apart from this question; `matchPlanRun` tells how far it is. For coordinators.',
  })
  async startMatchPlan(
    @Arg('programmes', () => [ID], { description: 'The programmes: each once, 20 at most.' })
    programmes: string[],
    @Ctx() context: Context,
  ): Promise<PlanRun | Refusal> {
    const run = await actSignedIn(context, (em, { grants }, acting) =>
      startPlan(em, grants, programmes, acting),
    );
    context.planRoom?.wake();
    return run;
  }

  @Mutation(() => PlanRunResult, { description: 'Stops a plan that is being made. For coordinators.' })
  async cancelMatchPlan(
    @Arg('id', () => ID, { description: 'The plan.' }) id: string,
    @Ctx() context: Context,
  ): Promise<PlanRun | Refusal> {
    const run = await actSignedIn(context, (em, { grants }, acting) => cancelPlan(em, grants, id, acting));
    if (run instanceof PlanRun) await context.planRoom?.stop(run.id);
    return run;
  }

  @Mutation(() => PlanProposalsResult, {
    description:
      'Proposes the pairs of a plan that a coordinator looked through, as planned or changed. Each pair is a proposal of its own, so one that cannot be made keeps no other. For coordinators.',
  })
  async proposeFromPlan(
    @Arg('run', () => ID, { description: 'The plan.' }) run: string,
    @Arg('pairs', () => [PairInput], { description: 'The pairs: each resident once, 500 at most.' })
    pairs: PairInput[],
    @Ctx() context: Context,
  ): Promise<PlanProposals | Refusal> {
    const results = await proposePlan(context, run, pairs);
    return results instanceof Refusal ? results : Object.assign(new PlanProposals(), { results });
  }

  @FieldResolver(() => [Programme], { description: 'The programmes of which it is the plan.' })
  async programmes(@Root() run: PlanRun, @Ctx() context: Context): Promise<Programme[]> {
    const found = await Promise.all(run.programmes.map((id) => context.load(programmesById, id)));
    return found.flatMap((programme) => programme ?? []);
  }

  @FieldResolver(() => MatchPlan, { nullable: true, description: 'The plan, as soon as it is there.' })
  async plan(@Root() run: PlanRun, @Ctx() context: Context): Promise<MatchPlan | null> {
    const kept = run.status === 'DONE' ? await context.load(planResultsById, run.id) : undefined;
    return kept ? asPlan(kept) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it could not be made and what to do, in your language.',
  })
  trouble(@Root() { failure }: PlanRun, @Ctx() { say }: Context): string | null {
    return failure && say(message(troubles[failure]));
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can stop it now.' })
  async viewerCanCancel(@Root() run: PlanRun, @Ctx() context: Context): Promise<boolean> {
    return canCancel(run) && mayInAll((await context.caller()).grants, 'waitlist.read', run);
  }
}

const troubles = {
  ABANDONED: 'planAbandoned',
  TOO_LARGE: 'planTooLarge',
  BROKEN: 'planBroken',
} as const satisfies Record<PlanFailure, string>;
