import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { screeningFigures } from '../../api/reports/staffing/screening-figures.ts';
import type { ScreenedRow } from '../../api/reports/staffing/screening-rows.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asks, linkDocument, unlinkDocument, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';
import { countOf, organisation, programme } from './rows/asking.ts';

let database: Database;
let drop: () => Promise<void>;
let close: () => Promise<void>;
let visitor: Caller;
let coordinator: Caller;
let manager: Caller;

interface Held {
  ownerKey: string | null;
  owner: { id: string; displayName: string } | null;
  coordinates: boolean;
  requests: number;
  waiting: number;
  matches: number;
  volunteers: number;
}
interface Screened {
  programme: { id: string };
  step: string;
  asked: number;
  valid: number;
  expiresSoon: number;
  expired: number;
  missing: number;
  matchedWithout: number;
}
interface Report {
  caseload: Held[];
  screening: Screened[];
  warnings: { code: string }[];
}

const ask = async (caller: Caller, where: { programme?: string; knownAt?: string } = {}) =>
  (
    await caller.ask<{ staffingReport: Report | null }>(
      `query ($organisation: ID!, $programme: ID, $knownAt: DateTime) {
         staffingReport(organisation: $organisation, programme: $programme, knownAt: $knownAt) {
           caseload { ownerKey owner { id displayName } coordinates requests waiting matches volunteers }
           screening { programme { id } step asked valid expiresSoon expired missing matchedWithout }
           warnings { code } } }`,
      { organisation, ...where },
    )
  ).staffingReport;

/** What somebody has in hand: requests, of these waiting, matches, volunteers. */
const heldBy = (report: Report | null, name: string | null): number[] => {
  const { requests, waiting, matches, volunteers } = report!.caseload.find(
    ({ owner }) => (owner?.displayName ?? null) === name,
  )!;
  return [requests, waiting, matches, volunteers];
};

const instant = async () => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return new Date().toISOString();
};

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const { app, visitor: aVisitor } = await openApi(database);
  close = () => app.close();
  visitor = aVisitor();
  coordinator = await aVisitor().signIn('coordinator@heemskerk.example');
  manager = await aVisitor().signIn('manager@heemskerk.example');
  await asOwner(
    database,
    `update programme set settings = settings || '{"screening": ["VOG", "TRAINING"], "vogValidMonths": 36}' where slug = 'maatjes'`,
  );
});
afterAll(async () => {
  await close();
  await drop();
});

