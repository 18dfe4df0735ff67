import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import type { StepDays } from '../../api/reports/flow/flow-rows.ts';
import { funnelFigures } from '../../api/reports/flow/funnel-figures.ts';
import { type Caller, openApi } from '../support/api.ts';
import { copyDatabase } from '../support/database.ts';
import { programmeId } from '../support/stories.ts';

const row = (days: Partial<StepDays>): StepDays => ({
  receivedOn: '2021-01-01',
  contactedOn: null,
  intakeOn: null,
  acceptedOn: null,
  waitingOn: null,
  proposedOn: null,
  linkedOn: null,
  ...days,
});
const told = (rows: StepDays[]) =>
  funnelFigures(rows).map(({ step, count, notYet, medianDays }) => [step, count, notYet, medianDays]);

describe('the funnel from request to match', () => {
  test('counts who took each step, who did not yet, and the days in between', () => {
    const rows = [
      row({}),
      row({ contactedOn: '2021-01-03' }),
      row({ contactedOn: '2021-01-05', intakeOn: '2021-01-15', acceptedOn: '2021-01-15' }),
    ];
    expect(told(rows)).toEqual([
      ['RECEIVED', 3, 0, null],
      ['CONTACTED', 2, 1, 3],
      ['INTAKE', 1, 1, 10],
      ['ACCEPTED', 1, 0, 0],
      ['WAITING', 0, 1, null],
      ['PROPOSED', 0, 0, null],
      ['LINKED', 0, 0, null],
    ]);
  });

  test('who was linked took all steps, also those of which nobody wrote down the day', () => {
    expect(told([row({ linkedOn: '2021-03-01' })]).map(([, count]) => count)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test('a day that lies before that of the step before it says nothing', () => {
    const [, , intake] = funnelFigures([row({ contactedOn: '2021-02-01', intakeOn: '2021-01-20' })]);
    expect(intake!.medianDays).toBeNull();
  });

  test('of no requests is empty, and has no shares', () => {
    expect(funnelFigures([]).map(({ share }) => share)).toEqual(Array(7).fill(null));
  });

  test('never rises, and who is lost at each step adds up to who was not linked', () => {
    const day = fc.option(fc.constantFrom('2021-01-01', '2021-02-01', '2021-03-01'), { nil: null });
    const any = fc.record({
      receivedOn: fc.constant('2021-01-01'),
      contactedOn: day,
      intakeOn: day,
      acceptedOn: day,
      waitingOn: day,
      proposedOn: day,
      linkedOn: day,
    });
    fc.assert(
      fc.property(fc.array(any), (rows) => {
        const figures = funnelFigures(rows);
        const lost = figures.reduce((sum, { notYet }) => sum + notYet, 0);
        expect(figures.every(({ notYet }) => notYet >= 0)).toBe(true);
        expect(lost + figures.at(-1)!.count).toBe(rows.length);
      }),
    );
  });
});

describe('the figures of the demo', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let manager: Caller;
  let maatjes: string;
  const period = { from: '2021-01-01', until: '2022-01-01' };

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('demo'));
    const api = await openApi(database);
    manager = await api.visitor().signIn('manager@heemskerk.example');
    maatjes = await programmeId(manager, 'heemskerk', 'maatjes');
  });
  afterAll(() => drop());

  test('of each programme are those of its own report', async () => {
    const { organisations } = await manager.ask<{ organisations: { id: string; slug: string }[] }>(
      '{ organisations { id slug } }',
    );
    const { programmeLines, programmeReport } = await manager.ask<{
      programmeLines: (Record<string, number> & { programme: { id: string } })[];
      programmeReport: Record<string, number> & {
        waitlist: { length: number };
        volunteers: { enrolled: number };
      };
    }>(
      `query ($organisation: ID!, $programme: ID!, $period: PeriodInput!) {
         programmeLines(organisation: $organisation, period: $period) {
           programme { id } runningAtStart inflow outflow runningAtEnd waitingAtEnd volunteersAtEnd }
         programmeReport(programme: $programme, period: $period) {
           runningAtStart inflow outflow runningAtEnd waitlist { length } volunteers { enrolled } } }`,
      {
        organisation: organisations.find(({ slug }) => slug === 'heemskerk')!.id,
        programme: maatjes,
        period,
      },
    );
    const { waitlist, volunteers, ...matches } = programmeReport;
    expect(programmeLines.find(({ programme }) => programme.id === maatjes)).toEqual({
      programme: { id: maatjes },
      ...matches,
      waitingAtEnd: waitlist.length,
      volunteersAtEnd: volunteers.enrolled,
    });
  });

  test('quarter by quarter add up to the year, and end as the year does', async () => {
    const { programmeTrend, programmeReport } = await manager.ask<{
      programmeTrend: {
        from: string;
        inflow: number;
        outflow: number;
        runningAtEnd: number;
        waitingAtEnd: number;
      }[];
      programmeReport: {
        inflow: number;
        outflow: number;
        runningAtEnd: number;
        waitlist: { length: number };
      };
    }>(
      `query ($programme: ID!, $period: PeriodInput!) {
         programmeTrend(programme: $programme, period: $period) { from inflow outflow runningAtEnd waitingAtEnd }
         programmeReport(programme: $programme, period: $period) { inflow outflow runningAtEnd waitlist { length } } }`,
      { programme: maatjes, period },
    );
    expect(programmeTrend.map(({ from }) => from)).toEqual([
      '2021-10-01',
      '2021-07-01',
      '2021-04-01',
      '2021-01-01',
    ]);
    const sum = (name: 'inflow' | 'outflow') => programmeTrend.reduce((all, each) => all + each[name], 0);
    expect({ inflow: sum('inflow'), outflow: sum('outflow') }).toEqual({
      inflow: programmeReport.inflow,
      outflow: programmeReport.outflow,
    });
    expect(programmeTrend[0]).toMatchObject({
      runningAtEnd: programmeReport.runningAtEnd,
      waitingAtEnd: programmeReport.waitlist.length,
    });
  });

  test('of a very long time are those of the last ten years', async () => {
    const { programmeTrend } = await manager.ask<{ programmeTrend: unknown[] }>(
      `query ($programme: ID!) { programmeTrend(programme: $programme, period: { from: "0001-01-01", until: "9999-01-01" }) { from } }`,
      { programme: maatjes },
    );
    expect(programmeTrend).toHaveLength(40);
  });
});
