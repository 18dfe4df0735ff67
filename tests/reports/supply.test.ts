import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { linkDocument, programmeId, unlinkDocument, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let manager: Caller;
let coordinator: Caller;
let visitor: Caller;
let close: () => Promise<void>;
let programme: string;
let organisation: string;

interface Row {
  neighbourhood: { name: string } | null;
  waiting: number;
  longestDays: number | null;
  freePlaces: number;
  running: number;
}
const ask = async (caller: Caller, where: { programme?: string } = {}) =>
  (
    await caller.ask<{ supplyAndDemand: Row[] | null }>(
      `query ($organisation: ID!, $programme: ID) { supplyAndDemand(organisation: $organisation, programme: $programme) {
         neighbourhood { name } waiting longestDays freePlaces running } }`,
      { organisation, ...where },
    )
  ).supplyAndDemand;
const counted = (rows: Row[] | null) =>
  rows!
    .filter(({ waiting, freePlaces, running }) => waiting + freePlaces + running > 0)
    .map(({ neighbourhood, ...figures }) => [neighbourhood?.name ?? 'elsewhere', Object.values(figures)]);

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const { app, visitor: aVisitor } = await openApi(database);
  close = () => app.close();
  visitor = aVisitor();
  coordinator = await aVisitor().signIn('coordinator@heemskerk.example');
  manager = await aVisitor().signIn('manager@heemskerk.example');
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
  const { organisations } = await visitor.ask<{ organisations: { id: string; slug: string }[] }>(
    '{ organisations { id slug } }',
  );
  organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
});
afterAll(async () => {
  await close();
  await drop();
});

describe('supply and demand', () => {
  test('knows every neighbourhood, also where nobody waits or helps', async () => {
    const rows = (await ask(manager))!;
    expect(rows.length).toBeGreaterThan(5);
    expect(counted(rows)).toEqual([]);
  });

  test('counts who waits, free places and running matches where people live, and elsewhere together', async () => {
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes', { capacity: 3, postcode: '1962' });
    await aVolunteer(database, 'heemskerk', 'maatjes', { postcode: '6411', lastName: 'Ver' });
    const [first] = [await waits(visitor, coordinator, programme, { lastName: 'Eerste' })];
    await waits(visitor, coordinator, programme, { lastName: 'Tweede' });
    const { linkMatch } = await coordinator.ask<{ linkMatch: { id: string } }>(linkDocument, {
      request: first,
      volunteer,
      linkedOn: today(),
      reasons: ['LANGUAGE'],
    });
    const [place] = await asOwner<{ name: string }>(
      database,
      `select n.name from postcode p join neighbourhood n on n.id = p.neighbourhood_id where p.area = '1962'`,
    );
    const [asker] = await asOwner<{ name: string }>(
      database,
      `select n.name from requester r join person q on q.id = r.person_id join postcode p on p.area = q.postcode_area
       join neighbourhood n on n.id = p.neighbourhood_id limit 1`,
    );
    const expected = new Map<string, number[]>();
    const add = (name: string, figures: number[]) =>
      expected.set(
        name,
        (expected.get(name) ?? [0, 0, 0]).map((value, at) => value + figures[at]!),
      );
    add(asker!.name, [1, 0, 1]);
    add(place!.name, [0, 2, 0]);
    add('elsewhere', [0, 1, 0]);
    const found = (await ask(manager))!
      .filter(({ waiting, freePlaces, running }) => waiting + freePlaces + running > 0)
      .map(({ neighbourhood, waiting, freePlaces, running }) => [
        neighbourhood?.name ?? 'elsewhere',
        [waiting, freePlaces, running],
      ]);
    expect(new Map(found as [string, number[]][])).toEqual(expected);
    expect(await ask(manager, { programme })).toEqual(await ask(manager));
    await coordinator.ask(unlinkDocument, {
      match: linkMatch.id,
      endedOn: today(),
      reason: 'GOAL_REACHED',
    });
    const sum = (await ask(manager))!.reduce((total, { running }) => total + running, 0);
    expect(sum).toBe(0);
  });

  test('is not for visitors, nor for another organisation', async () => {
    const { app, visitor: aVisitor } = await openApi(database);
    const other = await aVisitor().signIn('manager@heerlen.example');
    for (const caller of [aVisitor(), other]) {
      expect(await ask(caller)).toBeNull();
      expect(await ask(caller, { programme })).toBeNull();
    }
    await app.close();
  });
});
