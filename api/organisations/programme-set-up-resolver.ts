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
import { actSignedIn, type ChangeRule, lockForChange } from '../access/change.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../platform/refusal.ts';
import { ProgrammeKind } from './codes.ts';
import { Organisation } from './organisation.ts';
import { organisationToActIn } from './permitted.ts';
import { presets } from './presets.ts';
import { Programme } from './programme.ts';
import { createProgramme, setUpProgramme } from './programme-actions.ts';
import { setUpOf, setUpOfSettings } from './programme-set-up.ts';
import { ProgrammeSetUpFace } from './programme-set-up-types.ts';

@ObjectType({ description: 'A programme that the field knows, to begin with.' })
export class ProgrammePreset {
  @Field({ description: 'Its short name.' })
  slug!: string;
  @Field(() => ProgrammeKind, { description: 'What it does, and so what it counts.' })
  kind!: ProgrammeKind;
  @Field(() => ProgrammeSetUpFace, { description: 'How it is usually set up.' })
  setUp!: ProgrammeSetUpFace;
}

const SetUpResult = createUnionType({
  name: 'SetUpResult',
  description: 'The programme as it is now, or why nothing changed.',
  types: () => [Programme, Refusal] as const,
});

/** How a programme is found to be set up. */
const setUpRule: ChangeRule<Programme> = {
  entity: Programme,
  type: 'Programme',
  argument: 'programme',
  permission: 'programme.setUp',
  missing: 'programmeNotFound',
};

@Resolver(() => Programme)
export class ProgrammeSetUpResolver {
  @FieldResolver(() => ProgrammeSetUpFace, { description: 'How it is set up.' })
  setUp(@Root() programme: Programme): ProgrammeSetUpFace {
    return setUpOf(programme);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may set up this programme.' })
  viewerCanSetUp(@Root() { organisationId }: Programme, @Ctx() context: Context): Promise<boolean> {
    return context.may('programme.setUp', { organisationId });
  }

  @Query(() => [ProgrammePreset], {
    nullable: true,
    description: 'Programmes to begin with, by name; null when it is not for you. For administrators.',
  })
  programmePresets(): ProgrammePreset[] {
    return Object.entries(presets)
      .map(([slug, { name, summary, kind, supportModes, settings }]) => ({
        slug,
        kind,
        setUp: {
          name,
          summary,
          status: 'ACTIVE' as const,
          supportModes: [...supportModes],
          ...setUpOfSettings(settings),
        },
      }))
      .sort((one, other) => one.setUp.name.localeCompare(other.setUp.name, 'nl'));
  }

  @Mutation(() => SetUpResult, {
    description:
      'Sets how a programme works from now on; `setUpEffect` shows what follows from it. Matches that run, and what was agreed with a volunteer, stay. For administrators.',
  })
  setUpProgramme(
    @Arg('programme', () => ID, { description: 'The programme.' }) programme: string,
    @Arg('setUp', () => ProgrammeSetUpFace, { description: 'How it is to be.' }) setUp: ProgrammeSetUpFace,
    @Arg('asRead', () => ProgrammeSetUpFace, {
      nullable: true,
      description: 'How it was when you read it; refused when somebody changed it since.',
    })
    asRead: ProgrammeSetUpFace | null,
    @Ctx() context: Context,
  ): Promise<Programme | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await lockForChange(em, viewer, setUpRule, programme);
      return found instanceof Refusal ? found : setUpProgramme(em, found, { setUp, asRead }, acting);
    });
  }

  @Mutation(() => SetUpResult, { description: 'Makes a programme. For administrators.' })
  createProgramme(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('kind', () => ProgrammeKind, { description: 'What it does; this stays.' }) kind: ProgrammeKind,
    @Arg('setUp', () => ProgrammeSetUpFace, { description: 'How it is to be.' }) setUp: ProgrammeSetUpFace,
    @Ctx() context: Context,
  ): Promise<Programme | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const organisationId = organisationToActIn(viewer, organisation, 'programme.setUp');
      if (organisationId instanceof Refusal) return organisationId;
      return createProgramme(em, organisationId, kind, setUp, acting);
    });
  }
}

@Resolver(() => Organisation)
export class OrganisationSetUpResolver {
  @FieldResolver(() => Boolean, { description: 'Whether you may set up its programmes.' })
  viewerCanSetUp(@Root() { id }: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('programme.setUp', { organisationId: id });
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may see who works here.' })
  viewerCanSeeStaff(@Root() { id }: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('account.read', { organisationId: id });
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may let colleagues in, and keep them out.' })
  viewerCanManageStaff(@Root() { id }: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('account.manage', { organisationId: id });
  }
}
