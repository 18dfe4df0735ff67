import { type EntityName, type FilterQuery, LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, createUnionType, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { may, type Permission, type Place } from '../access/permissions.ts';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import type { TextKey } from '../messages/texts.ts';
import { Programme } from '../organisations/programme.ts';
import { findProgramme } from '../organisations/queries.ts';
import { EnrolmentInput } from '../people/enrolment-inputs.ts';
import { type Connection, connectionOf, entityPage } from '../platform/connection.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { createVacancy, moveApplication, moveVacancy, placeApplication } from './actions.ts';
import { VacancyInput } from './inputs.ts';
import { ApplicationStatus, VacancyStatus } from './lifecycle.ts';
import { Application, Vacancy } from './vacancy.ts';

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
  async programmeVacancies(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('status', () => [VacancyStatus], {
      nullable: true,
      description: 'Only in these states; all when left out.',
    })
    status: VacancyStatus[] | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many at most; 50 when left out, 500 at most.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page begins.' })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<Vacancy> | null> {
    const em = await context.reads.em();
    const programme = await findProgramme(em, programmeId);
    if (!programme || !(await context.may('vacancy.write', { ...programme, programmeId: programme.id })))
      return null;
    const where = { programmeId: programme.id, ...(status ? { status: { $in: status } } : {}) };
    return entityPage(em, Vacancy, where, { createdAt: 'desc', id: 'desc' }, first, after);
  }

  @Mutation(() => VacancyResult, { description: 'Writes down a vacancy as a draft. For coordinators.' })
  createVacancy(
    @Arg('programme', () => ID, { description: 'The programme.' }) programme: string,
    @Arg('input', () => VacancyInput, { description: 'The vacancy.' }) input: VacancyInput,
    @Ctx() context: Context,
  ): Promise<Vacancy | Refusal> {
    return context.act(async (em, viewer) => {
      if (!viewer) return refuse('NOT_SIGNED_IN', 'signInFirst');
      const found = await findProgramme(em, programme);
      if (!found || !may(viewer.grants, 'vacancy.write', { ...found, programmeId: found.id }))
        return refuse('NOT_FOUND', 'programmeNotFound', 'programme');
      return createVacancy(em, found, input, {
        accountId: viewer.id,
        now: context.now,
        today: context.today,
      });
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
    const rule = {
      entity: Vacancy,
      type: 'Vacancy',
      field: 'vacancy',
      permission: 'vacancy.write',
      missing: 'vacancyNotFound',
    } as const;
    return change(context, rule, vacancy, (em, found, acting) => moveVacancy(em, found, to, acting));
  }

  @Mutation(() => ApplicationResult, {
    description: 'Takes an application a step further: contact, conversation, no. For coordinators.',
  })
  moveApplication(
    @Arg('application', () => ID, { description: 'The application.' }) application: string,
    @Arg('to', () => ApplicationStatus, { description: 'The state; one step of the lifecycle away.' })
    to: ApplicationStatus,
    @Ctx() context: Context,
  ): Promise<Application | Refusal> {
    return change(context, applicationRule, application, (em, found, acting) =>
      moveApplication(em, found, to, acting),
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

interface Rule<Thing> {
  entity: EntityName<Thing>;
  type: string;
  field: string;
  permission: Permission;
  missing: TextKey;
}

const applicationRule: Rule<Application> = {
  entity: Application,
  type: 'Application',
  field: 'application',
  permission: 'application.handle',
  missing: 'applicationNotFound',
};

/** Finds what a client names, locks it, and changes it if whoever asks may. */
async function change<Thing extends Place & { id: string }>(
  context: Context,
  { entity, type, field, permission, missing }: Rule<Thing>,
  globalId: string,
  work: (
    em: SqlEntityManager,
    thing: Thing,
    acting: { accountId: string; now: Date; today: Day },
  ) => Promise<Thing | Refusal>,
): Promise<Thing | Refusal> {
  const id = fromGlobalId(type, globalId);
  return context.act(async (em, viewer) => {
    if (!viewer) return refuse('NOT_SIGNED_IN', 'signInFirst');
    const where = { id } as unknown as FilterQuery<Thing>;
    const found = id
      ? ((await em.findOne(entity, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) as Thing | null)
      : null;
    if (!found || !may(viewer.grants, permission, found)) return refuse('NOT_FOUND', missing, field);
    return work(em, found, { accountId: viewer.id, now: context.now, today: context.today });
  });
}
