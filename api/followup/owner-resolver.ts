import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { actSignedIn, lockForChange } from '../access/change.ts';
import { anyProgramme, may } from '../access/permissions.ts';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { Organisation } from '../organisations/organisation.ts';
import { permittedProgramme } from '../organisations/programme-page.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { requestRule } from '../requests/actions.ts';
import { Request } from '../requests/request.ts';
import { RequestResult } from '../requests/request-result.ts';
import { Colleague, colleaguesById, coordinatorsOf, deputyOf, replacedBy } from './colleagues.ts';
import { assignRequest, nameDeputy } from './owning.ts';

@ObjectType({ description: 'Who takes over from you in an organisation, and from whom you do.' })
export class Replacement {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which your deputy takes over; null when you have none.',
  })
  until!: Day | null;
  deputyId!: string | null;
  replacedIds!: string[];
}

const ReplacementResult = createUnionType({
  name: 'ReplacementResult',
  description: 'Who takes over from you now, or why nothing changed.',
  types: () => [Replacement, Refusal] as const,
});

@Resolver(() => Request)
export class OwnerResolver {
  @Query(() => [Colleague], {
    description:
      'Who can take care of what is in a programme, by name; empty when there is no such programme for you. For coordinators.',
  })
  async coordinators(
    @Arg('programme', () => ID, { description: 'The programme.' }) globalId: string,
    @Ctx() context: Context,
  ): Promise<Colleague[]> {
    const programme = await permittedProgramme(context, globalId, 'request.handle');
    return programme ? coordinatorsOf(await context.reads.em(), programme) : [];
  }

  @Mutation(() => RequestResult, {
    description: 'Takes a request, gives it to a colleague, or leaves it to nobody. For coordinators.',
  })
  assignRequest(
    @Arg('request', () => ID, { description: 'The request.' }) request: string,
    @Arg('owner', () => ID, {
      nullable: true,
      description: 'The colleague who takes care of it from now on; nobody when left out.',
    })
    owner: string | null,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await lockForChange(em, viewer, requestRule('request.handle'), request);
      return found instanceof Refusal ? found : assignRequest(em, found, owner, acting);
    });
  }

  @FieldResolver(() => Colleague, { nullable: true, description: 'Who takes care of it, if somebody does.' })
  async owner(@Root() request: Request, @Ctx() context: Context): Promise<Colleague | null> {
    if (!request.ownerId || !(await context.may('request.read', request))) return null;
    return (await context.load(colleaguesById, request.ownerId)) ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can take it or give it to a colleague.' })
  viewerCanAssign(@Root() request: Request, @Ctx() context: Context): Promise<boolean> {
    return context.may('request.handle', request);
  }
}

@Resolver(() => Colleague)
export class ColleagueResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is you.' })
  isViewer(@Root() { id }: Colleague, @Ctx() context: Context): boolean {
    return context.knownCaller?.viewer?.id === id;
  }
}

@Resolver(() => Replacement)
export class ReplacementResolver {
  @Query(() => Replacement, {
    nullable: true,
    description:
      'Who takes over from you in the organisation of a programme; null when there is none for you. For coordinators.',
  })
  async myReplacement(
    @Arg('programme', () => ID, { description: 'A programme of it.' }) globalId: string,
    @Ctx() context: Context,
  ): Promise<Replacement | null> {
    const programme = await permittedProgramme(context, globalId, 'request.handle');
    const viewer = await context.viewer();
    if (!programme || !viewer) return null;
    const { organisationId } = programme;
    const em = await context.reads.em();
    const deputy = await deputyOf(em, viewer.id, organisationId, context.today);
    const replacedIds = await replacedBy(em, viewer.id, organisationId, context.today);
    return replacementOf(deputy, replacedIds);
  }

  @Mutation(() => ReplacementResult, {
    description:
      'Says who takes over from you, and until which day: until then what is yours counts as theirs too. Without a deputy nobody does any more. For coordinators.',
  })
  nameDeputy(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('deputy', () => ID, { nullable: true, description: 'The colleague; nobody when left out.' })
    deputy: string | null,
    @Arg('until', () => DateScalar, {
      nullable: true,
      description: 'The last day; needed with a deputy, from today and within a year.',
    })
    until: Day | null,
    @Ctx() context: Context,
  ): Promise<Replacement | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const id = fromGlobalId('Organisation', organisation);
      const mayWork =
        id && may(viewer.grants, 'request.handle', { organisationId: id, programmeId: anyProgramme });
      const found = mayWork ? await em.findOne(Organisation, { id }) : null;
      if (!found) return refuse('NOT_FOUND', 'organisationNotFound', 'organisation');
      const refusal = await nameDeputy(em, viewer.id, found.id, { deputy, until }, acting);
      if (refusal) return refusal;
      const now = await deputyOf(em, viewer.id, found.id, acting.today);
      return replacementOf(now, await replacedBy(em, viewer.id, found.id, acting.today));
    });
  }

  @FieldResolver(() => Colleague, {
    nullable: true,
    description: 'Who takes over from you, if somebody does.',
  })
  async deputy(@Root() { deputyId }: Replacement, @Ctx() context: Context): Promise<Colleague | null> {
    return deputyId ? ((await context.load(colleaguesById, deputyId)) ?? null) : null;
  }

  @FieldResolver(() => [Colleague], { description: 'From whom you take over.' })
  async replaces(@Root() { replacedIds }: Replacement, @Ctx() context: Context): Promise<Colleague[]> {
    const found = await Promise.all(replacedIds.map((id) => context.load(colleaguesById, id)));
    return found.filter((colleague) => colleague !== undefined);
  }
}

const replacementOf = (
  deputy: { deputyId: string; until: Day } | undefined,
  replacedIds: string[],
): Replacement =>
  Object.assign(new Replacement(), {
    deputyId: deputy?.deputyId ?? null,
    until: deputy?.until ?? null,
    replacedIds,
  });
