import { graphql, type VariablesOf } from '../../../app/graphql.ts';
import type { Question } from '../questions.ts';

export const CreateSurveyMutation = graphql(`
  mutation CreateSurvey($organisation: ID!, $programme: ID, $survey: SurveyInput!) {
    createSurvey(organisation: $organisation, programme: $programme, survey: $survey) {
      __typename
      ... on Survey { id title }
      ... on Refusal { message fields { path message } }
    }
  }
`);
type Input = VariablesOf<typeof CreateSurveyMutation>['survey'];

export const instruments = ['MARK', 'THREE_OPTION', 'LONELINESS', 'OWN_SCALE', 'GOALS'] as const;
export const moments = ['START', 'CHECK_IN', 'END', 'CAMPAIGN'] as const;
const audiences = ['REQUESTER', 'VOLUNTEER', 'STAFF', 'PARTNER', 'CITIZEN'] as const;

/** Who can be asked at a moment: of a match only the two of it. */
export const audiencesAt = (moment: Input['moment']): readonly Input['audience'][] =>
  moment === 'CAMPAIGN' ? audiences : ['REQUESTER', 'VOLUNTEER'];

/** A question as it stands in the form: lists one on a line, in each language. */
export type QuestionValues = {
  instrument: Question['instrument'];
  nl: string;
  en: string;
  ar: string;
  itemsNl: string;
  itemsEn: string;
  itemsAr: string;
  steps: string;
};
export type SurveyValues = {
  title: string;
  programme: string;
  moment: Input['moment'];
  audience: Input['audience'];
  afterMonths: string;
  answerDays: string;
  questions: QuestionValues[];
};

export const emptyQuestion = (): QuestionValues => ({
  instrument: 'MARK',
  nl: '',
  en: '',
  ar: '',
  itemsNl: '',
  itemsEn: '',
  itemsAr: '',
  steps: '5',
});
export const emptySurvey = (): SurveyValues => ({
  title: '',
  programme: '',
  moment: 'CHECK_IN',
  audience: 'REQUESTER',
  afterMonths: '2, 6, 12',
  answerDays: '28',
  questions: [emptyQuestion()],
});

/** Whether a question of this kind has a list besides its text. */
export const hasItems = (instrument: Question['instrument']): boolean =>
  instrument === 'LONELINESS' || instrument === 'OWN_SCALE' || instrument === 'GOALS';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A number as somebody typed it; what is none becomes one that the server refuses at its field. */
const whole = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : 0);

const questionOf = ({
  instrument,
  nl,
  en,
  ar,
  steps,
  ...lists
}: QuestionValues): Input['questions'][number] => {
  const [inEnglish, inArabic] = [lines(lists.itemsEn), lines(lists.itemsAr)];
  return {
    instrument,
    words: instrument === 'LONELINESS' ? null : { nl, en: en || null, ar: ar || null },
    items: hasItems(instrument)
      ? lines(lists.itemsNl).map((line, at) => ({
          nl: line,
          en: inEnglish[at] ?? null,
          ar: inArabic[at] ?? null,
        }))
      : null,
    steps: instrument === 'OWN_SCALE' ? whole(steps) : null,
  };
};

/** As the API wants it. */
export const inputOf = ({
  title,
  moment,
  audience,
  afterMonths,
  answerDays,
  questions,
}: SurveyValues): Input => ({
  title,
  moment,
  audience: audiencesAt(moment).includes(audience) ? audience : 'REQUESTER',
  afterMonths:
    moment === 'CHECK_IN'
      ? afterMonths
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map(whole)
      : null,
  answerDays: whole(answerDays),
  questions: questions.map(questionOf),
});

/** The field of the form that the API means: `survey.questions.0.words` is the text of the first question. */
export function fieldNamed(path: string): string {
  const [, at, part] = /questions\.(\d+)\.(\w+)/.exec(path) ?? [];
  if (at === undefined) return path.split('.').at(-1)!;
  return `questions.${at}.${part === 'words' ? 'nl' : part === 'items' ? 'itemsNl' : part}`;
}
