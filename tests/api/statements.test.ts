import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { organisationId } from '../../seeds/organisations.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let coordinator: Caller;
let manager: Caller;
let programme: string;
const organisation = toGlobalId('Organisation', organisationId('heemskerk'));
let statements = 0;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  for (let i = 0; i < 52; i++) await aVolunteer(database, 'heemskerk', 'maatjes', { capacity: 20 });
  await fillProgramme(60);
  const api = await openApi(database);
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  manager = await api.visitor().signIn('manager@heemskerk.example');
  programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  database.orm.config.set('onQuery', (sql: string) => {
    statements++;
    return sql;
  });
});
afterAll(() => drop());

/** Requests in the inbox, residents who wait, matches, vacancies and applications: so many of each. */
async function fillProgramme(count: number): Promise<void> {
  await asOwner(
    database,
    `with g as (select p.id as programme_id, p.organisation_id from programme p join organisation o on o.id = p.organisation_id
       where o.slug = 'heemskerk' and p.slug = 'maatjes'),
     n as (select i, kind, gen_random_uuid() as person, gen_random_uuid() as requester, gen_random_uuid() as request
       from generate_series(1, ${count}) i, unnest(array['RECEIVED', 'WAITLISTED', 'RUNNING']) kind),
     person as (insert into person (id, organisation_id, first_name, last_name, postcode)
       select person, organisation_id, 'Wim', 'Wachter', '1962' from n, g),
     requester as (insert into requester (id, organisation_id, person_id) select requester, organisation_id, person from n, g),
     request as (insert into request (id, organisation_id, programme_id, requester_id, reference, status, channel, support_mode, received_at)
       select request, organisation_id, programme_id, requester, left(request::text, 8), kind, 'SELF', 'STRUCTURAL', timestamptz '2021-01-04' + i * interval '1 day' from n, g),
     spell as (insert into waitlist_spell (id, organisation_id, programme_id, request_id, requester_id, support_mode, from_on, waiting_since)
       select gen_random_uuid(), organisation_id, programme_id, request, requester, 'STRUCTURAL', '2021-03-01', date '2021-03-01' + i from n, g where false),
     match as (insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status, proposed_at, linked_on, link_reasons)
       select gen_random_uuid(), g.organisation_id, g.programme_id, request, requester, e.id, e.volunteer_id, 'ACTIVE', now() - i * interval '1 minute', '2021-04-01', '{LANGUAGE}'
       from n, g, lateral (select e.id, e.volunteer_id from enrolment e where e.programme_id = g.programme_id order by e.id offset i % 52 limit 1) e
       where kind = 'RUNNING'),
     vacancy as (insert into vacancy (id, organisation_id, programme_id, title, summary, support_mode, neighbourhood_id, status, published_on)
       select request, organisation_id, programme_id, 'Wandelen', 'Samen lopen.', 'STRUCTURAL',
         (select neighbourhood_id from postcode where area = '1962'), 'PUBLISHED', date '2026-01-01' + i from n, g where kind = 'RUNNING' returning id, organisation_id, programme_id)
     insert into application (id, organisation_id, programme_id, vacancy_id, status, first_name, last_name, email, submitted_at)
       select gen_random_uuid(), organisation_id, programme_id, id, 'SUBMITTED', 'Ali', 'Aanmelder', 'ali@aanmelder.example', now() from vacancy`,
  );
  await asOwner(
    database,
    `insert into waitlist_spell (id, organisation_id, programme_id, request_id, requester_id, support_mode, from_on, waiting_since)
     select gen_random_uuid(), organisation_id, programme_id, id, requester_id, support_mode, '2021-06-01', '2021-03-01'
     from request where status = 'WAITLISTED'`,
  );
}

const person =
  'id displayName birthDate gender postcode phone email languages interests neighbourhood { name }';

