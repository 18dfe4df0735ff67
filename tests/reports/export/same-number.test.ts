import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../api/platform/database.ts';
import { toGlobalId } from '../../../api/platform/ids.ts';
import { organisationExamples, programmeExamples } from '../../../api/reports/export/reporting-examples.ts';
import { figureAt } from '../../../api/reports/published-warnings.ts';
import { organisationId, organisationSlugs } from '../../../seeds/organisations.ts';
import { type Caller, openApi } from '../../support/api.ts';
import { asOwner, copyDatabase } from '../../support/database.ts';
import { aReader, askViews, valuesIn } from '../../support/exports.ts';

// The same figure of the same year, asked along every way out: as GraphQL, as a CSV file, over REST, by a statement over
// the views. The page that is printed is held to it in tests/journeys/same-number.test.ts.

const year = (number: number) => ({ from: `${number}-01-01`, until: `${number + 1}-01-01` });

let database: Database;
let drop: () => Promise<void>;
let app: FastifyInstance;
let reading: Awaited<ReturnType<typeof aReader>>;
const managers = new Map<string, Caller>();

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

/** What the API answers as GraphQL, as a file, and over REST. */
async function asked(
  organisation: string,
  { id, query, period, rest }: { id: string; query: string; period: ReturnType<typeof year>; rest: string },
): Promise<{ report: object; file: Map<string, number | null>; overRest: object }> {
  const manager = managers.get(organisation)!;
  const { report, file } = await manager.ask<{ report: object; file: string }>(query, { id, period });
  const response = await manager.request({
    url: `/v1/${rest.replace(':id', id)}?${new URLSearchParams(period)}`,
  });
  expect(response.statusCode, response.body).toBe(200);
  return { report, file: valuesIn(file), overRest: response.json() };
}

const programmeQuery = `query ($id: ID!, $period: PeriodInput!) {
  file: programmeReportCsv(programme: $id, period: $period)
  report: programmeReport(programme: $id, period: $period) {
    runningAtStart inflow outflow runningAtEnd total volunteersInvolved requestersInvolved
    waitlist { length longerThanYear previouslyMatched medianDays p90Days } unlinkReasons { reason count }
    youngestVolunteer oldestVolunteer youngestRequester oldestRequester
    volunteers { enrolled trained deployable candidates fromPartners } campaign { invited reached visited }
    circumstances { circumstance count known } hours { planned worked }
  }
}`;
const volunteerQuery = `query ($id: ID!, $period: PeriodInput!) {
  file: volunteerReportCsv(organisation: $id, period: $period)
  report: volunteerReport(organisation: $id, period: $period) {
    activeAtStart joined left activeAtEnd retentionRate turnoverRate meanHoursPerWeek
    tenure { band count } hoursPerWeek { band count } channels { channel count } leaveReasons { reason count }
  }
}`;
const requestQuery = `query ($id: ID!, $period: PeriodInput!) {
  file: requestReportCsv(organisation: $id, period: $period)
  report: requestReport(organisation: $id, period: $period) {
    received byChannel { channel count } byOutcome { outcome count }
    firstContact { workingDays withinPct target } handled { workingDays withinPct target }
  }
}`;

