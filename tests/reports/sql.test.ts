import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../api/platform/days.ts';
import { percentile } from '../../api/reports/counting.ts';
import { asOf } from '../../api/reports/known/as-known.ts';
import { loadRetentionReport } from '../../api/reports/lasting/retention-report.ts';
import { loadProgrammeReport } from '../../api/reports/programme/programme-report.ts';
import { loadRequestReport } from '../../api/reports/requests/request-report.ts';
import { loadVolunteerReport } from '../../api/reports/volunteers/volunteer-report.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { TestOrganisation } from './rows.ts';

const year2021 = { from: '2021-01-01', until: '2022-01-01' };
const today = '2022-06-01';
const yearEnd = '2021-12-31';

describe('the rows of a programme', () => {
  test('are its own, and neither declined proposals nor matches registered by mistake', async () => {
    const database = await testDatabase('empty');
    const organisation = new TestOrganisation();
    const [programme, other] = [organisation.programme(), organisation.programme()];
    const pair = (in_: string, linkedOn: Day | null, endedOn: Day | null = null, reason?: string) => {
      const volunteer = organisation.volunteer();
      const enrolment = organisation.enrolment(in_, volunteer, '2020-01-01');
      const requester = organisation.requester();
      organisation.match({ programme: in_, requester, enrolment, volunteer, linkedOn, endedOn, reason });
      return requester;
    };
    pair(programme, '2021-03-01');
    pair(programme, '2020-03-01', '2021-01-01', 'NO_CLICK');
    pair(programme, '2020-03-01', '2020-12-31', 'NO_CLICK');
    pair(programme, '2022-01-01');
    pair(programme, null);
    pair(programme, '2021-02-01', '2021-04-01', 'REGISTRATION_ERROR');
    pair(other, '2021-03-01');
    await organisation.write(database);
    const report = await organisation.ofProgramme(database, programme, (em, p) =>
      loadProgrammeReport(em, p, year2021, asOf(null, today)),
    );
    expect(report).toMatchObject({
      runningAtStart: 1,
      inflow: 1,
      outflow: 1,
      runningAtEnd: 1,
      total: 2,
      volunteersInvolved: 2,
      requestersInvolved: 2,
      unlinkReasons: [{ reason: 'NO_CLICK', count: 1 }],
    });
    expect(report.programme.id).toBe(programme);
  });

  test('know who was matched before, in any programme, by the day the spell began', async () => {
    const database = await testDatabase('empty');
    const organisation = new TestOrganisation();
    const [programme, other] = [organisation.programme(), organisation.programme()];
    const endedIn = (in_: string, endedOn: Day, waitsFrom: Day, reason = 'VOL_ILLNESS') => {
      const volunteer = organisation.volunteer();
      const enrolment = organisation.enrolment(in_, volunteer, '2020-01-01');
      const requester = organisation.requester();
      organisation.match({
        programme: in_,
        requester,
        enrolment,
        volunteer,
        linkedOn: '2020-02-01',
        endedOn,
        reason,
      });
      organisation.waits(programme, requester, waitsFrom);
    };
    endedIn(programme, '2021-05-01', '2021-05-01');
    endedIn(other, '2021-05-01', '2021-06-01');
    endedIn(programme, '2021-05-02', '2021-05-01');
    endedIn(programme, '2021-05-01', '2021-06-01', 'REGISTRATION_ERROR');
    organisation.waits(programme, organisation.requester(), '2020-12-31');
    organisation.waits(programme, organisation.requester(), '2020-12-31', yearEnd);
    organisation.waits(other, organisation.requester(), '2020-12-31');
    await organisation.write(database);
    const report = await organisation.ofProgramme(database, programme, (em, p) =>
      loadProgrammeReport(em, p, year2021, asOf(null, today)),
    );
    expect(report.waitlist).toMatchObject({ length: 5, previouslyMatched: 2, longerThanYear: 1 });
  });

  test('bring tasks, campaigns, circumstances, hours and what was printed', async () => {
    const database = await testDatabase('empty');
    const organisation = new TestOrganisation();
    const programme = organisation.programme({ kind: 'TASK', licence_until: '2021-06-01' });
    organisation.enrolment(programme, organisation.volunteer(), '2020-01-01', null, {
      partner: 'KBO',
      trained_on: '2020-02-01',
    });
    const somebody = organisation.person();
    const outcome = (requester: string, outcome: string, outcome_on: Day, circumstances: string[] | null) =>
      organisation.request(programme, requester, { outcome, outcome_on, circumstances });
    outcome(organisation.requester(somebody), 'ACCEPTED', '2021-01-01', ['SINGLE_PARENT']);
    outcome(organisation.requester(somebody), 'HANDLED_NO_TRAJECT', '2021-12-31', null);
    outcome(organisation.requester(), 'ACCEPTED', '2022-01-01', ['SINGLE_PARENT']);
    outcome(organisation.requester(), 'ACCEPTED', '2021-07-01', []);
    outcome(organisation.requester(), 'REJECTED', '2021-07-01', ['SINGLE_PARENT']);
    organisation.visit(programme, somebody, '2020-12-01', '2021-01-01', null);
    organisation.visit(programme, organisation.person(), '2021-12-31', null, null);
    organisation.hours(programme, '2020-12-01', 1, 1);
    organisation.hours(programme, '2021-12-01', 10.5, 12);
    const period = { report: 'PROGRAMME', programme_id: programme, period_from: year2021.from };
    organisation.published({ ...period, period_until: year2021.until, label: 'hours.worked', value: 13 });
    organisation.published({ ...period, period_until: year2021.until, label: 'hours.planned', value: 10.5 });
    organisation.published({ ...period, period_until: '2021-07-01', label: 'total', value: 99 });
    await organisation.write(database);
    const report = await organisation.ofProgramme(database, programme, (em, p) =>
      loadProgrammeReport(em, p, year2021, asOf(null, today)),
    );
    expect(report).toMatchObject({
      total: 0,
      volunteersInvolved: 1,
      requestersInvolved: 2,
      volunteers: { enrolled: 1, trained: 1, deployable: 1, candidates: 0, fromPartners: 1 },
      campaign: { invited: 1, reached: 1, visited: 0 },
      hours: { planned: 10.5, worked: 12 },
    });
    expect(report.circumstances).toContainEqual({ circumstance: 'SINGLE_PARENT', count: 1, known: 2 });
    expect(report.warnings.map(({ code }) => code)).toEqual(['PUBLISHED_DIFFERS', 'LICENCE_EXPIRED']);
  });

  test('of any history give what a count day by day gives', async () => {
    const database = await testDatabase('empty');
    const day = fc.nat(900).map((days) => addDays('2020-01-01', days));
    const spell = fc.tuple(day, fc.option(fc.nat(500))).map(([from, length]) => ({
      from,
      until: length === null ? null : addDays(from, length),
    }));
    const reason = fc.constantFrom('NO_CLICK', 'VOL_ILLNESS', 'REGISTRATION_ERROR');
    const history = fc.record({
      matches: fc.array(fc.tuple(spell, fc.nat(3), fc.nat(3), reason), { maxLength: 12 }),
      waits: fc.array(spell, { maxLength: 8 }),
      from: day,
      length: fc.integer({ min: 1, max: 500 }),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ matches, waits, from, length }) => {
        const period = { from, until: addDays(from, length) };
        const organisation = new TestOrganisation();
        const programme = organisation.programme();
        const people = [0, 1, 2, 3].map(() => organisation.person());
        for (const [{ from, until }, v, r, reason] of matches) {
          const volunteer = organisation.volunteer(people[v]);
          const enrolment = organisation.enrolment(programme, volunteer, '2019-01-01');
          const requester = organisation.requester(people[r]);
          organisation.match({
            programme,
            requester,
            enrolment,
            volunteer,
            linkedOn: from,
            endedOn: until,
            reason,
          });
        }
        for (const { from, until } of waits)
          organisation.waits(programme, organisation.requester(), from, until);
        await organisation.write(database);
        const report = await organisation.ofProgramme(database, programme, (em, p) =>
          loadProgrammeReport(em, p, period, asOf(null, today)),
        );

        const counted = matches.filter(
          ([{ until }, , , reason]) => until === null || reason !== 'REGISTRATION_ERROR',
        );
        const runs = (on: Day) =>
          counted.filter(([{ from, until }]) => from <= on && !(until && until <= on));
        const days = Array.from({ length }, (_, at) => addDays(from, at));
        const inflow = days.flatMap((day) => counted.filter(([spell]) => spell.from === day));
        const outflow = days.flatMap((day) => counted.filter(([spell]) => spell.until === day));
        const total = new Set([...runs(addDays(from, -1)), ...inflow]);
        const end = days.at(-1)!;
        const waiting = waits.filter((spell) => spell.from <= end && !(spell.until && spell.until <= end));
        expect(report).toMatchObject({
          runningAtStart: runs(addDays(from, -1)).length,
          inflow: inflow.length,
          outflow: outflow.length,
          runningAtEnd: runs(end).length,
          total: total.size,
          volunteersInvolved: new Set([...total].map(([, volunteer]) => volunteer)).size,
          requestersInvolved: new Set([...total].map(([, , requester]) => requester)).size,
          waitlist: { length: waiting.length },
        });
      }),
      { numRuns: 40 },
    );
  });
});

