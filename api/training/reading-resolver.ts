import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { actSignedIn, lockForChange } from '../access/change.ts';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { EnrolmentResult, enrolmentRule } from '../people/enrolment-result.ts';
import { Enrolment } from '../people/volunteer.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { TrainingReading } from './material.ts';
import { markRead, readingsByEnrolment } from './reading.ts';

/** What a volunteer has read of what is offered. */
@Resolver(() => Enrolment)
export class TrainingReadingResolver {
  @FieldResolver(() => [TrainingReading], {
    description:
      'What is offered to the volunteer to read in this programme, in its order, and what was read.',
  })
  async readings(@Root() { id }: Enrolment, @Ctx() context: Context): Promise<TrainingReading[]> {
    return (await context.load(readingsByEnrolment, id)) ?? [];
  }

  @Mutation(() => EnrolmentResult, {
    description: 'You have read a training material, or you have not after all. For volunteers.',
  })
  markMaterialRead(
    @Arg('enrolment', () => ID, { description: 'Your enrolment.' }) enrolment: string,
    @Arg('material', () => ID, { description: 'The material.' }) material: string,
    @Arg('read', () => Boolean, { description: 'Whether you have read it.' }) read: boolean,
    @Ctx() context: Context,
  ): Promise<Enrolment | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const rule = { ...enrolmentRule, permission: 'volunteer.arrange' } as const;
      const found = await lockForChange(em, viewer, rule, enrolment);
      if (found instanceof Refusal) return found;
      const materialId = fromGlobalId('TrainingMaterial', material);
      return materialId
        ? markRead(em, found, materialId, read, acting)
        : refuse('NOT_FOUND', 'materialNotFound', 'material');
    });
  }
}
