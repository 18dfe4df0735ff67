import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import {
  linkDocument,
  programmeId,
  type RefusedOr,
  refused,
  unlinkDocument,
  waits,
} from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

interface Unlinked extends RefusedOr {
  initiatedBy: string | null;
  history: { type: string }[];
  request: {
    status: string;
    waitlistEntry: { waitingSince: string; previouslyMatched: boolean; priority: boolean } | null;
  };
}

let database: Database;
let drop: () => Promise<void>;
let visitor: Caller;
let coordinator: Caller;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
});
afterAll(() => drop());

let count = 0;

/** A resident who came on the waitlist a month ago was linked today; and then it ended. */
async function ends(ending: object): Promise<{ unlinked: Unlinked; volunteer: string; request: string }> {
  count++;
  const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
  const request = await waits(visitor, coordinator, programme, {
    lastName: `Wachter${'abcdefghijklmnopqrstuvwxyz'[count % 26]}`,
    birthDate: `1940-01-${String((count % 28) + 1).padStart(2, '0')}`,
  });
  const monthAgo = addDays(today(), -30);
  const row = fromGlobalId('Request', request);
  await asOwner(
    database,
    'update request set received_at = $1::date - 10, first_contact_at = $1::date - 9 where id = $2',
    [monthAgo, row],
  );
  await asOwner(
    database,
    'update waitlist_spell set from_on = $1, waiting_since = $1 where request_id = $2',
    [monthAgo, row],
  );
  const { linkMatch } = await coordinator.ask<{ linkMatch: RefusedOr }>(linkDocument, {
    request,
    volunteer,
    linkedOn: addDays(today(), -10),
    reasons: ['SHARED_HOBBY'],
  });
  expect(linkMatch.status, JSON.stringify(linkMatch)).toBe('ACTIVE');
  const { unlinkMatch } = await coordinator.ask<{ unlinkMatch: Unlinked }>(unlinkDocument, {
    match: linkMatch.id,
    endedOn: today(),
    ...ending,
  });
  return { unlinked: unlinkMatch, volunteer, request };
}

const enrolmentOf = async (volunteer: string) => {
  const [row] = await asOwner<{ status: string; left_on: string | null; open_matches: number }>(
    database,
    `select e.status, e.open_matches, s.left_on::text from enrolment e join volunteer_spell s on s.volunteer_id = e.volunteer_id where e.volunteer_id = $1`,
    [fromGlobalId('Volunteer', volunteer)],
  );
  return row!;
};

describe('what a reason of unlinking brings by default', () => {
  test.each([
    ['GOAL_REACHED', 'ENDED', false, 'CERTIFIED'],
    ['TERM_REACHED', 'ENDED', false, 'CERTIFIED'],
    ['OUT_OF_TARGET', 'ENDED', false, 'CERTIFIED'],
    ['CONTINUES_INFORMALLY', 'ENDED', false, 'CERTIFIED'],
    ['REFERRED_PROFESSIONAL', 'ENDED', false, 'CERTIFIED'],
    ['REQ_DECEASED', 'ENDED', false, 'PAUSED'],
    ['REQ_NURSING_HOME', 'ENDED', false, 'CERTIFIED'],
    ['REQ_MOVED', 'ENDED', false, 'CERTIFIED'],
    ['REQ_HEALTH', 'ON_HOLD', false, 'CERTIFIED'],
    ['REQ_WITHDREW', 'ENDED', false, 'CERTIFIED'],
    ['VOL_ILLNESS', 'WAITLISTED', true, 'PAUSED'],
    ['VOL_MOVED', 'WAITLISTED', true, 'PAUSED'],
    ['VOL_TIME', 'WAITLISTED', true, 'PAUSED'],
    ['VOL_STOPPED', 'WAITLISTED', true, 'LEFT'],
    ['VOL_DECEASED', 'WAITLISTED', true, 'LEFT'],
    ['NO_CLICK', 'WAITLISTED', true, 'CERTIFIED'],
    ['EXPECTATION_MISMATCH', 'INTAKE_PLANNED', false, 'CERTIFIED'],
    ['BOUNDARY_SAFETY', 'ON_HOLD', false, 'SUSPENDED'],
    ['PROGRAMME_STOPPED', 'WAITLISTED', true, 'CERTIFIED'],
  ])(
    '%s: the request becomes %s, waits again: %s, the volunteer becomes %s',
    async (reason, status, waiting, volunteerStatus) => {
      const { unlinked, volunteer } = await ends({ reason });
      expect(unlinked, JSON.stringify(unlinked)).toMatchObject({
        __typename: 'Match',
        status: 'ENDED',
        unlinkReason: reason,
      });
      expect(unlinked.request.status).toBe(status);
      expect(unlinked.request.waitlistEntry !== null).toBe(waiting);
      const enrolment = await enrolmentOf(volunteer);
      expect(enrolment).toMatchObject({
        status: volunteerStatus,
        open_matches: 0,
        left_on: volunteerStatus === 'LEFT' ? today() : null,
      });
    },
  );

  test('a requester whose volunteer fell ill goes back on the waitlist with the original date', async () => {
    const { unlinked } = await ends({ reason: 'VOL_ILLNESS' });
    expect(unlinked.request.waitlistEntry).toMatchObject({
      waitingSince: addDays(today(), -30),
      previouslyMatched: true,
      priority: false,
    });
    expect(unlinked.initiatedBy).toBe('VOLUNTEER');
  });

  test('a requester whose volunteer died goes back with priority', async () => {
    const { unlinked } = await ends({ reason: 'VOL_DECEASED' });
    expect(unlinked.request.waitlistEntry).toMatchObject({ waitingSince: today(), priority: true });
  });

  test('without a click the wait begins anew', async () => {
    const { unlinked } = await ends({ reason: 'NO_CLICK' });
    expect(unlinked.request.waitlistEntry).toMatchObject({ waitingSince: today(), previouslyMatched: true });
  });

  test.each([
    ['VOLUNTEER', true, 'PAUSED'],
    ['REQUESTER', false, 'CERTIFIED'],
  ])(
    'when the %s could not be reached, the requester waits again: %s, and the volunteer becomes %s',
    async (initiatedBy, waiting, status) => {
      const { unlinked, volunteer } = await ends({ reason: 'NO_CONTACT', initiatedBy });
      expect(unlinked.request.waitlistEntry !== null).toBe(waiting);
      expect((await enrolmentOf(volunteer)).status).toBe(status);
    },
  );

  test('who could not be reached has to be said', async () => {
    const { unlinked } = await ends({ reason: 'NO_CONTACT' });
    expect(unlinked).toMatchObject({
      __typename: 'Refusal',
      reason: 'INVALID',
      fields: [{ path: 'initiatedBy' }],
    });
  });
});

