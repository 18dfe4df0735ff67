import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  Arg,
  Ctx,
  createUnionType,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Acting, actSignedIn } from '../access/change.ts';
import { may, type Place } from '../access/permissions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { Match } from '../matching/match.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { codeForOccasion, enter, responseToEnter } from './answering.ts';
import { AnswerWay } from './codes.ts';
import { Evaluation, evaluationOf, SurveyCode, surveyAddress } from './evaluation.ts';
import { findOccasion, type Occasion, type OccasionKey, occasionsOf } from './occasions.ts';
import { answersByResponse, surveysById } from './queries.ts';
import { answeredOnMistakes, evaluationStatus } from './rules.ts';
import { Survey, SurveyAnswer, SurveyAnswerInput, SurveyRound } from './survey.ts';

const EvaluationResult = createUnionType({
  name: 'EvaluationResult',
  description: 'The evaluation as it stands now, or why nothing changed.',
  types: () => [Evaluation, Refusal] as const,
});
const SurveyCodeResult = createUnionType({
  name: 'SurveyCodeResult',
  description: 'The code, or why there is none.',
  types: () => [SurveyCode, Refusal] as const,
});
const RoundResponseResult = createUnionType({
  name: 'RoundResponseResult',
  description: 'What was sent round as it stands now, or why nothing changed.',
  types: () => [SurveyRound, Refusal] as const,
});
const argument = {
  match: { description: 'The match.' },
  survey: { description: 'The survey.' },
  months: { description: 'At a check-in: how many months after they were linked; otherwise 0.' },
  on: { description: 'The day on which they answered.' },
  way: { description: 'How they answered.' },
  answers: { description: 'What they answered; what they left out is left out.' },
} as const;

