import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { UnlinkReason } from '../../matching/codes.ts';
import type { Programme } from '../../organisations/programme.ts';
import type { EnrolmentStatus } from '../../people/lifecycle.ts';
import type { Day } from '../../platform/days.ts';
import type { Circumstance } from '../../requests/codes.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { Period } from '../period.ts';
import { type PublishedRow, publishedRows } from '../published.ts';

/** A match that touches the period. Volunteer and requester are persons. */
export interface MatchRow {
  id: string;
  linkedOn: Day;
  endedOn: Day | null;
  unlinkReason: UnlinkReason | null;
  volunteer: string;
  volunteerBirth: Day | null;
  requester: string;
  requesterBirth: Day | null;
}

/** A spell on the waitlist that runs at end. */
export interface SpellRow {
  id: string;
  fromOn: Day;
  untilOn: Day | null;
  previouslyMatched: boolean;
}

/** An enrolment of a person that runs on a day of the period. */
export interface EnrolmentRow {
  id: string;
  person: string;
  status: EnrolmentStatus;
  since: Day;
  until: Day | null;
  trainedOn: Day | null;
  deployable: boolean;
  partner: string | null;
}

/** A person in a campaign, with a step in the period. */
export interface CampaignRow {
  person: string;
  invitedOn: Day;
  reachedOn: Day | null;
  visitedOn: Day | null;
}

/** So many requests with these circumstances; null where they were not asked. */
export interface CircumstancesRow {
  circumstances: Circumstance[] | null;
  count: number;
}

export interface HoursRow {
  month: Day;
  planned: number;
  worked: number;
}

export interface ProgrammeRows {
  matches: MatchRow[];
  spells: SpellRow[];
  enrolments: EnrolmentRow[];
  /** Distinct persons whose request was accepted or handled at once in the period. */
  helped: number;
  campaign: CampaignRow[];
  circumstances: CircumstancesRow[];
  hours: HoursRow[];
  published: PublishedRow[];
}

/** Everything that the report of a programme counts, in one statement. Declined proposals have no day of linking. */
export async function programmeRows(
  em: SqlEntityManager,
  { id, organisationId }: Pick<Programme, 'id' | 'organisationId'>,
  { from, until }: Period,
  asOf: Pick<AsOf, 'knownAt'>,
): Promise<ProgrammeRows> {
  const [rows] = await rowsAsKnown<ProgrammeRows>(
    em,
    asOf,
    sql`
    counted as (
      select * from match
      where programme_id = ${id} and linked_on < ${until} and (ended_on is null or ended_on >= ${from})
        and unlink_reason is distinct from 'REGISTRATION_ERROR'
    )
    select
      (select coalesce(json_agg(x), '[]') from (
        select m.id, m.linked_on as "linkedOn", m.ended_on as "endedOn", m.unlink_reason as "unlinkReason",
          vp.id as "volunteer", vp.birth_date as "volunteerBirth",
          rp.id as "requester", rp.birth_date as "requesterBirth"
        from counted m
        join volunteer v on v.id = m.volunteer_id join person vp on vp.id = v.person_id
        join requester r on r.id = m.requester_id join person rp on rp.id = r.person_id
      ) x) as "matches",
      (select coalesce(json_agg(x), '[]') from (
        select w.id, w.from_on as "fromOn", w.until_on as "untilOn", exists (
          select from match m
          where m.requester_id = w.requester_id and m.organisation_id = w.organisation_id
            and m.ended_on <= w.from_on and m.unlink_reason <> 'REGISTRATION_ERROR'
        ) as "previouslyMatched"
        from waitlist_spell w
        where w.programme_id = ${id} and w.from_on < ${until} and (w.until_on is null or w.until_on >= ${until})
      ) x) as "spells",
      (select coalesce(json_agg(x), '[]') from (
        select e.id, v.person_id as "person", e.status, e.since, e.until, e.trained_on as "trainedOn", e.deployable, e.partner
        from enrolment e join volunteer v on v.id = e.volunteer_id
        where e.programme_id = ${id} and e.since < ${until} and (e.until is null or e.until > ${from})
      ) x) as "enrolments",
      (select count(distinct r.person_id)::int
        from request q join requester r on r.id = q.requester_id
        where q.programme_id = ${id} and q.outcome in ('ACCEPTED', 'HANDLED_NO_TRAJECT')
          and q.outcome_on >= ${from} and q.outcome_on < ${until}
      ) as "helped",
      (select coalesce(json_agg(x), '[]') from (
        select person_id as "person", invited_on as "invitedOn", reached_on as "reachedOn", visited_on as "visitedOn"
        from campaign_visit
        where programme_id = ${id} and invited_on < ${until}
          and greatest(invited_on, reached_on, visited_on) >= ${from}
      ) x) as "campaign",
      (select coalesce(json_agg(x), '[]') from (
        select q.circumstances, count(*)::int as "count"
        from request q
        where q.programme_id = ${id} and (
          q.id in (select request_id from counted)
          or q.outcome = 'ACCEPTED' and q.outcome_on >= ${from} and q.outcome_on < ${until})
        group by q.circumstances
      ) x) as "circumstances",
      (select coalesce(json_agg(x), '[]') from (
        select month, planned, worked from coordination_hours
        where programme_id = ${id} and month >= ${from} and month < ${until}
      ) x) as "hours",
      ${publishedRows('PROGRAMME', { from, until }, organisationId, id)} as "published"
  `,
  );
  return rows!;
}
