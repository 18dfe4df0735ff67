import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import {
  aPerson,
  asks,
  linkDocument,
  programmeId,
  type RefusedOr,
  refused,
  unlinkDocument,
  waits,
} from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

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

const tables = [
  'person',
  'requester',
  'request',
  'waitlist_spell',
  'match',
  'application',
  'event',
  'enrolment',
];

/** Everything that is written down, to see that nothing has changed. */
async function everything(): Promise<string> {
  const sums = await Promise.all(
    tables.map((table) =>
      asOwner<{ sum: string }>(
        database,
        `select coalesce(md5(string_agg(t::text, '' order by t.id)), '') as sum from ${table} t`,
      ),
    ),
  );
  return sums.map(([row]) => row!.sum).join();
}

async function changesNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = await everything();
  const result = await work();
  expect(await everything()).toBe(before);
  return result;
}

const submit = async (input: object) =>
  (
    await visitor.ask<{ submitRequest: RefusedOr }>(
      `mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { __typename ${refused} } }`,
      { input: { programme, ...aPerson, ...input } },
    )
  ).submitRequest;

describe('asking for a buddy with something that is not right', () => {
  test.each([
    ['a first name of 10,000 characters', { firstName: 'a'.repeat(10_000) }, 'firstName'],
    ['an empty first name', { firstName: '' }, 'firstName'],
    ['a name of spaces', { lastName: '   ' }, 'lastName'],
    ['emoji as a name', { firstName: '🙂' }, 'firstName'],
    ['a name with a sign that turns the direction of text', { lastName: 'Vos\u202eabc' }, 'lastName'],
    ['a name with a control character', { lastName: 'Vos\u0000' }, 'lastName'],
    ['a name of digits', { lastName: '12345' }, 'lastName'],
    ['a birth date in the future', { birthDate: '2199-01-01' }, 'birthDate'],
    ['a birth date 200 years ago', { birthDate: '1821-01-01' }, 'birthDate'],
    ['a postcode that is none', { postcode: 'abc' }, 'postcode'],
    ['an empty postcode', { postcode: '' }, 'postcode'],
    ['a postcode that we do not know', { postcode: '9999 ZZ' }, 'postcode'],
    ['a telephone number that is none', { phone: 'bel me' }, 'phone'],
    ['a mail address that is none', { email: 'yara' }, 'email'],
    ['neither telephone number nor mail address', { phone: '', email: null }, 'phone'],
    ['a language that is none', { languages: ['Nederlands'] }, 'languages'],
    ['a thousand interests', { interests: Array(1000).fill('lezen') }, 'interests'],
    ['a question of 10,000 characters', { question: 'a'.repeat(10_000) }, 'question'],
    ['a question with a NUL', { question: 'hallo\u0000' }, 'question'],
    ['a programme that is none', { programme: 'nonsense' }, 'programme'],
    [
      'a programme that does not exist',
      { programme: toGlobalId('Programme', '00000000-0000-4000-8000-000000000000') },
      'programme',
    ],
    [
      'an id of the wrong kind',
      { programme: toGlobalId('Organisation', '00000000-0000-4000-8000-000000000000') },
      'programme',
    ],
    [
      'another who did not agree',
      { onBehalf: { name: 'Bea Buur', phone: '0600000002', relation: 'RELATIVE', consent: false } },
      'onBehalf.consent',
    ],
    [
      'another who cannot be reached',
      { onBehalf: { name: 'Bea Buur', relation: 'GP', consent: true } },
      'onBehalf.phone',
    ],
  ])('%s is refused by name, and changes nothing', async (_, input, field) => {
    const answer = await changesNothing(() => submit(input));
    expect(answer.__typename).toBe('Refusal');
    expect(answer.fields?.map(({ path }) => path)).toContain(field);
    expect(answer.message!.length).toBeGreaterThan(10);
  });

  test('says everything that is wrong at once, in the language of the reader', async () => {
    const answer = await submit({ firstName: '', postcode: 'x', birthDate: '2199-01-01' });
    expect(answer.fields?.map(({ path }) => path)).toEqual(['firstName', 'birthDate', 'postcode']);
    expect(answer.message).toBe('Nog niet alles klopt. Kijk de velden na.');
    visitor.language = 'en-GB,en;q=0.9';
    expect((await submit({ firstName: '' })).message).toBe('Fill in a name.');
    visitor.language = 'nl';
  });

  test.each([
    ['an Arabic name', { firstName: 'ياسمين', lastName: 'الحسن' }],
    [
      'a name with an apostrophe, a hyphen and a dot',
      { firstName: "D'Ángelo-José", lastName: "van 't Hof-Öztürk jr." },
    ],
    ['emoji in the question', { question: 'Ik zoek iemand om mee te wandelen 🐕' }],
  ])('%s is fine', async (_, input) => {
    expect((await submit(input)).__typename).toBe('SubmittedRequest');
  });

  test.each([
    ['a day that does not exist', { birthDate: '1950-02-30' }, 'birthDate'],
    ['a code that does not exist', { supportMode: 'FOREVER' }, 'supportMode'],
    ['a field that does not exist', { status: 'RUNNING' }, 'status'],
  ])('%s is bad input, named, and no bug', async (_, input, field) => {
    const { status, errors } = await changesNothing(() =>
      visitor.send(`mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { __typename } }`, {
        input: { programme, ...aPerson, ...input },
      }),
    );
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toContain(field);
  });
});

