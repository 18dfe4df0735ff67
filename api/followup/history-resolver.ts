import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { actSignedIn, lockForChange } from '../access/change.ts';
import type { Context } from '../context.ts';
import { changeMatch } from '../matching/acting.ts';
import { Match } from '../matching/match.ts';
import { MatchResult } from '../matching/match-result.ts';
import { matchesByRequest } from '../matching/queries.ts';
import { Refusal } from '../platform/refusal.ts';
import { requestRule } from '../requests/actions.ts';
import { eventsByEntity } from '../requests/queries.ts';
import { Request } from '../requests/request.ts';
import { RequestResult } from '../requests/request-result.ts';
import { UndoableStep } from './codes.ts';
import { Colleague, colleaguesById } from './colleagues.ts';
import { Event } from './event.ts';
import { undoableOfMatch, undoableOfRequest } from './undo-rules.ts';
import { undoMatchStep, undoRequestStep } from './undoing.ts';

const undoingIn = (context: Context) => ({ viewerId: context.knownCaller?.viewer?.id, now: context.now });

@Resolver(() => Event)
export class EventResolver {
  @FieldResolver(() => Colleague, {
    nullable: true,
    description: 'Who wrote it down, if a colleague did; for coordinators.',
  })
  async by(@Root() event: Event, @Ctx() context: Context): Promise<Colleague | null> {
    if (!event.accountId || !(await context.may('request.read', event))) return null;
    return (await context.load(colleaguesById, event.accountId)) ?? null;
  }
}

@Resolver(() => Request)
export class RequestHistoryResolver {
  @FieldResolver(() => [Match], { description: 'Its matches and proposals, the newest first.' })
  async matches(@Root() { id }: Request, @Ctx() context: Context): Promise<Match[]> {
    return (await context.load(matchesByRequest, id)) ?? [];
  }

  @FieldResolver(() => UndoableStep, {
    nullable: true,
    description:
      'The last step, if you recorded it yourself less than a quarter of an hour ago and can take it back.',
  })
  async undoableStep(@Root() request: Request, @Ctx() context: Context): Promise<UndoableStep | null> {
    if (!(await context.may('request.handle', request))) return null;
    const history = (await context.load(eventsByEntity, request.id)) ?? [];
    return undoableOfRequest(request, history, undoingIn(context)) ?? null;
  }

  @Mutation(() => RequestResult, {
    description:
      'Takes back the last step of a request that you recorded yourself less than a quarter of an hour ago: a first contact, or a removal from the waitlist. Its history keeps both. For coordinators.',
  })
  undoRequestStep(
    @Arg('request', () => ID, { description: 'The request.' }) request: string,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await lockForChange(em, viewer, requestRule('request.handle'), request);
      return found instanceof Refusal ? found : undoRequestStep(em, found, acting);
    });
  }
}

@Resolver(() => Match)
export class MatchHistoryResolver {
  @FieldResolver(() => UndoableStep, {
    nullable: true,
    description:
      'The last step, if you recorded it yourself less than a quarter of an hour ago and can take it back.',
  })
  async undoableStep(@Root() match: Match, @Ctx() context: Context): Promise<UndoableStep | null> {
    if (!(await context.may('match.make', match))) return null;
    const history = (await context.load(eventsByEntity, match.id)) ?? [];
    return undoableOfMatch(match, history, undoingIn(context)) ?? null;
  }

  @Mutation(() => MatchResult, {
    description:
      'Takes back the last step of a match that you recorded yourself less than a quarter of an hour ago: a proposal that nobody has answered, after which the resident waits on with the same date, that two have met, or that it began to be rounded off. Its history keeps both. For coordinators.',
  })
  undoMatchStep(
    @Arg('match', () => ID, { description: 'The proposal.' }) match: string,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return changeMatch(context, match, undoMatchStep);
  }
}
