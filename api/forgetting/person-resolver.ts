import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import type { Refusal } from '../platform/refusal.ts';
import { ErasureBatch } from './batch.ts';
import { requestErasure } from './erasure.ts';
import { ErasureBatchResult } from './resolver.ts';
import { permittedSubject } from './subject.ts';

const subject = 'The person: a requester or a volunteer.';

@Resolver()
export class PersonResolver {
  @Mutation(() => ErasureBatchResult, {
    description:
      'Asks that all there is about a person is erased, once nothing is open any more; somebody of the staff approves it. For the person, and for coordinators on their behalf.',
  })
  requestErasure(
    @Arg('person', () => ID, { description: subject }) person: string,
    @Ctx() context: Context,
  ): Promise<ErasureBatch | Refusal> {
    return context.act(async (em, { viewer, grants }) => {
      const found = await permittedSubject(em, grants, 'person.erase', person);
      if (!found) return refuse('NOT_FOUND', 'personNotFound', 'person');
      const { now, today } = context;
      const acting = { accountId: viewer?.id ?? null, now, today };
      return requestErasure(em, { id: found.personId, organisationId: found.organisationId }, acting);
    });
  }
}