describe('the caseload', () => {
  test('names each coordinator, also who has nothing in hand, and always says what is nobody’s', async () => {
    const { caseload } = (await ask(manager))!;
    expect(caseload.length).toBeGreaterThan(1);
    expect(caseload.at(-1)).toMatchObject({ owner: null, coordinates: false, requests: 0 });
    const names = caseload.slice(0, -1).map(({ owner }) => owner!.displayName);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'nl')));
  });

  test('follows a request from hand to hand, until it is a match', async () => {
    const { viewer } = await coordinator.ask<{ viewer: { displayName: string } }>(
      '{ viewer { displayName } }',
    );
    const me = viewer.displayName;
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    await asOwner(database, 'update enrolment set vog_seen_on = $1::date', [today()]);
    await asks(visitor, coordinator, programme, { lastName: 'Nieuw' });
    // Who holds the intake takes the request.
    const request = await waits(visitor, coordinator, programme, { lastName: 'Wacht' });
    expect(heldBy(await ask(manager), null)).toEqual([1, 0, 0, 1]);
    expect(heldBy(await ask(manager), me)).toEqual([1, 1, 0, 0]);
    const before = await instant();

    const { linkMatch } = await coordinator.ask<{ linkMatch: { __typename: string } }>(linkDocument, {
      request,
      volunteer,
      linkedOn: today(),
      reasons: ['SHARED_HOBBY'],
    });
    expect(linkMatch).toMatchObject({ __typename: 'Match' });
    expect(heldBy(await ask(manager), me)).toEqual([0, 0, 1, 0]);
    const [mine] = (await ask(manager))!.caseload.filter(({ owner }) => owner?.displayName === me);
    for (const [figure, count] of Object.entries({
      CASELOAD_REQUESTS: 0,
      CASELOAD_WAITING: 0,
      CASELOAD_MATCHES: 1,
      CASELOAD_VOLUNTEERS: 0,
    })) {
      const behind = { name: figure, organisation, owner: mine!.owner!.id };
      expect(await countOf(manager, behind, { period: null }), figure).toBe(count);
    }
    const nobodys = { name: 'CASELOAD_VOLUNTEERS', organisation, programme };
    expect(await countOf(manager, nobodys, { period: null })).toBe(1);

    // As it was known before the link.
    expect(heldBy(await ask(manager, { knownAt: before }), me)).toEqual([1, 1, 0, 0]);
    expect((await ask(manager, { knownAt: before }))!.warnings).toEqual([]);
    const waited = { name: 'CASELOAD_WAITING', organisation, owner: mine!.owner!.id };
    expect(await countOf(manager, waited, { period: null, knownAt: before })).toBe(1);
  });

  test('keeps a request that rests after its match', async () => {
    const [held] = (await ask(manager))!.caseload.filter(({ matches }) => matches > 0);
    const { figureRows } = await coordinator.ask<{
      figureRows: { edges: { node: { match: { id: string } } }[] };
    }>(
      `query ($organisation: ID!, $owner: ID!) {
         figureRows(organisation: $organisation, figure: { name: CASELOAD_MATCHES, owner: $owner }, first: 1) { edges { node { match { id } } } } }`,
      { organisation, owner: held!.ownerKey },
    );
    const match = figureRows.edges[0]!.node.match.id;
    const { unlinkMatch } = await coordinator.ask<{ unlinkMatch: { __typename: string } }>(unlinkDocument, {
      match,
      endedOn: today(),
      reason: 'BOUNDARY_SAFETY',
      initiatedBy: 'REQUESTER',
    });
    expect(unlinkMatch.__typename).toBe('Match');
    expect(heldBy(await ask(manager), held!.owner!.displayName)).toEqual([1, 0, 0, 0]);
    const [request] = await asOwner<{ status: string }>(
      database,
      'select r.status from request r join match m on m.request_id = r.id where m.ended_on is not null',
    );
    expect(request!.status).toBe('ON_HOLD');
  });

  test('says whose work waits for another, when they no longer coordinate', async () => {
    const gone = await asOwner<{ account_id: string }>(
      database,
      `delete from role_grant where role = 'COORDINATOR'
         and account_id = (select id from account where email = 'coordinator@heemskerk.example') returning *`,
    );
    const [theirs] = (await ask(manager))!.caseload.filter(
      ({ ownerKey, requests }) => ownerKey !== null && requests > 0,
    );
    // Without any role in the organisation their name is not its to see.
    expect(theirs).toMatchObject({
      ownerKey: expect.any(String),
      owner: null,
      coordinates: false,
      requests: 1,
    });
    const behind = { name: 'CASELOAD_REQUESTS', organisation, owner: theirs!.ownerKey };
    expect(await countOf(manager, behind, { period: null })).toBe(1);
    const [elsewhere] = gone;
    await asOwner(
      database,
      `insert into role_grant (id, account_id, organisation_id, programme_id, role)
       select gen_random_uuid(), $1, p.organisation_id, p.id, 'COORDINATOR' from programme p join organisation o on o.id = p.organisation_id
       where o.slug = 'heemskerk' and p.slug <> 'maatjes' limit 1`,
      [elsewhere!.account_id],
    );
    expect(
      (await ask(manager))!.caseload.find(({ ownerKey, requests }) => ownerKey !== null && requests > 0),
    ).toMatchObject({
      owner: { displayName: expect.any(String) },
      coordinates: false,
    });
    await asOwner(database, 'delete from role_grant where account_id = $1', [elsewhere!.account_id]);
    for (const row of gone)
      await asOwner(
        database,
        'insert into role_grant select * from json_populate_record(null::role_grant, $1)',
        [JSON.stringify(row)],
      );
    expect(
      (await ask(manager))!.caseload.find(({ ownerKey, requests }) => ownerKey !== null && requests > 0)!
        .coordinates,
    ).toBe(true);
  });

  test('is not there for other organisations, nor for who may not see figures', async () => {
    const { visitor: another } = await openApi(database);
    expect(await ask(await another().signIn('manager@heerlen.example'))).toBeNull();
    expect(await ask(another())).toBeNull();
    // Who reports outside gets figures, and no names of colleagues.
    await asOwner(
      database,
      `with made as (insert into account (id, email, display_name, password_hash)
         select gen_random_uuid(), 'cijfers@gemeente.example', 'Cees Cijfer', password_hash from account where email = 'manager@heemskerk.example' returning id)
       insert into role_grant (id, account_id, organisation_id, role)
       select gen_random_uuid(), made.id, o.id, 'REPORTER' from made, organisation o where o.slug = 'heemskerk'`,
    );
    expect(await ask(await another().signIn('cijfers@gemeente.example'))).toBeNull();
  });
});

