import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Field, Float, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type Acting, actSignedIn, lockForChange } from '../access/change.ts';
import type { Context } from '../context.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import type { Day } from '../platform/days.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { DayPart } from './codes.ts';
import { stepEnrolment, updateEnrolment } from './enrolling.ts';
import { EnrolmentResult, enrolmentRule } from './enrolment-result.ts';
import { restMistakes } from './rules.ts';
import type { Enrolment } from './volunteer.ts';

@InputType({ description: 'What a volunteer arranges; what is left out stays as it is.' })
export class OwnEnrolmentInput {
  @Field(() => [DayPart], { nullable: true, description: 'When you have time.' })
  availability?: DayPart[] | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The longest way to a resident, in kilometres; null as is usual in the programme.',
  })
  maxDistanceKm?: number | null;
}

@Resolver()
export class OwnEnrolmentResolver {
  @Mutation(() => EnrolmentResult, {
    description: 'Changes when you have time for a programme, and how far you go. For volunteers.',
  })
  arrangeMyEnrolment(
    @Arg('enrolment', () => ID, { description: 'Your enrolment.' }) enrolment: string,
    @Arg('input', () => OwnEnrolmentInput, { description: 'What changes.' }) input: OwnEnrolmentInput,
    @Ctx() context: Context,
  ): Promise<Enrolment | Refusal> {
    return arrange(context, enrolment, (em, found, acting) => updateEnrolment(em, found, input, acting));
  }

  @Mutation(() => EnrolmentResult, {
    description:
      'You take a rest from a programme until a day, and take part again by itself; matches that run go on, and you are not asked for new ones. Said again, the day changes. For volunteers.',
  })
  restMyEnrolment(
    @Arg('enrolment', () => ID, { description: 'Your enrolment.' }) enrolment: string,
    @Arg('until', () => DateScalar, {
      description: 'The day on which you take part again, in Amsterdam; within two years.',
    })
    until: Day,
    @Ctx() context: Context,
  ): Promise<Enrolment | Refusal> {
    return arrange(context, enrolment, async (em, found, acting) => {
      const refusal = refuseMistakes(restMistakes(until, acting.today));
      if (refusal) return refusal;
      if (found.status !== 'PAUSED')
        return stepEnrolment(em, found, 'PAUSED', { pausedUntil: until, leaveReason: undefined }, acting);
      found.pausedUntil = until;
      await em.flush();
      return found;
    });
  }

  @Mutation(() => EnrolmentResult, {
    description: 'Your rest is over: you can be asked again. For volunteers.',
  })
  endMyRest(
    @Arg('enrolment', () => ID, { description: 'Your enrolment.' }) enrolment: string,
    @Ctx() context: Context,
  ): Promise<Enrolment | Refusal> {
    return arrange(context, enrolment, (em, found, acting) =>
      found.status === 'PAUSED'
        ? stepEnrolment(em, found, 'CERTIFIED', { pausedUntil: undefined, leaveReason: undefined }, acting)
        : refuse('WRONG_STATE', 'notResting'),
    );
  }
}

/** Finds an enrolment of whoever is signed in, locks it and changes it. */
function arrange(
  context: Context,
  globalId: string,
  work: (
    em: SqlEntityManager,
    enrolment: Enrolment,
    acting: Acting,
  ) => Promise<Enrolment | Refusal> | Refusal,
): Promise<Enrolment | Refusal> {
  return actSignedIn(context, async (em, viewer, acting) => {
    const found = await lockForChange(
      em,
      viewer,
      { ...enrolmentRule, permission: 'volunteer.arrange' },
      globalId,
    );
    return found instanceof Refusal ? found : work(em, found, acting);
  });
}
