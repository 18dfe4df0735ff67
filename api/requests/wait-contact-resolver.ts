import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { actSignedIn, lockForChange } from '../access/change.ts';
import type { Context } from '../context.ts';
import { Event } from '../followup/event.ts';
import { refuse } from '../messages/refuse.ts';
import { Refusal } from '../platform/refusal.ts';
import { recordRequestEvent, requestRule } from './actions.ts';
import { Request } from './request.ts';
import { RequestResult } from './request-result.ts';

const spoke = 'WAIT_CONTACT';

@Resolver()
export class WaitContactResolver {
  @Mutation(() => RequestResult, {
    description:
      'Records that somebody spoke today with a resident who waits, and who waits on; said twice on a day it is there once. For coordinators.',
  })
  recordWaitContact(
    @Arg('request', () => ID, { description: 'The request.' }) globalId: string,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const request = await lockForChange(em, viewer, requestRule('request.handle'), globalId);
      if (request instanceof Refusal) return request;
      if (request.status !== 'WAITLISTED') return refuse('WRONG_STATE', 'notOnWaitlist');
      const onDate = acting.today;
      const before = await em.count(Event, { entityId: request.id, type: spoke, onDate });
      if (before === 0) await recordRequestEvent(em, request, { type: spoke, onDate }, acting);
      return request;
    });
  }
}
