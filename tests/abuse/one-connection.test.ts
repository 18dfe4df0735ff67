import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { entities } from '../../api/entities.ts';
import { type Database, openPool } from '../../api/platform/database.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asHelper, asResident, asVolunteer } from '../support/sessions.ts';
import { aPerson, programmeId } from '../support/stories.ts';

// All of Koppel over one connection to the database: what one caller leaves behind, the next would find.

let drop: () => Promise<void>;
let database: Database;
let api: Awaited<ReturnType<typeof openApi>>;
const callers: Caller[] = [];
let coordinator: Caller;
let resident: Caller;

beforeAll(async () => {
  const copy = await copyDatabase('demo');
  const orm = await openPool(copy.database.orm.config.get('clientUrl') as string, entities, 1);
  database = { ...copy.database, orm };
  drop = async () => {
    await orm.close(true);
    await copy.drop();
  };
  api = await openApi(database);
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const [row] = await asOwner<{ request: string; other: string; volunteer: string }>(
    database,
    `select m.request_id as request, m.volunteer_id as volunteer,
       (select q.id from request q where q.requester_id <> m.requester_id order by q.id limit 1) as other
     from match m order by m.id limit 1`,
  );
  const request = toGlobalId('Request', row!.request);
  resident = await asResident(api.visitor(), database, request);
  callers.push(
    api.visitor(),
    coordinator,
    await api.visitor().signIn('coordinator@heusden.example'),
    await api.visitor().signIn('manager@heerlen.example'),
    await asVolunteer(api.visitor(), database, toGlobalId('Volunteer', row!.volunteer)),
    resident,
    (await asHelper(api.visitor(), database, toGlobalId('Request', row!.other))).helper,
  );
});
afterAll(() => drop());

const everything = `{ viewer { id displayName roles { role organisation { slug } } } myRequests { id stage } myPairings { id }
  organisations { slug programmes { slug viewerCanCoordinate viewerCanSeeReport } } }`;
const failing =
  '{ myRequests { id requester { displayName neighbourhood { name } } history { id } programme { name } } }';

/** What the one connection says for whom it works when nobody is working. */
const leftBehind = async (): Promise<string> => {
  const names = [
    'organisations',
    'account',
    'session',
    'email',
    'actor',
    'actor_kind',
    'on_behalf_of',
    'link',
    'subject',
    'mail_room',
  ];
  const [row] = await database.orm.em
    .fork()
    .execute<Record<string, string | null>[]>(
      `select ${names.map((name) => `current_setting('app.${name}', true) as ${name}`).join(', ')}`,
    );
  return Object.values(row!)
    .map((value) => value ?? '')
    .join('');
};

/** Each caller asks a few times, all through each other, and is answered as when they asked alone. */
async function expectEachTheirOwn(): Promise<void> {
  const alone: string[] = [];
  for (const caller of callers) alone.push(await caller.read(everything));
  expect(new Set(alone).size).toBe(callers.length);
  const order = Array.from({ length: callers.length * 6 }, (_, i) => (i * 5) % callers.length);
  const together = await Promise.all(order.map((i) => callers[i]!.read(everything)));
  expect(together).toEqual(order.map((i) => alone[i]));
  expect(await leftBehind()).toBe('');
}

describe('over one connection', () => {
  test('callers of every kind, all through each other, are each told their own', async () => {
    await expectEachTheirOwn();
  });

  test('an answer that fails half-way keeps nothing open: not for whoever asks next, and not for ever', async () => {
    for (let i = 0; i < 5; i++) {
      const answers = await Promise.all([
        resident.send(failing),
        coordinator.send('{ requests(programme: "x", first: -1) { totalCount } }'),
      ]);
      expect(answers[0].errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    await expectEachTheirOwn();
  });

  test('several acts in one document do not wait for each other for ever', async () => {
    const vacancy = await asOwner<{ id: string }>(
      database,
      `select id from vacancy where status = 'PUBLISHED' limit 1`,
    );
    const { data } = await api.visitor().send<Record<string, { __typename: string }>>(
      `mutation ($vacancy: ID!, $input: ApplicationInput!) {
         a: applyToVacancy(vacancy: $vacancy, input: $input) { __typename ... on Application { id motivation vacancy { title } } }
         b: signIn(email: "coordinator@heemskerk.example", password: "koppel-demo") { __typename ... on Viewer { displayName } }
         c: signIn(email: "coordinator@heusden.example", password: "koppel-demo") { __typename ... on Viewer { roles { role } } } }`,
      {
        vacancy: toGlobalId('Vacancy', vacancy[0]!.id),
        input: { firstName: 'Ali', lastName: 'Aanmelder', phone: '06 00000009' },
      },
    );
    expect(Object.values(data).map(({ __typename }) => __typename)).toEqual([
      'Application',
      'Viewer',
      'Viewer',
    ]);
    await expectEachTheirOwn();
  });

  test('whoever hangs up in the middle takes nothing along', async () => {
    const address = new URL(await api.app.listen({ port: 0, host: '127.0.0.1' }));
    const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
    const hangUp = (cookie: string, body: string) =>
      new Promise<void>((resolve) => {
        const out = httpRequest({
          host: address.hostname,
          port: address.port,
          path: '/graphql',
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie },
        });
        out.on('error', () => undefined).on('close', resolve);
        out.end(body, () => setTimeout(() => out.destroy(), 2));
      });
    const query =
      'query ($programme: ID!) { waitlist(programme: $programme) { edges { node { suggestions(first: 50) { score } } } } }';
    const input = { programme, supportMode: 'STRUCTURAL', ...aPerson };
    await Promise.all(
      callers
        .map((caller) => `koppel_session=${caller.cookie('koppel_session') ?? ''}`)
        .flatMap((cookie) => [
          hangUp(cookie, JSON.stringify({ query, variables: { programme } })),
          hangUp(
            cookie,
            JSON.stringify({
              query: 'mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { __typename } }',
              variables: { input },
            }),
          ),
        ]),
    );
    await expectEachTheirOwn();
  });

  test('a connection that the database breaks off is replaced by one that works for nobody', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (let i = 0; i < 3; i++) {
      const asked = Promise.allSettled(callers.map((caller) => caller.send(everything)));
      await asOwner(
        database,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      await asked;
    }
    // The last one may be found to be broken only when it is used.
    await vi.waitFor(async () => expect((await api.app.inject('/readyz')).statusCode).toBe(200));
    log.mockRestore();
    await expectEachTheirOwn();
  });
});

test('nobody waits for ever: not for an answer of the database, nor for a transaction that somebody forgot', async () => {
  const em = database.orm.em.fork();
  const [patience] = await em.execute<{ statement: string; transaction: string }[]>(
    `select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as transaction`,
  );
  expect(patience).toEqual({ statement: '1min', transaction: '1min' });
});
