import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { refuse } from '../messages/refuse.ts';
import type { Programme } from '../organisations/programme.ts';
import type { Day } from '../platform/days.ts';
import { Refusal } from '../platform/refusal.ts';
import type { CandidatePool } from './candidates/pool.ts';
import { type Choice, type Decision, decisionOn } from './decision.ts';
import type { Match } from './match.ts';
import type { Two } from './queries.ts';
import { firmObstacle } from './rules.ts';
import type { Candidate, Seeker } from './suitability/people.ts';
import { suitability, termsOf } from './suitability/suitability.ts';

// What is looked at, and what is kept, when somebody chooses a volunteer for somebody who waits.

/** A volunteer who can be linked, and what is kept of the choice. */
export interface Chosen {
  enrolmentId: string;
  volunteerId: string;
  decision: Decision;
}

/** Somebody's choice, and the volunteers out of whom they chose. */
export interface Choosing extends Choice {
  pool: Pick<CandidatePool, 'standing'>;
}

/**
 * Whether a volunteer can be linked, as the database has the two now: the request is locked, and what is firm refuses.
 * Where they stand among others is advice, and comes out of memory.
 */
export async function choose(
  em: SqlEntityManager,
  two: Two,
  programme: Programme,
  choice: Choosing,
  today: Day,
): Promise<Chosen | Refusal> {
  if (two.consentWithdrawn) return refuse('WRONG_STATE', 'consentWithdrawn');
  const both = await bothOf(em, two, programme);
  if (both instanceof Refusal) return both;
  const terms = termsOf(programme.settings, today);
  const verdict = suitability(both.seeker, both.candidate, terms);
  const firm = verdict.suits ? undefined : firmObstacle(verdict.blockers);
  if (firm) return refuse(firm.reason, firm.key, 'volunteer');
  const { enrolmentId, volunteerId } = both.candidate;
  const standing = choice.pool.standing(both.seeker, terms, {
    volunteerId,
    tenths: verdict.suits ? verdict.tenths : null,
  });
  return { enrolmentId, volunteerId, decision: decisionOn(choice, verdict, standing, terms.weights) };
}

/** Why a proposal cannot be linked any more: what the law or safety asks may have changed since. */
export async function stillSafe(
  em: SqlEntityManager,
  two: Two,
  programme: Programme,
  today: Day,
): Promise<Refusal | undefined> {
  const both = await bothOf(em, two, programme);
  if (both instanceof Refusal) return both;
  const verdict = suitability(both.seeker, both.candidate, termsOf(programme.settings, today));
  const firm = verdict.suits ? undefined : firmObstacle(verdict.blockers, ['LAW_OR_SAFETY']);
  return firm && refuse(firm.reason, firm.key, 'volunteer');
}

async function bothOf(
  em: SqlEntityManager,
  { seeker, candidate, volunteerId }: Two,
  programme: Programme,
): Promise<{ seeker: Seeker; candidate: Candidate } | Refusal> {
  if (!candidate)
    return (await wasEverIn(em, programme.id, volunteerId))
      ? refuse('WRONG_STATE', 'volunteerNotEnrolled', 'volunteer')
      : refuse('NOT_FOUND', 'volunteerNotFound', 'volunteer');
  return seeker ? { seeker, candidate } : refuse('WRONG_STATE', 'notWaiting');
}

/** Of a volunteer who never was in the programme, whoever handles it need not know. */
async function wasEverIn(em: SqlEntityManager, programmeId: string, volunteerId: string): Promise<boolean> {
  const rows = await em.execute<object[]>(
    'select from enrolment where programme_id = ? and volunteer_id = ? limit 1',
    [programmeId, volunteerId],
  );
  return rows.length > 0;
}

/** What was known and said, as it is kept. */
export const decisionRow = (
  { id: matchId, organisationId }: Match,
  decision: Decision,
  { accountId: decidedBy, now: decidedAt }: Acting,
): object => ({ matchId, organisationId, ...decision, decidedBy, decidedAt });
