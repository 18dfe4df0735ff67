import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';

let database: Database;
let drop: () => Promise<void>;
let visitor: () => Caller;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  ({ visitor } = await openApi(database));
});
afterAll(() => drop());
beforeEach(() => asOwner(database, 'delete from link_attempt'));

const callMe = async (input: object = {}) =>
  (
    await visitor().ask<{ callMeBack: RefusedOr & { reference: string } }>(
      `mutation ($input: CallMeBackInput!) { callMeBack(input: $input) { __typename ... on CallBackAsked { reference message } ${refused} } }`,
      {
        input: {
          firstName: 'Belle',
          lastName: 'Terug',
          phone: '06 12345678',
          postcode: '1962 AB',
          moment: 'MORNING',
          ...input,
        },
      },
    )
  ).callMeBack;

interface Inbox {
  requests: { edges: { node: { reference: string; question: string; requester: { phone: string } } }[] };
}
const inbox = async (programme: string) => {
  const coordinator = await visitor().signIn('coordinator@heemskerk.example');
  const { requests } = await coordinator.ask<Inbox>(
    `query ($programme: ID!) { requests(programme: $programme, status: [RECEIVED], first: 500) {
       edges { node { reference question requester { phone } } } } }`,
    { programme },
  );
  return requests.edges.map(({ node }) => node);
};

test('who wants to be called stands in the inbox of a programme near them, with the number and the part of the day', async () => {
  const asked = await callMe();
  expect(asked.message).toBe('Wij bellen u binnen 3 werkdagen.');
  const coordinator = await visitor().signIn('coordinator@heemskerk.example');
  const { organisations } = await coordinator.ask<{
    organisations: { slug: string; programmes: { id: string }[] }[];
  }>('{ organisations { slug programmes { id } } }');
  const lists = await Promise.all(
    organisations.find(({ slug }) => slug === 'heemskerk')!.programmes.map(({ id }) => inbox(id)),
  );
  expect(lists.flat()).toEqual([
    {
      reference: asked.reference,
      question: 'Bel mij terug. Liefst in de ochtend.',
      requester: { phone: '06 12345678' },
    },
  ]);
});

test('it goes to the programme that somebody was looking at, and pressed twice it is asked once', async () => {
  const programme = await programmeId(visitor(), 'heemskerk', 'home-start');
  const [first, second] = await Promise.all([callMe({ programme }), callMe({ programme })]);
  expect(second.reference).toBe(first.reference);
  expect((await inbox(programme)).map(({ reference }) => reference)).toEqual([first.reference]);
});

test('what is missing is said at its field', async () => {
  for (const [input, path] of [
    [{ phone: '' }, 'phone'],
    [{ phone: 'bel maar' }, 'phone'],
    [{ postcode: 'hier' }, 'postcode'],
    [{ postcode: '9999 ZZ' }, 'postcode'],
    [{ firstName: '' }, 'firstName'],
    [{ lastName: '1234' }, 'lastName'],
  ] as const)
    expect((await callMe(input)).fields?.[0]?.path, JSON.stringify(input)).toBe(path);
});

test('from one network so many calls can be asked for in an hour, and no more', async () => {
  for (let call = 0; call < 30; call++) await callMe({ phone: '' });
  expect(await callMe()).toMatchObject({ reason: 'TOO_MANY_ATTEMPTS' });
});
