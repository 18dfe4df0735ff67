import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { type RefusedOr, refused } from '../support/stories.ts';
import { today } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let visitor: Caller;
let coordinator: Caller;
let manager: Caller;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  const api = await openApi(database);
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  manager = await api.visitor().signIn('manager@heemskerk.example');
});
afterAll(() => drop());

type Saved = RefusedOr & { id: string; name: string; search: string; lookedOn: string };
const fields = `__typename ... on SavedSearch { id name search lookedOn } ${refused}`;
const save = async (caller: Caller, name: string, search: string): Promise<Saved> =>
  (
    await caller.ask<{ saved: Saved }>(
      `mutation { saved: saveSearch(name: ${JSON.stringify(name)}, search: ${JSON.stringify(search)}) { ${fields} } }`,
    )
  ).saved;
const kept = async (caller: Caller): Promise<Saved[]> =>
  (await caller.ask<{ mySavedSearches: Saved[] }>('{ mySavedSearches { id name search lookedOn } }'))
    .mySavedSearches;

test('the same choices are kept once, under the last name, and looked at today', async () => {
  await save(coordinator, 'Vaak', 'vorm=vaker');
  const again = await save(coordinator, ' Vaker ', 'vorm=vaker');
  expect(again).toMatchObject({ name: 'Vaker', search: 'vorm=vaker', lookedOn: today() });
  expect((await kept(coordinator)).map(({ name }) => name)).toEqual(['Vaker']);
});

test('a search is its owner’s alone: others do not see it, open it or throw it away', async () => {
  const { id } = await save(coordinator, 'Van mij', 'taal=ar');
  expect(await kept(manager)).toEqual([]);
  expect(await kept(visitor)).toEqual([]);
  const opened = await manager.ask<{ opened: Saved }>(
    `mutation { opened: openSavedSearch(search: "${id}") { ${fields} } }`,
  );
  expect(opened.opened.reason).toBe('NOT_FOUND');
  const gone = (caller: Caller) =>
    caller.ask<{ forgetSavedSearch: boolean }>(`mutation { forgetSavedSearch(search: "${id}") }`);
  expect((await gone(manager)).forgetSavedSearch).toBe(false);
  expect((await gone(visitor)).forgetSavedSearch).toBe(false);
  expect((await gone(coordinator)).forgetSavedSearch).toBe(true);
  expect((await gone(coordinator)).forgetSavedSearch).toBe(false);
});

test('what has no name, or a citizen number in it, is refused at the name; a visitor is asked to sign in', async () => {
  expect((await save(coordinator, '  ', 'vorm=vaker')).fields).toMatchObject([{ path: 'name' }]);
  expect((await save(coordinator, 'x'.repeat(61), 'vorm=vaker')).fields).toMatchObject([{ path: 'name' }]);
  expect((await save(coordinator, 'mijn nummer 111222333', 'vorm=vaker')).fields).toMatchObject([
    { path: 'name' },
  ]);
  expect((await save(visitor, 'Vaker', 'vorm=vaker')).reason).toBe('NOT_SIGNED_IN');
});

test('twenty are a list, one more is refused', async () => {
  for (let at = 0; at < 20; at++) await save(manager, `Zoek ${at}`, `afstand=${at}`);
  expect((await save(manager, 'Nog een', 'afstand=99')).reason).toBe('INVALID');
  expect((await save(manager, 'Anders', 'afstand=3')).name).toBe('Anders');
  expect(await kept(manager)).toHaveLength(20);
});

test('what is new is what was published on the day of the last look, or later; opening it begins anew', async () => {
  const { id } = await save(coordinator, 'Alles', 'vorm=een-keer');
  await asOwner(database, `update saved_search set looked_on = '2020-01-01' where name = 'Alles'`);
  const published = await asOwner<{ day: string; count: number }>(
    database,
    `select published_on::text as day, count(*)::int as count from vacancy
     where status in ('PUBLISHED', 'PARTLY_FILLED') group by 1 order by 1 desc`,
  );
  const since = async (day: string) =>
    (
      await visitor.ask<{ vacancies: { totalCount: number } }>(
        `{ vacancies(filter: { publishedSince: "${day}" }, first: 1) { totalCount } }`,
      )
    ).vacancies.totalCount;
  const [newest] = published;
  expect(await since(newest!.day)).toBe(newest!.count);
  expect(await since('2000-01-01')).toBe(published.reduce((sum, { count }) => sum + count, 0));
  const { opened } = await coordinator.ask<{ opened: Saved }>(
    `mutation { opened: openSavedSearch(search: "${id}") { ${fields} } }`,
  );
  expect(opened.lookedOn).toBe(today());
});
