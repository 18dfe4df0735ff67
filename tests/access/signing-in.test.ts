import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { networkOf } from '../../api/access/browser.ts';
import { may } from '../../api/access/permissions.ts';
import { waitingTime } from '../../api/access/rules.ts';
import type { Database } from '../../api/platform/database.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { seed } from '../../seeds/seed.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { linkDocument, programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database);
});
afterAll(() => drop());

const signIn = async (caller: Caller, email: string, password: string) =>
  (
    await caller.ask<{ signIn: RefusedOr & { displayName?: string; roles?: object[] } }>(
      `mutation ($email: String!, $password: String!) {
         signIn(email: $email, password: $password) {
           __typename ... on Viewer { displayName roles { role organisation { slug } programme { slug } } } ${refused} } }`,
      { email, password },
    )
  ).signIn;

const viewer = async (caller: Caller) =>
  (await caller.ask<{ viewer: { id: string } | null }>('{ viewer { id } }')).viewer;

describe('signing in', () => {
  test('opens a session that holds until signing out', async () => {
    const caller = api.visitor();
    expect(await viewer(caller)).toBeNull();
    expect(await signIn(caller, 'Coordinator@Heusden.example ', 'koppel-demo')).toMatchObject({
      __typename: 'Viewer',
      roles: [{ role: 'COORDINATOR', organisation: { slug: 'heusden' }, programme: null }],
    });
    expect(await viewer(caller)).not.toBeNull();
    expect(await caller.ask('mutation { signOut }')).toEqual({ signOut: true });
    expect(await viewer(caller)).toBeNull();
  });

  test('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: {
        query:
          'mutation { signIn(email: "manager@heusden.example", password: "koppel-demo") { __typename } }',
      },
    });
    expect(response.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const [row] = await asOwner<{ found: boolean }>(
      database,
      'select exists (select from session where token_hash = $1) as found',
      [response.cookies[0]!.value],
    );
    expect(row!.found, 'the database holds a hash, not the token').toBe(false);
  });

  test('says the same of a wrong password and of an address that is not there', async () => {
    const wrong = await signIn(api.visitor(), 'manager@heerlen.example', 'wrong');
    const nobody = await signIn(api.visitor(), 'nobody@heerlen.example', 'wrong');
    expect(wrong).toEqual(nobody);
    expect(wrong.reason).toBe('NOT_SIGNED_IN');
  });

  test('makes an address wait after ten wrong attempts, and no other', async () => {
    for (let i = 0; i < 10; i++) await signIn(api.visitor(), 'coordinator@heerlen.example', `guess ${i}`);
    expect((await signIn(api.visitor(), 'coordinator@heerlen.example', 'koppel-demo')).reason).toBe(
      'TOO_MANY_ATTEMPTS',
    );
    expect((await signIn(api.visitor(), 'manager@heerlen.example', 'koppel-demo')).__typename).toBe('Viewer');
    await asOwner(database, 'delete from sign_in_attempt');
  });

  test('counts attempts that come at once as so many', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) => signIn(api.visitor(), 'manager@heerlen.example', `guess ${i}`)),
    );
    expect(answers.filter(({ reason }) => reason === 'NOT_SIGNED_IN')).toHaveLength(10);
    expect(answers.filter(({ reason }) => reason === 'TOO_MANY_ATTEMPTS')).toHaveLength(6);
    await asOwner(database, 'delete from sign_in_attempt');
  });

  test('makes a stranger wait longer each time, and not whoever signed in here before', async () => {
    const own = await api.visitor().signIn('coordinator@heerlen.example');
    const stranger = api.visitor();
    for (let i = 0; i < 10; i++) await signIn(stranger, 'coordinator@heerlen.example', `guess ${i}`);
    const waits = [30, 60, 120, 240, 480, 900, 900];
    for (const seconds of waits) {
      const ago = (length: number) =>
        asOwner(
          database,
          `update sign_in_attempt set at = at - make_interval(secs => $1) where email = 'coordinator@heerlen.example'`,
          [length],
        );
      await ago(seconds - 15);
      expect((await signIn(stranger, 'coordinator@heerlen.example', 'guess')).reason, `${seconds}`).toBe(
        'TOO_MANY_ATTEMPTS',
      );
      await ago(15);
      expect((await signIn(stranger, 'coordinator@heerlen.example', 'guess')).reason, `${seconds}`).toBe(
        'NOT_SIGNED_IN',
      );
    }
    expect((await signIn(own, 'coordinator@heerlen.example', 'koppel-demo')).__typename).toBe('Viewer');
    // That the owner got in does not give the stranger new attempts.
    expect((await signIn(stranger, 'coordinator@heerlen.example', 'guess')).reason).toBe('TOO_MANY_ATTEMPTS');
    await asOwner(database, 'delete from sign_in_attempt');
  });

  test('counts what comes from a device that is known too, and takes a made-up one for a stranger’s', async () => {
    const own = await api.visitor().signIn('coordinator@heerlen.example');
    for (let i = 0; i < 10; i++) await signIn(own, 'coordinator@heerlen.example', `guess ${i}`);
    expect((await signIn(own, 'coordinator@heerlen.example', 'koppel-demo')).reason).toBe(
      'TOO_MANY_ATTEMPTS',
    );
    const thief = api.visitor();
    thief.cookie('koppel_device', 'made-up');
    for (let i = 0; i < 10; i++) await signIn(thief, 'manager@heerlen.example', `guess ${i}`);
    const other = api.visitor();
    other.cookie('koppel_device', own.cookie('koppel_device')!);
    expect(
      (await signIn(other, 'manager@heerlen.example', 'koppel-demo')).reason,
      'known for another account',
    ).toBe('TOO_MANY_ATTEMPTS');
    await asOwner(database, 'delete from sign_in_attempt');
  });

  test('slows a stranger with many networks down, and keeps nobody out for more than a minute', () => {
    const now = new Date();
    const many = (count: number) => ({ count, last: now });
    expect(waitingTime(now, undefined, many(49))).toBe(0);
    expect(waitingTime(now, undefined, many(50))).toBe(1000);
    expect(waitingTime(now, undefined, many(1_000_000))).toBe(60_000);
    expect(waitingTime(now, many(1_000_000), undefined)).toBe(15 * 60_000);
  });

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('takes %s for the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('ends after two hours of rest, at the last moment after twelve hours, and when the account is closed', async () => {
    for (const change of [
      `update session set last_seen_at = now() - interval '121 minutes'`,
      `update session set expires_at = now() - interval '1 second'`,
      `update account set disabled_at = now() where email = 'manager@heusden.example'`,
    ]) {
      const caller = await api.visitor().signIn('manager@heusden.example');
      expect(await viewer(caller)).not.toBeNull();
      await asOwner(database, change);
      expect(await viewer(caller)).toBeNull();
    }
    await asOwner(database, 'update account set disabled_at = null');
  });

  test('is not for the accounts for trying out where the database is served for real', async () => {
    const signedIn = await api.visitor().signIn('manager@heusden.example');
    vi.stubEnv('NODE_ENV', 'production');
    await seed(database, { demo: false, say: () => undefined });
    vi.unstubAllEnvs();
    expect(await viewer(signedIn)).toBeNull();
    expect((await signIn(api.visitor(), 'manager@heusden.example', 'koppel-demo')).reason).toBe(
      'NOT_SIGNED_IN',
    );
    await seed(database, { demo: false, say: () => undefined });
    expect((await signIn(api.visitor(), 'manager@heusden.example', 'koppel-demo')).__typename).toBe('Viewer');
  });

  test('takes a forged cookie for nobody', async () => {
    const response = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie: `koppel_session=${"x'; drop table session; --"}` },
      payload: { query: '{ viewer { id } }' },
    });
    expect(response.json()).toEqual({ data: { viewer: null } });
  });
});

