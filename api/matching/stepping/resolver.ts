import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { Day } from '../../platform/days.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { changeMatch } from '../acting.ts';
import { HoldReason, LinkReason, MatchStep } from '../codes.ts';
import { Match } from '../match.ts';
import { MatchResult } from '../match-result.ts';
import {
  beginClosing,
  completeTrial,
  holdMatch,
  planIntroduction,
  recordIntroduction,
  resumeMatch,
  startTrial,
} from './actions.ts';
import { stepsFrom } from './rules.ts';

@Resolver(() => Match)
export class MatchStepResolver {
  @FieldResolver(() => [MatchStep], {
    description: 'What you can do next with it, besides declining, linking and unlinking.',
  })
  async viewerCanStep(@Root() match: Match, @Ctx() context: Context): Promise<MatchStep[]> {
    return (await context.may('match.make', match)) ? stepsFrom(match) : [];
  }

  @Mutation(() => MatchResult, {
    description:
      'Sets when and where two who both said yes meet, or another moment; the two see it. For coordinators.',
  })
  planIntroduction(
    @Arg('match', () => ID, { description: 'The proposal.' }) match: string,
    @Arg('at', () => DateTimeScalar, { description: 'The moment; to come, and within a year.' }) at: Date,
    @Arg('place', () => String, {
      description: 'Where, in a few words, as both may read it; at most 200 characters.',
    })
    place: string,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return changeMatch(context, match, (em, found, _request, acting) =>
      planIntroduction(em, found, { at, place }, acting),
    );
  }

  @Mutation(() => MatchResult, { description: 'Records that the two have met. For coordinators.' })
  recordIntroduction(
    @Arg('match', () => ID, { description: 'The proposal.' }) match: string,
    @Arg('on', () => DateScalar, {
      description: 'The day; not before the proposal, and not in the future.',
    })
    on: Day,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return changeMatch(context, match, (em, found, request, acting) =>
      recordIntroduction(em, found, request, on, acting),
    );
  }

  @Mutation(() => MatchResult, {
    description:
      'Links two who met and both said yes, for a trial; the match counts from that day. For coordinators.',
  })
  startTrial(
    @Arg('match', () => ID, { description: 'The proposal.' }) match: string,
    @Arg('linkedOn', () => DateScalar, {
      description: 'The day; not before the resident waited, and not in the future.',
    })
    linkedOn: Day,
    @Arg('reasons', () => [LinkReason], {
      description: 'Why these two: at least one, the primary one first.',
    })
    reasons: LinkReason[],
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return changeMatch(context, match, (em, found, request, acting) =>
      startTrial(em, found, request, { linkedOn, reasons }, acting),
    );
  }

  @Mutation(() => MatchResult, {
    description: 'The trial went well: the two go on. For coordinators.',
  })
  completeTrial(
    @Arg('match', () => ID, { description: 'The match.' }) match: string,
    @Arg('on', () => DateScalar, {
      description: 'The day; not before they were linked, and not in the future.',
    })
    on: Day,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return changeMatch(context, match, (em, found, request, acting) =>
      completeTrial(em, found, request, on, acting),
    );
  }

  @Mutation(() => MatchResult, {
    description:
      'Lets a match rest from today, or says anew why and until when. No ending, and it runs on in every figure. For coordinators.',
  })
  holdMatch(
    @Arg('match', () => ID, { description: 'The match.' }) match: string,
    @Arg('reason', () => HoldReason, { description: 'Why.' }) reason: HoldReason,
    @Arg('until', () => DateScalar, {
      nullable: true,
      description:
        'The day on which it is expected to go on: to come, and within a year; left out when not known.',
    })
    until: Day | null,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return changeMatch(context, match, (em, found, request, acting) =>
      holdMatch(em, found, request, { reason, until }, acting),
    );
  }

  @Mutation(() => MatchResult, {
    description: 'Lets a match go on after a rest; whoever stood in does not any more. For coordinators.',
  })
  resumeMatch(
    @Arg('match', () => ID, { description: 'The match.' }) match: string,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return changeMatch(context, match, resumeMatch);
  }

  @Mutation(() => MatchResult, {
    description: 'Begins to round a match off; it runs until it is unlinked. For coordinators.',
  })
  beginClosing(
    @Arg('match', () => ID, { description: 'The match.' }) match: string,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return changeMatch(context, match, beginClosing);
  }
}
