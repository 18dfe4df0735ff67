import { addDays, type Day } from '../api/platform/days.ts';
import type { AnswerWay, Instrument, SurveyAudience, SurveyMoment } from '../api/surveys/codes.ts';
import { rowId } from './keys.ts';
import { type OrganisationSlug, organisationId, type ProgrammeSlug, programmeId } from './organisations.ts';
import { during } from './people.ts';
import type { Rows } from './rows.ts';

interface Words {
  nl: string;
  en?: string;
  ar?: string;
}

export interface SeedQuestion {
  instrument: Instrument;
  words?: Words;
  items?: Words[];
}

interface SeedSurvey {
  title: string;
  audience: SurveyAudience;
  moment: SurveyMoment;
  programme?: ProgrammeSlug;
  afterMonths?: number[];
  from: Day;
  questions: SeedQuestion[];
}

/** Adds a survey and its questions, and gives their ids. */
export function addSurvey(
  rows: Rows,
  organisation: OrganisationSlug,
  { title, audience, moment, programme, afterMonths = [], from, questions }: SeedSurvey,
): { survey_id: string; questions: string[] } {
  const organisation_id = organisationId(organisation);
  const survey_id = rowId('survey', organisation, title);
  rows.add('survey', {
    id: survey_id,
    organisation_id,
    programme_id: programme ? programmeId(organisation, programme) : null,
    title,
    audience,
    moment,
    after_months: afterMonths,
    answer_days: 28,
    from_on: from,
    until_on: null,
    recorded_at: during(from, 0),
  });
  const ids = questions.map(({ instrument, words, items = [] }, at) => {
    const id = rowId('survey question', organisation, title, at);
    const position = at + 1;
    rows.add('survey_question', {
      id,
      organisation_id,
      survey_id,
      position,
      instrument,
      words: words ?? null,
      items,
      steps: null,
    });
    return id;
  });
  return { survey_id, questions: ids };
}

interface SeedResponse {
  survey_id: string;
  round_id?: string;
  match_id?: string;
  months?: number;
  on: Day;
  way: AnswerWay;
  answers: { question_id: string; item?: number; value: number }[];
}

/** Adds what somebody answered. */
export function addResponse(rows: Rows, organisation_id: string, id: string, response: SeedResponse): void {
  const { survey_id, round_id = null, match_id = null, on, way, answers } = response;
  rows.add('survey_response', {
    id,
    organisation_id,
    survey_id,
    round_id,
    match_id,
    months: response.months ?? null,
    code_hash: null,
    began_at: during(on, 300),
    answered_on: on,
    way,
    entered_by: null,
  });
  for (const { question_id, item = 0, value } of answers)
    rows.add('survey_answer', { response_id: id, question_id, item, organisation_id, value });
}

/** How often each answer was given: `{ 10: 25, 9: 12 }`. */
type Given = Readonly<Record<number, number>>;

interface Printed extends Omit<SeedSurvey, 'moment' | 'from' | 'questions'> {
  sent: number | null;
  sentOn: Day;
  questions: (SeedQuestion & { given: Given })[];
}

const mark = (nl: string, given: Given) => ({ instrument: 'MARK', words: { nl }, given }) as const;
const options = (nl: string, positive: number, neutral: number, negative: number) =>
  ({ instrument: 'THREE_OPTION', words: { nl }, given: { 3: positive, 2: neutral, 1: negative } }) as const;

/**
 * What was asked of many at once, with answers from which the printed figures follow. How many answered is not always
 * printed: it is then a number with which all printed percentages of the survey can be (60 residents, 78 partners).
 */
const printed: Partial<Record<OrganisationSlug, readonly Printed[]>> = {
  heerlen: [
    {
      title: 'Cliënttevredenheid',
      audience: 'REQUESTER',
      sent: 1200,
      sentOn: '2021-10-04',
      questions: [
        mark('Welk cijfer geeft u ons?', { 10: 25, 9: 12, 8: 26, 7: 14, 6: 10, 5: 9, 4: 6, 3: 5, 2: 3 }),
      ],
    },
    {
      title: 'Medewerkers',
      audience: 'STAFF',
      sent: null,
      sentOn: '2021-11-01',
      questions: [mark('Welk cijfer geeft u uw werk?', { 10: 3, 9: 10, 8: 18, 7: 15, 6: 3 })],
    },
  ],
  heusden: [
    {
      title: 'Inwoners',
      audience: 'CITIZEN',
      sent: null,
      sentOn: '2020-10-05',
      questions: [
        options('Bent u tevreden over het contact?', 57, 0, 3),
        options('Bent u tevreden over de hulp?', 57, 0, 3),
        options('Heeft de hulp iets veranderd?', 47, 0, 13),
        options('Zou u ons aanraden?', 58, 0, 2),
        options('Vindt u op onze site wat u zoekt?', 32, 0, 28),
        mark('Welk cijfer geeft u de hulp?', { 8: 48, 7: 12 }),
        mark('Welk cijfer geeft u de bereikbaarheid?', { 8: 42, 7: 18 }),
        mark('Welk cijfer geeft u de informatie?', { 8: 18, 7: 42 }),
        mark('Welk cijfer geeft u het eerste contact?', { 8: 48, 7: 12 }),
      ],
    },
    {
      title: 'Partners',
      audience: 'PARTNER',
      sent: null,
      sentOn: '2020-11-02',
      questions: [
        options('Werken wij goed samen?', 61, 14, 3),
        options('Weet u wat wij doen?', 46, 25, 7),
        options('Bereikt u ons snel?', 50, 25, 3),
        options('Helpen wij uw inwoners?', 71, 4, 3),
      ],
    },
  ],
};

export function addPrintedSurveys(rows: Rows, organisation: OrganisationSlug): void {
  for (const { sent, sentOn, questions, ...about } of printed[organisation] ?? []) {
    const organisation_id = organisationId(organisation);
    const asked = questions.map(({ given: _, ...question }) => question);
    const survey = addSurvey(rows, organisation, {
      ...about,
      moment: 'CAMPAIGN',
      from: sentOn,
      questions: asked,
    });
    const { survey_id } = survey;
    const round_id = rowId('survey round', survey_id);
    rows.add('survey_round', {
      id: round_id,
      organisation_id,
      survey_id,
      name: sentOn.slice(0, 4),
      sent,
      sent_on: sentOn,
      last_on: addDays(sentOn, 28),
      code_hash: round_id,
      recorded_at: during(sentOn, 0),
    });
    const lists = questions.map(({ given }) =>
      Object.entries(given).flatMap(([value, count]) => Array<number>(count).fill(Number(value))),
    );
    const most = Math.max(...lists.map(({ length }) => length));
    for (let i = 0; i < most; i++) {
      const answers = lists.flatMap((list, at) =>
        list[i] === undefined ? [] : [{ question_id: survey.questions[at]!, value: list[i]! }],
      );
      const on = addDays(sentOn, 3 + (i % 20));
      addResponse(rows, organisation_id, rowId('survey response', round_id, i), {
        survey_id,
        round_id,
        on,
        way: 'PAPER',
        answers,
      });
    }
  }
}
