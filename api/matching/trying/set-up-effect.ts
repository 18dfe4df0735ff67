import type { SupportMode } from '../../organisations/codes.ts';
import type { ProgrammeSettings } from '../../organisations/programme.ts';
import { type Day, yearsBetween } from '../../platform/days.ts';
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
}

/** Compares a programme as it is with how it would be, for those who wait and those who volunteer on a day. */
export function setUpEffect(
  { seekers, candidates }: { seekers: readonly Seeker[]; candidates: readonly Candidate[] },
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
  };
}

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
