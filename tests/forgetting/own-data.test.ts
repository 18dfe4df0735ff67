import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentTexts } from '../../api/forgetting/consent-texts.ts';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asHelper, asResident, asVolunteer } from '../support/sessions.ts';
import { programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let visitor: Caller;
let coordinator: Caller;
let stranger: Caller;
let programme: string;
let request: string;
let requester: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  stranger = await api.visitor().signIn('coordinator@heusden.example');
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
  request = await waits(visitor, coordinator, programme, {
    firstName: 'Yara',
    lastName: 'Voorbeeld',
    question: '=wandelen met de hond',
    interests: ['honden'],
    onBehalf: { name: 'Buurvrouw Ans', phone: '06 00000002', relation: 'RELATIVE', consent: true },
  });
  await asOwner(database, `update request set note = 'De buurman is lastig.'`);
  requester = (
    await coordinator.ask<{ request: { requester: { id: string } } }>(
      'query ($id: ID!) { request(id: $id) { requester { id } } }',
      { id: request },
    )
  ).request.requester.id;
});
afterAll(() => drop());

interface OwnData {
  text: string;
  json: string;
}
const ownDataOf = async (caller: Caller, person: string) =>
  (
    await caller.ask<{ ownData: OwnData | null }>(
      'query ($person: ID!) { ownData(person: $person) { text json } }',
      { person },
    )
  ).ownData;
const ownData = (caller: Caller, language = 'nl') => {
  caller.language = language;
  return ownDataOf(caller, requester);
};
const selves = async (caller: Caller) =>
  (
    await caller.ask<{
      myself: { person: string; erasureAskedAt: string | null; organisation: { slug: string } }[];
    }>('{ myself { person erasureAskedAt organisation { slug } } }')
  ).myself;
interface Consent {
  id: string;
  purpose: string;
  textVersion: number;
  text: string;
  givenBy: string;
  withdrawnAt: string | null;
}
const consents = async (caller: Caller) =>
  (
    await caller.ask<{ consents: Consent[] }>(
      'query ($person: ID!) { consents(person: $person) { id purpose textVersion text givenBy withdrawnAt } }',
      { person: requester },
    )
  ).consents;

