import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openApi } from '../support/api.ts';
import { copyDatabase } from '../support/database.ts';
import { asks, programmeId, type RefusedOr, refused } from '../support/stories.ts';

let drop: () => Promise<void>;
let coordinator: Caller;
let request: string;
const attempt = `mutation ($request: ID!, $at: DateTime!) {
  recordContactAttempt(request: $request, at: $at) {
    __typename ... on Request { status firstAttemptAt firstContactAt history { type } } ${refused}
  }
}`;
const tries = async (at: Date) =>
  (await coordinator.ask<{ recordContactAttempt: RefusedOr }>(attempt, { request, at: at.toISOString() }))
    .recordContactAttempt;

beforeAll(async () => {
  const copy = await copyDatabase('empty');
  drop = copy.drop;
  const api = await openApi(copy.database);
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  request = await asks(api.visitor(), coordinator, programme);
});
afterAll(() => drop());

test('trying to reach somebody is no contact: the first attempt is kept, and each is in the history', async () => {
  const first = new Date();
  const tried = await tries(first);
  expect(tried).toMatchObject({ __typename: 'Request', status: 'RECEIVED', firstContactAt: null });
  const again = await tries(new Date(first.getTime() + 30_000));
  expect(again).toMatchObject({
    firstAttemptAt: (tried as unknown as { firstAttemptAt: string }).firstAttemptAt,
  });
  expect((again as unknown as { history: { type: string }[] }).history.map(({ type }) => type)).toEqual([
    'RECEIVED',
    'CONTACT_ATTEMPTED',
    'CONTACT_ATTEMPTED',
  ]);
});

test('an attempt lies neither before the request nor in the future, and has no place once there was a contact', async () => {
  expect(await tries(new Date('2020-01-01T12:00:00Z'))).toMatchObject({
    reason: 'INVALID',
    fields: [{ path: 'at' }],
  });
  expect(await tries(new Date(Date.now() + 86_400_000))).toMatchObject({
    reason: 'INVALID',
    fields: [{ path: 'at' }],
  });
  await coordinator.ask(
    'mutation ($request: ID!, $at: DateTime!) { recordFirstContact(request: $request, at: $at) { __typename } }',
    { request, at: new Date().toISOString() },
  );
  expect(await tries(new Date())).toMatchObject({ reason: 'WRONG_STATE' });
});
