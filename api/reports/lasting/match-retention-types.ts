import { Field, Float, Int, ObjectType } from 'type-graphql';
import { EndingType, MatchSide, UnlinkReason } from '../../matching/codes.ts';
import { codes } from '../../platform/codes.ts';
import type { Day } from '../../platform/days.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { Warning } from '../warning.ts';
import { RetentionCurve } from './followed-types.ts';

export const RetentionSplit = codes('RetentionSplit', 'By what the matches are told apart.', {
  PROGRAMME: 'By programme.',
  SUPPORT_MODE: 'By the kind of support that was asked for.',
  LINK_REASON:
    'By why the two were linked. Who was linked for two reasons counts with both: these groups overlap.',
  AGE_DIFFERENCE:
    'By the whole years between the two, whoever is older: under 10, 10 to 25, 25 to 40, 40 or more.',
  DISTANCE:
    'By kilometres as the crow flies between where the two live now: under 1, 1 to 3, 3 to 7, 7 or more.',
  YEAR: 'By the calendar year of linking.',
});
export type RetentionSplit = keyof typeof RetentionSplit;

@ObjectType({ description: 'How long some of the matches last.' })
export class MatchRetentionGroup {
  @Field({
    description:
      'Which: the id of a programme, a code of the kind of support or of the reason for linking, a band as `10-25` or `40+`, a year; `UNKNOWN` where it is not known.',
  })
  key!: string;
  @Field(() => String, { nullable: true, description: 'The name of the programme; null for other groups.' })
  name!: string | null;
  @Field(() => RetentionCurve, { description: 'How long they last.' })
  curve!: RetentionCurve;
}

@ObjectType({
  description:
    'The share of matches that lasted twelve months or more, as Big Brothers Big Sisters of America reports it: of the matches linked in the same period a year earlier, those that lasted until the same day a year later or longer. Published there in 2014: 64 % in communities, 41 % at schools. Matches that were linked before the data is complete are left out, as only those that lasted are known.',
})
export class TwelveMonthCohort {
  @Field(() => DateScalar, { description: 'The first day of linking.' })
  from!: Day;
  @Field(() => DateScalar, { description: 'The first day of linking after it.' })
  until!: Day;
  @Field(() => Int, { description: 'N: matches that were linked then, at least twelve months ago today.' })
  linked!: number;
  @Field(() => Int, { description: 'n: of these, those that lasted twelve months by the calendar or more.' })
  lasted!: number;
  @Field(() => Float, { nullable: true, description: 'n ÷ N, 0 to 1; null when N is 0.' })
  rate!: number | null;
  @Field(() => Int, { description: 'Matches linked then, less than twelve months ago: it is not known yet.' })
  notYetKnown!: number;
}

@ObjectType({
  description:
    'Matches that ended before the expected length of their programme, in months by the calendar: of those linked in the period that ended, or are as old as expected. Matches of programmes without an expected length, and of before the data is complete, are left out.',
})
export class PrematureEndings {
  @Field(() => Int, {
    description: 'Matches that ended or are as old as expected: what both rates are shares of.',
  })
  judged!: number;
  @Field(() => Int, {
    description: 'Ended too early, prematurely or naturally (a death, a move, a hand-over).',
  })
  gross!: number;
  @Field(() => Int, { description: 'Ended too early, prematurely alone.' })
  adjusted!: number;
  @Field(() => Float, { nullable: true, description: 'Gross ÷ judged, 0 to 1; null when none is judged.' })
  grossRate!: number | null;
  @Field(() => Float, { nullable: true, description: 'Adjusted ÷ judged, 0 to 1; null when none is judged.' })
  adjustedRate!: number | null;
  @Field(() => Int, { description: 'Linked in the period in a programme that has no expected length.' })
  withoutExpectation!: number;
}

@ObjectType({
  description: 'How many matches ended for one reason, by whose reason it is and what kind of ending.',
})
export class EndingCount {
  @Field(() => MatchSide, {
    nullable: true,
    description:
      'Whose reason it is; where the reason leaves that open, who took the step. Null when not known.',
  })
  side!: MatchSide | null;
  @Field(() => EndingType, { description: 'Planned, natural or premature.' })
  type!: EndingType;
  @Field(() => UnlinkReason, { description: 'The reason.' })
  reason!: UnlinkReason;
  @Field(() => Int, { description: 'Matches that ended in the period.' })
  count!: number;
}

@ObjectType({
  description:
    'What ended in the period. Both figures are biased: the rate is higher where matches are short or the period is long, and the mean length knows nothing of the matches that still run. Read the curve instead.',
})
export class ClosureFigures {
  @Field(() => Int, {
    description: 'Matches that ran on a day of the period: the total of the programme report.',
  })
  served!: number;
  @Field(() => Int, { description: 'Of these, those that ended in the period.' })
  closed!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Closed ÷ served, 0 to 1; null when none was served. Biased.',
  })
  closureRate!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      '"AML closed": the mean length in days of those that ended in the period; null when none did. Biased low.',
  })
  averageDaysOfClosed!: number | null;
  @Field(() => [EndingCount], { description: 'The closed by side, kind and reason, most frequent first.' })
  endings!: EndingCount[];
}

@ObjectType({
  description:
    'How long the matches of an organisation last: those linked in the period, followed to today. Unit: matches. Matches registered by mistake count nowhere.',
})
export class MatchRetentionReport {
  @Field(() => RetentionCurve, { description: 'All of them.' })
  all!: RetentionCurve;
  @Field(() => [MatchRetentionGroup], {
    description: 'The same, told apart, in the order of the groups; empty when that was not asked for.',
  })
  groups!: MatchRetentionGroup[];
  @Field(() => Boolean, { description: 'Whether a match can be in several groups.' })
  groupsOverlap!: boolean;
  @Field(() => TwelveMonthCohort, {
    description: 'The share that lasted twelve months, as others report it.',
  })
  cohort!: TwelveMonthCohort;
  @Field(() => PrematureEndings, { description: 'What ended before its time.' })
  premature!: PrematureEndings;
  @Field(() => ClosureFigures, { description: 'What ended in the period.' })
  closures!: ClosureFigures;
  @Field(() => [Warning], { description: 'What to know before using these figures.' })
  warnings!: Warning[];
}
