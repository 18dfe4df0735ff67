import type { Mistake } from '../messages/refuse.ts';
import type { Day } from '../platform/days.ts';
import type { EvaluationStatus, Instrument, SurveyAudience, SurveyMoment } from './codes.ts';
import { type Asked, fits, type Part } from './instruments.ts';

/** When nothing else was agreed: after the trial, halfway and at the end of the first year. */
export const usualMonths: readonly number[] = [2, 6, 12];

const longest = { title: 120, words: 300 } as const;
const answerDays = { least: 7, most: 120 } as const;
const steps = { least: 2, most: 10 } as const;
const months = { least: 1, most: 60 } as const;
const mostQuestions = 20;
const mostGoals = 12;

interface Words {
  nl: string;
  en?: string | null;
  ar?: string | null;
}

interface NewQuestion {
  instrument: Instrument;
  words?: Words | null | undefined;
  items?: readonly Words[] | null | undefined;
  steps?: number | null | undefined;
}

interface NewSurvey {
  title: string;
  audience: SurveyAudience;
  moment: SurveyMoment;
  afterMonths?: readonly number[] | null | undefined;
  answerDays: number;
  questions: readonly NewQuestion[];
}

const within = (
  { least, most }: { least: number; most: number },
  value: number | null | undefined,
): boolean => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

/** What is wrong with a survey that somebody sets up, each mistake at its field. */
export function surveyMistakes(survey: NewSurvey): Mistake[] {
  const mistakes: Mistake[] = [];
  const { title, audience, moment, afterMonths, questions } = survey;
  if (title.trim() === '') mistakes.push({ field: 'survey.title', key: 'surveyTitleNeeded' });
  if (title.length > longest.title)
    mistakes.push({ field: 'survey.title', key: 'textTooLong', params: { max: longest.title } });
  if (moment !== 'CAMPAIGN' && audience !== 'REQUESTER' && audience !== 'VOLUNTEER')
    mistakes.push({ field: 'survey.audience', key: 'surveyOfTheTwo' });
  if (moment === 'CHECK_IN' && !areMonths(afterMonths ?? usualMonths))
    mistakes.push({ field: 'survey.afterMonths', key: 'surveyMonthsWrong', params: { ...months } });
  if (!within(answerDays, survey.answerDays))
    mistakes.push({ field: 'survey.answerDays', key: 'numberWrong', params: { ...answerDays } });
  if (questions.length === 0) mistakes.push({ field: 'survey.questions', key: 'surveyQuestionsNeeded' });
  if (questions.length > mostQuestions)
    mistakes.push({ field: 'survey.questions', key: 'tooManyValues', params: { max: mostQuestions } });
  return [...mistakes, ...questions.slice(0, mostQuestions).flatMap(questionMistakes)];
}

const areMonths = (list: readonly number[]): boolean =>
  list.length > 0 &&
  list.length <= 12 &&
  new Set(list).size === list.length &&
  list.every((month) => within(months, month));

function questionMistakes({ instrument, words, items, steps: wanted }: NewQuestion, at: number): Mistake[] {
  const field = `survey.questions.${at}`;
  const mistakes: Mistake[] = [];
  const count = items?.length ?? 0;
  if (instrument !== 'LONELINESS' && !words?.nl.trim())
    mistakes.push({ field: `${field}.words`, key: 'surveyWordsNeeded' });
  if ([words, ...(items ?? [])].some((each) => each && isTooLong(each)))
    mistakes.push({ field: `${field}.words`, key: 'textTooLong', params: { max: longest.words } });
  if (items?.some(({ nl }) => !nl.trim()))
    mistakes.push({ field: `${field}.items`, key: 'surveyWordsNeeded' });
  if (instrument === 'GOALS' && (count === 0 || count > mostGoals))
    mistakes.push({ field: `${field}.items`, key: 'surveyGoalsNeeded', params: { max: mostGoals } });
  if (instrument === 'LONELINESS' && count !== 0 && count !== 6)
    mistakes.push({ field: `${field}.items`, key: 'surveyStatementsWrong' });
  if (instrument === 'OWN_SCALE' && count !== 2)
    mistakes.push({ field: `${field}.items`, key: 'surveyEndsNeeded' });
  if (instrument === 'OWN_SCALE' && !within(steps, wanted))
    mistakes.push({ field: `${field}.steps`, key: 'numberWrong', params: { ...steps } });
  return mistakes;
}

const isTooLong = ({ nl, en, ar }: Words): boolean =>
  [nl, en, ar].some((text) => (text?.length ?? 0) > longest.words);

interface Dated {
  dueOn: Day;
  lastOn: Day;
  answeredOn: Day | null;
}

/** Where an evaluation stands on a day. It is due on its first and its last day, and on those between. */
export function evaluationStatus({ dueOn, lastOn, answeredOn }: Dated, today: Day): EvaluationStatus {
  if (answeredOn !== null) return 'DONE';
  if (dueOn > today) return 'PLANNED';
  return lastOn >= today ? 'DUE' : 'MISSED';
}

interface Given extends Part {
  question: string;
}

/** What is wrong with answers that a colleague enters: to what was not asked, outside the scale, the same one twice, or none at all. */
export function answerMistakes(
  answers: readonly Given[],
  askedOf: (question: string) => Asked | undefined,
): Mistake[] {
  if (answers.length === 0) return [{ field: 'answers', key: 'surveyNothingAnswered' }];
  const keys = new Set(answers.map(({ question, item }) => `${question} ${item}`));
  const allFit = answers.every((answer) => {
    const asked = askedOf(answer.question);
    return asked !== undefined && fits(asked, answer);
  });
  return allFit && keys.size === answers.length ? [] : [{ field: 'answers', key: 'surveyAnswerWrong' }];
}

/** What is wrong with the day on which somebody answered a colleague, who writes it down now. */
export function answeredOnMistakes(on: Day, dueOn: Day, today: Day): Mistake[] {
  if (on > today) return [{ field: 'on', key: 'surveyInFuture' }];
  return on < dueOn ? [{ field: 'on', key: 'surveyBeforeDue' }] : [];
}

/** What is wrong with a round that somebody adds. */
export function roundMistakes(
  round: { name: string; sent?: number | null; sentOn: Day },
  today: Day,
): Mistake[] {
  const mistakes: Mistake[] = [];
  if (round.name.trim() === '' || round.name.length > longest.title)
    mistakes.push({ field: 'name', key: 'surveyTitleNeeded' });
  if (round.sent != null && !within({ least: 1, most: 1_000_000 }, round.sent))
    mistakes.push({ field: 'sent', key: 'numberWrong', params: { least: 1, most: 1_000_000 } });
  if (round.sentOn > today) mistakes.push({ field: 'sentOn', key: 'surveyInFuture' });
  return mistakes;
}
