import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashToken } from '../../api/access/sessions.ts';
import { newSurveyCode } from '../../api/surveys/code.ts';
import { openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';

let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
const code = newSurveyCode();

beforeAll(async () => {
  const copy = await copyDatabase('empty');
  drop = copy.drop;
  api = await openApi(copy.database);
  await asOwner(
    copy.database,
    `with made as (
       insert into survey (id, organisation_id, title, audience, moment, answer_days, from_on, recorded_at)
       select gen_random_uuid(), id, 'Buurt', 'CITIZEN', 'CAMPAIGN', 28, current_date, now()
       from organisation where slug = 'heemskerk' returning id, organisation_id),
     asked as (
       insert into survey_question (id, organisation_id, survey_id, position, instrument, words)
       select gen_random_uuid(), organisation_id, id, 1, 'MARK', '{"nl": "Welk cijfer?"}' from made)
     insert into survey_round (id, organisation_id, survey_id, name, sent_on, last_on, code_hash, recorded_at)
     select gen_random_uuid(), organisation_id, id, 'Voorjaar', current_date, current_date + 28, $1, now() from made`,
    [hashToken(code)],
  );
});
afterAll(async () => {
  await api.app.close();
  await drop();
});

const documents = {
  opens: 'openSurvey(code: $code)',
  answers: 'answerSurvey(code: $code, question: "nothing", item: 0, value: 1)',
  finishes: 'finishSurvey(code: $code)',
};

/** What comes of a code from one network: a form, or why not. */
async function tries(
  what: keyof typeof documents,
  typed: string,
  remoteAddress: string,
): Promise<{ reason?: string; message?: string }> {
  const query = `mutation ($code: String!) { answer: ${documents[what]} { __typename ... on Refusal { reason message } } }`;
  const payload = { query, variables: { code: typed } };
  const response = await api.visitor().request({ method: 'POST', url: '/graphql', payload, remoteAddress });
  return response.json().data.answer;
}

test('a code that is right costs nobody anything, however often it is opened', async () => {
  for (let time = 0; time < 130; time++)
    expect(await tries('opens', code, '198.51.100.1')).toEqual({ __typename: 'SurveyForm' });
});

test('after 120 codes that open nothing a network is asked to wait, and no other', async () => {
  const network = '198.51.100.2';
  const wrong = [...Object.keys(documents)] as (keyof typeof documents)[];
  for (let time = 0; time < 120; time++)
    expect((await tries(wrong[time % 3]!, newSurveyCode(), network)).reason).toBe('NOT_FOUND');
  for (const what of wrong)
    expect(await tries(what, newSurveyCode(), network)).toMatchObject({
      reason: 'TOO_MANY_ATTEMPTS',
      message: 'Er zijn hier te veel codes geprobeerd. Wacht een uur en probeer het dan opnieuw.',
    });
  // Otherwise whoever guesses would see which one is right.
  expect((await tries('opens', code, network)).reason).toBe('TOO_MANY_ATTEMPTS');
  expect(await tries('opens', code, '198.51.100.3')).toEqual({ __typename: 'SurveyForm' });
});

test('so many wrong codes at once are so many', async () => {
  const network = '198.51.100.4';
  const at = await Promise.all(Array.from({ length: 130 }, () => tries('answers', newSurveyCode(), network)));
  expect(at.filter(({ reason }) => reason === 'NOT_FOUND')).toHaveLength(120);
  expect(at.filter(({ reason }) => reason === 'TOO_MANY_ATTEMPTS')).toHaveLength(10);
});
