import type { Day } from '../platform/days.ts';
import { sum } from './counting.ts';
import { atEnd, type Period } from './period.ts';
import type { PublishedRow } from './published.ts';
import { figureAt, publishedWarnings } from './published-warnings.ts';
import type { RequestFigures } from './requests/request-figures.ts';
import type { VolunteerFigures } from './volunteers/volunteer-figures.ts';
import type { Warning, WarningCode } from './warning.ts';

// What a reader has to know before using the figures. Each rule answers with one warning, or with none.

type Said = Warning['said'];
export type MaybeWarning = Warning | undefined;

export const warnIf = (
  condition: boolean,
  code: WarningCode,
  key: Said['key'],
  params: Said['params'],
): MaybeWarning => (condition ? { code, said: { key, params } } : undefined);

export const given = (warnings: readonly MaybeWarning[]): Warning[] =>
  warnings.filter((warning) => warning !== undefined);

const countOf = <Row extends { count: number }>(
  rows: readonly Row[],
  isMeant: (row: Row) => boolean,
): number => rows.find(isMeant)?.count ?? 0;

/** The period goes on: its end has not come yet. */
export const periodNotOver = (period: Period, today: Day): MaybeWarning =>
  warnIf(period.until > today, 'PERIOD_NOT_OVER', 'reportPeriodNotOver', { lastDay: atEnd(period), today });

export const unknown = (key: Said['key'], count: number, of: number): MaybeWarning =>
  warnIf(count > 0, 'UNKNOWN_VALUES', key, { unknown: count, of });

export function volunteerWarnings(
  figures: VolunteerFigures,
  published: readonly PublishedRow[],
  period: Period,
  today: Day,
): Warning[] {
  const { activeAtStart: start, joined, left, activeAtEnd: end } = figures;
  const inProgrammes = sum(figures.byProgramme.map((row) => row.activeAtEnd));
  return given([
    warnIf(start + joined - left !== end, 'IDENTITY_BROKEN', 'reportVolunteersDoNotAddUp', {
      start,
      joined,
      left,
      end,
    }),
    warnIf(inProgrammes > end, 'ATTRIBUTES_OVERLAP', 'reportProgrammesOverlap', { inProgrammes, end }),
    ...publishedWarnings(published, (row) => publishedVolunteerFigure(figures, row)),
    unknown(
      'reportTenureUnknown',
      countOf(figures.tenure, (row) => row.band === 'UNKNOWN'),
      end,
    ),
    unknown(
      'reportHoursUnknown',
      countOf(figures.hoursPerWeek, (row) => row.band === 'UNKNOWN'),
      end,
    ),
    unknown(
      'reportChannelsUnknown',
      countOf(figures.channels, (row) => row.channel === 'UNKNOWN'),
      end,
    ),
    unknown(
      'reportLeaveReasonsUnknown',
      countOf(figures.leaveReasons, (row) => row.reason === 'UNKNOWN'),
      left,
    ),
    periodNotOver(period, today),
  ]);
}

/** A printed number about one programme is about who is active in it at end; nobody is 0. */
function publishedVolunteerFigure(figures: VolunteerFigures, row: PublishedRow): number | null | undefined {
  if (row.programmeId === null) return figureAt(figures, row.label);
  if (row.label !== 'activeAtEnd') return undefined;
  return figures.byProgramme.find((counted) => counted.programmeId === row.programmeId)?.activeAtEnd ?? 0;
}

export function requestWarnings(
  figures: RequestFigures,
  published: readonly PublishedRow[],
  period: Period,
  today: Day,
): Warning[] {
  const { received } = figures;
  const byChannel = sum(figures.byChannel.map((row) => row.count));
  const byOutcome = sum(figures.byOutcome.map((row) => row.count));
  const [clock, other] = figures.handled.filter((kpi) => kpi.target !== null);
  return given([
    warnIf(received !== byChannel || received !== byOutcome, 'IDENTITY_BROKEN', 'reportRequestsDoNotAddUp', {
      received,
      byChannel,
      byOutcome,
    }),
    other &&
      warnIf(true, 'DIFFERENT_CLOCKS', 'reportDifferentClocks', {
        target: clock!.target!,
        days: clock!.workingDays,
        otherTarget: other.target!,
        otherDays: other.workingDays,
      }),
    ...publishedWarnings(published, (row) =>
      row.programmeId === null ? figureAt(figures, row.label) : undefined,
    ),
    unknown(
      'reportTeamsUnknown',
      countOf(figures.byTeam, (row) => row.team === null),
      received,
    ),
    warnIf(figures.outcomesBeforeReceipt > 0, 'IMPOSSIBLE_ROW', 'reportOutcomeBeforeReceipt', {
      count: figures.outcomesBeforeReceipt,
    }),
    periodNotOver(period, today),
  ]);
}