test('percentiles are those of PostgreSQL', async () => {
  const database = await testDatabase('empty');
  for (const days of [[5], [1, 2], [0, 10, 20, 31], [3, 3, 3, 400, 7]]) {
    const [row] = await asOwner<{ median: number; p90: number }>(
      database,
      `select percentile_cont(0.5) within group (order by d) as median,
         percentile_cont(0.9) within group (order by d) as p90 from unnest($1::int[]) d`,
      [days],
    );
    expect(percentile(days, 0.5)).toBeCloseTo(row!.median, 10);
    expect(percentile(days, 0.9)).toBeCloseTo(row!.p90, 10);
  }
});

test('volunteers are read with their spells, enrolments and what was printed', async () => {
  const database = await testDatabase('empty');
  const organisation = new TestOrganisation();
  const [maatjes, fat] = [organisation.programme(), organisation.programme()];
  const joins = (in_: string[], joinedOn: Day, leftOn: Day | null = null, about = {}, spell = {}) => {
    const volunteer = organisation.volunteer(undefined, about);
    organisation.spell(volunteer, joinedOn, leftOn, spell);
    for (const programme of in_) organisation.enrolment(programme, volunteer, joinedOn, leftOn);
  };
  joins([maatjes], '2015-06-01', null, { hours_per_week: 1.5, recruitment_channel: 'WORD_OF_MOUTH' });
  joins([maatjes, fat], '2021-01-01', null, { hours_per_week: 0 });
  joins([maatjes], '2019-01-01', '2021-01-01', {}, { leave_reason: 'AGE' });
  joins([fat], '2019-01-01', '2021-05-01');
  joins([fat], '2019-01-01', null, {}, { joined_on_known: false });
  joins([maatjes], '2022-01-01');
  joins([maatjes], '2019-01-01', '2020-12-31');
  organisation.published({
    ...{ report: 'VOLUNTEERS', label: 'activeAtEnd', value: 4 },
    ...{ programme_id: maatjes, period_from: year2021.from, period_until: year2021.until },
  });
  await organisation.write(database);
  const load = (leavingOut: string[]) =>
    organisation.ofWhole(database, (em, whole) =>
      loadVolunteerReport(em, whole, year2021, leavingOut, asOf(null, today)),
    );
  const report = await load([]);
  expect(report).toMatchObject({
    activeAtStart: 4,
    joined: 1,
    left: 2,
    activeAtEnd: 3,
    retentionRate: 0.5,
    meanHoursPerWeek: 1.5,
    leaveReasons: [
      { reason: 'AGE', count: 1 },
      { reason: 'UNKNOWN', count: 1 },
    ],
  });
  expect(new Set(report.byProgramme)).toEqual(
    new Set([
      { programmeId: maatjes, activeAtEnd: 2 },
      { programmeId: fat, activeAtEnd: 2 },
    ]),
  );
  expect(report.tenure.filter(({ count }) => count > 0)).toEqual([
    { band: 'UNDER_2_YEARS', count: 1 },
    { band: 'FROM_6_TO_11_YEARS', count: 1 },
    { band: 'UNKNOWN', count: 1 },
  ]);
  expect(report.warnings.find(({ code }) => code === 'PUBLISHED_DIFFERS')?.said.params).toMatchObject({
    programme: 'A programme',
    printed: 4,
    computed: 2,
  });
  expect(await load([fat])).toMatchObject({ activeAtStart: 2, joined: 1, left: 1, activeAtEnd: 2 });
});

