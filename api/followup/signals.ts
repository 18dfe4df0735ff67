import type { ProgrammeSettings } from '../organisations/programme.ts';
import { addDays, addMonths, type Day } from '../platform/days.ts';
import { workingDayAfter } from '../platform/working-days.ts';
import type { SignalCode } from './codes.ts';

// What asks for attention, as data: when the clock of each begins stands beside it in words, and in SQL in
// signal-rows.ts; how long it runs stands here only.

/** How long something may take from the day on which its clock begins. */
interface Clock {
  /** Working days, days and months to the day on which it is due; the first alone, or the others together. */
  workingDays?: number;
  days?: number;
  months?: number;
  /** For so many days before it is due it is shown already. */
  leadDays?: number;
  /** So many days after its clock began it is gone by itself: nobody can do anything about it any more. */
  lapsesAfterDays?: number;
  /** It comes before all else, however long that has been due; or after it, as what is only to be tidied. */
  comes?: 'FIRST' | 'LAST';
}

/** The catalogue. */
export const signalClocks: Readonly<Record<SignalCode, Clock>> = {
  // Since it was said: at once, and before all else. Something may be wrong between two people.
  PROBLEM_REPORTED: { leadDays: 7, comes: 'FIRST' },
  // Since it was said: at once. Somebody goes to a volunteer meanwhile who wants no visits any more.
  STOP_ASKED: { workingDays: 1, leadDays: 14, comes: 'FIRST' },
  // Since it was said: at once, as it is to be read and no more.
  STOPPED: { workingDays: 3, leadDays: 14 },
  // Since it was sent. Who hears nothing for a week goes elsewhere.
  APPLICATION_WAITS: { workingDays: 5 },
  // Since it came in. Three working days are what we promise.
  FIRST_CONTACT_DUE: { workingDays: 3 },
  // Since the first contact, or since a new intake was needed.
  INTAKE_DUE: { workingDays: 10 },
  // Since the proposal.
  PROPOSAL_UNANSWERED: { days: 7 },
  // Since both said yes: at once.
  INTRODUCTION_TO_PLAN: { days: 7, leadDays: 7 },
  // The day after they were to meet.
  INTRODUCTION_PASSED: { days: 1 },
  // Since they met: at once.
  INTRODUCTION_TO_HEAR: { days: 7, leadDays: 7 },
  // Since they were linked: six weeks, as buddy projects check in, unless the programme says otherwise.
  TRIAL_TO_EVALUATE: { days: 42 },
  // Since the first day of the earliest that can still be answered; a week later, since they can do it themselves first.
  EVALUATION_DUE: { days: 14, leadDays: 7 },
  // Since the day from which the wait counts.
  WAITS_LONG: { months: 12 },
  // Since this wait began: two weeks, as new volunteers come in too.
  NOBODY_SUITS: { days: 14 },
  // Since it was seen or learnt; for how long it is valid the programme says.
  SCREENING_EXPIRES: { leadDays: 60 },
  // On the day on which the pause ends.
  PAUSE_ENDS: { leadDays: 7 },
  // Since the last visit, or since they were linked; where a programme writes visits down at all.
  NO_VISIT: { days: 60 },
  // Since it rests, where nobody said until when.
  ON_HOLD: { days: 28 },
  // On the day on which it was expected to go on.
  HOLD_OVER: {},
  // On the day on which the licence is no longer valid.
  LICENCE_ENDS: { leadDays: 90 },
  // On the day on which one of the two died: at once.
  MATCH_OF_DECEASED: {},
  // Since it was written down: at once, while the figures of the year can still be mended.
  IMPOSSIBLE_DAYS: { workingDays: 5, leadDays: 14, comes: 'LAST' },
  // Since the later of the two came in: at once, before somebody is spoken with or suggested for twice.
  POSSIBLE_DUPLICATE: { workingDays: 3, leadDays: 14 },
  // On the day on which it was found.
  FIGURES_WRONG: { comes: 'LAST' },
  // Since anything was last written down of the wait.
  WAITLIST_STALE: { months: 6, comes: 'LAST' },
  // Since they left: at once, while they remember; after three months nobody calls them for it.
  END_REASON_MISSING: { days: 14, leadDays: 14, lapsesAfterDays: 90, comes: 'LAST' },
};

/** The day on which something is due whose clock began on a day. */
export function dueOn(code: SignalCode, since: Day): Day {
  const { workingDays, days = 0, months = 0 } = signalClocks[code];
  return workingDays === undefined
    ? addDays(addMonths(since, months), days)
    : workingDayAfter(since, workingDays);
}

/** Whether something whose clock began on a day asks for attention on another. */
export function isSignal(code: SignalCode, since: Day, today: Day): boolean {
  const { leadDays = 0, lapsesAfterDays } = signalClocks[code];
  const hasLapsed = lapsesAfterDays !== undefined && addDays(since, lapsesAfterDays) <= today;
  return addDays(dueOn(code, since), -leadDays) <= today && !hasLapsed;
}

/** In which turn signals of a kind come: 0 before all else, 1, and 2 after it. */
export const turnOf = (code: SignalCode): number => {
  // A cursor that somebody made up may name any kind.
  const comes = signalClocks[code]?.comes;
  return comes === 'FIRST' ? 0 : comes === 'LAST' ? 2 : 1;
};

/** For how many months what a volunteer showed or learnt is valid; null: always. */
export const validMonths = ({
  vogValidMonths,
  trainingValidMonths,
}: ProgrammeSettings): { vog: number | null; training: number | null } => ({
  vog: vogValidMonths ?? null,
  training: trainingValidMonths ?? null,
});

/** How many days back working days are counted; what is older is late whatever the holidays were. */
const countedBack = 120;

/** For how many days a trial of a programme lasts before somebody asks how it goes. */
export const trialDays = ({ trialWeeks }: ProgrammeSettings): number =>
  trialWeeks === undefined ? signalClocks.TRIAL_TO_EVALUATE.days! : trialWeeks * 7;

/** The clocks of a programme as rows, for the database to reckon with. */
export const clockRows = (settings: ProgrammeSettings): (Clock & { code: SignalCode; turn: number })[] =>
  (Object.keys(signalClocks) as SignalCode[]).map((code) => ({
    code,
    turn: turnOf(code),
    ...signalClocks[code],
    ...(code === 'TRIAL_TO_EVALUATE' && { days: trialDays(settings) }),
  }));

/** On which day something is due that began on each of the last days, for each number of working days in use. */
export function workingDayRows(today: Day): { workingDays: number; since: Day; due: Day }[] {
  const lengths = new Set(Object.values(signalClocks).flatMap(({ workingDays }) => workingDays ?? []));
  return [...lengths].flatMap((workingDays) =>
    Array.from({ length: countedBack }, (_, back) => {
      const since = addDays(today, -back);
      return { workingDays, since, due: workingDayAfter(since, workingDays) };
    }),
  );
}
