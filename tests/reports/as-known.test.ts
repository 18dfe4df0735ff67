import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { expect, test } from 'vitest';
import { anonymisePeople } from '../../api/forgetting/anonymise.ts';
import { Organisation } from '../../api/organisations/organisation.ts';
import type { Database } from '../../api/platform/database.ts';
import { transact } from '../../api/platform/operation.ts';
import { asOf } from '../../api/reports/known/as-known.ts';
import { loadRetentionReport } from '../../api/reports/lasting/retention-report.ts';
import { loadProgrammeReport } from '../../api/reports/programme/programme-report.ts';
import { programmeRows } from '../../api/reports/programme/programme-rows.ts';
import { selectedRows } from '../../api/reports/programme/programme-selections.ts';
import { loadRequestReport } from '../../api/reports/requests/request-report.ts';
import { differences, writtenBetween } from '../../api/reports/rows/changes.ts';
import type { ProgrammeFigure } from '../../api/reports/rows/counted-figure.ts';
import { loadVolunteerReport } from '../../api/reports/volunteers/volunteer-report.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { TestOrganisation } from './rows.ts';

const year2021 = { from: '2021-01-01', until: '2022-01-01' };

/** Two matches in 2021, one of which ended; somebody waits. */
async function twoMatches() {
  const database = await testDatabase('empty');
  const organisation = new TestOrganisation();
  const programme = organisation.programme();
  const person = organisation.person({ birth_date: '1950-07-31' });
  const match = (requester: string, endedOn: string | null) => {
    const volunteer = organisation.volunteer();
    const enrolment = organisation.enrolment(programme, volunteer, '2020-01-01', null, { partner: 'KBO' });
    const reason = endedOn ? 'NO_CLICK' : undefined;
    return organisation.match({
      programme,
      requester,
      enrolment,
      volunteer,
      linkedOn: '2021-03-01',
      endedOn,
      reason,
    });
  };
  const runs = match(organisation.requester(person), null);
  const ended = match(organisation.requester(), '2021-09-01');
  organisation.waits(programme, organisation.requester(), '2021-05-01');
  await organisation.write(database);
  return { database, organisation, programme, person, runs, ended };
}

/** Now, by the clock of the database, as a moment between what was done and what is to come. */
async function instant(database: Database): Promise<Date> {
  await asOwner(database, `select pg_sleep(0.005)`);
  const [row] = await asOwner<{ now: Date }>(database, `select clock_timestamp() as now`);
  await asOwner(database, `select pg_sleep(0.005)`);
  return row!.now;
}

const change = (database: Database, organisation: TestOrganisation, sql: string, params: unknown[]) =>
  transact(database.orm, { organisations: [organisation.id] }, (em) => em.execute(sql, params));

const reportAt = (
  database: Database,
  organisation: TestOrganisation,
  programme: string,
  knownAt: Date | null,
) =>
  organisation.ofProgramme(database, programme, (em, p) =>
    loadProgrammeReport(em, p, year2021, asOf(knownAt, '2022-06-01')),
  );

test('a report as known at an instant does not change by what is corrected, taken back or recorded after it', async () => {
  const { database, organisation, programme, runs, ended } = await twoMatches();
  const then = await instant(database);
  const before = await reportAt(database, organisation, programme, then);
  expect(before).toMatchObject({ total: 2, outflow: 1, runningAtEnd: 1, waitlist: { length: 1 } });
  await change(database, organisation, `update match set linked_on = '2022-01-03' where id = ?`, [runs]);
  await change(database, organisation, `update match set unlink_reason = 'REGISTRATION_ERROR' where id = ?`, [
    ended,
  ]);
  await change(
    database,
    organisation,
    `update waitlist_spell set until_on = '2021-06-01', removal_reason = 'MOVED'`,
    [],
  );
  expect(await reportAt(database, organisation, programme, null)).toMatchObject({
    total: 0,
    outflow: 0,
    waitlist: { length: 0 },
  });
  expect(await reportAt(database, organisation, programme, then)).toEqual(before);
});

