import { expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { addDays, addMonths, type Day, daysBetween } from '../../api/platform/days.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { importInto } from './support.ts';

// `LARGE_IMPORT=100000 npx vitest run tests/import/large.test.ts` does the same with a hundred thousand rows.
const size = Number(process.env.LARGE_IMPORT ?? 4_000);

const programmes = ['maatjes', 'fat', 'leest-voor'];
type Row = Record<string, string | number>;
type Files = Record<'volunteers' | 'enrolments' | 'requests' | 'waitlist' | 'matches', Row[]>;

/** Numbers that look like chance, the same each time. */
function chance(): (below: number) => number {
  let state = 20_220_115;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An organisation of about so many rows, in which everything is right. */
function rightOrganisation(rows: number): Files {
  const draw = chance();
  const files: Files = { volunteers: [], enrolments: [], requests: [], waitlist: [], matches: [] };
  const helpers = Math.floor(rows * 0.16);
  for (let at = 0; at < helpers; at++) {
    const joined = addDays('2016-01-01', draw(1400));
    const left = at % 5 === 0 ? addDays('2020-06-01', draw(550)) : '';
    const about = { joined_on: joined, left_on: left, leave_reason: left && 'TIME_LACK' };
    files.volunteers.push({
      key: `V${at}`,
      first_name: 'Wil',
      last_name: 'de Groot',
      postcode: '1961 AB',
      ...about,
    });
    const programme = programmes[at % 3]!;
    files.enrolments.push({
      volunteer: `V${at}`,
      programme,
      since: joined,
      until: left,
      support_modes: 'STRUCTURAL',
      capacity: 1,
    });
  }
  // Every fifth helper leaves and is linked with nobody; the others with one resident each.
  const free = Array.from({ length: helpers }, (_, at) => at).filter((at) => at % 5 !== 0);
  const asking = Math.floor(rows * 0.3);
  for (let at = 0; at < asking; at++) {
    const received = addDays('2019-11-01', draw(700));
    const decided = addDays(received, 7);
    const outcome = at % 10 === 9 ? 'REJECTED' : at % 20 === 8 ? '' : 'ACCEPTED';
    const helper = outcome === 'ACCEPTED' && at % 2 === 0 ? free.pop() : undefined;
    const programme = programmes[(helper ?? at) % 3]!;
    files.requests.push({
      key: `R${at}`,
      programme,
      requester: `P${at}`,
      first_name: 'Jan',
      last_name: 'Bakker',
      support_mode: 'STRUCTURAL',
      channel: ['CENTRAL', 'SELF', 'REFERRER'][at % 3]!,
      received_at: `${received}T12:00:00Z`,
      first_contact_at: `${addDays(received, 1)}T12:00:00Z`,
      intake_on: outcome && addDays(received, 5),
      outcome,
      outcome_on: outcome && decided,
      outcome_reason: outcome === 'REJECTED' ? 'OUT_OF_AREA' : '',
    });
    if (outcome !== 'ACCEPTED') continue;
    const until = addDays(decided, draw(40));
    const goes = helper !== undefined || draw(3) === 1;
    const reason = !goes ? '' : helper === undefined ? 'NO_LONGER_NEEDED' : 'MATCHED';
    files.waitlist.push({ request: `R${at}`, from: decided, until: goes ? until : '', reason });
    if (helper === undefined) continue;
    const ended = draw(10) < 6 ? addDays(until, 1 + draw(20)) : '';
    files.matches.push({
      key: `M${at}`,
      request: `R${at}`,
      volunteer: `V${helper}`,
      linked_on: until,
      ended_on: ended,
      unlink_reason: ended && ['NO_CLICK', 'GOAL_REACHED', 'REQ_MOVED'][at % 3]!,
    });
  }
  return files;
}

const csv = (rows: readonly Row[]): string =>
  [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.join(','))
    .join('\n');
const asFiles = (files: Files) =>
  Object.fromEntries(Object.entries(files).map(([name, rows]) => [name, csv(rows)]));

/** What can be wrong in each file: a column, and what stands in it. */
const wrong = {
  volunteers: ['postcode', '9999 XX'],
  enrolments: ['capacity', 'many'],
  requests: ['channel', 'CENTRE'],
  waitlist: ['from', '2021-02-30'],
  matches: ['linked_on', '31-12-2021'],
} as const;

/** The same files with a mistake in every hundredth row, and where each of them is. */
function withMistakes(files: Files): { broken: Files; places: string[] } {
  const places: string[] = [];
  const broken = structuredClone(files);
  for (const [name, rows] of Object.entries(broken) as [keyof Files, Row[]][])
    for (let at = 50; at < rows.length; at += 100) {
      const [column, value] = wrong[name];
      rows[at]![column] = value;
      places.push(`${name}.csv:${at + 2}: ${column}`);
    }
  return { broken, places };
}

test('of very many rows every mistake is named at once, and once mended the reports say what the files say', async () => {
  const database = await testDatabase('empty');
  const files = rightOrganisation(size);
  const total = Object.values(files).reduce((sum, rows) => sum + rows.length, 0);
  const { broken, places } = withMistakes(files);
  expect(places.length).toBeGreaterThan(total * 0.0095);

  const dryRun = await importInto(database, asFiles(broken), { dryRun: true });
  const named = dryRun.mistakes.map((mistake) => mistake.split(': ').slice(0, 2).join(': '));
  // More than a thousand are told as a thousand and a number.
  expect(named.slice(0, 1000)).toEqual(places.slice(0, 1000));
  if (places.length > 1000) expect(dryRun.mistakes.at(-1)).toBe(`… and ${places.length - 1000} more.`);
  expect(await asOwner(database, 'select from person')).toEqual([]);

  expect((await importInto(database, asFiles(files))).mistakes).toEqual([]);
  expect(await reported(database)).toEqual(computed(files));
}, 600_000);

const year = { from: '2021-01-01', until: '2022-01-01' };

/** What the API reports of 2021. */
async function reported(database: Database) {
  const { visitor, app } = await openApi(database);
  try {
    const manager = await visitor().signIn('manager@heemskerk.example');
    const ofProgrammes = [];
    for (const slug of programmes) ofProgrammes.push(await programmeReport(database, manager, slug));
    const [row] = await asOwner<{ id: string }>(
      database,
      `select id from organisation where slug = 'heemskerk'`,
    );
    const whole = await manager.ask<{ volunteerReport: object; requestReport: { byOutcome: object[] } }>(
      `query ($organisation: ID!, $period: PeriodInput!) {
        volunteerReport(organisation: $organisation, period: $period) { activeAtStart joined left activeAtEnd }
        requestReport(organisation: $organisation, period: $period) { received byOutcome { outcome count } }
      }`,
      { organisation: toGlobalId('Organisation', row!.id), period: year },
    );
    return { ofProgrammes, ...whole };
  } finally {
    await app.close();
  }
}

async function programmeReport(database: Database, manager: Caller, slug: string) {
  const [row] = await asOwner<{ id: string }>(
    database,
    `select p.id from programme p join organisation o on o.id = p.organisation_id where o.slug = 'heemskerk' and p.slug = $1`,
    [slug],
  );
  const { programmeReport } = await manager.ask<{ programmeReport: object }>(
    `query ($programme: ID!, $period: PeriodInput!) {
      programmeReport(programme: $programme, period: $period) {
        runningAtStart inflow outflow runningAtEnd total volunteersInvolved
        waitlist { length longerThanYear previouslyMatched medianDays }
      }
    }`,
    { programme: toGlobalId('Programme', row!.id), period: year },
  );
  return programmeReport;
}

/** The same, counted from the files by hand: no code of the reports is used here. */
function computed(files: Files) {
  const inYear = (day: Day) => day >= year.from && day < year.until;
  const lastDay = '2021-12-31';
  const programmeOf = new Map(files.requests.map((row) => [row.request ?? row.key, row.programme]));
  const ofProgrammes = programmes.map((programme) => {
    const matches = files.matches
      .filter((row) => programmeOf.get(row.request!) === programme)
      .map((row) => ({
        linked: String(row.linked_on),
        ended: String(row.ended_on) || '9999',
        by: row.volunteer,
      }));
    const during = matches.filter(({ linked, ended }) => linked < year.until && ended >= year.from);
    const waits = files.waitlist
      .filter((row) => programmeOf.get(row.request!) === programme)
      .map((row) => ({ from: String(row.from), until: String(row.until) || '9999' }))
      .filter(({ from, until }) => from <= lastDay && until > lastDay);
    const days = waits.map(({ from }) => daysBetween(from, lastDay)).sort((a, b) => a - b);
    const middle = (days.length - 1) / 2;
    return {
      runningAtStart: matches.filter(({ linked, ended }) => linked < year.from && ended >= year.from).length,
      inflow: matches.filter(({ linked }) => inYear(linked)).length,
      outflow: matches.filter(({ ended }) => inYear(ended)).length,
      runningAtEnd: matches.filter(({ linked, ended }) => linked <= lastDay && ended > lastDay).length,
      total: during.length,
      volunteersInvolved: new Set(during.map(({ by }) => by)).size,
      waitlist: {
        length: waits.length,
        longerThanYear: waits.filter(({ from }) => from <= addMonths(lastDay, -12)).length,
        previouslyMatched: 0,
        medianDays: days.length === 0 ? null : (days[Math.floor(middle)]! + days[Math.ceil(middle)]!) / 2,
      },
    };
  });
  const spells = files.volunteers.map((row) => ({
    joined: String(row.joined_on),
    left: String(row.left_on) || '9999',
  }));
  const activeOn = (day: Day) => spells.filter(({ joined, left }) => joined <= day && left > day).length;
  const received = files.requests.filter((row) => inYear(String(row.received_at).slice(0, 10)));
  const byOutcome = Object.entries(Object.groupBy(received, (row) => String(row.outcome) || 'OPEN'))
    .map(([outcome, rows]) => ({ outcome, count: rows!.length }))
    .sort((a, b) => b.count - a.count);
  return {
    ofProgrammes,
    volunteerReport: {
      activeAtStart: activeOn('2020-12-31'),
      joined: spells.filter(({ joined }) => inYear(joined)).length,
      left: spells.filter(({ left }) => inYear(left)).length,
      activeAtEnd: activeOn(lastDay),
    },
    requestReport: { received: received.length, byOutcome },
  };
}
