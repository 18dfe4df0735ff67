import { Arg, Ctx, createUnionType, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { actSignedIn, lockForChange } from '../access/change.ts';
import type { Context } from '../context.ts';
import { Programme } from '../organisations/programme.ts';
import { EnrolmentResult, enrolmentRule } from '../people/enrolment-result.ts';
import { Enrolment } from '../people/volunteer.ts';
import { Refusal } from '../platform/refusal.ts';
import { Colleague, colleaguesById } from './colleagues.ts';
import { assignEnrolment, assignProgramme } from './owning.ts';

const ProgrammeResult = createUnionType({
  name: 'ProgrammeResult',
  description: 'The programme as it is now, or why nothing changed.',
  types: () => [Programme, Refusal] as const,
});

const inProgramme = ({ organisationId, id }: Programme) => ({ organisationId, programmeId: id });

/** Who looks after a volunteer. */
@Resolver(() => Enrolment)
export class EnrolmentOwnerResolver {
  @Mutation(() => EnrolmentResult, {
    description:
      'Takes care of a volunteer in a programme, gives that to a colleague, or leaves it to nobody. For coordinators.',
  })
  assignEnrolment(
    @Arg('enrolment', () => ID, { description: 'The enrolment.' }) enrolment: string,
    @Arg('owner', () => ID, {
      nullable: true,
      description: 'The colleague who looks after the volunteer from now on; nobody when left out.',
    })
    owner: string | null,
    @Ctx() context: Context,
  ): Promise<Enrolment | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const rule = { ...enrolmentRule, permission: 'request.handle' } as const;
      const found = await lockForChange(em, viewer, rule, enrolment);
      return found instanceof Refusal ? found : assignEnrolment(em, found, owner, acting);
    });
  }

  @FieldResolver(() => Colleague, {
    nullable: true,
    description: 'Who looks after the volunteer here, if somebody does; for coordinators.',
  })
  async owner(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<Colleague | null> {
    if (!enrolment.ownerId || !(await context.may('request.read', enrolment))) return null;
    return (await context.load(colleaguesById, enrolment.ownerId)) ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can say who looks after the volunteer.' })
  viewerCanAssign(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<boolean> {
    return context.may('request.handle', enrolment);
  }
}

/** Who is responsible for a programme as a whole. */
@Resolver(() => Programme)
export class ProgrammeOwnerResolver {
  @Mutation(() => ProgrammeResult, {
    description:
      'Takes responsibility for a programme as a whole, gives it to a colleague, or leaves it to nobody. For coordinators.',
  })
  assignProgramme(
    @Arg('programme', () => ID, { description: 'The programme.' }) programme: string,
    @Arg('owner', () => ID, {
      nullable: true,
      description: 'The colleague who is responsible from now on; nobody when left out.',
    })
    owner: string | null,
    @Ctx() context: Context,
  ): Promise<Programme | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await lockForChange(em, viewer, programmeRule, programme);
      return found instanceof Refusal ? found : assignProgramme(em, found, owner, acting);
    });
  }

  @FieldResolver(() => Colleague, {
    nullable: true,
    description: 'Who is responsible for the programme as a whole, if somebody is; for coordinators.',
  })
  async owner(@Root() programme: Programme, @Ctx() context: Context): Promise<Colleague | null> {
    if (!programme.ownerId || !(await context.may('request.read', inProgramme(programme)))) return null;
    return (await context.load(colleaguesById, programme.ownerId)) ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can say who is responsible for it.' })
  viewerCanAssign(@Root() programme: Programme, @Ctx() context: Context): Promise<boolean> {
    return context.may('request.handle', inProgramme(programme));
  }
}

const programmeRule = {
  entity: Programme,
  type: 'Programme',
  argument: 'programme',
  permission: 'request.handle',
  missing: 'programmeNotFound',
  placeOf: inProgramme,
} as const;
