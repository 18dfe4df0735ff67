import type { Day } from '../../platform/days.ts';
import type { Period } from '../period.ts';
import type { PublishedRow } from '../published.ts';
import { publishedWarnings } from '../published-warnings.ts';
import type { Warning } from '../warning.ts';
import { given, periodNotOver, warnIf } from '../warnings.ts';
import type { SurveyFigures } from './evaluation-types.ts';

type Figures = Omit<SurveyFigures, 'programme'>;

/** What a reader has to know before using what people answered. */
export function evaluationWarnings(
  surveys: readonly Figures[],
  published: readonly PublishedRow[],
  period: Period,
  today: Day,
): Warning[] {
  return given([
    ...surveys.flatMap(({ title, sent, answered, responsePct }) => [
      warnIf(sent !== null && answered > sent, 'IMPOSSIBLE_ROW', 'reportMoreAnswersThanSent', {
        survey: title,
        answered,
        sent: sent ?? 0,
      }),
      warnIf(sent === null, 'UNKNOWN_VALUES', 'reportSentUnknown', { survey: title, answered }),
      warnIf(
        responsePct !== null && responsePct < lowResponse && answered > 0,
        'UNKNOWN_VALUES',
        'reportLowResponse',
        {
          survey: title,
          answered,
          sent: sent ?? 0,
        },
      ),
    ]),
    ...impossibleShares(surveys, published),
    ...publishedWarnings(published, ({ label }) => figureOf(surveys, label)),
    periodNotOver(period, today),
  ]);
}

/** In percent. Below it who did not answer weighs more than who did. */
const lowResponse = 50;

/**
 * A printed figure of a survey is called by its name, the place of the question and the figure: `Partners/1/positivePct`,
 * or `Partners/response`. Undefined when there is no such thing.
 */
function figureOf(surveys: readonly Figures[], label: string): number | null | undefined {
  const [title, place, name] = label.split('/');
  const survey = surveys.find((each) => each.title === title);
  if (!survey) return undefined;
  if (place === 'sent' || place === 'answered' || place === 'responsePct') return survey[place];
  const question = survey.questions.find(({ position }) => String(position) === place);
  if (!question) return undefined;
  if (name === 'mean' || name === 'atLeast6Pct' || name === 'atLeast8Pct' || name === 'tenPct')
    return question[name];
  const option = threeOptions.indexOf(name ?? '');
  if (option === -1 || question.instrument !== 'THREE_OPTION') return undefined;
  return question.values.find(({ value }) => value === option + 1)?.pct ?? null;
}

const threeOptions = ['negativePct', 'neutralPct', 'positivePct'];

/** Printed shares of three options that cannot be those of as many people as answered. */
function impossibleShares(surveys: readonly Figures[], published: readonly PublishedRow[]): Warning[] {
  return surveys.flatMap(({ title, questions }) =>
    questions.flatMap(({ position, answered }) => {
      const shares = threeOptions.flatMap((name) => {
        const row = published.find(({ label }) => label === `${title}/${position}/${name}`);
        return row ? [row.value] : [];
      });
      if (
        shares.length < threeOptions.length ||
        answered === 0 ||
        canBeSharesOf(shares.map(Number), answered)
      )
        return [];
      const printed = shares.toReversed().join('/');
      return given([
        warnIf(true, 'IMPOSSIBLE_ROW', 'reportSharesNotOf', { survey: title, printed, answered }),
      ]);
    }),
  );
}

/** Whether whole numbers of people, who together are so many, can give these shares in whole percents. */
export function canBeSharesOf(shares: readonly number[], count: number): boolean {
  const hair = 1e-9;
  const least = shares.map((pct) => Math.ceil((count * (pct - 0.5)) / 100 - hair));
  const most = shares.map((pct) => Math.floor((count * (pct + 0.5)) / 100 + hair));
  const total = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
  return least.every((low, at) => low <= most[at]!) && total(least) <= count && total(most) >= count;
}
