import type { UnlinkReason } from '../matching/codes.ts';
import type { ProgrammeKind } from '../organisations/codes.ts';
import { codesOf } from '../platform/codes.ts';
import { addMonths, type Day, daysBetween, yearsBetween } from '../platform/days.ts';
import { Circumstance } from '../requests/codes.ts';
import { percentile, sum, tally } from './counting.ts';
import { atEnd, atStart, happenedIn, type Period, runsOn, touches } from './period.ts';
import type {
  CampaignRow,
  CircumstancesRow,
  EnrolmentRow,
  MatchRow,
  ProgrammeRows,
  SpellRow,
} from './programme-rows.ts';
import type {
  CampaignFigures,
  CircumstanceCount,
  ProgrammeReport,
  ProgrammeVolunteers,
  WaitlistFigures,
} from './programme-types.ts';

export type ProgrammeFigures = Omit<ProgrammeReport, 'programme' | 'warnings'>;

/** The figures of a programme in a period, as the API describes them; each counted by itself from the rows. */
export function programmeFigures(rows: ProgrammeRows, kind: ProgrammeKind, period: Period): ProgrammeFigures {
  const matches = rows.matches.filter((match) => touches(period, match.linkedOn, match.endedOn));
  const running = (day: Day) => matches.filter((match) => runsOn(day, match.linkedOn, match.endedOn)).length;
  const ended = matches.filter((match) => happenedIn(period, match.endedOn));
  const withoutMatches = kind === 'TASK' && matches.length === 0;
  const volunteerAges = ages(matches, 'volunteer', period);
  const requesterAges = ages(matches, 'requester', period);
  return {
    runningAtStart: running(atStart(period)),
    inflow: matches.filter((match) => happenedIn(period, match.linkedOn)).length,
    outflow: ended.length,
    runningAtEnd: running(atEnd(period)),
    total: matches.length,
    volunteersInvolved: withoutMatches
      ? persons(rows.enrolments.filter(isAccepted))
      : birthDates(matches, 'volunteer').size,
    requestersInvolved: withoutMatches ? rows.helped : birthDates(matches, 'requester').size,
    waitlist: waitlistFigures(rows.spells, atEnd(period)),
    unlinkReasons: tally(ended.map((match) => match.unlinkReason as UnlinkReason)).map(({ kind, count }) => ({
      reason: kind,
      count,
    })),
    youngestVolunteer: youngest(volunteerAges),
    oldestVolunteer: oldest(volunteerAges),
    youngestRequester: youngest(requesterAges),
    oldestRequester: oldest(requesterAges),
    volunteers: volunteerCounts(rows.enrolments, atEnd(period)),
    campaign: campaignFigures(rows.campaign, period),
    circumstances: circumstanceCounts(rows.circumstances),
    hours: {
      planned: sum(rows.hours.map((row) => row.planned)),
      worked: sum(rows.hours.map((row) => row.worked)),
    },
  };
}

/** The waitlist as it stood at the close of a day. */
export function waitlistFigures(spells: readonly SpellRow[], day: Day): WaitlistFigures {
  const waiting = spells.filter((spell) => runsOn(day, spell.fromOn, spell.untilOn));
  const days = waiting.map((spell) => daysBetween(spell.fromOn, day));
  const yearEarlier = addMonths(day, -12);
  return {
    length: waiting.length,
    longerThanYear: waiting.filter((spell) => spell.fromOn <= yearEarlier).length,
    previouslyMatched: waiting.filter((spell) => spell.previouslyMatched).length,
    medianDays: percentile(days, 0.5),
    p90Days: percentile(days, 0.9),
  };
}

/** Candidates are not there yet, and who was rejected never was. */
const isAccepted = (enrolment: EnrolmentRow): boolean =>
  enrolment.status !== 'CANDIDATE' && enrolment.status !== 'REJECTED';

const persons = (rows: readonly { person: string }[]): number => new Set(rows.map((row) => row.person)).size;

function volunteerCounts(enrolments: readonly EnrolmentRow[], day: Day): ProgrammeVolunteers {
  const running = enrolments.filter((enrolment) => runsOn(day, enrolment.since, enrolment.until));
  const enrolled = running.filter(isAccepted);
  const trained = enrolled.filter(({ trainedOn }) => trainedOn !== null && trainedOn <= day);
  return {
    enrolled: persons(enrolled),
    trained: persons(trained),
    deployable: persons(trained.filter((enrolment) => enrolment.deployable)),
    candidates: persons(running.filter((enrolment) => enrolment.status === 'CANDIDATE')),
    fromPartners: persons(enrolled.filter((enrolment) => enrolment.partner !== null)),
  };
}

function campaignFigures(rows: readonly CampaignRow[], period: Period): CampaignFigures | null {
  const counted = (dayOf: (row: CampaignRow) => Day | null) =>
    persons(rows.filter((row) => happenedIn(period, dayOf(row))));
  const figures = {
    invited: counted((row) => row.invitedOn),
    reached: counted((row) => row.reachedOn),
    visited: counted((row) => row.visitedOn),
  };
  return figures.invited + figures.reached + figures.visited > 0 ? figures : null;
}

function circumstanceCounts(rows: readonly CircumstancesRow[]): CircumstanceCount[] {
  const asked = rows.filter((row) => row.circumstances !== null);
  const known = sum(asked.map((row) => row.count));
  if (known === 0) return [];
  return codesOf(Circumstance).map((circumstance) => ({
    circumstance,
    count: sum(asked.filter((row) => row.circumstances?.includes(circumstance)).map((row) => row.count)),
    known,
  }));
}

/** The distinct persons on one side of the matches, with their date of birth as far as known. */
export function birthDates(
  matches: readonly MatchRow[],
  side: 'volunteer' | 'requester',
): Map<string, Day | null> {
  return new Map(matches.map((match) => [match[side], match[`${side}Birth`]]));
}

function ages(matches: readonly MatchRow[], side: 'volunteer' | 'requester', period: Period): number[] {
  const births = [...birthDates(matches, side).values()].filter((birth) => birth !== null);
  return births.map((birth) => yearsBetween(birth, atEnd(period)));
}

// Not Math.min(...ages): a long list does not fit on the stack.
const youngest = (ages: readonly number[]): number | null =>
  ages.length === 0 ? null : ages.reduce((a, b) => Math.min(a, b));
const oldest = (ages: readonly number[]): number | null =>
  ages.length === 0 ? null : ages.reduce((a, b) => Math.max(a, b));
