import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { hashToken } from '../access/sessions.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { addDays, type Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import { newSurveyCode } from './code.ts';
import type { SurveyInput } from './inputs.ts';
import { roundMistakes, surveyMistakes, usualMonths } from './rules.ts';
import { Survey, SurveyQuestion, SurveyRound, type SurveyWords } from './survey.ts';

/** Sets up a survey of a programme, or of the whole organisation. It asks from today on. */
export async function createSurvey(
  em: SqlEntityManager,
  place: { organisationId: string; programmeId: string | null },
  input: SurveyInput,
  acting: Acting,
): Promise<Survey | Refusal> {
  const refusal = refuseMistakes(surveyMistakes(input));
  if (refusal) return refusal;
  const { title, audience, moment, answerDays, questions } = input;
  const months = moment === 'CHECK_IN' ? (input.afterMonths ?? usualMonths) : [];
  const survey = em.create(Survey, {
    id: newId(),
    ...place,
    title: title.trim(),
    audience,
    moment,
    afterMonths: [...months].sort((a, b) => a - b),
    answerDays,
    fromOn: acting.today,
    untilOn: null,
    recordedAt: acting.now,
  });
  // No relation tells in which order these are written.
  await em.persist(survey).flush();
  questions.forEach(({ instrument, words, items, steps }, at) => {
    em.persist(
      em.create(SurveyQuestion, {
        id: newId(),
        organisationId: place.organisationId,
        surveyId: survey.id,
        position: at + 1,
        instrument,
        words: words?.nl.trim() ? written(words) : null,
        items: instrument === 'MARK' || instrument === 'THREE_OPTION' ? [] : (items ?? []).map(written),
        steps: instrument === 'OWN_SCALE' ? steps! : null,
      }),
    );
  });
  await em.flush();
  await record(em, survey, 'CREATED', { moment, audience }, acting);
  return survey;
}

/** A text without the languages in which nothing was written. */
const written = ({ nl, en, ar }: SurveyWords): SurveyWords => ({
  nl: nl.trim(),
  ...(en?.trim() && { en: en.trim() }),
  ...(ar?.trim() && { ar: ar.trim() }),
});

/** From tomorrow on nobody new is asked; what was asked can still be answered. The survey must be locked. */
export async function stopSurvey(em: SqlEntityManager, survey: Survey, acting: Acting): Promise<Survey> {
  if (survey.untilOn) return survey;
  survey.untilOn = addDays(acting.today, 1);
  await em.flush();
  await record(em, survey, 'STOPPED', {}, acting);
  return survey;
}

export interface NewRound {
  name: string;
  sent?: number | null;
  sentOn: Day;
}

/** Writes down that a survey was sent round, with the code under which anyone who got it answers. */
export async function addRound(
  em: SqlEntityManager,
  survey: Survey,
  { name, sent, sentOn }: NewRound,
  acting: Acting,
): Promise<{ round: SurveyRound; code: string } | Refusal> {
  if (survey.moment !== 'CAMPAIGN' || survey.untilOn) return refuse('WRONG_STATE', 'surveyNotSentRound');
  const refusal = refuseMistakes(
    roundMistakes({ name, sentOn, ...(sent != null && { sent }) }, acting.today),
  );
  if (refusal) return refusal;
  const code = newSurveyCode();
  const round = em.create(SurveyRound, {
    id: newId(),
    organisationId: survey.organisationId,
    surveyId: survey.id,
    name: name.trim(),
    sent: sent ?? null,
    sentOn,
    lastOn: addDays(sentOn, survey.answerDays),
    codeHash: hashToken(code),
    recordedAt: acting.now,
  });
  await em.persist(round).flush();
  await record(em, survey, 'SENT_ROUND', { sent: sent ?? null }, acting);
  return { round, code };
}

/** Finds a survey and locks it. */
export const lockSurvey = (em: SqlEntityManager, id: string): Promise<Survey | null> =>
  em.findOne(Survey, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** What happened to a survey, to be kept. */
export const record = (
  em: SqlEntityManager,
  { organisationId, programmeId, id }: Pick<Survey, 'organisationId' | 'programmeId' | 'id'>,
  type: string,
  details: object,
  { accountId, now, today }: Acting,
): Promise<void> =>
  recordEvent(em, {
    organisationId,
    programmeId,
    entity: 'SURVEY',
    entityId: id,
    type,
    onDate: today,
    recordedAt: now,
    accountId,
    details,
  });
