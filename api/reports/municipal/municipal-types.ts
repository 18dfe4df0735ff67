import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Programme } from '../../organisations/programme.ts';
import { codes } from '../../platform/codes.ts';

export const CountShown = codes('CountShown', 'How a count leaves the organisation.', {
  EXACT: 'As it is: 0, or 10 or more.',
  ROUNDED:
    'Rounded to the nearest multiple of 5, as its period lies in a longer one that is told of exactly.',
  FEW: 'Not given: from 1 to 9.',
  NOT_SHOWN: 'Not given, small or large: with it a count from 1 to 9 could be worked out.',
});
export type CountShown = keyof typeof CountShown;

@ObjectType({ description: 'A count as it leaves the organisation.' })
export class OutsideCount {
  @Field(() => CountShown, { description: 'How it is told.' })
  shown!: CountShown;
  @Field(() => Int, { nullable: true, description: 'The count; null when it is not given.' })
  count!: number | null;
}

@ObjectType({
  description: 'The figures of a programme, or of all together, as they leave the organisation.',
})
export class MunicipalFigures {
  @Field(() => OutsideCount, { description: 'Requests received in the period.' })
  received!: OutsideCount;
  @Field(() => OutsideCount, { description: 'Matches that ran at start.' })
  runningAtStart!: OutsideCount;
  @Field(() => OutsideCount, { description: 'Matches that were linked in the period.' })
  inflow!: OutsideCount;
  @Field(() => OutsideCount, { description: 'Matches that ended in the period.' })
  outflow!: OutsideCount;
  @Field(() => OutsideCount, { description: 'Matches that ran at end.' })
  runningAtEnd!: OutsideCount;
  @Field(() => OutsideCount, { description: 'Residents on the waitlist at end.' })
  waitingAtEnd!: OutsideCount;
  @Field(() => OutsideCount, { description: 'Of these, who had waited for a year or longer.' })
  waitingLongerThanYear!: OutsideCount;
  @Field(() => Float, {
    nullable: true,
    description:
      'The median of the days that they had waited at end, interpolated; null when fewer than 10 waited, or how many is not given.',
  })
  medianWaitDays!: number | null;
  @Field(() => OutsideCount, {
    description:
      'N: requests received in the period with a first contact, also after it, or that were older than 20 working days at end.',
  })
  contactJudged!: OutsideCount;
  @Field(() => OutsideCount, {
    description: 'n: of these, those with a first contact within 3 working days.',
  })
  contactWithin3Days!: OutsideCount;
}

@ObjectType({ description: 'A programme in the report for the municipality.' })
export class MunicipalLine {
  programmeId!: string;
  @Field(() => Programme, { description: 'The programme.' })
  programme?: Programme;
  @Field(() => MunicipalFigures, { description: 'Its figures.' })
  figures!: MunicipalFigures;
  @Field(() => OutsideCount, {
    description:
      'Persons enrolled as volunteers at end, without candidates and without those rejected. They do not add up: one person can take part in several programmes.',
  })
  volunteersAtEnd!: OutsideCount;
}

@ObjectType({ description: 'The volunteers of an organisation, as they are told of outside it.' })
export class MunicipalVolunteers {
  @Field(() => OutsideCount, { description: 'Persons who were volunteers at start.' })
  activeAtStart!: OutsideCount;
  @Field(() => OutsideCount, { description: 'How often somebody became a volunteer in the period.' })
  joined!: OutsideCount;
  @Field(() => OutsideCount, { description: 'How often somebody stopped as a volunteer in the period.' })
  left!: OutsideCount;
  @Field(() => OutsideCount, { description: 'Persons who were volunteers at end.' })
  activeAtEnd!: OutsideCount;
}

@ObjectType({
  description:
    'What an organisation tells the municipality of a year, half or quarter of the calendar. Counts from 1 to 9 are not given, nor others from which they could be worked out; in halves and quarters the rest is rounded to 5.',
})
export class MunicipalReport {
  @Field(() => Boolean, { description: 'Whether counts are rounded: in halves and quarters.' })
  isRounded!: boolean;
  @Field(() => [MunicipalLine], {
    description: 'The programmes in which something ran or happened, by name.',
  })
  programmes!: MunicipalLine[];
  @Field(() => MunicipalFigures, { description: 'All programmes together.' })
  all!: MunicipalFigures;
  @Field(() => MunicipalVolunteers, { description: 'The volunteers of the organisation, each once.' })
  volunteers!: MunicipalVolunteers;
}
