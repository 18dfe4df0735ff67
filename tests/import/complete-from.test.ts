import { expect, test } from 'vitest';
import { asOwner, testDatabase } from '../support/database.ts';
import { changed, importInto, rightFiles } from './support.ts';

const known = `select g.slug, g.settings ->> 'completeFrom' as "completeFrom", g.settings ? 'screening' as "asBefore",
    o.settings ->> 'volunteersCompleteFrom' as "volunteers"
  from programme g join organisation o on o.id = g.organisation_id
  where o.slug = 'heemskerk' and g.slug in ('maatjes', 'leest-voor') order by g.slug`;

test('files that hold only what still ran on a day say so, for their programmes and for the volunteers', async () => {
  const database = await testDatabase('empty');
  await importInto(database, rightFiles, { completeFrom: '2019-01-01' });
  expect(await asOwner(database, known)).toEqual([
    { slug: 'leest-voor', completeFrom: null, asBefore: true, volunteers: '2019-01-01' },
    { slug: 'maatjes', completeFrom: '2019-01-01', asBefore: true, volunteers: '2019-01-01' },
  ]);
  expect(
    await asOwner(database, `select details ->> 'completeFrom' as day from event where type = 'IMPORTED'`),
  ).toEqual([{ day: '2019-01-01' }]);
});

test('what is said once stays, until it is said otherwise; a dry run says nothing', async () => {
  const database = await testDatabase('empty');
  const maatjes = async () =>
    (await asOwner<{ slug: string; completeFrom: string | null }>(database, known))[1]!.completeFrom;
  await importInto(database, rightFiles, { completeFrom: '2019-01-01', dryRun: true });
  expect(await maatjes()).toBeNull();
  await importInto(database, rightFiles, { completeFrom: '2019-01-01' });
  await importInto(database, rightFiles);
  expect(await maatjes()).toBe('2019-01-01');
  await importInto(database, rightFiles, { completeFrom: '2018-01-01' });
  expect(await maatjes()).toBe('2018-01-01');
});

test('how long a volunteer promised to stay, and a first attempt to reach somebody, come in with their own columns', async () => {
  const database = await testDatabase('empty');
  const files = changed({
    volunteers: [
      ['hours_per_week\n', 'hours_per_week,promised_months\n'],
      ['WORD_OF_MOUTH,3.5\n', 'WORD_OF_MOUTH,3.5,12\n'],
    ],
    requests: [
      ['received_at,first_contact_at', 'received_at,first_attempt_at,first_contact_at'],
      ['2019-01-10T09:30:00+01:00,', '2019-01-10T09:30:00+01:00,2019-01-10T15:00:00+01:00,'],
      ['2020-05-01T00:15:00+02:00,', '2020-05-01T00:15:00+02:00,,'],
      ['2021-05-01T10:00:00Z,', '2021-05-01T10:00:00Z,,'],
    ],
  });
  files.volunteers = files.volunteers!.replaceAll(/(moved,,|ar,,,,2020-06-01,,,,)$/gm, '$1,');
  expect((await importInto(database, files)).mistakes).toEqual([]);
  expect(
    await asOwner(database, 'select promised_months as months from volunteer_spell order by promised_months'),
  ).toEqual([{ months: 12 }, { months: null }, { months: null }]);
  expect(
    await asOwner(
      database,
      `select first_attempt_at at time zone 'UTC' as at from request where first_attempt_at is not null`,
    ),
  ).toHaveLength(1);
  const tooEarly = {
    ...files,
    requests: files.requests!.replace('2019-01-10T15:00:00', '2019-01-09T15:00:00'),
  };
  expect((await importInto(database, tooEarly)).mistakes).toEqual([
    'requests.csv:2: first_attempt_at: lies before received_at',
  ]);
});
