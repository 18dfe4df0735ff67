import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'The matches of a programme in a year of the calendar, in Amsterdam days: the same figures as in the report of the programme, and of the matches linked in the year, how long they last. Matches registered by mistake count nowhere.',
})
export class ProgrammeYear {
  readonly programmeId!: string;
  @Field(() => Int, { description: 'The year.' })
  year!: number;
  @Field(() => Int, { description: 'Matches that ran at the close of the last day of the year before.' })
  runningAtStart!: number;
  @Field(() => Int, { description: 'Matches linked in the year.' })
  inflow!: number;
  @Field(() => Int, { description: 'Matches that ended in the year.' })
  outflow!: number;
  @Field(() => Int, {
    description: 'Matches that ran at the close of the year: running at start + inflow − outflow.',
  })
  runningAtEnd!: number;
  @Field(() => Int, { description: 'Matches of the year: running at start + inflow.' })
  total!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Of the matches linked in the year, the share, 0 to 1, that goes on longer than 91 days (Kaplan–Meier, followed to today). Null when no match was followed so long, unless all have ended.',
  })
  survivalAt3Months!: number | null;
  @Field(() => Float, { nullable: true, description: 'The same for 183 days.' })
  survivalAt6Months!: number | null;
  @Field(() => Float, { nullable: true, description: 'The same for 365 days.' })
  survivalAt12Months!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'The days after which at most half of the matches linked in the year goes on; null when more than half still does.',
  })
  medianDays!: number | null;
}
