import { codesOf } from '../../platform/codes.ts';
import { addDays, addMonths, type Day } from '../../platform/days.ts';
import { mostFrequentFirst, sum, tally } from '../counting.ts';
import { atEnd, atStart, happenedIn, type Period, runsOn } from '../period.ts';
import type { VolunteerEnrolmentRow, VolunteerRows, VolunteerSpellRow } from './volunteer-rows.ts';
import {
  HoursBand,
  type ProgrammeVolunteerCount,
  TenureBand,
  type VolunteerReport,
} from './volunteer-types.ts';

export type VolunteerFigures = Omit<VolunteerReport, 'warnings'>;

/**
 * The figures on volunteers, as the API describes them. Who is only in the programmes of `leavingOut` does not count.
 * Source of both rates: the formulas of the field (retention over who was there at start; turnover over the mean).
 */
export function volunteerFigures(
  rows: Pick<VolunteerRows, 'spells' | 'enrolments'>,
  period: Period,
  leavingOut: readonly string[],
): VolunteerFigures {
  const spells = countedSpells(rows, period, leavingOut);
  const active = activeOn(spells, atEnd(period));
  const activeAtStart = volunteerSelections.VOLUNTEERS_AT_START(spells, period).length;
  const joined = volunteerSelections.VOLUNTEERS_JOINED(spells, period).length;
  const left = volunteerSelections.VOLUNTEERS_LEFT(spells, period);
  const volunteers = [...active.values()];
  return {
    activeAtStart,
    joined,
    left: left.length,
    activeAtEnd: active.size,
    retentionRate: retentionRate(activeAtStart, joined, active.size),
    turnoverRate:
      activeAtStart + active.size === 0 ? null : left.length / ((activeAtStart + active.size) / 2),
    byProgramme: byProgramme(rows.enrolments, active, atEnd(period)),
    tenure: inBands(
      codesOf(TenureBand),
      volunteers.map((spell) => tenureBand(spell, atEnd(period))),
    ),
    hoursPerWeek: inBands(
      codesOf(HoursBand),
      volunteers.map((spell) => hoursBand(spell.hoursPerWeek)),
    ),
    meanHoursPerWeek: mean(volunteers.map((spell) => spell.hoursPerWeek ?? 0).filter((hours) => hours > 0)),
    channels: tally(volunteers.map((spell) => spell.channel ?? 'UNKNOWN')).map(({ kind, count }) => ({
      channel: kind,
      count,
    })),
    leaveReasons: tally(left.map((spell) => spell.leaveReason ?? 'UNKNOWN')).map(({ kind, count }) => ({
      reason: kind,
      count,
    })),
  };
}

/** The times as a volunteer that count: not of who is only in programmes that are left out. */
export function countedSpells(
  rows: Pick<VolunteerRows, 'spells' | 'enrolments'>,
  period: Period,
  leavingOut: readonly string[],
): VolunteerSpellRow[] {
  const enrolmentsOf = Map.groupBy(rows.enrolments, (enrolment) => enrolment.person);
  return rows.spells.filter(
    (spell) => !isLeftOut(enrolmentsOf.get(spell.person) ?? [], lastDay(spell, period), leavingOut),
  );
}

/** Which times as a volunteer each figure counts; of a person who is one twice on a day, the later. */
export const volunteerSelections = {
  VOLUNTEERS_AT_START: (spells: readonly VolunteerSpellRow[], period: Period) => [
    ...activeOn(spells, atStart(period)).values(),
  ],
  VOLUNTEERS_JOINED: (spells: readonly VolunteerSpellRow[], period: Period) =>
    spells.filter((spell) => happenedIn(period, spell.joinedOn)),
  VOLUNTEERS_LEFT: (spells: readonly VolunteerSpellRow[], period: Period) =>
    spells.filter((spell) => happenedIn(period, spell.leftOn)),
  VOLUNTEERS_AT_END: (spells: readonly VolunteerSpellRow[], period: Period) => [
    ...activeOn(spells, atEnd(period)).values(),
  ],
};

