import { Field, Int, ObjectType } from 'type-graphql';
import { Programme } from '../organisations/programme.ts';
import type { Day } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';

@ObjectType({ description: 'A day on which the two of a match met.' })
export class Visit {
  @Field(() => DateScalar, { description: 'The day, in Amsterdam.' })
  on!: Day;
  @Field(() => Int, { description: 'For how many minutes; 0 when it was taken back.' })
  minutes!: number;
}

@ObjectType({ description: 'What a volunteer did in a calendar year for a programme.' })
export class HoursOfYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;
  @Field(() => Programme, { description: 'The programme.' })
  programme?: Programme;
  @Field(() => Int, { description: 'How many visits were written down.' })
  visits!: number;
  @Field(() => Int, { description: 'How many minutes they took together.' })
  minutes!: number;
  programmeId!: string;
}
