import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, createUnionType, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type Acting, actSignedIn, type ChangeRule, lockForChange } from '../access/change.ts';
import { may, type Place } from '../access/permissions.ts';
import type { Context } from '../context.ts';
import { assignApplication } from '../followup/owning.ts';
import { refuse } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { ProgrammePageArgs, programmePage } from '../organisations/programme-page.ts';
import { findProgramme } from '../organisations/queries.ts';
import { EnrolmentInput } from '../people/enrolment-inputs.ts';
import { type Connection, connectionOf } from '../platform/connection.ts';
import type { Day } from '../platform/days.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { moveApplication, moveVacancy, placeApplication } from './actions.ts';
import { VacancyInput } from './inputs.ts';
import { ApplicationStatus, DeclineReason, VacancyStatus } from './lifecycle.ts';
import { Application, Vacancy } from './vacancy.ts';
import { createVacancy, updateVacancy } from './writing.ts';

const ProgrammeVacancyConnection = connectionOf(Vacancy, 'ProgrammeVacancy');

const VacancyResult = createUnionType({
  name: 'VacancyResult',
  description: 'The vacancy as it is now, or why nothing changed.',
  types: () => [Vacancy, Refusal] as const,
});
const ApplicationResult = createUnionType({
  name: 'ApplicationResult',
  description: 'The application as it is now, or why nothing changed.',
  types: () => [Application, Refusal] as const,
});

@Resolver()
export class VacancyStaffResolver {
  @Query(() => ProgrammeVacancyConnection, {
    nullable: true,
    description:
      'All vacancies of a programme, drafts included, the newest first; null when there is no such programme for you. For coordinators.',
  })
  programmeVacancies(
    @Args(() => ProgrammePageArgs) args: ProgrammePageArgs,
    @Arg('status', () => [VacancyStatus], {
      nullable: true,
      description: 'Only in these states; all when left out.',
    })
    status: VacancyStatus[] | null,
    @Ctx() context: Context,
  ): Promise<Connection<Vacancy> | null> {
    return programmePage(context, args, 'vacancy.write', {
      entity: Vacancy,
      status,
      orderBy: { createdAt: 'desc', id: 'desc' },
    });
  }

  @Mutation(() => VacancyResult, { description: 'Writes down a vacancy as a draft. For coordinators.' })
  createVacancy(
    @Arg('programme', () => ID, { description: 'The programme.' }) programme: string,
    @Arg('input', () => VacancyInput, { description: 'The vacancy.' }) input: VacancyInput,
    @Ctx() context: Context,
  ): Promise<Vacancy | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await findProgramme(em, programme);
      if (!found || !may(viewer.grants, 'vacancy.write', { ...found, programmeId: found.id }))
        return refuse('NOT_FOUND', 'programmeNotFound', 'programme');
      return createVacancy(em, found, input, acting);
    });
  }

  @Mutation(() => VacancyResult, {
    description: 'Writes a vacancy anew: all that it says. For coordinators.',
  })
  updateVacancy(
    @Arg('vacancy', () => ID, { description: 'The vacancy.' }) vacancy: string,
    @Arg('input', () => VacancyInput, { description: 'All that it says from now on.' }) input: VacancyInput,
    @Arg('asRead', () => VacancyInput, {
      nullable: true,
      description: 'All that it said when you read it; refused when somebody changed it since.',
    })
    asRead: VacancyInput | null,
    @Ctx() context: Context,
  ): Promise<Vacancy | Refusal> {
    return change(context, vacancyRule, vacancy, async (em, found, acting) => {
      const programme = await em.findOneOrFail(Programme, { id: found.programmeId });
      return updateVacancy(em, found, programme, { input, asRead }, acting);
    });
  }

  @Mutation(() => VacancyResult, {
    description: 'Takes a vacancy a step further: publishes it, closes it, opens it again. For coordinators.',
  })
  moveVacancy(
    @Arg('vacancy', () => ID, { description: 'The vacancy.' }) vacancy: string,
    @Arg('to', () => VacancyStatus, { description: 'The state; one step of the lifecycle away.' })
    to: VacancyStatus,
    @Ctx() context: Context,
  ): Promise<Vacancy | Refusal> {
    return change(context, vacancyRule, vacancy, (em, found, acting) => moveVacancy(em, found, to, acting));
  }

  @Mutation(() => ApplicationResult, {
    description: 'Takes an application a step further: contact, conversation, no. For coordinators.',
  })
  moveApplication(
    @Arg('application', () => ID, { description: 'The application.' }) application: string,
    @Arg('to', () => ApplicationStatus, { description: 'The state; one step of the lifecycle away.' })
    to: ApplicationStatus,
    @Arg('onDate', () => DateScalar, {
      nullable: true,
      description: 'The day on which it was so; today when left out.',
    })
    onDate: Day | null,
    @Arg('declineReason', () => DeclineReason, {
      nullable: true,
      description: 'Why the applicant does not become a volunteer, if so.',
    })
    declineReason: DeclineReason | null,
    @Ctx() context: Context,
  ): Promise<Application | Refusal> {
    return change(context, applicationRule, application, (em, found, acting) =>
      moveApplication(em, found, to, { onDate, declineReason }, acting),
    );
  }

  @Mutation(() => ApplicationResult, {
    description: 'Takes an application, gives it to a colleague, or leaves it to nobody. For coordinators.',
  })
  assignApplication(
    @Arg('application', () => ID, { description: 'The application.' }) application: string,
    @Arg('owner', () => ID, {
      nullable: true,
      description: 'The colleague who takes care of it from now on; nobody when left out.',
    })
    owner: string | null,
    @Ctx() context: Context,
  ): Promise<Application | Refusal> {
    return change(context, applicationRule, application, (em, found, acting) =>
      assignApplication(em, found, owner, acting),
    );
  }

  @Mutation(() => ApplicationResult, {
    description:
      'After the conversation: the applicant becomes a volunteer, and begins in the programme. For coordinators.',
  })
  placeApplication(
    @Arg('application', () => ID, { description: 'The application.' }) application: string,
    @Arg('enrolment', () => EnrolmentInput, { description: 'What the volunteer will do, can and wants.' })
    enrolment: EnrolmentInput,
    @Ctx() context: Context,
  ): Promise<Application | Refusal> {
    return change(context, applicationRule, application, async (em, found, acting) =>
      placeApplication(
        em,
        found,
        await em.findOneOrFail(Programme, { id: found.programmeId }),
        enrolment,
        acting,
      ),
    );
  }
}

const vacancyRule: ChangeRule<Vacancy> = {
  entity: Vacancy,
  type: 'Vacancy',
  argument: 'vacancy',
  permission: 'vacancy.write',
  missing: 'vacancyNotFound',
};
const applicationRule: ChangeRule<Application> = {
  entity: Application,
  type: 'Application',
  argument: 'application',
  permission: 'application.handle',
  missing: 'applicationNotFound',
};

/** Finds what a client names, locks it, and changes it if whoever asks may. */
function change<Thing extends Place & { id: string }>(
  context: Context,
  rule: ChangeRule<Thing>,
  globalId: string,
  work: (em: SqlEntityManager, thing: Thing, acting: Acting) => Promise<Thing | Refusal>,
): Promise<Thing | Refusal> {
  return actSignedIn(context, async (em, viewer, acting) => {
    const thing = await lockForChange(em, viewer, rule, globalId);
    return thing instanceof Refusal ? thing : work(em, thing, acting);
  });
}
