import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { type Acting, actSignedIn, type ChangeRule, lockForChange } from '../access/change.ts';
import { may } from '../access/permissions.ts';
import type { Context } from '../context.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { checkText, filled } from '../people/filled-in.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { lockRequest, requestRule } from '../requests/actions.ts';
import { requestsById } from '../requests/queries.ts';
import type { Request } from '../requests/request.ts';
import { type CandidatePool, candidatePools, poolName } from './candidates/pool.ts';
import type { Choosing } from './choosing.ts';
import { Match } from './match.ts';

/** Finds and locks the request for which a match is made, if whoever asks may. */
export async function makeMatch(
  context: Context,
  requestId: string,
  volunteerId: string,
  said: string | null,
  work: (
    em: SqlEntityManager,
    request: Request,
    programme: Programme,
    volunteerId: string,
    choice: Choosing,
    acting: Acting,
  ) => Promise<Match | Refusal>,
): Promise<Match | Refusal> {
  const because = filled(said);
  const rule = requestRule('match.make');
  // Whoever holds a connection for an act asks for no other, so those who could be chosen are brought along.
  const pool = await poolFor(context, rule, requestId);
  return actSignedIn(context, async (em, viewer, acting) => {
    const request = await lockForChange(em, viewer, rule, requestId);
    if (request instanceof Refusal) return request;
    if (!pool) return refuse('NOT_FOUND', rule.missing, rule.argument);
    const volunteer = fromGlobalId('Volunteer', volunteerId);
    if (!volunteer) return refuse('NOT_FOUND', 'volunteerNotFound', 'volunteer');
    const refusal = refuseMistakes(checkText('because', because, 500));
    if (refusal) return refusal;
    const programme = await em.findOneOrFail(Programme, { id: request.programmeId });
    return work(em, request, programme, volunteer, { because, pool }, acting);
  });
}

/** The volunteers out of whom one is chosen for a request, if whoever asks may choose. */
async function poolFor(
  context: Context,
  { type, permission }: ChangeRule<Request>,
  globalId: string,
): Promise<CandidatePool | undefined> {
  const id = fromGlobalId(type, globalId);
  const request = id && (await context.load(requestsById, id));
  return request && (await context.may(permission, request))
    ? context.load(candidatePools, poolName(request))
    : undefined;
}

/** Finds a match, locks its request and then the match itself, and changes it if whoever asks may. */
export function changeMatch(
  context: Context,
  matchId: string,
  work: (em: SqlEntityManager, match: Match, request: Request, acting: Acting) => Promise<Match | Refusal>,
): Promise<Match | Refusal> {
  const id = fromGlobalId('Match', matchId);
  return actSignedIn(context, async (em, viewer, acting) => {
    const found = id ? await em.findOne(Match, { id }) : null;
    if (!found || !may(viewer.grants, 'match.make', found))
      return refuse('NOT_FOUND', 'matchNotFound', 'match');
    // Always the request first: linking takes its locks in the same order.
    const request = await lockRequest(em, found.requestId);
    await em.refresh(found, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return work(em, found, request, acting);
  });
}
