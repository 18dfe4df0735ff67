import { Field, Float, Int, ObjectType } from 'type-graphql';
import { UnlinkReason } from '../../matching/codes.ts';
import { Programme } from '../../organisations/programme.ts';
import { Circumstance } from '../../requests/codes.ts';
import { Warning } from '../warning.ts';

@ObjectType({
  description:
    'The waitlist of a programme at end. The last two counts are attributes, not parts: somebody can have both or neither.',
})
export class WaitlistFigures {
  @Field(() => Int, { description: 'Residents on the waitlist at end.' })
  length!: number;
  @Field(() => Int, {
    description: 'Of these, whose spell began on or before the same calendar day a year before the end.',
  })
  longerThanYear!: number;
  @Field(() => Int, {
    description:
      'Of these, who had a match in this organisation, in any programme, that had ended on or before the day the spell began.',
  })
  previouslyMatched!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'The median of the days from the beginning of the spell to the end of the period, interpolated; null when nobody waits.',
  })
  medianDays!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'The 90th percentile of the days from the beginning of the spell to the end of the period, interpolated; null when nobody waits.',
  })
  p90Days!: number | null;
}

@ObjectType({ description: 'How many matches ended for one reason.' })
export class UnlinkReasonCount {
  @Field(() => UnlinkReason, { description: 'The reason.' })
  reason!: UnlinkReason;
  @Field(() => Int, { description: 'Matches that ended in the period for this reason.' })
  count!: number;
}

@ObjectType({
  description:
    'The volunteers of a programme at end, counted as persons. How far somebody is in screening is taken as known now.',
})
export class ProgrammeVolunteers {
  @Field(() => Int, {
    description: 'Persons enrolled at end, without candidates and without those rejected.',
  })
  enrolled!: number;
  @Field(() => Int, { description: 'Of the enrolled, those whose training was completed at end.' })
  trained!: number;
  @Field(() => Int, { description: 'Of the trained, those who can be deployed in this municipality.' })
  deployable!: number;
  @Field(() => Int, {
    description: 'Persons who had shown interest at end and are no more than a candidate.',
  })
  candidates!: number;
  @Field(() => Int, { description: 'Of the enrolled, those who work for a partner organisation.' })
  fromPartners!: number;
}

@ObjectType({
  description:
    'The visits of a campaign, counted as persons; each step counts in the period of the day on which it was taken.',
})
export class CampaignFigures {
  @Field(() => Int, { description: 'Persons who were invited in the period.' })
  invited!: number;
  @Field(() => Int, { description: 'Persons who were reached in the period.' })
  reached!: number;
  @Field(() => Int, { description: 'Persons who were visited in the period.' })
  visited!: number;
}

@ObjectType({
  description:
    'How often a circumstance occurs, over the requests behind the matches in the total and those accepted in the period.',
})
export class CircumstanceCount {
  @Field(() => Circumstance, { description: 'The circumstance.' })
  circumstance!: Circumstance;
  @Field(() => Int, { description: 'Requests with this circumstance.' })
  count!: number;
  @Field(() => Int, {
    description: 'Requests of which the circumstances were asked: the denominator of a share.',
  })
  known!: number;
}

@ObjectType({
  description:
    'Hours of coordination, over the months whose first day is in the period; 0 when none were written down.',
})
export class HoursFigures {
  @Field(() => Float, { description: 'Hours that were planned.' })
  planned!: number;
  @Field(() => Float, { description: 'Hours that were worked.' })
  worked!: number;
}

@ObjectType({
  description:
    'One programme in one period. Proposals that were declined and matches registered by mistake count nowhere; corrections made since are in it.',
})
export class ProgrammeReport {
  @Field(() => Programme, { description: 'The programme that it is about.' })
  programme!: Programme;
  @Field(() => Int, {
    description: 'Matches that ran at start: linked before the period and not ended before it.',
  })
  runningAtStart!: number;
  @Field(() => Int, { description: 'Matches that were linked in the period.' })
  inflow!: number;
  @Field(() => Int, {
    description: 'Matches that ended in the period. On the day of its end a match no longer runs.',
  })
  outflow!: number;
  @Field(() => Int, { description: 'Matches that ran at end.' })
  runningAtEnd!: number;
  @Field(() => Int, {
    description:
      'Matches of the period: linked before its end and not ended before it. Equals running at start + inflow, and running at end + outflow.',
  })
  total!: number;
  @Field(() => Int, {
    description:
      'Distinct volunteers, as persons, with a match in the total. For a programme of tasks without matches: volunteers enrolled on a day of the period.',
  })
  volunteersInvolved!: number;
  @Field(() => Int, {
    description:
      'Distinct requesters, as persons, with a match in the total. For a programme of tasks without matches: those whose request was accepted or handled at once in the period.',
  })
  requestersInvolved!: number;
  @Field(() => WaitlistFigures, { description: 'The waitlist at end.' })
  waitlist!: WaitlistFigures;
  @Field(() => [UnlinkReasonCount], {
    description: 'The outflow by reason, most frequent first; reasons that did not occur are left out.',
  })
  unlinkReasons!: UnlinkReasonCount[];
  @Field(() => Int, {
    nullable: true,
    description:
      'Age of the youngest volunteer with a match in the total, in completed years at end; null when unknown.',
  })
  youngestVolunteer!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Age of the oldest volunteer with a match in the total, in completed years at end; null when unknown.',
  })
  oldestVolunteer!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Age of the youngest requester with a match in the total, in completed years at end; null when unknown.',
  })
  youngestRequester!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Age of the oldest requester with a match in the total, in completed years at end; null when unknown.',
  })
  oldestRequester!: number | null;
  @Field(() => ProgrammeVolunteers, { description: 'The volunteers of the programme at end.' })
  volunteers!: ProgrammeVolunteers;
  @Field(() => CampaignFigures, {
    nullable: true,
    description: 'The campaign of visits in the period; null when there was none.',
  })
  campaign!: CampaignFigures | null;
  @Field(() => [CircumstanceCount], {
    description: 'Circumstances of those who asked, each by itself; empty when they were never asked.',
  })
  circumstances!: CircumstanceCount[];
  @Field(() => HoursFigures, { description: 'Hours of coordination.' })
  hours!: HoursFigures;
  @Field(() => [Warning], { description: 'What to know before using these figures.' })
  warnings!: Warning[];
}
