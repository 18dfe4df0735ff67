import type { FigureName, FigureTexts } from '../../messages/texts/figures-nl.ts';
import type { ProgrammeFigures } from '../programme/programme-figures.ts';
import { figureAt } from '../published-warnings.ts';
import type { KpiFigure, RequestReport } from '../requests/request-types.ts';
import type { VolunteerFigures } from '../volunteers/volunteer-figures.ts';

export type Unit = keyof FigureTexts['units'];
type Words = FigureTexts['words'];

/** What a figure of a list is about: a code that has a word, a thing with a name, or a term. */
export type Part =
  | { word: string; of: keyof Words }
  | { named: string }
  | { workingDays: number }
  | { months: number }
  | { days: number }
  | { question: number }
  | { goal: number }
  | 'NO_TEAM'
  | 'NO_NEIGHBOURHOOD';

/** One figure of a report on a line of its own. */
export interface ListedFigure {
  /** By this a program knows it, in every export and whatever the language: as printed figures are called. */
  code: string;
  name: FigureName;
  parts?: readonly Part[];
  value: number | null;
  unit: Unit;
}

const programmeUnits = {
  runningAtStart: 'MATCHES',
  inflow: 'MATCHES',
  outflow: 'MATCHES',
  runningAtEnd: 'MATCHES',
  total: 'MATCHES',
  volunteersInvolved: 'PERSONS',
  requestersInvolved: 'PERSONS',
  'waitlist.length': 'PERSONS',
  'waitlist.longerThanYear': 'PERSONS',
  'waitlist.previouslyMatched': 'PERSONS',
  'waitlist.medianDays': 'DAYS',
  'waitlist.p90Days': 'DAYS',
  youngestVolunteer: 'YEARS',
  oldestVolunteer: 'YEARS',
  youngestRequester: 'YEARS',
  oldestRequester: 'YEARS',
  'volunteers.enrolled': 'PERSONS',
  'volunteers.trained': 'PERSONS',
  'volunteers.deployable': 'PERSONS',
  'volunteers.candidates': 'PERSONS',
  'volunteers.fromPartners': 'PERSONS',
  'campaign.invited': 'PERSONS',
  'campaign.reached': 'PERSONS',
  'campaign.visited': 'PERSONS',
  'hours.planned': 'HOURS',
  'hours.worked': 'HOURS',
} as const satisfies { [N in FigureName]?: Unit };

/** The figures of a programme, in the order of the report; those of a campaign only when there was one. */
export const programmeList = (figures: ProgrammeFigures): ListedFigure[] => [
  ...single(figures, programmeUnits).filter(({ code }) => figures.campaign || !code.startsWith('campaign.')),
  ...counts('unlinkReasons', 'unlinkReasons', 'MATCHES', figures.unlinkReasons, (row) => row.reason),
  ...figures.circumstances.flatMap(({ circumstance, count, known }): ListedFigure[] => {
    const about = { parts: [{ word: circumstance, of: 'circumstances' }], unit: 'REQUESTS' } as const;
    const code = `circumstances.${circumstance}`;
    return [
      { ...about, code, name: 'circumstances', value: count },
      { ...about, code: `${code}.known`, name: 'circumstances.known', value: known },
    ];
  }),
];

const volunteerUnits = {
  activeAtStart: 'PERSONS',
  joined: 'PERSONS',
  left: 'PERSONS',
  activeAtEnd: 'PERSONS',
  retentionRate: 'SHARE',
  turnoverRate: 'SHARE',
  meanHoursPerWeek: 'HOURS',
} as const satisfies { [N in FigureName]?: Unit };

/** The figures on volunteers. `programmes` gives those that are counted in it by their key. */
export const volunteerList = (
  figures: VolunteerFigures,
  programmes: ReadonlyMap<string, { slug: string; name: string }>,
): ListedFigure[] => [
  ...single(figures, volunteerUnits),
  ...figures.byProgramme.map(({ programmeId, activeAtEnd }): ListedFigure => {
    const { slug, name } = programmes.get(programmeId)!;
    return {
      code: `byProgramme.${slug}`,
      name: 'byProgramme',
      parts: [{ named: name }],
      value: activeAtEnd,
      unit: 'PERSONS',
    };
  }),
  ...counts('tenure', 'tenure', 'PERSONS', figures.tenure, (row) => row.band),
  ...counts('hoursPerWeek', 'hoursPerWeek', 'PERSONS', figures.hoursPerWeek, (row) => row.band),
  ...counts('channels', 'channels', 'PERSONS', figures.channels, (row) => row.channel),
  ...counts('leaveReasons', 'leaveReasons', 'PERSONS', figures.leaveReasons, (row) => row.reason),
];

/** The figures on requests. */
export const requestList = (
  figures: Pick<
    RequestReport,
    'received' | 'byChannel' | 'byOutcome' | 'byTeam' | 'firstContact' | 'handled'
  >,
): ListedFigure[] => [
  ...single(figures, { received: 'REQUESTS' }),
  ...counts('byChannel', 'byChannel', 'REQUESTS', figures.byChannel, (row) => row.channel),
  ...counts('byOutcome', 'byOutcome', 'REQUESTS', figures.byOutcome, (row) => row.outcome),
  ...figures.byTeam.map(
    ({ team, count }): ListedFigure => ({
      code: `byTeam.${team?.id ?? 'NONE'}`,
      name: 'byTeam',
      parts: [team ? { named: team.name } : 'NO_TEAM'],
      value: count,
      unit: 'REQUESTS',
    }),
  ),
  ...inTime('firstContact', figures.firstContact),
  ...inTime('handled', figures.handled),
];

const single = (figures: object, units: { readonly [N in FigureName]?: Unit }): ListedFigure[] =>
  (Object.entries(units) as [FigureName, Unit][]).map(([name, unit]) => ({
    code: name,
    name,
    value: figureAt(figures, name) ?? null,
    unit,
  }));

/** One line for each code of a list; its words have the name of the figure. */
export const counts = <Row extends { count: number }>(
  code: string,
  list: FigureName & keyof Words,
  unit: Unit,
  rows: readonly Row[],
  codeOf: (row: Row) => string,
): ListedFigure[] =>
  rows.map((row) => ({
    code: `${code}.${codeOf(row)}`,
    name: list,
    parts: [{ word: codeOf(row), of: list }],
    value: row.count,
    unit,
  }));

const inTime = (name: 'firstContact' | 'handled', terms: readonly KpiFigure[]): ListedFigure[] =>
  terms.flatMap(({ workingDays, withinPct, target }): ListedFigure[] => {
    const about = { parts: [{ workingDays }], unit: 'PERCENT' } as const;
    const code = `${name}.${workingDays}`;
    return [
      { ...about, code, name, value: withinPct },
      ...(target === null
        ? []
        : [{ ...about, code: `${code}.target`, name: `${name}.target`, value: target } as const]),
    ];
  });
