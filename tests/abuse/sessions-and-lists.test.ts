import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asHelper, asVolunteer } from '../support/sessions.ts';
import { asks, programmeId } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
let coordinator: Caller;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database);
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
});
afterAll(() => drop());

const own = '{ viewer { id } myRequests { id } myPairings { id } whoLookedAtMe { totalCount } }';
const nobodys = { viewer: null, myRequests: [], myPairings: [], whoLookedAtMe: null };

describe('in the middle of a session', () => {
  test('a role that goes takes everything with it, and a closed account is nobody’s', async () => {
    const list = 'query ($programme: ID!) { requests(programme: $programme) { totalCount } }';
    const leaving = await api.visitor().signIn('coordinator@heusden.example');
    const there = { programme: await programmeId(leaving, 'heusden', 'zorgsaam') };
    expect(await leaving.ask(list, there)).toMatchObject({ requests: { totalCount: 0 } });
    const account = `(select id from account where email = 'coordinator@heusden.example')`;
    await asOwner(database, `delete from role_grant where account_id = ${account}`);
    expect(await leaving.ask(list, there)).toEqual({ requests: null });
    await asOwner(database, `update account set disabled_at = now() where id = ${account}`);
    expect(await leaving.ask(own)).toEqual(nobodys);
  });

  test('a helper whose mandate ended, and a volunteer whose role went, are nobody in every question they have', async () => {
    const request = await asks(api.visitor(), coordinator, programme);
    const { helper, mandateId } = await asHelper(api.visitor(), database, request);
    expect(await helper.ask(own)).toMatchObject({ myRequests: [{ id: request }] });
    await asOwner(database, 'update mandate set ended_at = now() where id = $1', [mandateId]);
    expect(await helper.ask(own)).toEqual(nobodys);
    const id = await aVolunteer(database, 'heemskerk', 'maatjes');
    const volunteer = await asVolunteer(api.visitor(), database, id);
    const cards = 'query ($programme: ID!) { anonymousCards(programme: $programme) { waitedWeeks } }';
    expect(await volunteer.ask(cards, { programme })).toEqual({ anonymousCards: [] });
    await asOwner(database, `delete from role_grant where role = 'VOLUNTEER'`);
    expect(await volunteer.ask(cards, { programme })).toEqual({ anonymousCards: null });
    expect(await volunteer.ask('{ whoLookedAtMe { totalCount } }')).toEqual({ whoLookedAtMe: null });
  });

  test('a token that somebody else chose is never taken over by signing in', async () => {
    const visitor = api.visitor();
    visitor.cookie('koppel_session', 'chosen-by-another');
    await visitor.signIn('coordinator@heemskerk.example');
    expect(visitor.cookie('koppel_session')).not.toBe('chosen-by-another');
    const other = api.visitor();
    other.cookie('koppel_session', 'chosen-by-another');
    expect(await other.ask(own)).toEqual(nobodys);
  });

  test.each(['', 'x'.repeat(8_000), `' or true --`, '{}', '%00', 'null', '__proto__'])(
    'a cookie that is none (%#) is nobody',
    async (token) => {
      const visitor = api.visitor();
      visitor.cookie('koppel_session', token);
      expect(await visitor.ask(own)).toEqual(nobodys);
    },
  );
});

describe('a list', () => {
  test('of vacancies tells nothing of drafts: no text, number or cursor of them', async () => {
    const search = `query ($text: String, $after: String) { vacancies(filter: { text: $text }, after: $after) { totalCount pageInfo { hasNextPage endCursor } } }`;
    const nothing = await api.visitor().ask(search, { text: 'Kanariedraft' });
    const { createVacancy } = await coordinator.ask<{ createVacancy: { __typename: string } }>(
      `mutation ($programme: ID!) { createVacancy(programme: $programme, input: { title: "Kanariedraft", summary: "x", supportMode: STRUCTURAL }) { __typename } }`,
      { programme },
    );
    expect(createVacancy.__typename).toBe('Vacancy');
    for (const caller of [api.visitor(), coordinator])
      expect(await caller.ask(search, { text: 'Kanariedraft' })).toEqual(nothing);
  });

  test('goes on from a cursor of another list or another caller within its own bounds only', async () => {
    for (let i = 0; i < 3; i++)
      await asks(api.visitor(), coordinator, programme, { firstName: `Yara${'abc'[i]}` });
    const page = `query ($programme: ID!, $after: String) { requests(programme: $programme, first: 1, after: $after) { totalCount pageInfo { endCursor } edges { node { id } } } }`;
    const { requests } = await coordinator.ask<{ requests: { pageInfo: { endCursor: string } } }>(page, {
      programme,
    });
    const after = requests.pageInfo.endCursor;
    const stranger = await api.visitor().signIn('coordinator@heerlen.example');
    expect(await stranger.ask(page, { programme, after })).toEqual({ requests: null });
    const theirs = await programmeId(stranger, 'heerlen', 'ouderenmaatje');
    expect(await stranger.ask(page, { programme: theirs, after })).toMatchObject({
      requests: { totalCount: 0, edges: [] },
    });
    const fields =
      'matches(programme: $programme, first: 1, after: $after) { totalCount edges { node { id } } }';
    const { errors, data } = await coordinator.send<{ matches: object }>(
      `query ($programme: ID!, $after: String) { ${fields} }`,
      { programme, after },
    );
    if (errors) expect(errors[0]!.extensions?.code).toBe('BAD_USER_INPUT');
    else expect(data.matches).toEqual({ totalCount: 0, edges: [] });
  });
});
