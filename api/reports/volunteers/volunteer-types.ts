import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LeaveReason, RecruitmentChannel } from '../../people/codes.ts';
import { codes } from '../../platform/codes.ts';
import { Warning } from '../warning.ts';

export const TenureBand = codes(
  'TenureBand',
  'How long somebody had been a volunteer at end, in whole calendar months since joining. Every volunteer is in one band.',
  {
    UNDER_2_YEARS: 'Less than 24 months.',
    FROM_2_TO_6_YEARS: '24 months or more, less than 72.',
    FROM_6_TO_11_YEARS: '72 months or more, less than 132.',
    FROM_11_YEARS: '132 months or more.',
    UNKNOWN: 'The day of joining is not known.',
  },
);
export type TenureBand = keyof typeof TenureBand;

export const HoursBand = codes(
  'HoursBand',
  'Hours a week that somebody volunteers. Every volunteer is in one band.',
  {
    ON_CALL: 'On call: no fixed hours.',
    UNDER_1: 'Less than 1 hour.',
    FROM_1_TO_2: '1 hour or more, less than 2.',
    FROM_2_TO_5: '2 hours or more, less than 5.',
    FROM_5_TO_10: '5 hours or more, less than 10.',
    FROM_10_TO_20: '10 hours or more, less than 20.',
    FROM_20: '20 hours or more.',
    UNKNOWN: 'Not known.',
  },
);
export type HoursBand = keyof typeof HoursBand;

@ObjectType({ description: 'How many volunteers are active in one programme.' })
export class ProgrammeVolunteerCount {
  programmeId!: string;
  @Field(() => Int, {
    description:
      'Persons active at end who are enrolled in the programme, candidates and rejected left out. Who takes part in two programmes counts in both.',
  })
  activeAtEnd!: number;
}

@ObjectType({ description: 'How many volunteers have been there for so long.' })
export class TenureCount {
  @Field(() => TenureBand, { description: 'How long, since joining last.' })
  band!: TenureBand;
  @Field(() => Int, { description: 'Persons active at end.' })
  count!: number;
}

@ObjectType({ description: 'How many volunteers give so many hours.' })
export class HoursBandCount {
  @Field(() => HoursBand, { description: 'Hours a week.' })
  band!: HoursBand;
  @Field(() => Int, { description: 'Persons active at end.' })
  count!: number;
}

@ObjectType({ description: 'How many volunteers came in one way.' })
export class RecruitmentChannelCount {
  @Field(() => RecruitmentChannel, { description: 'How they found the organisation.' })
  channel!: RecruitmentChannel;
  @Field(() => Int, { description: 'Persons active at end.' })
  count!: number;
}

@ObjectType({ description: 'How many volunteers left for one reason.' })
export class LeaveReasonCount {
  @Field(() => LeaveReason, { description: 'The reason.' })
  reason!: LeaveReason;
  @Field(() => Int, { description: 'Those who left in the period.' })
  count!: number;
}

@ObjectType({
  description:
    'The volunteers of an organisation in one period, counted as persons: who is in several programmes counts once.',
})
export class VolunteerReport {
  @Field(() => Int, { description: 'Persons who were volunteers at start.' })
  activeAtStart!: number;
  @Field(() => Int, {
    description: 'Volunteers who joined on a day of the period; who left and came back in it joined again.',
  })
  joined!: number;
  @Field(() => Int, {
    description: 'Volunteers who left on a day of the period. On that day they are no longer active.',
  })
  left!: number;
  @Field(() => Int, {
    description: 'Persons who were volunteers at end: active at start + joined − left.',
  })
  activeAtEnd!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      '(active at end − joined) ÷ active at start, 0 to 1. Null when nobody was active at start, or when so many joined and left within the period that it would be negative.',
  })
  retentionRate!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Left ÷ the mean of active at start and active at end, as a share: 0.2 is 20 %. Null when nobody was active at either.',
  })
  turnoverRate!: number | null;
  @Field(() => [ProgrammeVolunteerCount], {
    description:
      'The active at end by programme, most volunteers first; programmes without any are left out.',
  })
  byProgramme!: ProgrammeVolunteerCount[];
  @Field(() => [TenureCount], {
    description: 'The active at end by how long they have been there; every band is given.',
  })
  tenure!: TenureCount[];
  @Field(() => [HoursBandCount], { description: 'The active at end by hours a week; every band is given.' })
  hoursPerWeek!: HoursBandCount[];
  @Field(() => Float, {
    nullable: true,
    description:
      'Mean hours a week of the active at end whose hours are known and who are not on call; null when there are none.',
  })
  meanHoursPerWeek!: number | null;
  @Field(() => [RecruitmentChannelCount], {
    description:
      'The active at end by how they found the organisation, most frequent first; what did not occur is left out.',
  })
  channels!: RecruitmentChannelCount[];
  @Field(() => [LeaveReasonCount], {
    description:
      'Those who left in the period by reason, most frequent first; what did not occur is left out.',
  })
  leaveReasons!: LeaveReasonCount[];
  @Field(() => [Warning], { description: 'What to know before using these figures.' })
  warnings!: Warning[];
}
