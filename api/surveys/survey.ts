import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  DayColumn,
  Instant,
  Json,
  OptionalDay,
  OptionalRef,
  OptionalText,
  OptionalWhole,
  RefColumn,
  Text,
  Whole,
} from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';
import { DateScalar } from '../platform/scalars.ts';
import { AnswerWay, Instrument, SurveyAudience, SurveyMoment } from './codes.ts';

@ObjectType('SurveyWords', {
  description: 'What an organisation wrote, in the languages that it wrote it in.',
})
@InputType('SurveyWordsInput', { description: 'A text in Dutch, and in other languages where there is one.' })
export class SurveyWords {
  @Field({ description: 'In Dutch.' })
  nl!: string;
  @Field(() => String, { nullable: true, description: 'In English.' })
  en?: string | null;
  @Field(() => String, { nullable: true, description: 'In Arabic.' })
  ar?: string | null;
}

/** What is asked, of whom and when. It stays as it was set up, so that what was answered stays comparable. */
@Entity()
@ObjectType({ description: 'A short survey: what is asked, of whom, and when.', implements: Node })
export class Survey extends Node {
  @RefColumn()
  organisationId!: string;
  @OptionalRef()
  programmeId!: string | null;
  @Text()
  @Field({ description: 'How it is called among colleagues.' })
  title!: string;
  @Text()
  @Field(() => SurveyAudience, { description: 'Who is asked.' })
  audience!: SurveyAudience;
  @Text()
  @Field(() => SurveyMoment, { description: 'When they are asked.' })
  moment!: SurveyMoment;
  @Json()
  @Field(() => [Int], { description: 'For a check-in: so many months after they were linked.' })
  afterMonths!: number[];
  @Whole()
  @Field(() => Int, { description: 'For how many days it can be answered.' })
  answerDays!: number;
  @DayColumn()
  @Field(() => DateScalar, { name: 'from', description: 'The first day on which somebody can be asked.' })
  fromOn!: Day;
  @OptionalDay()
  @Field(() => DateScalar, {
    name: 'until',
    nullable: true,
    description: 'The day from which nobody is asked any more.',
  })
  untilOn!: Day | null;
  @Instant()
  recordedAt!: Date;
}

@Entity()
@ObjectType({ description: 'A question of a survey.', implements: Node })
export class SurveyQuestion extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  surveyId!: string;
  @Whole()
  @Field(() => Int, { description: 'Its place, from 1.' })
  position!: number;
  @Text()
  @Field(() => Instrument, { description: 'How it is answered.' })
  instrument!: Instrument;
  @Json()
  @Field(() => SurveyWords, {
    nullable: true,
    description: 'What is asked; null where the instrument has words of its own.',
  })
  words!: SurveyWords | null;
  @Json()
  @Field(() => [SurveyWords], {
    description:
      'The goals; the two ends of a scale; the six statements about loneliness, where the organisation has the validated ones.',
  })
  items!: SurveyWords[];
  @OptionalWhole()
  @Field(() => Int, { nullable: true, description: 'In how many steps a scale is answered.' })
  steps!: number | null;
}

/** A survey that was sent round. */
@Entity()
@ObjectType({ description: 'A survey that was sent round, without keeping who answers.', implements: Node })
export class SurveyRound extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  surveyId!: string;
  @Text()
  @Field({ description: 'How it is called among colleagues.' })
  name!: string;
  @OptionalWhole()
  @Field(() => Int, { nullable: true, description: 'To how many it was sent; null when that is not known.' })
  sent!: number | null;
  @DayColumn()
  @Field(() => DateScalar, { description: 'The day on which it was sent.' })
  sentOn!: Day;
  @DayColumn()
  @Field(() => DateScalar, { description: 'The last day on which it can be answered.' })
  lastOn!: Day;
  @Text()
  codeHash!: string;
  @Instant()
  recordedAt!: Date;
}

/** What somebody answered, of a match or of nobody that is known; counted once it is finished. */
@Entity()
export class SurveyResponse extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  surveyId!: string;
  @OptionalRef()
  roundId!: string | null;
  @OptionalRef()
  matchId!: string | null;
  @OptionalWhole()
  months!: number | null;
  @OptionalText()
  codeHash!: string | null;
  @Instant()
  beganAt!: Date;
  @OptionalDay()
  answeredOn!: Day | null;
  @OptionalText()
  way!: AnswerWay | null;
  @OptionalRef()
  enteredBy!: string | null;
}

@ObjectType({ description: 'An answer to one part of a question.' })
export class SurveyAnswer {
  @Field(() => ID, { description: 'The question.' })
  question!: string;
  @Field(() => Int, {
    description: 'Which goal or statement, from 0; 0 where there is but one thing to answer.',
  })
  item!: number;
  @Field(() => Int, { description: 'The answer; what it means, the instrument says.' })
  value!: number;
}

@InputType({ description: 'An answer to one part of a question.' })
export class SurveyAnswerInput {
  @Field(() => ID, { description: 'The question.' })
  question!: string;
  @Field(() => Int, { description: 'Which goal or statement, from 0.' })
  item!: number;
  @Field(() => Int, { description: 'The answer, within what the instrument allows.' })
  value!: number;
}
