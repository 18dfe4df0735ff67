import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { message } from '../messages/texts.ts';
import { programmesById } from '../organisations/queries.ts';
import { Municipality } from '../places/place.ts';
import { municipalitiesById } from '../places/queries.ts';
import { byId } from '../platform/batch.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { eventsByEntity } from '../requests/queries.ts';
import { EnrolmentStep, ScreeningItem } from './enrolment-facts.ts';
import { enrolmentLifecycle } from './lifecycle.ts';
import { volunteersById } from './profile.ts';
import { programmesTakenPartIn } from './returning.ts';
import { enrolmentObstacle, isBack } from './rules.ts';
import { screeningOf } from './screening.ts';
import { Enrolment, Volunteer } from './volunteer.ts';

const volunteerRowsById = byId(Volunteer);

@Resolver(() => Enrolment)
export class EnrolmentFactsResolver {
  @FieldResolver(() => [ScreeningItem], {
    description: 'What the programme asks of a volunteer before a match, and how it stands with it.',
  })
  async screening(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<ScreeningItem[]> {
    const { settings } = (await context.load(programmesById, enrolment.programmeId))!;
    return screeningOf(enrolment, settings, context.today).map((item) =>
      Object.assign(new ScreeningItem(), item),
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The most matches open at once over all programmes; null when there is no such limit.',
  })
  async capacityInAll(@Root() { volunteerId }: Enrolment, @Ctx() context: Context): Promise<number | null> {
    return (await context.load(volunteerRowsById, volunteerId))!.capacity;
  }

  @FieldResolver(() => Int, { description: 'How many matches are open now over all programmes.' })
  async openMatchesInAll(@Root() { volunteerId }: Enrolment, @Ctx() context: Context): Promise<number> {
    return (await context.load(volunteerRowsById, volunteerId))!.openMatches;
  }

  @FieldResolver(() => [Municipality], {
    description: 'Where the volunteer may be deployed; empty: in all municipalities of the organisation.',
  })
  async municipalities(
    @Root() { municipalities }: Enrolment,
    @Ctx() context: Context,
  ): Promise<Municipality[]> {
    const found = await Promise.all(municipalities.map((id) => context.load(municipalitiesById, id)));
    return found.filter((place) => place !== undefined);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether you can invite the volunteer to sign in: there is a mail address, and we send mail.',
  })
  async viewerCanInvite(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<boolean> {
    if (!context.links.mailed || !(await context.may('volunteer.invite', enrolment))) return false;
    return Boolean((await context.load(volunteersById, enrolment.volunteerId))?.email);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When the volunteer was last invited to sign in; null when never.',
  })
  async invitedAt(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<Date | null> {
    if (!(await context.may('volunteer.invite', enrolment))) return null;
    const events = (await context.load(eventsByEntity, enrolment.id)) ?? [];
    return events.findLast(({ type }) => type === 'INVITED')?.recordedAt ?? null;
  }

  @FieldResolver(() => [EnrolmentStep], {
    description:
      'The states that may follow, each with what stands in its way, if anything; none when that is not up to you.',
  })
  async viewerCanMoveTo(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<EnrolmentStep[]> {
    if (!(await context.may('volunteer.write', enrolment))) return [];
    const { settings } = (await context.load(programmesById, enrolment.programmeId))!;
    const takesPartIn =
      enrolment.status === 'LEFT' ? await context.load(programmesTakenPartIn, enrolment.volunteerId) : [];
    return enrolmentLifecycle[enrolment.status].map((to) => {
      const obstacle = isBack(enrolment, takesPartIn)
        ? 'takesPartAgain'
        : enrolmentObstacle(enrolment, to, settings);
      return Object.assign(new EnrolmentStep(), { to, obstacle: obstacle ? message(obstacle) : null });
    });
  }
}

@Resolver(() => EnrolmentStep)
export class EnrolmentStepResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What stands in the way, in your language; null when nothing does.',
  })
  obstacle(@Root() step: EnrolmentStep, @Ctx() { say }: Context): string | null {
    return step.obstacle && say(step.obstacle);
  }
}
