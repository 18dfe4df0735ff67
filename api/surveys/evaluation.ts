import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';
import { AnswerWay, EvaluationStatus, SurveyAudience } from './codes.ts';
import type { Occasion } from './occasions.ts';
import { evaluationStatus } from './rules.ts';
import { Survey, SurveyAnswer, SurveyRound } from './survey.ts';

@ObjectType({ description: 'One of the two of a match, asked at a moment, and what became of it.' })
export class Evaluation {
  @Field(() => Survey, { description: 'What is asked.' })
  survey?: Survey;
  @Field(() => SurveyAudience, { description: 'Which of the two is asked.' })
  audience!: SurveyAudience;
  @Field(() => Int, { description: 'At a check-in: how many months after they were linked; otherwise 0.' })
  months!: number;
  @Field(() => DateScalar, { description: 'The first day on which it can be answered.' })
  dueOn!: Day;
  @Field(() => DateScalar, { description: 'The last day.' })
  lastOn!: Day;
  @Field(() => EvaluationStatus, { description: 'Where it stands.' })
  status!: EvaluationStatus;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was answered.' })
  answeredOn!: Day | null;
  @Field(() => AnswerWay, { nullable: true, description: 'How the answers reached us.' })
  way!: AnswerWay | null;
  @Field(() => [SurveyAnswer], { description: 'What was answered, once it is finished.' })
  answers?: SurveyAnswer[];
  /** The row that the log names when somebody looks. */
  id!: string;
  organisationId!: string;
  programmeId!: string;
  surveyId!: string;
  responseId!: string | null;
}

@ObjectType({ description: 'The code of a survey, to hand over. It is nowhere but here.' })
export class SurveyCode {
  @Field({ description: 'The code.' })
  code!: string;
  @Field({ description: 'The address of the survey, with the code in it.' })
  address!: string;
}

@ObjectType({ description: 'A survey was sent round.' })
export class SurveyRoundAdded {
  @Field(() => SurveyRound, { description: 'What was sent round.' })
  round!: SurveyRound;
  @Field({ description: 'The code under which anyone who got it answers. It is nowhere but here.' })
  code!: string;
  @Field({ description: 'The address of the survey, with the code in it.' })
  address!: string;
}

/** An occasion as colleagues see it today. */
export const evaluationOf = (occasion: Occasion, today: Day): Evaluation => {
  const { surveyId, matchId, months, audience, dueOn, lastOn, answeredOn, way } = occasion;
  return Object.assign(new Evaluation(), {
    id: occasion.responseId ?? matchId,
    organisationId: occasion.organisationId,
    programmeId: occasion.programmeId,
    responseId: occasion.responseId,
    surveyId,
    audience,
    months,
    dueOn,
    lastOn,
    answeredOn,
    way,
    status: evaluationStatus(occasion, today),
  });
};

/** Where a survey is filled in. The code stands behind the #, which a browser sends to nobody. */
export const surveyAddress = (publicUrl: string, code: string): string => `${publicUrl}/vragenlijst#${code}`;
