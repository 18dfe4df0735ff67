import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { hashToken } from '../access/sessions.ts';
import { Match } from '../matching/match.ts';
import { recordMatchEvent } from '../matching/moving.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId, newId, toGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { record } from './actions.ts';
import { newSurveyCode } from './code.ts';
import type { AnswerWay } from './codes.ts';
import { fits } from './instruments.ts';
import type { Occasion } from './occasions.ts';
import { answerMistakes } from './rules.ts';
import { Survey, SurveyAnswer, SurveyQuestion, SurveyResponse, SurveyRound } from './survey.ts';

/** What a code opens: answers that were begun, or a round in which anyone can begin. */
interface Opened {
  survey: Survey;
  response: SurveyResponse | null;
  round: SurveyRound | null;
}

/** The organisation behind a code; undefined when it opens nothing. */
export async function organisationBehind(em: SqlEntityManager, code: string): Promise<string | undefined> {
  const hash = hashToken(code);
  await em.execute(`select set_config('app.survey_code', ?, true)`, [hash]);
  const [row]: { id: string }[] = await em.execute(
    `select organisation_id as id from survey_response where code_hash = ?
     union select organisation_id from survey_round where code_hash = ?`,
    [hash, hash],
  );
  return row?.id;
}

/** What a code opens, locked while it is changed. */
export async function openCode(em: SqlEntityManager, code: string): Promise<Opened | undefined> {
  const codeHash = hashToken(code);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const response = await em.findOne(SurveyResponse, { codeHash }, { lockMode });
  const round = await em.findOne(SurveyRound, response?.roundId ? { id: response.roundId } : { codeHash });
  const surveyId = response?.surveyId ?? round?.surveyId;
  const survey = surveyId && (await em.findOne(Survey, { id: surveyId }));
  return survey ? { survey, response, round } : undefined;
}

/** Whether what a code opens can still be answered; undefined when it can. */
export async function refuseLate(
  em: SqlEntityManager,
  { response, round }: Opened,
  today: Day,
): Promise<Refusal | undefined> {
  if (response?.answeredOn) return refuse('WRONG_STATE', 'surveyAlreadyAnswered');
  if (round) return round.lastOn < today ? refuse('WRONG_STATE', 'surveyClosed') : undefined;
  const [open]: unknown[] = await em.execute(
    `select 1 from survey_occasion where survey_id = ? and match_id = ? and months = ? and due_on <= ? and last_on >= ?`,
    [response!.surveyId, response!.matchId, response!.months, today, today],
  );
  return open ? undefined : refuse('WRONG_STATE', 'surveyClosed');
}

/** Begins answers in a round: a code of their own, with which they go on. */
export async function beginInRound(
  em: SqlEntityManager,
  round: SurveyRound,
  now: Date,
): Promise<{ response: SurveyResponse; code: string }> {
  const code = newSurveyCode();
  const { organisationId, surveyId, id: roundId } = round;
  const response = responseRow(em, { organisationId, surveyId, roundId, codeHash: hashToken(code) }, now);
  await em.persist(response).flush();
  return { response, code };
}

/** Gives the answers of an occasion a code, in place of an earlier one, and begins them if that was not done. */
export async function codeForOccasion(
  em: SqlEntityManager,
  { organisationId, surveyId, matchId, months }: Occasion,
  now: Date,
): Promise<{ response: SurveyResponse; code: string }> {
  const code = newSurveyCode();
  const codeHash = hashToken(code);
  const [row]: { id: string }[] = await em.execute(
    `insert into survey_response (id, organisation_id, survey_id, match_id, months, code_hash, began_at)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (survey_id, match_id, months) do update set code_hash = excluded.code_hash returning id`,
    [newId(), organisationId, surveyId, matchId, months, codeHash, now],
  );
  return { response: await em.findOneOrFail(SurveyResponse, { id: row!.id }), code };
}

const responseRow = (
  em: SqlEntityManager,
  row: Pick<SurveyResponse, 'organisationId' | 'surveyId'> & Partial<SurveyResponse>,
  beganAt: Date,
): SurveyResponse =>
  em.create(SurveyResponse, {
    id: newId(),
    roundId: null,
    matchId: null,
    months: null,
    codeHash: null,
    answeredOn: null,
    way: null,
    enteredBy: null,
    beganAt,
    ...row,
  });

