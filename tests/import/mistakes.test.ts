import { expect, test } from 'vitest';
import { ImportError } from '../../api/import/import.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { changed, everything, importInto, rightFiles } from './support.ts';

const e2 = 'V2,maatjes,2020-06-15,,STRUCTURAL,';
const r2 = 'R2,maatjes,P2,Jan,Bakker,,,';
const r3 = 'R3,leest-voor,P1,Fatima,Al Hashimi,1940-01-31,F,1962';
const m2 = 'M2,R2,V2,2020-07-01,,,,\n';
type Changes = Parameters<typeof changed>[0];

const cases: [what: string, changes: Changes, mistakes: string[]][] = [
  ['an empty key', { matches: [['M2,R2', ',R2']] }, ['matches.csv:3: key: is needed']],
  [
    'a name with an emoji',
    { volunteers: [['Wil', 'Wil 😀']] },
    ['volunteers.csv:2: first_name: has characters that are in no name'],
  ],
  [
    'a name that turns the text around',
    { requests: [['Bakker', 'Bak\u202eker']] },
    ['requests.csv:3: last_name: has characters that are in no name'],
  ],
  [
    'a name of ten thousand letters',
    { requests: [['Bakker', 'b'.repeat(10_000)]] },
    ['requests.csv:3: last_name: is longer than 100 characters'],
  ],
  [
    'a birth in the future',
    { volunteers: [['1955-04-01', '2022-01-16']] },
    ['volunteers.csv:2: birth_date: "2022-01-16" lies in the future'],
  ],
  [
    'a day that does not exist',
    { enrolments: [['2019-03-01', '2019-02-29']] },
    ['enrolments.csv:2: since: "2019-02-29" does not exist'],
  ],
  [
    'an unknown postcode',
    { volunteers: [['1961 AB', '9999 XX']] },
    ['volunteers.csv:2: postcode: "9999 XX" is an unknown postcode'],
  ],
  [
    'an unknown code',
    { requests: [['CENTRAL', 'CENTRE']] },
    ['requests.csv:2: channel: "CENTRE" is no code that we know'],
  ],
  [
    'a programme of another organisation',
    { requests: [[r2, r2.replace('maatjes', 'klusmaatje')]] },
    ['requests.csv:3: programme: "klusmaatje" is no programme of this organisation'],
  ],
  [
    'leaving before joining',
    { volunteers: [['2019-06-01,moved', '2017-06-01,moved']] },
    ['volunteers.csv:3: left_on: lies before joined_on (2018-01-01)'],
  ],
  [
    'a reason of leaving without leaving',
    { volunteers: [['2019-06-01,moved', ',moved']] },
    [
      'volunteers.csv:3: leave_reason: makes no sense without left_on',
      'volunteers.csv:4: joined_on: this time as a volunteer overlaps another one, from 2018-01-01 until now',
    ],
  ],
  [
    'volunteering twice at once',
    { volunteers: [['2020-06-01', '2019-05-31']] },
    [
      'volunteers.csv:4: joined_on: this time as a volunteer overlaps another one, from 2018-01-01 until 2019-06-01',
    ],
  ],
  [
    'the same spell twice',
    { volunteers: [['2020-06-01', '2018-01-01']] },
    ['volunteers.csv:4: joined_on: says the same as line 3: the same key and joined_on'],
  ],
  [
    'an enrolment of nobody',
    { enrolments: [[e2, `${e2.replace('V2', 'V9')}`]], matches: [[m2, '']] },
    ['enrolments.csv:3: volunteer: no volunteer has the key "V9"'],
  ],
  [
    'enrolled twice at once',
    { enrolments: [[e2, 'V1,maatjes,2020-06-15,,STRUCTURAL,']], matches: [[m2, '']] },
    [
      'enrolments.csv:3: since: overlaps another enrolment of this volunteer in this programme, from 2019-03-01 until now',
    ],
  ],
  [
    'the same enrolment twice',
    { enrolments: [[e2, 'V1,maatjes,2019-03-01,,STRUCTURAL,']], matches: [[m2, '']] },
    ['enrolments.csv:3: since: says the same as line 2: the same volunteer and programme and since'],
  ],
  [
    'offered without a support mode',
    { enrolments: [['STRUCTURAL|incidental', '']] },
    ['enrolments.csv:2: support_modes: is needed: nobody is offered without it'],
  ],
  [
    'contact before receipt',
    { requests: [['2019-01-11T10:00:00+01:00', '2019-01-10T08:29:59Z']] },
    ['requests.csv:2: first_contact_at: lies before received_at'],
  ],
  [
    'a date-time without offset',
    { requests: [['2019-01-11T10:00:00+01:00', '2019-01-11T10:00:00']] },
    [
      'requests.csv:2: first_contact_at: "2019-01-11T10:00:00" is no date-time with offset like 2021-03-31T09:30:00+02:00',
    ],
  ],
  [
    'an outcome without its day',
    { requests: [['REJECTED,2021-05-04', 'REJECTED,']] },
    ['requests.csv:4: outcome_on: is needed, as outcome is filled in'],
  ],
  [
    'an outcome day without outcome',
    { requests: [['REJECTED,2021-05-04,out_of_area', ',2021-05-04,']] },
    ['requests.csv:4: outcome_on: makes no sense without outcome'],
  ],
  [
    'the same request twice',
    { requests: [[r3, r3.replace('R3', 'R2')]] },
    ['requests.csv:4: key: says the same as line 3: the same key'],
  ],
  [
    'waiting after a rejection',
    { requests: [['ACCEPTED,2019-01-21,', 'REJECTED,2019-01-21,CAPACITY']] },
    ['requests.csv:2: outcome: is REJECTED, but this resident still waits or is matched'],
  ],
  [
    'waiting for an unknown request',
    { waitlist: [['R1,2021', 'R9,2021']] },
    ['waitlist.csv:3: request: no request has the key "R9"'],
  ],
  [
    'waiting without a support mode',
    { requests: [['F,no,STRUCTURAL', 'F,no,']] },
    [
      'waitlist.csv:2: request: nobody waits without a support_mode, and this request has none',
      'waitlist.csv:3: request: nobody waits without a support_mode, and this request has none',
    ],
  ],
  [
    'waiting before the request',
    { waitlist: [['R1,2019-02-01', 'R1,2019-01-09']] },
    ['waitlist.csv:2: from: lies before the request was received (2019-01-10)'],
  ],
  [
    'waiting twice at once',
    { waitlist: [['2021-11-01', '2019-03-31']] },
    [
      'waitlist.csv:3: from: overlaps another spell of this requester in this programme, from 2019-02-01 until 2019-04-01',
    ],
  ],
  [
    'no longer waiting without a reason',
    { waitlist: [['MATCHED', '']] },
    ['waitlist.csv:2: reason: is needed, as until is filled in'],
  ],
  [
    'a match of an unknown request and volunteer',
    { matches: [['R2,V2', 'R9,V9']] },
    [
      'matches.csv:3: request: no request has the key "R9"',
      'matches.csv:3: volunteer: no volunteer has the key "V9"',
    ],
  ],
  [
    'a match before the request',
    { matches: [['V2,2020-07-01', 'V2,2020-04-30']] },
    ['matches.csv:3: linked_on: lies before the request was received (2020-05-01)'],
  ],
  [
    'ended before linked',
    { matches: [['2021-11-01', '2019-03-31']] },
    ['matches.csv:2: ended_on: lies before linked_on (2019-04-01)'],
  ],
  [
    'an ending without a reason',
    { matches: [['VOL_ILLNESS', '']] },
    ['matches.csv:2: unlink_reason: is needed, as ended_on is filled in'],
  ],
  [
    'a match of somebody not enrolled there',
    {
      matches: [
        ['R2,V2', 'R3,V2'],
        ['2020-07-01', '2021-07-01'],
      ],
      requests: [['REJECTED,2021-05-04,out_of_area', ',,']],
    },
    ['matches.csv:3: volunteer: is not enrolled in the programme of this request'],
  ],
  [
    'the same match twice',
    { matches: [['M2', 'M1']] },
    ['matches.csv:3: key: says the same as line 2: the same key'],
  ],
  [
    'two open matches at once',
    { matches: [[m2, `${m2}M3,R2,V1,2020-08-01,,,,\n`]] },
    ['matches.csv:4: request: this requester has another open match in this programme'],
  ],
  [
    'above capacity',
    { enrolments: [[e2, `${e2}0`]] },
    ['matches.csv:3: volunteer: is above capacity: open match 1 of at most 0'],
  ],
  [
    'an unknown column',
    { waitlist: [['reason', 'because']] },
    ['waitlist.csv:1: because: is no column of this file'],
  ],
  [
    'a column that is missing',
    { matches: [['linked_on', 'ended_on']] },
    [
      'matches.csv:1: ended_on: stands in the header twice',
      'matches.csv:1: linked_on: is needed, and the header lacks it',
    ],
  ],
  [
    'a row with too few cells',
    { matches: [[m2, 'M2,R2,V2\n']] },
    ['matches.csv:3: row: has 3 cells where the header has 8 columns'],
  ],
  [
    'a quote that is never closed',
    { matches: [['M2,', '"M2,']] },
    ['matches.csv:3: row: has a quote (") that is never closed; nothing after it was read'],
  ],
  ['a NUL', { requests: [['Bakker', 'Bak\0ker']] }, ['requests.csv:3: last_name: has a NUL character']],
  [
    'an empty file',
    { waitlist: [[rightFiles.waitlist, '']] },
    ['waitlist.csv:1: row: is missing: the file is empty, and begins with a header line'],
  ],
];

