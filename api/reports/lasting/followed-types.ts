import { Field, Float, Int, ObjectType } from 'type-graphql';
import { codes } from '../../platform/codes.ts';
import { RetentionAfterMonths, RetentionPoint } from './retention-types.ts';

export const MedianKnown = codes('MedianKnown', 'Whether it is known after how long half has ended.', {
  REACHED: 'Half has ended.',
  NOT_REACHED: 'More than half goes on as long as anything was followed.',
  TOO_FEW: 'Fewer than five were left to follow before half had ended.',
});
export type MedianKnown = keyof typeof MedianKnown;

@ObjectType({
  description:
    'How long things go on (Kaplan–Meier, Journal of the American Statistical Association 53, 1958; with competing endings Aalen–Johansen). What still goes on is followed until today. Where fewer than 5 are left to follow, nothing more is shown.',
})
export class RetentionCurve {
  @Field(() => Int, { description: 'How many were followed.' })
  followed!: number;
  @Field(() => Int, {
    description:
      'Of these, how many were followed only from some day after their beginning, because what had ended before is not in the data. They are at risk after that day (delayed entry).',
  })
  enteredLate!: number;
  @Field(() => Int, {
    description: 'How many were left out: they had ended by the day from which the data is complete.',
  })
  notSeen!: number;
  @Field(() => Int, { description: 'Of the followed, how many ended in a way that counts.' })
  ended!: number;
  @Field(() => Boolean, { description: 'Whether the curve is left out, because fewer than 5 were followed.' })
  suppressed!: boolean;
  @Field(() => [RetentionPoint], {
    description:
      'A point for each number of days after which something ended; before the first one the share is 1.',
  })
  points!: RetentionPoint[];
  @Field(() => Int, {
    nullable: true,
    description:
      'From so many days on nothing is shown, because fewer than 5 were at risk; null when all is shown.',
  })
  shownUntilDays!: number | null;
  @Field(() => [RetentionAfterMonths], {
    description: 'The share that goes on after months by the calendar.',
  })
  afterMonths!: RetentionAfterMonths[];
  @Field(() => Int, {
    nullable: true,
    description: 'The days after which at most half goes on; null unless that is reached.',
  })
  medianDays!: number | null;
  @Field(() => MedianKnown, { description: 'Whether the median is reached.' })
  median!: MedianKnown;
}

@ObjectType({
  description:
    'What had become of people before so many months by the calendar were over (Aalen–Johansen, Scandinavian Journal of Statistics 5, 1978). The three shares are 1 together; they are null when fewer than 5 were followed so long.',
})
export class OutcomeAfterMonths {
  @Field(() => Int, { description: 'Months by the calendar.' })
  months!: number;
  @Field(() => Int, { description: 'How many were followed for so long, and nothing had happened before.' })
  atRisk!: number;
  @Field(() => Boolean, {
    description: 'Whether the shares are left out, because fewer than 5 were followed so long.',
  })
  suppressed!: boolean;
  @Field(() => Float, { nullable: true, description: 'The share, 0 to 1, for whom it had happened.' })
  happened!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The share, 0 to 1, for whom it could no longer happen.',
  })
  otherwise!: number | null;
  @Field(() => Float, { nullable: true, description: 'The share, 0 to 1, of the others.' })
  goesOn!: number | null;
}
