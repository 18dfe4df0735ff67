import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresEn } from '../../../api/messages/texts/figures-en.ts';
import { figuresNl } from '../../../api/messages/texts/figures-nl.ts';
import { dutchCsvOf } from '../../../api/platform/csv-out.ts';
import { toGlobalId } from '../../../api/platform/ids.ts';
import { reportCsv } from '../../../api/reports/export/report-csv.ts';
import { organisationId, programmeId } from '../../../seeds/organisations.ts';
import { codes as codesEn } from '../../../web/texts/en/codes.ts';
import { duration as durationEn } from '../../../web/texts/en/duration.ts';
import { endings as endingsEn } from '../../../web/texts/en/endings.ts';
import { reports as reportsEn } from '../../../web/texts/en/reports.ts';
import { staffCodes as staffCodesEn } from '../../../web/texts/en/staffCodes.ts';
import { codes as codesNl } from '../../../web/texts/nl/codes.ts';
import { duration as durationNl } from '../../../web/texts/nl/duration.ts';
import { endings as endingsNl } from '../../../web/texts/nl/endings.ts';
import { reports as reportsNl } from '../../../web/texts/nl/reports.ts';
import { staffCodes as staffCodesNl } from '../../../web/texts/nl/staffCodes.ts';
import { type Caller, openApi } from '../../support/api.ts';
import { copyDatabase } from '../../support/database.ts';

describe('a file that Dutch Excel opens', () => {
  test('has semicolons, commas in numbers, quotes around texts, and no formulas', () => {
    expect(
      dutchCsvOf(
        ['a;b', 'c'],
        [
          ['=1+1', 66.5],
          ['2021-12-31', null],
        ],
      ),
    ).toBe(`\ufeff"a;b";"c"\r\n"'=1+1";66,5\r\n"2021-12-31";\r\n`);
  });

  test('tells of each figure what it is called, what it counts, of which days, and when it was known', () => {
    const csv = reportCsv(
      [
        { code: 'total', name: 'total', value: 40, unit: 'MATCHES' },
        {
          code: 'firstContact.3',
          name: 'firstContact',
          parts: [{ workingDays: 3 }],
          value: 66.5,
          unit: 'PERCENT',
        },
        { code: 'byTeam.x', name: 'byTeam', parts: [{ named: '=Oost; "West"' }], value: 0, unit: 'REQUESTS' },
        { code: 'youngestRequester', name: 'youngestRequester', value: null, unit: 'YEARS' },
      ],
      { from: '2021-01-01', until: '2022-01-01' },
      new Date('2022-03-27T01:30:00Z'),
      'nl',
    );
    expect(csv.split('\r\n')).toEqual([
      '\ufeff"Code";"Cijfer";"Waarde";"Eenheid";"Wat telt mee";"Van";"Tot en met";"Zoals bekend op"',
      '"total";"Totaal in de periode";40;"koppels";"Koppels die minstens één dag in de periode liepen.";"2021-01-01";"2021-12-31";"2022-03-27 03:30:00"',
      '"firstContact.3";"Van ontvangst tot eerste contact: Binnen 3 werkdagen";66,5;"procent";"Deel dat op tijd was, van de aanvragen met een eerste contact en die er na 20 werkdagen nog op wachten.";"2021-01-01";"2021-12-31";"2022-03-27 03:30:00"',
      '"byTeam.x";"Per team: =Oost; ""West""";0;"aanvragen";"Aanvragen die in de periode zijn ontvangen, naar het team van de buurt van de aanvrager.";"2021-01-01";"2021-12-31";"2022-03-27 03:30:00"',
      '"youngestRequester";"Jongste deelnemer";;"jaar";"Leeftijd in hele jaren aan het einde, onder wie een koppel had in de periode.";"2021-01-01";"2021-12-31";"2022-03-27 03:30:00"',
      '',
    ]);
  });
});

test('exports call figures and codes as the portal does, in both languages', () => {
  const portals = [
    {
      ours: figuresNl,
      reports: reportsNl,
      duration: durationNl,
      codes: { ...codesNl, ...staffCodesNl, ...endingsNl },
    },
    {
      ours: figuresEn,
      reports: reportsEn,
      duration: durationEn,
      codes: { ...codesEn, ...staffCodesEn, ...endingsEn },
    },
  ];
  for (const { ours, reports, duration, codes } of portals) {
    const UNKNOWN = duration.unknown;
    const { REGISTRATION_ERROR: _, ...unlinkReasons } = codes.unlinkReason;
    const { MATCHED: _m, DUPLICATE: _d, ...waitRemovals } = codes.waitlistRemoval;
    const { curves: _c, threeOption: _t, ...words } = ours.words;
    expect(words).toEqual({
      supportMode: { ...codes.supportMode, UNKNOWN },
      linkReason: { ...codes.linkReason, UNKNOWN },
      yearsApart: { ...duration.yearsApart, UNKNOWN },
      kilometres: { ...duration.kilometres, UNKNOWN },
      side: { ...codes.side, UNKNOWN },
      waitBands: duration.waiting.band,
      waitRemovals,
      unlinkReasons,
      circumstances: reports.circumstance,
      tenure: reports.band.tenure,
      hoursPerWeek: reports.band.hours,
      channels: reports.recruitment,
      leaveReasons: codes.leaveReason,
      byChannel: codes.channel,
      byOutcome: codes.outcome,
    });
    const named = Object.entries(ours.figures).flatMap(([code, { name, means }]) => {
      const short = code.split('.').at(-1)!;
      return short in reports.figure ? [{ short, name, means }] : [];
    });
    expect(named.length).toBeGreaterThan(25);
    for (const { short, name, means } of named)
      expect({ name, means }, short).toEqual({
        name: reports.figure[short as 'total'],
        means: reports.means[short as 'total'],
      });
  }
});