test('every mistake is named by file, line and column, and nothing is written', {
  timeout: 120_000,
}, async () => {
  const database = await testDatabase('empty');
  const before = await everything(database);
  for (const [what, changes, mistakes] of cases) {
    const result = await importInto(database, changed(changes));
    expect.soft(result.mistakes, what).toEqual(mistakes);
  }
  expect(await everything(database)).toEqual(before);
});

test('all mistakes are told at once, by file and line, also behind cells of several lines', async () => {
  const database = await testDatabase('empty');
  const { mistakes } = await importInto(
    database,
    changed({
      volunteers: [
        ['walking|chess', '"walking\nand\ntalking"'],
        ['2019-06-01,moved', '2019-06-31,gone'],
      ],
      enrolments: [['V1,maatjes', 'V9,nothing']],
      matches: [['2020-07-01', '2030-07-01']],
    }),
  );
  expect(mistakes).toEqual([
    'volunteers.csv:5: left_on: "2019-06-31" does not exist',
    'volunteers.csv:5: leave_reason: "gone" is no code that we know',
    'enrolments.csv:2: programme: "nothing" is no programme of this organisation',
    'enrolments.csv:2: volunteer: no volunteer has the key "V9"',
    'matches.csv:2: volunteer: is not enrolled in the programme of this request',
    'matches.csv:3: linked_on: "2030-07-01" lies in the future',
  ]);
});

