import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Programme } from '../../organisations/programme.ts';
import { Instrument, SurveyAudience, SurveyMoment } from '../../surveys/codes.ts';
import { SurveyWords } from '../../surveys/survey.ts';
import { Warning } from '../warning.ts';

@ObjectType({ description: 'How many gave one answer.' })
export class ValueCount {
  @Field(() => Int, {
    description:
      'The answer: a mark or a step; 1 negative, 2 neutral, 3 positive; a goal 0 not, 1 partly, 2 wholly met; for loneliness the score from 0 to 6.',
  })
  value!: number;
  @Field(() => Int, { description: 'How many gave it.' })
  count!: number;
  @Field(() => Float, { description: 'Of all who answered the question, in percent.' })
  pct!: number;
}

@ObjectType({ description: 'What became of the same people, from the start of their match to its end.' })
export class PairedChange {
  @Field(() => Int, { description: 'Matches of which both the start and the end were answered.' })
  pairs!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'End minus start, on average over these; null for fewer than five.',
  })
  mean!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Who was better at the end, in percent; for loneliness that is a lower score.',
  })
  betterPct!: number | null;
  @Field(() => Float, { nullable: true, description: 'Who was the same, in percent.' })
  samePct!: number | null;
  @Field(() => Float, { nullable: true, description: 'Who was worse, in percent.' })
  worsePct!: number | null;
}

@ObjectType({ description: 'A goal, and how far it was met.' })
export class GoalFigures {
  @Field(() => SurveyWords, { description: 'The goal.' })
  goal!: SurveyWords;
  @Field(() => Int, { description: 'Of how many this goal was judged.' })
  answered!: number;
  @Field(() => [ValueCount], { description: 'Not, partly and wholly met; empty for fewer than five.' })
  values!: ValueCount[];
}

@ObjectType({
  description:
    'What was answered to one question. Of fewer than five answers nothing but their number is told.',
})
export class QuestionFigures {
  @Field(() => ID, { description: 'The question.' })
  question!: string;
  @Field(() => Int, { description: 'Its place in the survey, from 1.' })
  position!: number;
  @Field(() => Instrument, { description: 'How it is answered.' })
  instrument!: Instrument;
  @Field(() => SurveyWords, {
    nullable: true,
    description: 'What was asked; null for the six statements about loneliness.',
  })
  words!: SurveyWords | null;
  @Field(() => Int, { nullable: true, description: 'In how many steps, for a scale of one’s own.' })
  steps!: number | null;
  @Field(() => Int, {
    description:
      'How many answered it (n). For loneliness: of how many a score can be given, that is with at most one of the six left out. For goals: how many goals were judged, of all people together.',
  })
  answered!: number;
  @Field(() => Boolean, { description: 'Whether there are too few answers to tell anything of.' })
  suppressed!: boolean;
  @Field(() => Float, {
    nullable: true,
    description: 'The mean of the answers; null for three options and for goals.',
  })
  mean!: number | null;
  @Field(() => Float, { nullable: true, description: 'Of marks: 6 or higher, in percent ("satisfied").' })
  atLeast6Pct!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Of marks: 8 or higher, in percent ("very satisfied"). These are among the 6 or higher, not beside them.',
  })
  atLeast8Pct!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Of marks: a 10, in percent. These are among the 8 or higher.',
  })
  tenPct!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Of loneliness: the mean of the three statements about missing closeness, from 0 to 3, of who answered all three.',
  })
  emotionalMean!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Of loneliness: the mean of the three statements about people around one, from 0 to 3, of who answered all three.',
  })
  socialMean!: number | null;
  @Field(() => [ValueCount], {
    description: 'How often each answer was given, from the lowest; every possible answer is there.',
  })
  values!: ValueCount[];
  @Field(() => [GoalFigures], { description: 'Each goal by itself; empty for other questions.' })
  goals!: GoalFigures[];
  @Field(() => PairedChange, {
    nullable: true,
    description:
      'At the end of a match, where the same was asked at its start: the change of the same people.',
  })
  change!: PairedChange | null;
}

@ObjectType({ description: 'What was answered to a survey.' })
export class SurveyFigures {
  @Field(() => ID, { description: 'The survey.' })
  survey!: string;
  @Field({ description: 'How it is called.' })
  title!: string;
  @Field(() => SurveyAudience, { description: 'Who was asked.' })
  audience!: SurveyAudience;
  @Field(() => SurveyMoment, { description: 'When they were asked.' })
  moment!: SurveyMoment;
  @Field(() => Programme, { nullable: true, description: 'The programme; null for the whole organisation.' })
  programme?: Programme;
  programmeId!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'To how many it was sent (N): whose moment was in the period, or to how many it was sent round in it; null when that is not known.',
  })
  sent!: number | null;
  @Field(() => Int, {
    description:
      'How many of those finished it (n), on whatever day since; what was only begun does not count.',
  })
  answered!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'The response: n of N in percent; null when N is not known or nobody was asked.',
  })
  responsePct!: number | null;
  @Field(() => [QuestionFigures], { description: 'Its questions, in their order.' })
  questions!: QuestionFigures[];
}

@ObjectType({ description: 'What people answered of whom the moment to ask was in a period.' })
export class EvaluationReport {
  @Field(() => [SurveyFigures], {
    description:
      'The surveys for which somebody was asked in the period, from start to end and then what was sent round, by name.',
  })
  surveys!: SurveyFigures[];
  @Field(() => [Warning], { description: 'What to know before using these figures.' })
  warnings!: Warning[];
}
