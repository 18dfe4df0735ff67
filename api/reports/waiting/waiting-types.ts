import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Neighbourhood } from '../../places/place.ts';
import { codes } from '../../platform/codes.ts';
import { WaitlistRemoval } from '../../requests/codes.ts';
import { OutcomeAfterMonths, RetentionCurve } from '../lasting/followed-types.ts';
import { Warning } from '../warning.ts';

export const WaitBand = codes(
  'WaitBand',
  'How long somebody had waited, in months by the calendar since the spell began. Everybody is in one band.',
  {
    UNDER_3_MONTHS: 'Less than 3 months.',
    FROM_3_TO_6_MONTHS: '3 months or more, less than 6.',
    FROM_6_TO_12_MONTHS: '6 months or more, less than 12.',
    FROM_12_MONTHS: '12 months or more: the same as longer than a year.',
  },
);
export type WaitBand = keyof typeof WaitBand;

@ObjectType({ description: 'How many have waited for so long.' })
export class WaitBandCount {
  @Field(() => WaitBand, { description: 'How long.' })
  band!: WaitBand;
  @Field(() => Int, { description: 'Residents on the waitlist at end.' })
  count!: number;
}

@ObjectType({ description: 'How many waits ended otherwise than with a match, for one reason.' })
export class RemovalCount {
  @Field(() => WaitlistRemoval, { description: 'Why they left the waitlist.' })
  reason!: WaitlistRemoval;
  @Field(() => Int, { description: 'Waits that began in the period.' })
  count!: number;
}

@ObjectType({
  description:
    'How long people waited in fact: the waits that began in the period, followed to today. Who leaves the waitlist otherwise can no longer be matched from it (competes). Unit: spells on the waitlist; not those of who stood on it twice.',
})
export class RealisedWaits {
  @Field(() => Int, { description: 'Waits that began in the period.' })
  began!: number;
  @Field(() => Int, { description: 'Of these, those that ended with a match.' })
  matched!: number;
  @Field(() => Int, { description: 'Of these, those that ended otherwise.' })
  removed!: number;
  @Field(() => Int, { description: 'Of these, those that go on.' })
  waiting!: number;
  @Field(() => [OutcomeAfterMonths], {
    description: 'Happened: matched. Otherwise: left the waitlist. After 3, 6 and 12 months.',
  })
  afterMonths!: OutcomeAfterMonths[];
  @Field(() => RetentionCurve, {
    description:
      'The share that has not been matched, where who left never will be (Aalen–Johansen). Its median is when half has been matched.',
  })
  notMatched!: RetentionCurve;
  @Field(() => Int, {
    nullable: true,
    description: 'Nine of ten had been matched after so many days; null unless that is reached.',
  })
  p90Days!: number | null;
  @Field(() => RetentionCurve, {
    description:
      'The share that would still wait if nobody left otherwise: who left is followed until then (Kaplan–Meier). Shorter than what people lived through, and printed more often.',
  })
  ifNobodyLeft!: RetentionCurve;
  @Field(() => [RemovalCount], { description: 'Why the removed left, most frequent first.' })
  removals!: RemovalCount[];
}

@ObjectType({ description: 'Who waits in one neighbourhood, at end.' })
export class NeighbourhoodWaits {
  @Field(() => Neighbourhood, {
    nullable: true,
    description: 'Where they live now; null for those of whom we do not know it.',
  })
  neighbourhood!: Neighbourhood | null;
  @Field(() => Int, { description: 'Residents on the waitlist at end.' })
  length!: number;
  @Field(() => Int, { description: 'Of these, who had waited for a year or longer.' })
  longerThanYear!: number;
  @Field(() => Float, { description: 'The median of the days since their spells began, interpolated.' })
  medianDays!: number;
  @Field(() => Int, { description: 'The days since the first of their spells began.' })
  longestDays!: number;
}

@ObjectType({
  description:
    'The waitlist at end, and how long people waited in fact. Unit: residents on the waitlist of a programme; who waits for two programmes counts twice. Longer than a year and previously matched are attributes, not parts: somebody can have both or neither.',
})
export class WaitingReport {
  @Field(() => Int, { description: 'Residents on the waitlist at end.' })
  length!: number;
  @Field(() => [WaitBandCount], { description: 'The same by how long they had waited; every band is given.' })
  bands!: WaitBandCount[];
  @Field(() => Int, {
    description: 'Whose spell began on or before the same calendar day a year before the end.',
  })
  longerThanYear!: number;
  @Field(() => Int, {
    description:
      'Who had a match in this organisation, in any programme, that had ended on or before the day the spell began.',
  })
  previouslyMatched!: number;
  @Field(() => Int, { description: 'Who is in both.' })
  both!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'The median of the days since the spell began, interpolated; null when nobody waits.',
  })
  medianDays!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'The 90th percentile of the days since the spell began, interpolated; null when nobody waits.',
  })
  p90Days!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'The median of the days since they first waited, also before a match that ended through no fault of theirs; null when nobody waits.',
  })
  medianDaysInAll!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The 90th percentile of the days since they first waited; null when nobody waits.',
  })
  p90DaysInAll!: number | null;
  @Field(() => RealisedWaits, { description: 'How long people waited in fact.' })
  realised!: RealisedWaits;
  @Field(() => [NeighbourhoodWaits], {
    description:
      'The waitlist at end by where people live, longest first; neighbourhoods where nobody waits are left out.',
  })
  neighbourhoods!: NeighbourhoodWaits[];
  @Field(() => [Warning], { description: 'What to know before using these figures.' })
  warnings!: Warning[];
}
