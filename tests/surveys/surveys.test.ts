import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId, toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asHelper, asResident, asVolunteer } from '../support/sessions.ts';
import { linkDocument, programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
let coordinator: Caller;
let manager: Caller;
let administrator: Caller;
let resident: Caller;
let helper: Caller;
let volunteer: Caller;
let organisation: string;
let programme: string;
let match: string;
let survey: string;
let question: string;

const createDocument = `mutation Create($organisation: ID!, $programme: ID, $survey: SurveyInput!) {
  createSurvey(organisation: $organisation, programme: $programme, survey: $survey) {
    __typename ... on Survey { id questions { id } } ${refused} } }`;
type Made = RefusedOr & { id: string; questions: { id: string }[] };
const creates = async (asked: object): Promise<Made> => {
  const mark = { instrument: 'MARK', words: { nl: 'Welk cijfer geeft u?' } };
  const given = {
    title: 'Hoe gaat het?',
    audience: 'REQUESTER',
    moment: 'START',
    answerDays: 28,
    questions: [mark],
    ...asked,
  };
  const variables = { organisation, programme, survey: given };
  return (await administrator.ask<{ createSurvey: Made }>(createDocument, variables)).createSurvey;
};

const form = `... on SurveyForm { code finished answers { question item value } }`;
type Form = RefusedOr & { code: string; finished: boolean; answers: { question: string; value: number }[] };
const mine = async (caller: Caller) =>
  (
    await caller.ask<{ mySurveys: { survey: string; match: string; months: number; lastOn: string }[] }>(
      '{ mySurveys { survey match months lastOn } }',
    )
  ).mySurveys;
const opensMine = async (caller: Caller, of = survey): Promise<Form> =>
  (
    await caller.ask<{ openMySurvey: Form }>(
      `mutation ($survey: ID!, $match: ID!) { openMySurvey(survey: $survey, match: $match, months: 0) { __typename ${form} ${refused} } }`,
      { survey: of, match },
    )
  ).openMySurvey;
const opens = async (code: string): Promise<Form> =>
  (
    await api
      .visitor()
      .ask<{ openSurvey: Form }>(
        `mutation ($code: String!) { openSurvey(code: $code) { __typename ${form} ${refused} } }`,
        { code },
      )
  ).openSurvey;
const answers = async (code: string, value: number | null, of = question): Promise<Form> =>
  (
    await api.visitor().ask<{ answerSurvey: Form }>(
      `mutation ($code: String!, $question: ID!, $value: Int) {
         answerSurvey(code: $code, question: $question, item: 0, value: $value) { __typename ${form} ${refused} } }`,
      { code, question: of, value },
    )
  ).answerSurvey;
const finishes = async (code: string): Promise<Form> =>
  (
    await api
      .visitor()
      .ask<{ finishSurvey: Form }>(
        `mutation ($code: String!) { finishSurvey(code: $code) { __typename ${form} ${refused} } }`,
        { code },
      )
  ).finishSurvey;

interface Evaluation {
  survey: { id: string };
  status: string;
  answeredOn: string | null;
  way: string | null;
  answers: { value: number }[];
}
const evaluations = async (caller: Caller) =>
  (
    await caller.ask<{ matchEvaluations: Evaluation[] | null }>(
      'query ($match: ID!) { matchEvaluations(match: $match) { survey { id } status answeredOn way answers { value } } }',
      { match },
    )
  ).matchEvaluations;
const evaluationOf = async (of: string) =>
  (await evaluations(coordinator))?.find(({ survey }) => survey.id === of);
const records = async (of: string, on: string, given: object[], caller = coordinator) =>
  (
    await caller.ask<{ recordEvaluation: RefusedOr & { status: string } }>(
      `mutation ($match: ID!, $survey: ID!, $on: Date!, $answers: [SurveyAnswerInput!]!) {
         recordEvaluation(match: $match, survey: $survey, months: 0, on: $on, way: PAPER, answers: $answers) {
           __typename ... on Evaluation { status } ${refused} } }`,
      { match, survey: of, on, answers: given },
    )
  ).recordEvaluation;
interface Report {
  surveys: {
    survey: string;
    sent: number | null;
    answered: number;
    questions: { answered: number; suppressed: boolean }[];
  }[];
}
const reports = async (caller: Caller, of: string | null = programme) =>
  (
    await caller.ask<{ evaluationReport: Report | null }>(
      `query ($organisation: ID!, $programme: ID, $period: PeriodInput!) {
         evaluationReport(organisation: $organisation, programme: $programme, period: $period) {
           surveys { survey sent answered questions { answered suppressed } } } }`,
      { organisation, programme: of, period: { from: '2020-01-01', until: addDays(today(), 1) } },
    )
  ).evaluationReport;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database);
  const staff = (role: string) => api.visitor().signIn(`${role}@heemskerk.example`);
  [coordinator, manager, administrator] = [
    await staff('coordinator'),
    await staff('manager'),
    await staff('administrator'),
  ];
  programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  const who = await aVolunteer(database, 'heemskerk', 'maatjes');
  const request = await waits(api.visitor(), coordinator, programme);
  const variables = { request, volunteer: who, linkedOn: today(), reasons: ['LANGUAGE'] };
  match = (await coordinator.ask<{ linkMatch: { id: string } }>(linkDocument, variables)).linkMatch.id;
  const [row] = await asOwner<{ id: string }>(
    database,
    'update match set linked_on = current_date - 10 where id = $1 returning organisation_id as id',
    [fromGlobalId('Match', match)],
  );
  organisation = toGlobalId('Organisation', row!.id);
  resident = await asResident(api.visitor(), database, request);
  ({ helper } = await asHelper(api.visitor(), database, request));
  volunteer = await asVolunteer(api.visitor(), database, who);
  const made = await creates({});
  survey = made.id;
  question = made.questions[0]!.id;
  // Set up before they were linked.
  await asOwner(database, `update survey set from_on = '2020-01-01'`);
});
afterAll(async () => {
  await api.app.close();
  await drop();
});