describe('what the coordinator decides otherwise', () => {
  test('is done, and written down', async () => {
    const { unlinked, volunteer } = await ends({
      reason: 'GOAL_REACHED',
      backToWaitlist: true,
      volunteerNext: 'PAUSED',
    });
    expect(unlinked.request).toMatchObject({
      status: 'WAITLISTED',
      waitlistEntry: { waitingSince: today() },
    });
    expect((await enrolmentOf(volunteer)).status).toBe('PAUSED');
    expect(unlinked.history.map((event) => event.type)).toContain('DECIDED_OTHERWISE');
  });

  test('may keep somebody off the waitlist who would go back on it', async () => {
    const { unlinked } = await ends({ reason: 'VOL_ILLNESS', backToWaitlist: false });
    expect(unlinked.request).toMatchObject({ status: 'ENDED', waitlistEntry: null });
  });

  test('is not written down when it is what the reason says', async () => {
    const { unlinked } = await ends({ reason: 'VOL_ILLNESS', backToWaitlist: true });
    expect(unlinked.request.waitlistEntry).toMatchObject({ waitingSince: addDays(today(), -30) });
    expect(unlinked.history.map((event) => event.type)).not.toContain('DECIDED_OTHERWISE');
  });

  test('cannot put on the waitlist who has died', async () => {
    const { unlinked } = await ends({ reason: 'REQ_DECEASED', backToWaitlist: true });
    expect(unlinked).toMatchObject({ __typename: 'Refusal', fields: [{ path: 'backToWaitlist' }] });
  });
});

describe('who rests, or whose match has ended', () => {
  const back = async (request: string) =>
    (
      await coordinator.ask<{ returnToWaitlist: RefusedOr & { waitlistEntry?: { waitingSince: string } } }>(
        `mutation ($request: ID!) { returnToWaitlist(request: $request) { __typename ... on Request { status waitlistEntry { waitingSince } } ${refused} } }`,
        { request },
      )
    ).returnToWaitlist;
  const remove = async (request: string, reason: string, on?: string) =>
    (
      await coordinator.ask<{ removeFromWaitlist: RefusedOr }>(
        `mutation ($request: ID!, $reason: WaitlistRemoval!, $on: Date) {
           removeFromWaitlist(request: $request, reason: $reason, on: $on) { __typename ... on Request { status } ${refused} } }`,
        { request, reason, on },
      )
    ).removeFromWaitlist;

  test.each(['REQ_HEALTH', 'GOAL_REACHED'])(
    'can go back on the waitlist after %s, from today',
    async (reason) => {
      const { request } = await ends({ reason });
      expect(await back(request)).toMatchObject({
        status: 'WAITLISTED',
        waitlistEntry: { waitingSince: today() },
      });
      expect((await back(request)).reason, 'once').toBe('WRONG_STATE');
    },
  );

  test('cannot when dead', async () => {
    const { request } = await ends({ reason: 'REQ_DECEASED' });
    expect((await back(request)).reason).toBe('WRONG_STATE');
  });

  test('can be taken off the waitlist with a reason, which linking alone may call a match', async () => {
    const { request } = await ends({ reason: 'NO_CLICK' });
    expect((await remove(request, 'MATCHED')).reason).toBe('INVALID');
    expect((await remove(request, 'WITHDREW', addDays(today(), -100))).fields?.[0]?.path).toBe('on');
    expect((await remove(request, 'WITHDREW', addDays(today(), 1))).fields?.[0]?.path).toBe('on');
    expect((await remove(request, 'OTHER_SOLUTION_NETWORK')).status).toBe('REMOVED');
    expect((await remove(request, 'WITHDREW')).reason).toBe('WRONG_STATE');
    expect((await back(request)).reason).toBe('WRONG_STATE');
  });
});
