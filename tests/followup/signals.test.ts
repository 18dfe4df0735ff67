import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignalCode } from '../../api/followup/codes.ts';
import { clockRows, dueOn, isSignal, signalClocks } from '../../api/followup/signals.ts';
import type { ProgrammeSettings } from '../../api/organisations/programme.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asks, programmeId, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

describe('a signal', () => {
  test('of a first contact is due on the third working day, holidays and weekends left out', () => {
    // Friday; Monday 27 April 2026 is King’s Day.
    expect(dueOn('FIRST_CONTACT_DUE', '2026-04-24')).toBe('2026-04-30');
    // Received on a Saturday: the Tuesday after King’s Day is day 0.
    expect(dueOn('FIRST_CONTACT_DUE', '2026-04-25')).toBe('2026-05-01');
    expect(isSignal('FIRST_CONTACT_DUE', '2026-04-24', '2026-04-29')).toBe(false);
    expect(isSignal('FIRST_CONTACT_DUE', '2026-04-24', '2026-04-30')).toBe(true);
  });

  test('of a long wait comes on the same day a year later', () => {
    expect(isSignal('WAITS_LONG', '2025-03-01', '2026-02-28')).toBe(false);
    expect(isSignal('WAITS_LONG', '2025-03-01', '2026-03-01')).toBe(true);
  });

  test('of what expires comes before it does', () => {
    expect(dueOn('SCREENING_EXPIRES', '2026-06-30')).toBe('2026-06-30');
    expect(isSignal('SCREENING_EXPIRES', '2026-06-30', '2026-04-30')).toBe(false);
    expect(isSignal('SCREENING_EXPIRES', '2026-06-30', '2026-05-01')).toBe(true);
    expect(isSignal('PAUSE_ENDS', '2026-06-30', '2026-06-23')).toBe(true);
  });

  test('of a trial comes when the programme says, and after six weeks when it does not', () => {
    const daysOf = (settings: ProgrammeSettings) =>
      clockRows(settings).find(({ code }) => code === 'TRIAL_TO_EVALUATE')!.days;
    expect([daysOf({}), daysOf({ trialWeeks: 3 })]).toEqual([42, 21]);
  });

  test('that two people are to be introduced comes at once', () => {
    expect(isSignal('INTRODUCTION_TO_PLAN', '2026-06-30', '2026-06-30')).toBe(true);
    expect(isSignal('PROPOSAL_UNANSWERED', '2026-06-30', '2026-07-06')).toBe(false);
    expect(isSignal('PROPOSAL_UNANSWERED', '2026-06-30', '2026-07-07')).toBe(true);
  });
});

interface Signals {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  counts: { code: SignalCode; count: number }[];
  edges: {
    node: {
      id: string;
      code: SignalCode;
      since: string;
      due: string;
      owner: { displayName: string } | null;
      request: { id: string } | null;
      match: { id: string } | null;
      enrolment: { id: string } | null;
    };
  }[];
}

