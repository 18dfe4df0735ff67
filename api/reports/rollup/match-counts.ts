import type { EndingType, UnlinkReason } from '../../matching/codes.ts';
import { endingType } from '../../matching/endings.ts';
import { type Day, daysBetween } from '../../platform/days.ts';

/** So many more matches that are alike in all that is counted of them; or fewer. */
export interface MatchChange {
  programmeId: string;
  linkedOn: Day;
  endedOn: Day | null;
  unlinkReason: UnlinkReason | null;
  change: number;
}

/**
 * What is counted for each year, by the day of the year: matches linked, ended, and those linked that have not ended;
 * and by the number of days that they lasted: those linked in the year that have ended, each kind of ending by itself.
 */
export type Measure = 'LINKED' | 'ENDED' | 'RUNNING' | `LASTED_${EndingType}`;

/** Counts of a programme for a measure and a year: how many for each day, or number of days; nothing where none. */
export interface MatchCounts {
  programmeId: string;
  measure: Measure;
  year: number;
  counts: number[];
}

const keyOf = ({ programmeId, measure, year }: Omit<MatchCounts, 'counts'>): string =>
  `${programmeId} ${measure} ${year}`;

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The first day of a year. */
export const newYear = (year: number): Day => `${String(year).padStart(4, '0')}-01-01`;

const dayOfYear = (day: Day): number => daysBetween(newYear(yearOf(day)), day);

/**
 * Counts with changes taken into them. An end that is yet to come, seen from `today`, has not happened: until then the
 * match runs, though its end is counted on its day.
 */
export function withChanges(
  counts: readonly MatchCounts[],
  changes: readonly MatchChange[],
  today: Day,
): MatchCounts[] {
  const all = new Map(counts.map((each) => [keyOf(each), { ...each, counts: [...each.counts] }]));
  const add = (programmeId: string, measure: Measure, year: number, at: number, change: number) => {
    const of = { programmeId, measure, year };
    const found = all.get(keyOf(of)) ?? { ...of, counts: [] };
    all.set(keyOf(of), found);
    while (found.counts.length <= at) found.counts.push(0);
    found.counts[at]! += change;
  };
  for (const { programmeId, linkedOn, endedOn, unlinkReason, change } of changes) {
    const linkedIn = yearOf(linkedOn);
    add(programmeId, 'LINKED', linkedIn, dayOfYear(linkedOn), change);
    if (endedOn) add(programmeId, 'ENDED', yearOf(endedOn), dayOfYear(endedOn), change);
    if (endedOn && endedOn <= today)
      add(
        programmeId,
        `LASTED_${endingType(unlinkReason!)}`,
        linkedIn,
        daysBetween(linkedOn, endedOn),
        change,
      );
    else add(programmeId, 'RUNNING', linkedIn, dayOfYear(linkedOn), change);
  }
  return [...all.values()];
}