describe('who may see and do what', () => {
  test('a role in one programme says nothing of another programme, nor of the organisation', () => {
    const grants = [{ role: 'COORDINATOR', organisationId: 'a', programmeId: 'p' }] as const;
    expect(may(grants, 'waitlist.read', { organisationId: 'a', programmeId: 'p' })).toBe(true);
    expect(may(grants, 'waitlist.read', { organisationId: 'a', programmeId: 'q' })).toBe(false);
    expect(may(grants, 'report.read', { organisationId: 'a' })).toBe(false);
    expect(may(grants, 'waitlist.read', { organisationId: 'b', programmeId: 'p' })).toBe(false);
    expect(may([], 'report.read', { organisationId: 'a' })).toBe(false);
  });

  const everything = `query ($programme: ID!, $organisation: ID!, $period: PeriodInput!) {
    requests(programme: $programme) { totalCount } waitlist(programme: $programme) { totalCount }
    matches(programme: $programme) { totalCount } applications(programme: $programme) { totalCount }
    matchPlan(programme: $programme) { totalScore } programmeReport(programme: $programme, period: $period) { total }
    matchRetention(programme: $programme, period: $period) { matches }
    volunteerReport(organisation: $organisation, period: $period) { joined } requestReport(organisation: $organisation, period: $period) { received }
  }`;

  test('what is another organisation’s is answered as what does not exist; a manager sees figures and no dossiers', async () => {
    const programme = await programmeId(api.visitor(), 'heemskerk', 'maatjes');
    const { organisations } = await api
      .visitor()
      .ask<{ organisations: { id: string; slug: string }[] }>('{ organisations { id slug } }');
    const organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
    const period = { from: '2021-01-01', until: '2022-01-01' };
    const seen = async (caller: Caller, ids: object) =>
      Object.entries(
        await caller.ask<Record<string, unknown>>(everything, { programme, organisation, period, ...ids }),
      )
        .filter(([, value]) => value !== null)
        .map(([name]) => name);

    expect(await seen(api.visitor(), {})).toEqual([]);
    expect(await seen(await api.visitor().signIn('coordinator@heusden.example'), {})).toEqual([]);
    expect(await seen(await api.visitor().signIn('manager@heemskerk.example'), {})).toEqual([
      'programmeReport',
      'matchRetention',
      'volunteerReport',
      'requestReport',
    ]);
    expect(await seen(await api.visitor().signIn('coordinator@heemskerk.example'), {})).toHaveLength(9);
    const random = '01890000-0000-7000-8000-000000000000';
    const nothing = {
      programme: toGlobalId('Programme', random),
      organisation: toGlobalId('Organisation', random),
    };
    expect(await seen(await api.visitor().signIn('coordinator@heemskerk.example'), nothing)).toEqual([]);
  });

  test('a request of another organisation can be neither read nor changed, and the answer is that of a random id', async () => {
    const own = await api.visitor().signIn('coordinator@heemskerk.example');
    const other = await api.visitor().signIn('coordinator@heusden.example');
    const programme = await programmeId(own, 'heemskerk', 'maatjes');
    const request = await waits(api.visitor(), own, programme);
    const ownVolunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    const otherVolunteer = await aVolunteer(database, 'heusden', 'zorgsaam');
    const random = toGlobalId('Request', '01890000-0000-7000-8000-000000000000');
    const link = async (caller: Caller, ids: { request: string; volunteer: string }) =>
      (
        await caller.ask<{ linkMatch: RefusedOr }>(linkDocument, {
          linkedOn: today(),
          reasons: ['FAITH'],
          ...ids,
        })
      ).linkMatch;

    expect(await link(other, { request, volunteer: otherVolunteer })).toEqual(
      await link(other, { request: random, volunteer: otherVolunteer }),
    );
    expect(await link(own, { request, volunteer: otherVolunteer })).toMatchObject({
      reason: 'NOT_FOUND',
      fields: [{ path: 'volunteer' }],
    });
    expect(await link(api.visitor(), { request, volunteer: ownVolunteer })).toMatchObject({
      reason: 'NOT_SIGNED_IN',
    });
    const node = (caller: Caller) =>
      caller.ask<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', { id: request });
    expect((await node(own)).node).toEqual({ id: request });
    expect((await node(other)).node).toBeNull();
    expect((await node(api.visitor())).node).toBeNull();
  });

  test('a role that is taken away is gone at once', async () => {
    const caller = await api.visitor().signIn('manager@heerlen.example');
    const programme = await programmeId(caller, 'heerlen', 'schuldhulpmaatje');
    const report = () =>
      caller.ask<{ programmeReport: object | null }>(
        'query ($programme: ID!) { programmeReport(programme: $programme, period: { from: "2021-01-01", until: "2022-01-01" }) { total } }',
        { programme },
      );
    expect((await report()).programmeReport).not.toBeNull();
    await asOwner(
      database,
      `delete from role_grant where account_id = (select id from account where email = 'manager@heerlen.example')`,
    );
    expect((await report()).programmeReport).toBeNull();
  });
});
