import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Acting, actSignedIn, lockForChange } from '../access/change.ts';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { ProgrammePageArgs, permittedProgramme, programmePage } from '../organisations/programme-page.ts';
import { programmesById } from '../organisations/queries.ts';
import type { Connection } from '../platform/connection.ts';
import type { Day } from '../platform/days.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { LeaveReason } from './codes.ts';
import { stepEnrolment, updateEnrolment } from './enrolling.ts';
import { EnrolmentInput } from './enrolment-inputs.ts';
import { EnrolmentConnection, EnrolmentFilter, findEnrolments } from './enrolment-list.ts';
import { EnrolmentResult, enrolmentRule } from './enrolment-result.ts';
import { inviteVolunteer } from './inviting.ts';
import { EnrolmentStatus } from './lifecycle.ts';
import { VolunteerProfile, volunteersById } from './profile.ts';
import { Enrolment } from './volunteer.ts';

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @Query(() => EnrolmentConnection, {
    nullable: true,
    description:
      'The volunteers of a programme, the newest first; null when there is no such programme for you. For coordinators.',
  })
  enrolments(
    @Args(() => ProgrammePageArgs) args: ProgrammePageArgs,
    @Arg('status', () => [EnrolmentStatus], {
      nullable: true,
      description: 'Only in these states; all when left out.',
    })
    status: EnrolmentStatus[] | null,
    @Ctx() context: Context,
  ): Promise<Connection<Enrolment> | null> {
    return programmePage(context, args, 'volunteer.read', {
      entity: Enrolment,
      status,
      orderBy: { since: 'desc', id: 'desc' },
    });
  }

  @Query(() => EnrolmentConnection, {
    nullable: true,
    description:
      'The volunteers of a programme, by name; null when there is no such programme for you. For coordinators.',
  })
  async volunteers(
    @Args(() => ProgrammePageArgs) { programme: globalId, ...page }: ProgrammePageArgs,
    @Arg('filter', () => EnrolmentFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: EnrolmentFilter | null,
    @Ctx() context: Context,
  ): Promise<Connection<Enrolment> | null> {
    const programme = await permittedProgramme(context, globalId, 'volunteer.read');
    return (
      programme && findEnrolments(await context.reads.em(), programme, filter ?? {}, page, context.today)
    );
  }

  @Query(() => [Enrolment], {
    description: 'The programmes that you take part in, and how far you are. For volunteers.',
  })
  async myEnrolments(@Ctx() context: Context): Promise<Enrolment[]> {
    const { grants } = await context.caller();
    const selves = grants.flatMap(({ volunteerId }) => volunteerId ?? []);
    const em = await context.reads.em();
    const where = { volunteerId: { $in: selves }, status: { $nin: ['LEFT', 'REJECTED'] as const } };
    return em.find(Enrolment, where, { orderBy: { since: 'asc', id: 'asc' } });
  }

  @Mutation(() => EnrolmentResult, {
    description: 'Changes what a volunteer does, can and wants in a programme. For coordinators.',
  })
  updateEnrolment(
    @Arg('enrolment', () => ID, { description: 'The enrolment.' }) enrolment: string,
    @Arg('input', () => EnrolmentInput, { description: 'What changes.' }) input: EnrolmentInput,
    @Arg('asRead', () => EnrolmentInput, {
      nullable: true,
      description: 'What of it you read before; refused when somebody changed that since.',
    })
    asRead: EnrolmentInput | null,
    @Ctx() context: Context,
  ): Promise<Enrolment | Refusal> {
    return changeEnrolment(context, enrolment, (em, found, acting) =>
      updateEnrolment(em, found, input, acting, asRead),
    );
  }

  @Mutation(() => EnrolmentResult, {
    description:
      'Takes a volunteer a step further in a programme: screening, training, certified, paused, suspended, left. Who left before today and comes back gets another enrolment, from today. For coordinators.',
  })
  moveEnrolment(
    @Arg('enrolment', () => ID, { description: 'The enrolment.' }) enrolment: string,
    @Arg('to', () => EnrolmentStatus, { description: 'The state; one step of the lifecycle away.' })
    to: EnrolmentStatus,
    @Arg('pausedUntil', () => DateScalar, {
      nullable: true,
      description:
        'The first day after a pause, if that is known: on it the volunteer takes part again by itself.',
    })
    pausedUntil: Day | null,
    @Arg('leaveReason', () => LeaveReason, {
      nullable: true,
      description: 'Why the volunteer leaves, if so.',
    })
    leaveReason: LeaveReason | null,
    @Ctx() context: Context,
  ): Promise<Enrolment | Refusal> {
    const details = { pausedUntil: pausedUntil ?? undefined, leaveReason: leaveReason ?? undefined };
    return changeEnrolment(context, enrolment, (em, found, acting) =>
      stepEnrolment(em, found, to, details, acting),
    );
  }

  @Mutation(() => EnrolmentResult, {
    description: 'Gives a volunteer an account and sends a link by mail to sign in with. For coordinators.',
  })
  async inviteVolunteer(
    @Arg('enrolment', () => ID, { description: 'An enrolment of the volunteer.' }) enrolment: string,
    @Ctx() context: Context,
  ): Promise<Enrolment | Refusal> {
    if (!context.links.mailed) return refuse('WRONG_STATE', 'mailOff');
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await lockForChange(
        em,
        viewer,
        { ...enrolmentRule, permission: 'volunteer.invite' },
        enrolment,
      );
      return found instanceof Refusal ? found : inviteVolunteer(em, found, acting);
    });
  }

  @FieldResolver(() => VolunteerProfile, { description: 'The volunteer.' })
  async volunteer(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<VolunteerProfile> {
    return (await context.load(volunteersById, enrolment.volunteerId))!;
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, enrolment.programmeId))!;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the volunteer can take one more match now.' })
  isAvailable(@Root() enrolment: Enrolment): boolean {
    return enrolment.status === 'CERTIFIED' && enrolment.openMatches < enrolment.capacity;
  }
}

/** Finds the enrolment that a client names, locks it, and changes it if whoever asks may. */
function changeEnrolment(
  context: Context,
  globalId: string,
  work: (em: SqlEntityManager, enrolment: Enrolment, acting: Acting) => Promise<Enrolment | Refusal>,
): Promise<Enrolment | Refusal> {
  return actSignedIn(context, async (em, viewer, acting) => {
    const enrolment = await lockForChange(em, viewer, enrolmentRule, globalId);
    return enrolment instanceof Refusal ? enrolment : work(em, enrolment, acting);
  });
}
