import { Field, ObjectType } from 'type-graphql';
import { ScreeningStep } from '../organisations/codes.ts';
import type { Day } from '../platform/days.ts';
import type { Message } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { ScreeningState } from './codes.ts';
import { EnrolmentStatus } from './lifecycle.ts';

@ObjectType({ description: 'Something that the programme asks before a match, and how it stands with it.' })
export class ScreeningItem {
  @Field(() => ScreeningStep, { description: 'What is asked.' })
  step!: ScreeningStep;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was seen or done.' })
  doneOn!: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is no longer valid; null when it always is.',
  })
  validUntil!: Day | null;
  @Field(() => ScreeningState, { description: 'How it stands with it today.' })
  state!: ScreeningState;
}

@ObjectType({ description: 'A state that may follow, or what stands in its way.' })
export class EnrolmentStep {
  @Field(() => EnrolmentStatus, { description: 'The state.' })
  to!: EnrolmentStatus;
  obstacle!: Message | null;
}
