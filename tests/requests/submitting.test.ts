import { expect, test } from 'vitest';
import { openApi } from '../support/api.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { aPerson, asks, programmeId } from '../support/stories.ts';

test('a family asks as a household where a programme is for a whole one, and somebody alone does not', async () => {
  const database = await testDatabase('empty');
  const api = await openApi(database);
  const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  for (const [slug, household] of [
    ['home-start', 'Voorbeeld'],
    ['maatjes', null],
  ] as const) {
    const programme = await programmeId(coordinator, 'heemskerk', slug);
    const request = await asks(api.visitor(), coordinator, programme, { birthDate: null });
    const answer = await coordinator.ask(
      'query ($id: ID!) { request(id: $id) { requester { displayName household } } }',
      { id: request },
    );
    expect(answer).toEqual({ request: { requester: { displayName: 'Yara Voorbeeld', household } } });
  }
});

test('what is sent twice at once is asked once, and another question is another', async () => {
  const database = await testDatabase('empty');
  const visitor = (await openApi(database)).visitor();
  const programme = await programmeId(visitor, 'heemskerk', 'maatjes');
  const send = async (changes: object = {}) =>
    (
      await visitor.ask<{ submitRequest: { reference: string } }>(
        'mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { ... on SubmittedRequest { reference } } }',
        { input: { programme, ...aPerson, question: 'Samen wandelen?', ...changes } },
      )
    ).submitRequest.reference;
  const [first, second] = await Promise.all([send(), send()]);
  expect(second).toBe(first);
  expect(await send()).toBe(first);
  for (const changes of [
    { question: 'Samen koken?' },
    { lastName: 'Anders' },
    { phone: '06 00000009' },
    { supportMode: 'STRUCTURAL' },
    { birthDate: null },
  ])
    expect(await send(changes)).not.toBe(first);
  expect(await asOwner(database, 'select from request')).toHaveLength(6);
  await asOwner(
    database,
    `update request set received_at = received_at - interval '11 minutes', recorded_at = recorded_at - interval '11 minutes'`,
  );
  expect(await send()).not.toBe(first);
});

test('who asked before is the same requester: by name, birth date and postcode', async () => {
  const database = await testDatabase('empty');
  const api = await openApi(database);
  const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  await asks(api.visitor(), coordinator, programme);
  await asks(api.visitor(), coordinator, programme, {
    firstName: 'YARA',
    postcode: '1962',
    phone: '0600000002',
  });
  expect(await asOwner(database, 'select from person')).toHaveLength(1);
  await asks(api.visitor(), coordinator, programme, { birthDate: '1951-03-02' });
  expect(await asOwner(database, 'select from person')).toHaveLength(2);
  expect(aPerson.birthDate).not.toBe('1951-03-02');
});

test('somebody who asks for another is written down, with who they are', async () => {
  const database = await testDatabase('empty');
  const api = await openApi(database);
  const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  const request = await asks(api.visitor(), coordinator, programme, {
    phone: null,
    onBehalf: { name: 'Bea Buur', phone: '06 00000002', relation: 'DISTRICT_NURSE', consent: true },
  });
  expect(
    await coordinator.ask(
      'query ($id: ID!) { request(id: $id) { channel referrerKind referrerName referrerContact history { type } } }',
      { id: request },
    ),
  ).toEqual({
    request: {
      channel: 'REFERRER',
      referrerKind: 'DISTRICT_NURSE',
      referrerName: 'Bea Buur',
      referrerContact: '06 00000002',
      history: [{ type: 'RECEIVED' }],
    },
  });
});
