import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { VolunteerProfile } from '../people/profile.ts';
import type { Message } from '../platform/refusal.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { BlockerCode, DecisionSource, SuggestionReasonCode } from './codes.ts';
import type { Decision } from './decision.ts';

@ObjectType({ description: 'What a reason weighed when a volunteer was chosen.' })
export class DecisionWeight {
  @Field(() => SuggestionReasonCode, { description: 'What it is about.' })
  code!: SuggestionReasonCode;
  @Field(() => Float, { description: 'What the programme let it weigh, in points.' })
  weight!: number;
}

@ObjectType({ description: 'A volunteer who could have been chosen instead.' })
export class Alternative {
  @Field(() => Float, { description: 'The score then.' })
  score!: number;
  volunteer!: VolunteerProfile;
}

@ObjectType({ description: 'A wish or a rule of thumb that gave way.' })
export class OverriddenWish {
  @Field(() => BlockerCode, { description: 'What it is about.' })
  code!: BlockerCode;
  said!: Message;
}

@ObjectType({
  description:
    'What was known and said when a volunteer was proposed to a resident, or linked at once. It stays as it was.',
})
export class MatchDecision {
  /** That of the match. */
  id!: string;
  organisationId!: string;
  programmeId!: string;
  @Field(() => DecisionSource, { description: 'How this volunteer came to be chosen.' })
  source!: DecisionSource;
  weights!: Decision['weights'];
  tenths!: number | null;
  reasons!: Decision['reasons'];
  @Field(() => Int, {
    nullable: true,
    description: 'The place among the volunteers who suited, from 1; null when a wish stood in the way.',
  })
  rank!: number | null;
  @Field(() => Int, { description: 'How many volunteers suited.' })
  suited!: number;
  /** Those who are in the programme, or were. */
  alternatives!: Decision['alternatives'];
  overridden!: Decision['overridden'];
  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever decided.' })
  because!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The name of whoever decided, as far as they still work for the organisation.',
  })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { description: 'When.' })
  decidedAt!: Date;
}
