import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Team } from '../../places/place.ts';
import { codes } from '../../platform/codes.ts';
import { RequestChannel } from '../../requests/codes.ts';
import { Warning } from '../warning.ts';
import { ClockFigure } from './clock-types.ts';

export const ReportedOutcome = codes('ReportedOutcome', 'How the intake of a request ended, as known now.', {
  OPEN: 'It has no outcome yet.',
  ACCEPTED: 'A new trajectory.',
  REJECTED: 'Not something that the organisation can do.',
  REDIRECTED: 'Passed on to another organisation or programme.',
  HANDLED_NO_TRAJECT: 'Helped at once; nothing more was needed.',
  ADDED_TO_EXISTING: 'Made part of help that was already running.',
  WITHDRAWN: 'The resident took it back.',
});
export type ReportedOutcome = keyof typeof ReportedOutcome;

@ObjectType({ description: 'How many requests came in one way.' })
export class ChannelCount {
  @Field(() => RequestChannel, { description: 'Where they came in.' })
  channel!: RequestChannel;
  @Field(() => Int, { description: 'Requests received in the period.' })
  count!: number;
}

@ObjectType({ description: 'How many requests had one outcome.' })
export class OutcomeCount {
  @Field(() => ReportedOutcome, {
    description: 'The outcome as known now, also when it came after the period.',
  })
  outcome!: ReportedOutcome;
  @Field(() => Int, { description: 'Requests received in the period.' })
  count!: number;
}

@ObjectType({ description: 'How many requests came from the area of one team.' })
export class TeamCount {
  @Field(() => Team, {
    nullable: true,
    description:
      'The team of the neighbourhood in which the requester lives; null when we do not know it, or no team of ours works there.',
  })
  team!: Pick<Team, 'id' | 'name' | 'phone'> | null;
  @Field(() => Int, { description: 'Requests received in the period.' })
  count!: number;
}

@ObjectType({
  description:
    'How many of the requests were in time. Working days are Monday to Friday without Dutch public holidays; day 0 is the day of receipt, or the next working day if that is none.',
})
export class KpiFigure {
  @Field(() => Int, { description: 'Within so many working days.' })
  workingDays!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'The percentage, 0 to 100 and not rounded, that was in time: of the requests received in the period where it happened, also after the period, or that were older than 20 working days at end. Null when there are none.',
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

@ObjectType({
  description:
    'The requests that an organisation received in one period, over all its programmes. A request received at night belongs to its day in Amsterdam.',
})
export class RequestReport {
  @Field(() => Int, { description: 'Requests received in the period.' })
  received!: number;
  @Field(() => [ChannelCount], {
    description: 'The received by channel, most frequent first; channels without any are left out.',
  })
  byChannel!: ChannelCount[];
  @Field(() => [OutcomeCount], {
    description: 'The received by outcome, most frequent first; outcomes without any are left out.',
  })
  byOutcome!: OutcomeCount[];
  @Field(() => [TeamCount], {
    description: 'The received by team, most frequent first; teams without any are left out.',
  })
  byTeam!: TeamCount[];
  @Field(() => [KpiFigure], { description: 'From receipt to the first contact; attempts do not count.' })
  firstContact!: KpiFigure[];
  @Field(() => [KpiFigure], { description: 'From receipt to the outcome of the intake.' })
  handled!: KpiFigure[];
  @Field(() => [ClockFigure], {
    description:
      'The same and more by the clocks of the organisation: each between two moments, in so many working days. An attempt to reach somebody and a contact are told apart.',
  })
  clocks!: ClockFigure[];
  @Field(() => [Warning], { description: 'What to know before using these figures.' })
  warnings!: Warning[];
}
