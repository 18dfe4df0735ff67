import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { VolunteerProfile, volunteersById } from '../people/profile.ts';
import type { SuggestionReasonCode } from './codes.ts';
import { decisionsByMatch } from './decision-queries.ts';
import { Alternative, DecisionWeight, MatchDecision, OverriddenWish } from './decision-types.ts';
import { Match } from './match.ts';
import { sayOverridden, sayWeighed } from './suitability/sentences.ts';
import { SuggestionReason } from './types.ts';

@Resolver(() => Match)
export class DecidedMatchResolver {
  @FieldResolver(() => MatchDecision, {
    nullable: true,
    description:
      'Why this volunteer, as it stood then; null for what is older than that, or came by an import.',
  })
  async decision(@Root() match: Match, @Ctx() context: Context): Promise<MatchDecision | null> {
    return (await context.load(decisionsByMatch, match.id)) ?? null;
  }
}

@Resolver(() => MatchDecision)
export class MatchDecisionResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'The sum of the points of the reasons; null when a wish stood in the way.',
  })
  score(@Root() { tenths }: MatchDecision): number | null {
    return tenths === null ? null : tenths / 10;
  }

  @FieldResolver(() => [DecisionWeight], { description: 'What each reason weighed then.' })
  weights(@Root() { weights }: MatchDecision): DecisionWeight[] {
    return Object.entries(weights).map(([code, weight]) =>
      Object.assign(new DecisionWeight(), { code, weight }),
    );
  }

  @FieldResolver(() => [SuggestionReason], { description: 'What spoke for it.' })
  reasons(@Root() { reasons, weights }: MatchDecision): SuggestionReason[] {
    return reasons.map(({ code, tenths }) =>
      Object.assign(new SuggestionReason(), {
        code,
        points: tenths / 10,
        weight: weights[code as SuggestionReasonCode],
        said: sayWeighed(code),
      }),
    );
  }

  @FieldResolver(() => [Alternative], {
    description: 'The best others then, five at most; without who has left the programme for good.',
  })
  async alternatives(
    @Root() { alternatives }: MatchDecision,
    @Ctx() context: Context,
  ): Promise<Alternative[]> {
    const volunteers = await Promise.all(
      alternatives.map(({ volunteerId }) => context.load(volunteersById, volunteerId)),
    );
    return alternatives.flatMap(({ tenths }, at) => {
      const volunteer = volunteers[at];
      return volunteer ? [Object.assign(new Alternative(), { score: tenths / 10, volunteer })] : [];
    });
  }

  @FieldResolver(() => [OverriddenWish], { description: 'What gave way.' })
  overridden(@Root() { overridden }: MatchDecision): OverriddenWish[] {
    return overridden.map((code) => Object.assign(new OverriddenWish(), { code, said: sayOverridden(code) }));
  }
}

@Resolver(() => Alternative)
export class AlternativeResolver {
  @FieldResolver(() => VolunteerProfile, { description: 'The volunteer.' })
  volunteer(@Root() { volunteer }: Alternative): VolunteerProfile {
    return volunteer;
  }
}

@Resolver(() => OverriddenWish)
export class OverriddenWishResolver {
  @FieldResolver(() => String, { description: 'What gave way in a few words, in your language.' })
  text(@Root() wish: OverriddenWish, @Ctx() { say }: Context): string {
    return say(wish.said);
  }
}
