import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, createUnionType, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actSignedIn } from '../access/change.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { Organisation } from '../organisations/organisation.ts';
import { programmeWithin } from '../organisations/permitted.ts';
import { Programme } from '../organisations/programme.ts';
import { programmesById } from '../organisations/queries.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { createMaterial, setMaterialAside, updateMaterial } from './actions.ts';
import { TrainingMaterialInput } from './inputs.ts';
import { TrainingMaterial } from './material.ts';
import { keepsMaterialsIn, mayKeepMaterials } from './permitted.ts';

const TrainingMaterialResult = createUnionType({
  name: 'TrainingMaterialResult',
  description: 'The training material as it is now, or why nothing changed.',
  types: () => [TrainingMaterial, Refusal] as const,
});

/** What volunteers read to learn from, as coordinators and administrators keep it. */
@Resolver(() => TrainingMaterial)
export class TrainingMaterialResolver {
  @Query(() => [TrainingMaterial], {
    nullable: true,
    description:
      'The training materials of an organisation that you may keep, and those for all programmes, in their order, those put aside included; null when you keep none there. For coordinators and administrators.',
  })
  async trainingMaterials(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Ctx() context: Context,
  ): Promise<TrainingMaterial[] | null> {
    const organisationId = fromGlobalId('Organisation', organisation);
    const { grants } = await context.caller();
    if (!organisationId || !keepsMaterialsIn(grants, organisationId)) return null;
    const em = await context.reads.em();
    const every = await em.find(
      TrainingMaterial,
      { organisationId },
      { orderBy: { position: 'asc', title: 'asc', id: 'asc' } },
    );
    return every.filter((material) => material.programmeId === null || mayKeepMaterials(grants, material));
  }

  @Mutation(() => TrainingMaterialResult, {
    description:
      'Adds a training material; volunteers see it from now on. For coordinators and administrators.',
  })
  createTrainingMaterial(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('input', () => TrainingMaterialInput, { description: 'The material.' }) input: TrainingMaterialInput,
    @Ctx() context: Context,
  ): Promise<TrainingMaterial | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const organisationId = fromGlobalId('Organisation', organisation);
      if (!organisationId || !keepsMaterialsIn(viewer.grants, organisationId))
        return refuse('NOT_FOUND', 'organisationNotFound', 'organisation');
      const programmeId = await keptProgramme(em, viewer, organisationId, input);
      if (programmeId instanceof Refusal) return programmeId;
      return createMaterial(em, { organisationId, programmeId }, input, acting);
    });
  }

  @Mutation(() => TrainingMaterialResult, {
    description: 'Writes a training material anew: all that it says. For coordinators and administrators.',
  })
  updateTrainingMaterial(
    @Arg('material', () => ID, { description: 'The material.' }) material: string,
    @Arg('input', () => TrainingMaterialInput, { description: 'All that it says from now on.' })
    input: TrainingMaterialInput,
    @Arg('asRead', () => TrainingMaterialInput, {
      nullable: true,
      description: 'All that it said when you read it; refused when somebody changed it since.',
    })
    asRead: TrainingMaterialInput | null,
    @Ctx() context: Context,
  ): Promise<TrainingMaterial | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await lockMaterial(em, viewer, material);
      if (found instanceof Refusal) return found;
      const programmeId = await keptProgramme(em, viewer, found.organisationId, input);
      if (programmeId instanceof Refusal) return programmeId;
      return updateMaterial(em, found, { programmeId, input, asRead }, acting);
    });
  }

  @Mutation(() => TrainingMaterialResult, {
    description:
      'Puts a training material aside, so that it is offered to nobody any more, or brings it back; what was read stays read. For coordinators and administrators.',
  })
  setTrainingMaterialAside(
    @Arg('material', () => ID, { description: 'The material.' }) material: string,
    @Arg('aside', () => Boolean, { description: 'Whether it is put aside; false brings it back.' })
    aside: boolean,
    @Ctx() context: Context,
  ): Promise<TrainingMaterial | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await lockMaterial(em, viewer, material);
      return found instanceof Refusal ? found : setMaterialAside(em, found, aside, acting);
    });
  }

  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme whose volunteers see it; null when those of all programmes do.',
  })
  async programme(
    @Root() { programmeId }: TrainingMaterial,
    @Ctx() context: Context,
  ): Promise<Programme | null> {
    return (programmeId && (await context.load(programmesById, programmeId))) || null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may change it, put it aside and bring it back.' })
  async viewerCanChange(@Root() material: TrainingMaterial, @Ctx() context: Context): Promise<boolean> {
    return mayKeepMaterials((await context.caller()).grants, material);
  }
}

@Resolver(() => Organisation)
export class OrganisationTrainingResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether you may keep the training materials that are for all programmes.',
  })
  viewerCanKeepMaterials(@Root() { id }: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('training.write', { organisationId: id });
  }
}

/** For which programme a material is meant; refuses whoever may not keep the materials there. */
async function keptProgramme(
  em: SqlEntityManager,
  { grants }: Viewer,
  organisationId: string,
  { programme }: TrainingMaterialInput,
): Promise<string | null | Refusal> {
  const programmeId = await programmeWithin(em, organisationId, programme);
  if (programmeId instanceof Refusal || mayKeepMaterials(grants, { organisationId, programmeId }))
    return programmeId;
  return refuse('NOT_FOUND', programmeId ? 'programmeNotFound' : 'materialProgrammeNeeded', 'programme');
}

/** Finds a material and locks it, so that whoever comes next waits; refuses who may not change it. */
async function lockMaterial(
  em: SqlEntityManager,
  { grants }: Viewer,
  globalId: string,
): Promise<TrainingMaterial | Refusal> {
  const id = fromGlobalId('TrainingMaterial', globalId);
  const found = id
    ? await em.findOne(TrainingMaterial, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  return found && mayKeepMaterials(grants, found)
    ? found
    : refuse('NOT_FOUND', 'materialNotFound', 'material');
}