describe('a survey at the start of a match', () => {
  test('is for the resident alone to answer: not for the helper, the volunteer or the staff', async () => {
    expect(await mine(resident)).toEqual([{ survey, match, months: 0, lastOn: addDays(today(), 18) }]);
    for (const caller of [helper, volunteer, coordinator]) {
      expect(await mine(caller)).toEqual([]);
      expect(await opensMine(caller)).toMatchObject({ __typename: 'Refusal', reason: 'NOT_FOUND' });
    }
  });

  test('asks for somebody’s attention a week later, until it is answered or its days are over', async () => {
    const signals = async () =>
      (
        await coordinator.ask<{
          signals: { edges: { node: { since: string; match: { id: string } | null } }[] };
        }>(
          'query ($programme: ID!) { signals(programme: $programme, code: [EVALUATION_DUE]) { edges { node { since match { id } } } } }',
          { programme },
        )
      ).signals.edges.map(({ node }) => [node.since, node.match?.id]);
    expect(await signals()).toEqual([[addDays(today(), -10), match]]);
    const shift = (days: number) =>
      asOwner(database, 'update match set linked_on = current_date - $2::int where id = $1', [
        fromGlobalId('Match', match),
        days,
      ]);
    await shift(6);
    expect(await signals()).toEqual([]);
    await shift(28);
    expect(await signals()).toHaveLength(1);
    await shift(29);
    expect(await signals()).toEqual([]);
    expect((await evaluationOf(survey))?.status).toBe('MISSED');
    await shift(10);
  });

  test('keeps each answer at once, under a code that goes on where it stopped', async () => {
    const { code } = await opensMine(resident);
    expect(await finishes(code)).toMatchObject({ reason: 'INVALID' });
    expect((await answers(code, 11)).reason).toBe('INVALID');
    await answers(code, 6);
    await answers(code, null);
    expect((await answers(code, 8)).answers).toMatchObject([{ value: 8 }]);
    expect(await opens(code.toLowerCase().replaceAll('-', ''))).toMatchObject({
      finished: false,
      answers: [{ value: 8 }],
    });
    // Begun is not answered.
    expect((await evaluationOf(survey))?.answers).toEqual([]);
    expect((await reports(manager))?.surveys).toMatchObject([{ survey, sent: 1, answered: 0 }]);
  });

  test('has one code at a time', async () => {
    const { code: before } = await opensMine(resident);
    const { issueSurveyCode } = await coordinator.ask<{ issueSurveyCode: { code: string; address: string } }>(
      `mutation ($match: ID!, $survey: ID!) { issueSurveyCode(match: $match, survey: $survey, months: 0) {
         ... on SurveyCode { code address } } }`,
      { match, survey },
    );
    expect(issueSurveyCode.address).toMatch(`/vragenlijst#${issueSurveyCode.code}`);
    expect((await opens(before)).reason).toBe('NOT_FOUND');
    expect(await opens(issueSurveyCode.code)).toMatchObject({ answers: [{ value: 8 }] });
    expect((await opens('K7M-Q2X-P4T-9HC')).reason).toBe('NOT_FOUND');
  });

  test('is finished once, and stays as it is', async () => {
    const { code } = await opensMine(resident);
    expect(await finishes(code)).toMatchObject({ finished: true });
    expect(await finishes(code)).toMatchObject({ finished: true });
    expect((await answers(code, 1)).reason).toBe('WRONG_STATE');
    expect((await records(survey, today(), [{ question, item: 0, value: 1 }])).reason).toBe('WRONG_STATE');
    expect(await mine(resident)).toEqual([]);
    expect(await evaluationOf(survey)).toMatchObject({
      status: 'DONE',
      way: 'ONLINE',
      answers: [{ value: 8 }],
    });
    const [events] = await asOwner<{ count: number }>(
      database,
      `select count(*)::int as count from event where type = 'EVALUATED' and entity_id = $1`,
      [fromGlobalId('Match', match)],
    );
    expect(events!.count).toBe(1);
  });

  test('tells a manager how many, and nothing of one person', async () => {
    expect(await evaluations(manager)).toBeNull();
    const report = await reports(manager);
    expect(report?.surveys).toEqual([
      { survey, sent: 1, answered: 1, questions: [{ answered: 1, suppressed: true }] },
    ]);
    expect(await reports(resident)).toBeNull();
    expect(await reports(volunteer)).toBeNull();
  });

  test('stands among what the resident gets to see of themselves, and not of the volunteer', async () => {
    const text = async (caller: Caller) => {
      const { myself } = await caller.ask<{ myself: { person: string }[] }>('{ myself { person } }');
      const { ownData } = await caller.ask<{ ownData: { text: string } }>(
        'query ($p: ID!) { ownData(person: $p) { text } }',
        {
          p: myself[0]!.person,
        },
      );
      return ownData.text;
    };
    expect(await text(resident)).toContain('Welk cijfer geeft u?');
    expect(await text(volunteer)).not.toContain('Welk cijfer geeft u?');
  });
});