describe('today', () => {
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

  const signals = async (args: object = {}, caller = coordinator): Promise<Signals> =>
    (
      await caller.ask<{ signals: Signals }>(
        `query ($programme: ID!, $code: [SignalCode!], $whose: [Whose!], $first: Int, $after: String) {
           signals(programme: $programme, code: $code, whose: $whose, first: $first, after: $after) {
             totalCount pageInfo { hasNextPage endCursor } counts { code count }
             edges { node { id code since due owner { displayName } request { id } match { id } enrolment { id } } } } }`,
        { programme, ...args },
      )
    ).signals;
  const codes = ({ edges }: Signals) => edges.map(({ node }) => node.code);
  const key = (globalId: string, type = 'Request') => fromGlobalId(type, globalId)!;
  /** Moves what happened so many days back. */
  const age = (sql: string, values: unknown[] = []) => asOwner(database, sql, values);

  test('shows a request once its clock has run out, and no sooner', async () => {
    const request = await asks(api.visitor(), coordinator, programme);
    expect(codes(await signals())).toEqual([]);
    await age(`update request set received_at = now() - interval '20 days' where id = $1`, [key(request)]);
    const { edges, counts, totalCount } = await signals();
    expect(edges.map(({ node }) => [node.code, node.request?.id, node.owner])).toEqual([
      ['FIRST_CONTACT_DUE', request, null],
    ]);
    expect(edges[0]!.node.due).toBe(dueOn('FIRST_CONTACT_DUE', edges[0]!.node.since));
    expect([counts, totalCount]).toEqual([[{ code: 'FIRST_CONTACT_DUE', count: 1 }], 1]);
  });

  test('shows who waits for a year, and whom nobody suits; and no more when somebody is proposed', async () => {
    const request = await waits(api.visitor(), coordinator, programme, { lastName: 'Langwacht' });
    await age(
      `update request set received_at = now() - interval '500 days', first_contact_at = now() - interval '499 days' where id = $1`,
      [key(request)],
    );
    await age(
      `update waitlist_spell set from_on = current_date - 400, waiting_since = current_date - 400 where request_id = $1`,
      [key(request)],
    );
    expect(codes(await signals({ code: ['WAITS_LONG', 'NOBODY_SUITS'] }))).toEqual([
      'NOBODY_SUITS',
      'WAITS_LONG',
    ]);
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    expect(codes(await signals({ code: ['WAITS_LONG', 'NOBODY_SUITS'] }))).toEqual(['WAITS_LONG']);
    await coordinator.ask(
      `mutation ($request: ID!, $volunteer: ID!) { proposeMatch(request: $request, volunteer: $volunteer) { __typename } }`,
      { request, volunteer },
    );
    expect(codes(await signals({ code: ['WAITS_LONG', 'PROPOSAL_UNANSWERED'] }))).toEqual([]);
    await age(`update match set proposed_at = now() - interval '8 days' where request_id = $1`, [
      key(request),
    ]);
    const { edges } = await signals({ code: ['PROPOSAL_UNANSWERED'] });
    expect(edges.map(({ node }) => [node.request?.id, node.match !== null])).toEqual([[request, true]]);
  });

  test('shows pairs without a visit only where visits are written down at all', async () => {
    const [match] = await age(
      `update match set status = 'INTRODUCTION_PLANNED' where status = 'PROPOSED' returning id`,
    );
    expect(codes(await signals({ code: ['INTRODUCTION_TO_PLAN'] }))).toEqual(['INTRODUCTION_TO_PLAN']);
    for (const status of ['INTRODUCED', 'TRIAL', 'ACTIVE'])
      await age(
        `update match set status = $1, linked_on = case when $1 = 'INTRODUCED' then null else current_date - 100 end`,
        [status],
      );
    expect(codes(await signals({ code: ['NO_VISIT'] }))).toEqual([]);
    const visit = (days: number) =>
      age(
        `insert into visit (match_id, organisation_id, on_date, minutes, recorded_at)
         select id, organisation_id, current_date - $2::int, 60, now() from match where id = $1`,
        [(match as { id: string }).id, days],
      );
    await visit(61);
    expect(codes(await signals({ code: ['NO_VISIT'] }))).toEqual(['NO_VISIT']);
    await visit(5);
    expect(codes(await signals({ code: ['NO_VISIT'] }))).toEqual([]);
  });

  test('shows what expires of volunteers, and pauses and licences that end', async () => {
    await age(
      `update programme set settings = settings || '{"vogValidMonths": 36}', licence_until = current_date + 30 where slug = 'maatjes'`,
    );
    await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Pauze' });
    await age(
      `update enrolment e set status = 'PAUSED', paused_until = current_date + 3 from volunteer v join person p on p.id = v.person_id
       where v.id = e.volunteer_id and p.last_name = 'Pauze'`,
    );
    const { edges } = await signals({ code: ['SCREENING_EXPIRES', 'PAUSE_ENDS', 'LICENCE_ENDS'] });
    expect(edges.map(({ node }) => [node.code, node.due, node.enrolment !== null])).toEqual([
      ['SCREENING_EXPIRES', '2023-01-01', true],
      ['PAUSE_ENDS', addDays(today(), 3), true],
      ['LICENCE_ENDS', addDays(today(), 30), false],
    ]);
  });

  test('goes through all of it once, page by page: what is urgent, what was due longest ago, and what is only to be tidied', async () => {
    const all = await signals();
    const order = all.edges.map(({ node: { code, due } }) => {
      const { comes } = signalClocks[code];
      return `${comes === 'FIRST' ? 1 : comes === 'LAST' ? 3 : 2} ${due}`;
    });
    expect(order).toEqual(order.toSorted());
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await signals({ first: 2, after });
      expect(page.totalCount).toBe(all.edges.length);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toEqual(all.edges.map(({ node }) => node.id));
    for (const cursor of ['nonsense', Buffer.from('["9999999-01-01","x","y"]').toString('base64url')]) {
      const { errors } = await coordinator.send(
        'query ($programme: ID!, $after: String) { signals(programme: $programme, after: $after) { totalCount } }',
        { programme, after: cursor },
      );
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });

  test('is by whose work it is, and a deputy’s is that of whoever is away', async () => {
    const request = await asks(api.visitor(), coordinator, programme, { lastName: 'Gevraagd' });
    await age(`update request set received_at = now() - interval '30 days' where id = $1`, [key(request)]);
    await age(
      `with made as (insert into account (id, email, display_name, password_hash)
         select gen_random_uuid(), 'collega@heemskerk.example', 'Coby Collega', password_hash from account where email = 'manager@heemskerk.example' returning id)
       insert into role_grant (id, account_id, organisation_id, role)
       select gen_random_uuid(), made.id, o.id, 'COORDINATOR' from made, organisation o where o.slug = 'heemskerk'`,
    );
    const colleague = await api.visitor().signIn('collega@heemskerk.example');
    const { coordinators } = await coordinator.ask<{ coordinators: { id: string; displayName: string }[] }>(
      'query ($programme: ID!) { coordinators(programme: $programme) { id displayName } }',
      { programme },
    );
    const [coby, joke] = coordinators;
    expect(coby!.displayName).toBe('Coby Collega');
    const assign = (caller: Caller, owner: string | null) =>
      caller.ask<{ assignRequest: { owner: { id: string } | null } }>(
        `mutation ($request: ID!, $owner: ID) { assignRequest(request: $request, owner: $owner) {
           ... on Request { owner { id } history { type } } } }`,
        { request, owner },
      );
    await assign(coordinator, joke!.id);
    const hers = (caller: Caller) => signals({ code: ['FIRST_CONTACT_DUE'], whose: ['MINE'] }, caller);
    const { edges } = await hers(coordinator);
    expect(edges.map(({ node }) => node.request?.id)).toEqual([request]);
    expect((await hers(colleague)).totalCount).toBe(0);
    const { organisations } = await coordinator.ask<{ organisations: { id: string; slug: string }[] }>(
      '{ organisations { id slug } }',
    );
    const organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
    const nameDeputy = async (deputy: string | null, until: string | null) =>
      (
        await coordinator.ask<{ nameDeputy: { deputy?: { id: string }; fields?: { path: string }[] } }>(
          `mutation ($organisation: ID!, $deputy: ID, $until: Date) { nameDeputy(organisation: $organisation, deputy: $deputy, until: $until) {
             ... on Replacement { until deputy { id } replaces { id } } ... on Refusal { reason fields { path } } } }`,
          { organisation, deputy, until },
        )
      ).nameDeputy;
    expect((await nameDeputy(coby!.id, addDays(today(), -1))).fields).toEqual([{ path: 'until' }]);
    expect((await nameDeputy(joke!.id, today())).fields).toEqual([{ path: 'deputy' }]);
    expect((await nameDeputy(coby!.id, addDays(today(), 7))).deputy?.id).toBe(coby!.id);
    expect((await hers(colleague)).edges.map(({ node }) => node.request?.id)).toEqual([request]);
    const { requests } = await colleague.ask<{ requests: { totalCount: number } }>(
      'query ($programme: ID!) { requests(programme: $programme, whose: [MINE], search: "gevraagd") { totalCount } }',
      { programme },
    );
    expect(requests.totalCount).toBe(1);
    await asOwner(database, `update deputy set until_on = current_date - 2`);
    expect((await hers(colleague)).totalCount).toBe(0);
    await nameDeputy(null, null);
    expect(
      (await signals({ whose: ['OTHERS'] }, colleague)).edges.some(
        ({ node }) => node.request?.id === request,
      ),
    ).toBe(true);
  });

  test('cannot be given to somebody who does not work there', async () => {
    const request = await asks(api.visitor(), coordinator, programme, { lastName: 'Anders' });
    const heerlen = await api.visitor().signIn('coordinator@heerlen.example');
    const other = await programmeId(heerlen, 'heerlen', 'schuldhulpmaatje');
    const { coordinators } = await heerlen.ask<{ coordinators: { id: string }[] }>(
      'query ($programme: ID!) { coordinators(programme: $programme) { id } }',
      { programme: other },
    );
    const { assignRequest } = await coordinator.ask<{ assignRequest: { reason: string } }>(
      'mutation ($request: ID!, $owner: ID) { assignRequest(request: $request, owner: $owner) { ... on Refusal { reason } } }',
      { request, owner: coordinators[0]!.id },
    );
    expect(assignRequest.reason).toBe('NOT_FOUND');
  });
});

test('every signal has a clock', () => {
  expect(Object.keys(signalClocks).toSorted()).toEqual(Object.keys(SignalCode).toSorted());
});
