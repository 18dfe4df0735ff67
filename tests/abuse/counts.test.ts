import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, waits } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

// A number can tell what a list does not show.

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
  await waits(api.visitor(), coordinator, programme);
  await aVolunteer(database, 'heemskerk', 'maatjes');
});
afterAll(() => drop());

/** Every number that a coordinator of this programme gets to see. */
const everyNumber = (): Promise<unknown> =>
  coordinator.ask(
    `query ($p: ID!) {
       requests(programme: $p) { totalCount pageInfo { hasNextPage } }
       enrolments(programme: $p) { totalCount }
       matches(programme: $p) { totalCount }
       applications(programme: $p) { totalCount }
       waitlist(programme: $p) { totalCount edges { node { waitedDays suggestions(first: 50) { score } whyNone { code volunteersUnlocked } } } }
       matchPlan(programme: $p) { totalScore pairs { score } unmatched { whyNone { code volunteersUnlocked } } }
       programmeReport(programme: $p, period: { from: "2020-01-01", until: "2030-01-01" }) {
         total volunteersInvolved requestersInvolved waitlist { length } volunteers { enrolled } }
       matchRetention(programme: $p, period: { from: "2020-01-01", until: "2030-01-01" }) { matches ended }
     }`,
    { p: programme },
  );

test('no number of a programme changes by what stands over its border, in another programme or organisation', async () => {
  const before = await everyNumber();
  const other = await api.visitor().signIn('coordinator@heusden.example');
  for (const [caller, organisation, slug, postcode] of [
    [other, 'heusden', 'zorgsaam', '5251 AB'],
    [coordinator, 'heemskerk', 'fat', '1962 AB'],
  ] as const) {
    const over = await programmeId(caller, organisation, slug);
    await waits(api.visitor(), caller, over, { firstName: 'Over', lastName: 'Degrens', postcode });
    await aVolunteer(database, organisation, slug, { capacity: 5 });
  }
  expect(await everyNumber()).toEqual(before);
  // The control: within the border they do.
  await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Binnen' });
  expect(await everyNumber()).not.toEqual(before);
});

test('searching finds no draft, whatever is looked for, and counts none', async () => {
  await coordinator.ask(
    `mutation ($p: ID!) { createVacancy(programme: $p, input: { title: "Xylofoonles", summary: "Geheim", supportMode: STRUCTURAL }) {
       __typename ... on Vacancy { id } } }`,
    { p: programme },
  );
  const found = async (filter: object) =>
    (
      await api
        .visitor()
        .ask<{ vacancies: { totalCount: number } }>(
          'query ($filter: VacancyFilter) { vacancies(filter: $filter) { totalCount } }',
          { filter },
        )
    ).vacancies.totalCount;
  const filters = [
    {},
    { text: 'xylofoon' },
    { text: 'geheim' },
    { programme },
    { organisation: 'heemskerk' },
  ];
  for (const filter of filters) expect(await found(filter), JSON.stringify(filter)).toBe(0);
  await asOwner(database, `update vacancy set status = 'PUBLISHED', published_on = current_date`);
  for (const filter of filters) expect(await found(filter), JSON.stringify(filter)).toBe(1);
});
