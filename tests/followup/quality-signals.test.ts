import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignalCode } from '../../api/followup/codes.ts';
import { dueOn, isSignal } from '../../api/followup/signals.ts';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId, toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import {
  asks,
  linkDocument,
  programmeId,
  type RefusedOr,
  refused,
  unlinkDocument,
  waits,
} from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

test('a wait is stale half a year after anything was last written down of it', () => {
  expect(dueOn('WAITLIST_STALE', '2025-08-31')).toBe('2026-02-28');
  expect(isSignal('WAITLIST_STALE', '2025-08-31', '2026-02-27')).toBe(false);
  expect(isSignal('WAITLIST_STALE', '2025-08-31', '2026-02-28')).toBe(true);
});

describe('what is written down and cannot be so', () => {
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
  });
  afterAll(async () => {
    await api.app.close();
    await drop();
  });

  /** The requests of which there is such a signal, and whether it has an owner. */
  const found = async (code: SignalCode) => {
    const { signals } = await coordinator.ask<{
      signals: { edges: { node: { owner: { isViewer: boolean } | null; request: { id: string } } }[] };
    }>(
      `query ($programme: ID!, $code: [SignalCode!]) { signals(programme: $programme, code: $code) {
         edges { node { owner { isViewer } request { id } match { id } } } } }`,
      { programme, code: [code] },
    );
    return signals.edges.map(({ node }) => [node.request.id, node.owner?.isViewer ?? false]);
  };
  const owner = (sql: string, values: unknown[] = []) => asOwner(database, sql, values);
  const key = (request: string) => fromGlobalId('Request', request)!;
  const person = (request: string, set: string) =>
    owner(
      `update person p set ${set} from requester q join request r on r.requester_id = q.id where p.id = q.person_id and r.id = $1`,
      [key(request)],
    );
  let number = 0;
  /** A pair that is linked today; nobody in it is like another. */
  const linked = async () => {
    const name = `Paar ${String.fromCharCode(65 + number++)}`;
    const request = await waits(api.visitor(), coordinator, programme, {
      lastName: name,
      phone: `06 1000000${number}`,
    });
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: name });
    const { linkMatch } = await coordinator.ask<{ linkMatch: { __typename: string; id: string } }>(
      linkDocument,
      {
        request,
        volunteer,
        linkedOn: today(),
        reasons: ['SHARED_HOBBY'],
      },
    );
    expect(linkMatch.__typename, JSON.stringify(linkMatch)).toBe('Match');
    return { request, match: fromGlobalId('Match', linkMatch.id)! };
  };

  test('is a match that runs of somebody who has died, the resident or the volunteer; of one that has ended it is history', async () => {
    const [resident, volunteer] = [await linked(), await linked()];
    await linked();
    expect(await found('MATCH_OF_DECEASED')).toEqual([]);
    await person(resident.request, 'deceased_on = current_date');
    await owner(
      `update person p set deceased_on = current_date - 1 from volunteer v join match m on m.volunteer_id = v.id
       where v.person_id = p.id and m.id = $1`,
      [volunteer.match],
    );
    expect(await found('MATCH_OF_DECEASED')).toEqual([
      [volunteer.request, true],
      [resident.request, true],
    ]);
    expect(await found('IMPOSSIBLE_DAYS')).toEqual([]);
    for (const [match, reason] of [
      [resident.match, 'REQ_DECEASED'],
      [volunteer.match, 'VOL_DECEASED'],
    ]) {
      const { unlinkMatch } = await coordinator.ask<{ unlinkMatch: { __typename: string } }>(unlinkDocument, {
        match: toGlobalId('Match', match!),
        endedOn: today(),
        reason,
      });
      expect(unlinkMatch.__typename, JSON.stringify(unlinkMatch)).toBe('Match');
    }
    expect(await found('MATCH_OF_DECEASED')).toEqual([]);
  });

  test('are days: linked before it was asked or before somebody was born, and an outcome before it was asked', async () => {
    const [unborn, early, outcome, right] = [await linked(), await linked(), await linked(), await linked()];
    await person(unborn.request, 'birth_date = current_date + 1');
    await owner(`update match set linked_on = current_date - 1 where id = $1`, [early.match]);
    await owner(`update request set outcome_on = current_date - 1 where id = $1`, [key(outcome.request)]);
    const wrong = (await found('IMPOSSIBLE_DAYS')).map(([request]) => request);
    expect(wrong.toSorted()).toEqual([unborn.request, early.request, outcome.request].toSorted());
    expect(wrong).not.toContain(right.request);
    await person(unborn.request, `birth_date = '1950-01-01'`);
    await owner(`update match set linked_on = current_date where id = $1`, [early.match]);
    await owner(`update request set outcome_on = current_date where id = $1`, [key(outcome.request)]);
    expect(await found('IMPOSSIBLE_DAYS')).toEqual([]);
  });

  test('is somebody who asks twice, by name and birth date or by telephone; a couple with one telephone is two', async () => {
    const ask = (birthDate: string, lastName: string, phone: string) =>
      asks(api.visitor(), coordinator, programme, { birthDate, lastName, phone });
    await ask('1941-05-05', 'Tweemaal', '06 20000001');
    expect(await found('POSSIBLE_DUPLICATE')).toEqual([]);
    const sameName = await ask('1941-05-05', 'tweemaal', '06 20000002');
    const samePhone = await ask('1941-05-05', 'Anders', '+31 6 20000001');
    await ask('1943-01-31', 'Echtgenoot', '06 20000001');
    await ask('1941-05-06', 'Tweemaal', '06 20000003');
    const twice = (await found('POSSIBLE_DUPLICATE')).map(([request]) => request);
    expect(twice.toSorted()).toEqual([sameName, samePhone].toSorted());
    await owner(`update request set status = 'WITHDRAWN' where id = any ($1)`, [
      [key(sameName), key(samePhone)],
    ]);
    expect(await found('POSSIBLE_DUPLICATE')).toEqual([]);
  });

  test('is a wait of which nothing was written down for half a year, and no more once something is', async () => {
    const ask = (lastName: string, phone: string) =>
      waits(api.visitor(), coordinator, programme, { lastName, phone });
    const [forgotten, seen] = [await ask('Vergeten', '06 30000001'), await ask('Gezien', '06 30000002')];
    expect(await found('WAITLIST_STALE')).toEqual([]);
    await owner(
      `update waitlist_spell set from_on = current_date - 600, waiting_since = current_date - 600 where request_id = any ($1)`,
      [[forgotten, seen].map(key)],
    );
    expect(await found('WAITLIST_STALE')).toEqual([]);
    // What happened never changes, but in a test.
    await owner('alter table event disable trigger event_only_forgets');
    await owner(
      `update event set recorded_at = now() - interval '500 days' where entity_id in (
         select $1::uuid union all select id from waitlist_spell where request_id = $1)`,
      [key(forgotten)],
    );
    await owner('alter table event enable trigger event_only_forgets');
    expect(await found('WAITLIST_STALE')).toEqual([[forgotten, true]]);
    // A long wait is due since, and yet comes first.
    const { signals } = await coordinator.ask<{
      signals: { edges: { node: { code: SignalCode; due: string } }[] };
    }>('query ($programme: ID!) { signals(programme: $programme) { edges { node { code due } } } }', {
      programme,
    });
    const [stale, ...others] = signals.edges.map(({ node }) => node).toReversed();
    expect(stale!.code).toBe('WAITLIST_STALE');
    expect(others.some(({ due }) => due > stale!.due)).toBe(true);
    const speak = (request: string) =>
      coordinator.ask<{ recordWaitContact: RefusedOr & { history?: { type: string }[] } }>(
        `mutation ($request: ID!) { recordWaitContact(request: $request) {
           __typename ... on Request { status history { type } } ${refused} } }`,
        { request },
      );
    await speak(forgotten);
    expect(await found('WAITLIST_STALE')).toEqual([]);
    const { recordWaitContact: again } = await speak(forgotten);
    expect(again.status).toBe('WAITLISTED');
    expect(again.history!.filter(({ type }) => type === 'WAIT_CONTACT')).toHaveLength(1);
    const fresh = await asks(api.visitor(), coordinator, programme, { lastName: 'Nieuw' });
    expect((await speak(fresh)).recordWaitContact.reason).toBe('WRONG_STATE');
  });
});
