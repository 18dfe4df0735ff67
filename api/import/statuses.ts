import type { MatchStatus } from '../matching/lifecycle.ts';
import type { EnrolmentStatus } from '../people/lifecycle.ts';
import type { RequestStatus } from '../requests/lifecycle.ts';

// Files know facts, not states: the state follows from the facts. Written as SQL, because it is worked out for all
// rows at once.

/** How far a volunteer is, over a row with `until`, `has_left`, `screening`, `trained_on` and `vog_seen_on`. */
export const enrolmentStatus = (row: string, today: string): string => `case
    when ${row}.until <= ${today} or ${row}.has_left then 'LEFT'
    when ${row}.screening ? 'TRAINING' and ${row}.trained_on is null then 'TRAINING'
    when ${row}.screening ? 'VOG' and ${row}.vog_seen_on is null then 'SCREENING'
    else 'CERTIFIED' end`;

/**
 * Where a request stands, over the request `q`, its matches together `m` (is_open, last_ended) and its waitlist
 * spells together `w` (is_open, last_until). What runs now goes before what was.
 */
export const requestStatus = `case
    when q.outcome <> 'ACCEPTED' then q.outcome
    when m.is_open then 'RUNNING'
    when w.is_open then 'WAITLISTED'
    when m.last_ended >= w.last_until or (m.last_ended is not null and w.last_until is null) then 'ENDED'
    when w.last_until is not null then 'REMOVED'
    when q.outcome = 'ACCEPTED' then 'ACCEPTED'
    when q.intake_on is not null then 'INTAKE_PLANNED'
    when q.first_contact_at is not null then 'FIRST_CONTACT'
    else 'RECEIVED' end`;

/**
 * States that tell the same facts more precisely than files can: work done in Koppel, which importing the same file
 * again must not undo.
 */
const finer = {
  ENROLMENT: {
    CERTIFIED: ['PAUSED', 'SUSPENDED', 'REJECTED'],
    TRAINING: ['CANDIDATE', 'INTAKE', 'SCREENING', 'SUSPENDED', 'REJECTED'],
    SCREENING: ['CANDIDATE', 'INTAKE', 'TRAINING', 'SUSPENDED', 'REJECTED'],
    LEFT: ['REJECTED'],
  } satisfies Partial<Record<EnrolmentStatus, EnrolmentStatus[]>>,
  REQUEST: {
    INTAKE_PLANNED: ['INTAKE_DONE'],
    WAITLISTED: ['PROPOSED', 'INTRODUCTION', 'ON_HOLD'],
    RUNNING: ['LINKED_TRIAL', 'EVALUATED', 'ON_HOLD'],
    ENDED: ['INTAKE_PLANNED', 'ON_HOLD'],
  } satisfies Partial<Record<RequestStatus, RequestStatus[]>>,
  MATCH: {
    ACTIVE: ['TRIAL', 'ON_HOLD', 'CLOSING'],
  } satisfies Partial<Record<MatchStatus, MatchStatus[]>>,
};

/** The state that follows from the facts, unless the one before says the same more precisely. */
export function keepingFiner(entity: keyof typeof finer, derived: string, before: string): string {
  const cases = Object.entries<string[]>(finer[entity]).map(
    ([state, states]) =>
      `when ${derived} = '${state}' and ${before} in ('${states.join(`', '`)}') then ${before}`,
  );
  return `case ${cases.join('\n    ')} else ${derived} end`;
}
