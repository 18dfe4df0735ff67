import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymise, noDossiers } from '../../../api/forgetting/anonymise.ts';
import type { Database } from '../../../api/platform/database.ts';
import { transact } from '../../../api/platform/operation.ts';
import { loadEvaluationReport } from '../../../api/reports/evaluations/evaluation-report.ts';
import { asOf } from '../../../api/reports/known/as-known.ts';
import { asOwner, copyDatabase } from '../../support/database.ts';
import { TestOrganisation } from '../rows.ts';

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
});
afterAll(() => drop());

/** A survey with one question, sent round to ten on a day of 2021, and a match of 2021 of which the start is asked. */
async function aSurvey() {
  const organisation = new TestOrganisation();
  const programme = organisation.programme();
  const volunteer = organisation.volunteer();
  const requester = organisation.requester();
  const enrolment = organisation.enrolment(programme, volunteer, '2020-01-01', null);
  const match = organisation.match({ programme, requester, enrolment, volunteer, linkedOn: '2021-03-01' });
  await organisation.write(database);
  const [survey, round, question, start] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await run(
    organisation,
    `insert into survey (id, organisation_id, title, audience, moment, answer_days, from_on, recorded_at) values
       ('${survey}', '${organisation.id}', 'Partners', 'PARTNER', 'CAMPAIGN', 28, '2021-01-01', '2021-01-01'),
       ('${start}', '${organisation.id}', 'Begin', 'REQUESTER', 'START', 28, '2021-01-01', '2021-01-01');
     insert into survey_question (id, organisation_id, survey_id, position, instrument, words)
       values ('${question}', '${organisation.id}', '${survey}', 1, 'MARK', '{"nl": "Welk cijfer?"}');
     insert into survey_round (id, organisation_id, survey_id, name, sent, sent_on, last_on, code_hash, recorded_at)
       values ('${round}', '${organisation.id}', '${survey}', 'Mei', 10, '2021-05-01', '2021-06-01', '${round}', now())`,
  );
  return { organisation, survey, round, question, match, start };
}
type Asked = Awaited<ReturnType<typeof aSurvey>>;

const run = (organisation: TestOrganisation, sql: string) =>
  transact(database.orm, { organisations: [organisation.id] }, async (em) => {
    for (const statement of sql.split(';\n')) await em.execute(statement);
  });

async function instant(): Promise<Date> {
  await asOwner(database, `select pg_sleep(0.005)`);
  const [row] = await asOwner<{ now: Date }>(database, `select clock_timestamp() as now`);
  await asOwner(database, `select pg_sleep(0.005)`);
  return row!.now;
}

const begins = async ({ organisation, survey, round }: Asked): Promise<string> => {
  const id = randomUUID();
  await run(
    organisation,
    `insert into survey_response (id, organisation_id, survey_id, round_id, began_at)
     values ('${id}', '${organisation.id}', '${survey}', '${round}', now())`,
  );
  return id;
};
const answers = ({ organisation, question }: Asked, response: string, value: number) =>
  run(
    organisation,
    `insert into survey_answer (response_id, question_id, item, organisation_id, value)
     values ('${response}', '${question}', 0, '${organisation.id}', ${value})
     on conflict (response_id, question_id, item) do update set value = excluded.value`,
  );
const finishes = ({ organisation }: Asked, response: string) =>
  run(
    organisation,
    `update survey_response set answered_on = '2021-05-20', way = 'ONLINE' where id = '${response}'`,
  );
const givesMark = async (asked: Asked, value: number): Promise<string> => {
  const response = await begins(asked);
  await answers(asked, response, value);
  await finishes(asked, response);
  return response;
};

const reportAt = ({ organisation }: Asked, knownAt: Date | null) =>
  organisation.read(database, (em) =>
    loadEvaluationReport(
      em,
      { organisationId: organisation.id, programmeId: null },
      { from: '2021-01-01', until: '2022-01-01' },
      asOf(knownAt, '2022-06-01'),
    ),
  );
const partners = async (asked: Asked, knownAt: Date | null) =>
  (await reportAt(asked, knownAt)).surveys.find(({ title }) => title === 'Partners')!;

