import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asHelper, asResident } from '../support/sessions.ts';
import { asks, linkDocument, programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

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

const stop = async (caller: Caller, request: string, why?: string) =>
  (
    await caller.ask<{ stopRequest: RefusedOr & { stage: string; viewerCanStop: boolean } }>(
      `mutation ($request: ID!, $why: String) {
         stopRequest(request: $request, why: $why) { __typename ... on Request { id status stage viewerCanStop } ${refused} }
       }`,
      { request, why },
    )
  ).stopRequest;
const report = async (caller: Caller, request: string, words: string) =>
  (
    await caller.ask<{ reportProblem: RefusedOr }>(
      `mutation ($request: ID!, $words: String!) { reportProblem(request: $request, words: $words) { __typename ${refused} } }`,
      { request, words },
    )
  ).reportProblem;

interface Report {
  id: string;
  kind: string;
  words: string | null;
  byHelper: boolean;
  request: { id: string };
}
const reportsOn = async (request: string): Promise<Report[]> => {
  const { residentReports } = await coordinator.ask<{
    residentReports: { edges: { node: Report }[] };
  }>(
    `query ($programme: ID!) { residentReports(programme: $programme, first: 500) {
       edges { node { id kind words byHelper request { id } } } } }`,
    { programme },
  );
  return residentReports.edges.map(({ node }) => node).filter((node) => node.request.id === request);
};
const resident = (request: string) => asResident(visitor(), database, request);

describe('a resident stops', () => {
  test('before anybody spoke with them: the request is taken back, and the coordinator reads why', async () => {
    const request = await asks(visitor(), coordinator, programme, { lastName: 'Eerder' });
    const caller = await resident(request);
    expect(await stop(caller, request, 'Mijn zus helpt mij.')).toMatchObject({
      status: 'WITHDRAWN',
      stage: 'CLOSED',
      viewerCanStop: false,
    });
    const [row] = await asOwner(database, 'select outcome, outcome_on::text from request where id = $1', [
      fromGlobalId('Request', request),
    ]);
    expect(row).toEqual({ outcome: 'WITHDRAWN', outcome_on: today() });
    expect(await reportsOn(request)).toMatchObject([{ kind: 'STOPS', words: 'Mijn zus helpt mij.' }]);
    expect(await stop(caller, request)).toMatchObject({ reason: 'WRONG_STATE' });
  });

  test('while they wait: they leave the waitlist, as who took it back', async () => {
    const request = await waits(visitor(), coordinator, programme, { lastName: 'Wachter' });
    expect(await stop(await resident(request), request)).toMatchObject({ status: 'REMOVED' });
    const spells = await asOwner(
      database,
      'select until_on::text, removal_reason from waitlist_spell where request_id = $1',
      [fromGlobalId('Request', request)],
    );
    expect(spells).toEqual([{ until_on: today(), removal_reason: 'WITHDREW' }]);
    expect(await reportsOn(request)).toMatchObject([{ kind: 'STOPS', words: null }]);
  });

  test('with a volunteer: nothing ends yet, the coordinator is asked, once however often it is sent', async () => {
    const request = await waits(visitor(), coordinator, programme, { lastName: 'Gekoppeld' });
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    const { linkMatch } = await coordinator.ask<{ linkMatch: RefusedOr }>(linkDocument, {
      request,
      volunteer,
      linkedOn: today(),
      reasons: ['SHARED_HOBBY'],
    });
    expect(linkMatch.__typename, JSON.stringify(linkMatch)).toBe('Match');
    const caller = await resident(request);
    for (let press = 0; press < 2; press++)
      expect(await stop(caller, request, 'Het klikt niet.')).toMatchObject({ stage: 'LINKED' });
    expect(await reportsOn(request)).toMatchObject([{ kind: 'WANTS_TO_STOP', words: 'Het klikt niet.' }]);
  });

  test('a helper does not stop for them, and nobody stops for another', async () => {
    const request = await asks(visitor(), coordinator, programme, { lastName: 'Vanmijzelf' });
    const other = await asks(visitor(), coordinator, programme, {
      lastName: 'Ander',
      birthDate: '1944-01-01',
    });
    const { helper } = await asHelper(visitor(), database, request);
    for (const caller of [helper, await resident(other), visitor()])
      expect(await stop(caller, request)).toMatchObject({ reason: 'NOT_FOUND' });
  });
});

describe('something is wrong', () => {
  test('the coordinator reads it in the words of the resident or the helper, and settles it', async () => {
    const request = await asks(visitor(), coordinator, programme, { lastName: 'Meldt' });
    const { helper } = await asHelper(visitor(), database, request);
    expect(await report(helper, request, 'Zij durft het zelf niet te zeggen.')).toMatchObject({
      __typename: 'Request',
    });
    await report(await resident(request), request, 'Ik word niet gebeld.');
    const [first, second] = await reportsOn(request);
    expect([first, second]).toMatchObject([
      { kind: 'PROBLEM', byHelper: true, words: 'Zij durft het zelf niet te zeggen.' },
      { kind: 'PROBLEM', byHelper: false, words: 'Ik word niet gebeld.' },
    ]);
    await coordinator.ask('mutation ($report: ID!) { settleReport(report: $report) { __typename } }', {
      report: first!.id,
    });
    expect((await reportsOn(request)).map(({ id }) => id)).toEqual([second!.id]);
  });

  test('nothing at all is no report, and a citizen service number is not kept', async () => {
    const request = await asks(visitor(), coordinator, programme, { lastName: 'Leeg' });
    const caller = await resident(request);
    for (const words of ['', '   ', 'Mijn BSN is 111222333', 'x'.repeat(2001)])
      expect((await report(caller, request, words)).fields?.[0]?.path).toBe('words');
    expect(await reportsOn(request)).toEqual([]);
  });
});