describe('what came on paper', () => {
  test('is entered at once, in place of what was begun', async () => {
    const { id, questions } = await creates({ audience: 'VOLUNTEER' });
    await asOwner(database, `update survey set from_on = '2020-01-01'`);
    const { code } = await opensMine(volunteer, id);
    const given = { question: questions[0]!.id, item: 0, value: 7 };
    await answers(code, 2, given.question);
    expect((await records(id, addDays(today(), 1), [given])).fields).toMatchObject([{ path: 'on' }]);
    expect((await records(id, addDays(today(), -11), [given])).fields).toMatchObject([{ path: 'on' }]);
    expect((await records(id, today(), [])).fields).toMatchObject([{ path: 'answers' }]);
    expect((await records(id, today(), [given, given])).reason).toBe('INVALID');
    expect((await records(id, today(), [{ ...given, question }])).reason).toBe('INVALID');
    expect((await records(id, today(), [given], manager)).reason).toBe('NOT_FOUND');
    expect(await records(id, addDays(today(), -3), [given])).toMatchObject({ status: 'DONE' });
    expect(await evaluationOf(id)).toMatchObject({
      way: 'PAPER',
      answeredOn: addDays(today(), -3),
      answers: [{ value: 7 }],
    });
  });
});

describe('a survey that is sent round', () => {
  test('is answered by anyone with its code, each on a form of their own, without a name', async () => {
    const made = await creates({ audience: 'CITIZEN', moment: 'CAMPAIGN' });
    const { addSurveyRound } = await administrator.ask<{
      addSurveyRound: { code: string; round: { id: string } };
    }>(
      `mutation ($survey: ID!, $on: Date!) { addSurveyRound(survey: $survey, name: "Voorjaar", sent: 1, sentOn: $on) {
         ... on SurveyRoundAdded { code round { id } } } }`,
      { survey: made.id, on: today() },
    );
    const asked = made.questions[0]!.id;
    expect((await finishes(addSurveyRound.code)).reason).toBe('INVALID');
    const one = await answers(addSurveyRound.code, 9, asked);
    const other = await answers(addSurveyRound.code, 5, asked);
    expect(new Set([one.code, other.code, addSurveyRound.code]).size).toBe(3);
    expect((await opens(addSurveyRound.code)).answers).toEqual([]);
    await finishes(one.code);
    await finishes(other.code);
    const [kept] = await asOwner<{ people: number }>(
      database,
      'select count(match_id)::int as people from survey_response where round_id = $1',
      [fromGlobalId('SurveyRound', addSurveyRound.round.id)],
    );
    expect(kept!.people).toBe(0);
    const { evaluationReport } = await manager.ask<{
      evaluationReport: { warnings: { code: string; text: string }[] };
    }>(
      `query ($organisation: ID!, $period: PeriodInput!) {
         evaluationReport(organisation: $organisation, period: $period) { warnings { code text } } }`,
      { organisation, period: { from: today(), until: addDays(today(), 1) } },
    );
    expect(evaluationReport.warnings).toContainEqual({
      code: 'IMPOSSIBLE_ROW',
      text: 'De vragenlijst “Hoe gaat het?” heeft 2 antwoorden, maar is aan 1 mensen gestuurd. Kijk na hoeveel er zijn gestuurd, en of iemand vaker antwoordde.',
    });
  });
});

