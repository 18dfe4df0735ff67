import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../../../api/access/change.ts';
import { refusalOfConstraint } from '../../../api/constraints.ts';
import { linkMatch } from '../../../api/matching/actions.ts';
import { inMemory } from '../../../api/matching/candidates/pool.ts';
import type { CandidateRoom } from '../../../api/matching/candidates/room.ts';
import { choose, decisionRow } from '../../../api/matching/choosing.ts';
import { Match } from '../../../api/matching/match.ts';
import { moveMatch, recordMatchEvent } from '../../../api/matching/moving.ts';
import { lookAtTwo } from '../../../api/matching/queries.ts';
import { message } from '../../../api/messages/texts.ts';
import { Programme } from '../../../api/organisations/programme.ts';
import type { Database } from '../../../api/platform/database.ts';
import { amsterdamDay } from '../../../api/platform/days.ts';
import { newId } from '../../../api/platform/ids.ts';
import { transact } from '../../../api/platform/operation.ts';
import { Refusal } from '../../../api/platform/refusal.ts';
import { Writing } from '../../../api/platform/writing.ts';
import { lockRequest, moveRequest, openSpell } from '../../../api/requests/actions.ts';
import type { Request } from '../../../api/requests/request.ts';
import type { Place } from './linking-world.ts';

// Ways of linking two, each with the same outcome.

/** Links two, unless the volunteer is full; calls `again` for each time more that it took. */
export type Link = (requestId: string, volunteerId: string, again: () => void) => Promise<boolean>;

type Linked = (
  em: SqlEntityManager,
  request: Request,
  programme: Programme,
  volunteerId: string,
  link: Parameters<typeof linkMatch>[4],
  acting: Acting,
) => Promise<Match | Refusal>;

/** Linking as the API does it: who could be chosen is brought along, then the request is locked, both are looked at again, and it is written. */
export function act(
  { orm }: Database,
  room: CandidateRoom,
  { organisationId, programmeId, accountId }: Place,
  linking: Linked,
): Link {
  const rows = {
    organisations: [organisationId],
    account: accountId,
    actor: { kind: 'ACCOUNT', id: accountId } as const,
  };
  return async (requestId, volunteerId, again) => {
    const now = new Date();
    const today = amsterdamDay(now);
    const pool = inMemory((await room.of({ organisationId, programmeId }))!);
    let tries = 0;
    try {
      const linked = await transact(orm, rows, async (em) => {
        if (tries++ > 0) again();
        const programme = await em.findOneOrFail(Programme, { id: programmeId });
        const request = await lockRequest(em, requestId);
        const link = { because: undefined, pool, linkedOn: today, reasons: ['LANGUAGE' as const] };
        return linking(em, request, programme, volunteerId, link, { accountId, now, today });
      });
      return !(linked instanceof Refusal);
    } catch (error) {
      if (!refusalOfConstraint(error)) throw error;
      return false;
    }
  };
}

const lockVolunteer = (em: SqlEntityManager, volunteerId: string, programmeId: string): Promise<unknown> =>
  em.execute('select id from enrolment where volunteer_id = ? and programme_id = ? for update', [
    volunteerId,
    programmeId,
  ]);

/** Ours, and the volunteer is locked before anything is looked at. */
export const lockedFirst: Linked = async (em, request, programme, volunteerId, link, acting) => {
  await lockVolunteer(em, volunteerId, programme.id);
  return linkMatch(em, request, programme, volunteerId, link, acting);
};

/** The same rows as most programs write them: the volunteer locked, the match proposed, and then each step by itself. */
export const stepByStep: Linked = async (em, request, programme, volunteerId, link, acting) => {
  await lockVolunteer(em, volunteerId, programme.id);
  const two = await lookAtTwo(em, request, volunteerId, acting.today);
  if (two.hasMatch) return new Refusal('CONFLICT', message('alreadyMatched'));
  const chosen = await choose(em, two, programme, link, acting.today);
  if (chosen instanceof Refusal) return chosen;
  const match = em.create(Match, {
    id: newId(),
    organisationId: request.organisationId,
    programmeId: request.programmeId,
    requestId: request.id,
    requesterId: request.requesterId,
    enrolmentId: chosen.enrolmentId,
    volunteerId,
    key: null,
    status: 'PROPOSED',
    proposedAt: acting.now,
    linkedOn: null,
    linkReasons: link.reasons,
    endedOn: null,
    unlinkReason: null,
    initiatedBy: null,
    declinedBy: null,
    declineReason: null,
    recordedAt: acting.now,
  });
  await em.flush();
  await new Writing().insert('match_decision', [decisionRow(match, chosen.decision, acting)]).write(em);
  await recordMatchEvent(em, match, { type: 'PROPOSED', toStatus: 'PROPOSED', onDate: acting.today }, acting);
  await moveRequest(em, request, 'PROPOSED', acting.today, acting);
  for (const step of ['INTRODUCTION_PLANNED', 'INTRODUCED', 'TRIAL', 'ACTIVE'] as const)
    await moveMatch(em, match, request, step, link.linkedOn, acting, () => {
      if (step === 'TRIAL') match.linkedOn = link.linkedOn;
    });
  const spell = await openSpell(em, request.id);
  Object.assign(spell!, { untilOn: link.linkedOn, removalReason: 'MATCHED' });
  await em.flush();
  return match;
};
