import type { UnlinkReason } from '../../matching/codes.ts';
import type { ProgrammeKind } from '../../organisations/codes.ts';
import { codesOf } from '../../platform/codes.ts';
import { type Day, daysBetween, yearsBetween } from '../../platform/days.ts';
import { Circumstance } from '../../requests/codes.ts';
import { percentile, sum, tally } from '../counting.ts';
import { atEnd, happenedIn, type Period } from '../period.ts';
import type {
  CampaignRow,
  CircumstancesRow,
  EnrolmentRow,
  MatchRow,
  ProgrammeRows,
  SpellRow,
} from './programme-rows.ts';
import { enrolmentSelections, isAccepted, matchSelections, spellSelections } from './programme-selections.ts';
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
  const matches = matchSelections.TOTAL(rows.matches, period);
  const ended = matchSelections.OUTFLOW(rows.matches, period);
  const withoutMatches = kind === 'TASK' && matches.length === 0;
  const volunteerAges = ages(matches, 'volunteer', period);
  const requesterAges = ages(matches, 'requester', period);
  return {
    runningAtStart: matchSelections.RUNNING_AT_START(rows.matches, period).length,
    inflow: matchSelections.INFLOW(rows.matches, period).length,
    outflow: ended.length,
    runningAtEnd: matchSelections.RUNNING_AT_END(rows.matches, period).length,
    total: matches.length,
    volunteersInvolved: withoutMatches
      ? persons(rows.enrolments.filter(isAccepted))
      : birthDates(matches, 'volunteer').size,
    requestersInvolved: withoutMatches ? rows.helped : birthDates(matches, 'requester').size,
    waitlist: waitlistFigures(rows.spells, period),
    unlinkReasons: tally(ended.map((match) => match.unlinkReason as UnlinkReason)).map(({ kind, count }) => ({
      reason: kind,
      count,
    })),
    youngestVolunteer: youngest(volunteerAges),
    oldestVolunteer: oldest(volunteerAges),
    youngestRequester: youngest(requesterAges),
    oldestRequester: oldest(requesterAges),
    volunteers: volunteerCounts(rows.enrolments, period),
    campaign: campaignFigures(rows.campaign, period),
    circumstances: circumstanceCounts(rows.circumstances),
    hours: {
      planned: sum(rows.hours.map((row) => row.planned)),
      worked: sum(rows.hours.map((row) => row.worked)),
    },
  };
}

/** The waitlist as it stood at end. */
export function waitlistFigures(spells: readonly SpellRow[], period: Period): WaitlistFigures {
  const waiting = spellSelections.WAITING(spells, period);
  const days = waiting.map((spell) => daysBetween(spell.fromOn, atEnd(period)));
  return {
    length: waiting.length,
    longerThanYear: spellSelections.WAITING_LONGER_THAN_YEAR(spells, period).length,
    previouslyMatched: spellSelections.WAITING_PREVIOUSLY_MATCHED(spells, period).length,
    medianDays: percentile(days, 0.5),
    p90Days: percentile(days, 0.9),
  };
}

const persons = (rows: readonly { person: string }[]): number => new Set(rows.map((row) => row.person)).size;

function volunteerCounts(enrolments: readonly EnrolmentRow[], period: Period): ProgrammeVolunteers {
  const { ENROLLED, TRAINED, DEPLOYABLE, CANDIDATES, FROM_PARTNERS } = enrolmentSelections;
  return {
    enrolled: persons(ENROLLED(enrolments, period)),
    trained: persons(TRAINED(enrolments, period)),
    deployable: persons(DEPLOYABLE(enrolments, period)),
    candidates: persons(CANDIDATES(enrolments, period)),
    fromPartners: persons(FROM_PARTNERS(enrolments, period)),
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