describe('what is asked before a match', () => {
  const row = (facts: Partial<ScreenedRow>): ScreenedRow => ({
    id: '',
    status: 'CERTIFIED',
    since: '2020-01-01',
    until: null,
    trainedOn: null,
    vogSeenOn: null,
    matched: false,
    ...facts,
  });

  test('is valid, expires within 60 days, has expired or is missing: each volunteer is in one of these', () => {
    const day = '2026-03-01';
    const settings = { screening: ['VOG' as const], vogValidMonths: 36 };
    const enrolments = [
      row({ vogSeenOn: '2024-01-01' }),
      row({ vogSeenOn: '2023-05-01' }),
      row({ vogSeenOn: '2023-04-30' }),
      row({ vogSeenOn: '2023-03-02' }),
      row({ vogSeenOn: '2023-03-01', matched: true }),
      row({ matched: true }),
      row({}),
    ];
    expect(screeningFigures([{ id: 'p', settings, enrolments }], day)).toEqual([
      {
        programmeId: 'p',
        step: 'VOG',
        asked: 7,
        valid: 2,
        expiresSoon: 2,
        expired: 1,
        missing: 2,
        matchedWithout: 2,
      },
    ]);
  });

  test('is told of each programme that asks it, and opens the volunteers of each figure', async () => {
    await asOwner(
      database,
      `update enrolment set vog_seen_on = $1::date where programme_id = (select id from programme where slug = 'maatjes')`,
      [addDays(today(), -100)],
    );
    await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Verlopen' });
    const report = (await ask(manager, { programme }))!;
    expect(report.screening).toMatchObject([
      {
        programme: { id: programme },
        step: 'VOG',
        asked: 2,
        valid: 1,
        expired: 1,
        missing: 0,
        matchedWithout: 0,
      },
      { step: 'TRAINING', asked: 2, valid: 2, expired: 0 },
    ]);
    for (const { step, ...figures } of report.screening) {
      const counts = {
        SCREENING_ASKED: figures.asked,
        SCREENING_VALID: figures.valid,
        SCREENING_EXPIRES_SOON: figures.expiresSoon,
        SCREENING_EXPIRED: figures.expired,
        SCREENING_MISSING: figures.missing,
        SCREENING_MATCHED_WITHOUT: figures.matchedWithout,
      };
      for (const [name, count] of Object.entries(counts)) {
        const behind = { name, organisation, programme, screening: step };
        expect(await countOf(manager, behind, { period: null }), `${step} ${name}`).toBe(count);
      }
    }
  });

  test('was missing, as known before it was seen', async () => {
    await asOwner(database, 'update enrolment set vog_seen_on = null');
    const before = await instant();
    await asOwner(database, 'update enrolment set vog_seen_on = $1::date', [today()]);
    expect((await ask(manager, { programme }))!.screening[0]).toMatchObject({ valid: 2, missing: 0 });
    expect((await ask(manager, { programme, knownAt: before }))!.screening[0]).toMatchObject({
      valid: 0,
      missing: 2,
    });
  });
});
