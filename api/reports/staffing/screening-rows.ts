import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { ProgrammeSettings } from '../../organisations/programme.ts';
import type { EnrolmentStatus } from '../../people/lifecycle.ts';
import type { Day } from '../../platform/days.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { Whose } from '../reported-whose.ts';
import { matchRuns } from './running.ts';

/** An enrolment of a volunteer of whom something may be asked before a match. */
export interface ScreenedRow {
  id: string;
  status: EnrolmentStatus;
  since: Day;
  until: Day | null;
  trainedOn: Day | null;
  vogSeenOn: Day | null;
  /** Whether a match of this enrolment runs. */
  matched: boolean;
}

/** A programme, and who is in it. */
export interface ScreenedProgramme {
  id: string;
  settings: ProgrammeSettings;
  enrolments: ScreenedRow[];
}

/** The programmes of an organisation that ask something before a match, by name, with who was accepted there; in one statement. */
export const screenedProgrammes = (
  em: SqlEntityManager,
  { organisationId, programmeId }: Whose,
  asOf: AsOf,
): Promise<ScreenedProgramme[]> =>
  rowsAsKnown<ScreenedProgramme>(
    em,
    asOf,
    sql`
    linked as (
      select distinct m.enrolment_id as id from match m
      where m.organisation_id = ${organisationId} and ${matchRuns(asOf.today)}),
    enrolled as (
      select e.id, e.programme_id, e.status, e.since, e.until, e.trained_on as "trainedOn", e.vog_seen_on as "vogSeenOn",
        l.id is not null as matched
      from enrolment e left join linked l on l.id = e.id
      where e.organisation_id = ${organisationId} and e.status in ('CERTIFIED', 'PAUSED', 'SUSPENDED')
        and e.since <= ${asOf.today} and (e.until is null or e.until > ${asOf.today}))
    select p.id, p.settings,
      coalesce(json_agg(to_jsonb(e) - 'programme_id' order by e.since, e.id) filter (where e.id is not null), '[]') as enrolments
    from programme p left join enrolled e on e.programme_id = p.id
    where p.organisation_id = ${organisationId} and (${programmeId}::uuid is null or p.id = ${programmeId}::uuid)
      and jsonb_array_length(p.settings -> 'screening') > 0
    group by p.id
    order by p.name, p.id
  `,
  );
