import { readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amsterdamDay } from '../../api/platform/days.ts';
import { type Caller, openApi } from '../support/api.ts';
import { copyDatabase } from '../support/database.ts';
import { programmeId } from '../support/stories.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, looked into one by one
type Any = any;

const documents = new Map(
  parse(readFileSync(new URL('../../schema/contract.graphql', import.meta.url), 'utf8')).definitions.map(
    (definition) => [(definition as { name?: { value: string } }).name?.value, print(definition)],
  ),
);

let drop: () => Promise<void>;
let visitor: Caller;
let coordinator: Caller;
let manager: Caller;
let programme: string;
const run = (caller: Caller, name: string, variables: object = {}): Promise<Any> =>
  caller.ask(documents.get(name)!, variables);
const period = { from: '2021-01-01', until: '2022-01-01' };

beforeAll(async () => {
  const copy = await copyDatabase('demo');
  drop = copy.drop;
  const api = await openApi(copy.database);
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  manager = await api.visitor().signIn('manager@heemskerk.example');
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
});
afterAll(() => drop());

describe('what outside clients rely on runs on the demo', () => {
  test('Me: the organisations and their programmes', async () => {
    const { viewer, organisations } = await run(coordinator, 'Me');
    expect(viewer.displayName).toBeTruthy();
    expect(organisations.map((o: Any) => o.slug).sort()).toEqual(['heemskerk', 'heerlen', 'heusden']);
  });

  test('SignIn: by mail address and password', async () => {
    const { signIn } = await run(manager, 'SignIn', {
      email: 'manager@heemskerk.example',
      password: 'koppel-demo',
    });
    expect(signIn).toMatchObject({
      __typename: 'Viewer',
      roles: [{ role: 'MANAGER', organisation: { slug: 'heemskerk' } }],
    });
  });

  test('PostcodeTool: neighbourhood, team, nearest location, programmes', async () => {
    const { placeByPostcode } = await run(visitor, 'PostcodeTool', { postcode: '6411 AB' });
    expect(placeByPostcode).toMatchObject({ municipality: { name: 'Heerlen' } });
    expect(placeByPostcode.team.phone).toBeTruthy();
    expect(placeByPostcode.nearestLocation.kind).toBeTruthy();
    expect(placeByPostcode.programmes.map((p: Any) => p.slug)).toContain('schuldhulpmaatje');
    expect(await run(visitor, 'PostcodeTool', { postcode: '9999' })).toEqual({ placeByPostcode: null });
    expect(await run(visitor, 'PostcodeTool', { postcode: "' or 1=1" })).toEqual({ placeByPostcode: null });
  });

  test('BrowseVacancies and Apply: anyone, page by page', async () => {
    const first = await run(visitor, 'BrowseVacancies', { first: 2 });
    expect(first.vacancies.edges).toHaveLength(2);
    const next = await run(visitor, 'BrowseVacancies', {
      first: 2,
      after: first.vacancies.pageInfo.endCursor,
    });
    expect(next.vacancies.edges[0].node.id).not.toBe(first.vacancies.edges[1].node.id);
    const near = await run(visitor, 'BrowseVacancies', { filter: { postcode: '1962', maxDistanceKm: 5 } });
    expect(near.vacancies.totalCount).toBeGreaterThan(0);
    expect(near.vacancies.totalCount).toBeLessThan(first.vacancies.totalCount);
    const input = { firstName: 'Ali', lastName: 'Aanmelder', email: 'ali@aanmelder.example' };
    const vacancy = first.vacancies.edges[0].node.id;
    expect((await run(visitor, 'Apply', { vacancy, input })).applyToVacancy).toMatchObject({
      __typename: 'Application',
      status: 'SUBMITTED',
    });
    const again = (await run(visitor, 'Apply', { vacancy, input })).applyToVacancy;
    expect(again, 'nobody can find out who applied').toMatchObject({
      __typename: 'Application',
      status: 'SUBMITTED',
    });
  });

  test('from Ask to Unlink: the whole way of a request', async () => {
    const { submitRequest } = await run(visitor, 'Ask', {
      input: {
        programme,
        firstName: 'Bo',
        lastName: 'Belangstelling',
        postcode: '1962AB',
        phone: '0600000009',
        supportMode: 'STRUCTURAL',
      },
    });
    expect(submitRequest.nextSteps.length).toBeGreaterThan(1);
    const inbox = await run(coordinator, 'Inbox', { programme, first: 500 });
    const request = inbox.requests.edges.find(
      (edge: Any) => edge.node.reference === submitRequest.reference,
    ).node;
    expect(request).toMatchObject({
      status: 'RECEIVED',
      channel: 'SELF',
      workingDaysOpen: 0,
      requester: { displayName: 'Bo Belangstelling' },
    });
    const { recordFirstContact } = await run(coordinator, 'FirstContact', {
      request: request.id,
      at: new Date().toISOString(),
    });
    expect(recordFirstContact.status).toBe('FIRST_CONTACT');
    const { completeIntake } = await run(coordinator, 'Intake', {
      request: request.id,
      outcome: { outcome: 'ACCEPTED' },
    });
    const today = amsterdamDay(new Date());
    expect(completeIntake).toMatchObject({ status: 'WAITLISTED', waitlistEntry: { waitingSince: today } });

    const { waitlist } = await run(coordinator, 'Waitlist', { programme, first: 500, suggestions: 3 });
    const entry = waitlist.edges.find((edge: Any) => edge.node.request.id === request.id).node;
    expect(entry).toMatchObject({ waitedDays: 0, previouslyMatched: false, whyNone: [] });
    const [best] = entry.suggestions;
    expect(best.score).toBeCloseTo(
      best.reasons.reduce((sum: number, reason: Any) => sum + reason.points, 0),
      5,
    );
    expect(entry.suggestions.map((s: Any) => s.score)).toEqual(
      entry.suggestions.map((s: Any) => s.score).sort((a: number, b: number) => b - a),
    );

    const { proposeMatch } = await run(coordinator, 'Propose', {
      request: request.id,
      volunteer: best.volunteer.id,
    });
    expect(proposeMatch.status).toBe('PROPOSED');
    const { linkMatch } = await run(coordinator, 'Link', {
      request: request.id,
      volunteer: best.volunteer.id,
      linkedOn: today,
      reasons: ['NEIGHBOURHOOD', 'SHARED_HOBBY'],
    });
    expect(linkMatch).toMatchObject({
      id: proposeMatch.id,
      status: 'ACTIVE',
      linkedOn: today,
      linkReasons: ['NEIGHBOURHOOD', 'SHARED_HOBBY'],
    });
    const { unlinkMatch } = await run(coordinator, 'Unlink', {
      match: linkMatch.id,
      endedOn: today,
      reason: 'NO_CLICK',
    });
    expect(unlinkMatch).toMatchObject({
      status: 'ENDED',
      request: { waitlistEntry: { previouslyMatched: true } },
    });
    const after = await run(coordinator, 'Waitlist', { programme, first: 500, suggestions: 50 });
    const again = after.waitlist.edges.find((edge: Any) => edge.node.request.id === request.id).node;
    expect(
      again.suggestions.map((s: Any) => s.volunteer.id),
      'never the same pair again',
    ).not.toContain(best.volunteer.id);
  });

  test('Plan: everybody who waits is in it once, as a pair or with a reason', async () => {
    const { matchPlan } = await run(coordinator, 'Plan', { programme });
    const { waitlist } = await run(coordinator, 'Waitlist', { programme, first: 500, suggestions: 1 });
    const planned = [...matchPlan.pairs, ...matchPlan.unmatched].map((row: Any) => row.waitlistEntry.id);
    expect(planned.sort()).toEqual(waitlist.edges.map((edge: Any) => edge.node.id).sort());
    expect(matchPlan.totalScore).toBeCloseTo(
      matchPlan.pairs.reduce((sum: number, pair: Any) => sum + pair.score, 0),
      5,
    );
    expect(matchPlan.pairs.length).toBeGreaterThan(0);
  });

  test('the reports: a manager sees them', async () => {
    const { organisations } = await run(manager, 'Me');
    const organisation = organisations.find((o: Any) => o.slug === 'heemskerk').id;
    const { programmeReport } = await run(manager, 'ProgrammeReport', { programme, period });
    expect(programmeReport).toMatchObject({
      runningAtStart: 25,
      inflow: 15,
      outflow: 17,
      runningAtEnd: 23,
      total: 40,
    });
    const { volunteerReport } = await run(manager, 'VolunteerReport', { organisation, period });
    expect(volunteerReport).toMatchObject({ activeAtStart: 514, joined: 69, left: 102, activeAtEnd: 481 });
    const { requestReport } = await run(manager, 'RequestReport', { organisation, period });
    expect(requestReport.received).toBe(980);
    for (const variant of ['ALL_ENDINGS', 'PREMATURE_ONLY', 'NATURAL_COMPETING', undefined]) {
      const { matchRetention } = await run(manager, 'Retention', { programme, period, variant });
      expect(matchRetention.matches).toBe(15);
      expect(matchRetention.survivalAt3Months).toBeLessThanOrEqual(1);
    }
  });
});
