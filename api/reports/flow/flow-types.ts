import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Programme } from '../../organisations/programme.ts';
import { codes } from '../../platform/codes.ts';
import type { Day } from '../../platform/days.ts';
import { DateScalar } from '../../platform/scalars.ts';

export const FunnelStep = codes('FunnelStep', 'A step of a request on its way to a buddy.', {
  RECEIVED: 'The request came in.',
  CONTACTED: 'Somebody spoke with the resident.',
  INTAKE: 'The intake was held.',
  ACCEPTED: 'The intake ended in a new trajectory.',
  WAITING: 'The resident stood on the waitlist.',
  PROPOSED: 'A volunteer was proposed.',
  LINKED: 'The resident was linked with a volunteer.',
});
export type FunnelStep = keyof typeof FunnelStep;

@ObjectType({
  description:
    'How many of the requests received in a period took a step until today. Who took a later step counts as having taken this one.',
})
export class FunnelFigure {
  @Field(() => FunnelStep, { description: 'The step.' })
  step!: FunnelStep;
  @Field(() => Int, { description: 'Requests that took it.' })
  count!: number;
  @Field(() => Int, { description: 'Requests that took the step before it, and not this one (yet).' })
  notYet!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Its share of the received, 0 to 1; null when none was received.',
  })
  share!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'The median of the days since the step before it, over the requests of which both days are known; null when there are none.',
  })
  medianDays!: number | null;
}

@ObjectType({ description: 'A programme in one quarter of the calendar.' })
export class QuarterFigures {
  @Field(() => DateScalar, { description: 'Its first day.' })
  from!: Day;
  @Field(() => Int, { description: 'Requests received in it.' })
  received!: number;
  @Field(() => Int, { description: 'Matches linked in it.' })
  inflow!: number;
  @Field(() => Int, { description: 'Matches that ended in it.' })
  outflow!: number;
  @Field(() => Int, { description: 'Matches that ran at its end, or today while it is not over.' })
  runningAtEnd!: number;
  @Field(() => Int, { description: 'Residents on the waitlist at its end, or today while it is not over.' })
  waitingAtEnd!: number;
}

@ObjectType({ description: 'One programme in a period, as a line of the report of an organisation.' })
export class ProgrammeLine {
  programmeId!: string;
  @Field(() => Programme, { description: 'The programme.' })
  programme?: Programme;
  @Field(() => Int, { description: 'Requests received in the period.' })
  received!: number;
  @Field(() => Int, { description: 'Matches that ran at start.' })
  runningAtStart!: number;
  @Field(() => Int, { description: 'Matches that were linked in the period.' })
  inflow!: number;
  @Field(() => Int, { description: 'Matches that ended in the period.' })
  outflow!: number;
  @Field(() => Int, { description: 'Matches that ran at end.' })
  runningAtEnd!: number;
  @Field(() => Int, { description: 'Residents on the waitlist at end.' })
  waitingAtEnd!: number;
  @Field(() => Int, {
    description: 'Persons enrolled as volunteers at end, without candidates and without those rejected.',
  })
  volunteersAtEnd!: number;
}
