import { expect, inject, onTestFinished, test } from 'vitest';
import { entities } from '../../../api/entities.ts';
import { type Database, openDatabase } from '../../../api/platform/database.ts';
import { migrations } from '../../../schema/migrations/list.ts';
import { seed } from '../../../seeds/seed.ts';
import { openApi } from '../../support/api.ts';
import { asOwner, bareDatabase, plainOwner } from '../../support/database.ts';
import { aVolunteer } from '../../support/volunteers.ts';
import { organisation, programme } from '../rows/asking.ts';

const silent = () => undefined;

/** The same database for somebody whom no wall holds back: the owner of it is bound by them. */
const pastTheWalls = (ownerUrl: string): Database => {
  const url = new URL(inject('clusterUrl'));
  url.pathname = new URL(ownerUrl).pathname;
  return { ownerUrl: url.toString() } as Database;
};

test('an installation that has people already knows from its upgrade on when a certificate was seen', async () => {
  const ownerUrl = await bareDatabase({ owner: await plainOwner() });
  const earlier = migrations.filter(({ name }) => name < '039');
  const old = await openDatabase(ownerUrl, { entities, migrations: earlier }, silent);
  await seed(old, { demo: false, say: silent });
  await old.close();
  const past = pastTheWalls(ownerUrl);
  await aVolunteer(past, 'heemskerk', 'maatjes', { lastName: 'Gezien' });
  await aVolunteer(past, 'heemskerk', 'maatjes', { lastName: 'Zonder' });
  const people = 'enrolment e join volunteer v on v.id = e.volunteer_id join person p on p.id = v.person_id';
  await asOwner(
    past,
    `update enrolment set vog_seen_on = null where id = (select e.id from ${people} where p.last_name = 'Zonder')`,
  );
  const before = new Date().toISOString();

  const upgraded = await openDatabase(ownerUrl, { entities, migrations }, silent);
  expect(
    await asOwner(
      past,
      `select p.last_name as name, r.facts ->> 'vog_seen_on' as seen, jsonb_exists(r.facts, 'vog_seen_on') as said,
         r.known_until = 'infinity' as "isLast"
       from ${people} join row_version r on r.row_id = e.id order by 1, r.known_from`,
    ),
  ).toEqual([
    { name: 'Gezien', seen: null, said: false, isLast: false },
    { name: 'Gezien', seen: '2020-01-01', said: true, isLast: true },
    { name: 'Zonder', seen: null, said: false, isLast: true },
  ]);
  const [walls] = await asOwner<{ forced: boolean }>(
    past,
    `select bool_and(relforcerowsecurity) as forced from pg_class where oid in ('row_version'::regclass, 'request'::regclass, 'enrolment'::regclass)`,
  );
  expect(walls!.forced).toBe(true);

  // Of who changed since, it says what changed, and not what was kept from the upgrade on.
  await asOwner(
    past,
    `update enrolment set status = 'PAUSED', pause_reason = 'OTHER', paused_until = '2099-01-01'`,
  );
  const { app, visitor } = await openApi(upgraded);
  onTestFinished(async () => {
    await app.close();
    await upgraded.close();
  });
  const coordinator = await visitor().signIn('coordinator@heemskerk.example');
  const changesOf = async (figure: object, period: object | null) =>
    (
      await coordinator.ask<{
        figureChanges: { rows: { change: string; columns: string[] }[]; warnings: { code: string }[] };
      }>(
        `query ($organisation: ID!, $programme: ID!, $figure: FigureInput!, $period: PeriodInput, $earlier: DateTime!) {
           figureChanges(organisation: $organisation, programme: $programme, figure: $figure, period: $period, earlier: $earlier) {
             rows { change columns } warnings { code } } }`,
        { organisation, programme, figure, period, earlier: before },
      )
    ).figureChanges;
  const enrolled = await changesOf({ name: 'ENROLLED' }, { from: '2020-01-01', until: '2100-01-01' });
  expect(enrolled.rows).toEqual([
    { change: 'CHANGED', columns: ['status'] },
    { change: 'CHANGED', columns: ['status'] },
  ]);
  expect(enrolled.warnings).toEqual([]);
  const seen = await changesOf({ name: 'SCREENING_VALID', screening: 'VOG' }, null);
  expect(seen.warnings).toEqual([{ code: 'KNOWN_LATER' }]);
});
