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
import { actSignedIn } from '../access/change.ts';
import { may } from '../access/permissions.ts';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { organisationToActIn, programmeWithin } from '../organisations/permitted.ts';
import { Programme } from '../organisations/programme.ts';
import { programmesById } from '../organisations/queries.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { addRound, createSurvey, lockSurvey, stopSurvey } from './actions.ts';
import { SurveyRoundAdded, surveyAddress } from './evaluation.ts';
import { SurveyInput } from './inputs.ts';
import { answeredByRound, questionsBySurvey, roundsBySurvey } from './queries.ts';
import { Survey, SurveyQuestion, SurveyRound } from './survey.ts';

const SurveyResult = createUnionType({
  name: 'SurveyResult',
  description: 'The survey as it is now, or why nothing changed.',
  types: () => [Survey, Refusal] as const,
});
const SurveyRoundResult = createUnionType({
  name: 'SurveyRoundResult',
  description: 'What was sent round, or why it was not written down.',
  types: () => [SurveyRoundAdded, Refusal] as const,
});

/** Setting up surveys, for administrators; and which there are, for whoever enters answers too. */
@Resolver(() => Survey)
export class SurveyResolver {
  @Query(() => [Survey], {
    nullable: true,
    description:
      'The surveys of an organisation that you may set up, or of which you may enter answers, the last one first; null when there are none for you.',
  })
  async surveys(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Ctx() context: Context,
  ): Promise<Survey[] | null> {
    const organisationId = fromGlobalId('Organisation', organisation);
    if (!organisationId) return null;
    const { grants } = await context.caller();
    const em = await context.reads.em();
    const every = await em.find(Survey, { organisationId }, { orderBy: { recordedAt: 'desc', id: 'desc' } });
    const setsUp = may(grants, 'survey.setUp', { organisationId });
    const seen = setsUp ? every : every.filter((survey) => may(grants, 'survey.record', survey));
    return seen.length > 0 || setsUp ? seen : null;
  }

  @Mutation(() => SurveyResult, {
    description: 'Sets up a survey, of a programme or of the whole organisation. For administrators.',
  })
  createSurvey(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('programme', () => ID, {
      nullable: true,
      description: 'The programme; the whole organisation when left out.',
    })
    programme: string | null,
    @Arg('survey', () => SurveyInput, { description: 'What is asked, of whom and when.' })
    survey: SurveyInput,
    @Ctx() context: Context,
  ): Promise<Survey | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const organisationId = organisationToActIn(viewer, organisation, 'survey.setUp');
      if (organisationId instanceof Refusal) return organisationId;
      const programmeId = await programmeWithin(em, organisationId, programme);
      if (programmeId instanceof Refusal) return programmeId;
      return createSurvey(em, { organisationId, programmeId }, survey, acting);
    });
  }

  @Mutation(() => SurveyResult, {
    description:
      'Stops a survey: from tomorrow on nobody new is asked. What was answered stays, and is reported. For administrators.',
  })
  stopSurvey(
    @Arg('survey', () => ID, { description: 'The survey.' }) survey: string,
    @Ctx() context: Context,
  ): Promise<Survey | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const id = fromGlobalId('Survey', survey);
      const found = id ? await lockSurvey(em, id) : null;
      if (!found || !may(viewer.grants, 'survey.setUp', { organisationId: found.organisationId }))
        return refuse('NOT_FOUND', 'surveyNotFound', 'survey');
      return stopSurvey(em, found, acting);
    });
  }

  @Mutation(() => SurveyRoundResult, {
    description: 'Writes down that a survey is sent round, and gives the code for it. For administrators.',
  })
  addSurveyRound(
    @Arg('survey', () => ID, { description: 'The survey.' }) survey: string,
    @Arg('name', () => String, { description: 'How it is called among colleagues.' }) name: string,
    @Arg('sent', () => Int, {
      nullable: true,
      description:
        'To how many it is sent; left out when that is not known, and then there is no response to report.',
    })
    sent: number | null,
    @Arg('sentOn', () => DateScalar, { description: 'The day on which it is sent; not in the future.' })
    sentOn: Day,
    @Ctx() context: Context,
  ): Promise<SurveyRoundAdded | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const id = fromGlobalId('Survey', survey);
      const found = id ? await lockSurvey(em, id) : null;
      if (!found || !may(viewer.grants, 'survey.setUp', { organisationId: found.organisationId }))
        return refuse('NOT_FOUND', 'surveyNotFound', 'survey');
      const added = await addRound(em, found, { name, sent, sentOn }, acting);
      if (added instanceof Refusal) return added;
      const address = surveyAddress(context.links.publicUrl, added.code);
      return Object.assign(new SurveyRoundAdded(), { ...added, address });
    });
  }

  @FieldResolver(() => [SurveyQuestion], { description: 'Its questions, in their order.' })
  async questions(@Root() { id }: Survey, @Ctx() context: Context): Promise<SurveyQuestion[]> {
    return (await context.load(questionsBySurvey, id)) ?? [];
  }

  @FieldResolver(() => [SurveyRound], { description: 'When it was sent round, the last time first.' })
  async rounds(@Root() { id }: Survey, @Ctx() context: Context): Promise<SurveyRound[]> {
    return (await context.load(roundsBySurvey, id)) ?? [];
  }

  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme; null when it is of the whole organisation.',
  })
  async programme(@Root() { programmeId }: Survey, @Ctx() context: Context): Promise<Programme | null> {
    return (programmeId && (await context.load(programmesById, programmeId))) || null;
  }
}

@Resolver(() => SurveyRound)
export class SurveyRoundResolver {
  @FieldResolver(() => Int, { description: 'How many have answered so far.' })
  async answered(@Root() { id }: SurveyRound, @Ctx() context: Context): Promise<number> {
    return (await context.load(answeredByRound, id)) ?? 0;
  }
}
