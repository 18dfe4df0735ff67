import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSimilarName, phoneDigits } from '../../api/people/similar.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';
import { today } from '../support/volunteers.ts';

describe('two last names could be the same one', () => {
  test('written or heard otherwise', () => {
    for (const [one, other] of [
      ['Jansen', 'Janssen'],
      ['van der Berg', 'Berg'],
      ['Meijer', 'Meyer'],
      ['El Idrissi', 'idrissi'],
      ['Özdemir', 'Ozdemir'],
      ['Sti', 'Stilleven'],
      ['Visser-de Boer', 'Visser'],
    ] as const)
      expect(isSimilarName(one, other), `${one} ${other}`).toBe(true);
  });

  test('and not when they only look a little alike', () => {
    for (const [one, other] of [
      ['Bakker', 'Dekker'],
      ['Bos', 'Vos-Smit'],
      ['', 'Bos'],
      ['de', 'van'],
    ] as const)
      expect(isSimilarName(one, other), `${one} ${other}`).toBe(false);
  });
});

test('a telephone number is the same with and without the country', () => {
  expect(phoneDigits('06 12345678')).toBe(phoneDigits('+31 6 1234 5678'));
  expect(phoneDigits('0611')).toBeUndefined();
});

describe('a request by telephone or on paper', () => {
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
  afterAll(async () => {
    await api.app.close();
    await drop();
  });

  const somebody = {
    channel: 'PHONE_LINE',
    firstName: 'Teun',
    lastName: 'Telefoon',
    birthDate: '1944-05-05',
    postcode: '1962 AB',
    phone: '06 11112222',
    agrees: true,
    spoken: true,
  };
  interface Recorded extends RefusedOr {
    channel: string;
    owner: { isViewer: boolean } | null;
    history: { type: string; on: string }[];
  }
  const record = async (input: object, caller = coordinator): Promise<Recorded> =>
    (
      await caller.ask<{ recordRequest: Recorded }>(
        `mutation ($input: RecordRequestInput!) { recordRequest(input: $input) {
           __typename ... on Request { id status channel owner { isViewer } history { type on } } ${refused} } }`,
        { input: { programme, ...somebody, ...input } },
      )
    ).recordRequest;
  const similar = async (known: object, caller = coordinator) =>
    (
      await caller.ask<{ similarPeople: { requester: { displayName: string } }[] }>(
        `query ($programme: ID!, $lastName: String, $birthDate: Date, $phone: String) {
           similarPeople(programme: $programme, lastName: $lastName, birthDate: $birthDate, phone: $phone) { requester { displayName } } }`,
        { programme, ...known },
      )
    ).similarPeople.map(({ requester }) => requester.displayName);

  test('is written down with the first contact, in one act, by whom it is then', async () => {
    const request = await record({});
    expect(request).toMatchObject({
      status: 'FIRST_CONTACT',
      channel: 'PHONE_LINE',
      owner: { isViewer: true },
    });
    expect(request.history.map(({ type }) => type)).toEqual(['RECEIVED', 'FIRST_CONTACT']);
  });

  test('is written once, however often the key is pressed', async () => {
    const both = await Promise.all([1, 2].map(() => record({ firstName: 'Tweemaal' })));
    expect(both[0]!.id).toBe(both[1]!.id);
  });

  test('can be put on the waitlist at once, or on paper wait for a first contact', async () => {
    const held = await record({
      firstName: 'Wil',
      intake: { outcome: 'ACCEPTED', supportMode: 'STRUCTURAL' },
    });
    expect(held.status).toBe('WAITLISTED');
    const paper = await record({
      firstName: 'Pia',
      channel: 'PAPER',
      spoken: false,
      receivedOn: addDays(today(), -9),
    });
    expect(paper).toMatchObject({
      status: 'RECEIVED',
      channel: 'PAPER',
      history: [{ type: 'RECEIVED', on: addDays(today(), -9) }],
    });
  });

  test('is refused whole, with all that is wrong, when a part of it is', async () => {
    const counted = () => asOwner<{ n: number }>(database, 'select count(*)::int as n from request');
    const before = await counted();
    const wrong = await record({ firstName: 'Fout', intake: { outcome: 'REJECTED' } });
    expect(wrong.fields).toEqual([expect.objectContaining({ path: 'outcomeReason' })]);
    expect((await record({ agrees: false })).fields).toEqual([expect.objectContaining({ path: 'agrees' })]);
    expect((await record({ receivedOn: addDays(today(), 1) })).fields).toEqual([
      expect.objectContaining({ path: 'receivedOn' }),
    ]);
    expect((await record({ firstName: 'X', spoken: false, intake: { outcome: 'WITHDRAWN' } })).reason).toBe(
      'INVALID',
    );
    expect(await counted()).toEqual(before);
  });

  test('shows who could be the same while it is typed, and that somebody looked is written down', async () => {
    expect(await similar({ lastName: 'Telef', birthDate: '1944-05-05' })).toContain('Teun Telefoon');
    expect(await similar({ phone: '+31 6 1111 2222' })).toContain('Teun Telefoon');
    expect(await similar({ lastName: 'Bakker', birthDate: '1944-05-05' })).toEqual([]);
    expect(await similar({ lastName: 'Telefoon' })).toEqual([]);
    const looks = await asOwner<{ n: number }>(
      database,
      `select count(*)::int as n from access_log where why = 'SIMILAR_PERSON'`,
    );
    expect(looks[0]!.n).toBeGreaterThan(1);
  });

  test('shows nobody of another organisation, nor of a programme that one does not see', async () => {
    const heerlen = await api.visitor().signIn('coordinator@heerlen.example');
    const theirs = await programmeId(heerlen, 'heerlen', 'schuldhulpmaatje');
    expect(await similar({ programme: theirs, phone: '06 11112222' }, heerlen)).toEqual([]);
    expect(await similar({ phone: '06 11112222' }, heerlen)).toEqual([]);
    await asOwner(
      database,
      `with made as (insert into account (id, email, display_name, password_hash)
         select gen_random_uuid(), 'fat@heemskerk.example', 'Fien', password_hash from account where email = 'manager@heemskerk.example' returning id)
       insert into role_grant (id, account_id, organisation_id, role, programme_id)
       select gen_random_uuid(), made.id, p.organisation_id, 'COORDINATOR', p.id from made, programme p join organisation o on o.id = p.organisation_id
       where o.slug = 'heemskerk' and p.id <> $1 order by p.slug limit 1`,
      [fromGlobalId('Programme', programme)],
    );
    const fien = await api.visitor().signIn('fat@heemskerk.example');
    const [row] = await asOwner<{ id: string }>(
      database,
      `select g.programme_id as id from role_grant g join account a on a.id = g.account_id where a.email = 'fat@heemskerk.example'`,
    );
    const own = Buffer.from(`Programme:${row!.id}`).toString('base64url');
    expect(await similar({ programme: own, phone: '06 11112222' }, fien)).toEqual([]);
    expect((await record({}, fien)).reason).toBe('NOT_FOUND');
  });
});