test('exports call figures on how long things last as the portal does', () => {
  const called = {
    cohortRate: 'cohort',
    prematureGrossRate: 'gross',
    prematureAdjustedRate: 'adjusted',
    closuresRate: 'closureRate',
    closuresMeanDays: 'averageDays',
    joinedOnUnknown: 'unknownStart',
    firstBegan: 'began',
    firstMatched: 'firstMatch',
    firstLeft: 'leftBefore',
    firstMedian: 'firstMedian',
    useMatched: 'matched',
    useAvailable: 'available',
    useShare: 'utilisation',
    useNeverMatched: 'neverMatched',
    commitmentRate: 'kept',
    waitLength: 'length',
    waitLongerThanYear: 'longerThanYear',
    waitPreviouslyMatched: 'previouslyMatched',
    waitBoth: 'both',
    waitMedian: 'medianDays',
    waitP90: 'p90Days',
    waitMedianInAll: 'medianInAll',
    waitsBegan: 'waitsBegan',
    waitsMatched: 'waitsMatched',
    waitsRemoved: 'waitsRemoved',
    waitsMost: 'waitsMost',
  } as const;
  for (const [ours, portal] of [
    [figuresNl, durationNl],
    [figuresEn, durationEn],
  ] as const)
    for (const [figure, name] of Object.entries(called) as [
      keyof typeof called,
      keyof typeof durationNl.figure,
    ][])
      expect(ours.figures[figure], figure).toEqual({ name: portal.figure[name], means: portal.means[name] });
});

describe('the file of a report', () => {
  let drop: () => Promise<void>;
  let manager: Caller;
  let stranger: Caller;
  const period = { from: '2021-01-01', until: '2022-01-01' };
  const programme = toGlobalId('Programme', programmeId('heemskerk', 'home-start'));
  const organisation = toGlobalId('Organisation', organisationId('heemskerk'));

  beforeAll(async () => {
    const copy = await copyDatabase('demo');
    drop = copy.drop;
    const { visitor } = await openApi(copy.database);
    manager = await visitor().signIn('manager@heemskerk.example');
    stranger = await visitor().signIn('manager@heerlen.example');
  });
  afterAll(() => drop());

  const reports = [
    {
      report: `programmeReport(programme: $id, period: $period) {
        runningAtStart inflow outflow runningAtEnd total volunteersInvolved requestersInvolved
        waitlist { length longerThanYear previouslyMatched medianDays p90Days } unlinkReasons { count }
        youngestVolunteer oldestVolunteer youngestRequester oldestRequester
        volunteers { enrolled trained deployable candidates fromPartners } campaign { invited reached visited }
        circumstances { count known } hours { planned worked } }`,
      csv: 'programmeReportCsv(programme: $id, period: $period)',
      id: programme,
    },
    {
      report: `volunteerReport(organisation: $id, period: $period) {
        activeAtStart joined left activeAtEnd retentionRate turnoverRate meanHoursPerWeek
        byProgramme { activeAtEnd } tenure { count } hoursPerWeek { count } channels { count } leaveReasons { count } }`,
      csv: 'volunteerReportCsv(organisation: $id, period: $period)',
      id: organisation,
    },
    {
      report: `requestReport(organisation: $id, period: $period) {
        received byChannel { count } byOutcome { count } byTeam { count }
        firstContact { withinPct target } handled { withinPct target } }`,
      csv: 'requestReportCsv(organisation: $id, period: $period)',
      id: organisation,
    },
  ];
  const asks = (of: string) => `query ($id: ID!, $period: PeriodInput!) { answer: ${of} }`;

  test.each(reports)('has every figure of it once: $csv', async ({ report, csv, id }) => {
    const { answer } = await manager.ask<{ answer: object }>(asks(report), { id, period });
    const file = await manager.ask<{ answer: string }>(asks(csv), { id, period });
    const lines: string[][] = parse(file.answer, { bom: true, delimiter: ';', from_line: 2 });
    const codes = lines.map(([code]) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const inFile = lines.map((line) => (line[2] === '' ? null : Number(line[2]!.replace(',', '.'))));
    // A target that is not set is no line; a campaign that was not there is none.
    const inReport = leavesOf(answer);
    expect(sorted(inFile)).toEqual(sorted(inReport));
    expect(lines.map((line) => line[1]).filter((name) => /undefined|[A-Z]{3}_/.test(name!))).toEqual([]);
  });

  test('is not there for who may not see the report, like one that does not exist', async () => {
    for (const { csv, id } of reports) {
      expect(await stranger.ask(asks(csv), { id, period })).toEqual({ answer: null });
    }
    const { errors } = await manager.send(asks(reports[0]!.csv), {
      id: programme,
      period: { from: '2021-01-01', until: '2021-01-01' },
    });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'period.until' } });
  });
});

/** Every value in a report, however deep; of a target that is not set nothing. */
function leavesOf(value: unknown, name = ''): (number | null)[] {
  if (value === null) return name === 'target' || name === 'campaign' ? [] : [null];
  if (typeof value === 'number') return [value];
  return Object.entries(value as object).flatMap(([key, each]) => leavesOf(each, key));
}

const sorted = (values: readonly (number | null)[]) => values.toSorted((a, b) => (a ?? -1) - (b ?? -1));