const versionsOf = (id: string) =>
  asOwner<{ facts: Record<string, unknown> }>(
    database,
    'select facts from row_version where row_id = $1 order by known_from',
    [id],
  );

test('an evaluation tells as known then who had answered by then, and what', async () => {
  const asked = await aSurvey();
  const responses: string[] = [];
  for (const mark of [6, 6, 6, 6, 6]) responses.push(await givesMark(asked, mark));
  const then = await instant();
  await givesMark(asked, 10);
  // Somebody had typed a 1 for a 6.
  await answers(asked, responses[0]!, 1);
  await run(asked.organisation, `update survey_round set sent = 20 where id = '${asked.round}'`);
  expect(await partners(asked, then)).toMatchObject({
    sent: 10,
    answered: 5,
    responsePct: 50,
    questions: [{ answered: 5, mean: 6 }],
  });
  expect(await partners(asked, null)).toMatchObject({
    sent: 20,
    answered: 6,
    responsePct: 30,
    questions: [{ answered: 6, mean: 35 / 6 }],
  });
});

test('what was typed before a form was finished leaves no version, nor who typed it', async () => {
  const asked = await aSurvey();
  const response = await begins(asked);
  await answers(asked, response, 2);
  await answers(asked, response, 9);
  expect(await versionsOf(response)).toEqual([]);
  await finishes(asked, response);
  const versions = await versionsOf(response);
  expect(versions).toHaveLength(1);
  expect(versions[0]!.facts).toEqual({
    id: response,
    organisation_id: asked.organisation.id,
    survey_id: asked.survey,
    round_id: asked.round,
    match_id: null,
    months: null,
    answered_on: '2021-05-20',
    answers: [{ question_id: asked.question, item: 0, value: 9 }],
  });
});

test('who had been asked by a day follows from the match as it was known then', async () => {
  const asked = await aSurvey();
  const sent = async (knownAt: Date | null) =>
    (await reportAt(asked, knownAt)).surveys.find(({ title }) => title === 'Begin')?.sent ?? 0;
  const then = await instant();
  expect(await sent(null)).toBe(1);
  await run(asked.organisation, `update match set linked_on = '2020-12-31' where id = '${asked.match}'`);
  expect(await sent(null)).toBe(0);
  expect(await sent(then)).toBe(1);
});

test('an evaluation of before its surveys had versions says since when it can know', async () => {
  const asked = await aSurvey();
  await givesMark(asked, 8);
  const then = await instant();
  const later = await instant();
  // As in an installation that began to keep versions of surveys after those of matches.
  await asOwner(database, `update row_version set known_from = $1 where row_id = $2`, [later, asked.survey]);
  expect((await reportAt(asked, then)).warnings).toMatchObject([{ code: 'KNOWN_LATER' }]);
  expect((await reportAt(asked, later)).warnings.map(({ code }) => code)).not.toContain('KNOWN_LATER');
});

test('who is forgotten is in no version of an answer, and the figures of then stay', async () => {
  const asked = await aSurvey();
  const response = randomUUID();
  await run(
    asked.organisation,
    `insert into survey_response (id, organisation_id, survey_id, match_id, months, began_at, answered_on, way, code_hash)
     values ('${response}', '${asked.organisation.id}', '${asked.start}', '${asked.match}', 0, now(), '2021-03-02', 'PAPER', 'secret')`,
  );
  const then = await instant();
  const before = await reportAt(asked, then);
  const [match] = await asOwner<{ request: string; volunteer: string }>(
    database,
    'select request_id as request, volunteer_id as volunteer from match where id = $1',
    [asked.match],
  );
  await transact(database.orm, { organisations: [asked.organisation.id] }, (em) =>
    anonymise(
      em,
      asked.organisation.id,
      { ...noDossiers, requests: [match!.request], volunteers: [match!.volunteer] },
      new Date(),
    ),
  );
  expect(JSON.stringify(await versionsOf(response))).not.toContain('secret');
  expect(await reportAt(asked, then)).toEqual(before);
});
