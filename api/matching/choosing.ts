import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { isConsentWithdrawn } from '../forgetting/consent.ts';
import { refuse } from '../messages/refuse.ts';
import type { Programme } from '../organisations/programme.ts';
import type { Day } from '../platform/days.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Request } from '../requests/request.ts';
import type { CandidatePool } from './candidates/pool.ts';
import { type Choice, type Decision, decisionOn } from './decision.ts';
import type { Match } from './match.ts';
import { pairOf } from './queries.ts';
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
 * Looks once more at both, as the database has them now: the request is locked, and what is firm refuses. Where they stand
 * among others is advice, and comes out of memory.
 */
export async function choose(
  em: SqlEntityManager,
  request: Request,
  programme: Programme,
  volunteerId: string,
  choice: Choosing,
  today: Day,
): Promise<Chosen | Refusal> {
  if (await isConsentWithdrawn(em, request.id)) return refuse('WRONG_STATE', 'consentWithdrawn');
  const two = await bothOf(em, request, programme, volunteerId, today);
  if (two instanceof Refusal) return two;
  const terms = termsOf(programme.settings, today);
  const verdict = suitability(two.seeker, two.candidate, terms);
  const firm = verdict.suits ? undefined : firmObstacle(verdict.blockers);
  if (firm) return refuse(firm.reason, firm.key, 'volunteer');
  const standing = choice.pool.standing(two.seeker, terms, {
    volunteerId,
    tenths: verdict.suits ? verdict.tenths : null,
  });
  const decision = decisionOn(choice, verdict, standing, terms.weights);
  return { enrolmentId: two.candidate.enrolmentId, volunteerId, decision };
}

/** Why a proposal cannot be linked any more: what the law or safety asks may have changed since. */
export async function stillSafe(
  em: SqlEntityManager,
  request: Request,
  programme: Programme,
  volunteerId: string,
  today: Day,
): Promise<Refusal | undefined> {
  const two = await bothOf(em, request, programme, volunteerId, today);
  if (two instanceof Refusal) return two;
  const verdict = suitability(two.seeker, two.candidate, termsOf(programme.settings, today));
  const firm = verdict.suits ? undefined : firmObstacle(verdict.blockers, ['LAW_OR_SAFETY']);
  return firm && refuse(firm.reason, firm.key, 'volunteer');
}

async function bothOf(
  em: SqlEntityManager,
  request: Request,
  programme: Programme,
  volunteerId: string,
  today: Day,
): Promise<{ seeker: Seeker; candidate: Candidate } | Refusal> {
  const { seeker, candidate } = await pairOf(em, request.id, programme.id, volunteerId, today);
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

/** Keeps what was known and said. Its match may follow in the same transaction. */
export async function recordDecision(
  em: SqlEntityManager,
  { id, organisationId }: Match,
  decision: Decision,
  { accountId, now }: Acting,
): Promise<void> {
  await em.execute(
    `insert into match_decision (match_id, organisation_id, source, weights, tenths, reasons, rank, suited, alternatives,
       overridden, because, decided_by, decided_at)
     select ?, ?, d.source, d.weights, d.tenths, d.reasons, d.rank, d.suited, d.alternatives,
       array(select jsonb_array_elements_text(d.overridden)), d.because, ?, ?
     from jsonb_to_record(?) as d (source text, weights jsonb, tenths int, reasons jsonb, rank int, suited int,
       alternatives jsonb, overridden jsonb, because text)`,
    [id, organisationId, accountId, now, JSON.stringify(decision)],
  );
}
