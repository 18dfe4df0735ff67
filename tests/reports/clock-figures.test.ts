import { describe, expect, test } from 'vitest';
import { asOf } from '../../api/reports/known/as-known.ts';
import { clockFigures } from '../../api/reports/requests/clock-figures.ts';
import { loadRequestReport } from '../../api/reports/requests/request-report.ts';
import type { ClockSpanRow } from '../../api/reports/requests/request-rows.ts';
import { testDatabase } from '../support/database.ts';
import { TestOrganisation } from './rows.ts';

const year2021 = { from: '2021-01-01', until: '2022-01-01' };
const span = (fromOn: string, untilOn: string | null, never = false, count = 1): ClockSpanRow => ({
  clock: 0,
  fromOn,
  untilOn,
  never,
  count,
});
const intakeToStart = { from: 'INTAKE', until: 'START', workingDays: 10, target: 80 } as const;

describe('a clock between two moments', () => {
  test('counts working days from the first, and holds the share against the target', () => {
    const rows = [span('2021-03-01', '2021-03-15', false, 8), span('2021-03-01', '2021-03-16', false, 2)];
    expect(clockFigures(rows, [intakeToStart], '2021-12-31')).toEqual([
      { ...intakeToStart, judged: 10, within: 8, withinPct: 80, met: true },
    ]);
  });

  test('judges what has not happened once it is late, and never what can no longer happen', () => {
    const rows = [
      span('2021-03-01', '2021-03-02'),
      span('2021-03-01', null),
      span('2021-03-01', null, true),
      span('2021-12-20', null),
    ];
    expect(clockFigures(rows, [intakeToStart], '2021-12-31')[0]).toMatchObject({
      judged: 2,
      within: 1,
      withinPct: 50,
      met: false,
    });
  });

  test('of thirty days does not call late what is twenty-five old', () => {
    const thirty = { from: 'RECEIPT', until: 'OUTCOME', workingDays: 30 } as const;
    expect(clockFigures([span('2021-11-22', null)], [thirty], '2021-12-31')[0]).toMatchObject({
      judged: 0,
      withinPct: null,
      met: null,
    });
    expect(clockFigures([span('2021-11-01', null)], [thirty], '2021-12-31')[0]).toMatchObject({
      judged: 1,
      withinPct: 0,
    });
  });
});

test('one year of requests by both clocks of a report that contradicts itself: intake to start, receipt to outcome', async () => {
  const database = await testDatabase('empty');
  const organisation = new TestOrganisation({
    clocks: [
      { from: 'RECEIPT', until: 'FIRST_ATTEMPT', workingDays: 3, target: 80 },
      { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 3, target: 80 },
      intakeToStart,
      { from: 'RECEIPT', until: 'OUTCOME', workingDays: 30, target: 80 },
    ],
  });
  const programme = organisation.programme();
  const volunteer = organisation.volunteer();
  const enrolment = organisation.enrolment(programme, volunteer, '2020-01-01');
  const received = { received_at: '2021-03-01T09:00:00+01:00' };
  const started = (linkedOn: string, about: object) => {
    const requester = organisation.requester();
    const request = organisation.request(programme, requester, { ...received, ...about });
    organisation.match({ programme, requester, enrolment, volunteer, linkedOn, request });
  };
  const accepted = { intake_on: '2021-03-08', outcome: 'ACCEPTED', outcome_on: '2021-03-09' };
  started('2021-03-22', { ...accepted, first_contact_at: '2021-03-04T12:00:00+01:00' });
  started('2021-03-23', {
    ...accepted,
    first_attempt_at: '2021-03-02T12:00:00+01:00',
    first_contact_at: '2021-03-05T12:00:00+01:00',
  });
  organisation.request(programme, organisation.requester(), {
    ...received,
    first_attempt_at: '2021-03-05T12:00:00+01:00',
    intake_on: '2021-03-08',
    outcome: 'REJECTED',
    outcome_on: '2021-06-01',
  });
  // Where there are no matches the help starts when it is granted.
  organisation.request(organisation.programme({ kind: 'TASK' }), organisation.requester(), {
    ...received,
    ...accepted,
    first_contact_at: '2021-03-01T12:00:00+01:00',
  });
  await organisation.write(database);
  const { clocks } = await organisation.ofWhole(database, (em, whole) =>
    loadRequestReport(em, whole, year2021, asOf(null, '2022-06-01')),
  );
  expect(clocks.map(({ from, until, within, judged, met }) => [from, until, within, judged, met])).toEqual([
    // The first was spoken with in time, which is an attempt too; the second was tried in time.
    ['RECEIPT', 'FIRST_ATTEMPT', 3, 4, false],
    ['RECEIPT', 'FIRST_CONTACT', 2, 4, false],
    // Who was rejected is not helped, and keeps no clock running.
    ['INTAKE', 'START', 2, 3, false],
    ['RECEIPT', 'OUTCOME', 3, 4, false],
  ]);
});