const lists: Record<string, string> = {
  requests: `requests(programme: $programme, status: [RECEIVED, WAITLISTED, RUNNING], first: $first) { totalCount edges { cursor node {
    id reference status workingDaysOpen requester { ${person} } programme { slug organisation { slug } } waitlistEntry { id waitedDays }
    openMatch { id volunteer { displayName } } history { type } waitForecast { text } viewerCanRecordFirstContact viewerCanCompleteIntake viewerCanLink } } }`,
  waitlist: `waitlist(programme: $programme, first: $first) { totalCount edges { node {
    id waitingSince waitedDays previouslyMatched request { id requester { ${person} } }
    suggestions(first: 5) { score distanceKm volunteer { ${person} } reasons { code text points } } whyNone { code text volunteersUnlocked } } } }`,
  matches: `matches(programme: $programme, first: $first) { totalCount edges { node {
    id status volunteer { ${person} } request { id requester { ${person} } } programme { name } history { type } viewerCanUnlink viewerCanDecline } } }`,
  signals: `signals(programme: $programme, first: $first) { totalCount counts { code count } edges { node {
    id code since due owner { displayName } request { id requester { ${person} } } match { id volunteer { displayName } } enrolment { id } } } }`,
  vacancies: `vacancies(filter: { programme: $programme, postcode: "1963" }, first: $first) { totalCount edges { node {
    id title programme { slug organisation { name } } neighbourhood { name } distanceKm languages } } }`,
  applications: `applications(programme: $programme, first: $first) { totalCount edges { node { id firstName declineReason viewerCanMoveTo
    history { type } enrolment { id } vacancy { title programme { name } neighbourhood { name } } } } }`,
  programmeVacancies: `programmeVacancies(programme: $programme, first: $first) { totalCount edges { node {
    id title status applicationCount openApplicationCount viewerCanMoveTo neighbourhood { name } } } }`,
  volunteers: `volunteers(programme: $programme, first: $first) { totalCount edges { node {
    id status volunteer { ${person} professions traits } screening { state } capacityInAll openMatchesInAll viewerCanMoveTo { to obstacle }
    matches { id status request { requester { displayName } } } } } }`,
  figureRows: `figureRows(organisation: $organisation, figure: { name: REQUESTS_RECEIVED }, period: { from: "2021-01-01", until: "2022-01-01" }, first: $first) {
    totalCount edges { node { kind fromOn code match { id } wait { id } request { id requester { ${person} } programme { slug } } } } }`,
};

interface Page {
  totalCount: number;
  edges: unknown[];
}

describe('a list takes as many statements for 50 rows as for 5', () => {
  test.each(Object.keys(lists))('%s', async (name) => {
    const ofOrganisation = lists[name]!.includes('$organisation') ? '$organisation: ID!, ' : '';
    const ofProgramme = ofOrganisation ? '' : '$programme: ID!, ';
    const document = `query (${ofOrganisation}${ofProgramme}$first: Int!) { list: ${lists[name]} }`;
    const counts: number[] = [];
    for (const first of [5, 50]) {
      statements = 0;
      const { list } = await coordinator.ask<{ list: Page }>(document, {
        programme,
        organisation,
        first,
      });
      expect(list.edges).toHaveLength(first);
      counts.push(statements);
    }
    console.log(`${name}: ${counts[0]} statements for 5 rows, ${counts[1]} for 50`);
    expect(counts[1]).toBe(counts[0]);
    expect(counts[1]).toBeLessThan(25);
    expect(counts[1]).toBeGreaterThan(1);
  });

  test('the plan of a waitlist', async () => {
    const two = `waitlistEntry { id request { id requester { ${person} } } } volunteer { ${person} }`;
    const counts: number[] = [];
    for (const first of [5, 50]) {
      statements = 0;
      const { matchPlan } = await coordinator.ask<{ matchPlan: { pairs: unknown[] } }>(
        `query ($programme: ID!, $first: Int!) { matchPlan(programme: $programme) {
           pairs(first: $first) { score stillSuits reasons { code text points } ${two} }
           unmatched(first: $first) { waitlistEntry { id } whyNone { text } }
           fairness { passedOver(first: $first) { byDays insteadOf { id } ${two} } } } }`,
        { programme, first },
      );
      expect(matchPlan.pairs).toHaveLength(first);
      counts.push(statements);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[1]).toBeLessThan(25);
  });

  test('programmes of all organisations', async () => {
    statements = 0;
    await coordinator.ask(
      '{ organisations { id slug programmes { slug viewerCanCoordinate viewerCanSeeReport locations { name } organisation { name } } } }',
    );
    expect(statements).toBeLessThan(10);
  });
});

