import { toGlobalId } from '../../platform/ids.ts';
import { loneliness, type Part, scaleOf } from '../../surveys/instruments.ts';
import { sum } from '../counting.ts';
import type { EvaluationRows, QuestionRow, ResponseRow, SurveyRow } from './evaluation-rows.ts';
import type {
  GoalFigures,
  PairedChange,
  QuestionFigures,
  SurveyFigures,
  ValueCount,
} from './evaluation-types.ts';

/** Of fewer answers than this nothing is told: they would tell of somebody. */
const fewest = 5;

type Rows = Pick<EvaluationRows, 'surveys' | 'questions' | 'responses'>;
type Figures = Omit<SurveyFigures, 'programme'>;

/** What was answered, survey by survey, as the API describes it. */
export const evaluationFigures = (rows: Rows): Figures[] =>
  rows.surveys.map((survey) => surveyFigures(survey, rows));

function surveyFigures(survey: SurveyRow, rows: Rows): Figures {
  const { id, title, audience, moment, programmeId, sent } = survey;
  const responses = rows.responses.filter(({ surveyId, counted }) => counted && surveyId === id);
  const answered = responses.length;
  return {
    survey: toGlobalId('Survey', id),
    title,
    audience,
    moment,
    programmeId,
    sent,
    answered,
    responsePct: sent ? (100 * answered) / sent : null,
    questions: rows.questions
      .filter(({ surveyId }) => surveyId === id)
      .map((question) => ({
        ...questionFigures(question, responses),
        change: moment === 'END' ? changeSinceStart(question, survey, responses, rows) : null,
      })),
  };
}

const partsOf = ({ answers }: ResponseRow, { id }: QuestionRow): Part[] =>
  answers.filter(({ question }) => question === id);

/** One number for what somebody answered; null when they did not, or when there is no one number for it. */
function scoreOf(response: ResponseRow, question: QuestionRow): number | null {
  const parts = partsOf(response, question);
  if (question.instrument === 'GOALS') return null;
  if (question.instrument === 'LONELINESS') return loneliness(parts).total;
  return parts[0]?.value ?? null;
}

const isNumber = (value: number | null): value is number => value !== null;
const meanOf = (values: readonly number[]): number | null =>
  values.length < fewest ? null : sum(values) / values.length;

function questionFigures(
  question: QuestionRow,
  responses: readonly ResponseRow[],
): Omit<QuestionFigures, 'change'> {
  const { id, position, instrument, words, steps } = question;
  const isGoals = instrument === 'GOALS';
  const values = isGoals
    ? responses.flatMap((response) => partsOf(response, question).map(({ value }) => value))
    : responses.map((response) => scoreOf(response, question)).filter(isNumber);
  // Of goals a few people give many judgements.
  const people = responses.filter((response) => partsOf(response, question).length > 0).length;
  const suppressed = isGoals ? people < fewest : values.length < fewest;
  const isMark = instrument === 'MARK' && !suppressed;
  const share = (least: number): number | null =>
    isMark ? (100 * values.filter((value) => value >= least).length) / values.length : null;
  const side = (name: 'emotional' | 'social'): number | null =>
    instrument === 'LONELINESS'
      ? meanOf(responses.map((each) => loneliness(partsOf(each, question))[name]).filter(isNumber))
      : null;
  return {
    question: toGlobalId('SurveyQuestion', id),
    position,
    instrument,
    words,
    steps,
    answered: values.length,
    suppressed,
    mean: isGoals || instrument === 'THREE_OPTION' ? null : meanOf(values),
    atLeast6Pct: share(6),
    atLeast8Pct: share(8),
    tenPct: share(10),
    emotionalMean: side('emotional'),
    socialMean: side('social'),
    values: suppressed ? [] : valueCounts(question, values),
    goals: isGoals ? goalFigures(question, responses) : [],
  };
}

/** Every possible answer, from the lowest, with how often it was given. */
function valueCounts(question: QuestionRow, values: readonly number[]): ValueCount[] {
  const { least, most } = question.instrument === 'LONELINESS' ? { least: 0, most: 6 } : scaleOf(question);
  return Array.from({ length: most - least + 1 }, (_, at) => {
    const value = least + at;
    const count = values.filter((each) => each === value).length;
    return { value, count, pct: (100 * count) / values.length };
  });
}

function goalFigures(question: QuestionRow, responses: readonly ResponseRow[]): GoalFigures[] {
  return question.items.map((goal, item) => {
    const values = responses.flatMap((response) =>
      partsOf(response, question)
        .filter((part) => part.item === item)
        .map(({ value }) => value),
    );
    const answered = values.length;
    return { goal, answered, values: answered < fewest ? [] : valueCounts(question, values) };
  });
}

/** What must be the same for two questions to ask the same; goals are met or not, and do not change. */
const sameAs = ({ instrument, words, steps }: QuestionRow): string | null =>
  instrument === 'GOALS'
    ? null
    : [instrument, instrument === 'LONELINESS' ? '' : words?.nl, steps ?? ''].join('|');

/** The change of the same people, from the start of their match to its end; null when the start did not ask it. */
function changeSinceStart(
  question: QuestionRow,
  { audience }: SurveyRow,
  ends: readonly ResponseRow[],
  { questions, responses }: Rows,
): PairedChange | null {
  const key = sameAs(question);
  if (key === null) return null;
  const starts = new Map<string, number>();
  for (const response of responses) {
    if (response.moment !== 'START' || response.audience !== audience || !response.matchId) continue;
    const asked = questions.find((each) => each.surveyId === response.surveyId && sameAs(each) === key);
    const score = asked ? scoreOf(response, asked) : null;
    if (score !== null) starts.set(response.matchId, score);
  }
  if (starts.size === 0) return null;
  const changes = ends.flatMap((end) => {
    const before = starts.get(end.matchId ?? '');
    const after = scoreOf(end, question);
    return before === undefined || after === null ? [] : [after - before];
  });
  return pairedChange(changes, question.instrument === 'LONELINESS');
}

/** Changes as a mean and as shares; for loneliness less is better. */
export function pairedChange(changes: readonly number[], lessIsBetter: boolean): PairedChange {
  const pairs = changes.length;
  const share = (is: (change: number) => boolean): number | null =>
    pairs < fewest ? null : (100 * changes.filter(is).length) / pairs;
  const more = share((change) => change > 0);
  const less = share((change) => change < 0);
  return {
    pairs,
    mean: meanOf(changes),
    betterPct: lessIsBetter ? less : more,
    samePct: share((change) => change === 0),
    worsePct: lessIsBetter ? more : less,
  };
}
