import type { Programme } from '../../organisations/programme.ts';
import type { Day } from '../../platform/days.ts';
import { sum } from '../counting.ts';
import { atEnd, type Period } from '../period.ts';
import type { PublishedRow } from '../published.ts';
import { figureAt, publishedWarnings } from '../published-warnings.ts';
import type { Warning } from '../warning.ts';
import { given, type MaybeWarning, periodNotOver, unknown, warnIf } from '../warnings.ts';
import { birthDates, type ProgrammeFigures } from './programme-figures.ts';
import type { ProgrammeRows } from './programme-rows.ts';

/** What a reader has to know before using the figures of a programme. */
export function programmeWarnings(
  figures: ProgrammeFigures,
  rows: ProgrammeRows,
  programme: Pick<Programme, 'licenceUntil'>,
  period: Period,
  today: Day,
): Warning[] {
  return given([
    matchesAddUp(figures),
    waitlistOverlaps(figures.waitlist),
    ...publishedWarnings(rows.published, (row) => figureAt(figures, row.label), inflowCountedTwice(figures)),
    ...unknownBirths(rows),
    unknownCircumstances(rows, figures),
    bornAfterLinked(rows),
    licenceExpired(programme, period, today),
    periodNotOver(period, today),
  ]);
}

function matchesAddUp(figures: ProgrammeFigures): MaybeWarning {
  const { total, runningAtStart: start, inflow, runningAtEnd: end, outflow } = figures;
  return warnIf(
    total !== start + inflow || total !== end + outflow,
    'IDENTITY_BROKEN',
    'reportMatchesDoNotAddUp',
    {
      total,
      start,
      inflow,
      end,
      outflow,
    },
  );
}

/** Two groups that together are larger than the whole have people in common: at least so many. */
function waitlistOverlaps({
  length,
  longerThanYear,
  previouslyMatched,
}: ProgrammeFigures['waitlist']): MaybeWarning {
  const both = longerThanYear + previouslyMatched - length;
  return warnIf(both > 0, 'ATTRIBUTES_OVERLAP', 'reportWaitlistOverlaps', {
    both,
    length,
    longerThanYear,
    previouslyMatched,
  });
}

/** A mistake of printed reports: what came in still runs at end or has ended, and is added once more. */
function inflowCountedTwice(figures: ProgrammeFigures) {
  const { runningAtEnd: end, inflow, outflow, total } = figures;
  return (row: PublishedRow): MaybeWarning =>
    row.label === 'total' && inflow > 0 && Number(row.value) === end + inflow + outflow
      ? {
          code: 'PUBLISHED_DIFFERS',
          said: {
            key: 'reportInflowPrintedTwice',
            params: { source: row.source, printed: Number(row.value), computed: total, end, inflow, outflow },
          },
        }
      : undefined;
}

function unknownBirths(rows: ProgrammeRows): MaybeWarning[] {
  return (['volunteer', 'requester'] as const).map((side) => {
    const births = [...birthDates(rows.matches, side).values()];
    const key = side === 'volunteer' ? 'reportVolunteerBirthsUnknown' : 'reportRequesterBirthsUnknown';
    return unknown(key, births.filter((birth) => birth === null).length, births.length);
  });
}

/** Only where circumstances are asked at all. */
function unknownCircumstances(rows: ProgrammeRows, figures: ProgrammeFigures): MaybeWarning {
  const known = figures.circumstances[0]?.known;
  const all = sum(rows.circumstances.map((row) => row.count));
  return known === undefined ? undefined : unknown('reportCircumstancesUnknown', all - known, all);
}

function bornAfterLinked(rows: ProgrammeRows): MaybeWarning {
  const wrong = new Set(
    rows.matches.flatMap((match) => [
      ...(match.volunteerBirth && match.volunteerBirth > match.linkedOn ? [match.volunteer] : []),
      ...(match.requesterBirth && match.requesterBirth > match.linkedOn ? [match.requester] : []),
    ]),
  );
  return warnIf(wrong.size > 0, 'IMPOSSIBLE_ROW', 'reportBornAfterLinked', { count: wrong.size });
}

function licenceExpired(
  { licenceUntil }: Pick<Programme, 'licenceUntil'>,
  period: Period,
  today: Day,
): MaybeWarning {
  const lastDay = atEnd(period) < today ? atEnd(period) : today;
  return warnIf(licenceUntil !== null && licenceUntil <= lastDay, 'LICENCE_EXPIRED', 'reportLicenceExpired', {
    day: licenceUntil ?? '',
  });
}