describe('requests', () => {
  test('belong to the day in Amsterdam on which they were received, also when the clock changes', async () => {
    const database = await testDatabase('empty');
    const organisation = new TestOrganisation();
    const programme = organisation.programme();
    const receivedAt = [
      '2021-03-27T22:59:59Z', // 23:59 on the 27th, winter time
      '2021-03-27T23:00:00Z', // midnight: the 28th, when summer time begins
      '2021-03-28T21:59:59Z', // 23:59 on the 28th, summer time
      '2021-03-28T22:00:00Z', // midnight: the 29th
      '2021-10-30T21:59:59Z', // 23:59 on the 30th, summer time
      '2021-10-30T22:00:00Z', // midnight: the 31st, when winter time begins
      '2021-10-31T22:59:59Z', // 23:59 on the 31st, winter time
      '2021-12-31T22:59:59Z', // the last second of the year
      '2021-12-31T23:00:00Z', // the first of the next
    ];
    for (const received_at of receivedAt)
      organisation.request(programme, organisation.requester(), { received_at });
    await organisation.write(database);
    const received = async (from: Day, until: Day) =>
      (
        await organisation.ofWhole(database, (em, whole) =>
          loadRequestReport(em, whole, { from, until }, asOf(null, today)),
        )
      ).received;
    expect(await received('2021-03-28', '2021-03-29')).toBe(2);
    expect(await received('2021-03-27', '2021-03-28')).toBe(1);
    expect(await received('2021-10-31', '2021-11-01')).toBe(2);
    expect(await received('2021-10-30', '2021-10-31')).toBe(1);
    expect(await received('2021-01-01', '2022-01-01')).toBe(8);
    expect(await received('2022-01-01', '2022-01-02')).toBe(1);
    expect(await received('0001-01-01', '9999-12-31')).toBe(9);
  });

  test('are counted by channel, outcome, team and clock', async () => {
    const database = await testDatabase('empty');
    const organisation = new TestOrganisation({
      clocks: [
        { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 3, target: 80 },
        { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 20 },
        { from: 'RECEIPT', until: 'OUTCOME', workingDays: 10, target: 80 },
      ],
    });
    const programme = organisation.programme();
    const [place] = await asOwner<{ area: string; team: string }>(
      database,
      'select area, team_id as team from postcode join neighbourhood n on n.id = neighbourhood_id where team_id is not null limit 1',
    );
    const from = (postcode: string | null, about: object) =>
      organisation.request(programme, organisation.requester(organisation.person({ postcode })), {
        received_at: '2021-06-04T22:30:00Z', // Saturday the 5th, half past midnight
        ...about,
      });
    from(place!.area, { channel: 'CENTRAL', first_contact_at: '2021-06-09T21:59:00Z' });
    from(`${place!.area}AB`, { channel: 'CENTRAL', first_contact_at: '2021-06-10T21:59:00Z' });
    from(place!.area, {
      channel: 'SIDE',
      first_contact_at: '2021-06-10T22:00:00Z',
      outcome: 'ACCEPTED',
      outcome_on: '2021-06-21',
    });
    from(null, { channel: 'CENTRAL', outcome: 'REJECTED', outcome_on: '2022-05-01' });
    await organisation.write(database);
    const report = await organisation.ofWhole(database, (em, whole) =>
      loadRequestReport(em, whole, year2021, asOf(null, today)),
    );
    expect(report).toMatchObject({
      received: 4,
      byChannel: [
        { channel: 'CENTRAL', count: 3 },
        { channel: 'SIDE', count: 1 },
      ],
      byOutcome: [
        { outcome: 'OPEN', count: 2 },
        { outcome: 'ACCEPTED', count: 1 },
        { outcome: 'REJECTED', count: 1 },
      ],
      byTeam: [
        { team: { id: place!.team }, count: 3 },
        { team: null, count: 1 },
      ],
      // Day 0 is Monday the 7th, so the third working day is Thursday the 10th.
      firstContact: [
        { workingDays: 3, withinPct: 50, met: false },
        { workingDays: 20, withinPct: 75, met: null },
      ],
      handled: [{ workingDays: 10, withinPct: 25, target: 80, met: false }],
    });
  });
});

