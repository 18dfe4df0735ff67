import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoableOfMatch, undoableOfRequest } from '../../api/followup/undo-rules.ts';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asks, programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

const now = new Date('2026-03-02T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const recorded = (type: string, minutes: number, accountId = 'joke') => ({
  type,
  recordedAt: ago(minutes),
  accountId,
});
const joke = { viewerId: 'joke', now };

describe('what was recorded by mistake can be taken back', () => {
  test('for a quarter of an hour, by whoever recorded it', () => {
    const contacted = { status: 'FIRST_CONTACT' } as const;
    const history = [recorded('RECEIVED', 60), recorded('FIRST_CONTACT', 15)];
    expect(undoableOfRequest(contacted, history, joke)).toBe('FIRST_CONTACT');
    expect(
      undoableOfRequest(contacted, history, { ...joke, now: new Date(now.getTime() + 1) }),
    ).toBeUndefined();
    expect(undoableOfRequest(contacted, history, { viewerId: 'coby', now })).toBeUndefined();
    expect(undoableOfRequest(contacted, history, { viewerId: undefined, now })).toBeUndefined();
  });

  test('unless something came after it; whose it is does not count', () => {
    const contacted = { status: 'FIRST_CONTACT' } as const;
    const history = [recorded('FIRST_CONTACT', 5), recorded('OWNER_CHANGED', 3, 'coby')];
    expect(undoableOfRequest(contacted, history, joke)).toBe('FIRST_CONTACT');
    const further = [...history, recorded('INTAKE_PLANNED', 2)];
    expect(undoableOfRequest({ status: 'INTAKE_PLANNED' }, further, joke)).toBeUndefined();
    expect(undoableOfMatch({ status: 'PROPOSED' }, [recorded('PROPOSED', 5)], joke)).toBe('PROPOSED');
    expect(
      undoableOfMatch({ status: 'PROPOSED' }, [recorded('PROPOSED', 5), recorded('AGREED', 1, '')], joke),
    ).toBeUndefined();
  });

  test('and never what decides: a link, an ending, an outcome', () => {
    expect(undoableOfRequest({ status: 'REJECTED' }, [recorded('REJECTED', 1)], joke)).toBeUndefined();
    expect(undoableOfMatch({ status: 'ACTIVE' }, [recorded('ACTIVE', 1)], joke)).toBeUndefined();
    expect(undoableOfMatch({ status: 'ENDED' }, [recorded('ENDED', 1)], joke)).toBeUndefined();
  });
});

describe('taking back', () => {
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

  interface Undone extends RefusedOr {
    undoableStep: string | null;
    history: { type: string; by: { displayName: string } | null }[];
  }
  const undo = async (what: 'Request' | 'Match', id: string) => {
    const name = `undo${what}Step`;
    const data = await coordinator.ask<Record<string, Undone>>(
      `mutation ($id: ID!) { ${name}(${what.toLowerCase()}: $id) {
         __typename ... on ${what} { id status undoableStep history { type by { displayName } } } ${refused} } }`,
      { id },
    );
    return data[name]!;
  };

  test('a first contact leaves the request as it came in, with both in its history', async () => {
    const request = await asks(api.visitor(), coordinator, programme);
    await coordinator.ask(
      'mutation ($request: ID!, $at: DateTime!) { recordFirstContact(request: $request, at: $at) { __typename } }',
      { request, at: new Date().toISOString() },
    );
    const undone = await undo('Request', request);
    expect(undone).toMatchObject({ status: 'RECEIVED', undoableStep: null });
    expect(undone.history.map(({ type }) => type)).toEqual(['RECEIVED', 'FIRST_CONTACT', 'UNDONE']);
    expect(undone.history.at(-1)!.by).toEqual({ displayName: 'Joke Duinmeijer' });
    expect((await undo('Request', request)).reason).toBe('WRONG_STATE');
  });

  test('a removal lets somebody wait on since the same day', async () => {
    const request = await waits(api.visitor(), coordinator, programme, { firstName: 'Wacht' });
    const spell = () =>
      asOwner(
        database,
        'select id, waiting_since, until_on, removal_reason from waitlist_spell where request_id = $1',
        [fromGlobalId('Request', request)],
      );
    const before = await spell();
    await coordinator.ask(
      'mutation ($request: ID!) { removeFromWaitlist(request: $request, reason: WITHDREW) { __typename } }',
      { request },
    );
    expect(await undo('Request', request)).toMatchObject({ status: 'WAITLISTED' });
    expect(await spell()).toEqual(before);
  });

  test('a proposal lets the resident wait on, and the volunteer is free; not once somebody answered', async () => {
    const request = await waits(api.visitor(), coordinator, programme, { firstName: 'Voorbarig' });
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    const propose = async () =>
      (
        await coordinator.ask<{ proposeMatch: { id: string; undoableStep: string } }>(
          `mutation ($request: ID!, $volunteer: ID!) { proposeMatch(request: $request, volunteer: $volunteer) {
             ... on Match { id undoableStep } } }`,
          { request, volunteer },
        )
      ).proposeMatch;
    const match = await propose();
    expect(match.undoableStep).toBe('PROPOSED');
    const undone = await undo('Match', match.id);
    expect(undone.status).toBe('DECLINED');
    expect(undone.history.map(({ type }) => type)).toEqual(['PROPOSED', 'UNDONE', 'DECLINED']);
    const again = await propose();
    await coordinator.ask(
      'mutation ($match: ID!) { answerProposal(match: $match, side: VOLUNTEER, yes: true) { __typename } }',
      { match: again.id },
    );
    expect((await undo('Match', again.id)).reason).toBe('WRONG_STATE');
  });

  test('is not for another day: after a quarter of an hour it stays', async () => {
    const request = await asks(api.visitor(), coordinator, programme, { firstName: 'Laat' });
    await coordinator.ask(
      'mutation ($request: ID!, $at: DateTime!) { recordFirstContact(request: $request, at: $at) { __typename } }',
      { request, at: new Date().toISOString() },
    );
    await asOwner(
      database,
      `with gone as (delete from event where entity_id = $1 and type = 'FIRST_CONTACT' returning *)
       insert into event select id, organisation_id, programme_id, entity, entity_id, type, from_status, to_status, on_date,
         recorded_at - interval '16 minutes', account_id, details from gone`,
      [fromGlobalId('Request', request)],
    );
    expect((await undo('Request', request)).reason).toBe('WRONG_STATE');
  });
});
