import { Field, Float, Int, ObjectType } from 'type-graphql';
import { codes } from '../../platform/codes.ts';
import type { Day } from '../../platform/days.ts';
import { DateScalar } from '../../platform/scalars.ts';

export const ComparisonMeasure = codes(
  'ComparisonMeasure',
  'By what programmes of a kind are compared. Shares are percentages.',
  {
    MATCHES_LASTING:
      'Of the matches linked in the year, the share that lasts twelve months or more (Kaplan–Meier): of how many, is how many were followed.',
    MATCHES_PREMATURE:
      'Of the matches linked in the year that ended or are as old as expected, the share that ended too early, without natural endings.',
    MEDIAN_WAIT:
      'The days after which half of the waits that began in the year had ended with a match, where who left otherwise never will be matched.',
    MATCHES_PER_100_VOLUNTEERS:
      'Matches that ran at the end of the year, for each 100 volunteers that the programme then had.',
    VOLUNTEER_TURNOVER:
      'Who left the programme as a volunteer in the year, over the mean of how many it had at start and at end.',
    CONTACT_IN_3_DAYS:
      'Of the requests received in the year that can be judged, the share with a first contact within 3 working days.',
  },
);
export type ComparisonMeasure = keyof typeof ComparisonMeasure;

export const NoSpread = codes('NoSpread', 'Why nothing is told of how others do.', {
  NOT_TAKING_PART: 'The organisation does not take part, and who does not take part sees nothing of others.',
  NOT_YET: 'The year is compared from the first of March after it, and has not been yet.',
  TOO_FEW: 'Too few take part, or their figures lie so close together that it would tell of one of them.',
});
export type NoSpread = keyof typeof NoSpread;

@ObjectType({
  description:
    'How the programmes of a kind that take part lie, the reader’s own among them: whole numbers, settled once and the same for every reader. Told when, without those of any one organisation, at least 5 programmes of at least 3 organisations are in it.',
})
export class MeasureSpread {
  @Field(() => Int, {
    nullable: true,
    description:
      'A quarter of the programmes lies below it; null when it is longer than anybody was followed.',
  })
  lower!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Half of the programmes lies below it; null when it is longer than anybody was followed.',
  })
  median!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Three quarters of the programmes lie below it; null when it is longer than anybody was followed.',
  })
  upper!: number | null;
  @Field(() => Int, {
    description: 'How many programmes are in it: of each organisation at most the 2 with most cases.',
  })
  programmes!: number;
  @Field(() => Int, { description: 'Of how many organisations.' })
  organisations!: number;
  @Field(() => DateScalar, {
    description: 'The day as of which it was settled; it does not change after it.',
  })
  settledOn!: Day;
}

@ObjectType({ description: 'A programme beside others of its kind, by one measure.' })
export class ComparedMeasure {
  @Field(() => ComparisonMeasure, { description: 'By what.' })
  measure!: ComparisonMeasure;
  @Field(() => Float, {
    nullable: true,
    description:
      'Of the programme itself, as its reports say it now; null where they tell none, or half is not reached.',
  })
  own!: number | null;
  @Field(() => Int, {
    description: 'How many that was counted from. With fewer than 10 it is in no comparison.',
  })
  ownCases!: number;
  @Field(() => MeasureSpread, { nullable: true, description: 'Of all who take part; null when not told.' })
  spread!: MeasureSpread | null;
  @Field(() => NoSpread, { nullable: true, description: 'Why it is not told; null when it is.' })
  whyNone!: NoSpread | null;
}

@ObjectType({
  description:
    'A programme in a year of the calendar beside those of its kind in other organisations of the installation, of which nobody can tell what one of them has.',
})
export class ProgrammeComparison {
  @Field(() => Int, { description: 'The year.' })
  year!: number;
  @Field(() => Boolean, { description: 'Whether the organisation takes part.' })
  takesPart!: boolean;
  @Field(() => [ComparedMeasure], { description: 'Each measure that fits the kind of programme.' })
  measures!: ComparedMeasure[];
}