test('matches are followed from linking to their end, or to today', async () => {
  const database = await testDatabase('empty');
  const organisation = new TestOrganisation();
  const programme = organisation.programme();
  const pair = (linkedOn: Day | null, endedOn: Day | null = null, reason?: string) => {
    const volunteer = organisation.volunteer();
    const enrolment = organisation.enrolment(programme, volunteer, '2020-01-01');
    const requester = organisation.requester();
    organisation.match({ programme, requester, enrolment, volunteer, linkedOn, endedOn, reason });
  };
  pair('2021-01-01', '2021-02-01', 'NO_CLICK');
  pair('2021-12-31');
  pair('2021-06-01', '2022-12-01', 'GOAL_REACHED');
  pair('2021-06-01', '2021-06-30', 'REGISTRATION_ERROR');
  pair('2020-12-31', '2021-06-30', 'NO_CLICK');
  pair('2022-01-01');
  pair(null);
  await organisation.write(database);
  const load = (day: Day) =>
    organisation.ofProgramme(database, programme, (em, p) =>
      loadRetentionReport(em, p, year2021, 'ALL_ENDINGS', asOf(null, day)),
    );
  expect(await load(today)).toMatchObject({
    matches: 3,
    ended: 1,
    points: [{ days: 31, atRisk: 3, ended: 1, survival: expect.closeTo(2 / 3) }],
    survivalAt3Months: expect.closeTo(2 / 3),
    survivalAt12Months: expect.closeTo(2 / 3),
  });
  expect(await load('2021-06-30')).toMatchObject({ matches: 2, ended: 1, survivalAt6Months: null });
});

test('whoever works for another organisation counts nothing', async () => {
  const database = await testDatabase('empty');
  const organisation = await new TestOrganisation();
  const programme = organisation.programme();
  organisation.waits(programme, organisation.requester(), '2021-01-01');
  organisation.spell(organisation.volunteer(), '2021-01-01');
  await organisation.write(database);
  const other = await new TestOrganisation().write(database);
  const seen = await other.ofProgramme(database, programme, (em, p) =>
    loadProgrammeReport(em, p, year2021, asOf(null, today)),
  );
  expect(seen.waitlist.length).toBe(0);
});
