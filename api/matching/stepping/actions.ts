import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../../access/change.ts';
import { refuse, refuseMistakes } from '../../messages/refuse.ts';
import { Programme } from '../../organisations/programme.ts';
import { checkText, filled } from '../../people/filled-in.ts';
import { amsterdamDay, type Day } from '../../platform/days.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Request } from '../../requests/request.ts';
import { RequestWalk } from '../../requests/walk.ts';
import { linking, offWaitlist } from '../actions.ts';
import { endBridges } from '../bridging/actions.ts';
import { stillSafe } from '../choosing.ts';
import type { HoldReason, LinkReason, MatchStep } from '../codes.ts';
import type { Match } from '../match.ts';
import { moveMatch, recordMatchEvent } from '../moving.ts';
import { lookAtTwo } from '../queries.ts';
import { linkDayMistakes } from '../rules.ts';
import { momentMistakes, stepDayMistakes, stepObstacle, untilMistakes } from './rules.ts';

// The steps between a proposal and an end, one by one. Each needs the request and the match locked.

const longestPlace = 200;

/** Why a step cannot be taken now; undefined when it can. */
function cannot(step: MatchStep, match: Match): Refusal | undefined {
  const key = stepObstacle(step, match);
  return key && refuse('WRONG_STATE', key);
}

/** Sets when and where the two meet, or another moment. */
export async function planIntroduction(
  em: SqlEntityManager,
  match: Match,
  { at, place }: { at: Date; place: string },
  acting: Acting,
): Promise<Match | Refusal> {
  const where = filled(place);
  const mistakes = [...momentMistakes(at, acting.now), ...checkText('place', where, longestPlace)];
  if (!where) mistakes.push({ field: 'place', key: 'placeNeeded' });
  const refusal = cannot('PLAN_INTRODUCTION', match) ?? refuseMistakes(mistakes);
  if (refusal) return refusal;
  if (match.introductionAt?.getTime() === at.getTime() && match.introductionPlace === where) return match;
  const type = match.introductionAt ? 'INTRODUCTION_MOVED' : 'INTRODUCTION_SET';
  match.introductionAt = at;
  match.introductionPlace = where ?? null;
  await em.flush();
  await recordMatchEvent(em, match, { type, onDate: acting.today, details: { at } }, acting);
  return match;
}

/** The two have met. */
export async function recordIntroduction(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  on: Day,
  acting: Acting,
): Promise<Match | Refusal> {
  const since = amsterdamDay(match.proposedAt);
  const refusal =
    cannot('RECORD_INTRODUCTION', match) ?? refuseMistakes(stepDayMistakes('on', on, since, acting.today));
  if (refusal) return refusal;
  await moveMatch(em, match, request, 'INTRODUCED', on, acting);
  return match;
}

/** Both said yes after meeting: they are linked, for a trial. From here the match counts, and nobody waits any more. */
export async function startTrial(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  { linkedOn, reasons }: { linkedOn: Day; reasons: LinkReason[] },
  acting: Acting,
): Promise<Match | Refusal> {
  const obstacle = cannot('START_TRIAL', match);
  if (obstacle) return obstacle;
  const two = await lookAtTwo(em, request, match.volunteerId, acting.today);
  const mistakes = linkDayMistakes(linkedOn, request, two.spell, acting.today);
  if (reasons.length === 0) mistakes.push({ field: 'reasons', key: 'linkReasonNeeded' });
  const programme = await em.findOneOrFail(Programme, { id: match.programmeId });
  const refusal = refuseMistakes(mistakes) ?? (await stillSafe(em, two, programme, acting.today));
  if (refusal) return refusal;
  const walk = new RequestWalk(request);
  for (const _step of linking(match, walk, 'TRIAL', { linkedOn, reasons }, acting)) await em.flush();
  await walk.write(em, offWaitlist(request, linkedOn));
  return match;
}

/** The trial went well: they go on. */
export async function completeTrial(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  on: Day,
  acting: Acting,
): Promise<Match | Refusal> {
  const refusal =
    cannot('COMPLETE_TRIAL', match) ??
    refuseMistakes(stepDayMistakes('on', on, match.linkedOn, acting.today));
  if (refusal) return refusal;
  await moveMatch(em, match, request, 'ACTIVE', on, acting);
  return match;
}

/** Lets a match rest, or says anew why and until when. */
export async function holdMatch(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  { reason, until }: { reason: HoldReason; until: Day | null },
  acting: Acting,
): Promise<Match | Refusal> {
  const refusal = cannot('HOLD', match) ?? refuseMistakes(untilMistakes('until', until, acting.today));
  if (refusal) return refusal;
  if (match.status === 'ON_HOLD') {
    if (match.holdReason === reason && match.holdUntil === until) return match;
    Object.assign(match, { holdReason: reason, holdUntil: until });
    await em.flush();
    await recordMatchEvent(em, match, { type: 'HOLD_CHANGED', onDate: acting.today }, acting);
    return match;
  }
  await moveMatch(em, match, request, 'ON_HOLD', acting.today, acting, () => {
    Object.assign(match, { holdReason: reason, holdUntil: until });
  });
  return match;
}

/** Lets a match go on after a rest; whoever stood in, does not any more. */
export async function resumeMatch(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  acting: Acting,
): Promise<Match | Refusal> {
  const refusal = cannot('RESUME', match);
  if (refusal) return refusal;
  await endBridges(em, match, acting);
  await moveMatch(em, match, request, 'ACTIVE', acting.today, acting);
  return match;
}

/** Begins to round a match off; it runs until it is ended. */
export async function beginClosing(
  em: SqlEntityManager,
  match: Match,
  request: Request,
  acting: Acting,
): Promise<Match | Refusal> {
  const refusal = cannot('BEGIN_CLOSING', match);
  if (refusal) return refusal;
  await moveMatch(em, match, request, 'CLOSING', acting.today, acting);
  return match;
}
