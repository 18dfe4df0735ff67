import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Organisation } from '../organisations/organisation.ts';
import { Programme } from '../organisations/programme.ts';
import type { Day } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';
import { SurveyAudience, SurveyMoment } from './codes.ts';
import { answersByResponse, questionsBySurvey } from './queries.ts';
import { type Survey, SurveyAnswer, SurveyQuestion, type SurveyResponse } from './survey.ts';

@ObjectType({ description: 'A survey as somebody fills it in: nothing in it says who that is.' })
export class SurveyForm {
  @Field({ description: 'The code with which to go on.' })
  code!: string;
  @Field(() => SurveyAudience, { description: 'Who is asked.' })
  audience!: SurveyAudience;
  @Field(() => SurveyMoment, { description: 'When they are asked.' })
  moment!: SurveyMoment;
  @Field(() => Organisation, { description: 'Who asks.' })
  organisation?: Organisation;
  @Field(() => Programme, {
    nullable: true,
    description: 'The programme that it is about, if it is about one.',
  })
  programme?: Programme;
  @Field(() => [SurveyQuestion], { description: 'The questions, in their order.' })
  questions!: SurveyQuestion[];
  @Field(() => [SurveyAnswer], { description: 'What was answered so far.' })
  answers!: SurveyAnswer[];
  @Field(() => Boolean, { description: 'Whether it is finished: then it stays as it is.' })
  finished!: boolean;
  organisationId!: string;
  programmeId!: string | null;
}

@ObjectType({ description: 'A survey that you can answer now.' })
export class DueSurvey {
  @Field(() => ID, { description: 'The survey.' })
  survey!: string;
  @Field(() => ID, { description: 'Your match that it is about.' })
  match!: string;
  @Field(() => Int, { description: 'At a check-in: how many months after you were linked.' })
  months!: number;
  @Field(() => SurveyMoment, { description: 'When you are asked.' })
  moment!: SurveyMoment;
  @Field(() => Programme, { description: 'The programme.' })
  programme?: Programme;
  @Field(() => DateScalar, { description: 'The last day on which you can answer.' })
  lastOn!: Day;
  programmeId!: string;
}

/** The form that a code opens, with everything in it: whoever fills it in may see nothing else. */
export async function formOf(
  em: SqlEntityManager,
  { id, audience, moment, organisationId, programmeId }: Survey,
  response: SurveyResponse | null,
  code: string,
): Promise<SurveyForm> {
  const questions = await questionsBySurvey(em, [id]);
  const answers = response && (await answersByResponse(em, [response.id]));
  return Object.assign(new SurveyForm(), {
    code,
    audience,
    moment,
    organisationId,
    programmeId,
    questions: questions.get(id)!,
    answers: (response && answers?.get(response.id)) ?? [],
    finished: Boolean(response?.answeredOn),
  });
}
