import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  Float,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { actSignedIn } from '../../access/change.ts';
import { may } from '../../access/permissions.ts';
import type { Context } from '../../context.ts';
import { refuse } from '../../messages/refuse.ts';
import { Programme } from '../../organisations/programme.ts';
import { findProgramme } from '../../organisations/queries.ts';
import { codesOf } from '../../platform/codes.ts';
import { Refusal } from '../../platform/refusal.ts';
import { SuggestionReasonCode, WeightUnit } from '../codes.ts';
import { setWeights } from './weighing.ts';
import { weightRules, weightsOf } from './weights.ts';

@ObjectType({ description: 'What a reason for a match weighs in a programme.' })
export class MatchingWeight {
  @Field(() => SuggestionReasonCode, { description: 'The reason.' })
  code!: SuggestionReasonCode;
  @Field(() => Float, { description: 'What it weighs, in points.' })
  weight!: number;
  @Field(() => Float, {
    description: 'What it weighs where a programme sets nothing, in points.',
  })
  usual!: number;
  @Field(() => WeightUnit, { description: 'How its points come about.' })
  unit!: WeightUnit;
  @Field(() => Int, { nullable: true, description: 'How often it counts at most; null when that is open.' })
  most!: number | null;
}

@InputType({ description: 'What a reason for a match is to weigh.' })
export class MatchingWeightInput {
  @Field(() => SuggestionReasonCode, { description: 'The reason; each at most once.' })
  code!: SuggestionReasonCode;
  @Field(() => Float, {
    description: 'Points, from 0 to 100, in tenths; at least 0.1 for waiting, which always counts.',
  })
  weight!: number;
}

const WeightsResult = createUnionType({
  name: 'WeightsResult',
  description: 'The programme as it is now, or why nothing changed.',
  types: () => [Programme, Refusal] as const,
});

@Resolver(() => Programme)
export class WeightsResolver {
  @FieldResolver(() => [MatchingWeight], {
    description: 'What each reason for a match weighs here: how the order of suggestions comes about.',
  })
  matchingWeights(@Root() { settings }: Programme): MatchingWeight[] {
    const weights = weightsOf(settings);
    return codesOf(SuggestionReasonCode).map((code) => ({
      code,
      weight: weights[code],
      ...weightRules[code],
      most: weightRules[code].most ?? null,
    }));
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may set what reasons weigh here.' })
  viewerCanWeigh(@Root() { organisationId, id }: Programme, @Ctx() context: Context): Promise<boolean> {
    return context.may('programme.weigh', { organisationId, programmeId: id });
  }

  @Mutation(() => WeightsResult, {
    description:
      'Sets what reasons weigh in a programme from now on; what is left out weighs as usual. `whatIf` shows the effect before. For coordinators and managers.',
  })
  setMatchingWeights(
    @Arg('programme', () => ID, { description: 'The programme.' }) programme: string,
    @Arg('weights', () => [MatchingWeightInput], { description: 'The weights that are not the usual.' })
    weights: MatchingWeightInput[],
    @Ctx() context: Context,
  ): Promise<Programme | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await findProgramme(em, programme);
      if (!found || !may(viewer.grants, 'programme.weigh', { ...found, programmeId: found.id }))
        return refuse('NOT_FOUND', 'programmeNotFound', 'programme');
      return setWeights(em, found.id, weights, acting);
    });
  }
}