describe('a coordinator with something that is not right', () => {
  const contact = (request: string, at: string) =>
    coordinator.ask<{ recordFirstContact: RefusedOr }>(
      `mutation ($request: ID!, $at: DateTime!) { recordFirstContact(request: $request, at: $at) { __typename ... on Request { status } ${refused} } }`,
      { request, at },
    );
  const intake = (request: string, outcome: object) =>
    coordinator.ask<{ completeIntake: RefusedOr }>(
      `mutation ($request: ID!, $outcome: IntakeOutcomeInput!) { completeIntake(request: $request, outcome: $outcome) { __typename ... on Request { status } ${refused} } }`,
      { request, outcome },
    );

  test('a first contact cannot be before the request came in, nor tomorrow, nor twice', async () => {
    const request = await asks(visitor, coordinator, programme);
    for (const at of ['2001-01-01T10:00:00+01:00', new Date(Date.now() + 86_400_000).toISOString()]) {
      const { recordFirstContact } = await changesNothing(() => contact(request, at));
      expect(recordFirstContact).toMatchObject({ reason: 'INVALID', fields: [{ path: 'at' }] });
    }
    expect((await contact(request, new Date().toISOString())).recordFirstContact.status).toBe(
      'FIRST_CONTACT',
    );
    expect(
      (await changesNothing(() => contact(request, new Date().toISOString()))).recordFirstContact.reason,
    ).toBe('WRONG_STATE');
  });

  test('an intake comes after the first contact, has possible days, and is held once', async () => {
    const request = await asks(visitor, coordinator, programme, { supportMode: null });
    expect((await changesNothing(() => intake(request, { outcome: 'ACCEPTED' }))).completeIntake.reason).toBe(
      'WRONG_STATE',
    );
    await contact(request, new Date().toISOString());
    const cases: [object, string][] = [
      [{ outcome: 'ACCEPTED' }, 'supportMode'],
      [{ outcome: 'REJECTED' }, 'outcomeReason'],
      [{ outcome: 'ACCEPTED', supportMode: 'STRUCTURAL', outcomeOn: addDays(today(), 1) }, 'outcomeOn'],
      [{ outcome: 'ACCEPTED', supportMode: 'STRUCTURAL', outcomeOn: '2001-01-01' }, 'intakeOn'],
      [{ outcome: 'REDIRECTED', redirectTo: 'x'.repeat(10_000) }, 'redirectTo'],
    ];
    for (const [outcome, field] of cases) {
      const { completeIntake } = await changesNothing(() => intake(request, outcome));
      expect(
        completeIntake.fields?.map(({ path }) => path),
        JSON.stringify(outcome),
      ).toContain(field);
    }
    expect(
      (await intake(request, { outcome: 'ACCEPTED', supportMode: 'STRUCTURAL' })).completeIntake.status,
    ).toBe('WAITLISTED');
    expect((await changesNothing(() => intake(request, { outcome: 'ACCEPTED' }))).completeIntake.reason).toBe(
      'WRONG_STATE',
    );
  });

  test('nobody is linked before the request, before the wait, tomorrow, without a reason, or with nobody', async () => {
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    const request = await waits(visitor, coordinator, programme, { lastName: 'Vroeg' });
    const link = async (changes: object) =>
      (
        await coordinator.ask<{ linkMatch: RefusedOr }>(linkDocument, {
          request,
          volunteer,
          linkedOn: today(),
          reasons: ['LANGUAGE'],
          ...changes,
        })
      ).linkMatch;
    const cases: [object, string][] = [
      [{ linkedOn: '2001-01-01' }, 'linkedOn'],
      [{ linkedOn: addDays(today(), 1) }, 'linkedOn'],
      [{ reasons: [] }, 'reasons'],
      [{ volunteer: 'nonsense' }, 'volunteer'],
      [{ volunteer: request }, 'volunteer'],
      [{ request: volunteer }, 'request'],
      [{ request: '' }, 'request'],
    ];
    for (const [changes, field] of cases) {
      const answer = await changesNothing(() => link(changes));
      expect(
        answer.fields?.map(({ path }) => path),
        JSON.stringify(changes),
      ).toContain(field);
    }
    const linked = await link({});
    expect(linked.status).toBe('ACTIVE');
    expect((await changesNothing(() => link({}))).reason).toBe('WRONG_STATE');
    const unlink = async (changes: object) =>
      (
        await coordinator.ask<{ unlinkMatch: RefusedOr }>(unlinkDocument, {
          match: linked.id,
          endedOn: today(),
          reason: 'NO_CLICK',
          ...changes,
        })
      ).unlinkMatch;
    for (const endedOn of [addDays(today(), -1), addDays(today(), 1)])
      expect((await changesNothing(() => unlink({ endedOn }))).fields?.[0]?.path).toBe('endedOn');
    expect((await changesNothing(() => unlink({ match: request }))).reason).toBe('NOT_FOUND');
    expect((await unlink({})).status).toBe('ENDED');
    expect((await changesNothing(() => unlink({}))).reason).toBe('WRONG_STATE');
  });
});