test('a report as known now is the report, for every programme of the demo', async () => {
  const database = await testDatabase('demo');
  const programmes = await asOwner<{ id: string; organisation: string }>(
    database,
    'select id, organisation_id as organisation from programme',
  );
  expect(programmes.length).toBeGreaterThan(15);
  const now = await instant(database);
  const today = asOf(now, '2000-01-01').today;
  for (const { id, organisation } of programmes)
    await transact(database.orm, { organisations: [organisation] }, async (em) => {
      const programme = { id, organisationId: organisation };
      const known = await programmeRows(em, programme, year2021, asOf(now, today));
      const current = await programmeRows(em, programme, year2021, asOf(null, today));
      expect(sorted(known)).toEqual(sorted(current));
    });
});

const sorted = (rows: object) =>
  Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [
      name,
      Array.isArray(list) ? list.map((row) => JSON.stringify(row)).sort() : list,
    ]),
  );

test('whoever asks why a figure changed is shown which rows, since when and by whom', async () => {
  const { database, organisation, programme, runs, ended } = await twoMatches();
  const then = await instant(database);
  await change(database, organisation, `update match set linked_on = '2022-01-03' where id = ?`, [runs]);
  await change(database, organisation, `update match set ended_on = '2021-10-01' where id = ?`, [ended]);
  const now = await instant(database);
  const [changed, written] = await organisation.read(database, async (em) => {
    const rows = (knownAt: Date) => selected(em, organisation, programme, 'TOTAL', knownAt);
    return [
      differences(await rows(then), await rows(now)),
      await writtenBetween(em, [runs, ended], then, now),
    ] as const;
  });
  expect(changed).toMatchObject([
    { change: 'LEFT', row: { id: runs, fromOn: '2021-03-01' } },
    { change: 'CHANGED', row: { id: ended, untilOn: '2021-10-01' } },
  ]);
  expect(written.get(runs)).toMatchObject({ columns: ['linked_on'], accountId: null });
  expect(written.get(ended)?.columns).toEqual(['ended_on']);
  expect(written.get(ended)!.changedAt.getTime()).toBeGreaterThan(then.getTime());
});

const selected = async (
  em: SqlEntityManager,
  organisation: TestOrganisation,
  programme: string,
  figure: ProgrammeFigure,
  knownAt: Date,
) =>
  selectedRows(
    await programmeRows(em, { id: programme, organisationId: organisation.id }, year2021, { knownAt }),
    figure,
    year2021,
    programme,
  );

test('what one transaction writes twice is one version, and what changes no figure is none', async () => {
  const { database, organisation, runs } = await twoMatches();
  const versions = () =>
    asOwner<{ closed: boolean }>(
      database,
      `select known_until < 'infinity' as closed from row_version where row_id = $1 order by known_from`,
      [runs],
    );
  expect(await versions()).toEqual([{ closed: false }]);
  await change(database, organisation, `update match set key = 'another' where id = ?`, [runs]);
  expect(await versions()).toEqual([{ closed: false }]);
  await transact(database.orm, { organisations: [organisation.id] }, async (em) => {
    await em.execute(`update match set linked_on = '2021-04-01' where id = ?`, [runs]);
    await em.execute(`update match set linked_on = '2021-04-02' where id = ?`, [runs]);
  });
  expect(await versions()).toEqual([{ closed: true }, { closed: false }]);
});

test('the report on volunteers as known now is the report, and does not change by what comes after', async () => {
  const database = await testDatabase('demo');
  const [{ id }] = (await asOwner<{ id: string }>(
    database,
    `select id from organisation where slug = 'heusden'`,
  )) as [{ id: string }];
  const then = await instant(database);
  const report = (knownAt: Date | null) =>
    transact(database.orm, { organisations: [id] }, async (em) =>
      loadVolunteerReport(
        em,
        await em.findOneOrFail(Organisation, id),
        year2021,
        [],
        asOf(knownAt, '2030-01-01'),
      ),
    );
  const before = await report(null);
  expect(before.activeAtEnd).toBeGreaterThan(300);
  expect({ ...(await report(then)), warnings: [] }).toEqual({ ...before, warnings: [] });
  await asOwner(
    database,
    `update volunteer_spell set left_on = '2021-06-01' where organisation_id = $1 and left_on is null and joined_on < '2021-01-01'`,
    [id],
  );
  expect((await report(null)).activeAtEnd).toBeLessThan(before.activeAtEnd);
  expect({ ...(await report(then)), warnings: [] }).toEqual({ ...before, warnings: [] });
});

