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
import { type Allowance, lookUpFromNetwork } from '../access/counted.ts';
import { may } from '../access/permissions.ts';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Programme } from '../organisations/programme.ts';
import { organisationsById, programmesById } from '../organisations/queries.ts';
import { fromGlobalId, toGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import {
  beginInRound,
  codeForOccasion,
  finish,
  keepAnswer,
  openCode,
  organisationBehind,
  refuseLate,
} from './answering.ts';
import { tidySurveyCode } from './code.ts';
import { DueSurvey, formOf, SurveyForm } from './form.ts';
import { dueFor, findOccasion, placeOfAnswers } from './occasions.ts';
import { evaluationStatus } from './rules.ts';
import { Survey } from './survey.ts';

/** Of codes that open nothing. A library or a help desk has one network for many people who type. */
const guessing: Allowance = { anHour: 120, otherwise: 'tooManySurveys' };

const SurveyFormResult = createUnionType({
  name: 'SurveyFormResult',
  description: 'The survey as it stands now, or why nothing changed.',
  types: () => [SurveyForm, Refusal] as const,
});
const codeArgument = { description: 'The code of the survey.' };

/** Filling in a survey: with a code, or out of one's own page, which gives one. */
@Resolver(() => SurveyForm)
export class SurveyFormResolver {
  @Query(() => [DueSurvey], {
    description:
      'The surveys that you can answer now, what ends first at the top. For residents and volunteers.',
  })
  async mySurveys(@Ctx() context: Context): Promise<DueSurvey[]> {
    const { grants } = await context.caller();
    const em = await context.reads.em();
    const selves = grants.filter(({ role }) => role === 'REQUESTER' || role === 'VOLUNTEER');
    const found = await Promise.all(selves.map((self) => dueFor(em, self, context.today)));
    return found.flat().map(({ surveyId, matchId, months, moment, programmeId, lastOn }) =>
      Object.assign(new DueSurvey(), {
        survey: toGlobalId('Survey', surveyId),
        match: toGlobalId('Match', matchId),
        months,
        moment,
        programmeId,
        lastOn,
      }),
    );
  }

  @Mutation(() => SurveyFormResult, {
    description:
      'The survey behind a code, with what was answered so far. Codes that open nothing are counted. For anyone.',
  })
  openSurvey(
    @Arg('code', () => String, codeArgument) code: string,
    @Ctx() context: Context,
  ): Promise<SurveyForm | Refusal> {
    return withCode(context, code, async (em, tidy) => {
      const opened = await openCode(em, tidy);
      if (!opened) return notFound();
      const late = opened.response?.answeredOn ? undefined : await refuseLate(em, opened, context.today);
      return late ?? formOf(em, opened.survey, opened.response, tidy);
    });
  }

  @Mutation(() => SurveyFormResult, {
    description: 'Begins a survey about your own match, or goes on with it. For residents and volunteers.',
  })
  openMySurvey(
    @Arg('survey', () => ID, { description: 'The survey.' }) survey: string,
    @Arg('match', () => ID, { description: 'Your match.' }) match: string,
    @Arg('months', () => Int, {
      description: 'At a check-in: how many months after you were linked; otherwise 0.',
    })
    months: number,
    @Ctx() context: Context,
  ): Promise<SurveyForm | Refusal> {
    const { now, today } = context;
    return context.act(async (em, { grants }) => {
      const surveyId = fromGlobalId('Survey', survey);
      const occasion = await findOccasion(em, { surveyId, matchId: fromGlobalId('Match', match), months });
      if (!occasion || !may(grants, 'survey.answer', placeOfAnswers(occasion))) return notFound('survey');
      const status = evaluationStatus(occasion, today);
      if (status === 'DONE') return refuse('WRONG_STATE', 'surveyAlreadyAnswered');
      if (status !== 'DUE') return refuse('WRONG_STATE', 'surveyClosed');
      const { response, code } = await codeForOccasion(em, occasion, now);
      return formOf(em, await em.findOneOrFail(Survey, { id: occasion.surveyId }), response, code);
    });
  }

  @Mutation(() => SurveyFormResult, {
    description:
      'Keeps one answer at once. In a survey that was sent round the first answer begins a form of one’s own, with a code of its own. For anyone with the code.',
  })
  answerSurvey(
    @Arg('code', () => String, codeArgument) code: string,
    @Arg('question', () => ID, { description: 'The question.' }) question: string,
    @Arg('item', () => Int, { description: 'Which goal or statement, from 0; 0 where there is one.' })
    item: number,
    @Arg('value', () => Int, { nullable: true, description: 'The answer; left out to take it back.' })
    value: number | null,
    @Ctx() context: Context,
  ): Promise<SurveyForm | Refusal> {
    const { now, today } = context;
    return withCode(context, code, async (em, tidy) => {
      const opened = await openCode(em, tidy);
      if (!opened) return notFound();
      const late = await refuseLate(em, opened, today);
      if (late) return late;
      const own = opened.response
        ? { response: opened.response, code: tidy }
        : await beginInRound(em, opened.round!, now);
      const refusal = await keepAnswer(em, own.response, { question, item, value: value ?? null });
      return refusal ?? formOf(em, opened.survey, own.response, own.code);
    });
  }

  @Mutation(() => SurveyFormResult, {
    description:
      'Finishes a survey: from then on it counts. Saying it twice is saying it once. For anyone with the code.',
  })
  finishSurvey(
    @Arg('code', () => String, codeArgument) code: string,
    @Ctx() context: Context,
  ): Promise<SurveyForm | Refusal> {
    const { now, today } = context;
    return withCode(context, code, async (em, tidy) => {
      const opened = await openCode(em, tidy);
      if (!opened) return notFound();
      const { survey, response } = opened;
      if (!response) return refuse('INVALID', 'surveyNothingAnswered');
      if (!response.answeredOn) {
        const how = { on: today, way: 'ONLINE' as const };
        const refusal =
          (await refuseLate(em, opened, today)) ??
          (await finish(em, survey, response, how, { accountId: null, now, today }));
        if (refusal) return refusal;
      }
      return formOf(em, survey, response, tidy);
    });
  }

  @FieldResolver(() => Organisation, { description: 'Who asks.' })
  async organisation(@Root() { organisationId }: SurveyForm, @Ctx() context: Context): Promise<Organisation> {
    return (await context.load(organisationsById, organisationId))!;
  }

  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme that it is about, if it is about one.',
  })
  async programme(@Root() { programmeId }: SurveyForm, @Ctx() context: Context): Promise<Programme | null> {
    return (programmeId && (await context.load(programmesById, programmeId))) || null;
  }
}

@Resolver(() => DueSurvey)
export class DueSurveyResolver {
  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() { programmeId }: DueSurvey, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, programmeId))!;
  }
}

const notFound = (field = 'code'): Refusal => refuse('NOT_FOUND', 'surveyNotFound', field);

/** Works for the organisation behind a code. A code that opens nothing is counted, wherever it is tried. */
async function withCode<T>(
  context: Context,
  code: string,
  work: (em: SqlEntityManager, tidy: string) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const tidy = tidySurveyCode(code);
  const organisation = await lookUpFromNetwork(context, 'OPEN_SURVEY', guessing, async (em) =>
    tidy ? organisationBehind(em, tidy) : undefined,
  );
  if (organisation instanceof Refusal) return organisation;
  return tidy && organisation ? context.act((em) => work(em, tidy), organisation) : notFound();
}
