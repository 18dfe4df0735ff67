import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { message } from '../messages/texts.ts';
import { programmesById } from '../organisations/queries.ts';
import { byId } from '../platform/batch.ts';
import { EnrolmentStep, ScreeningItem } from './enrolment-facts.ts';
import { enrolmentLifecycle } from './lifecycle.ts';
import { enrolmentObstacle } from './rules.ts';
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

  @FieldResolver(() => [EnrolmentStep], {
    description:
      'The states that may follow, each with what stands in its way, if anything; none when that is not up to you.',
  })
  async viewerCanMoveTo(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<EnrolmentStep[]> {
    if (!(await context.may('volunteer.write', enrolment))) return [];
    const { settings } = (await context.load(programmesById, enrolment.programmeId))!;
    return enrolmentLifecycle[enrolment.status].map((to) => {
      const obstacle = enrolmentObstacle(enrolment, to, settings);
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