test('versions of a row follow each other without a gap, also where its writers waited for each other', async () => {
  const { database, organisation, runs } = await twoMatches();
  const days = Array.from({ length: 20 }, (_, at) => `2021-04-${String(at + 1).padStart(2, '0')}`);
  await Promise.all(
    days.map((day) =>
      change(database, organisation, 'update match set linked_on = ? where id = ?', [day, runs]),
    ),
  );
  const versions = await asOwner<{ joined: boolean | null }>(
    database,
    `select known_from = lag(known_until) over (order by known_from) as joined from row_version
     where row_id = $1 order by known_from`,
    [runs],
  );
  expect(versions).toHaveLength(21);
  expect(versions.slice(1).every(({ joined }) => joined)).toBe(true);
});

test('who is forgotten is forgotten in every earlier version, and no figure of then changes', async () => {
  const { database, organisation, programme, person } = await twoMatches();
  const then = await instant(database);
  const before = await reportAt(database, organisation, programme, then);
  expect(before.oldestRequester).toBe(71);
  await transact(database.orm, { organisations: [organisation.id] }, (em) =>
    anonymisePeople(em, organisation.id, [person], new Date()),
  );
  const births = await asOwner<{ birth: string }>(
    database,
    `select facts ->> 'birth_date' as birth from row_version where row_id = $1`,
    [person],
  );
  expect(births.length).toBeGreaterThan(0);
  expect(new Set(births.map(({ birth }) => birth))).toEqual(new Set(['1950-01-01']));
  expect(await reportAt(database, organisation, programme, then)).toEqual(before);
});

test('before versions were kept, the report says that it cannot know', async () => {
  const { database, organisation, programme } = await twoMatches();
  const report = await reportAt(database, organisation, programme, new Date('2020-01-01T00:00:00Z'));
  expect(report).toMatchObject({
    total: 0,
    warnings: [{ code: 'KNOWN_LATER' }, { code: 'PERIOD_NOT_OVER' }],
  });
});

test('requests and how long matches last are told as they were known then too', async () => {
  const database = await testDatabase('demo');
  const [{ id, programme }] = (await asOwner<{ id: string; programme: string }>(
    database,
    `select o.id, p.id as programme from organisation o join programme p on p.organisation_id = o.id
     where o.slug = 'heemskerk' and p.slug = 'maatjes'`,
  )) as [{ id: string; programme: string }];
  const then = await instant(database);
  const both = (knownAt: Date | null) =>
    transact(database.orm, { organisations: [id] }, async (em) => {
      const as = asOf(knownAt, '2030-01-01');
      const requests = await loadRequestReport(em, await em.findOneOrFail(Organisation, id), year2021, as);
      const lasting = await loadRetentionReport(
        em,
        { id: programme, organisationId: id },
        year2021,
        'ALL_ENDINGS',
        as,
      );
      return {
        received: requests.received,
        contacted: requests.firstContact,
        median: lasting.medianDays,
        ended: lasting.ended,
      };
    });
  const before = await both(then);
  expect(before).toEqual(await both(null));
  await transact(database.orm, { organisations: [id] }, async (em) => {
    await em.execute(`select set_config('app.correction', 'on', true)`);
    await em.execute(
      `update request set first_contact_at = received_at + interval '90 days' where first_contact_at is not null`,
    );
    await em.execute(`update match set unlink_reason = 'REGISTRATION_ERROR' where ended_on is not null`);
  });
  expect(await both(null)).not.toEqual(before);
  expect(await both(then)).toEqual(before);
});
