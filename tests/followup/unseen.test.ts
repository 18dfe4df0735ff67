import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignalCode } from '../../api/followup/codes.ts';
import { dueOn, isSignal } from '../../api/followup/signals.ts';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asResident } from '../support/sessions.ts';
import { asks, programmeId, type RefusedOr, refused } from '../support/stories.ts';

test('an application waits five working days before it asks for attention', () => {
  // Friday; King’s Day on the Monday is none of the five.
  expect(dueOn('APPLICATION_WAITS', '2026-04-24')).toBe('2026-05-04');
  expect(isSignal('APPLICATION_WAITS', '2026-04-24', '2026-05-03')).toBe(false);
  expect(isSignal('APPLICATION_WAITS', '2026-04-24', '2026-05-04')).toBe(true);
});

test.each(['PROBLEM_REPORTED', 'STOP_ASKED', 'STOPPED'] as const)(
  'what a resident lets us know asks for attention at once: %s',
  (code) => {
    for (const day of ['2026-04-24', '2026-12-24', '2026-12-31']) expect(isSignal(code, day, day)).toBe(true);
  },
);

describe('what nobody saw', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let visitor: () => Caller;
  let coordinator: Caller;
  let programme: string;

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    ({ visitor } = await openApi(database));
    coordinator = await visitor().signIn('coordinator@heemskerk.example');
    programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  });
  afterAll(() => drop());

  interface Signal {
    id: string;
    code: SignalCode;
    owner: { isViewer: boolean } | null;
    request: { id: string } | null;
    application: { id: string; lastName: string } | null;
  }
  const signals = async (args: object = {}) => {
    const found = await coordinator.ask<{
      signals: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Signal }[] };
    }>(
      `query ($programme: ID!, $code: [SignalCode!], $whose: [Whose!], $first: Int, $after: String) {
         signals(programme: $programme, code: $code, whose: $whose, first: $first, after: $after) {
           pageInfo { hasNextPage endCursor }
           edges { node { id code owner { isViewer } request { id } application { id lastName } } } } }`,
      { programme, ...args },
    );
    return found.signals;
  };
  const codes = async (args: object = {}) => (await signals(args)).edges.map(({ node }) => node.code);

  test('is first what residents say is wrong, then that they stop, and only then what is long due', async () => {
    const old = await asks(visitor(), coordinator, programme, { lastName: 'Lang', phone: '06 00000002' });
    await asOwner(database, `update request set received_at = now() - interval '60 days' where id = $1`, [
      fromGlobalId('Request', old)!,
    ]);
    const request = await asks(visitor(), coordinator, programme, {
      lastName: 'Bezorgd',
      phone: '06 00000003',
    });
    const resident = await asResident(visitor(), database, request);
    await resident.ask(
      'mutation ($request: ID!) { reportProblem(request: $request, words: "Hij komt niet.") { __typename } }',
      { request },
    );
    const leaving = await asks(visitor(), coordinator, programme, { lastName: 'Weg' });
    await (await asResident(visitor(), database, leaving)).ask(
      'mutation ($request: ID!) { stopRequest(request: $request) { __typename } }',
      { request: leaving },
    );
    await asOwner(database, `update resident_report set kind = 'WANTS_TO_STOP' where kind = 'STOPS'`);
    expect(await codes()).toEqual(['PROBLEM_REPORTED', 'STOP_ASKED', 'FIRST_CONTACT_DUE']);
    await asOwner(database, `update resident_report set kind = 'STOPS' where kind = 'WANTS_TO_STOP'`);
    expect(await codes()).toEqual(['PROBLEM_REPORTED', 'FIRST_CONTACT_DUE', 'STOPPED']);

    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await signals({ first: 1, after });
      seen.push(...page.edges.map(({ node }) => node.code));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toEqual(['PROBLEM_REPORTED', 'FIRST_CONTACT_DUE', 'STOPPED']);
  });

  test('goes once it is settled', async () => {
    const { residentReports } = await coordinator.ask<{
      residentReports: { edges: { node: { id: string } }[] };
    }>('query ($programme: ID!) { residentReports(programme: $programme) { edges { node { id } } } }', {
      programme,
    });
    for (const { node } of residentReports.edges)
      await coordinator.ask('mutation ($id: ID!) { settleReport(report: $id) { __typename } }', {
        id: node.id,
      });
    expect(await codes()).toEqual(['FIRST_CONTACT_DUE']);
  });

  const applies = async (lastName: string): Promise<void> => {
    const { createVacancy } = await coordinator.ask<{ createVacancy: { id: string } }>(
      `mutation ($programme: ID!) { createVacancy(programme: $programme,
         input: { title: "Wandelen", summary: "Een rondje.", supportMode: STRUCTURAL }) { ... on Vacancy { id } } }`,
      { programme },
    );
    const { id } = createVacancy;
    await coordinator.ask('mutation ($id: ID!) { moveVacancy(vacancy: $id, to: PUBLISHED) { __typename } }', {
      id,
    });
    const { applyToVacancy } = await visitor().ask<{ applyToVacancy: RefusedOr }>(
      `mutation ($id: ID!, $input: ApplicationInput!) { applyToVacancy(vacancy: $id, input: $input) { __typename ${refused} } }`,
      { id, input: { firstName: 'Wil', lastName, email: 'wil@post.example' } },
    );
    expect(applyToVacancy.__typename).toBe('Application');
  };
  const applications = async (whose?: string[]) =>
    (
      await coordinator.ask<{
        applications: {
          edges: {
            node: {
              id: string;
              lastName: string;
              viewerCanAssign: boolean;
              owner: { displayName: string } | null;
            };
          }[];
        };
      }>(
        `query ($programme: ID!, $whose: [Whose!]) { applications(programme: $programme, whose: $whose) {
           edges { node { id lastName viewerCanAssign owner { displayName } } } } }`,
        { programme, whose },
      )
    ).applications.edges.map(({ node }) => node);

  test('is an application that waits', async () => {
    await applies('Wachter');
    expect(await codes({ code: ['APPLICATION_WAITS'] })).toEqual([]);
    await asOwner(database, `update application set submitted_at = now() - interval '10 days'`);
    const { edges } = await signals({ code: ['APPLICATION_WAITS'] });
    expect(edges.map(({ node }) => [node.application?.lastName, node.request, node.owner])).toEqual([
      ['Wachter', null, null],
    ]);
  });

  test('is of whoever took the application, and of a colleague to whom it was given', async () => {
    const [application] = await applications(['NOBODYS']);
    expect(application).toMatchObject({ lastName: 'Wachter', viewerCanAssign: true, owner: null });
    const { coordinators } = await coordinator.ask<{ coordinators: { id: string; isViewer: boolean }[] }>(
      'query ($programme: ID!) { coordinators(programme: $programme) { id isViewer } }',
      { programme },
    );
    const give = async (owner: string | null) =>
      (
        await coordinator.ask<{ assignApplication: RefusedOr }>(
          `mutation ($id: ID!, $owner: ID) { assignApplication(application: $id, owner: $owner) { __typename ${refused} } }`,
          { id: application!.id, owner },
        )
      ).assignApplication;
    await give(coordinators.find(({ isViewer }) => isViewer)!.id);
    expect(await applications(['NOBODYS'])).toEqual([]);
    expect((await applications(['MINE'])).map(({ lastName }) => lastName)).toEqual(['Wachter']);
    expect(await codes({ code: ['APPLICATION_WAITS'], whose: ['MINE'] })).toEqual(['APPLICATION_WAITS']);
    expect(await codes({ code: ['APPLICATION_WAITS'], whose: ['NOBODYS', 'OTHERS'] })).toEqual([]);
    const [event] = await asOwner(
      database,
      `select type from event where entity = 'APPLICATION' order by recorded_at desc, id desc limit 1`,
    );
    expect(event).toEqual({ type: 'OWNER_CHANGED' });
    const heerlen = await visitor().signIn('coordinator@heerlen.example');
    const other = await programmeId(heerlen, 'heerlen', 'schuldhulpmaatje');
    const { coordinators: elsewhere } = await heerlen.ask<{ coordinators: { id: string }[] }>(
      'query ($programme: ID!) { coordinators(programme: $programme) { id } }',
      { programme: other },
    );
    expect(await give(elsewhere[0]!.id)).toMatchObject({ reason: 'NOT_FOUND', fields: [{ path: 'owner' }] });
    await give(null);
    expect((await applications(['NOBODYS'])).length).toBe(1);
  });

  test('is no application any more once somebody spoke with the applicant', async () => {
    const [application] = await applications();
    await coordinator.ask(
      'mutation ($id: ID!) { moveApplication(application: $id, to: CONTACTED) { __typename } }',
      {
        id: application!.id,
      },
    );
    expect(await codes({ code: ['APPLICATION_WAITS'] })).toEqual([]);
  });
});
