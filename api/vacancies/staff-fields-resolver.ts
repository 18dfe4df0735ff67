import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Colleague, colleaguesById } from '../followup/colleagues.ts';
import { Event } from '../followup/event.ts';
import { Enrolment } from '../people/volunteer.ts';
import { eventsByEntity } from '../requests/queries.ts';
import {
  ApplicationStatus,
  applicationLifecycle,
  DeclineReason,
  VacancyStatus,
  vacancyLifecycle,
} from './lifecycle.ts';
import { applicationCounts, enrolmentsByApplication } from './queries.ts';
import { Application, Vacancy } from './vacancy.ts';

/** What of a vacancy is for who works on it, and for nobody else. */
@Resolver(() => Vacancy)
export class VacancyStaffFieldsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many applied; null when that is not for you.',
  })
  async applicationCount(@Root() vacancy: Vacancy, @Ctx() context: Context): Promise<number | null> {
    if (!(await context.may('application.read', vacancy))) return null;
    return (await context.load(applicationCounts, vacancy.id))?.all ?? 0;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many of them wait for a step; null when that is not for you.',
  })
  async openApplicationCount(@Root() vacancy: Vacancy, @Ctx() context: Context): Promise<number | null> {
    if (!(await context.may('application.read', vacancy))) return null;
    return (await context.load(applicationCounts, vacancy.id))?.open ?? 0;
  }

  @FieldResolver(() => [VacancyStatus], {
    description: 'The states that may follow; none when that is not up to you.',
  })
  async viewerCanMoveTo(@Root() vacancy: Vacancy, @Ctx() context: Context): Promise<VacancyStatus[]> {
    return (await context.may('vacancy.write', vacancy)) ? [...vacancyLifecycle[vacancy.status]] : [];
  }
}

@Resolver(() => Application)
export class ApplicationStaffFieldsResolver {
  @FieldResolver(() => [ApplicationStatus], {
    description: 'The states that may follow, PLACED by `placeApplication`; none when that is not up to you.',
  })
  async viewerCanMoveTo(
    @Root() application: Application,
    @Ctx() context: Context,
  ): Promise<ApplicationStatus[]> {
    return (await context.may('application.handle', application))
      ? [...applicationLifecycle[application.status]]
      : [];
  }

  @FieldResolver(() => Colleague, { nullable: true, description: 'Who takes care of it, if somebody does.' })
  async owner(@Root() { ownerId }: Application, @Ctx() context: Context): Promise<Colleague | null> {
    return ownerId ? ((await context.load(colleaguesById, ownerId)) ?? null) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can take it or give it to a colleague.' })
  viewerCanAssign(@Root() application: Application, @Ctx() context: Context): Promise<boolean> {
    return context.may('application.handle', application);
  }

  @FieldResolver(() => [Event], { description: 'What happened, oldest first.' })
  async history(@Root() { id }: Application, @Ctx() context: Context): Promise<Event[]> {
    return (await context.load(eventsByEntity, id)) ?? [];
  }

  @FieldResolver(() => DeclineReason, {
    nullable: true,
    description: 'Why the applicant did not become a volunteer, if that was said.',
  })
  async declineReason(@Root() { id }: Application, @Ctx() context: Context): Promise<DeclineReason | null> {
    const events = (await context.load(eventsByEntity, id)) ?? [];
    const declined = events.findLast(({ type }) => type === 'DECLINED');
    return (declined?.details as { declineReason?: DeclineReason } | null)?.declineReason ?? null;
  }

  @FieldResolver(() => Enrolment, {
    nullable: true,
    description: 'What the applicant became in the programme, when placed.',
  })
  async enrolment(@Root() application: Application, @Ctx() context: Context): Promise<Enrolment | null> {
    return (await context.load(enrolmentsByApplication, application.id)) ?? null;
  }
}
