import { Field, Int, ObjectType } from 'type-graphql';
import { ScreeningStep } from '../../organisations/codes.ts';
import { Warning } from '../warning.ts';

@ObjectType({ description: 'What one coordinator has in hand, on the day that was asked for.' })
export class Caseload {
  ownerId!: string | null;
  @Field({
    description:
      'Whether they may coordinate all of it today. What is in a programme that its owner no longer coordinates is nobody’s: colleagues can take it.',
  })
  coordinates!: boolean;
  @Field(() => Int, {
    description:
      'Requests in hand: received, and not closed, and without a match that runs. Who rests after a match is in it.',
  })
  requests!: number;
  @Field(() => Int, { description: 'Of these, the requests on the waitlist without a proposal.' })
  waiting!: number;
  @Field(() => Int, { description: 'Matches that run, of requests that they take care of.' })
  matches!: number;
  @Field(() => Int, {
    description:
      'Enrolments of volunteers whom they look after: not of who left or was rejected. Who is in two programmes counts in both.',
  })
  volunteers!: number;
}

@ObjectType({
  description:
    'How far the volunteers of a programme are with one thing that it asks before a match, on the day that was asked for. The four states are parts of all of whom it is asked.',
})
export class ScreeningFigures {
  programmeId!: string;
  @Field(() => ScreeningStep, {
    description: 'What is asked, by the rules of the programme as they are now.',
  })
  step!: ScreeningStep;
  @Field(() => Int, {
    description:
      'Volunteers of whom it is asked: who may be matched, rests, or was stopped. Who is still coming in, or left, is not in it.',
  })
  asked!: number;
  @Field(() => Int, { description: 'Seen or done, and valid for longer than 60 days, or for ever.' })
  valid!: number;
  @Field(() => Int, { description: 'Still valid, for 60 days at the most.' })
  expiresSoon!: number;
  @Field(() => Int, { description: 'Seen or done too long ago.' })
  expired!: number;
  @Field(() => Int, { description: 'Never seen or done.' })
  missing!: number;
  @Field(() => Int, {
    description: 'Of the last two, the volunteers who have a match that runs in this programme.',
  })
  matchedWithout!: number;
}

@ObjectType({
  description:
    'What the coordinators of an organisation, or of one programme of it, have in hand, and how far its volunteers are with what is asked before a match. It is told of one day: today, or that of the instant.',
})
export class StaffingReport {
  @Field(() => [Caseload], {
    description: 'By name, each coordinator once; what is nobody’s comes last, and is always there.',
  })
  caseload!: Caseload[];
  @Field(() => [ScreeningFigures], {
    description: 'By name of the programme; a programme that asks nothing is not there.',
  })
  screening!: ScreeningFigures[];
  @Field(() => [Warning], { description: 'What to know before using these figures.' })
  warnings!: Warning[];
}
