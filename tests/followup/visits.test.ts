import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canLogVisits, visitMistakes } from '../../api/followup/visit-rules.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asResident, asVolunteer } from '../support/sessions.ts';
import { linkDocument, programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

const linked = { linkedOn: '2026-03-01', endedOn: '2026-09-30' };
const wrong = (on: string, minutes = 60, match: Parameters<typeof visitMistakes>[0] = linked) =>
  visitMistakes(match, on, minutes, '2026-10-01').map(({ field, key }) => `${field} ${key}`);

describe('a visit', () => {
  test('was on a day on which the two were linked, the first and the last among them', () => {
    expect(wrong('2026-03-01')).toEqual([]);
    expect(wrong('2026-09-30')).toEqual([]);
    expect(wrong('2026-02-28')).toEqual(['on visitWhileNotLinked']);
    expect(wrong('2026-10-01')).toEqual(['on visitWhileNotLinked']);
    expect(wrong('2026-10-01', 60, { ...linked, endedOn: null })).toEqual([]);
    expect(wrong('2026-06-01', 60, { linkedOn: null, endedOn: null })).toEqual(['on visitWhileNotLinked']);
  });

  test('is written down afterwards, and within a year', () => {
    expect(wrong('2026-10-02')).toEqual(['on visitInFuture']);
    expect(wrong('2025-09-29', 60, { linkedOn: '2020-01-01', endedOn: null })).toEqual([
      'on visitTooLongAgo',
    ]);
    expect(wrong('2025-09-30', 60, { linkedOn: '2020-01-01', endedOn: null })).toEqual([]);
  });

  test('takes five minutes to a day; none takes it back', () => {
    for (const minutes of [-1, 1, 4, 1441, Number.NaN])
      expect(wrong('2026-06-01', minutes), String(minutes)).toEqual(['minutes visitMinutesWrong']);
    for (const minutes of [0, 5, 1440]) expect(wrong('2026-06-01', minutes), String(minutes)).toEqual([]);
  });

  test('can still be written down some weeks after the end', () => {
    expect(canLogVisits(linked, '2026-10-20')).toBe(true);
    expect(canLogVisits(linked, '2026-10-30')).toBe(false);
    expect(canLogVisits({ linkedOn: null, endedOn: null }, '2026-10-20')).toBe(false);
  });
});

describe('visits of a match', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let api: Awaited<ReturnType<typeof openApi>>;
  let coordinator: Caller;
  let volunteer: Caller;
  let resident: Caller;
  let match: string;

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    api = await openApi(database);
    coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
    const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
    const who = await aVolunteer(database, 'heemskerk', 'maatjes');
    const request = await waits(api.visitor(), coordinator, programme);
    const { linkMatch } = await coordinator.ask<{ linkMatch: { id: string } }>(linkDocument, {
      request,
      volunteer: who,
      linkedOn: today(),
      reasons: ['LANGUAGE'],
    });
    match = linkMatch.id;
    await asOwner(database, `update match set linked_on = current_date - 40 where id = $1`, [
      fromGlobalId('Match', match),
    ]);
    volunteer = await asVolunteer(api.visitor(), database, who);
    resident = await asResident(api.visitor(), database, request);
  });
  afterAll(async () => {
    await api.app.close();
    await drop();
  });

  const log = async (caller: Caller, on: string, minutes: number) =>
    (
      await caller.ask<{ logVisit: RefusedOr & { on: string; minutes: number } }>(
        `mutation ($match: ID!, $on: Date!, $minutes: Int!) { logVisit(match: $match, on: $on, minutes: $minutes) {
           __typename ... on Visit { on minutes } ${refused} } }`,
        { match, on, minutes },
      )
    ).logVisit;
  const mine = () =>
    volunteer.ask<{
      myPairings: { viewerCanLogVisits: boolean; visits: { on: string; minutes: number }[] }[];
      myHours: { year: number; visits: number; minutes: number; programme: { name: string } }[];
    }>(
      '{ myPairings { viewerCanLogVisits visits { on minutes } } myHours { year visits minutes programme { name } } }',
    );

  test('are written down once for each day, whoever taps twice, and counted by year', async () => {
    const yesterday = addDays(today(), -1);
    await Promise.all([1, 2, 3].map(() => log(volunteer, today(), 60)));
    await log(volunteer, yesterday, 90);
    await log(coordinator, yesterday, 120);
    const { myPairings, myHours } = await mine();
    expect(myPairings[0]).toEqual({
      viewerCanLogVisits: true,
      visits: [
        { on: today(), minutes: 60 },
        { on: yesterday, minutes: 120 },
      ],
    });
    const total = myHours.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(total).toBe(180);
    expect(myHours[0]).toMatchObject({ programme: { name: 'Maatjes' } });
    const events = await asOwner(
      database,
      `select details from event where type = 'VISITED' order by recorded_at`,
    );
    expect(events).toHaveLength(3);
  });

  test('can be taken back', async () => {
    expect(await log(volunteer, today(), 0)).toMatchObject({ on: today(), minutes: 0 });
    expect((await mine()).myPairings[0]!.visits.map(({ on }) => on)).not.toContain(today());
  });

  test('are refused with the field that is wrong', async () => {
    expect((await log(volunteer, addDays(today(), 1), 3)).fields).toEqual([
      { path: 'on', message: 'Dit bezoek is nog niet geweest. Kies vandaag of een dag ervoor.' },
      { path: 'minutes', message: 'Kies hoe lang het bezoek duurde: 5 minuten tot een hele dag.' },
    ]);
  });

  test('are not for the resident to write, nor for another volunteer', async () => {
    const other = await asVolunteer(
      api.visitor(),
      database,
      await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Ander' }),
    );
    for (const caller of [resident, other, api.visitor()])
      expect((await log(caller, today(), 60)).reason).toBe('NOT_FOUND');
    const { myPairings } = await resident.ask<{
      myPairings: { visits: object[]; viewerCanLogVisits: boolean }[];
    }>('{ myPairings { visits { on } viewerCanLogVisits } }');
    expect(myPairings).toEqual([{ visits: [], viewerCanLogVisits: false }]);
  });
});
