import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { addDays, amsterdamDay } from '../../api/platform/days.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asHelper, asResident } from '../support/sessions.ts';
import { asks, programmeId, type RefusedOr, refused } from '../support/stories.ts';

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
let coordinator: Caller;
let administrator: Caller;
let organisation: string;
let request: string;

const canary = 'Kanarievogel';

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database);
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  administrator = await api.visitor().signIn('administrator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  request = await asks(api.visitor(), coordinator, programme, {
    lastName: canary,
    phone: '06 11223344',
    question: `${canary} zoekt iemand`,
  });
  const { organisations } = await coordinator.ask<{ organisations: { id: string; slug: string }[] }>(
    '{ organisations { id slug } }',
  );
  organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
});
afterAll(() => drop());

interface Entry {
  at: string;
  actorKind: string;
  actorName: string | null;
  action: string;
  entity: string;
  about: string;
  fieldGroups: string[];
  why: string | null;
}
const entryFields = 'at actorKind actorName onBehalf action entity about fieldGroups why';
const log = async (caller: Caller, args = '') =>
  (
    await caller.ask<{ accessLog: { edges: { node: Entry }[] } | null }>(
      `query ($organisation: ID!) { accessLog(organisation: $organisation ${args}) { edges { node { ${entryFields} } } } }`,
      { organisation },
    )
  ).accessLog?.edges.map(({ node }) => node);
const check = async () =>
  (
    await administrator.ask<{ accessLogCheck: { whole: boolean; entries: number; head: string } }>(
      'query ($organisation: ID!) { accessLogCheck(organisation: $organisation) { whole entries head } }',
      { organisation },
    )
  ).accessLogCheck;
const dossier = `query ($id: ID!) { request(id: $id) { id question requester { displayName phone } } }`;

describe('the access log', () => {
  test('holds who looked at which dossier and what kind of fields, and none of what was read', async () => {
    await coordinator.ask(dossier, { id: request });
    const entries = await log(administrator, `about: "${request}"`);
    expect(entries![0]).toMatchObject({
      actorKind: 'ACCOUNT',
      actorName: 'Joke Duinmeijer',
      action: 'request.read',
      entity: 'Request',
      fieldGroups: ['SENSITIVE'],
    });
    const all = JSON.stringify(await asOwner(database, 'select * from access_log'));
    expect(all).not.toContain(canary);
    expect(all).not.toContain('11223344');
  });

  test('holds what was done and by whom, a visitor too', async () => {
    const entries = await log(administrator, `about: "${request}"`);
    expect(entries!.at(-1)).toMatchObject({ actorKind: 'VISITOR', actorName: null, action: 'RECEIVED' });
    await coordinator.ask(
      `mutation ($request: ID!, $at: DateTime!) { recordFirstContact(request: $request, at: $at) { __typename } }`,
      { request, at: new Date().toISOString() },
    );
    expect((await log(administrator, `about: "${request}"`))![0]).toMatchObject({
      actorKind: 'ACCOUNT',
      action: 'FIRST_CONTACT',
      entity: 'Request',
      about: request,
    });
  });

  test('leads from what somebody did to everything that they did', async () => {
    const { accessLog } = await administrator.ask<{
      accessLog: { edges: { node: { actor: string; actorRole: string; actorName: string } }[] };
    }>(
      `query ($organisation: ID!, $about: ID) { accessLog(organisation: $organisation, about: $about, first: 1) {
         edges { node { actor actorRole actorName } } } }`,
      { organisation, about: request },
    );
    const { actor, actorRole } = accessLog.edges[0]!.node;
    expect(actorRole).toBe('COORDINATOR');
    const byThem = await log(administrator, `by: "${actor}"`);
    expect(new Set(byThem!.map(({ actorName }) => actorName))).toEqual(new Set(['Joke Duinmeijer']));
  });

  test('remembers that somebody went through a list', async () => {
    const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
    await coordinator.ask('query ($p: ID!) { waitlist(programme: $p) { totalCount } }', { p: programme });
    expect((await log(administrator))!.map(({ action, about }) => [action, about])).toContainEqual([
      'waitlist.read',
      programme,
    ]);
  });

  test('is for administrators and managers; reading it is written down as well', async () => {
    expect(await log(api.visitor())).toBeUndefined();
    expect(await log(coordinator)).toBeUndefined();
    expect(await log(await api.visitor().signIn('manager@heusden.example'))).toBeUndefined();
    expect((await log(administrator))!.map(({ action }) => action)).toContain('accessLog.read');
  });

  test('goes out as CSV to administrators, for so many days, and no cell of it is a formula', async () => {
    await asOwner(
      database,
      `update account set display_name = '=HYPERLINK("x")' where email = 'coordinator@heemskerk.example'`,
    );
    const csv = async (caller: Caller, from: string, until: string) =>
      (
        await caller.ask<{ accessLogCsv: string | null }>(
          'query ($organisation: ID!, $from: Date!, $until: Date!) { accessLogCsv(organisation: $organisation, from: $from, until: $until) }',
          { organisation, from, until },
        )
      ).accessLogCsv;
    const day = amsterdamDay(new Date());
    const lines = (await csv(administrator, addDays(day, -1), addDays(day, 1)))!.trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join()).toContain(`"'=HYPERLINK`);
    expect(lines.join()).not.toMatch(/"[=+@-]/);
    expect((await csv(administrator, '2020-01-01', '2020-02-01'))!.trim().split('\r\n')).toHaveLength(1);
    expect(await csv(coordinator, day, addDays(day, 1))).toBeNull();
    expect(
      await csv(await api.visitor().signIn('manager@heemskerk.example'), day, addDays(day, 1)),
    ).toBeNull();
    await asOwner(
      database,
      `update account set display_name = 'Joke Duinmeijer' where email = 'coordinator@heemskerk.example'`,
    );
  });

  test('tells a resident who looked, and nothing about anybody else', async () => {
    const resident = await asResident(api.visitor(), database, request);
    const { whoLookedAtMe } = await resident.ask<{ whoLookedAtMe: { edges: { node: Entry }[] } }>(
      `{ whoLookedAtMe { edges { node { ${entryFields} } } } }`,
    );
    const entries = whoLookedAtMe.edges.map(({ node }) => node);
    expect(entries.map(({ action }) => action)).toContain('request.read');
    expect(new Set(entries.map(({ entity }) => entity))).toEqual(new Set(['Request', 'Requester']));
    expect(await coordinator.ask('{ whoLookedAtMe { totalCount } }')).toEqual({ whoLookedAtMe: null });
    expect(await api.visitor().ask('{ whoLookedAtMe { totalCount } }')).toEqual({ whoLookedAtMe: null });
  });

  test('says for whom a helper acted; a helper whose mandate ended is nobody', async () => {
    const { helper, mandateId } = await asHelper(api.visitor(), database, request);
    const [before] = await asOwner<{ grants: number }>(
      database,
      'select count(*)::int as grants from session where mandate_id = $1',
      [mandateId],
    );
    expect(before!.grants).toBe(1);
    expect(await helper.ask('{ whoLookedAtMe { totalCount } }')).toEqual({ whoLookedAtMe: null });
    await asOwner(database, 'update mandate set ended_at = now() where id = $1', [mandateId]);
    expect(await helper.ask('{ viewer { id } myPairings { id } }')).toEqual({ viewer: null, myPairings: [] });
  });
});

