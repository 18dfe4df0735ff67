import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { actSignedIn, lockForChange } from '../access/change.ts';
import { linkAddress, makeLink } from '../access/one-time-link.ts';
import type { Context } from '../context.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import { workingDayAfter } from '../platform/working-days.ts';
import { recordRequestEvent, requestRule } from './actions.ts';
import { RequestStage } from './codes.ts';
import { endMandate, Mandate, mandatesByRequest } from './mandates.ts';
import { findOwnRequests } from './queries.ts';
import { Request } from './request.ts';
import { promisedWorkingDays, stageOf } from './rules.ts';

@ObjectType({ description: 'A one-time link to hand over to a resident. It is shown this once.' })
class ResidentLink {
  @Field({ description: 'The address that the resident opens.' })
  url!: string;
  @Field(() => DateTimeScalar, { description: 'Until when it works.' })
  expiresAt!: Date;
}

const ResidentLinkResult = createUnionType({
  name: 'ResidentLinkResult',
  description: 'The link, or why there is none.',
  types: () => [ResidentLink, Refusal] as const,
});
const MandateResult = createUnionType({
  name: 'MandateResult',
  description: 'The mandate as it is now, or why nothing changed.',
  types: () => [Mandate, Refusal] as const,
});

/** What residents and their helpers see of requests, and what opens it to them. */
@Resolver(() => Request)
export class ResidentResolver {
  @Query(() => [Request], {
    description:
      'The requests of the resident who is signed in, or the one that a helper may follow; the newest first.',
  })
  async myRequests(@Ctx() context: Context): Promise<Request[]> {
    const { grants } = await context.caller();
    return findOwnRequests(await context.reads.em(), grants);
  }

  @Mutation(() => ResidentLinkResult, {
    description:
      'Makes a link for a resident without a mail address, to hand over in person; it makes void what was made before. For coordinators.',
  })
  issueResidentLink(
    @Arg('request', () => ID, { description: 'A request of the resident.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ResidentLink | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const request = await lockForChange(em, viewer, requestRule('request.handle'), id);
      if (request instanceof Refusal) return request;
      const { token, expiresAt } = await makeLink(em, 'RESIDENT_SIGN_IN', request, acting.now);
      await recordRequestEvent(em, request, { type: 'LINK_HANDED_OVER', onDate: acting.today }, acting);
      const url = linkAddress(context.links.publicUrl, 'RESIDENT_SIGN_IN', token);
      return Object.assign(new ResidentLink(), { url, expiresAt });
    });
  }

  @Mutation(() => MandateResult, {
    description:
      'Ends a mandate; whoever had it is signed out at once. For the resident, the helper, and coordinators.',
  })
  endMandate(
    @Arg('mandate', () => ID, { description: 'The mandate.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Mandate | Refusal> {
    const { now, today } = context;
    return context.act((em, caller) =>
      endMandate(em, caller, id, { accountId: caller.viewer?.id ?? null, now, today }),
    );
  }

  @FieldResolver(() => RequestStage, {
    description: 'Where the request stands, in broad strokes for the resident.',
  })
  stage(@Root() request: Request): RequestStage {
    return stageOf(request.status);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day by which we get in touch, as was promised; null once we have.',
  })
  contactBy(@Root() request: Request): Day | null {
    return request.status === 'RECEIVED'
      ? workingDayAfter(amsterdamDay(request.receivedAt), promisedWorkingDays)
      : null;
  }

  @FieldResolver(() => [Mandate], {
    description: 'Who may follow the request for the resident, or could; the newest first.',
  })
  async mandates(@Root() request: Request, @Ctx() context: Context): Promise<Mandate[]> {
    if (!(await context.may('mandate.read', { ...request, requestId: request.id }))) return [];
    return (await context.load(mandatesByRequest, request.id)) ?? [];
  }
}