describe('nobody is asked', () => {
  const occasions = async () =>
    (
      await asOwner<{ moment: string }>(database, 'select moment from survey_occasion where match_id = $1', [
        fromGlobalId('Match', match),
      ])
    ).length;

  test('from the day after it is stopped', async () => {
    const { id } = await creates({ moment: 'CHECK_IN', afterMonths: [1] });
    const before = await occasions();
    await administrator.ask(`mutation ($survey: ID!) { stopSurvey(survey: $survey) { __typename } }`, {
      survey: id,
    });
    expect(await occasions()).toBe(before - 1);
  });

  test('at the end of a match that ended by a death, by what was not safe, or that was none', async () => {
    const before = await occasions();
    await creates({ moment: 'END' });
    const ends = async (reason: string) => {
      await asOwner(
        database,
        `update match set status = $2, unlink_reason = $3, ended_on = $4 where id = $1`,
        [fromGlobalId('Match', match), 'ENDED', reason, today()],
      );
      return occasions();
    };
    await asOwner(database, `update match set status = 'CLOSING' where id = $1`, [
      fromGlobalId('Match', match),
    ]);
    expect(await ends('GOAL_REACHED')).toBe(before + 1);
    for (const reason of ['REQ_DECEASED', 'VOL_DECEASED', 'BOUNDARY_SAFETY'])
      expect(await ends(reason), reason).toBe(before);
    expect(await ends('REGISTRATION_ERROR')).toBe(0);
  });
});
