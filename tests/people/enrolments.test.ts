import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { amsterdamDay } from '../../api/platform/days.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let coordinator: Caller;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  coordinator = await (await openApi(database)).visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  for (const lastName of ['Dekker', 'Ansems', 'Bos', 'Claes'])
    await aVolunteer(database, 'heemskerk', 'maatjes', { lastName });
});
afterAll(() => drop());

interface Row {
  id: string;
  status: string;
  volunteer: { displayName: string; languages: string[]; traits: string[]; gender: string | null };
  screening: { step: string; validUntil: string | null; state: string }[];
  viewerCanMoveTo: { to: string; obstacle: string | null }[];
  maxDistanceKm: number | null;
  wantedAgeFrom: number | null;
  capacityInAll: number | null;
  trainedOn: string | null;
  capacity: number;
}
const row = `id status maxDistanceKm wantedAgeFrom capacity capacityInAll trainedOn
  volunteer { displayName languages traits gender professions } screening { step validUntil state }
  viewerCanMoveTo { to obstacle }`;

interface Page {
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
  edges: { node: Row }[];
}
const list = async (args = ''): Promise<Page> =>
  (
    await coordinator.ask<{ volunteers: Page }>(
      `query ($programme: ID!) { volunteers(programme: $programme ${args}) {
         totalCount pageInfo { endCursor hasNextPage } edges { node { ${row} } } } }`,
      { programme },
    )
  ).volunteers;
const names = ({ edges }: Page) => edges.map(({ node }) => node.volunteer.displayName);
const byName = async (name: string) => (await list(`, filter: { name: "${name}" }`)).edges[0]!.node;
const settings = (json: object) =>
  asOwner(
    database,
    `update programme set settings = settings || $1::jsonb where slug = 'maatjes'
     and organisation_id = (select id from organisation where slug = 'heemskerk')`,
    [JSON.stringify(json)],
  );
const update = async (id: string, input: string): Promise<RefusedOr> =>
  (
    await coordinator.ask<{ updateEnrolment: RefusedOr }>(
      `mutation ($id: ID!) { updateEnrolment(enrolment: $id, input: {${input}}) { __typename ... on Enrolment { id } ${refused} } }`,
      { id },
    )
  ).updateEnrolment;

describe('the volunteers of a programme', () => {
  test('come by name, page after page, none twice', async () => {
    const first = await list(', first: 3');
    expect(names(first)).toEqual(['Vera Ansems', 'Vera Bos', 'Vera Claes']);
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(names(await list(`, first: 3, after: "${first.pageInfo.endCursor}"`))).toEqual(['Vera Dekker']);
  });

  test('are found by a part of the name, in any case', async () => {
    expect(names(await list(', filter: { name: "  DEKK " }'))).toEqual(['Vera Dekker']);
    expect(names(await list(', filter: { name: "%" }'))).toEqual([]);
  });

  test('have a place free until it is taken, here or over all programmes', async () => {
    const { id } = await byName('Bos');
    expect(names(await list(', filter: { withFreePlace: true }'))).toContain('Vera Bos');
    await update(id, 'capacityInAll: 0');
    expect(names(await list(', filter: { withFreePlace: true }'))).not.toContain('Vera Bos');
    await update(id, 'capacityInAll: null');
    expect((await byName('Bos')).capacityInAll).toBeNull();
    expect(names(await list(', filter: { withFreePlace: true }'))).toContain('Vera Bos');
  });

  test('show whose certificate is missing, over or soon over, and only those when asked', async () => {
    const today = amsterdamDay(new Date());
    await settings({ screening: ['VOG'], vogValidMonths: 24 });
    for (const each of ['Ansems', 'Claes', 'Dekker'])
      await update((await byName(each)).id, `vogSeenOn: "${today}"`);
    expect(names(await list(', filter: { screeningDue: true }'))).toEqual(['Vera Bos']);
    expect((await byName('Bos')).screening).toEqual([
      { step: 'VOG', validUntil: '2022-01-01', state: 'EXPIRED' },
    ]);
    await update((await byName('Claes')).id, 'vogSeenOn: null');
    expect(names(await list(', filter: { screeningDue: true }'))).toEqual(['Vera Bos', 'Vera Claes']);
    expect((await byName('Claes')).screening[0]!.state).toBe('MISSING');
    await settings({ screening: [] });
    expect(names(await list(', filter: { screeningDue: true }'))).toEqual([]);
  });

  test('are only shown in the states asked for', async () => {
    expect((await list(', filter: { status: [PAUSED] }')).totalCount).toBe(0);
    expect((await list(', filter: { status: [PAUSED, CERTIFIED] }')).totalCount).toBe(4);
  });
});

describe('what is known of a volunteer', () => {
  test('is changed, taken away by null, and left as it is when not named; each change is an event', async () => {
    const { id } = await byName('Ansems');
    await update(
      id,
      'maxDistanceKm: 5, wantedAgeFrom: 60, gender: F, languages: ["nl", "ar"], interests: ["schaken"], professions: ["bakker"], traits: [DOG]',
    );
    expect(await byName('Ansems')).toMatchObject({
      maxDistanceKm: 5,
      wantedAgeFrom: 60,
      volunteer: { gender: 'F', languages: ['nl', 'ar'], professions: ['bakker'], traits: ['DOG'] },
    });
    await update(id, 'maxDistanceKm: null, gender: null, capacity: null');
    expect(await byName('Ansems')).toMatchObject({
      maxDistanceKm: null,
      wantedAgeFrom: 60,
      capacity: 1,
      volunteer: { gender: null, languages: ['nl', 'ar'] },
    });
    const events = await asOwner<{ type: string }>(
      database,
      `select e.type from event e join enrolment n on n.id = e.entity_id join volunteer v on v.id = n.volunteer_id
       join person p on p.id = v.person_id where p.last_name = 'Ansems' and e.type = 'FACTS_CHANGED'`,
    );
    expect(events.length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['languages: ["Arabisch"]', 'languages'],
    [`interests: ["${'a'.repeat(300)}"]`, 'interests'],
    ['wantedAgeFrom: 80, wantedAgeTo: 20', 'wantedAgeTo'],
  ])('is refused at its field: %s', async (input, field) => {
    expect((await update((await byName('Dekker')).id, input)).fields?.map(({ path }) => path)).toContain(
      field,
    );
  });
});

test('what may follow is told, with what stands in its way', async () => {
  await settings({ screening: ['VOG'] });
  const { id, volunteer } = await byName('Claes');
  await update(id, 'vogSeenOn: null');
  const move = (to: string) =>
    coordinator.ask(`mutation ($id: ID!) { moveEnrolment(enrolment: $id, to: ${to}) { __typename } }`, {
      id,
    });
  expect((await byName(volunteer.displayName)).viewerCanMoveTo.map(({ to }) => to)).toEqual([
    'PAUSED',
    'SUSPENDED',
    'LEFT',
  ]);
  await move('LEFT');
  await move('INTAKE');
  await move('SCREENING');
  const next = (await byName(volunteer.displayName)).viewerCanMoveTo;
  expect(next.find(({ to }) => to === 'CERTIFIED')?.obstacle).toContain('VOG');
  expect(next.find(({ to }) => to === 'TRAINING')?.obstacle).toBeNull();
});
