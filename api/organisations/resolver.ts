import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from './organisation.ts';
import { Programme } from './programme.ts';
import { organisationsById, programmesByOrganisation } from './queries.ts';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => [Organisation], { description: 'The organisations of this installation. For anyone.' })
  async organisations(@Ctx() context: Context): Promise<Organisation[]> {
    const em = await context.reads.em();
    return em.find(Organisation, {}, { orderBy: { name: 'asc', id: 'asc' } });
  }

  @FieldResolver(() => [Programme], { description: 'Its programmes, by name.' })
  async programmes(@Root() organisation: Organisation, @Ctx() context: Context): Promise<Programme[]> {
    return (await context.load(programmesByOrganisation, organisation.id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may see figures of it as a whole.' })
  viewerCanSeeReport(@Root() organisation: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('report.read', { organisationId: organisation.id });
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may see the rows behind its figures, and what its coordinators have in hand.',
  })
  viewerCanSeeRows(@Root() organisation: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('report.rows', { organisationId: organisation.id });
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may see who did or looked at what.' })
  viewerCanSeeLog(@Root() organisation: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('accessLog.read', { organisationId: organisation.id });
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may see when administrators broke the glass.' })
  viewerCanSeeGlass(@Root() organisation: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('glass.read', { organisationId: organisation.id });
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may look at its dossiers in an emergency.' })
  viewerCanBreakGlass(@Root() organisation: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('glass.break', { organisationId: organisation.id });
  }
}

@Resolver(() => Programme)
export class ProgrammeResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation that it belongs to.' })
  async organisation(@Root() programme: Programme, @Ctx() context: Context): Promise<Organisation> {
    return (await context.load(organisationsById, programme.organisationId))!;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may handle its requests, waitlist and matches.' })
  viewerCanCoordinate(@Root() programme: Programme, @Ctx() context: Context): Promise<boolean> {
    return context.may('match.make', { organisationId: programme.organisationId, programmeId: programme.id });
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may look at its requests, waitlist and matches.',
  })
  viewerCanSeeDossiers(@Root() programme: Programme, @Ctx() context: Context): Promise<boolean> {
    return context.may('request.read', {
      organisationId: programme.organisationId,
      programmeId: programme.id,
    });
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may see its figures.' })
  viewerCanSeeReport(@Root() programme: Programme, @Ctx() context: Context): Promise<boolean> {
    return context.may('report.read', {
      organisationId: programme.organisationId,
      programmeId: programme.id,
    });
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may see the rows behind its figures, and what its coordinators have in hand.',
  })
  viewerCanSeeRows(@Root() programme: Programme, @Ctx() context: Context): Promise<boolean> {
    return context.may('report.rows', {
      organisationId: programme.organisationId,
      programmeId: programme.id,
    });
  }
}