describe('nobody changes the access log', () => {
  const attempts = {
    update: `update access_log set action = 'nothing'`,
    delete: 'delete from access_log',
    truncate: 'truncate access_log',
  };

  test.each(Object.entries(attempts))('the application cannot %s it', async (_, sql) => {
    const em = database.orm.em.fork();
    await em.begin();
    await em.execute(`select set_config('app.organisations', ?, true)`, [
      `{${fromGlobalId('Organisation', organisation)}}`,
    ]);
    await expect(em.execute(sql)).rejects.toThrow(/permission denied|only grows/);
    await em.rollback();
  });

  test.each(Object.entries(attempts))('the owner of the tables cannot %s it by mistake', async (_, sql) => {
    await expect(asOwner(database, sql)).rejects.toThrow(/only grows/);
  });

  test('who gets past that, is found out: a changed, a removed and a forged entry break the chain', async () => {
    expect(await check()).toMatchObject({ whole: true });
    const tampering = [
      `update access_log set actor_id = null where seq = 3`,
      `delete from access_log where seq = 3`,
      `update access_log set at = at - interval '1 day' where seq = 2`,
      `update access_log l set action = 'x', hash = sha256('x') where seq = 4`,
    ];
    for (const sql of tampering) {
      const client = new pg.Client({ connectionString: database.ownerUrl });
      await client.connect();
      await client.query('begin; alter table access_log disable trigger keep_access_log');
      await client.query(sql);
      const { rows } = await client.query(
        `select bool_and(hash = access_log_hash(l) and previous_hash = before and seq = n) as whole from (
           select access_log as l, hash, previous_hash, seq, row_number() over w as n,
             lag(hash, 1, sha256(convert_to(organisation_id::text, 'UTF8'))) over w as before
           from access_log window w as (partition by organisation_id order by seq)) chain`,
      );
      expect(rows[0].whole, sql).toBe(false);
      await client.query('rollback');
      await client.end();
    }
    expect(await check()).toMatchObject({ whole: true });
  });

  test('sixteen at once make one chain', async () => {
    const { entries } = await check();
    await Promise.all(Array.from({ length: 64 }, () => coordinator.ask(dossier, { id: request })));
    const after = await check();
    expect(after.whole).toBe(true);
    expect(after.entries).toBeGreaterThanOrEqual(entries + 64);
  });

  test('what cannot be written down is not told', async () => {
    await asOwner(database, 'revoke insert on access_log from koppel_app');
    try {
      const answer = await coordinator.send<{ request?: object }>(dossier, { id: request });
      expect(JSON.stringify(answer)).not.toContain(canary);
      expect(answer.status).toBe(500);
    } finally {
      await asOwner(database, 'grant insert on access_log to koppel_app');
    }
  });
});