/** The last day of a spell in the period, or at start: the day by which we judge in which programmes somebody is. */
function lastDay({ joinedOn, leftOn }: VolunteerSpellRow, period: Period): Day {
  const last = leftOn === null || leftOn >= period.until ? atEnd(period) : addDays(leftOn, -1);
  return last < joinedOn ? joinedOn : last;
}

/**
 * Whether everything that somebody does is in programmes that are left out. Judged once for each spell, so that
 * nobody can be in at start and out at end without having left.
 */
function isLeftOut(
  enrolments: readonly VolunteerEnrolmentRow[],
  day: Day,
  leavingOut: readonly string[],
): boolean {
  const running = enrolments.filter(
    (enrolment) => enrolment.status !== 'REJECTED' && runsOn(day, enrolment.since, enrolment.until),
  );
  return running.length > 0 && running.every((enrolment) => leavingOut.includes(enrolment.programmeId));
}

/** Persons who are volunteers at the close of a day, each with the spell that began last. */
function activeOn(spells: readonly VolunteerSpellRow[], day: Day): Map<string, VolunteerSpellRow> {
  const active = new Map<string, VolunteerSpellRow>();
  for (const spell of spells) {
    const other = active.get(spell.person);
    if (runsOn(day, spell.joinedOn, spell.leftOn) && (!other || other.joinedOn <= spell.joinedOn))
      active.set(spell.person, spell);
  }
  return active;
}

/** Below 0 the formula says nothing: it takes those who joined and left again for people who should still be there. */
function retentionRate(activeAtStart: number, joined: number, activeAtEnd: number): number | null {
  const stayed = activeAtEnd - joined;
  return activeAtStart === 0 || stayed < 0 ? null : stayed / activeAtStart;
}

function byProgramme(
  enrolments: readonly VolunteerEnrolmentRow[],
  active: ReadonlyMap<string, unknown>,
  day: Day,
): ProgrammeVolunteerCount[] {
  const counted = enrolments.filter(
    ({ person, status, since, until }) =>
      active.has(person) && status !== 'CANDIDATE' && status !== 'REJECTED' && runsOn(day, since, until),
  );
  const persons = [...Map.groupBy(counted, (enrolment) => enrolment.programmeId)].map(([kind, rows]) => ({
    kind,
    count: new Set(rows.map((row) => row.person)).size,
  }));
  return mostFrequentFirst(persons).map(({ kind, count }) => ({ programmeId: kind, activeAtEnd: count }));
}

export function tenureBand(
  { joinedOn, joinedOnKnown }: Pick<VolunteerSpellRow, 'joinedOn' | 'joinedOnKnown'>,
  day: Day,
): TenureBand {
  if (!joinedOnKnown) return 'UNKNOWN';
  if (day < addMonths(joinedOn, 2 * 12)) return 'UNDER_2_YEARS';
  if (day < addMonths(joinedOn, 6 * 12)) return 'FROM_2_TO_6_YEARS';
  return day < addMonths(joinedOn, 11 * 12) ? 'FROM_6_TO_11_YEARS' : 'FROM_11_YEARS';
}

const hoursBands: readonly [below: number, HoursBand][] = [
  [1, 'UNDER_1'],
  [2, 'FROM_1_TO_2'],
  [5, 'FROM_2_TO_5'],
  [10, 'FROM_5_TO_10'],
  [20, 'FROM_10_TO_20'],
];

export function hoursBand(hours: number | null): HoursBand {
  if (hours === null) return 'UNKNOWN';
  if (hours === 0) return 'ON_CALL';
  return hoursBands.find(([below]) => hours < below)?.[1] ?? 'FROM_20';
}

function inBands<Band extends string>(
  bands: readonly Band[],
  found: readonly Band[],
): { band: Band; count: number }[] {
  const counts = new Map(tally(found).map(({ kind, count }) => [kind, count]));
  return bands.map((band) => ({ band, count: counts.get(band) ?? 0 }));
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : sum(numbers) / numbers.length;