describe('what is known of a person, to take away', () => {
  test('is all that they told, to read in two languages and as JSON', async () => {
    const dutch = (await ownData(coordinator))!;
    for (const told of [
      'Voornaam: Yara',
      'Geboortedatum: 2 maart 1950',
      'Stand: op de wachtlijst',
      '=wandelen met de hond',
      'honden',
    ])
      expect(dutch.text).toContain(told);
    expect((await ownData(coordinator, 'en'))!.text).toContain('First name: Yara');
    const data = JSON.parse(dutch.json) as { person: object; requests: object[]; consents: object[] };
    expect(data.person).toMatchObject({ firstName: 'Yara', birthDate: '1950-03-02', languages: ['nl'] });
    expect(data.requests).toMatchObject([{ question: '=wandelen met de hond', status: 'WAITLISTED' }]);
    expect(data.consents).toMatchObject([{ givenBy: 'REFERRER', text: consentTexts.FIND_BUDDY[0]!.nl }]);
  });

  test('has no notes of staff and nothing about others in it', async () => {
    const { text, json } = (await ownData(coordinator))!;
    for (const left of ['lastig', 'Ans', '00000002', 'Duinmeijer'])
      for (const said of [text, json]) expect(said).not.toContain(left);
  });

  test('has a word in both languages for everything in it', async () => {
    const { json, text } = (await ownData(coordinator, 'nl'))!;
    const names = [...json.matchAll(/"([a-zA-Z]+)":/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(20);
    const bare = names.filter((name) => new RegExp(`^ *${name}:`, 'm').test(text) && name !== 'status');
    expect(bare).toEqual([]);
  });

  test('is there for the resident too, and it is written down that somebody looked', async () => {
    const resident = await asResident((await openApi(database)).visitor(), database, request);
    expect((await ownData(resident))!.json).toBe((await ownData(coordinator))!.json);
    expect(await consents(resident)).toEqual(await consents(coordinator));
    const looks = await asOwner<{ kind: string }>(
      database,
      `select distinct actor_kind as kind from access_log where action = 'person.export' order by 1`,
    );
    expect(looks).toEqual([{ kind: 'ACCOUNT' }, { kind: 'REQUESTER' }]);
  });

  test('is asked for by the id that the person has here, which nobody else is given', async () => {
    const visiting = (await openApi(database)).visitor();
    const resident = await asResident(visiting, database, request);
    const { helper } = await asHelper((await openApi(database)).visitor(), database, request);
    expect(await selves(resident)).toEqual([
      { person: requester, erasureAskedAt: null, organisation: { slug: 'heemskerk' } },
    ]);
    for (const caller of [helper, coordinator, visitor]) expect(await selves(caller)).toEqual([]);
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    const signedIn = await asVolunteer((await openApi(database)).visitor(), database, volunteer);
    expect((await selves(signedIn)).map(({ person }) => person)).toEqual([volunteer]);
    expect(await ownDataOf(signedIn, volunteer)).toMatchObject({ text: expect.stringContaining('Vera') });
    expect(await ownDataOf(signedIn, requester)).toBeNull();
  });

  test('is not there for others, nor for who helps the resident', async () => {
    const { helper } = await asHelper((await openApi(database)).visitor(), database, request);
    expect(await ownData(helper)).toBeNull();
    for (const caller of [stranger, visitor]) {
      expect(await ownData(caller)).toBeNull();
      expect(await consents(caller)).toEqual([]);
    }
  });
});

describe('consent', () => {
  test('is kept with who gave it and the version of the text, which anyone can read', async () => {
    expect(await consents(coordinator)).toMatchObject([
      { purpose: 'FIND_BUDDY', textVersion: 1, givenBy: 'REFERRER', withdrawnAt: null },
    ]);
    const { consentText } = await visitor.ask<{ consentText: { version: number; text: string } }>(
      '{ consentText(purpose: FIND_BUDDY) { version text } }',
    );
    expect(consentText).toEqual({ version: 1, text: consentTexts.FIND_BUDDY[0]!.nl });
  });

  test('to a text that there never was is refused', async () => {
    const { submitRequest } = await visitor.ask<{ submitRequest: RefusedOr }>(
      `mutation ($programme: ID!) { submitRequest(input: { programme: $programme, firstName: "A", lastName: "B",
         postcode: "1962 AB", phone: "06 00000003", consentVersion: 99 }) { __typename ${refused} } }`,
      { programme },
    );
    expect(submitRequest).toMatchObject({ reason: 'INVALID', fields: [{ path: 'consentVersion' }] });
  });

  test('that is taken back stops what rests on it, and is written down', async () => {
    const [given] = await consents(coordinator);
    const withdraw = async (caller: Caller) =>
      (
        await caller.ask<{ withdrawConsent: RefusedOr & { withdrawnAt?: string } }>(
          `mutation ($person: ID!, $consent: ID!) {
             withdrawConsent(person: $person, consent: $consent) { __typename ... on Consent { withdrawnAt } ${refused} } }`,
          { person: requester, consent: given!.id },
        )
      ).withdrawConsent;
    expect(await withdraw(stranger)).toMatchObject({ reason: 'NOT_FOUND' });
    expect((await withdraw(coordinator)).withdrawnAt).toBeTruthy();
    expect(await withdraw(coordinator)).toMatchObject({ reason: 'WRONG_STATE' });
    const { proposeMatch } = await coordinator.ask<{ proposeMatch: RefusedOr }>(
      `mutation ($request: ID!, $volunteer: ID!) { proposeMatch(request: $request, volunteer: $volunteer) { __typename ${refused} } }`,
      { request, volunteer: await aVolunteer(database, 'heemskerk', 'maatjes') },
    );
    expect(proposeMatch).toMatchObject({
      reason: 'WRONG_STATE',
      message: expect.stringContaining('toestemming'),
    });
    const events = await asOwner<{ type: string }>(
      database,
      `select type from event where type = 'CONSENT_WITHDRAWN'`,
    );
    expect(events).toHaveLength(1);
  });

  test.each([
    ['FIND_BUDDY', 1, 'ef0e54f7', '571dbc91'],
    ['BECOME_VOLUNTEER', 1, '1345ccb8', '1a360c14'],
  ] as const)('to %s, version %i, says for ever what was agreed to', (purpose, version, first, arabic) => {
    const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
    const { nl, en, ar } = consentTexts[purpose][version - 1]!;
    expect(digest(JSON.stringify({ nl, en }))).toBe(first);
    expect(digest(ar)).toBe(arabic);
  });

  test('has no version that this test does not hold', () => {
    expect(Object.values(consentTexts).map((versions) => versions.length)).toEqual([1, 1]);
  });
});

describe('asking to be forgotten', () => {
  const ask = async (caller: Caller) =>
    (
      await caller.ask<{ requestErasure: RefusedOr }>(
        `mutation ($person: ID!) { requestErasure(person: $person) { __typename ... on ErasureBatch { status kind proposed } ${refused} } }`,
        { person: requester },
      )
    ).requestErasure;

  test('waits until nothing is open any more, and we say why', async () => {
    expect(await ask(stranger)).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await ask(coordinator)).toMatchObject({
      reason: 'WRONG_STATE',
      message: expect.stringContaining('vraag om hulp'),
    });
  });

  test('then is a proposal like another, which a second person approves', async () => {
    await coordinator.ask(
      `mutation ($request: ID!) { removeFromWaitlist(request: $request, reason: WITHDREW) { __typename } }`,
      { request },
    );
    coordinator.language = 'nl';
    expect(await ask(coordinator)).toMatchObject({ status: 'PROPOSED', kind: null, proposed: 1 });
    expect(await ask(coordinator)).toMatchObject({ reason: 'CONFLICT' });
    const resident = await asResident((await openApi(database)).visitor(), database, request);
    expect((await selves(resident))[0]!.erasureAskedAt).toBeTruthy();
    const api = await openApi(database);
    const manager = await api.visitor().signIn('manager@heemskerk.example');
    const { organisations } = await manager.ask<{ organisations: { id: string; slug: string }[] }>(
      '{ organisations { id slug } }',
    );
    const organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
    const { erasureBatches } = await manager.ask<{
      erasureBatches: { edges: { node: { id: string; viewerCanApprove: boolean } }[] };
    }>(
      'query ($organisation: ID!) { erasureBatches(organisation: $organisation) { edges { node { id viewerCanApprove } } } }',
      { organisation },
    );
    const batch = erasureBatches.edges[0]!.node;
    expect(batch.viewerCanApprove).toBe(true);
    const { approveErasure } = await manager.ask<{ approveErasure: { status: string; erased: number } }>(
      'mutation ($batch: ID!) { approveErasure(batch: $batch) { ... on ErasureBatch { status erased } } }',
      { batch: batch.id },
    );
    expect(approveErasure).toEqual({ status: 'DONE', erased: 1 });
    expect((await ownData(coordinator))!.json).not.toContain('Yara');
  });
});
