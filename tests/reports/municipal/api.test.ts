import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../api/platform/database.ts';
import { type Caller, openApi } from '../../support/api.ts';
import { copyDatabase } from '../../support/database.ts';

let database: Database;
let drop: () => Promise<void>;
let manager: Caller;
let organisation: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  const api = await openApi(database);
  manager = await api.visitor().signIn('manager@heemskerk.example');
  const { organisations } = await manager.ask<{ organisations: { id: string; slug: string }[] }>(
    '{ organisations { id slug } }',
  );
  organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
});
afterAll(() => drop());

interface Count {
  shown: 'EXACT' | 'ROUNDED' | 'FEW' | 'NOT_SHOWN';
  count: number | null;
}
type Figures = Record<'received' | 'inflow' | 'outflow' | 'runningAtEnd' | 'waitingAtEnd', Count> & {
  medianWaitDays: number | null;
};
interface Report {
  isRounded: boolean;
  programmes: { programme: { name: string }; volunteersAtEnd: Count; figures: Figures }[];
  all: Figures;
}
type Line = Record<keyof Figures | 'volunteersAtEnd', number> & { programme: { name: string } };

const figures =
  '{ received {shown count} inflow {shown count} outflow {shown count} runningAtEnd {shown count} waitingAtEnd {shown count} medianWaitDays }';
const question = `query ($organisation: ID!, $period: PeriodInput!) {
  municipalReport(organisation: $organisation, period: $period) {
    isRounded all ${figures} programmes { programme { name } volunteersAtEnd { shown count } figures ${figures} } }
  programmeLines(organisation: $organisation, period: $period) {
    programme { name } received inflow outflow runningAtEnd waitingAtEnd volunteersAtEnd } }`;
const asked = (from: string, until: string) =>
  manager.ask<{ municipalReport: Report; programmeLines: Line[] }>(question, {
    organisation,
    period: { from, until },
  });

/** Each count that the municipality is given, beside the one that the organisation sees. */
const sideBySide = ({
  municipalReport,
  programmeLines,
}: {
  municipalReport: Report;
  programmeLines: Line[];
}) =>
  municipalReport.programmes.flatMap(({ programme, figures, volunteersAtEnd }) => {
    const line = programmeLines.find((each) => each.programme.name === programme.name)!;
    const { medianWaitDays: _, ...counts } = figures;
    return Object.entries({ ...counts, volunteersAtEnd }).map(([name, told]) => ({
      told,
      truth: line[name as keyof Figures],
    }));
  });

test('a year is told exactly, but for counts from 1 to 9 and what would give them away', async () => {
  const answer = await asked('2021-01-01', '2022-01-01');
  expect(answer.municipalReport.isRounded).toBe(false);
  const both = sideBySide(answer);
  for (const { told, truth } of both) {
    if (truth >= 1 && truth <= 9) expect(told.count).toBeNull();
    else if (told.shown !== 'NOT_SHOWN') expect(told).toEqual({ shown: 'EXACT', count: truth });
  }
  const isTold = ({ told }: { told: Count }) => told.shown === 'EXACT';
  const large = both.filter(({ truth }) => truth >= 10);
  expect(large.filter(isTold).length).toBeGreaterThan(large.length / 2);
});

test.each([
  ['2021-01-01', '2021-07-01'],
  ['2021-10-01', '2022-01-01'],
])('from %s until %s counts are rounded by 2 at most, and a nought is never rounded', async (from, until) => {
  const answer = await asked(from, until);
  expect(answer.municipalReport.isRounded).toBe(true);
  for (const { told, truth } of sideBySide(answer)) {
    if (told.shown === 'NOT_SHOWN') expect(told.count).toBeNull();
    else if (told.count === null) expect(truth >= 1 && truth <= 9).toBe(true);
    else if (truth === 0) expect(told).toEqual({ shown: 'EXACT', count: 0 });
    else {
      expect(truth).toBeGreaterThanOrEqual(10);
      expect(told.count % 5).toBe(0);
      expect(Math.abs(told.count - truth)).toBeLessThanOrEqual(2);
    }
  }
});

test('how long people wait is told only where ten or more do', async () => {
  const { municipalReport } = await asked('2021-01-01', '2022-01-01');
  for (const { figures } of municipalReport.programmes)
    expect(figures.medianWaitDays !== null).toBe((figures.waitingAtEnd.count ?? 0) >= 10);
});

test('any other period is refused, by its name', async () => {
  const { errors } = await manager.send(question, {
    organisation,
    period: { from: '2021-01-15', until: '2021-04-15' },
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'period' });
});