describe('the API itself', () => {
  test.each([
    ['no JSON', 'application/json', '{', 400],
    ['a form', 'application/x-www-form-urlencoded', 'query={viewer{id}}', 415],
    [
      'a body of 300 kB',
      'application/json',
      JSON.stringify({ query: `{ viewer { id } } # ${'x'.repeat(300_000)}` }),
      413,
    ],
    ['a batch', 'application/json', '[{"query":"{ viewer { id } }"}]', 400],
  ])('answers %s without a bug', async (_, type, payload, expected) => {
    const { app } = await openApi(database);
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': type },
      payload,
    });
    expect(response.statusCode).toBe(expected);
    expect(response.body).not.toContain('node_modules');
  });
});

describe('what asks for too much at once', () => {
  test.each([
    [
      'walking in circles',
      '{ organisations { programmes { organisation { programmes { organisation { programmes { organisation { programmes { organisation { programmes { organisation { id } } } } } } } } } } } }',
    ],
    [
      'the same again and again',
      `{ ${Array.from({ length: 3 }, (_, i) => `w${i}: waitlist(programme: "x", first: 500) { edges { node { suggestions(first: 50) { reasons { text } } } } }`).join(' ')} }`,
    ],
  ])('%s is refused before any of it is done', async (_, query) => {
    const { status, errors } = await visitor.send(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions?.code).toBe('TOO_MUCH_AT_ONCE');
    expect(errors?.[0]?.message).toContain('Ask for fewer rows');
  });

  test('is not asking for the whole schema, as editors do', async () => {
    await visitor.ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
  });

  test('is not the largest page of a waitlist, with its suggestions and their reasons', async () => {
    await coordinator.ask(
      `query ($programme: ID!) { waitlist(programme: $programme, first: 500) { edges { node { id waitedDays
         request { id requester { displayName } } suggestions(first: 50) { score volunteer { displayName } reasons { text } }
         whyNone { text } } } } }`,
      { programme },
    );
  });
});

describe('a NUL', () => {
  test.each(['text', 'language', 'postcode', 'organisation'])(
    'in the %s of a filter is no bug',
    async (field) => {
      const { errors } = await visitor.send(
        'query ($filter: VacancyFilter) { vacancies(filter: $filter) { totalCount } }',
        {
          filter: { [field]: 'a\u0000b' },
        },
      );
      expect(errors?.[0]?.extensions?.code ?? 'answered').not.toBe('INTERNAL_SERVER_ERROR');
    },
  );

  test.each(['', '   ', '\u0000', 'a\u0000@b.example', 'x'.repeat(10_000)])(
    'or nothing, as a mail address, signs nobody in',
    async (email) => {
      const { signIn } = await visitor.ask<{ signIn: RefusedOr }>(
        'mutation ($email: String!) { signIn(email: $email, password: "a\\u0000b") { __typename ... on Refusal { reason message } } }',
        { email },
      );
      expect(signIn.reason).toBe('NOT_SIGNED_IN');
    },
  );
});
