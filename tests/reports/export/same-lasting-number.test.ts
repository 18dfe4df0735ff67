import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../api/platform/database.ts';
import { toGlobalId } from '../../../api/platform/ids.ts';
import { durationExamples } from '../../../api/reports/export/reporting-examples.ts';
import {
  evaluations,
  matchRetention,
  volunteerRetention,
  waiting,
} from '../../../api/reports/export/rest/duration-documents.ts';
import {
  type OrganisationSlug,
  organisationId,
  organisationSlugs,
  programmeId,
} from '../../../seeds/organisations.ts';
import { type Caller, openApi } from '../../support/api.ts';
import { asOwner, copyDatabase } from '../../support/database.ts';
import { aReader, askViews, lastingFigureAt, valuesIn } from '../../support/exports.ts';

// What the reports on how long things last, on waiting and on evaluations say, along every way out: as GraphQL, as a
// CSV file, over REST, and counts by a statement over the views.

const period = { from: '2019-01-01', until: '2022-01-01' };

let database: Database;
let drop: () => Promise<void>;
let app: FastifyInstance;
let reading: Awaited<ReturnType<typeof aReader>>;
const managers = new Map<OrganisationSlug, Caller>();

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  const api = await openApi(database);
  app = api.app;
  for (const slug of organisationSlugs)
    managers.set(slug, await api.visitor().signIn(`manager@${slug}.example`));
  reading = await aReader(database, organisationSlugs);
});
afterAll(async () => {
  await reading.close();
  await app.close();
  await drop();
});

interface Way {
  rest: string;
  document: string;
  csv: string;
}
const ways = {
  matches: {
    rest: 'match-retention-report',
    document: matchRetention,
    csv: `query ($organisation: ID!, $programme: ID, $period: PeriodInput!, $splitBy: RetentionSplit, $knownAt: DateTime) {
      file: matchRetentionReportCsv(organisation: $organisation, programme: $programme, period: $period, splitBy: $splitBy, knownAt: $knownAt) }`,
  },
  volunteers: {
    rest: 'volunteer-retention-report',
    document: volunteerRetention,
    csv: `query ($organisation: ID!, $period: PeriodInput!, $knownAt: DateTime) {
      file: volunteerRetentionCsv(organisation: $organisation, period: $period, knownAt: $knownAt) }`,
  },
  waits: {
    rest: 'waiting-report',
    document: waiting,
    csv: `query ($organisation: ID!, $programme: ID, $period: PeriodInput!, $knownAt: DateTime) {
      file: waitingReportCsv(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt) }`,
  },
  evaluations: {
    rest: 'evaluation-report',
    document: evaluations,
    csv: `query ($organisation: ID!, $programme: ID, $period: PeriodInput!, $knownAt: DateTime) {
      file: evaluationReportCsv(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt) }`,
  },
} satisfies Record<string, Way>;

/** Asks along all three ways, holds them to each other, and gives the file. */
async function askedAlike(
  slug: OrganisationSlug,
  { rest, document, csv }: Way,
  asked: Readonly<Record<string, string>> = {},
): Promise<Map<string, number | null>> {
  const manager = managers.get(slug)!;
  const organisation = toGlobalId('Organisation', organisationId(slug));
  const variables = { organisation, period, ...asked };
  const [report] = Object.values(await manager.ask<Record<string, object>>(document, variables));
  const { file } = await manager.ask<{ file: string }>(csv, variables);
  const query = new URLSearchParams({ ...period, ...asked });
  const response = await manager.request({ url: `/v1/organisations/${organisation}/${rest}?${query}` });
  expect(response.statusCode, response.body).toBe(200);
  const { from, until, knownAt, _links, ...overRest } = response.json();
  expect({ from, until, knownAt }).toEqual({ ...period, knownAt: asked.knownAt ?? null });
  expect(overRest).toEqual(report);
  const values = valuesIn(file);
  expect(values.size).toBe(file.trim().split('\r\n').length - 1);
  for (const [code, value] of values)
    expect(lastingFigureAt(report!, code), `${slug} ${rest} ${code}`).toBe(value);
  return values;
}

async function overViews(rest: string, code: string, slug: OrganisationSlug): Promise<number> {
  const values = { organisation: organisationId(slug), ...period };
  const [row] = await askViews(reading.reader, durationExamples[rest]![code]!, values);
  return Number(Object.values(row!)[0]);
}

describe('the same number along every way', () => {
  test.each(organisationSlugs)('of how long things last at %s', async (slug) => {
    for (const { rest, ...way } of [ways.matches, ways.volunteers, ways.waits]) {
      const values = await askedAlike(slug, { rest, ...way });
      expect(values.size).toBeGreaterThan(10);
      for (const code of Object.keys(durationExamples[rest]!))
        expect(await overViews(rest, code, slug), `${slug} ${rest} ${code}`).toBe(values.get(code));
    }
  });

  test.each(['PROGRAMME', 'SUPPORT_MODE', 'LINK_REASON', 'AGE_DIFFERENCE', 'DISTANCE', 'YEAR'])(
    'of how long matches last, told apart by %s',
    async (splitBy) => {
      const values = await askedAlike('heemskerk', ways.matches, { splitBy });
      const groups = new Set([...values.keys()].flatMap((code) => code.match(/^groups\.([^.]+)/)?.[1] ?? []));
      expect(groups.size).toBeGreaterThan(splitBy === 'SUPPORT_MODE' ? 0 : 1);
      for (const group of groups)
        for (const months of [3, 6, 12])
          expect([...values.keys()]).toContain(`groups.${group}.afterMonths.${months}.survival`);
    },
  );

  test('of one programme, and as known at an earlier instant', async () => {
    const programme = toGlobalId('Programme', programmeId('heemskerk', 'maatjes'));
    const [row] = await asOwner<{ now: Date }>(database, 'select now()');
    const knownAt = row!.now.toISOString();
    for (const way of [ways.matches, ways.waits])
      expect(await askedAlike('heemskerk', way, { programme, knownAt })).toEqual(
        await askedAlike('heemskerk', way, { programme }),
      );
  });

  test('of what people answered, and of fewer than five nothing but how many', async () => {
    const values = await askedAlike('heusden', ways.evaluations);
    const codes = [...values.keys()];
    expect(
      codes.filter((code) => code.endsWith('.mean') && values.get(code) !== null).length,
    ).toBeGreaterThan(0);
    expect(codes.some((code) => code.includes('.goals.1.values.2'))).toBe(true);
    for (const code of codes.filter((each) => each.endsWith('.answered') && !each.includes('.goals.')))
      if (values.get(code)! < 5)
        expect(values.get(code.replace('.answered', '.mean')) ?? null, code).toBeNull();
  });
});

test('a file that is of nobody of yours is not there, whatever it is about', async () => {
  const organisation = toGlobalId('Organisation', organisationId('heemskerk'));
  const stranger = managers.get('heerlen')!;
  for (const { csv, rest } of Object.values(ways)) {
    expect(await stranger.ask(csv, { organisation, period })).toEqual({ file: null });
    const response = await stranger.request({
      url: `/v1/organisations/${organisation}/${rest}?${new URLSearchParams(period)}`,
    });
    expect(response.statusCode).toBe(404);
  }
});