/** Keeps one answer, in place of an earlier one; null takes it back. */
export async function keepAnswer(
  em: SqlEntityManager,
  response: SurveyResponse,
  given: { question: string; item: number; value: number | null },
): Promise<Refusal | undefined> {
  const id = fromGlobalId('SurveyQuestion', given.question);
  const question = id && (await em.findOne(SurveyQuestion, { id, surveyId: response.surveyId }));
  const { item, value } = given;
  if (!question || !fits(question, { item, value: value ?? 1 }))
    return refuse('INVALID', 'surveyAnswerWrong', 'value');
  if (value === null)
    await em.execute('delete from survey_answer where response_id = ? and question_id = ? and item = ?', [
      response.id,
      id,
      item,
    ]);
  else
    await em.execute(
      `insert into survey_answer (response_id, question_id, item, organisation_id, value) values (?, ?, ?, ?, ?)
       on conflict (response_id, question_id, item) do update set value = excluded.value`,
      [response.id, id, item, response.organisationId, value],
    );
  return undefined;
}

interface Finishing {
  on: Day;
  way: AnswerWay;
}

/** Finishes answers: from here on they count, and stay as they are. */
export async function finish(
  em: SqlEntityManager,
  survey: Survey,
  response: SurveyResponse,
  { on, way }: Finishing,
  acting: Acting,
): Promise<Refusal | undefined> {
  const [any]: unknown[] = await em.execute('select 1 from survey_answer where response_id = ? limit 1', [
    response.id,
  ]);
  if (!any) return refuse('INVALID', 'surveyNothingAnswered');
  Object.assign(response, { answeredOn: on, way, enteredBy: acting.accountId });
  await em.flush();
  const match = response.matchId && (await em.findOne(Match, { id: response.matchId }));
  const { moment, audience } = survey;
  if (match) {
    const details = { moment, audience, months: response.months, way };
    await recordMatchEvent(em, match, { type: 'EVALUATED', onDate: on, details }, acting);
  } else await record(em, survey, 'ANSWERED', { way }, acting);
  return undefined;
}

interface Entered extends Finishing {
  answers: readonly SurveyAnswer[];
}

/** Writes down what somebody told a colleague or wrote on paper, all at once, in place of what they had begun themselves. */
export async function enter(
  em: SqlEntityManager,
  survey: Survey,
  response: SurveyResponse,
  { answers, on, way }: Entered,
  acting: Acting,
): Promise<Refusal | undefined> {
  const questions = await em.find(SurveyQuestion, { surveyId: survey.id });
  const byId = new Map(questions.map((question) => [toGlobalId('SurveyQuestion', question.id), question]));
  const refusal = refuseMistakes(answerMistakes(answers, (question) => byId.get(question)));
  if (refusal) return refusal;
  await em.execute('delete from survey_answer where response_id = ?', [response.id]);
  const rows = answers.map(({ question, item, value }) => ({
    response_id: response.id,
    question_id: byId.get(question)!.id,
    item,
    organisation_id: response.organisationId,
    value,
  }));
  await em.execute(
    'insert into survey_answer select * from jsonb_populate_recordset(null::survey_answer, ?)',
    [JSON.stringify(rows)],
  );
  return finish(em, survey, response, { on, way }, acting);
}

/** A response in a round, or of an occasion, for a colleague to enter. */
export async function responseToEnter(
  em: SqlEntityManager,
  of: { round: SurveyRound } | { occasion: Occasion },
  now: Date,
): Promise<SurveyResponse | Refusal> {
  if ('round' in of) {
    const { organisationId, surveyId, id: roundId } = of.round;
    const response = responseRow(em, { organisationId, surveyId, roundId }, now);
    await em.persist(response).flush();
    return response;
  }
  const { organisationId, surveyId, matchId, months } = of.occasion;
  await em.execute(
    `insert into survey_response (id, organisation_id, survey_id, match_id, months, began_at) values (?, ?, ?, ?, ?, ?)
     on conflict (survey_id, match_id, months) do nothing`,
    [newId(), organisationId, surveyId, matchId, months, now],
  );
  const response = await em.findOneOrFail(
    SurveyResponse,
    { surveyId, matchId, months },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return response.answeredOn ? refuse('WRONG_STATE', 'surveyAlreadyAnswered') : response;
}