const numberOf = (value: string | number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** What a statement of the documentation gives, where it gives one value. */
async function overViews(
  statement: string,
  values: Readonly<Record<string, string>>,
): Promise<number | null> {
  const [row] = await askViews(reading.reader, statement, values);
  return numberOf(Object.values(row!)[0]);
}

describe('the figures of a year', () => {
  test.each(organisationSlugs)('of every programme of %s are the same along every way', async (slug) => {
    const programmes = await asOwner<{ id: string; slug: string }>(
      database,
      'select id, slug from programme where organisation_id = $1 order by slug',
      [organisationId(slug)],
    );
    let compared = 0;
    for (const programme of programmes) {
      const id = toGlobalId('Programme', programme.id);
      const period = year(2021);
      const { report, file, overRest } = await asked(slug, {
        id,
        query: programmeQuery,
        period,
        rest: 'programmes/:id/report',
      });
      for (const [code, value] of file) {
        const about = `${programme.slug} ${code}`;
        expect(figureAt(report, code), about).toBe(value);
        expect(figureAt(overRest, code), about).toBe(value);
        compared++;
      }
      const values = { programme: programme.id, ...period };
      for (const [code, statement] of Object.entries(programmeExamples)) {
        if (code === 'unlinkReasons' || code === 'circumstances') continue;
        const expected = file.get(code) ?? (code.startsWith('campaign.') ? 0 : null);
        expect(await overViews(statement, values), `${programme.slug} ${code}`).toBe(expected);
      }
      expect(await reasonsOverViews(values), programme.slug).toEqual(under(file, 'unlinkReasons'));
      expect(await circumstancesOverViews(values), programme.slug).toEqual(under(file, 'circumstances'));
    }
    expect(compared).toBeGreaterThan(programmes.length * 20);
  });

  test.each(organisationSlugs)('of the volunteers of %s are the same along every way', async (slug) => {
    for (const period of [year(2020), year(2021)]) {
      const id = toGlobalId('Organisation', organisationId(slug));
      const { report, file, overRest } = await asked(slug, {
        id,
        query: volunteerQuery,
        period,
        rest: 'organisations/:id/volunteer-report',
      });
      for (const [code, value] of file) {
        if (code.startsWith('byProgramme.')) continue;
        expect(figureAt(report, code), code).toBe(value);
        expect(figureAt(overRest, code), code).toBe(value);
      }
      const values = { organisation: organisationId(slug), ...period };
      for (const code of ['activeAtStart', 'joined', 'left', 'activeAtEnd'])
        expect(await overViews(organisationExamples[code]!, values), code).toBe(file.get(code));
    }
  });

  test.each(organisationSlugs)('of the requests of %s are the same along every way', async (slug) => {
    const period = year(2021);
    const id = toGlobalId('Organisation', organisationId(slug));
    const { report, file, overRest } = await asked(slug, {
      id,
      query: requestQuery,
      period,
      rest: 'organisations/:id/request-report',
    });
    for (const [code, value] of file) {
      if (code.startsWith('byTeam.')) continue;
      expect(figureAt(report, code), code).toBe(value);
      expect(figureAt(overRest, code), code).toBe(value);
    }
    const values = { organisation: organisationId(slug), ...period };
    // An organisation has its own terms; the documentation tells of those that most have.
    const told = ['received', 'firstContact.3', 'handled.30'].filter((code) => file.has(code));
    expect(told).toContain('received');
    for (const code of told) {
      const counted = await overViews(organisationExamples[code]!, values);
      const expected = file.get(code)!;
      if (expected === null) expect(counted, code).toBeNull();
      else expect(counted, code).toBeCloseTo(expected, 9);
    }
  });

  test('are those that were printed', async () => {
    const printed: [string, string, string, number][] = [
      ['heemskerk', 'maatjes', 'total', 40],
      ['heemskerk', 'maatjes', 'waitlist.longerThanYear', 12],
      ['heemskerk', 'maatjes', 'oldestRequester', 93],
      ['heemskerk', 'leest-voor', 'outflow', 25],
      ['heemskerk', 'fat', 'volunteers.deployable', 3],
      ['heemskerk', 'kombinnen', 'requestersInvolved', 28],
      ['heerlen', 'schuldhulpmaatje', 'requestersInvolved', 646],
      ['heerlen', 'ouderenmaatje', 'volunteers.fromPartners', 5],
      ['heerlen', 'ouderenmaatje', 'campaign.reached', 93],
    ];
    for (const [organisation, slug, code, value] of printed) {
      const [programme] = await asOwner<{ id: string }>(
        database,
        'select id from programme where organisation_id = $1 and slug = $2',
        [organisationId(organisation as 'heerlen'), slug],
      );
      const values = { programme: programme!.id, ...year(2021) };
      expect(await overViews(programmeExamples[code]!, values), `${slug} ${code}`).toBe(value);
    }
  });
});

/** The figures of a list, by the code of each. */
const under = (file: ReadonlyMap<string, number | null>, list: string) =>
  Object.fromEntries([...file].filter(([code]) => code.startsWith(`${list}.`)));

async function reasonsOverViews(values: Readonly<Record<string, string>>) {
  const rows = await askViews(reading.reader, programmeExamples.unlinkReasons!, values);
  return Object.fromEntries(
    rows.map(({ unlink_reason, sum }) => [`unlinkReasons.${unlink_reason}`, numberOf(sum)]),
  );
}

async function circumstancesOverViews(values: Readonly<Record<string, string>>) {
  const rows = await askViews(reading.reader, programmeExamples.circumstances!, values);
  return Object.fromEntries(
    rows.flatMap(({ circumstance, requests, known }) => [
      [`circumstances.${circumstance}`, requests],
      [`circumstances.${circumstance}.known`, known],
    ]),
  );
}
