import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Event } from '../followup/event.ts';
import { refuseMistakes } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { ProgrammePageArgs, programmePage } from '../organisations/programme-page.ts';
import { programmesById } from '../organisations/queries.ts';
import { checkText, filled } from '../people/filled-in.ts';
import { VolunteerProfile, volunteersById } from '../people/profile.ts';
import { ofOneNamed } from '../people/searching.ts';
import { Enrolment } from '../people/volunteer.ts';
import { type Connection, connectionOf } from '../platform/connection.ts';
import type { Day } from '../platform/days.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { eventsByEntity, requestsById } from '../requests/queries.ts';
import { Request } from '../requests/request.ts';
import { canReturnToWaitlist } from '../requests/rules.ts';
import { changeMatch, makeMatch } from './acting.ts';
import { declineMatch, linkMatch, proposeMatch } from './actions.ts';
import { LinkReason, MatchSide, UnlinkReason, VolunteerNext } from './codes.ts';
import { type EndingRule, endingRules } from './endings.ts';
import { MatchStatus } from './lifecycle.ts';
import { Match } from './match.ts';
import { MatchResult } from './match-result.ts';
import { matchesByEnrolment, openMatchesByRequest } from './queries.ts';
import { canUnlink, isProposal } from './rules.ts';
import { EndingRuleRow } from './types.ts';
import { unlinkMatch } from './unlink.ts';

const MatchConnection = connectionOf(Match, 'Match');

