import { Field, Float, Int, ObjectType } from 'type-graphql';
import { codes } from '../../platform/codes.ts';

export const RetentionVariant = codes('RetentionVariant', 'Which endings of a match count.', {
  ALL_ENDINGS: 'Every ending counts, also a goal that was reached.',
  PREMATURE_ONLY:
    'Only premature endings count. Planned and natural ones (a death, a move, a hand-over to a professional) are treated as matches that were followed until then.',
  NATURAL_COMPETING:
    'Planned and premature endings count. Natural ones compete: after a natural ending a match can no longer end otherwise, and stays among those that did not.',
});
export type RetentionVariant = keyof typeof RetentionVariant;

@ObjectType({ description: 'What share of the matches goes on after so many days.' })
export class RetentionPoint {
  @Field(() => Int, { description: 'Days since the day of linking.' })
  days!: number;
  @Field(() => Int, { description: 'Matches that were followed for so many days and had not ended before.' })
  atRisk!: number;
  @Field(() => Int, { description: 'Matches that ended after exactly so many days, in a way that counts.' })
  ended!: number;
  @Field(() => Float, { description: 'The share, 0 to 1, that goes on longer than so many days.' })
  survival!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Lower bound of the 95 % interval of the share, 0 to 1; null where the share is 0 or 1.',
  })
  lower!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Upper bound of the 95 % interval of the share, 0 to 1; null where the share is 0 or 1.',
  })
  upper!: number | null;
}

@ObjectType({
  description:
    'What share goes on for at least so many months. Months are those of the calendar: the same day of the month so much later, or the last day of a shorter month. What ends on that very day has lasted so long.',
})
export class RetentionAfterMonths {
  @Field(() => Int, { description: 'Months by the calendar.' })
  months!: number;
  @Field(() => Int, { description: 'How many were followed for so long and had not ended before.' })
  atRisk!: number;
  @Field(() => Boolean, {
    description: 'Whether the share is left out, because fewer than 5 were followed so long.',
  })
  suppressed!: boolean;
  @Field(() => Float, { nullable: true, description: 'The share, 0 to 1; null when suppressed.' })
  survival!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Lower bound of the 95 % interval (Greenwood, log-log); null when suppressed, and where the share is 0 or 1.',
  })
  lower!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Upper bound of the 95 % interval (Greenwood, log-log); null when suppressed, and where the share is 0 or 1.',
  })
  upper!: number | null;
}

@ObjectType({
  description:
    'How long matches last: those linked in the period, followed to today. What still runs is followed until today and counts as such (Kaplan–Meier; with competing endings Aalen–Johansen). Matches registered by mistake count nowhere.',
})
export class RetentionReport {
  @Field(() => Int, { description: 'Matches linked in the period.' })
  matches!: number;
  @Field(() => Int, { description: 'Of these, those that have ended by today in a way that counts.' })
  ended!: number;
  @Field(() => [RetentionPoint], {
    description:
      'A point for each number of days after which a match ended; before the first one the share is 1.',
  })
  points!: RetentionPoint[];
  @Field(() => Float, {
    nullable: true,
    description:
      'The share, 0 to 1, that goes on longer than 91 days. Null when no match was followed so long, unless all have ended.',
  })
  survivalAt3Months!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'The share, 0 to 1, that goes on longer than 183 days. Null when no match was followed so long, unless all have ended.',
  })
  survivalAt6Months!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'The share, 0 to 1, that goes on longer than 365 days. Null when no match was followed so long, unless all have ended.',
  })
  survivalAt12Months!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The days after which at most half goes on; null when more than half still does.',
  })
  medianDays!: number | null;
  @Field(() => [RetentionAfterMonths], {
    description: 'The share that goes on for at least 3, 6 and 12 months by the calendar.',
  })
  afterMonths!: RetentionAfterMonths[];
}
