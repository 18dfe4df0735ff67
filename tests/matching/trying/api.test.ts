import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseTooManyPairs } from '../../../api/matching/at-once.ts';
import type { Database } from '../../../api/platform/database.ts';
import { type Caller, openApi } from '../../support/api.ts';
import { copyDatabase } from '../../support/database.ts';
import { programmeId, waits } from '../../support/stories.ts';
import { aVolunteer } from '../../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let close: () => Promise<void>;
let coordinator: Caller;
let visitor: Caller;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  close = () => api.app.close();
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
});
afterAll(async () => {
  await close();
  await drop();
});

test('who has a proposal open is not missed by a recruitment brief, nor given away by what if', async () => {
  const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
  const request = await waits(visitor, coordinator, programme, { lastName: 'Voorgesteld' });
  await waits(visitor, coordinator, programme, { lastName: 'Wacht' });
  const look = () =>
    coordinator.ask<{
      recruitmentBrief: { count: number }[];
      whatIf: { before: { matched: number; waiting: number } };
    }>(
      `query ($p: ID!) {
         recruitmentBrief(programme: $p) { count }
         whatIf(programme: $p, changes: {}) { ... on WhatIf { before { matched waiting } } }
       }`,
      { p: programme },
    );
  const before = await look();
  expect(before.whatIf.before).toEqual({ matched: 1, waiting: 2 });
  expect(before.recruitmentBrief.map(({ count }) => count)).toEqual([1]);
  await coordinator.ask(
    `mutation ($request: ID!, $volunteer: ID!) { proposeMatch(request: $request, volunteer: $volunteer) { __typename } }`,
    { request, volunteer },
  );
  const after = await look();
  expect(after.whatIf.before).toEqual({ matched: 0, waiting: 1 });
  expect(after.recruitmentBrief.map(({ count }) => count)).toEqual([1]);
});

test('a waitlist too long to look at while others wait is refused, with what to do instead', () => {
  expect(() => refuseTooManyPairs(1_000, 1_000, 'do this')).not.toThrow();
  expect(() => refuseTooManyPairs(1_000, 1_001, 'do this')).toThrow(/too long .* do this/);
});
