import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluationFigures, pairedChange } from '../../api/reports/evaluations/evaluation-figures.ts';
import type {
  EvaluationRows,
  QuestionRow,
  ResponseRow,
} from '../../api/reports/evaluations/evaluation-rows.ts';
import { canBeSharesOf, evaluationWarnings } from '../../api/reports/evaluations/evaluation-warnings.ts';
import type { Instrument } from '../../api/surveys/codes.ts';

const period = { from: '2021-01-01', until: '2022-01-01' };
const survey = (id: string, about: object = {}) => ({
  id,
  title: id,
  audience: 'REQUESTER' as const,
  moment: 'CAMPAIGN' as const,
  programmeId: null,
  sent: 10,
  ...about,
});
const question = (surveyId: string, instrument: Instrument, about: object = {}): QuestionRow => ({
  id: `${surveyId} ${instrument}`,
  surveyId,
  position: 1,
  instrument,
  words: { nl: 'Welk cijfer?' },
  items: [],
  steps: null,
  ...about,
});
const response = (asked: QuestionRow, values: number | number[], about: object = {}): ResponseRow => ({
  surveyId: asked.surveyId,
  audience: 'REQUESTER',
  moment: 'CAMPAIGN',
  matchId: null,
  counted: true,
  answers: [values].flat().map((value, item) => ({ question: asked.id, item, value })),
  ...about,
});
const figuresOf = (rows: Partial<EvaluationRows>) =>
  evaluationFigures({ surveys: [survey('Tevreden')], questions: [], responses: [], ...rows });

/** The figures of one question, asked of ten. */
const figuresOfAnswers = (instrument: Instrument, answers: (number | number[])[], about: object = {}) => {
  const asked = question('Tevreden', instrument, about);
  const responses = answers.map((values) => response(asked, values));
  return figuresOf({ questions: [asked], responses })[0]!;
};

describe('marks', () => {
  const marks = figuresOfAnswers('MARK', [10, 9, 8, 7, 6, 5]);
  const [figures] = marks.questions;

  test('are told with how many of how many', () => {
    expect([marks.answered, marks.sent, marks.responsePct]).toEqual([6, 10, 60]);
    expect(figures).toMatchObject({ answered: 6, suppressed: false, mean: 7.5 });
  });

  test('of 8 and higher are among those of 6 and higher, and tens among these', () => {
    expect(figures!.atLeast6Pct).toBeCloseTo(83.33, 2);
    expect(figures!.atLeast8Pct).toBe(50);
    expect(figures!.tenPct).toBeCloseTo(16.67, 2);
  });

  test('nest and add up, whatever was answered', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 5, maxLength: 60 }), (answers) => {
        const { atLeast6Pct, atLeast8Pct, tenPct, values, mean, answered } = figuresOfAnswers('MARK', answers)
          .questions[0]!;
        expect(tenPct!).toBeLessThanOrEqual(atLeast8Pct!);
        expect(atLeast8Pct!).toBeLessThanOrEqual(atLeast6Pct!);
        expect(values.reduce((all, { count }) => all + count, 0)).toBe(answered);
        expect(values.reduce((all, { pct }) => all + pct, 0)).toBeCloseTo(100, 9);
        expect(values.reduce((all, { value, pct }) => all + (value * pct) / 100, 0)).toBeCloseTo(mean!, 9);
      }),
    );
  });

  test('of four people tell nothing but that there are four', () => {
    expect(figuresOfAnswers('MARK', [10, 9, 8, 7]).questions[0]).toMatchObject({
      answered: 4,
      suppressed: true,
      mean: null,
      atLeast6Pct: null,
      values: [],
    });
  });
});

test('three options are told as shares, and have no mean', () => {
  const { mean, values } = figuresOfAnswers('THREE_OPTION', [3, 3, 3, 2, 1]).questions[0]!;
  expect(mean).toBeNull();
  expect(values).toEqual([
    { value: 1, count: 1, pct: 20 },
    { value: 2, count: 1, pct: 20 },
    { value: 3, count: 3, pct: 60 },
  ]);
});

test('loneliness leaves out whom it cannot give a score, and says of how many it speaks', () => {
  const lonely = [2, 0, 0, 2, 0, 2];
  const figures = figuresOfAnswers('LONELINESS', [
    lonely,
    lonely,
    lonely,
    lonely,
    [0, 2, 2, 0, 2, 0],
    [2, 2],
  ]);
  expect(figures.answered).toBe(6);
  expect(figures.questions[0]).toMatchObject({ answered: 5, mean: 4.8, emotionalMean: 2.4, socialMean: 2.4 });
});

test('goals are counted together and each by itself; of four people nothing is told, however many goals', () => {
  const goals = { items: [{ nl: 'Post op orde' }, { nl: 'Rondkomen' }] };
  const [figures] = figuresOfAnswers('GOALS', [[2, 0], [2, 1], [2, 2], [2, 1], [1]], goals).questions;
  expect(figures!.answered).toBe(9);
  expect(figures!.values.map(({ count }) => count)).toEqual([1, 3, 5]);
  expect(
    figures!.goals.map(({ goal, answered, values }) => [goal.nl, answered, values.map(({ count }) => count)]),
  ).toEqual([
    ['Post op orde', 5, [0, 1, 4]],
    ['Rondkomen', 4, []],
  ]);
  expect(figuresOfAnswers('GOALS', Array(4).fill([2, 2]), goals).questions[0]).toMatchObject({
    answered: 8,
    suppressed: true,
    values: [],
  });
});