test('forecasts take as many statements for all programmes as for one', async () => {
  const ask = async (document: string) => {
    statements = 0;
    await coordinator.ask(document, { programme });
    return statements;
  };
  const forecast = 'waitForecast(postcode: "1962") { p50Days text }';
  const one = await ask(
    `query ($programme: ID!) { node(id: $programme) { ... on Programme { ${forecast} } } }`,
  );
  const all = await ask(`{ organisations { programmes { ${forecast} } } }`);
  // Organisations and their programmes are two where one programme is one.
  expect(all).toBe(one + 1);
});

test('a calibration takes one statement, however many quarters there are', async () => {
  const ask = async (from: string) => {
    statements = 0;
    await coordinator.ask(
      'query ($programme: ID!, $from: Date!) { forecastCalibration(programme: $programme, period: { from: $from, until: "2027-01-01" }) { quarters { from } } }',
      { programme, from },
    );
    return statements;
  };
  expect(await ask('2000-01-01')).toBe(await ask('2026-10-01'));
});

test('the report for the municipality takes as many statements for all programmes as for one', async () => {
  const { programme: of } = await manager.ask<{ programme: { organisation: { id: string } } }>(
    'query ($programme: ID!) { programme: node(id: $programme) { ... on Programme { organisation { id } } } }',
    { programme },
  );
  const ask = async () => {
    statements = 0;
    const { municipalReport } = await manager.ask<{ municipalReport: { programmes: unknown[] } }>(
      `query ($organisation: ID!) {
         municipalReport(organisation: $organisation, period: { from: "2021-01-01", until: "2022-01-01" }) {
           programmes { programme { id name } figures { received { shown count } medianWaitDays } }
           all { received { shown count } } volunteers { activeAtEnd { shown count } } } }`,
      { organisation: of.organisation.id },
    );
    return { programmes: municipalReport.programmes.length, statements };
  };
  const one = await ask();
  expect(one.programmes).toBe(1);
  await asOwner(
    database,
    `insert into request (id, organisation_id, programme_id, requester_id, reference, status, channel, support_mode, received_at)
     select gen_random_uuid(), p.organisation_id, p.id, r.id, left(p.id::text, 8), 'RECEIVED', 'SELF', 'STRUCTURAL', '2021-03-01'
     from programme p join organisation o on o.id = p.organisation_id and o.slug = 'heemskerk'
     cross join lateral (select id from requester where organisation_id = o.id limit 1) r`,
  );
  const all = await ask();
  expect(all.programmes).toBeGreaterThan(5);
  expect(all.statements).toBe(one.statements);
  expect(one.statements).toBeLessThan(15);
});

test('staffing takes as many statements for many coordinators and programmes as for one', async () => {
  const ask = async () => {
    statements = 0;
    const { staffingReport } = await coordinator.ask<{
      staffingReport: { caseload: unknown[]; screening: unknown[] };
    }>(
      `query ($organisation: ID!) { staffingReport(organisation: $organisation) {
         caseload { owner { displayName } requests } screening { programme { name } step asked } } }`,
      { organisation },
    );
    return { lines: staffingReport.caseload.length, steps: staffingReport.screening.length, statements };
  };
  const few = await ask();
  await asOwner(
    database,
    `with made as (insert into account (id, email, display_name, password_hash)
       select gen_random_uuid(), 'collega' || n || '@heemskerk.example', 'Collega ' || n, 'none' from generate_series(1, 20) n returning id)
     insert into role_grant (id, account_id, organisation_id, role)
     select gen_random_uuid(), made.id, o.id, 'COORDINATOR' from made, organisation o where o.slug = 'heemskerk'`,
  );
  await asOwner(database, `update programme set settings = settings || '{"screening": ["VOG", "TRAINING"]}'`);
  const many = await ask();
  expect(many.lines).toBe(few.lines + 20);
  expect(many.steps).toBeGreaterThan(few.steps + 5);
  expect(many.statements).toBe(few.statements);
  expect(few.statements).toBeLessThan(15);
});

