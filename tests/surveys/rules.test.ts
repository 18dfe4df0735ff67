import { describe, expect, test } from 'vitest';
import { tidySurveyCode } from '../../api/surveys/code.ts';
import {
  answeredOnMistakes,
  answerMistakes,
  evaluationStatus,
  roundMistakes,
  surveyMistakes,
} from '../../api/surveys/rules.ts';

const mark = { instrument: 'MARK', words: { nl: 'Welk cijfer geeft u?' } } as const;
const survey = {
  title: 'Hoe gaat het?',
  audience: 'REQUESTER',
  moment: 'START',
  answerDays: 28,
  questions: [mark],
} as const;
const mistakes = (changes: object) =>
  surveyMistakes({ ...survey, ...changes }).map(({ field, key }) => `${field} ${key}`);

describe('a survey', () => {
  test.each([
    [{}, []],
    [{ title: ' ' }, ['survey.title surveyTitleNeeded']],
    [{ questions: [] }, ['survey.questions surveyQuestionsNeeded']],
    [{ answerDays: 6 }, ['survey.answerDays numberWrong']],
    // Who is not one of the two has no match to ask about.
    [{ audience: 'PARTNER' }, ['survey.audience surveyOfTheTwo']],
    [{ audience: 'PARTNER', moment: 'CAMPAIGN' }, []],
    // 2, 6 and 12 months when nothing is said.
    [{ moment: 'CHECK_IN' }, []],
    [{ moment: 'CHECK_IN', afterMonths: [] }, ['survey.afterMonths surveyMonthsWrong']],
    [{ moment: 'CHECK_IN', afterMonths: [2, 2] }, ['survey.afterMonths surveyMonthsWrong']],
    [{ moment: 'CHECK_IN', afterMonths: [0] }, ['survey.afterMonths surveyMonthsWrong']],
    [{ questions: [{ instrument: 'MARK' }] }, ['survey.questions.0.words surveyWordsNeeded']],
    [{ questions: [{ instrument: 'LONELINESS' }] }, []],
    [
      { questions: [{ instrument: 'LONELINESS', items: [{ nl: 'Ik mis mensen' }] }] },
      ['survey.questions.0.items surveyStatementsWrong'],
    ],
    [{ questions: [mark, { ...mark, instrument: 'GOALS' }] }, ['survey.questions.1.items surveyGoalsNeeded']],
    [
      { questions: [{ ...mark, instrument: 'OWN_SCALE', steps: 11 }] },
      ['survey.questions.0.items surveyEndsNeeded', 'survey.questions.0.steps numberWrong'],
    ],
  ])('%j: %j', (changes, expected) => {
    expect(mistakes(changes)).toEqual(expected);
  });
});

describe('an evaluation', () => {
  const asked = { dueOn: '2026-03-10', lastOn: '2026-04-07', answeredOn: null };
  test.each([
    ['2026-03-09', 'PLANNED'],
    ['2026-03-10', 'DUE'],
    ['2026-04-07', 'DUE'],
    ['2026-04-08', 'MISSED'],
  ])('on %s is %s', (today, status) => {
    expect(evaluationStatus(asked, today)).toBe(status);
  });

  test('that was answered is done, however late', () => {
    expect(evaluationStatus({ ...asked, answeredOn: '2026-05-01' }, '2026-05-02')).toBe('DONE');
  });

  test('is written down of a day on which it could be answered', () => {
    expect(answeredOnMistakes('2026-03-10', asked.dueOn, '2026-03-20')).toEqual([]);
    expect(answeredOnMistakes('2026-03-09', asked.dueOn, '2026-03-20')).toMatchObject([
      { key: 'surveyBeforeDue' },
    ]);
    expect(answeredOnMistakes('2026-03-21', asked.dueOn, '2026-03-20')).toMatchObject([
      { key: 'surveyInFuture' },
    ]);
  });
});

test('answers that a colleague enters are to what was asked, once each', () => {
  const askedOf = (question: string) =>
    question === 'mark' ? ({ instrument: 'MARK', items: [], steps: null } as const) : undefined;
  const given = { question: 'mark', item: 0, value: 8 };
  expect(answerMistakes([given], askedOf)).toEqual([]);
  expect(answerMistakes([], askedOf)).toMatchObject([{ key: 'surveyNothingAnswered' }]);
  expect(answerMistakes([given, given], askedOf)).toMatchObject([{ key: 'surveyAnswerWrong' }]);
  expect(answerMistakes([{ ...given, value: 11 }], askedOf)).toMatchObject([{ key: 'surveyAnswerWrong' }]);
  expect(answerMistakes([{ ...given, question: 'other' }], askedOf)).toMatchObject([
    { key: 'surveyAnswerWrong' },
  ]);
});

test('a round was sent on a day that has come, to some or to an unknown number', () => {
  const round = { name: 'Voorjaar', sentOn: '2026-03-01' };
  expect(roundMistakes(round, '2026-03-01')).toEqual([]);
  expect(roundMistakes({ ...round, sent: 0 }, '2026-03-01')).toMatchObject([{ field: 'sent' }]);
  expect(roundMistakes({ ...round, sentOn: '2026-03-02' }, '2026-03-01')).toMatchObject([
    { field: 'sentOn' },
  ]);
});

test.each([
  ['k7m q2x p4t 9hc', 'K7M-Q2X-P4T-9HC'],
  ['K7MQ2XP4T9HC', 'K7M-Q2X-P4T-9HC'],
  ['K7M-Q2X', undefined],
  ['K7M-Q2X-P4T-9HO', undefined],
])('the code %s is read as %s', (typed, code) => {
  expect(tidySurveyCode(typed)).toBe(code);
});
