import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { Organisation } from '../../organisations/organisation.ts';
import type { LeaveReason, RecruitmentChannel } from '../../people/codes.ts';
import type { EnrolmentStatus } from '../../people/lifecycle.ts';
import type { Day } from '../../platform/days.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { Period } from '../period.ts';
import { type PublishedRow, publishedRows } from '../published.ts';

/** A time as a volunteer that touches the period. */
export interface VolunteerSpellRow {
  id: string;
  volunteer: string;
  person: string;
  joinedOn: Day;
  joinedOnKnown: boolean;
  leftOn: Day | null;
  leaveReason: LeaveReason | null;
  /** 0 means: on call. */
  hoursPerWeek: number | null;
  channel: RecruitmentChannel | null;
}

/** A person's enrolment in a programme that touches the period. */
export interface VolunteerEnrolmentRow {
  person: string;
  programmeId: string;
  status: EnrolmentStatus;
  since: Day;
  until: Day | null;
}

export interface VolunteerRows {
  spells: VolunteerSpellRow[];
  enrolments: VolunteerEnrolmentRow[];
  published: PublishedRow[];
}

/** Everything that the report on volunteers counts, in one statement. */
export async function volunteerRows(
  em: SqlEntityManager,
  { id }: Pick<Organisation, 'id'>,
  { from, until }: Period,
  asOf: Pick<AsOf, 'knownAt'>,
): Promise<VolunteerRows> {
  const [rows] = await rowsAsKnown<VolunteerRows>(
    em,
    asOf,
    sql`
    spells as (
      select * from volunteer_spell s
      where s.organisation_id = ${id} and s.joined_on < ${until} and (s.left_on is null or s.left_on >= ${from})
    )
    select
      (select coalesce(json_agg(x), '[]') from (
        select s.id, v.id as "volunteer", v.person_id as "person", s.joined_on as "joinedOn", s.joined_on_known as "joinedOnKnown",
          s.left_on as "leftOn", s.leave_reason as "leaveReason",
          v.hours_per_week as "hoursPerWeek", v.recruitment_channel as "channel"
        from spells s join volunteer v on v.id = s.volunteer_id
        order by s.joined_on, s.id
      ) x) as "spells",
      (select coalesce(json_agg(x), '[]') from (
        select v.person_id as "person", e.programme_id as "programmeId", e.status, e.since, e.until
        from enrolment e join volunteer v on v.id = e.volunteer_id
        where e.organisation_id = ${id} and e.since < ${until} and (e.until is null or e.until >= ${from})
      ) x) as "enrolments",
      ${publishedRows('VOLUNTEERS', { from, until }, id)} as "published"
  `,
  );
  return rows!;
}