@Resolver(() => Match)
export class MatchResolver {
  @Query(() => MatchConnection, {
    nullable: true,
    description:
      'Matches of a programme, the newest proposal first; null when there is no such programme for you. For coordinators.',
  })
  matches(
    @Args(() => ProgrammePageArgs) args: ProgrammePageArgs,
    @Arg('status', () => [MatchStatus], {
      nullable: true,
      description: 'Only in these states; all when left out.',
    })
    status: MatchStatus[] | null,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Only of residents and volunteers with this in their name, or with exactly this reference of the request.',
    })
    search: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<Match> | null> {
    return programmePage(context, args, 'match.read', {
      entity: Match,
      status,
      where: async (programme) => ({ $and: await ofOneNamed(context, programme, search) }),
      orderBy: { proposedAt: 'desc', id: 'desc' },
    });
  }

  @Query(() => [EndingRuleRow], {
    description:
      'What each reason of unlinking brings, unless the coordinator decides otherwise. For anyone.',
  })
  endings(): EndingRule[] {
    return endingRules();
  }

  @Mutation(() => MatchResult, {
    description: 'Proposes a volunteer to a resident who waits. For coordinators.',
  })
  proposeMatch(
    @Arg('request', () => ID, { description: 'The request of the resident.' }) request: string,
    @Arg('volunteer', () => ID, { description: 'The volunteer.' }) volunteer: string,
    @Arg('because', () => String, {
      nullable: true,
      description:
        'Why, in a few words; needed where a wish or a rule of thumb stands in the way. Kept with the decision.',
    })
    because: string | null,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return makeMatch(context, request, volunteer, because, proposeMatch);
  }

  @Mutation(() => MatchResult, {
    description:
      'Links a resident and a volunteer who both said yes, whether proposed before or not. For coordinators.',
  })
  linkMatch(
    @Arg('request', () => ID, { description: 'The request of the resident.' }) request: string,
    @Arg('volunteer', () => ID, { description: 'The volunteer.' }) volunteer: string,
    @Arg('linkedOn', () => DateScalar, {
      description: 'The day; not before the resident waited, and not in the future.',
    })
    linkedOn: Day,
    @Arg('reasons', () => [LinkReason], {
      description: 'Why these two: at least one, the primary one first.',
    })
    reasons: LinkReason[],
    @Arg('because', () => String, {
      nullable: true,
      description: 'More about why, in a few words. Kept with the decision, or beside that of the proposal.',
    })
    because: string | null,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return makeMatch(
      context,
      request,
      volunteer,
      because,
      (em, found, programme, volunteerId, choice, acting) =>
        linkMatch(em, found, programme, volunteerId, { ...choice, linkedOn, reasons }, acting),
    );
  }

  @Mutation(() => MatchResult, {
    description:
      'One of the two said no before they were linked; the resident waits on with the same date. For coordinators.',
  })
  declineMatch(
    @Arg('match', () => ID, { description: 'The proposal.' }) match: string,
    @Arg('by', () => MatchSide, { description: 'Who said no.' }) by: MatchSide,
    @Arg('reason', () => String, { nullable: true, description: 'Why, in a few words, if they said.' })
    reason: string | null,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return changeMatch(
      context,
      match,
      async (em, found, request, acting) =>
        refuseMistakes(checkText('reason', filled(reason), 500)) ??
        declineMatch(em, found, request, by, filled(reason), acting),
    );
  }

  @Mutation(() => MatchResult, {
    description:
      'Ends a match. The reason says whether the resident waits again and what the volunteer does; you may decide otherwise, and that is recorded. For coordinators.',
  })
  unlinkMatch(
    @Arg('match', () => ID, { description: 'The match.' }) match: string,
    @Arg('endedOn', () => DateScalar, {
      description: 'The day; not before they were linked, and not in the future.',
    })
    endedOn: Day,
    @Arg('reason', () => UnlinkReason, { description: 'Why.' }) reason: UnlinkReason,
    @Arg('initiatedBy', () => MatchSide, {
      nullable: true,
      description:
        'Whose step it was; as the reason says when left out. NO_CONTACT needs it: who could not be reached.',
    })
    initiatedBy: MatchSide | null,
    @Arg('backToWaitlist', () => Boolean, {
      nullable: true,
      description: 'Whether the resident waits again; as the reason says when left out.',
    })
    backToWaitlist: boolean | null,
    @Arg('volunteerNext', () => VolunteerNext, {
      nullable: true,
      description: 'What the volunteer does next; as the reason says when left out.',
    })
    volunteerNext: VolunteerNext | null,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    const ending = {
      endedOn,
      reason,
      initiatedBy: initiatedBy ?? undefined,
      backToWaitlist: backToWaitlist ?? undefined,
      volunteerNext: volunteerNext ?? undefined,
    };
    return changeMatch(context, match, (em, found, request, acting) =>
      unlinkMatch(em, found, request, ending, acting),
    );
  }

  @FieldResolver(() => Request, { description: 'The request of the resident.' })
  async request(@Root() match: Match, @Ctx() context: Context): Promise<Request> {
    return (await context.load(requestsById, match.requestId))!;
  }

  @FieldResolver(() => VolunteerProfile, { description: 'The volunteer.' })
  async volunteer(@Root() match: Match, @Ctx() context: Context): Promise<VolunteerProfile> {
    return (await context.load(volunteersById, match.volunteerId))!;
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() match: Match, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, match.programmeId))!;
  }

  @FieldResolver(() => [Event], { description: 'What happened to it, oldest first.' })
  async history(@Root() match: Match, @Ctx() context: Context): Promise<Event[]> {
    return (await context.load(eventsByEntity, match.id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the resident said yes to the proposal.' })
  requesterAgreed(@Root() match: Match): boolean {
    return match.requesterAgreedAt !== null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the volunteer said yes to the proposal.' })
  volunteerAgreed(@Root() match: Match): boolean {
    return match.volunteerAgreedAt !== null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can unlink it now.' })
  async viewerCanUnlink(@Root() match: Match, @Ctx() context: Context): Promise<boolean> {
    return canUnlink(match) && (await context.may('match.make', match));
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can record now that one of the two said no.' })
  async viewerCanDecline(@Root() match: Match, @Ctx() context: Context): Promise<boolean> {
    return isProposal(match) && (await context.may('match.make', match));
  }
}

@Resolver(() => Enrolment)
export class EnrolmentMatchResolver {
  @FieldResolver(() => [Match], {
    description: 'The matches and proposals of this volunteer in the programme, the newest first.',
  })
  async matches(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<Match[]> {
    return (await context.load(matchesByEnrolment, enrolment.id)) ?? [];
  }
}

@Resolver(() => Request)
export class RequestMatchResolver {
  @FieldResolver(() => Match, { nullable: true, description: 'The match that is open now, if any.' })
  async openMatch(@Root() request: Request, @Ctx() context: Context): Promise<Match | null> {
    return (await context.load(openMatchesByRequest, request.id)) ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can put it back on the waitlist now.' })
  async viewerCanReturn(@Root() request: Request, @Ctx() context: Context): Promise<boolean> {
    const open = await context.load(openMatchesByRequest, request.id);
    return canReturnToWaitlist(request, open !== undefined) && (await context.may('request.handle', request));
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can link a volunteer now.' })
  async viewerCanLink(@Root() request: Request, @Ctx() context: Context): Promise<boolean> {
    return request.status === 'WAITLISTED' && (await context.may('match.make', request));
  }
}