describe('the change of the same people', () => {
  const starts = question('Begin', 'LONELINESS', { words: null });
  const ends = question('Eind', 'LONELINESS', { words: null });
  const score = (lonely: number) => [2, 0, 0, 2, 0, 2].map((value, at) => (at < lonely ? value : 2 - value));
  const pairs = [
    [4, 1],
    [3, 3],
    [6, 2],
    [2, 3],
    [5, 4],
  ] as const;
  const rows = (count: number) => ({
    surveys: [survey('Eind', { moment: 'END' })],
    questions: [starts, ends],
    responses: pairs
      .slice(0, count)
      .flatMap(([before, after], match) => [
        response(starts, score(before), { moment: 'START', matchId: `${match}`, counted: false }),
        response(ends, score(after), { moment: 'END', matchId: `${match}` }),
      ]),
  });

  test('is from start to end, and a lower score is better', () => {
    const [figures] = evaluationFigures(rows(5));
    expect(figures!.answered).toBe(5);
    expect(figures!.questions[0]!.change).toEqual({
      pairs: 5,
      mean: -1.4,
      betterPct: 60,
      samePct: 20,
      worsePct: 20,
    });
  });

  test('of four is told as their number alone', () => {
    expect(evaluationFigures(rows(4))[0]!.questions[0]!.change).toEqual({
      pairs: 4,
      mean: null,
      betterPct: null,
      samePct: null,
      worsePct: null,
    });
  });

  test('is not made of the answers of the volunteers, nor of another question', () => {
    const of = (about: object) =>
      rows(5).responses.map((each) => (each.moment === 'START' ? { ...each, ...about } : each));
    const { surveys, questions } = rows(5);
    expect(
      evaluationFigures({ surveys, questions, responses: of({ audience: 'VOLUNTEER' }) })[0]!.questions[0]!
        .change,
    ).toBeNull();
    const other = { ...starts, instrument: 'MARK' as const, words: { nl: 'Welk cijfer?' } };
    expect(
      evaluationFigures({ surveys, questions: [other, ends], responses: rows(5).responses })[0]!.questions[0]!
        .change,
    ).toBeNull();
  });

  test('is better, the same or worse, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 5, maxLength: 40 }),
        fc.boolean(),
        (changes, less) => {
          const { betterPct, samePct, worsePct } = pairedChange(changes, less);
          expect(betterPct! + samePct! + worsePct!).toBeCloseTo(100, 9);
        },
      ),
    );
  });
});

describe('a reader is warned', () => {
  const codes = (about: object, answers: number) => {
    const asked = question('Tevreden', 'MARK');
    const surveys = figuresOf({
      surveys: [survey('Tevreden', about)],
      questions: [asked],
      responses: Array.from({ length: answers }, () => response(asked, 7)),
    });
    return evaluationWarnings(surveys, [], period, '2022-02-01').map(({ said }) => said.key);
  };

  test.each([
    ['more answers than were sent', { sent: 5 }, 6, ['reportMoreAnswersThanSent']],
    ['nobody knows to how many it was sent', { sent: null }, 6, ['reportSentUnknown']],
    ['less than half answered', { sent: 20 }, 6, ['reportLowResponse']],
    ['all is well', { sent: 10 }, 6, []],
  ])('when %s', (_, about, answers, expected) => {
    expect(codes(about, answers)).toEqual(expected);
  });

  test('when printed percentages cannot be of so many people', () => {
    // 13, 7 and 2 of 22 are 59, 32 and 9 %; no numbers of 22 are 78, 18 and 4 %.
    expect(canBeSharesOf([9, 32, 59], 22)).toBe(true);
    expect(canBeSharesOf([4, 18, 78], 22)).toBe(false);
    expect(canBeSharesOf([4, 18, 78], 50)).toBe(true);
    const asked = question('Tevreden', 'THREE_OPTION');
    const surveys = figuresOf({
      surveys: [survey('Tevreden', { sent: 22 })],
      questions: [asked],
      responses: [...Array(17).fill(3), ...Array(4).fill(2), 1].map((value) => response(asked, value)),
    });
    const printed = (name: string, value: string) => ({
      label: `Tevreden/1/${name}`,
      value,
      source: 'Jaarverslag',
      programme: null,
      programmeId: null,
    });
    const published = [
      printed('positivePct', '78'),
      printed('neutralPct', '18'),
      printed('negativePct', '4'),
    ];
    const [first, ...others] = evaluationWarnings(surveys, published, period, '2022-02-01');
    expect(first).toMatchObject({
      code: 'IMPOSSIBLE_ROW',
      said: { key: 'reportSharesNotOf', params: { printed: '78/18/4', answered: 22 } },
    });
    expect(others.map(({ code }) => code)).toEqual(['PUBLISHED_DIFFERS', 'PUBLISHED_DIFFERS']);
  });

  test('of no shares that come from whole numbers of people', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 60 }), (one, two, three) => {
        const count = one + two + three;
        const shares = [one, two, three].map((each) => Math.round((100 * each) / count));
        expect(canBeSharesOf(shares, count)).toBe(true);
      }),
    );
  });
});
