import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day } from '../../api/platform/days.ts';
import { waitBand, waitingFigures } from '../../api/reports/waiting/waiting-figures.ts';
import { loadWaiting } from '../../api/reports/waiting/waiting-report.ts';
import type { WaitingRow } from '../../api/reports/waiting/waiting-rows.ts';
import { testDatabase } from '../support/database.ts';
import { TestOrganisation } from './rows.ts';

const year2021 = { from: '2021-01-01', until: '2022-01-01' };
const today = '2023-06-01';
const day = '2021-12-31';

const waits = (fromOn: Day, previouslyMatched = false, count = 1): WaitingRow => ({
  neighbourhoodId: null,
  fromOn,
  since: fromOn,
  previouslyMatched,
  count,
});

describe('the bands of a waitlist', () => {
  test('begin on the same day of the month, or the last day of a shorter one', () => {
    expect(waitBand('2021-10-01', day)).toBe('UNDER_3_MONTHS');
    expect(waitBand('2021-09-30', day)).toBe('FROM_3_TO_6_MONTHS');
    expect(waitBand('2021-07-01', day)).toBe('FROM_3_TO_6_MONTHS');
    expect(waitBand('2021-06-30', day)).toBe('FROM_6_TO_12_MONTHS');
    expect(waitBand('2021-01-01', day)).toBe('FROM_6_TO_12_MONTHS');
    expect(waitBand('2020-12-31', day)).toBe('FROM_12_MONTHS');
  });

  const row = fc
    .record({ back: fc.nat(900), matched: fc.boolean(), count: fc.integer({ min: 1, max: 4 }) })
    .map(({ back, matched, count }) => waits(addDays(day, -back), matched, count));

  test('hold everybody once; longer than a year and previously matched overlap, and are no parts', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (waiting) => {
        const { length, bands, longerThanYear, previouslyMatched, both } = waitingFigures(
          { waiting, realised: [] },
          day,
        );
        expect(bands.reduce((total, { count }) => total + count, 0)).toBe(length);
        expect(bands.at(-1)).toEqual({ band: 'FROM_12_MONTHS', count: longerThanYear });
        const people = waiting.flatMap((each) => Array.from({ length: each.count }, () => each));
        const isLong = ({ fromOn }: WaitingRow) => fromOn <= addMonths(day, -12);
        expect(longerThanYear).toBe(people.filter(isLong).length);
        expect(both).toBe(people.filter((each) => isLong(each) && each.previouslyMatched).length);
        expect(previouslyMatched + longerThanYear - both).toBeLessThanOrEqual(length);
      }),
      { numRuns: 1000 },
    );
  });
});

test('17 wait of whom 6 had a buddy before and 12 wait longer than a year: at least one is both, as was printed', () => {
  const figures = waitingFigures(
    {
      waiting: [waits('2020-06-01', false, 11), waits('2020-06-01', true), waits('2021-06-01', true, 5)],
      realised: [],
    },
    day,
  );
  expect(figures).toMatchObject({ length: 17, longerThanYear: 12, previouslyMatched: 6, both: 1 });
});

describe('the rows of those who wait', () => {
  test('are those at end, with where they live, when they first waited and whether they had a buddy before', async () => {
    const database = await testDatabase('empty');
    const organisation = new TestOrganisation();
    const [programme, other] = [organisation.programme(), organisation.programme()];
    const inHeemskerk = () => organisation.requester(organisation.person({ postcode: '1962AB' }));
    organisation.waits(programme, inHeemskerk(), '2021-03-01', null, { waiting_since: '2020-03-01' });
    organisation.waits(programme, inHeemskerk(), '2021-09-30');
    organisation.waits(programme, inHeemskerk(), '2021-09-30', '2022-01-01');
    organisation.waits(programme, inHeemskerk(), '2021-09-30', day);
    organisation.waits(programme, inHeemskerk(), '2022-01-01');
    const before = organisation.requester();
    const volunteer = organisation.volunteer();
    organisation.match({
      programme: other,
      requester: before,
      enrolment: organisation.enrolment(other, volunteer, '2020-01-01'),
      volunteer,
      linkedOn: '2020-02-01',
      endedOn: '2020-12-31',
      reason: 'VOL_MOVED',
    });
    organisation.waits(other, before, '2020-12-31');
    await organisation.write(database);
    const of = (programmeId: string | null) =>
      organisation.read(database, (em) =>
        loadWaiting(em, { organisationId: organisation.id, programmeId }, year2021, { today, knownAt: null }),
      );
    const whole = await of(null);
    expect(whole).toMatchObject({ length: 4, longerThanYear: 1, previouslyMatched: 1, both: 1 });
    expect(whole.neighbourhoods).toMatchObject([
      {
        neighbourhood: { name: expect.any(String) },
        length: 3,
        longerThanYear: 0,
        medianDays: 92,
        longestDays: 305,
      },
      { neighbourhood: null, length: 1, longerThanYear: 1, medianDays: 365 },
    ]);
    expect(await of(programme)).toMatchObject({
      length: 3,
      medianDays: 92,
      medianDaysInAll: 92,
      previouslyMatched: 0,
    });
    expect((await of(programme)).p90DaysInAll).toBeGreaterThan((await of(programme)).p90Days!);
  });

  test('of the waits that began in the period say how they ended, also after it', async () => {
    const database = await testDatabase('empty');
    const organisation = new TestOrganisation();
    const programme = organisation.programme();
    const began = (fromOn: Day, untilOn: Day | null, removal_reason: string | null) =>
      organisation.waits(programme, organisation.requester(), fromOn, untilOn, { removal_reason });
    for (let i = 0; i < 5; i++) began('2021-01-31', '2021-04-29', 'MATCHED');
    began('2021-01-31', '2021-04-30', 'MATCHED');
    began('2021-01-31', '2021-02-10', 'MOVED');
    began('2021-12-31', '2023-01-01', 'WITHDREW');
    began('2021-05-01', '2021-05-02', 'DUPLICATE');
    for (let i = 0; i < 12; i++) began('2021-06-01', null, null);
    began('2020-12-31', '2021-02-01', 'MATCHED');
    await organisation.write(database);
    const { realised } = await organisation.read(database, (em) =>
      loadWaiting(em, { organisationId: organisation.id, programmeId: programme }, year2021, {
        today,
        knownAt: null,
      }),
    );
    expect(realised).toMatchObject({ began: 20, matched: 6, removed: 2, waiting: 12 });
    expect(realised.removals).toEqual([
      { reason: 'MOVED', count: 1 },
      { reason: 'WITHDREW', count: 1 },
    ]);
    // Five were matched before three months were over, one on the very day: that one had waited for three months.
    expect(realised.afterMonths[0]).toMatchObject({
      happened: 0.25,
      otherwise: 0.05,
      goesOn: expect.closeTo(0.7, 12),
    });
    expect(realised.afterMonths[1]).toMatchObject({
      happened: expect.closeTo(0.3, 12),
      otherwise: expect.closeTo(0.05, 12),
    });
    expect(realised.notMatched).toMatchObject({ median: 'NOT_REACHED', medianDays: null });
    // Taking who moved for somebody who would have waited on makes the wait look shorter.
    expect(realised.ifNobodyLeft.afterMonths[0]!.survival).toBeLessThan(
      realised.notMatched.afterMonths[0]!.survival!,
    );
  });
});
