import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asVolunteer } from '../support/sessions.ts';
import { programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { today } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let visitor: Caller;
let coordinator: Caller;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
});
afterAll(() => drop());

type Changed = RefusedOr & { id: string };
const change = async (
  caller: Caller,
  field: string,
  type: string,
  args: string,
  extra = '',
): Promise<Changed> =>
  (
    await caller.ask<{ changed: Changed }>(
      `mutation { changed: ${field}(${args}) { __typename ... on ${type} { id status ${extra} } ${refused} } }`,
    )
  ).changed;
const vacancy = (input: string) =>
  change(coordinator, 'createVacancy', 'Vacancy', `programme: "${programme}", input: {${input}}`);
const moveVacancy = (id: string, to: string) =>
  change(coordinator, 'moveVacancy', 'Vacancy', `vacancy: "${id}", to: ${to}`);
const moveApplication = (id: string, to: string) =>
  change(coordinator, 'moveApplication', 'Application', `application: "${id}", to: ${to}`);
const published = async () =>
  (
    await visitor.ask<{ vacancies: { edges: { node: { id: string } }[] } }>(
      '{ vacancies { edges { node { id } } } }',
    )
  ).vacancies.edges.map(({ node }) => node.id);
const enrolments = async () =>
  (
    await coordinator.ask<{
      enrolments: {
        edges: {
          node: {
            id: string;
            status: string;
            isAvailable: boolean;
            volunteer: { id: string; displayName: string };
          };
        }[];
      };
    }>(
      'query ($programme: ID!) { enrolments(programme: $programme) { edges { node { id status isAvailable volunteer { id displayName } } } } }',
      { programme },
    )
  ).enrolments.edges.map(({ node }) => node);

/** What somebody agreed to as an applicant goes with them, for them to take back. */
async function takesBackWhatWasAgreedTo(person: string): Promise<void> {
  const volunteer = await asVolunteer((await openApi(database)).visitor(), database, person);
  const { consents } = await volunteer.ask<{ consents: { id: string; purpose: string }[] }>(
    'query ($person: ID!) { consents(person: $person) { id purpose } }',
    { person },
  );
  expect(consents.map(({ purpose }) => purpose)).toEqual(['BECOME_VOLUNTEER']);
  const { withdrawConsent } = await volunteer.ask<{ withdrawConsent: RefusedOr & { withdrawnAt?: string } }>(
    `mutation ($person: ID!, $consent: ID!) {
       withdrawConsent(person: $person, consent: $consent) { __typename ... on Consent { withdrawnAt } ${refused} } }`,
    { person, consent: consents[0]!.id },
  );
  expect(withdrawConsent.withdrawnAt, JSON.stringify(withdrawConsent)).toBeTruthy();
}

