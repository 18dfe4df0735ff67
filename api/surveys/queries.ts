import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { byId, grouped, keyArray } from '../platform/batch.ts';
import { toGlobalId } from '../platform/ids.ts';
import { Survey, SurveyAnswer, SurveyQuestion, SurveyRound } from './survey.ts';

export const surveysById = byId(Survey);

/** The questions of each survey, in their order. */
export async function questionsBySurvey(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, SurveyQuestion[]>> {
  const rows = await em.find(
    SurveyQuestion,
    { surveyId: { $in: [...ids] } },
    { orderBy: { surveyId: 'asc', position: 'asc' } },
  );
  return grouped(ids, rows, ({ surveyId }) => surveyId);
}

/** The rounds of each survey, the last one first. */
export async function roundsBySurvey(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, SurveyRound[]>> {
  const rows = await em.find(
    SurveyRound,
    { surveyId: { $in: [...ids] } },
    { orderBy: { sentOn: 'desc', id: 'desc' } },
  );
  return grouped(ids, rows, ({ surveyId }) => surveyId);
}

/** How many have answered in each round. */
export async function answeredByRound(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows: { id: string; count: number }[] = await em.execute(
    `select round_id as id, count(*)::int as count from survey_response
     where round_id = any (?::uuid[]) and answered_on is not null group by 1`,
    [keyArray(ids)],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The answers of each response, as they are told. */
export async function answersByResponse(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, SurveyAnswer[]>> {
  const rows: { response: string; question: string; item: number; value: number }[] = await em.execute(
    `select response_id as response, question_id as question, item, value from survey_answer
     where response_id = any (?::uuid[]) order by question_id, item`,
    [keyArray(ids)],
  );
  const groups = grouped(ids, rows, ({ response }) => response);
  return new Map(
    [...groups].map(([id, answers]) => [
      id,
      answers.map(({ question, item, value }) =>
        Object.assign(new SurveyAnswer(), { question: toGlobalId('SurveyQuestion', question), item, value }),
      ),
    ]),
  );
}