describe('breaking the glass', () => {
  const breakGlass = async (caller: Caller, variables: object) =>
    (
      await caller.ask<{ breakGlass: RefusedOr }>(
        `mutation ($organisation: ID!, $reason: String!, $hours: Int) {
           breakGlass(organisation: $organisation, reason: $reason, hours: $hours) { __typename ... on BreakGlass { id } ${refused} } }`,
        { organisation, ...variables },
      )
    ).breakGlass;
  const reason = 'De coördinator is ziek en iemand belt in nood';

  test('an administrator sees no dossier, and with a reason looks for some hours, which everybody is told', async () => {
    expect(await administrator.ask(dossier, { id: request })).toEqual({ request: null });
    expect(await breakGlass(administrator, { reason: 'kort' })).toMatchObject({ reason: 'INVALID' });
    expect(await breakGlass(administrator, { reason, hours: 5 })).toMatchObject({
      fields: [{ path: 'hours' }],
    });
    const { id } = await breakGlass(administrator, { reason, hours: 2 });
    expect(await administrator.ask(dossier, { id: request })).toMatchObject({
      request: { id: request, requester: { phone: '06 11223344' } },
    });
    expect((await log(administrator, `about: "${request}"`))![0]).toMatchObject({ why: `BREAK_GLASS ${id}` });
    const { brokenGlasses } = await coordinator.ask<{ brokenGlasses: object[] }>(
      'query ($organisation: ID!) { brokenGlasses(organisation: $organisation) { by reason until } }',
      { organisation },
    );
    expect(brokenGlasses).toMatchObject([{ by: expect.any(String), reason }]);
    const mails = await asOwner<{ address: string }>(
      database,
      `select address from outbox where kind = 'GLASS_BROKEN' order by address`,
    );
    expect(mails.map(({ address }) => address)).toEqual([
      'coordinator@heemskerk.example',
      'manager@heemskerk.example',
    ]);
  });

  test('looks only: nothing can be changed, and not in another organisation', async () => {
    const { recordFirstContact } = await administrator.ask<{ recordFirstContact: RefusedOr }>(
      `mutation ($request: ID!) { recordFirstContact(request: $request, at: "2026-01-01T10:00:00Z") { __typename ${refused} } }`,
      { request },
    );
    expect(recordFirstContact).toMatchObject({ reason: 'NOT_FOUND' });
    const other = (
      await administrator.ask<{ organisations: { id: string; slug: string }[] }>(
        '{ organisations { id slug } }',
      )
    ).organisations.find(({ slug }) => slug === 'heusden')!;
    expect(await breakGlass(administrator, { reason, organisation: other.id })).toMatchObject({
      reason: 'NOT_FOUND',
    });
  });

  test('is over at once when the role of administrator goes', async () => {
    const role = (name: string) =>
      asOwner(
        database,
        `update role_grant set role = $1 where account_id = (select id from account where email = 'administrator@heemskerk.example')`,
        [name],
      );
    expect(await administrator.ask(dossier, { id: request })).toMatchObject({ request: { id: request } });
    await role('REPORTER');
    expect(await administrator.ask(dossier, { id: request })).toEqual({ request: null });
    await role('ADMINISTRATOR');
    expect(await administrator.ask(dossier, { id: request })).toMatchObject({ request: { id: request } });
  });

  test('is over by itself, and is not for others', async () => {
    await asOwner(
      database,
      `update break_glass set from_at = now() - interval '2 hours', until_at = now() - interval '1 second'`,
    );
    expect(await administrator.ask(dossier, { id: request })).toEqual({ request: null });
    for (const caller of [api.visitor(), coordinator])
      expect(await breakGlass(caller, { reason })).toMatchObject({ __typename: 'Refusal' });
  });
});
