import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { ensureBuilt } from '../../scripts/build.mjs';
import { asOwner, copyDatabase } from '../support/database.ts';

const machines = ['UTC', 'Europe/Amsterdam', 'Asia/Tokyo'];

beforeAll(() => ensureBuilt(() => undefined));

/** What the day functions answer in a process of its own, on a machine that stands in another time zone. */
async function daysOn(machine: string): Promise<unknown> {
  const program = `
    import 'reflect-metadata';
    import * as days from './dist/api/platform/days.js';
    import { waitForecast } from './dist/api/reports/waiting/wait-figures.js';
    import { forecastCalibration } from './dist/api/reports/waiting/calibration-figures.js';
    import { calendarClock } from './dist/api/reports/lasting/calendar-clock.js';
    import { waitBand } from './dist/api/reports/waiting/waiting-figures.js';
    import { clockFigures } from './dist/api/reports/requests/clock-figures.js';
    import { matchCurve } from './dist/api/reports/lasting/match-retention-figures.js';
    const lasted = (from, until) => ({ key: null, days: days.daysBetween(from, until), clock: calendarClock(from, until), seenAfterDays: 0, seenAfterClock: 0, reason: 'NO_CLICK', count: 5 });
    const waited = (fromOn, untilOn) => ({ programmeId: 'p', districtId: null, fromOn, untilOn, reason: 'MATCHED', count: 20 });
    const waits = [waited('2021-03-27', '2021-03-29'), waited('2021-10-30', '2021-11-01'), waited('2024-02-28', '2024-03-01')];
    import { workingDaysBetween } from './dist/api/platform/working-days.js';
    const instants = ${JSON.stringify(instants.map(([instant]) => instant))}.map((text) => new Date(text));
    console.log(JSON.stringify({
      days: instants.map(days.amsterdamDay),
      exist: ['2024-02-29', '2023-02-29', '2100-02-29', '2000-02-29'].map(days.isDay),
      next: ['2024-02-28', '2024-02-29', '2023-02-28', '2021-03-27', '2021-03-28', '2021-10-30', '2021-10-31'].map((day) => days.addDays(day, 1)),
      months: [days.addMonths('2024-02-29', 12), days.addMonths('2024-01-31', 1), days.addMonths('2021-02-28', 36), days.addMonths('2024-02-29', -48)],
      between: [days.daysBetween('2021-03-27', '2021-03-29'), days.daysBetween('2021-10-30', '2021-11-01'), days.daysBetween('2024-02-28', '2024-03-01')],
      ages: [days.yearsBetween('2004-02-29', '2022-02-28'), days.yearsBetween('2004-02-29', '2022-03-01'), days.yearsBetween('2004-02-29', '2024-02-29')],
      forecasts: [waitForecast(waits, '2021-03-29'), waitForecast(waits, '2021-11-01'), waitForecast(waits, '2024-03-01')].map(({ p50Days }) => p50Days),
      calibrated: forecastCalibration(waits, { from: '2021-01-01', until: '2025-01-01' }, '2024-03-02').quarters.map(({ from, half }) => [from, half.inTime]),
      clocks: [['2020-12-31', '2021-01-31'], ['2021-03-27', '2021-03-29'], ['2021-09-30', '2021-10-31'], ['2023-11-30', '2024-02-29'], ['2024-02-29', '2025-02-28']].map(([from, until]) => calendarClock(from, until)),
      bands: [waitBand('2021-12-31', '2024-02-29'), waitBand('2023-11-29', '2024-02-29'), waitBand('2023-11-30', '2024-02-29')],
      spans: clockFigures([{ clock: 0, fromOn: '2021-12-31', untilOn: '2022-01-03', never: false, count: 1 }], [{ from: 'RECEIPT', until: 'OUTCOME', workingDays: 1 }], '2022-01-03').map(({ within }) => within),
      curve: matchCurve([lasted('2024-02-29', '2024-05-28'), lasted('2021-12-31', '2022-03-31')], 'ALL_ENDINGS').afterMonths.slice(0, 1).map(({ survival, atRisk }) => [survival, atRisk]),
      workingDays: [
        workingDaysBetween(new Date('2021-03-26T22:59:00Z'), new Date('2021-03-28T22:00:00Z')),
        workingDaysBetween(new Date('2021-10-29T21:59:00Z'), new Date('2021-10-31T23:00:00Z')),
        workingDaysBetween(new Date('2024-02-28T23:00:00Z'), new Date('2024-02-29T23:00:00Z')),
      ],
    }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TZ: machine },
  });
  return JSON.parse(stdout);
}

/** Just before and after midnight in Amsterdam, around the nights in which the clock changes, and on a leap day. */
const instants = [
  ['2021-03-27T22:59:59Z', '2021-03-27'],
  ['2021-03-27T23:00:00Z', '2021-03-28'],
  ['2021-03-28T00:59:59Z', '2021-03-28'],
  ['2021-03-28T01:00:00Z', '2021-03-28'],
  ['2021-03-28T21:59:59Z', '2021-03-28'],
  ['2021-03-28T22:00:00Z', '2021-03-29'],
  ['2021-10-30T21:59:59Z', '2021-10-30'],
  ['2021-10-30T22:00:00Z', '2021-10-31'],
  ['2021-10-31T01:00:00Z', '2021-10-31'],
  ['2021-10-31T22:59:59Z', '2021-10-31'],
  ['2021-10-31T23:00:00Z', '2021-11-01'],
  ['2024-02-28T22:59:59Z', '2024-02-28'],
  ['2024-02-28T23:00:00Z', '2024-02-29'],
  ['2024-02-29T22:59:59Z', '2024-02-29'],
  ['2024-02-29T23:00:00Z', '2024-03-01'],
] as const;

test.each(machines)('days are those of Amsterdam on a machine that stands in %s', async (machine) => {
  expect(await daysOn(machine)).toEqual({
    days: instants.map(([, day]) => day),
    exist: [true, false, false, true],
    next: ['2024-02-29', '2024-03-01', '2023-03-01', '2021-03-28', '2021-03-29', '2021-10-31', '2021-11-01'],
    months: ['2025-02-28', '2024-02-29', '2024-02-28', '2020-02-29'],
    between: [2, 2, 2],
    ages: [17, 18, 20],
    forecasts: [2, 2, 2],
    calibrated: [['2021-10-01', 20]],
    clocks: [32, 2, 33, 96, 384],
    bands: ['FROM_12_MONTHS', 'FROM_3_TO_6_MONTHS', 'UNDER_3_MONTHS'],
    spans: [1],
    curve: [[0.5, 5]],
    workingDays: [1, 1, 1],
  });
});

describe('the figures of a day', () => {
  let database: Database;
  let drop: () => Promise<void>;
  const started: ChildProcess[] = [];

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    for (const [instant] of instants)
      await asOwner(
        database,
        `with o as (select id from organisation where slug = 'heemskerk'),
         p as (insert into person (id, organisation_id, first_name, last_name)
           select gen_random_uuid(), id, 'Tess', 'Tijd' from o returning *),
         r as (insert into requester (id, organisation_id, person_id)
           select gen_random_uuid(), organisation_id, id from p returning *)
         insert into request (id, organisation_id, programme_id, requester_id, reference, status, channel, received_at)
         select gen_random_uuid(), r.organisation_id, g.id, r.id, gen_random_uuid()::text, 'RECEIVED', 'SELF', $1
         from r join programme g on g.organisation_id = r.organisation_id and g.slug = 'maatjes'`,
        [instant],
      );
  });
  afterAll(async () => {
    await Promise.all(
      started.map((child) => {
        const ended = new Promise((resolve) => child.once('close', resolve));
        child.kill('SIGTERM');
        return ended;
      }),
    );
    await drop();
  });

  /** Koppel on a machine that stands in another time zone; gives its address. */
  function start(machine: string): Promise<string> {
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      env: {
        ...process.env,
        TZ: machine,
        PGTZ: machine,
        PORT: '0',
        DATABASE_URL: database.ownerUrl,
        SEED: 'none',
        NODE_ENV: '',
      },
    });
    started.push(child);
    let said = '';
    return new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text) => {
          said += text;
          const url = /Koppel is ready: (\S+)/.exec(said)?.[1];
          if (url) resolve(url);
        });
      child.once('close', () => reject(new Error(said)));
    });
  }

  async function receivedOn(url: string): Promise<Record<string, number>> {
    let cookie = '';
    // biome-ignore lint/suspicious/noExplicitAny: answers of two shapes
    const ask = async (query: string, variables: object): Promise<any> => {
      const response = await fetch(`${url}graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query, variables }),
      });
      cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return ((await response.json()) as { data: unknown }).data;
    };
    await ask(
      'mutation ($email: String!) { signIn(email: $email, password: "koppel-demo") { __typename } }',
      {
        email: 'manager@heemskerk.example',
      },
    );
    const [row] = await asOwner<{ id: string }>(
      database,
      `select id from organisation where slug = 'heemskerk'`,
    );
    const organisation = toGlobalId('Organisation', row!.id);
    const counts: Record<string, number> = {};
    for (const [from, until] of days) {
      const { requestReport } = await ask(
        'query ($organisation: ID!, $from: Date!, $until: Date!) { requestReport(organisation: $organisation, period: { from: $from, until: $until }) { received } }',
        { organisation, from, until },
      );
      counts[from] = requestReport.received;
    }
    return counts;
  }

  const days = [
    ['2021-03-27', '2021-03-28'],
    ['2021-03-28', '2021-03-29'],
    ['2021-03-29', '2021-03-30'],
    ['2021-10-30', '2021-10-31'],
    ['2021-10-31', '2021-11-01'],
    ['2021-11-01', '2021-11-02'],
    ['2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['2024-03-01', '2024-03-02'],
  ] as const;

  test('are the same wherever the machine stands, in the night that the clock changes and on 29 February', {
    timeout: 90_000,
  }, async () => {
    for (const machine of machines)
      expect(await receivedOn(await start(machine)), machine).toEqual({
        '2021-03-27': 1,
        '2021-03-28': 4,
        '2021-03-29': 1,
        '2021-10-30': 1,
        '2021-10-31': 3,
        '2021-11-01': 1,
        '2024-02-28': 1,
        '2024-02-29': 2,
        '2024-03-01': 1,
      });
  });
});
