import { GraphQLError } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ProgrammePageArgs, programmePage } from '../organisations/programme-page.ts';
import { VolunteerProfile, volunteersById } from '../people/profile.ts';
import { askedByNamed } from '../people/searching.ts';
import { type Connection, connectionOf } from '../platform/connection.ts';
import { daysBetween } from '../platform/days.ts';
import { previouslyMatchedBySpell, requestsById } from '../requests/queries.ts';
import { Request, WaitlistSpell } from '../requests/request.ts';
import { suggestionsFor, unlocksOf, whyNoneFor } from './candidates/suggestions.ts';
import { Suggestion, SuggestionReason, UnlockingRow, WhyNone } from './types.ts';

const WaitlistConnection = connectionOf(WaitlistSpell, 'Waitlist');
const mostSuggestions = 50;

@Resolver(() => WaitlistSpell)
export class WaitlistResolver {
  @Query(() => WaitlistConnection, {
    nullable: true,
    description:
      'Who waits in a programme now, the longest first; null when there is no such programme for you. For coordinators.',
  })
  waitlist(
    @Args(() => ProgrammePageArgs) args: ProgrammePageArgs,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Only residents with this in their name, or with exactly this reference.',
    })
    search: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<WaitlistSpell> | null> {
    const orderBy = { waitingSince: 'asc', id: 'asc' } as const;
    return programmePage(context, args, 'waitlist.read', {
      entity: WaitlistSpell,
      where: async (programme) => ({
        untilOn: null,
        $and: await askedByNamed(context, programme, search),
      }),
      orderBy,
    });
  }

  @FieldResolver(() => Int, { description: 'Days from `waitingSince` until today, or until it ended.' })
  waitedDays(@Root() spell: WaitlistSpell, @Ctx() context: Context): number {
    return daysBetween(spell.waitingSince, spell.untilOn ?? context.today);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether a match of this resident had ended on or before the day this spell began.',
  })
  async previouslyMatched(@Root() spell: WaitlistSpell, @Ctx() context: Context): Promise<boolean> {
    return (await context.load(previouslyMatchedBySpell, spell.id)) ?? false;
  }

  @FieldResolver(() => Request, { description: 'The request that waits.' })
  async request(@Root() spell: WaitlistSpell, @Ctx() context: Context): Promise<Request> {
    return (await context.load(requestsById, spell.requestId))!;
  }

  @FieldResolver(() => [Suggestion], {
    description: 'The volunteers who suit best, the best first. The coordinator decides.',
  })
  suggestions(
    @Root() spell: WaitlistSpell,
    @Arg('first', () => Int, { description: 'How many at most; 50 at most.' }) first: number,
    @Ctx() context: Context,
  ): Promise<Suggestion[]> {
    if (first < 0 || first > mostSuggestions)
      throw new GraphQLError(`"first" must be from 0 to ${mostSuggestions}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    return suggestionsFor(spell, first, context);
  }

  @FieldResolver(() => [WhyNone], {
    description: 'What stands in the way when nobody suits; empty when somebody does.',
  })
  whyNone(@Root() spell: WaitlistSpell, @Ctx() context: Context): Promise<WhyNone[]> {
    return whyNoneFor(spell, context);
  }

  @FieldResolver(() => [UnlockingRow], {
    description:
      'What single change would let more volunteers suit, the most fruitful first: one more evening, a longer way, an interpreter.',
  })
  unlocks(@Root() spell: WaitlistSpell, @Ctx() context: Context): Promise<UnlockingRow[]> {
    return unlocksOf(spell, context);
  }
}

@Resolver(() => UnlockingRow)
export class UnlockResolver {
  @FieldResolver(() => String, { description: 'The change and what it would bring, in your language.' })
  text(@Root() unlock: UnlockingRow, @Ctx() { say }: Context): string {
    return say(unlock.said);
  }
}

@Resolver(() => Suggestion)
export class SuggestionResolver {
  @FieldResolver(() => VolunteerProfile, { description: 'The volunteer.' })
  async volunteer(@Root() suggestion: Suggestion, @Ctx() context: Context): Promise<VolunteerProfile> {
    return (await context.load(volunteersById, suggestion.volunteerId))!;
  }
}

@Resolver(() => SuggestionReason)
export class SuggestionReasonResolver {
  @FieldResolver(() => String, { description: 'The reason in a few words, in your language.' })
  text(@Root() reason: SuggestionReason, @Ctx() { say }: Context): string {
    return say(reason.said);
  }
}

@Resolver(() => WhyNone)
export class WhyNoneResolver {
  @FieldResolver(() => String, {
    description: 'What stands in the way, with how many volunteers, in your language.',
  })
  text(@Root() why: WhyNone, @Ctx() { say }: Context): string {
    return say(why.said);
  }
}
