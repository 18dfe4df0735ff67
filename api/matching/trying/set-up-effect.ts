import { trialDays } from '../../followup/signals.ts';
import type { SupportMode } from '../../organisations/codes.ts';
import type { ProgrammeSettings } from '../../organisations/programme.ts';
import { addDays, addMonths, type Day, yearsBetween } from '../../platform/days.ts';
import { Lineup } from '../candidates/lineup.ts';
import { isEnrolled, isScreened, isScreeningExpired } from '../suitability/blockers.ts';
import type { Candidate, Seeker } from '../suitability/people.ts';
import { termsOf } from '../suitability/suitability.ts';

/** What a programme asks and offers, as far as it decides who can be linked. */
export interface Asked {
  settings: ProgrammeSettings;
  supportModes: readonly SupportMode[];
}

/** What would follow from setting a programme up otherwise, in people. */
export interface SetUpEffect {
  waiting: number;
  /** Waiting residents for whom at least one volunteer suits, without regard to who else waits. */
  servedBefore: number;
  servedAfter: number;
  /** Waiting residents of an age that the programme was for and is no longer; of unknown age nobody counts. */
  outsideAges: number;
  /** Waiting residents who need support that is no longer offered. */
  withoutMode: number;
  volunteers: number;
  /** Volunteers with all that was asked before a match, who miss what is asked then, or have it from too long ago. */
  noLongerScreened: number;
  /** Volunteers who lacked something that is no longer asked. */
  newlyScreened: number;
  /** Volunteers with whom another number of matches was agreed than who enrols then would get. They keep it. */
  otherCapacity: number;
  /** Pairs that are linked now, on trial or after it. */
  running: number;
  /** Pairs on trial of whom it is time to ask how it goes. */
  trialsDueBefore: number;
  trialsDueAfter: number;
  /** Pairs that have lasted longer than was expected. */
  longerBefore: number;
  longerAfter: number;
}

/** A pair that is linked now. */
export interface RunningPair {
  onTrial: boolean;
  linkedOn: Day;
}

/** Compares a programme as it is with how it would be, for those who wait and those who volunteer on a day. */
export function setUpEffect(
  {
    seekers,
    candidates,
    pairs,
  }: { seekers: readonly Seeker[]; candidates: readonly Candidate[]; pairs: readonly RunningPair[] },
  before: Asked,
  after: Asked,
  on: Day,
): SetUpEffect {
  const enrolled = candidates.filter((candidate) => isEnrolled(candidate, on));
  const count = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length;
  const changes = <T>(is: (one: T, asked: Asked) => boolean) => ({
    lost: (one: T) => is(one, before) && !is(one, after),
    won: (one: T) => !is(one, before) && is(one, after),
  });
  const screened = changes((candidate: Candidate, { settings }) => isReady(candidate, settings, on));
  const aged = changes((seeker: Seeker, { settings }) => isOfAge(seeker, settings, on));
  const offered = changes(({ supportMode }: Seeker, asked) => asked.supportModes.includes(supportMode));
  return {
    waiting: seekers.length,
    servedBefore: servedIn(seekers, enrolled, before, on),
    servedAfter: servedIn(seekers, enrolled, after, on),
    outsideAges: count(seekers, aged.lost),
    withoutMode: count(seekers, offered.lost),
    volunteers: enrolled.length,
    noLongerScreened: count(enrolled, screened.lost),
    newlyScreened: count(enrolled, screened.won),
    otherCapacity: count(enrolled, ({ capacity }) => capacity !== (after.settings.capacityPerVolunteer ?? 1)),
    running: pairs.length,
    trialsDueBefore: count(pairs, (pair) => isTrialDue(pair, before.settings, on)),
    trialsDueAfter: count(pairs, (pair) => isTrialDue(pair, after.settings, on)),
    longerBefore: count(pairs, (pair) => isLonger(pair, before.settings, on)),
    longerAfter: count(pairs, (pair) => isLonger(pair, after.settings, on)),
  };
}

const isTrialDue = ({ onTrial, linkedOn }: RunningPair, settings: ProgrammeSettings, on: Day): boolean =>
  onTrial && addDays(linkedOn, trialDays(settings)) <= on;

const isLonger = ({ linkedOn }: RunningPair, { expectedMonths }: ProgrammeSettings, on: Day): boolean =>
  expectedMonths !== undefined && addMonths(linkedOn, expectedMonths) < on;

const isReady = (candidate: Candidate, settings: ProgrammeSettings, on: Day): boolean =>
  isScreened(candidate, settings) && !isScreeningExpired(candidate, settings, on);

function isOfAge({ birthDate }: Seeker, { ageMin = 0, ageMax = 150 }: ProgrammeSettings, on: Day): boolean {
  if (birthDate === null) return true;
  const age = yearsBetween(birthDate, on);
  return age >= ageMin && age <= ageMax;
}

/** For how many somebody suits; who needs support that is not offered, or is too young or old, has nobody. */
function servedIn(
  seekers: readonly Seeker[],
  candidates: readonly Candidate[],
  { settings, supportModes }: Asked,
  on: Day,
): number {
  const lineup = new Lineup(candidates, termsOf(settings, on));
  return seekers.filter((seeker) => {
    if (!supportModes.includes(seeker.supportMode) || !isOfAge(seeker, settings, on)) return false;
    let found = false;
    lineup.lookAt(seeker);
    lineup.eachWhoSuits(() => {
      found = true;
    });
    return found;
  }).length;
}
