import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ClockMoment } from '../../organisations/codes.ts';

@ObjectType({
  description:
    'How many requests came from one moment to another within so many working days, as the organisation set it. Of the requests received in the period of which the clock began. Unit: requests. Working days as for the first contact.',
})
export class ClockFigure {
  @Field(() => ClockMoment, { description: 'When the clock begins.' })
  from!: ClockMoment;
  @Field(() => ClockMoment, { description: 'When it stops.' })
  until!: ClockMoment;
  @Field(() => Int, { description: 'Within so many working days.' })
  workingDays!: number;
  @Field(() => Int, {
    description:
      'N: requests of which the clock stopped, also after the period, or has run at end for more than these working days and for more than 20. Not those of which it can no longer stop, as who was rejected is not helped.',
  })
  judged!: number;
  @Field(() => Int, { description: 'n: of these, those within so many working days.' })
  within!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'n of N as a percentage, 0 to 100 and not rounded; null when N is 0.',
  })
  withinPct!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The percentage that the organisation aims at, 0 to 100; null when it set none.',
  })
  target!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the percentage is at least the target; null when either is not there.',
  })
  met!: boolean | null;
}
