import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restMistakes } from '../../api/people/rules.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { type OwnEnrolment, stepsOf } from '../../web/features/people/own/ownEnrolment.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asVolunteer } from '../support/sessions.ts';
import { programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

describe('the steps of a newcomer', () => {
  const screening = (vog: string, training: string) =>
    [
      { step: 'VOG', state: vog, doneOn: null, validUntil: null },
      { step: 'TRAINING', state: training, doneOn: null, validUntil: null },
    ] as unknown as OwnEnrolment['screening'];
  const states = (status: OwnEnrolment['status'], vog: string, training: string) =>
    stepsOf({ status, screening: screening(vog, training) }).map(({ name, state }) => `${name} ${state}`);

  test('begin with a talk, and the first that is not done is to be done now', () => {
    expect(states('INTAKE', 'MISSING', 'MISSING')).toEqual([
      'talk now',
      'VOG later',
      'TRAINING later',
      'ready later',
    ]);
    expect(states('SCREENING', 'MISSING', 'VALID')).toEqual([
      'talk done',
      'VOG now',
      'TRAINING done',
      'ready later',
    ]);
    expect(states('TRAINING', 'VALID', 'VALID')).toEqual([
      'talk done',
      'VOG done',
      'TRAINING done',
      'ready now',
    ]);
  });

  test('come back when something has run out, and not before', () => {
    expect(states('CERTIFIED', 'EXPIRED', 'VALID')[1]).toBe('VOG now');
    expect(states('CERTIFIED', 'EXPIRES_SOON', 'VALID')[1]).toBe('VOG done');
  });
});

test('a rest ends after today, and within two years', () => {
  const wrong = (until: string) => restMistakes(until, '2026-02-28').map(({ key }) => key);
  expect(wrong('2026-02-28')).toEqual(['pastPause']);
  expect(wrong('2026-03-01')).toEqual([]);
  expect(wrong('2028-02-29')).toEqual([]);
  expect(wrong('2028-03-01')).toEqual(['restTooLong']);
});

describe('a volunteer', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let close: () => Promise<void>;
  let coordinator: Caller;
  let volunteer: Caller;
  let other: Caller;
  let enrolment: string;
  let programme: string;

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    const api = await openApi(database);
    close = () => api.app.close();
    coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
    programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
    volunteer = await asVolunteer(
      api.visitor(),
      database,
      await aVolunteer(database, 'heemskerk', 'maatjes'),
    );
    const somebody = await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Ander', capacity: 0 });
    other = await asVolunteer(api.visitor(), database, somebody);
    await waits(api.visitor(), coordinator, programme);
    enrolment = (await volunteer.ask<{ myEnrolments: { id: string }[] }>('{ myEnrolments { id } }'))
      .myEnrolments[0]!.id;
  });
  afterAll(async () => {
    await close();
    await drop();
  });

  interface Done {
    done: RefusedOr & { status: string; pausedUntil: string | null; maxDistanceKm: number | null };
  }
  const says = async (caller: Caller, act: string) =>
    (
      await caller.ask<Done>(
        `mutation ($enrolment: ID!) { done: ${act} {
           __typename ... on Enrolment { status pausedUntil maxDistanceKm availability } ${refused} } }`,
        { enrolment },
      )
    ).done;
  const suggested = async () => {
    const { waitlist } = await coordinator.ask<{
      waitlist: { edges: { node: { suggestions: { volunteer: { id: string } }[] } }[] };
    }>(
      'query ($p: ID!) { waitlist(programme: $p) { edges { node { suggestions(first: 9) { volunteer { id } } } } } }',
      { p: programme },
    );
    return waitlist.edges[0]!.node.suggestions.length;
  };

  test('says when there is time and how far is not too far, and nothing else changes', async () => {
    const done = await says(
      volunteer,
      'arrangeMyEnrolment(enrolment: $enrolment, input: { availability: [MON_MORNING], maxDistanceKm: 7.5 })',
    );
    expect(done).toMatchObject({ status: 'CERTIFIED', maxDistanceKm: 7.5, availability: ['MON_MORNING'] });
    expect(
      (await says(volunteer, 'arrangeMyEnrolment(enrolment: $enrolment, input: { maxDistanceKm: -1 })'))
        .fields,
    ).toMatchObject([{ path: 'maxDistanceKm' }]);
    const events = await asOwner(database, `select type from event where type = 'FACTS_CHANGED'`);
    expect(events).toHaveLength(1);
  });

  test('takes a rest until a day, is not suggested meanwhile, and comes back', async () => {
    expect(await suggested()).toBe(1);
    const [soon, later] = [addDays(today(), 30), addDays(today(), 60)];
    expect(await says(volunteer, `restMyEnrolment(enrolment: $enrolment, until: "${soon}")`)).toMatchObject({
      status: 'PAUSED',
      pausedUntil: soon,
    });
    expect(await suggested()).toBe(0);
    expect(await says(volunteer, `restMyEnrolment(enrolment: $enrolment, until: "${later}")`)).toMatchObject({
      pausedUntil: later,
    });
    expect(await says(volunteer, 'endMyRest(enrolment: $enrolment)')).toMatchObject({
      status: 'CERTIFIED',
      pausedUntil: null,
    });
    expect(await suggested()).toBe(1);
    expect(await says(volunteer, 'endMyRest(enrolment: $enrolment)')).toMatchObject({
      reason: 'WRONG_STATE',
    });
  });

  test('arranges nothing for somebody else, and a coordinator does it another way', async () => {
    for (const caller of [other, coordinator])
      expect(await says(caller, 'endMyRest(enrolment: $enrolment)')).toMatchObject({ reason: 'NOT_FOUND' });
  });

  test('who was stopped for safety does not come back by a rest', async () => {
    await asOwner(database, `update enrolment set status = 'SUSPENDED' where status = 'CERTIFIED'`);
    for (const act of [
      `restMyEnrolment(enrolment: $enrolment, until: "${addDays(today(), 9)}")`,
      'endMyRest(enrolment: $enrolment)',
    ])
      expect(await says(volunteer, act)).toMatchObject({ reason: 'WRONG_STATE' });
  });
});