describe('from vacancy to volunteer', () => {
  test('a draft is seen by nobody outside, a published vacancy by anyone, a withdrawn one no more', async () => {
    const draft = await vacancy(
      'title: "Samen wandelen", summary: "Elke week een rondje.", supportMode: STRUCTURAL',
    );
    expect(draft.status).toBe('DRAFT');
    expect(await published()).not.toContain(draft.id);
    expect((await moveVacancy(draft.id, 'PUBLISHED')).status).toBe('PUBLISHED');
    expect(await published()).toContain(draft.id);
    expect(await moveVacancy(draft.id, 'DRAFT')).toMatchObject({
      reason: 'WRONG_STATE',
      fields: [{ path: 'to' }],
    });
    expect((await moveVacancy(draft.id, 'WITHDRAWN')).status).toBe('WITHDRAWN');
    expect(await published()).not.toContain(draft.id);
  });

  test.each([
    ['title: "", summary: "", supportMode: STRUCTURAL', 'title'],
    [`title: "${'a'.repeat(300)}", summary: "", supportMode: STRUCTURAL`, 'title'],
    ['title: "Wandelen", summary: "", supportMode: STRUCTURAL, hoursPerWeek: 400', 'hoursPerWeek'],
    ['title: "Wandelen", summary: "", supportMode: STRUCTURAL, neighbourhood: "x"', 'neighbourhood'],
    ['title: "Wandelen", summary: "", supportMode: STRUCTURAL, languages: ["Frans"]', 'languages'],
  ])('a vacancy with %s is refused by name', async (input, field) => {
    expect((await vacancy(input)).fields?.map(({ path }) => path)).toContain(field);
  });

  test('an applicant is contacted, talks, is placed, screened and trained, and can then be linked', async () => {
    const { id } = await vacancy(
      'title: "Koffie drinken", summary: "Met een buurtgenoot.", supportMode: STRUCTURAL',
    );
    await moveVacancy(id, 'PUBLISHED');
    const application = await change(
      visitor,
      'applyToVacancy',
      'Application',
      `vacancy: "${id}", input: {firstName: "Samira", lastName: "Handig", email: "samira@handig.example", postcode: "1963 AB", languages: ["nl", "ar"], availability: [MON_MORNING]}`,
    );
    const place = (enrolment: string) =>
      change(
        coordinator,
        'placeApplication',
        'Application',
        `application: "${application.id}", enrolment: {${enrolment}}`,
      );
    expect((await place('capacity: 1')).reason, 'not before the conversation').toBe('WRONG_STATE');
    expect((await moveApplication(application.id, 'CONTACTED')).status).toBe('CONTACTED');
    expect((await moveApplication(application.id, 'PLACED')).reason).toBe('WRONG_STATE');
    expect((await moveApplication(application.id, 'INTAKE')).status).toBe('INTAKE');
    expect((await place('capacity: 5000')).fields?.[0]?.path).toBe('capacity');
    expect((await place('capacity: 2, supportModes: [STRUCTURAL]')).status).toBe('PLACED');
    expect((await place('capacity: 2')).reason, 'once only').toBe('WRONG_STATE');

    const [enrolment] = (await enrolments()).filter(
      ({ volunteer }) => volunteer.displayName === 'Samira Handig',
    );
    expect(enrolment).toMatchObject({ status: 'INTAKE', isAvailable: false });
    const { node } = await coordinator.ask<{ node: { owner: { isViewer: boolean } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Enrolment { owner { isViewer } } } }',
      { id: enrolment!.id },
    );
    expect(node.owner, 'whoever took them on looks after them').toEqual({ isViewer: true });
    await takesBackWhatWasAgreedTo(enrolment!.volunteer.id);
    const move = (to: string, extra = '') =>
      change(
        coordinator,
        'moveEnrolment',
        'Enrolment',
        `enrolment: "${enrolment!.id}", to: ${to}${extra}`,
        'isAvailable',
      );
    expect(await move('CERTIFIED')).toMatchObject({ reason: 'WRONG_STATE', fields: [{ path: 'to' }] });
    expect((await move('SCREENING')).status).toBe('SCREENING');
    expect((await move('CERTIFIED')).reason, 'nothing has been seen yet').toBe('WRONG_STATE');
    const update = (input: string) =>
      change(coordinator, 'updateEnrolment', 'Enrolment', `enrolment: "${enrolment!.id}", input: {${input}}`);
    expect((await update('vogSeenOn: "2199-01-01"')).fields?.[0]?.path).toBe('vogSeenOn');
    expect((await update(`vogSeenOn: "${today()}", trainedOn: "${today()}"`)).__typename).toBe('Enrolment');
    expect(await move('CERTIFIED')).toMatchObject({ status: 'CERTIFIED', isAvailable: true });

    const request = await waits(visitor, coordinator, programme, { languages: ['nl', 'ar'] });
    const { waitlist } = await coordinator.ask<{
      waitlist: {
        edges: {
          node: {
            request: { id: string };
            suggestions: { volunteer: { id: string }; reasons: { code: string; text: string }[] }[];
          };
        }[];
      };
    }>(
      'query ($programme: ID!) { waitlist(programme: $programme) { edges { node { request { id } suggestions(first: 3) { volunteer { id } reasons { code text } } } } } }',
      { programme },
    );
    const entry = waitlist.edges.find(({ node }) => node.request.id === request)!.node;
    expect(entry.suggestions[0]!.volunteer.id).toBe(enrolment!.volunteer.id);
    expect(entry.suggestions[0]!.reasons).toContainEqual({ code: 'LANGUAGES', text: 'Spreekt ook Arabisch' });

    expect((await move('PAUSED', ', pausedUntil: "2001-01-01"')).fields?.[0]?.path).toBe('pausedUntil');
    expect(await move('PAUSED', ', pausedUntil: "2199-01-01"')).toMatchObject({
      status: 'PAUSED',
      isAvailable: false,
    });
    expect((await move('LEFT', ', leaveReason: MOVED')).status).toBe('LEFT');
    const [spell] = await asOwner<{ left_on: string; leave_reason: string }>(
      database,
      `select s.left_on::text, s.leave_reason from volunteer_spell s join volunteer v on v.id = s.volunteer_id join person p on p.id = v.person_id where p.last_name = 'Handig'`,
    );
    expect(spell, 'who has no other programme leaves the organisation').toEqual({
      left_on: today(),
      leave_reason: 'MOVED',
    });
  });

  test('what a vacancy says is written anew, and who works on it sees how many applied', async () => {
    const { id } = await vacancy('title: "Lezen", summary: "Samen de krant.", supportMode: STRUCTURAL');
    const update = (input: string) =>
      change(coordinator, 'updateVacancy', 'Vacancy', `vacancy: "${id}", input: {${input}}`, 'title summary');
    expect(
      (await update('title: "", summary: "", supportMode: STRUCTURAL')).fields?.map(({ path }) => path),
    ).toEqual(['title']);
    expect(
      await update('title: "Krant lezen", summary: "Elke week.", supportMode: STRUCTURAL, hoursPerWeek: 2'),
    ).toMatchObject({ title: 'Krant lezen', summary: 'Elke week.', status: 'DRAFT' });
    await moveVacancy(id, 'PUBLISHED');
    await change(
      visitor,
      'applyToVacancy',
      'Application',
      `vacancy: "${id}", input: {firstName: "Bo", lastName: "Belt", phone: "06 00000009"}`,
    );
    const counts =
      'query ($id: ID!) { vacancy(id: $id) { applicationCount openApplicationCount viewerCanMoveTo } }';
    expect(await coordinator.ask(counts, { id })).toEqual({
      vacancy: {
        applicationCount: 1,
        openApplicationCount: 1,
        viewerCanMoveTo: ['PARTLY_FILLED', 'FILLED', 'EXPIRED', 'WITHDRAWN'],
      },
    });
    expect(await visitor.ask(counts, { id })).toEqual({
      vacancy: { applicationCount: null, openApplicationCount: null, viewerCanMoveTo: [] },
    });
    expect((await moveVacancy(id, 'FILLED')).status, 'the only place').toBe('FILLED');
  });

  test('who says no at the first call is written down with the day and a reason', async () => {
    const { id } = await vacancy('title: "Fietsen", summary: "Een rondje.", supportMode: STRUCTURAL');
    await moveVacancy(id, 'PUBLISHED');
    const application = await change(
      visitor,
      'applyToVacancy',
      'Application',
      `vacancy: "${id}", input: {firstName: "Nel", lastName: "Nee", phone: "06 00000008"}`,
    );
    const decline = (extra: string) =>
      change(
        coordinator,
        'moveApplication',
        'Application',
        `application: "${application.id}", to: DECLINED, ${extra}`,
        'declineReason viewerCanMoveTo history { type on }',
      );
    expect((await decline('onDate: "2199-01-01"')).fields?.[0]?.path).toBe('onDate');
    expect((await decline('onDate: "2001-01-01"')).fields?.[0]?.path).toBe('onDate');
    expect(await decline(`onDate: "${today()}", declineReason: TIMES`)).toMatchObject({
      status: 'DECLINED',
      declineReason: 'TIMES',
      viewerCanMoveTo: [],
      history: [{ type: 'SUBMITTED' }, { type: 'DECLINED', on: today() }],
    });
  });

  test('nobody else can do any of this', async () => {
    const { id } = await vacancy('title: "Lezen", summary: "", supportMode: STRUCTURAL');
    const other = await (await openApi(database)).visitor().signIn('coordinator@heusden.example');
    for (const caller of [visitor, other]) {
      const expected = caller === visitor ? 'NOT_SIGNED_IN' : 'NOT_FOUND';
      expect((await change(caller, 'moveVacancy', 'Vacancy', `vacancy: "${id}", to: PUBLISHED`)).reason).toBe(
        expected,
      );
      expect(
        (
          await change(
            caller,
            'createVacancy',
            'Vacancy',
            `programme: "${programme}", input: {title: "x", summary: "", supportMode: STRUCTURAL}`,
          )
        ).reason,
      ).toBe(expected);
    }
    expect(
      await other.ask(
        'query ($programme: ID!) { enrolments(programme: $programme) { totalCount } programmeVacancies(programme: $programme) { totalCount } }',
        { programme },
      ),
    ).toEqual({
      enrolments: null,
      programmeVacancies: null,
    });
  });
});
