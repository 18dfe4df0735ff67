import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../../access/change.ts';
import { refuse, refuseMistakes } from '../../messages/refuse.ts';
import { Programme } from '../../organisations/programme.ts';
import { Enrolment } from '../../people/volunteer.ts';
import type { Day } from '../../platform/days.ts';
import { newId } from '../../platform/ids.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Match } from '../match.ts';
import { recordMatchEvent } from '../moving.ts';
import { firmObstacle } from '../rules.ts';
import { stepObstacle } from '../stepping/rules.ts';
import { Bridge } from './bridge.ts';
import { lookAtStandIn } from './queries.ts';
import { bridgeMistakes, isStandingIn, standInBlockers } from './rules.ts';

/**
 * Lets another volunteer stand in from today while a match rests. Who stands in already goes on, with another last day;
 * somebody else takes over from them. The match must be locked.
 */
export async function bridgeMatch(
  em: SqlEntityManager,
  match: Match,
  { volunteerId, lastOn }: { volunteerId: string; lastOn: Day },
  acting: Acting,
): Promise<Match | Refusal> {
  const { today } = acting;
  const key = stepObstacle('BRIDGE', match);
  const refusal = key
    ? refuse('WRONG_STATE', key)
    : refuseMistakes(bridgeMistakes({ volunteerId, lastOn }, match, today));
  if (refusal) return refusal;
  // Nobody stops or pauses the volunteer meanwhile.
  const enrolment = await em.findOne(
    Enrolment,
    { volunteerId, programmeId: match.programmeId, until: null },
    { lockMode: LockMode.PESSIMISTIC_READ },
  );
  if (!enrolment) return refuse('NOT_FOUND', 'volunteerNotFound', 'volunteer');
  const obstacle = await standInObstacle(em, match, volunteerId, today);
  if (obstacle) return obstacle;
  const now = await openBridge(em, match, today);
  if (now?.volunteerId === volunteerId && now.lastOn === lastOn) return match;
  if (now?.volunteerId === volunteerId) {
    now.lastOn = lastOn;
    await em.flush();
  } else {
    await endBridges(em, match, acting);
    await em.insert(Bridge, newBridge(match, enrolment, lastOn, acting));
  }
  await recordMatchEvent(em, match, { type: 'BRIDGED', onDate: today, details: { lastOn } }, acting);
  return match;
}

async function standInObstacle(
  em: SqlEntityManager,
  match: Match,
  volunteerId: string,
  today: Day,
): Promise<Refusal | undefined> {
  const { helped, candidate } = await lookAtStandIn(em, match, volunteerId, today);
  if (!candidate) return refuse('WRONG_STATE', 'volunteerNotEnrolled', 'volunteer');
  const { settings } = await em.findOneOrFail(Programme, { id: match.programmeId });
  const firm = firmObstacle(standInBlockers(helped, candidate, settings, today));
  return firm && refuse(firm.reason, firm.key, 'volunteer');
}

const newBridge = (
  { organisationId, programmeId, id: matchId }: Match,
  { id: enrolmentId, volunteerId }: Enrolment,
  lastOn: Day,
  { now, today }: Acting,
): Bridge => ({
  id: newId(),
  organisationId,
  programmeId,
  matchId,
  enrolmentId,
  volunteerId,
  fromOn: today,
  lastOn,
  endedOn: null,
  recordedAt: now,
});

async function openBridge(em: SqlEntityManager, { id }: Match, today: Day): Promise<Bridge | undefined> {
  const rows = await em.find(Bridge, { matchId: id, endedOn: null, lastOn: { $gte: today } });
  return rows.find((row) => isStandingIn(row, today));
}

/** Nobody stands in for a match any more, from today; nothing happens when nobody did. The match must be locked. */
export async function endBridges(em: SqlEntityManager, match: Match, acting: Acting): Promise<void> {
  const now = await openBridge(em, match, acting.today);
  if (!now) return;
  now.endedOn = acting.today;
  await em.flush();
  await recordMatchEvent(em, match, { type: 'BRIDGE_ENDED', onDate: acting.today }, acting);
}

/** Somebody who stood in does not any more. The match must be locked. */
export async function endBridge(
  em: SqlEntityManager,
  match: Match,
  acting: Acting,
): Promise<Match | Refusal> {
  if (!(await openBridge(em, match, acting.today))) return refuse('WRONG_STATE', 'noBridge');
  await endBridges(em, match, acting);
  return match;
}
