import { expect, test } from 'vitest';
import { addDays } from '../../api/platform/days.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { programmeId, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';
import { geoNames, load } from './support.ts';

/** A made-up village north of Heemskerk, where no team of ours works: two areas, two kilometres apart. */
const outside = geoNames('1901', 52.55, 4.67) + geoNames('1906', 52.56, 4.7);

const place = `placeByPostcode(postcode: $postcode) {
  municipality { name } district { name } neighbourhood { name } team { name }
  nearestLocation { name } nearestLocationKm programmes { slug } source }`;

const placeOf = async (caller: Caller, postcode: string) =>
  (
    await caller.ask<{ placeByPostcode: Record<string, unknown> | null }>(
      `query ($postcode: String!) { ${place} }`,
      { postcode },
    )
  ).placeByPostcode;

test('who lives where no team of ours works is told so, with the nearest place of ours and how far that is', async () => {
  const database = await testDatabase('empty');
  const visitor = (await openApi(database)).visitor();
  expect(await placeOf(visitor, '1901 AB')).toBeNull();
  await load(database, 'NL.txt', outside);
  expect(await placeOf(visitor, '1901 AB')).toEqual({
    municipality: null,
    district: null,
    neighbourhood: null,
    team: null,
    nearestLocation: { name: 'buurtcentrum de Schuilhoek' },
    nearestLocationKm: 3.9,
    programmes: [],
    source: 'GEONAMES',
  });
});

test('a postcode of ours keeps its team and programmes, and names who published where it lies', async () => {
  const database = await testDatabase('empty');
  const visitor = (await openApi(database)).visitor();
  const before = await placeOf(visitor, '1961');
  expect(before).toMatchObject({ municipality: { name: 'Heemskerk' }, source: null });
  await load(database, 'pc4.csv', 'pc4,lat,lon\n1961,52.511,4.671\n');
  expect(await placeOf(visitor, '1961')).toEqual({ ...before, source: 'CBS' });
});

test('a request and a volunteer from there are placed: near each other, in the report, and in no team', async () => {
  const database = await testDatabase('empty');
  await load(database, 'NL.txt', outside);
  const api = await openApi(database);
  const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  await waits(api.visitor(), coordinator, programme, { postcode: '1901 AB' });
  await waits(api.visitor(), coordinator, programme, { postcode: '1961 AB', lastName: 'Anders' });
  await aVolunteer(database, 'heemskerk', 'maatjes', { postcode: '1906' });

  const distances = async () => {
    const { waitlist } = await coordinator.ask<{
      waitlist: { edges: { node: { suggestions: { distanceKm: number; volunteer: object }[] } }[] };
    }>(
      `query ($programme: ID!) { waitlist(programme: $programme) { edges { node {
         suggestions(first: 3) { distanceKm volunteer { neighbourhood { name } } } } } } }`,
      { programme },
    );
    return waitlist.edges.map(({ node }) => node.suggestions);
  };
  expect(await distances()).toEqual([
    [{ distanceKm: 2.3, volunteer: { neighbourhood: null } }],
    [{ distanceKm: 5.8, volunteer: { neighbourhood: null } }],
  ]);
  await load(database, 'NL.txt', geoNames('1906', 52.55, 4.67));
  expect((await distances())[0]).toMatchObject([{ distanceKm: 0 }]);

  const manager = await api.visitor().signIn('manager@heemskerk.example');
  const { organisations } = await manager.ask<{ organisations: { id: string; slug: string }[] }>(
    '{ organisations { id slug } }',
  );
  const { requestReport } = await manager.ask<{ requestReport: object }>(
    `query ($organisation: ID!, $period: PeriodInput!) {
       requestReport(organisation: $organisation, period: $period) { received byTeam { team { name } count } } }`,
    {
      organisation: organisations.find(({ slug }) => slug === 'heemskerk')!.id,
      period: { from: today(), until: addDays(today(), 1) },
    },
  );
  expect(requestReport).toEqual({
    received: 2,
    byTeam: expect.arrayContaining([
      { team: null, count: 1 },
      { team: { name: 'Hart van Heemskerk – Boven de Baandert' }, count: 1 },
    ]),
  });
});

test('neighbours are kept apart there too, where a programme wants that', async () => {
  const database = await testDatabase('empty');
  await load(database, 'NL.txt', outside);
  const api = await openApi(database);
  const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'home-start');
  await waits(api.visitor(), coordinator, programme, { postcode: '1901 AB' });
  await aVolunteer(database, 'heemskerk', 'home-start', { postcode: '1901' });
  const { waitlist } = await coordinator.ask<{ waitlist: { edges: { node: object }[] } }>(
    'query ($programme: ID!) { waitlist(programme: $programme) { edges { node { suggestions(first: 3) { score } whyNone { code } } } } }',
    { programme },
  );
  expect(waitlist.edges.map(({ node }) => node)).toEqual([
    { suggestions: [], whyNone: [{ code: 'SAME_NEIGHBOURHOOD' }] },
  ]);
});

test('whoever looks for vacancies from there finds the nearest first, and how far each is where that is known', async () => {
  const database = await testDatabase('demo');
  await load(database, 'NL.txt', outside);
  const [nowhere] = await asOwner<{ title: string }>(
    database,
    `update vacancy set neighbourhood_id = null where id =
       (select v.id from vacancy v join organisation o on o.id = v.organisation_id and o.slug = 'heemskerk'
        where v.status = 'PUBLISHED' limit 1)
     returning title`,
  );
  const visitor = (await openApi(database)).visitor();
  const { vacancies } = await visitor.ask<{
    vacancies: { edges: { node: { title: string; distanceKm: number | null } }[] };
  }>(
    '{ vacancies(filter: { postcode: "1901 AB", organisation: "heemskerk" }) { edges { node { title distanceKm } } } }',
  );
  const found = vacancies.edges.map(({ node }) => node);
  const distances = found.slice(0, -1).map(({ distanceKm }) => distanceKm!);
  expect(distances.length).toBeGreaterThan(2);
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  expect(distances.every((km) => km > 2 && km < 10)).toBe(true);
  expect(found.at(-1)).toEqual({ title: nowhere!.title, distanceKm: null });
});
