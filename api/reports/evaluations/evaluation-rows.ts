import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { Instrument, SurveyAudience, SurveyMoment } from '../../surveys/codes.ts';
import type { SurveyWords } from '../../surveys/survey.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import { occasionsAsKnown } from '../known/occasions.ts';
import type { Period } from '../period.ts';
import { type PublishedRow, publishedRows } from '../published.ts';
import type { Whose } from '../reported-whose.ts';

export interface SurveyRow {
  id: string;
  title: string;
  audience: SurveyAudience;
  moment: SurveyMoment;
  programmeId: string | null;
  /** To how many it was sent; null when that is not known of one of the rounds. */
  sent: number | null;
}

export interface QuestionRow {
  id: string;
  surveyId: string;
  position: number;
  instrument: Instrument;
  words: SurveyWords | null;
  items: SurveyWords[];
  steps: number | null;
}

/** A finished response; one of the start of a match can be there to compare with only. */
export interface ResponseRow {
  surveyId: string;
  audience: SurveyAudience;
  moment: SurveyMoment;
  matchId: string | null;
  counted: boolean;
  answers: { question: string; item: number; value: number }[];
}

export interface EvaluationRows {
  surveys: SurveyRow[];
  /** Of the surveys above, and of those of the start of their matches. */
  questions: QuestionRow[];
  responses: ResponseRow[];
  published: PublishedRow[];
}

/**
 * Parts of a statement for `rowsAsKnown`: `invited`, of whom the moment to be asked was in the period, `sent_round`, what
 * was sent round in it, and `counted`, what those of both answered.
 */
export const evaluationParts = (
  { organisationId, programmeId }: Whose,
  { from, until }: Period,
  asOf: AsOf,
) => sql`
    ${occasionsAsKnown(asOf)} given as (select ${organisationId}::uuid as organisation, ${programmeId}::uuid as programme),
    invited as (
      select o.survey_id, o.programme_id, o.match_id, o.months, o.due_on from survey_occasion o, given g
      where o.organisation_id = g.organisation and (g.programme is null or o.programme_id = g.programme)
        and o.due_on >= ${from} and o.due_on < ${until} and o.due_on <= ${asOf.today}),
    sent_round as (
      select r.id, r.survey_id, s.programme_id, r.sent, r.sent_on
      from survey_round r join survey s on s.id = r.survey_id, given g
      where r.organisation_id = g.organisation and (g.programme is null or s.programme_id = g.programme)
        and r.sent_on >= ${from} and r.sent_on < ${until}),
    counted as (
      select r.id, r.survey_id, r.match_id, i.months, i.programme_id, i.due_on as asked_on, r.answered_on
      from survey_response r
      join invited i on i.survey_id = r.survey_id and i.match_id = r.match_id and i.months = r.months
      where r.answered_on is not null
      union all
      select r.id, r.survey_id, null, null, d.programme_id, d.sent_on, r.answered_on
      from survey_response r join sent_round d on d.id = r.round_id
      where r.answered_on is not null)`;

/** Everything that the report on evaluations counts, in one statement: of an organisation, or of one programme of it. */
export async function evaluationRows(
  em: SqlEntityManager,
  whose: Whose,
  period: Period,
  asOf: AsOf,
): Promise<EvaluationRows> {
  const { organisationId, programmeId } = whose;
  const [rows] = await rowsAsKnown<EvaluationRows>(
    em,
    asOf,
    sql`
    ${evaluationParts(whose, period, asOf)},
    asked as (
      select survey_id, count(*)::int as sent from invited group by 1
      union all
      select survey_id, case when bool_and(sent is not null) then sum(sent)::int end from sent_round group by 1),
    started as (
      select r.id, r.survey_id, r.match_id from survey_response r join survey s on s.id = r.survey_id
      where s.moment = 'START' and r.answered_on is not null and r.id not in (select id from counted)
        and r.match_id in (select c.match_id from counted c join survey e on e.id = c.survey_id where e.moment = 'END')),
    response as (
      select c.id, c.survey_id, c.match_id, true as counted from counted c union all select s.*, false from started s)
    select
      (select coalesce(json_agg(x), '[]') from (
        select s.id, called.title, s.audience, s.moment, s.programme_id as "programmeId", a.sent
        from asked a join survey s on s.id = a.survey_id join public.survey called on called.id = s.id
        order by array_position(array['START', 'CHECK_IN', 'END', 'CAMPAIGN'], s.moment), called.title, s.id
      ) x) as "surveys",
      (select coalesce(json_agg(x), '[]') from (
        select q.id, q.survey_id as "surveyId", q.position, q.instrument, q.words, q.items, q.steps
        from survey_question q
        where q.survey_id in (select survey_id from asked union select survey_id from started) order by q.position
      ) x) as "questions",
      (select coalesce(json_agg(x), '[]') from (
        select r.survey_id as "surveyId", s.audience, s.moment, r.match_id as "matchId", r.counted,
          a.answers
        from response r join survey s on s.id = r.survey_id
        join (
          select response_id, json_agg(json_build_object('question', question_id, 'item', item, 'value', value)) as answers
          from survey_answer where response_id in (select id from response) group by 1
        ) a on a.response_id = r.id order by r.id
      ) x) as "responses",
      ${publishedRows('EVALUATIONS', period, organisationId, programmeId ?? undefined)} as "published"
  `,
  );
  return rows!;
}
