import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, createUnionType, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { may } from '../access/permissions.ts';
import type { Caller } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { findProgramme, programmesById } from '../organisations/queries.ts';
import { checkText, filled } from '../people/filled-in.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { lockRequest } from '../requests/actions.ts';
import { answerProposal } from './answering.ts';
import { MatchSide } from './codes.ts';
import { disclosureStep } from './disclosure.ts';
import { Match } from './match.ts';
import { AnonymousCard, anonymousCards, Declined, Pairing, pairingsOf } from './pairing.ts';

const AnswerResult = createUnionType({
  name: 'AnswerResult',
  description: 'The match as the one who answered sees it now, or why nothing changed.',
  types: () => [Match, Pairing, Declined, Refusal] as const,
});

@Resolver(() => Pairing)
export class PairingResolver {
  @Query(() => [Pairing], {
    description:
      'Your proposals and matches, the newest first, each with what its step allows you to know. For residents and volunteers.',
  })
  async myPairings(@Ctx() context: Context): Promise<Pairing[]> {
    const selves = (await context.caller()).grants.filter(isSomebodyThemselves);
    const em = await context.reads.em();
    const found = await Promise.all(selves.map((self) => pairingsOf(em, self, context.today)));
    const pairings = found.flat();
    for (const pairing of pairings) traceOf(pairing, context);
    return pairings;
  }

  @Query(() => [AnonymousCard], {
    nullable: true,
    description:
      'Who waits in a programme, the longest first and a hundred at most, without anything that says who it is; null when that is not for you. For volunteers who can be asked there.',
  })
  async anonymousCards(
    @Arg('programme', () => ID, { description: 'The programme.' }) programme: string,
    @Ctx() context: Context,
  ): Promise<AnonymousCard[] | null> {
    const found = await findProgramme(await context.reads.em(), programme);
    const { grants } = await context.caller();
    const self = grants.find(
      (grant) =>
        grant.volunteerId !== undefined &&
        may([grant], 'waitlist.browse', {
          organisationId: found?.organisationId ?? '',
          volunteerId: grant.volunteerId,
        }),
    );
    if (!found || !self?.volunteerId) return null;
    return anonymousCards(await context.reads.em(), found.id, self.volunteerId, context.today);
  }

  @Mutation(() => AnswerResult, {
    description:
      'Says yes or no to a proposal. For the resident and the volunteer of it, and for coordinators who write down what one of them said.',
  })
  async answerProposal(
    @Arg('match', () => ID, { description: 'The proposal.' }) globalId: string,
    @Arg('yes', () => Boolean, { description: 'Yes, or no.' }) yes: boolean,
    @Arg('side', () => MatchSide, {
      nullable: true,
      description: 'Who said so: REQUESTER or VOLUNTEER. For coordinators; others speak for themselves.',
    })
    side: MatchSide | null,
    @Arg('reason', () => String, { nullable: true, description: 'Why not, in a few words, if they said.' })
    reason: string | null,
    @Ctx() context: Context,
  ): Promise<Match | Pairing | Declined | Refusal> {
    const mistakes = refuseMistakes(checkText('reason', filled(reason), 500));
    if (mistakes) return mistakes;
    const { now, today } = context;
    const answered = await context.act(async (em, caller) => {
      const found = await findMatch(em, globalId);
      const speaker = found ? speakerFor(caller, found, side, today) : undefined;
      if (!found || !speaker) return refuse('NOT_FOUND', 'matchNotFound', 'match');
      if (speaker === 'UNSAID') return refuse('INVALID', 'answerSideNeeded', 'side');
      // Always the request first, as linking does.
      const request = await lockRequest(em, found.requestId);
      await em.refresh(found, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const acting = { accountId: caller.viewer?.id ?? null, now, today };
      return answerProposal(em, found, request, { side: speaker, yes, reason: filled(reason) }, acting);
    });
    if (answered instanceof Refusal || (await context.may('match.make', answered))) return answered;
    if (answered.status === 'DECLINED') return Object.assign(new Declined(), { id: globalId });
    return (
      (await this.myPairings(context)).find(({ matchId }) => matchId === answered.id) ??
      refuse('NOT_FOUND', 'proposalGone')
    );
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() pairing: Pairing, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, pairing.programmeId))!;
  }
}

/** Whether a grant is that of a resident or a volunteer, for the sake of themselves. */
export const isSomebodyThemselves = ({ role }: { role: string }): boolean =>
  role === 'VOLUNTEER' || role === 'REQUESTER';

const findMatch = async (em: SqlEntityManager, globalId: string): Promise<Match | null> => {
  const id = fromGlobalId('Match', globalId);
  return id ? em.findOne(Match, { id }) : null;
};

/** For whom somebody can answer: themselves, or for a coordinator whom they name; undefined when for nobody. */
function speakerFor(
  { grants }: Caller,
  match: Match,
  side: MatchSide | null,
  today: Day,
): 'REQUESTER' | 'VOLUNTEER' | 'UNSAID' | undefined {
  const self = grants.find((grant) => may([grant], 'match.answer', match));
  // What is over is not there any more for the two.
  if (self && disclosureStep({ ...match, summary: null }, today) === 'OVER') return undefined;
  if (self) return self.role === 'VOLUNTEER' ? 'VOLUNTEER' : 'REQUESTER';
  if (!may(grants, 'match.make', match)) return undefined;
  return side === 'REQUESTER' || side === 'VOLUNTEER' ? side : 'UNSAID';
}

/** That a name or a number of the other was seen is written down as well. */
function traceOf({ organisationId, matchId, side, step }: Pairing, context: Context): void {
  if (step === 'ANONYMOUS') return;
  const look = { organisationId, entity: 'Match', entityId: matchId, action: 'match.answer' };
  if (side === 'VOLUNTEER') context.look({ ...look, group: 'SENSITIVE' });
  if (step !== 'SUMMARY') context.look({ ...look, group: 'IDENTITY' });
  if (step === 'CONTACT') context.look({ ...look, group: 'CONTACT' });
}
