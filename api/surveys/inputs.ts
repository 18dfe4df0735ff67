import { Field, InputType, Int } from 'type-graphql';
import { Instrument, SurveyAudience, SurveyMoment } from './codes.ts';
import { SurveyWords } from './survey.ts';

@InputType({ description: 'A question of a survey.' })
export class SurveyQuestionInput {
  @Field(() => Instrument, { description: 'How it is answered.' })
  instrument!: Instrument;
  @Field(() => SurveyWords, {
    nullable: true,
    description: 'What is asked; left out for LONELINESS, which has words of its own.',
  })
  words?: SurveyWords | null;
  @Field(() => [SurveyWords], {
    nullable: true,
    description:
      'The goals; the lowest and the highest step of a scale; or the six statements, where you have the validated ones.',
  })
  items?: SurveyWords[] | null;
  @Field(() => Int, { nullable: true, description: 'For OWN_SCALE: in how many steps, from 2 to 10.' })
  steps?: number | null;
}

@InputType({ description: 'A survey as it is set up. It stays as it is: for other questions, make another.' })
export class SurveyInput {
  @Field({ description: 'How it is called among colleagues; 120 characters at most.' })
  title!: string;
  @Field(() => SurveyAudience, { description: 'Who is asked.' })
  audience!: SurveyAudience;
  @Field(() => SurveyMoment, { description: 'When they are asked.' })
  moment!: SurveyMoment;
  @Field(() => [Int], {
    nullable: true,
    description: 'For a check-in: so many months after they were linked; 2, 6 and 12 when left out.',
  })
  afterMonths?: number[] | null;
  @Field(() => Int, { description: 'For how many days it can be answered, from 7 to 120.' })
  answerDays!: number;
  @Field(() => [SurveyQuestionInput], { description: 'The questions in their order, 20 at most.' })
  questions!: SurveyQuestionInput[];
}
