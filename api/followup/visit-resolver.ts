import { LockMode } from '@mikro-orm/postgresql';
import {
  Arg,
  Ctx,
  createUnionType,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { may } from '../access/permissions.ts';
import type { Context } from '../context.ts';
import { Match } from '../matching/match.ts';
import { Pairing } from '../matching/pairing.ts';
import { refuse } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { programmesById } from '../organisations/queries.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { canLogVisits } from './visit-rules.ts';
import { HoursOfYear, Visit } from './visit-types.ts';
import { hoursOf, logVisit, visitsByMatch } from './visits.ts';

const VisitResult = createUnionType({
  name: 'VisitResult',
  description: 'The visit as it is written down now, or why nothing changed.',
  types: () => [Visit, Refusal] as const,
});

@Resolver(() => Visit)
export class VisitResolver {
  @Mutation(() => VisitResult, {
    description:
      'Writes down that the two of a match met on a day, once for each day; saying it again changes how long. For the volunteer of the match, and for coordinators.',
  })
  logVisit(
    @Arg('match', () => ID, { description: 'The match.' }) match: string,
    @Arg('on', () => DateScalar, { description: 'The day, in Amsterdam; not in the future.' }) on: Day,
    @Arg('minutes', () => Int, {
      description: 'For how many minutes, from 5 to 1440; 0 takes the visit back.',
    })
    minutes: number,
    @Ctx() context: Context,
  ): Promise<Visit | Refusal> {
    const { now, today } = context;
    return context.act(async (em, caller) => {
      const id = fromGlobalId('Match', match);
      const found = id ? await em.findOne(Match, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
      if (!found || !may(caller.grants, 'match.log', found))
        return refuse('NOT_FOUND', 'matchNotFound', 'match');
      return logVisit(em, found, { on, minutes }, { accountId: caller.viewer?.id ?? null, now, today });
    });
  }
}

@Resolver(() => Pairing)
export class PairingVisitResolver {
  @FieldResolver(() => [Visit], {
    description: 'When you met, the newest first, 50 at most; for the volunteer, who wrote it down.',
  })
  async visits(@Root() { matchId, side }: Pairing, @Ctx() context: Context): Promise<Visit[]> {
    return side === 'VOLUNTEER' ? ((await context.load(visitsByMatch, matchId)) ?? []) : [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can write down visits.' })
  viewerCanLogVisits(@Root() pairing: Pairing, @Ctx() { today }: Context): boolean {
    return pairing.side === 'VOLUNTEER' && canLogVisits(pairing, today);
  }
}

@Resolver(() => Match)
export class MatchVisitResolver {
  @FieldResolver(() => [Visit], { description: 'When the two met, the newest first, 50 at most.' })
  async visits(@Root() { id }: Match, @Ctx() context: Context): Promise<Visit[]> {
    return (await context.load(visitsByMatch, id)) ?? [];
  }
}

@Resolver(() => HoursOfYear)
export class HoursOfYearResolver {
  @Query(() => [HoursOfYear], {
    description: 'What you did as a volunteer, by year and programme, the newest year first. For volunteers.',
  })
  async myHours(@Ctx() context: Context): Promise<HoursOfYear[]> {
    const { grants } = await context.caller();
    const selves = grants.flatMap(({ volunteerId }) => volunteerId ?? []);
    return hoursOf(await context.reads.em(), selves);
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() { programmeId }: HoursOfYear, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, programmeId))!;
  }
}