test('bytes that are no UTF-8 are named by their cell', async () => {
  const database = await testDatabase('empty');
  const volunteers = Buffer.from(rightFiles.volunteers.replace('Wil,', 'Andr\u00e9,'), 'latin1');
  const { mistakes } = await importInto(database, { volunteers });
  expect(mistakes).toContain('volunteers.csv:2: first_name: is not UTF-8; save the file as "CSV UTF-8"');
});

test('thousands of mistakes are told as a thousand and a number', async () => {
  const database = await testDatabase('empty');
  const rows = Array.from({ length: 5_000 }, (_, index) => `V${index},Wil,de Groot,2021-02-29`);
  const { mistakes } = await importInto(database, {
    volunteers: `key,first_name,last_name,joined_on\n${rows.join('\n')}`,
  });
  expect(mistakes).toHaveLength(1_001);
  expect(mistakes[999]).toBe('volunteers.csv:1001: joined_on: "2021-02-29" does not exist');
  expect(mistakes[1_000]).toBe('… and 4,000 more.');
});

test('rules also hold against what is in the database already', async () => {
  const database = await testDatabase('empty');
  await importInto(database, rightFiles);
  const before = await everything(database);
  const matches = 'key,request,volunteer,linked_on\nM3,R2,V1,2021-01-01\n';
  expect((await importInto(database, { matches })).mistakes).toEqual([
    'matches.csv:2: request: this requester has another open match in this programme',
  ]);
  const waitlist = 'request,from,until,reason\nR1,2021-12-01,,\n';
  expect((await importInto(database, { waitlist })).mistakes).toEqual([
    'waitlist.csv:2: from: overlaps another spell of this requester in this programme, from 2021-11-01 until now',
  ]);
  const requests = changed({ requests: [['R1,maatjes', 'R1,leest-voor']] }).requests!;
  expect((await importInto(database, { requests })).mistakes).toEqual([
    'requests.csv:2: programme: cannot change any more: this request has been on the waitlist or matched',
  ]);
  const enrolments = 'volunteer,programme,since,capacity\nV2,maatjes,2020-06-15,0\n';
  expect((await importInto(database, { enrolments })).mistakes).toEqual([
    'enrolments.csv:2: capacity: 1 open matches do not fit in it',
  ]);
  expect(await everything(database)).toEqual(before);
});

test('an organisation that does not exist, or a folder without files, is one sentence', async () => {
  const database = await testDatabase('empty');
  await expect(importInto(database, rightFiles, { organisation: 'hoorn' })).rejects.toThrow(
    new ImportError('There is no organisation "hoorn": choose one of heemskerk, heerlen, heusden.'),
  );
  await expect(importInto(database, {})).rejects.toThrow(/^There is nothing to import in /);
  expect(await asOwner(database, 'select from person')).toHaveLength(0);
});