test('why a figure changed takes as many statements for many rows as for a few', async () => {
  const ask = async (earlier: Date) => {
    statements = 0;
    const { figureChanges } = await coordinator.ask<{ figureChanges: { rows: unknown[] } }>(
      `query ($organisation: ID!, $programme: ID!, $earlier: DateTime!) {
         figureChanges(organisation: $organisation, programme: $programme, figure: { name: INFLOW }, period: { from: "2021-01-01", until: "2022-01-01" }, earlier: $earlier) {
           rows { change isNew columns by { displayName } row { match { id request { requester { ${person} } } volunteer { displayName } } } } } }`,
      { organisation, programme, earlier: earlier.toISOString() },
    );
    return { changes: figureChanges.rows.length, statements };
  };
  const [before] = await asOwner<{ now: Date }>(
    database,
    'select clock_timestamp() as now from pg_sleep(0.01)',
  );
  await asOwner(
    database,
    `update match set linked_on = '2020-12-31' where id in (select id from match where linked_on = '2021-04-01' limit 2)`,
  );
  const few = await ask(before!.now);
  expect(few.changes).toBe(2);
  await asOwner(database, `update match set linked_on = '2020-12-31' where linked_on = '2021-04-01'`);
  const many = await ask(before!.now);
  expect(many.changes).toBe(60);
  expect(many.statements).toBe(few.statements);
  expect(many.statements).toBeLessThan(25);
});

describe('paging', () => {
  test('goes through the whole list once, whatever the page size', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        waitlist: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          edges: { node: { id: string } }[];
        };
      } = await coordinator.ask(
        `query ($programme: ID!, $after: String) { waitlist(programme: $programme, first: 7, after: $after) {
             totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`,
        { programme, after },
      );
      expect(page.waitlist.totalCount).toBe(60);
      seen.push(...page.waitlist.edges.map(({ node }) => node.id));
      after = page.waitlist.pageInfo.hasNextPage ? page.waitlist.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
  });

  test('goes through the vacancies nearest first', async () => {
    const distances: number[] = [];
    let after: string | null = null;
    do {
      const page: {
        vacancies: {
          pageInfo: { hasNextPage: boolean; endCursor: string };
          edges: { node: { distanceKm: number } }[];
        };
      } = await coordinator.ask(
        `query ($after: String) { vacancies(filter: { postcode: "1963 AB", maxDistanceKm: 5 }, first: 11, after: $after) {
             pageInfo { hasNextPage endCursor } edges { node { distanceKm } } } }`,
        { after },
      );
      distances.push(...page.vacancies.edges.map(({ node }) => node.distanceKm));
      after = page.vacancies.pageInfo.hasNextPage ? page.vacancies.pageInfo.endCursor : null;
    } while (after);
    expect(distances).toHaveLength(60);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  test.each([
    ['first: 0', '"first" must be'],
    ['first: -1', '"first" must be'],
    ['first: 1000000', '"first" must be'],
    ['first: 5, after: "nonsense"', '"after" is no cursor'],
    ['first: 5, after: "WyJ4Il0"', '"after" is no cursor'],
    ['first: 5, after: "WyIyMDIxLTAxLTAxIiwieCJd"', '"after" is no cursor'],
  ])('refuses %s as bad input', async (args, message) => {
    for (const list of ['waitlist', 'requests', 'matches']) {
      const { errors } = await coordinator.send(
        `query ($programme: ID!) { ${list}(programme: $programme, ${args}) { totalCount } }`,
        { programme },
      );
      expect(errors?.[0]?.message ?? `${list} answered`).toContain(message);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
    const { errors } = await coordinator.send(`{ vacancies(${args}) { totalCount } }`);
    expect(errors?.[0]?.message).toContain(message);
  });
});
