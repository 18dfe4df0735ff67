import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { addressOf, asksLink, aVolunteerAt, invites, mailFrom, referenceOf } from '../support/links.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { aPerson, asks, programmeId, refused } from '../support/stories.ts';

// What somebody can ask without being known, once about a person who is there and once about one who is not.

let database: Database;
let drop: () => Promise<void>;
let server: MailServer;
let visitor: Caller;
let coordinator: Caller;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  server = await openMailServer();
  const api = await openApi(database);
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
});
afterAll(async () => {
  await server.close();
  await drop();
});
beforeEach(forgetAttempts);

/** What counts attempts would make the one who is asked about often wait. */
async function forgetAttempts(): Promise<void> {
  await asOwner(database, 'delete from link_attempt');
  await asOwner(database, 'delete from sign_in_attempt');
}

const runs = 200;
const withinMs = 10;

const median = (numbers: number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length / 2]!;

/** Asks both in turn, so that whatever else the machine does strikes both alike; gives the answers and how long they took. */
async function compare<Answer>(ask: (known: boolean, run: number) => Promise<Answer>): Promise<{
  answers: { known: Set<string>; unknown: Set<string> };
  difference: number;
}> {
  const answers = { known: new Set<string>(), unknown: new Set<string>() };
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let run = 0; run < runs; run++) {
    if (run % 4 === 0) await forgetAttempts();
    for (const who of run % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const begun = performance.now();
      const answer = await ask(who === 'known', run);
      times[who].push(performance.now() - begun);
      answers[who].add(JSON.stringify(answer));
    }
  }
  return { answers, difference: Math.abs(median(times.known) - median(times.unknown)) };
}

/**
 * Both are answered in the same words, and in the same time. A machine under load differs from itself, so a difference
 * is measured again: one that is real is there every time.
 */
async function expectAlike<Answer>(ask: (known: boolean, run: number) => Promise<Answer>): Promise<void> {
  const differences: number[] = [];
  for (let round = 0; round < 3 && !differences.some((difference) => difference < withinMs); round++) {
    const { answers, difference } = await compare((known, run) => ask(known, round * runs + run));
    expect(answers.known).toEqual(answers.unknown);
    expect(answers.known.size).toBe(1);
    differences.push(difference);
  }
  expect(Math.min(...differences)).toBeLessThan(withinMs);
}

const staff = 'coordinator@heusden.example';
const nobody = (run: number) => `coordinator-${run}@heusden.example`;

describe.each([
  [
    'signing in',
    { timeout: 300_000 },
    async (known: boolean, run: number) =>
      visitor.ask(
        `mutation ($email: String!) { signIn(email: $email, password: "vijf paarden in de wei") { __typename ${refused} } }`,
        { email: known ? staff : nobody(run) },
      ),
  ],
  [
    'asking for a new password',
    { timeout: 240_000 },
    async (known: boolean, run: number) =>
      asksLink(visitor, 'requestPasswordReset', known ? staff : nobody(run)),
  ],
  [
    'asking for a link to sign in',
    { timeout: 240_000 },
    async (known: boolean, run: number) =>
      asksLink(visitor, 'requestSignInLink', known ? staff : nobody(run)),
  ],
])('%s', (_, options, ask) => {
  test(
    'tells nobody whether an address is known: not by what it says, and not by how long it takes',
    options,
    async () => {
      await expectAlike(ask);
    },
  );
});

test('a code that is there is answered like one that is not, in the same time', {
  timeout: 240_000,
}, async () => {
  const reference = await referenceOf(database, await asks(visitor, coordinator, programme));
  await expectAlike((known) => asksLink(visitor, 'requestStatusLink', known ? reference : 'ZZZZ-ZZZZ'));
});

test('whoever asks for a buddy is answered alike, known or not, in the same time', {
  timeout: 240_000,
}, async () => {
  await asks(visitor, coordinator, programme);
  await expectAlike(async (known, run) => {
    const birthDate = known ? aPerson.birthDate : new Date(-run * 86_400_000).toISOString().slice(0, 10);
    const { submitRequest } = await visitor.ask<{
      submitRequest: { __typename: string; nextSteps: string[] };
    }>(
      `mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { __typename ... on SubmittedRequest { nextSteps } } }`,
      { input: { programme, ...aPerson, birthDate, question: `Vraag ${run}` } },
    );
    // The last of the next steps has the code in it, which is another each time.
    return { type: submitRequest.__typename, nextSteps: submitRequest.nextSteps.slice(0, -1) };
  });
});

describe('whoever applies for a vacancy', () => {
  const apply = async (vacancy: string, email: string) => {
    const { applyToVacancy } = await visitor.ask<{ applyToVacancy: { id: string } }>(
      `mutation ($vacancy: ID!, $input: ApplicationInput!) {
         applyToVacancy(vacancy: $vacancy, input: $input) { __typename ... on Application { id status } ${refused} } }`,
      { vacancy, input: { firstName: 'Vera', lastName: 'Helpgraag', email } },
    );
    return applyToVacancy;
  };

  test('is answered alike for the second time, in the same time, and told by mail, once a day', {
    timeout: 240_000,
  }, async () => {
    const { createVacancy } = await coordinator.ask<{ createVacancy: { id: string } }>(
      `mutation ($programme: ID!, $input: VacancyInput!) { createVacancy(programme: $programme, input: $input) { __typename ... on Vacancy { id } ${refused} } }`,
      { programme, input: { title: 'Wandelmaatje', summary: 'Samen wandelen.', supportMode: 'STRUCTURAL' } },
    );
    await coordinator.ask(
      `mutation ($vacancy: ID!) { moveVacancy(vacancy: $vacancy, to: PUBLISHED) { __typename ${refused} } }`,
      { vacancy: createVacancy.id },
    );
    await apply(createVacancy.id, 'vera@mensen.example');
    await expectAlike(async (known, run) => {
      const { id, ...rest } = await apply(
        createVacancy.id,
        known ? 'vera@mensen.example' : `vera-${run}@mensen.example`,
      );
      return { ...rest, hasId: typeof id };
    });
    const rows = await asOwner(database, `select from application where email = 'vera@mensen.example'`);
    expect(rows).toHaveLength(1);
    const letters = await mailFrom(database, server);
    expect(letters.filter((letter) => letter.subject === 'Uw aanmelding').map(addressOf)).toEqual([
      'vera@mensen.example',
    ]);
  });
});

test('a coordinator who invites a volunteer does not learn whether the address has an account elsewhere', async () => {
  const elsewhere = await aVolunteerAt(database, 'heemskerk', 'maatjes', 'manager@heerlen.example');
  const nowhere = await aVolunteerAt(database, 'heemskerk', 'maatjes', 'niemand@mensen.example');
  const [one, other] = [await invites(coordinator, elsewhere), await invites(coordinator, nowhere)];
  expect(one.__typename).toBe('Enrolment');
  expect({ ...one, id: '' }).toEqual({ ...other, id: '' });
});
