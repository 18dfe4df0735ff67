import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { refuse } from '../../messages/refuse.ts';
import { Programme } from '../../organisations/programme.ts';
import { programmesById } from '../../organisations/queries.ts';
import { VolunteerProfile, volunteersById } from '../../people/profile.ts';
import type { Day } from '../../platform/days.ts';
import { fromGlobalId } from '../../platform/ids.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { spellsByRequest } from '../../requests/queries.ts';
import { changeMatch } from '../acting.ts';
import { suggestionsFor } from '../candidates/suggestions.ts';
import { Match } from '../match.ts';
import { MatchResult } from '../match-result.ts';
import { isSomebodyThemselves } from '../pairing-resolver.ts';
import { Suggestion } from '../types.ts';
import { bridgeMatch, endBridge } from './actions.ts';
import { Bridge } from './bridge.ts';
import { bridgesByMatch } from './queries.ts';
import { StandingIn, standInsOf } from './standing-in.ts';

const mostStandIns = 20;

@Resolver(() => Match)
export class BridgeOfMatchResolver {
  @FieldResolver(() => Bridge, { nullable: true, description: 'Who stands in today, if somebody does.' })
  async bridge(@Root() match: Match, @Ctx() context: Context): Promise<Bridge | null> {
    return (await context.load(bridgesByMatch, match.id)) ?? null;
  }

  @FieldResolver(() => [Suggestion], {
    description:
      'Who could stand in: the other volunteers who suit the resident best, the best first; nobody for a match without a wait. The coordinator decides.',
  })
  async standIns(
    @Root() match: Match,
    @Arg('first', () => Int, { description: 'How many at most; 20 at most.' }) first: number,
    @Ctx() context: Context,
  ): Promise<Suggestion[]> {
    if (first < 0 || first > mostStandIns)
      throw new GraphQLError(`"first" must be from 0 to ${mostStandIns}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const spell = await context.load(spellsByRequest, match.requestId);
    const found = spell ? await suggestionsFor(spell, first + 1, context) : [];
    return found.filter(({ volunteerId }) => volunteerId !== match.volunteerId).slice(0, first);
  }

  @Mutation(() => MatchResult, {
    description:
      'Lets another volunteer of the programme stand in from today while a match rests; it ends by itself after the last day, and when the match goes on or ends. For coordinators.',
  })
  bridgeMatch(
    @Arg('match', () => ID, { description: 'The match that rests.' }) match: string,
    @Arg('volunteer', () => ID, { description: 'Who stands in.' }) volunteer: string,
    @Arg('lastOn', () => DateScalar, { description: 'The last day: to come, and within a year.' })
    lastOn: Day,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    const volunteerId = fromGlobalId('Volunteer', volunteer);
    return changeMatch(context, match, async (em, found, _request, acting) =>
      volunteerId
        ? bridgeMatch(em, found, { volunteerId, lastOn }, acting)
        : refuse('NOT_FOUND', 'volunteerNotFound', 'volunteer'),
    );
  }

  @Mutation(() => MatchResult, { description: 'Nobody stands in for a match any more. For coordinators.' })
  endBridge(
    @Arg('match', () => ID, { description: 'The match.' }) match: string,
    @Ctx() context: Context,
  ): Promise<Match | Refusal> {
    return changeMatch(context, match, (em, found, _request, acting) => endBridge(em, found, acting));
  }
}

@Resolver(() => Bridge)
export class BridgeResolver {
  @FieldResolver(() => VolunteerProfile, { description: 'Who stands in.' })
  async volunteer(@Root() bridge: Bridge, @Ctx() context: Context): Promise<VolunteerProfile> {
    return (await context.load(volunteersById, bridge.volunteerId))!;
  }
}

@Resolver(() => StandingIn)
export class StandingInResolver {
  @Query(() => [StandingIn], {
    description:
      'Who stands in for your buddy now, or for whom you do, as far as you may know. For residents and volunteers.',
  })
  async myBridges(@Ctx() context: Context): Promise<StandingIn[]> {
    const selves = (await context.caller()).grants.filter(isSomebodyThemselves);
    const em = await context.reads.em();
    const found = (await Promise.all(selves.map((self) => standInsOf(em, self, context.today)))).flat();
    for (const { organisationId, matchId, side } of found) {
      const look = { organisationId, entity: 'Match', entityId: matchId, action: 'match.answer' };
      if (side === 'VOLUNTEER') context.look({ ...look, group: 'SENSITIVE' });
      context.look({ ...look, group: 'IDENTITY' });
    }
    return found;
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() { programmeId }: StandingIn, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, programmeId))!;
  }
}
