import type {
  GoalFigures,
  QuestionFigures,
  SurveyFigures,
  ValueCount,
} from '../evaluations/evaluation-types.ts';
import { fieldsOf } from './listed-curves.ts';
import type { ListedFigure, Part } from './listed-figures.ts';

/** What people answered, survey by survey; nothing stands here that the report leaves out because they were few. */
export const evaluationList = (surveys: readonly Omit<SurveyFigures, 'programme'>[]): ListedFigure[] =>
  surveys.flatMap((survey) => {
    const parts = [{ named: survey.title }];
    return [
      ...fieldsOf(
        survey,
        { code: survey.survey, parts },
        {
          sent: { name: 'surveySent', unit: 'PERSONS' },
          answered: { name: 'surveyAnswered', unit: 'PERSONS' },
          responsePct: { name: 'surveyResponse', unit: 'PERCENT' },
        },
      ),
      ...survey.questions.flatMap((question) =>
        questionList(question, `${survey.survey}.questions.${question.position}`, [
          ...parts,
          { question: question.position },
        ]),
      ),
    ];
  });

const percent = { unit: 'PERCENT' } as const;
const points = { unit: 'POINTS' } as const;
const answers = { unit: 'ANSWERS' } as const;

/** What an instrument has no figure of is no line. */
function questionList(question: QuestionFigures, code: string, parts: readonly Part[]): ListedFigure[] {
  const { instrument, values, goals, change } = question;
  return [
    ...fieldsOf(
      question,
      { code, parts },
      {
        answered: { name: 'questionAnswered', ...answers },
        ...(instrument !== 'THREE_OPTION' &&
          instrument !== 'GOALS' && { mean: { name: 'questionMean', ...points } }),
        ...(instrument === 'MARK' && {
          atLeast6Pct: { name: 'questionAtLeast6', ...percent },
          atLeast8Pct: { name: 'questionAtLeast8', ...percent },
          tenPct: { name: 'questionTen', ...percent },
        }),
        ...(instrument === 'LONELINESS' && {
          emotionalMean: { name: 'questionEmotional', ...points },
          socialMean: { name: 'questionSocial', ...points },
        }),
      },
    ),
    ...valueList(values, 'questionValue', code, parts, (value) =>
      instrument === 'THREE_OPTION' ? { word: String(value), of: 'threeOption' } : { named: String(value) },
    ),
    ...goals.flatMap((goal, at) => goalList(goal, `${code}.goals.${at + 1}`, [...parts, { goal: at + 1 }])),
    ...(change
      ? fieldsOf(
          change,
          { code: `${code}.change`, parts },
          {
            pairs: { name: 'changePairs', unit: 'MATCHES' },
            mean: { name: 'changeMean', ...points },
            betterPct: { name: 'changeBetter', ...percent },
            samePct: { name: 'changeSame', ...percent },
            worsePct: { name: 'changeWorse', ...percent },
          },
        )
      : []),
  ];
}

const goalList = (
  { answered, values }: GoalFigures,
  code: string,
  parts: readonly Part[],
): ListedFigure[] => [
  { code: `${code}.answered`, name: 'goalAnswered', parts, value: answered, ...answers },
  ...valueList(values, 'goalValue', code, parts, (value) => ({ named: String(value) })),
];

const valueList = (
  values: readonly ValueCount[],
  name: 'questionValue' | 'goalValue',
  code: string,
  parts: readonly Part[],
  partOf: (value: number) => Part,
): ListedFigure[] =>
  values.map(({ value, count }) => ({
    code: `${code}.values.${value}`,
    name,
    parts: [...parts, partOf(value)],
    value: count,
    ...answers,
  }));