/** What coordinators do about the surveys of a match: look, hand over a code, write down what was told or sent on paper. */
@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => [Evaluation], {
    nullable: true,
    description:
      'When the two of a match are asked how it goes, the earliest first; null when there is no such match for you. For coordinators.',
  })
  async matchEvaluations(
    @Arg('match', () => ID, argument.match) match: string,
    @Ctx() context: Context,
  ): Promise<Evaluation[] | null> {
    const id = fromGlobalId('Match', match);
    const em = await context.reads.em();
    const found = id ? await em.findOne(Match, { id }) : null;
    if (!found || !(await context.may('survey.read', found))) return null;
    return (await occasionsOf(em, found.id)).map((occasion) => evaluationOf(occasion, context.today));
  }

  @Mutation(() => EvaluationResult, {
    description: 'Writes down what one of the two answered by telephone or on paper. For coordinators.',
  })
  recordEvaluation(
    @Arg('match', () => ID, argument.match) match: string,
    @Arg('survey', () => ID, argument.survey) survey: string,
    @Arg('months', () => Int, argument.months) months: number,
    @Arg('on', () => DateScalar, argument.on) on: Day,
    @Arg('way', () => AnswerWay, argument.way) way: AnswerWay,
    @Arg('answers', () => [SurveyAnswerInput], argument.answers) answers: SurveyAnswerInput[],
    @Ctx() context: Context,
  ): Promise<Evaluation | Refusal> {
    return atOccasion(context, { match, survey, months }, async (em, occasion, acting) => {
      const mistakes = refuseMistakes(answeredOnMistakes(on, occasion.dueOn, acting.today));
      if (mistakes) return mistakes;
      const response = await responseToEnter(em, { occasion }, acting.now);
      if (response instanceof Refusal) return response;
      const found = await em.findOneOrFail(Survey, { id: occasion.surveyId });
      const refusal = await enter(em, found, response, { answers, on, way }, acting);
      if (refusal) return refusal;
      return evaluationOf({ ...occasion, responseId: response.id, answeredOn: on, way }, acting.today);
    });
  }

  @Mutation(() => SurveyCodeResult, {
    description:
      'Gives a code with which one of the two fills in a survey without signing in; an earlier code no longer works. For coordinators.',
  })
  issueSurveyCode(
    @Arg('match', () => ID, argument.match) match: string,
    @Arg('survey', () => ID, argument.survey) survey: string,
    @Arg('months', () => Int, argument.months) months: number,
    @Ctx() context: Context,
  ): Promise<SurveyCode | Refusal> {
    return atOccasion(context, { match, survey, months }, async (em, occasion, { now, today }) => {
      const status = evaluationStatus(occasion, today);
      if (status === 'DONE') return refuse('WRONG_STATE', 'surveyAlreadyAnswered');
      if (status !== 'DUE') return refuse('WRONG_STATE', 'surveyClosed');
      const { code } = await codeForOccasion(em, occasion, now);
      return Object.assign(new SurveyCode(), { code, address: surveyAddress(context.links.publicUrl, code) });
    });
  }

  @Mutation(() => RoundResponseResult, {
    description:
      'Writes down a form that came back on paper, or by telephone, without who it was. For coordinators.',
  })
  recordRoundResponse(
    @Arg('round', () => ID, { description: 'What was sent round.' }) round: string,
    @Arg('on', () => DateScalar, argument.on) on: Day,
    @Arg('way', () => AnswerWay, argument.way) way: AnswerWay,
    @Arg('answers', () => [SurveyAnswerInput], argument.answers) answers: SurveyAnswerInput[],
    @Ctx() context: Context,
  ): Promise<SurveyRound | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const id = fromGlobalId('SurveyRound', round);
      const place = id && (await placeOfRound(em, id));
      if (!place || !may(viewer.grants, 'survey.record', place))
        return refuse('NOT_FOUND', 'surveyNotFound', 'round');
      const found = await em.findOneOrFail(SurveyRound, { id });
      const survey = await em.findOneOrFail(Survey, { id: found.surveyId });
      const mistakes = refuseMistakes(answeredOnMistakes(on, found.sentOn, acting.today));
      if (mistakes) return mistakes;
      const response = await responseToEnter(em, { round: found }, acting.now);
      if (response instanceof Refusal) return response;
      return (await enter(em, survey, response, { answers, on, way }, acting)) ?? found;
    });
  }

  @FieldResolver(() => Survey, { description: 'What is asked.' })
  async survey(@Root() { surveyId }: Evaluation, @Ctx() context: Context): Promise<Survey> {
    return (await context.load(surveysById, surveyId))!;
  }

  @FieldResolver(() => [SurveyAnswer], { description: 'What was answered, once it is finished.' })
  async answers(
    @Root() { responseId, answeredOn }: Evaluation,
    @Ctx() context: Context,
  ): Promise<SurveyAnswer[]> {
    if (!responseId || !answeredOn) return [];
    return (await context.load(answersByResponse, responseId)) ?? [];
  }
}

/** Where a round is, in one statement: one that is there takes no longer to refuse than one that is not. */
async function placeOfRound(em: SqlEntityManager, id: string): Promise<Place | undefined> {
  const [place]: Place[] = await em.execute(
    `select s.organisation_id as "organisationId", s.programme_id as "programmeId"
     from survey_round r join survey s on s.id = r.survey_id where r.id = ?`,
    [id],
  );
  return place;
}

/** Does something with one occasion of a match, of whoever may write down its answers. */
function atOccasion<T>(
  context: Context,
  { match, survey, months }: { match: string; survey: string; months: number },
  work: (em: SqlEntityManager, occasion: Occasion, acting: Acting) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const key: OccasionKey = {
    surveyId: fromGlobalId('Survey', survey),
    matchId: fromGlobalId('Match', match),
    months,
  };
  return actSignedIn(context, async (em, { grants }: Viewer, acting) => {
    const occasion = await findOccasion(em, key);
    if (!occasion || !may(grants, 'survey.record', occasion))
      return refuse('NOT_FOUND', 'surveyNotFound', 'survey');
    return work(em, occasion, acting);
  });
}
