import { expect, test } from 'vitest';
import { asOwner, testDatabase } from '../support/database.ts';
import { changed, everything, importInto, rightFiles } from './support.ts';

test.each([
  ['a byte order mark and Windows line endings', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['semicolons', (text: string) => text.replaceAll(',', ';')],
  [
    'columns in another order and a blank row at the end',
    (text: string) => `${text.replaceAll(/^.+$/gm, (line) => line.split(',').reverse().join(','))},,,\n`,
  ],
])('files with %s say the same', async (_, rewrite) => {
  const database = await testDatabase('empty');
  await importInto(database, rightFiles);
  const before = await everything(database);
  const files = Object.fromEntries(Object.entries(rightFiles).map(([name, text]) => [name, rewrite(text)]));
  expect((await importInto(database, files)).mistakes).toEqual([]);
  expect(await everything(database)).toEqual(before);
});

test('a row with a known key updates what it says, and only that', async () => {
  const database = await testDatabase('empty');
  await importInto(database, rightFiles);
  const result = await importInto(
    database,
    changed({
      volunteers: [['de Groot', 'de Groot-Visser']],
      requests: [['Bakker', 'Bakker-Mol']],
      waitlist: [['2021-11-01,,', '2021-11-01,2021-12-01,WITHDREW']],
      matches: [['2020-07-01,,,,', '2020-07-01,,2021-07-01,REQ_MOVED,']],
    }),
  );
  expect(result.counts).toEqual({
    volunteers: { rows: 3, new: 0, changed: 1 },
    enrolments: { rows: 2, new: 0, changed: 0 },
    requests: { rows: 3, new: 0, changed: 1 },
    waitlist: { rows: 2, new: 0, changed: 1 },
    matches: { rows: 2, new: 0, changed: 1 },
  });
  expect(await asOwner(database, 'select last_name from person order by last_name collate "C"')).toEqual(
    ['Al Hashimi', 'Bakker-Mol', "O'Neill-van 't Hof", 'de Groot-Visser'].map((last_name) => ({ last_name })),
  );
  expect(await asOwner(database, 'select key, status from request order by key')).toEqual([
    { key: 'R1', status: 'REMOVED' },
    { key: 'R2', status: 'ENDED' },
    { key: 'R3', status: 'REJECTED' },
  ]);
  expect(await asOwner(database, 'select sum(open_matches)::int as open from enrolment')).toEqual([
    { open: 0 },
  ]);
});

test('a column that a file lacks leaves what is known; an empty cell makes it unknown', async () => {
  const database = await testDatabase('empty');
  await importInto(database, rightFiles);
  const volunteers = 'key,first_name,last_name,joined_on,postcode\nV1,Wil,de Groot,2019-02-01,\n';
  expect((await importInto(database, { volunteers })).counts.volunteers).toEqual({
    rows: 1,
    new: 0,
    changed: 1,
  });
  expect(
    await asOwner(
      database,
      `select p.postcode, p.email, p.interests, v.hours_per_week::float from person p
       join volunteer v on v.person_id = p.id where v.key = 'V1'`,
    ),
  ).toEqual([
    { postcode: null, email: 'wil@heemskerk.example', interests: ['walking', 'chess'], hours_per_week: 3.5 },
  ]);
});

test('a volunteer who leaves has left the programmes, and who comes back has a second time', async () => {
  const database = await testDatabase('empty');
  await importInto(database, rightFiles);
  const header = 'key,first_name,last_name,joined_on,left_on,leave_reason\n';
  const left = `${header}V1,Wil,de Groot,2019-02-01,2021-06-01,CARE_DUTIES\n`;
  await importInto(database, { volunteers: left });
  const enrolments = `select e.status from enrolment e join volunteer v on v.id = e.volunteer_id where v.key = 'V1'`;
  expect(await asOwner(database, enrolments)).toEqual([{ status: 'LEFT' }]);
  const back = await importInto(database, { volunteers: `${left}V1,Wil,de Groot,2021-09-01,,\n` });
  expect(back.counts.volunteers).toEqual({ rows: 2, new: 1, changed: 0 });
  expect(
    await asOwner(
      database,
      `select s.joined_on::text, s.left_on::text, s.leave_reason from volunteer_spell s
       join volunteer v on v.id = s.volunteer_id where v.key = 'V1' order by s.joined_on`,
    ),
  ).toEqual([
    { joined_on: '2019-02-01', left_on: '2021-06-01', leave_reason: 'CARE_DUTIES' },
    { joined_on: '2021-09-01', left_on: null, leave_reason: null },
  ]);
});

test('who joined on a day that nobody knows is there, with an unknown tenure, also when imported again', async () => {
  const database = await testDatabase('empty');
  const volunteers =
    'key,first_name,last_name,joined_on,left_on\nV1,Wil,de Groot,,\nV2,Ans,Klein,,2021-06-01\n';
  for (const expected of [2, 0]) {
    const { counts, mistakes } = await importInto(database, { volunteers });
    expect(mistakes).toEqual([]);
    expect(counts.volunteers).toEqual({ rows: 2, new: expected, changed: 0 });
  }
  expect(
    await asOwner(
      database,
      'select joined_on_known, left_on::text from volunteer_spell order by left_on nulls first',
    ),
  ).toEqual([
    { joined_on_known: false, left_on: null },
    { joined_on_known: false, left_on: '2021-06-01' },
  ]);
});

test('a place is made before it is taken: one match ends and the next begins in the same import', async () => {
  const database = await testDatabase('empty');
  const full = changed({
    enrolments: [['V2,maatjes,2020-06-15,,STRUCTURAL,', 'V2,maatjes,2020-06-15,,STRUCTURAL,1']],
  });
  await importInto(database, full);
  const handedOver = full.matches!.replace(
    'M2,R2,V2,2020-07-01,,,,',
    'M2,R2,V2,2020-07-01,,2021-07-01,VOL_TIME,\nM3,R2,V1,2021-07-01,,,,\nM4,R1,V2,2021-11-20,,,,',
  );
  const waitlist = full.waitlist!.replace('2021-11-01,,', '2021-11-01,2021-11-20,MATCHED');
  expect((await importInto(database, { ...full, waitlist, matches: handedOver })).mistakes).toEqual([]);
  expect(await asOwner(database, 'select key, status from request order by key')).toEqual([
    { key: 'R1', status: 'RUNNING' },
    { key: 'R2', status: 'RUNNING' },
    { key: 'R3', status: 'REJECTED' },
  ]);
  expect(await asOwner(database, 'select capacity, open_matches from enrolment order by since')).toEqual([
    { capacity: 2, open_matches: 1 },
    { capacity: 1, open_matches: 1 },
  ]);
});

test('work done in Koppel since then is not undone by the same file', async () => {
  const database = await testDatabase('empty');
  await importInto(database, rightFiles);
  await asOwner(database, `update enrolment set status = 'PAUSED' where status = 'CERTIFIED'`);
  await asOwner(database, `update request set status = 'ON_HOLD' where key = 'R1'`);
  await asOwner(database, `update match set status = 'ON_HOLD' where key = 'M2'`);
  const before = await everything(database);
  await importInto(database, rightFiles);
  expect(await everything(database)).toEqual(before);
});

test('capacity that is not said is what the programme usually has, or what is taken already', async () => {
  const database = await testDatabase('empty');
  const more = [2, 3, 4].map((n) => `R1${n},maatjes,P1${n},Jan,Bakker,STRUCTURAL,SELF,2020-05-01T10:00:00Z`);
  const requests = `key,programme,requester,first_name,last_name,support_mode,channel,received_at\n${more.join('\n')}\n`;
  const matches = `key,request,volunteer,linked_on\n${[2, 3, 4].map((n) => `M1${n},R1${n},V2,2020-06-20`).join('\n')}\n`;
  const { volunteers, enrolments } = rightFiles;
  expect((await importInto(database, { volunteers, enrolments, requests, matches })).mistakes).toEqual([]);
  expect(await asOwner(database, 'select capacity, open_matches from enrolment order by since')).toEqual([
    { capacity: 2, open_matches: 0 },
    { capacity: 3, open_matches: 3 },
  ]);
});

test('a key is one organisation’s own: the same one elsewhere is somebody else', async () => {
  const database = await testDatabase('empty');
  await importInto(database, rightFiles);
  const before = await asOwner(database, 'select * from volunteer order by id');
  const { volunteers, matches } = rightFiles;
  const elsewhere = await importInto(database, { volunteers }, { organisation: 'heusden' });
  expect(elsewhere.counts.volunteers).toEqual({ rows: 3, new: 3, changed: 0 });
  expect((await importInto(database, { matches }, { organisation: 'heusden' })).mistakes).toContain(
    'matches.csv:2: request: no request has the key "R1"',
  );
  expect(await asOwner(database, 'select * from volunteer order by id')).toEqual(
    expect.arrayContaining(before),
  );
});
