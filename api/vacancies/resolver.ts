import {
  Arg,
  Args,
  Ctx,
  createUnionType,
  FieldResolver,
  Float,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../context.ts';
import { Whose } from '../followup/codes.ts';
import { ownedBy } from '../followup/mine.ts';
import { refuse } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { PageArgs, ProgrammePageArgs, programmePage } from '../organisations/programme-page.ts';
import { programmesById } from '../organisations/queries.ts';
import { Neighbourhood } from '../places/place.ts';
import { neighbourhoodsById } from '../places/queries.ts';
import { type Connection, connectionOf } from '../platform/connection.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { applyToVacancy } from './apply.ts';
import { ApplicationInput, VacancyFilter } from './inputs.ts';
import { ApplicationStatus } from './lifecycle.ts';
import { type FoundVacancy, findVacancies, vacanciesById, vacancyPlaces } from './queries.ts';
import { Application, Vacancy, VacancyPlace } from './vacancy.ts';

const VacancyConnection = connectionOf(Vacancy, 'Vacancy');
const ApplicationConnection = connectionOf(Application, 'Application');

const ApplyToVacancyResult = createUnionType({
  name: 'ApplyToVacancyResult',
  description: 'The application came in, or why not.',
  types: () => [Application, Refusal] as const,
});

@Resolver(() => Vacancy)
export class VacancyResolver {
  @Query(() => VacancyConnection, {
    description:
      'Published vacancies: the nearest first where a postcode is given, else the newest. For anyone.',
  })
  async vacancies(
    @Arg('filter', () => VacancyFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: VacancyFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Vacancy>> {
    return findVacancies(await context.reads.em(), filter ?? {}, first, after);
  }

  @Query(() => Vacancy, {
    nullable: true,
    description: 'One published vacancy; null when there is none. For anyone.',
  })
  async vacancy(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Vacancy | null> {
    return findVacancy(context, id);
  }

  @Mutation(() => ApplyToVacancyResult, { description: 'Applies for a vacancy. For anyone.' })
  async applyToVacancy(
    @Arg('vacancy', () => ID, { description: 'The vacancy.' }) vacancyId: string,
    @Arg('input', () => ApplicationInput, { description: 'Who applies.' }) input: ApplicationInput,
    @Ctx() context: Context,
  ): Promise<Application | Refusal> {
    const vacancy = await findVacancy(context, vacancyId);
    if (!vacancy) return refuse('NOT_FOUND', 'vacancyNotFound', 'vacancy');
    return context.act((em) => applyToVacancy(em, vacancy, input, context), vacancy.organisationId);
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() vacancy: Vacancy, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, vacancy.programmeId))!;
  }

  @FieldResolver(() => Neighbourhood, { nullable: true, description: 'About where it is.' })
  async neighbourhood(@Root() vacancy: Vacancy, @Ctx() context: Context): Promise<Neighbourhood | null> {
    return vacancy.neighbourhoodId
      ? ((await context.load(neighbourhoodsById, vacancy.neighbourhoodId)) ?? null)
      : null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Kilometres as the crow flies from the postcode in the filter; null without one.',
  })
  distanceKm(@Root() vacancy: FoundVacancy): number | null {
    return vacancy.distanceKm ?? null;
  }
}

@Resolver(() => VacancyPlace)
export class VacancyPlaceResolver {
  @Query(() => [VacancyPlace], {
    description: 'In which neighbourhoods the published vacancies are, for a map. For anyone.',
  })
  async vacancyPlaces(
    @Arg('filter', () => VacancyFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: VacancyFilter | null,
    @Ctx() context: Context,
  ): Promise<VacancyPlace[]> {
    return vacancyPlaces(await context.reads.em(), filter ?? {});
  }

  @FieldResolver(() => Neighbourhood, { description: 'The neighbourhood.' })
  async neighbourhood(
    @Root() { neighbourhoodId }: VacancyPlace,
    @Ctx() context: Context,
  ): Promise<Neighbourhood> {
    return (await context.load(neighbourhoodsById, neighbourhoodId))!;
  }
}

@Resolver(() => Application)
export class ApplicationResolver {
  @Query(() => ApplicationConnection, {
    nullable: true,
    description:
      'Applications for a programme, oldest first; null when there is no such programme for you. For coordinators.',
  })
  applications(
    @Args(() => ProgrammePageArgs) args: ProgrammePageArgs,
    @Arg('status', () => [ApplicationStatus], {
      nullable: true,
      description: 'Only in these states; all when left out.',
    })
    status: ApplicationStatus[] | null,
    @Arg('whose', () => [Whose], { nullable: true, description: 'Only whose work it is; all when left out.' })
    whose: Whose[] | null,
    @Ctx() context: Context,
  ): Promise<Connection<Application> | null> {
    return programmePage(context, args, 'application.read', {
      entity: Application,
      status,
      where: async (programme) => ({ $and: await ownedBy(context, programme, whose) }),
      orderBy: { submittedAt: 'asc', id: 'asc' },
    });
  }

  @FieldResolver(() => Vacancy, { description: 'What they applied for.' })
  async vacancy(@Root() application: Application, @Ctx() context: Context): Promise<Vacancy> {
    return (await context.load(vacanciesById, application.vacancyId))!;
  }
}

async function findVacancy(context: Context, globalId: string): Promise<Vacancy | null> {
  const id = fromGlobalId('Vacancy', globalId);
  if (!id) return null;
  const em = await context.reads.em();
  return em.findOne(Vacancy, { id, status: { $in: ['PUBLISHED', 'PARTLY_FILLED'] } });
}
