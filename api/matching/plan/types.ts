import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { WaitlistSpell } from '../../requests/request.ts';
import { SuggestionReasonCode } from '../codes.ts';
import { Suggestion, WhyNone } from '../types.ts';
import type { PlanResult } from './result.ts';

@ObjectType({ description: 'A pair in a plan.' })
export class PlannedPair extends Suggestion {
  @Field(() => WaitlistSpell, { description: 'Who waits.' })
  waitlistEntry!: WaitlistSpell;
  @Field(() => Boolean, {
    description:
      'Whether it can still be proposed: the resident waits, and nothing stands in the way now. Score and points are those of the day on which the plan was made.',
  })
  stillSuits!: boolean;
}

@ObjectType({ description: 'Somebody for whom the plan has nobody.' })
export class UnmatchedEntry {
  @Field(() => WaitlistSpell, { description: 'Who waits.' })
  waitlistEntry!: WaitlistSpell;
  @Field(() => [WhyNone], {
    description: 'What stands in the way; empty when the volunteers who suit are better used for others.',
  })
  whyNone!: WhyNone[];
}

@ObjectType({
  description: 'The best way to link whole waitlists. A proposal to look at; nothing is changed.',
})
export class MatchPlan {
  kept!: PlanResult;
  @Field(() => Float, { description: 'The sum of the scores; no other way to link them has more.' })
  totalScore!: number;
  @Field(() => Boolean, {
    description:
      'Whether that is certain. With millions of possible pairs the best of each resident are looked at first; false when others were left out that could have made it higher.',
  })
  exact!: boolean;
  @Field(() => Int, { description: 'How many such pairs were left out; 0 when it is exact.' })
  pairsLeftOut!: number;
}

@ObjectType({ description: 'Who is passed over in a plan, and why; and what waiting in line would bring.' })
export class PlanFairness {
  kept!: PlanResult;
  @Field(() => Int, { description: 'How many residents the plan is about.' })
  waiting!: number;
  @Field(() => Int, { description: 'How many of them have a volunteer in it.' })
  matched!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'How many days who stays without one has waited at most; null when nobody does.',
  })
  longestWaitLeft!: number | null;
  @Field(() => Float, {
    description: 'The sum of the scores if who waits longest always chose first.',
  })
  scoreInLine!: number;
  @Field(() => Int, {
    description:
      'How often somebody stays without a volunteer who would suit and who goes to somebody that has waited less.',
  })
  passedOverCount!: number;
}

@ObjectType({ description: 'What a reason adds for somebody, and for another.' })
export class PointsOfTwo {
  @Field(() => SuggestionReasonCode, { description: 'What it is about.' })
  code!: SuggestionReasonCode;
  @Field(() => Float, { description: 'Points of the one who stays without.' })
  points!: number;
  @Field(() => Float, { description: 'Points of the other.' })
  pointsOfOther!: number;
}

@ObjectType('PassedOver', {
  description:
    'Somebody stays without a volunteer who would suit, and who goes to another that has waited less.',
})
export class PassedOverRow {
  spellId!: string;
  volunteerId!: string;
  insteadOfId!: string;
  @Field(() => Int, { description: 'How many days more the one who stays without has waited.' })
  byDays!: number;
  @Field(() => [PointsOfTwo], { description: 'In what the other has more points.' })
  reasons!: PointsOfTwo[];
  @Field(() => Boolean, { description: 'Whether the other has no more points in all.' })
  unexplained!: boolean;
}

@InputType({ description: 'Two whom a coordinator wants to propose to each other, as planned or otherwise.' })
export class PairInput {
  @Field(() => ID, { description: 'The request of the resident.' })
  request!: string;
  @Field(() => ID, { description: 'The volunteer.' })
  volunteer!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why, in a few words; needed where somebody is passed over by it without a reason.',
  })
  because!: string | null;
}

/** Which part of a list that never changes. */
@ArgsType()
export class PartArgs {
  @Field(() => Int, { nullable: true, description: 'How many at most; all when left out.' })
  first!: number | null;
  @Field(() => Int, { nullable: true, description: 'After how many the part begins; a plan never changes.' })
  skip!: number | null;
}
