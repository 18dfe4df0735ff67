import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../api/platform/days.ts';
import { loadVolunteerRetention } from '../../api/reports/volunteers/volunteer-retention-report.ts';
import { testDatabase } from '../support/database.ts';
import { TestOrganisation } from './rows.ts';

const year2021 = { from: '2021-01-01', until: '2022-01-01' };
const today = '2023-06-01';

/** The report of an organisation of a test's own. */
async function report(fill: (organisation: TestOrganisation) => void, settings: object = {}) {
  const database = await testDatabase('empty');
  const organisation = new TestOrganisation(settings);
  fill(organisation);
  await organisation.write(database);
  return organisation.ofWhole(database, (em, whole) =>
    loadVolunteerRetention(em, whole, year2021, 6, { today, knownAt: null }),
  );
}

describe('volunteers by programme', () => {
  test('start + joined − left is end, also when they left the organisation and nobody closed their enrolment', async () => {
    const { programmes } = await report((o) => {
      const programme = o.programme();
      const during = (
        joinedOn: Day,
        leftOn: Day | null,
        since = joinedOn,
        until: Day | null = null,
        status = 'CERTIFIED',
      ) => {
        const volunteer = o.volunteer();
        o.spell(volunteer, joinedOn, leftOn);
        o.enrolment(programme, volunteer, since, until, { status });
      };
      during('2019-01-01', null);
      during('2019-01-01', '2021-05-01');
      during('2021-03-01', null);
      during('2020-01-01', null, '2021-02-01', '2021-12-31');
      during('2020-01-01', '2021-01-01');
      during('2020-01-01', '2020-12-31');
      during('2022-01-01', null);
      during('2021-01-01', null, '2021-01-01', null, 'CANDIDATE');
    });
    expect(programmes).toEqual([
      { programmeId: expect.any(String), activeAtStart: 3, joined: 2, left: 3, activeAtEnd: 2 },
    ]);
  });
});

describe('how long volunteers stay', () => {
  test('is followed from the day of joining to today; who joined on an unknown day is in no curve', async () => {
    const { curve, joinedOnUnknown } = await report((o) => {
      const joins = (on: Day, left: Day | null = null, about = {}) => o.spell(o.volunteer(), on, left, about);
      for (let i = 0; i < 6; i++) joins('2021-02-28');
      joins('2021-02-28', '2022-02-27');
      joins('2021-02-28', '2022-02-28');
      joins('2020-12-31', '2021-06-01');
      joins('1900-01-01', null, { joined_on_known: false });
    });
    expect(curve).toMatchObject({ followed: 8, ended: 2, enteredLate: 0 });
    expect(curve.afterMonths.map(({ months, atRisk, survival }) => [months, atRisk, survival])).toEqual([
      [12, 7, 0.875],
      [24, 6, expect.closeTo(0.75, 12)],
      [60, 0, null],
    ]);
    expect(joinedOnUnknown).toBe(1);
  });

  test('is followed from where the data is complete for who joined before it', async () => {
    const { curve } = await report(
      (o) => {
        for (let i = 0; i < 6; i++) o.spell(o.volunteer(), '2021-01-01');
        o.spell(o.volunteer(), '2021-01-01', '2021-08-01');
        o.spell(o.volunteer(), '2021-01-01', '2021-07-01');
      },
      { volunteersCompleteFrom: '2021-07-01' },
    );
    expect(curve).toMatchObject({ followed: 7, enteredLate: 7, notSeen: 1, ended: 1 });
  });
});

test('from candidate to first match: linked, left before, or waiting still', async () => {
  const { firstMatch } = await report((o) => {
    const programme = o.programme();
    const candidate = (since: Day, linkedOn: Day | null, left: Day | null = null, status = 'CERTIFIED') => {
      const volunteer = o.volunteer();
      o.spell(volunteer, since, left);
      const enrolment = o.enrolment(programme, volunteer, since, null, { status });
      if (linkedOn) o.match({ programme, requester: o.requester(), enrolment, volunteer, linkedOn });
    };
    for (const days of [10, 20, 30, 40, 50]) candidate('2021-01-31', addDays('2021-01-31', days));
    candidate('2021-03-01', null, '2021-03-16');
    candidate('2021-03-01', null, null, 'REJECTED');
    for (let i = 0; i < 4; i++) candidate('2021-06-01', null);
    candidate('2020-12-31', '2021-01-05');
  });
  expect(firstMatch).toMatchObject({
    began: 11,
    matched: 5,
    left: 1,
    notYet: 4,
    dayUnknown: 1,
    medianDays: 50,
    median: 'REACHED',
  });
  // The month of who came on the 31st of January is over on the last day of February.
  expect(firstMatch.afterMonths[0]).toMatchObject({
    months: 1,
    happened: expect.closeTo(0.2, 12),
    otherwise: expect.closeTo(0.1, 12),
  });
});

test('who could help and does not: never matched, or not for half a year', async () => {
  const { use } = await report((o) => {
    const programme = o.programme();
    const volunteer = (last: Day | null | 'never', status = 'CERTIFIED', about: object = {}) => {
      const id = o.volunteer();
      o.spell(id, '2019-01-01');
      const enrolment = o.enrolment(programme, id, '2019-01-01', null, { status, ...about });
      if (last !== 'never')
        o.match({
          programme,
          requester: o.requester(),
          enrolment,
          volunteer: id,
          linkedOn: '2020-01-01',
          endedOn: last,
        });
    };
    volunteer(null);
    volunteer('2022-01-01');
    volunteer('2021-12-31');
    volunteer('2021-06-30');
    volunteer('2021-07-01');
    volunteer('never');
    volunteer('never', 'PAUSED');
    volunteer('never', 'CERTIFIED', { capacity: 0 });
  });
  expect(use).toEqual({
    matched: 2,
    available: 4,
    neverMatched: 1,
    idle: 1,
    utilisation: 2 / 6,
    idleMonths: 6,
  });
});

test('who promised a year stayed it, or not, or it is not over yet', async () => {
  const { commitment } = await report((o) => {
    const promises = (joinedOn: Day, leftOn: Day | null, promised_months: number | null) =>
      o.spell(o.volunteer(), joinedOn, leftOn, { promised_months });
    promises('2021-02-01', null, 12);
    promises('2021-02-01', '2022-02-01', 12);
    promises('2021-02-01', '2022-01-31', 12);
    promises('2021-02-01', null, 36);
    promises('2021-02-01', '2021-03-01', 36);
    promises('2021-02-01', null, null);
  });
  expect(commitment).toEqual({ due: 3, kept: 2, rate: 2 / 3, notYetDue: 2, unknown: 1 });
});
