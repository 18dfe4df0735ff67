import { describe, expect, onTestFinished, test } from 'vitest';
import { PlanRoom } from '../../../api/matching/plan/room.ts';
import type { Database } from '../../../api/platform/database.ts';
import { fromGlobalId, newId, toGlobalId } from '../../../api/platform/ids.ts';
import { asOwner } from '../../support/database.ts';
import {
  cancel,
  done,
  isOver,
  look,
  type Run,
  start,
  until,
  waitsFor,
  world,
} from '../../support/plan-runs.ts';
import { programmeId } from '../../support/stories.ts';
import { aVolunteer } from '../../support/volunteers.ts';
import { fillWaitlist } from '../../support/waitlists.ts';

describe('whoever asks for a plan', { timeout: 120_000 }, () => {
  test('of nothing, of one twice, of programmes of two organisations or of none of theirs is told so', async () => {
    const { coordinator, visitor, maatjes, leest, database } = await world({ room: false });
    const heerlen = await programmeId(visitor, 'heerlen', 'ouderenmaatje');
    expect(await start(coordinator)).toMatchObject({ reason: 'INVALID', fields: [{ path: 'programmes' }] });
    expect(await start(coordinator, maatjes, leest, maatjes)).toMatchObject({
      reason: 'INVALID',
      fields: [{ path: 'programmes.2' }],
    });
    expect(await start(coordinator, maatjes, heerlen)).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await start(coordinator, toGlobalId('Programme', newId()))).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await start(visitor, maatjes)).toMatchObject({ reason: 'NOT_SIGNED_IN' });
    await asOwner(
      database,
      `insert into role_grant (id, account_id, organisation_id, role)
       select gen_random_uuid(), a.id, o.id, 'COORDINATOR' from account a, organisation o
       where a.email = 'coordinator@heemskerk.example' and o.slug = 'heerlen'`,
    );
    expect(await start(coordinator, maatjes, heerlen)).toMatchObject({
      reason: 'INVALID',
      message: 'Een plan gaat over programma’s van één organisatie.',
    });
    expect(await asOwner(database, 'select from plan_run')).toEqual([]);
  });

  test('twice gets the same one, and no more than five are under way at a time', async () => {
    const { coordinator, visitor, maatjes, leest } = await world({ room: false });
    const both = await Promise.all([start(coordinator, maatjes, leest), start(coordinator, leest, maatjes)]);
    expect(both[1]!.id).toBe(both[0]!.id);
    const programmes = ['home-start', 'fat', 'leest-voor', 'stap-in'];
    for (const slug of programmes) {
      const id = await programmeId(visitor, 'heemskerk', slug);
      expect(await start(coordinator, id)).toMatchObject({ status: 'QUEUED' });
    }
    expect(await start(coordinator, maatjes)).toMatchObject({ reason: 'CONFLICT' });
    expect(await start(coordinator, leest, maatjes)).toMatchObject({ id: both[0]!.id });
    await cancel(coordinator, both[0]!.id);
    expect(await start(coordinator, maatjes)).toMatchObject({ status: 'QUEUED' });
  });

  test('where nobody waits, nobody volunteers or no place is known gets an answer', async () => {
    const here = await world();
    const { coordinator, database, maatjes } = here;
    const empty = await done(coordinator, (await start(coordinator, maatjes)).id);
    expect(empty).toMatchObject({ pairs: [], unmatched: [], totalScore: 0, exact: true });
    expect(empty.fairness).toMatchObject({ waiting: 0, longestWaitLeft: null });
    const request = await waitsFor(here, maatjes, 'Alleen', 3);
    const alone = await done(coordinator, (await start(coordinator, maatjes)).id);
    expect(alone.unmatched).toMatchObject([
      { waitlistEntry: { request: { id: request } }, whyNone: [{ code: 'NO_VOLUNTEERS' }] },
    ]);
    await aVolunteer(database, 'heemskerk', 'maatjes');
    await asOwner(database, `update person set postcode = null`);
    const somewhere = await done(coordinator, (await start(coordinator, maatjes)).id);
    expect(somewhere.pairs).toMatchObject([{ waitlistEntry: { request: { id: request } } }]);
  });

  test('for 10,000 residents without a volunteer has it in seconds', async () => {
    const { coordinator, database, maatjes } = await world();
    await fillWaitlist(database, 'heemskerk', 'maatjes', { residents: 10_000, volunteers: 0 });
    const { id } = await start(coordinator, maatjes);
    await until(coordinator, id, isOver);
    const { plan: made } = await coordinator
      .ask<{ run: Run }>(
        `query ($id: ID!) { run: matchPlanRun(id: $id) { plan {
           fairness { waiting matched longestWaitLeft } unmatched(first: 2, skip: 9999) { whyNone { code } } } } }`,
        { id },
      )
      .then(({ run }) => run);
    expect(made).toEqual({
      fairness: { waiting: 10_000, matched: 0, longestWaitLeft: 899 },
      unmatched: [{ whyNone: [{ code: 'NO_VOLUNTEERS' }] }],
    });
  });
});

describe('a plan whose process is gone', { timeout: 60_000 }, () => {
  const abandoned = async (database: Database, programme: string, attempts: number): Promise<string> => {
    const [row] = await asOwner<{ id: string }>(
      database,
      `insert into plan_run (id, organisation_id, programmes, status, asked_by, asked_at, started_at, heartbeat_at, attempts)
       select gen_random_uuid(), p.organisation_id, array[p.id], 'RUNNING', (select id from account limit 1), now(), now(),
         now() - interval '1 minute', $2 from programme p where p.id = $1 returning id`,
      [fromGlobalId('Programme', programme), attempts],
    );
    return toGlobalId('PlanRun', row!.id);
  };

  test('is taken up again', async () => {
    const { database, coordinator, maatjes } = await world({ room: false });
    const id = await abandoned(database, maatjes, 1);
    const room = new PlanRoom(database.orm, console.error);
    onTestFinished(() => room.close());
    expect((await done(coordinator, id)).pairs).toEqual([]);
  });

  test('is given up after the third time', async () => {
    const { database, coordinator, maatjes } = await world({ room: false });
    const id = await abandoned(database, maatjes, 3);
    const room = new PlanRoom(database.orm, console.error);
    onTestFinished(() => room.close());
    expect(await until(coordinator, id, isOver)).toMatchObject({
      status: 'FAILED',
      trouble: 'Het maken van dit plan brak een paar keer af. Probeer het later opnieuw.',
    });
  });

  test('is left alone as long as that process is heard of', async () => {
    const { database, coordinator, maatjes, leest } = await world({ room: false });
    const id = await abandoned(database, maatjes, 1);
    await asOwner(database, 'update plan_run set heartbeat_at = now()');
    const room = new PlanRoom(database.orm, console.error);
    onTestFinished(() => room.close());
    const other = await start(coordinator, leest);
    room.wake();
    await done(coordinator, other.id);
    expect(await look(coordinator, id)).toMatchObject({ status: 'RUNNING' });
  });
});

test('a plan is thrown away after a week', async () => {
  const { database, coordinator, maatjes } = await world({ room: false });
  const old = await start(coordinator, maatjes);
  await cancel(coordinator, old.id);
  await asOwner(database, `update plan_run set asked_at = now() - interval '8 days'`);
  const young = await start(coordinator, maatjes);
  const room = new PlanRoom(database.orm, console.error);
  onTestFinished(() => room.close());
  await done(coordinator, young.id);
  expect(await look(coordinator, old.id)).toBeNull();
});
