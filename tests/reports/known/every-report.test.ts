import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../api/platform/database.ts';
import { transact } from '../../../api/platform/operation.ts';
import { type AsOf, asOf } from '../../../api/reports/known/as-known.ts';
import { waitRows, waitRowsAsKnown } from '../../../api/reports/waiting/wait-rows.ts';
import { organisationId, organisationSlugs, programmeId } from '../../../seeds/organisations.ts';
import { asOwner, copyDatabase } from '../../support/database.ts';
import { reportsOnOrganisation, reportsOnProgramme } from './every-report.ts';

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  // What was known for a week; and the database believes that nothing was, so that it expects no rows anywhere.
  await asOwner(database, 'analyze');
  await asOwner(database, 'alter table row_version set (autovacuum_enabled = false)');
  await asOwner(database, `update row_version set known_from = known_from - interval '7 days'`);
});
const daysAgo = (days: number) => asOf(new Date(Date.now() - days * 86_400_000), '2000-01-01');
afterAll(() => drop());

/** Now, by the clock of the database, as a moment between what was done and what is to come. */
async function instant(): Promise<Date> {
  await asOwner(database, `select pg_sleep(0.005)`);
  const [row] = await asOwner<{ now: Date }>(database, `select clock_timestamp() as now`);
  await asOwner(database, `select pg_sleep(0.005)`);
  return row!.now;
}

const inOrganisation = <T>(organisation: string, work: (em: SqlEntityManager) => Promise<T>): Promise<T> =>
  transact(database.orm, { organisations: [organisation] }, work);

describe('every report as known since is the report', { timeout: 60_000 }, () => {
  test('of every organisation of the demo', async () => {
    const organisations = await asOwner<{ id: string }>(database, 'select id from organisation');
    const then = daysAgo(3);
    let surveys = 0;
    for (const { id } of organisations)
      await inOrganisation(id, async (em) => {
        const known = await reportsOnOrganisation(em, id, then);
        expect(known).toEqual(await reportsOnOrganisation(em, id, { ...then, knownAt: null }));
        surveys += known.evaluations.surveys.length;
      });
    expect(surveys).toBeGreaterThan(3);
  });

  test.each(organisationSlugs)('of every programme of %s', async (slug) => {
    const organisation = organisationId(slug);
    const programmes = await asOwner<{ id: string }>(
      database,
      'select id from programme where organisation_id = $1',
      [organisation],
    );
    expect(programmes.length).toBeGreaterThan(2);
    const then = daysAgo(3);
    for (const { id } of programmes)
      await inOrganisation(organisation, async (em) => {
        const whose = { organisationId: organisation, programmeId: id };
        const known = await reportsOnProgramme(em, whose, then);
        expect(known, id).toEqual(await reportsOnProgramme(em, whose, { ...then, knownAt: null }));
      });
  });
});

test('the waits of the demo are those from which forecasts are made for visitors', async () => {
  const organisation = organisationId('heemskerk');
  const programme = programmeId('heemskerk', 'maatjes');
  const alike = (rows: readonly object[]) => rows.map((row) => Object.values(row).join(' ')).sort();
  await inOrganisation(organisation, async (em) => {
    const said = (await waitRows(em, [programme], '-infinity')).get(programme)!;
    expect(said.length).toBeGreaterThan(20);
    expect(alike(await waitRowsAsKnown(em, programme, { knownAt: null }))).toEqual(alike(said));
  });
});

const heusden = organisationId('heusden');
const belmaatje = { organisationId: heusden, programmeId: programmeId('heusden', 'belmaatje') };

const everyReport = (as: AsOf) =>
  inOrganisation(heusden, async (em) => ({
    organisation: await reportsOnOrganisation(em, heusden, as),
    programme: await reportsOnProgramme(em, belmaatje, as),
  }));

/** What people put right in a database: each of them moves figures. */
const corrections = [
  `update match set linked_on = linked_on - 40 where linked_on >= '2021-01-01'`,
  `update match set unlink_reason = 'REGISTRATION_ERROR' where ended_on >= '2021-06-01'`,
  `update waitlist_spell set from_on = from_on - 60, waiting_since = least(waiting_since, from_on - 60) where from_on >= '2021-01-01'`,
  `update volunteer_spell set left_on = '2021-06-01' where left_on is null and joined_on < '2021-01-01'`,
  `update enrolment set capacity = capacity + 3 where status = 'CERTIFIED'`,
  `update request set received_at = received_at - interval '5 days', first_contact_at = received_at + interval '90 days'`,
  `update enrolment set vog_seen_on = null, owner_id = (select account_id from role_grant where role = 'COORDINATOR' limit 1)`,
  `update survey_answer set value = 1 - least(value, 1)`,
];

test('no report of then changes by what is put right after it', async () => {
  const then = asOf(await instant(), '2000-01-01');
  const before = await everyReport({ ...then, knownAt: null });
  for (const correction of corrections)
    await inOrganisation(heusden, async (em) => {
      await em.execute(`select set_config('app.correction', 'on', true)`);
      await em.execute(correction);
    });
  const now = await everyReport({ ...then, knownAt: null });
  for (const place of ['organisation', 'programme'] as const)
    for (const [name, report] of Object.entries(now[place]))
      expect(report, `${place} ${name}`).not.toEqual(Object(before[place])[name]);
  expect(await everyReport(then)).toEqual(before);
});
