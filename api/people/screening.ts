import type { ScreeningStep } from '../organisations/codes.ts';
import type { ProgrammeSettings } from '../organisations/programme.ts';
import { addDays, addMonths, type Day } from '../platform/days.ts';
import type { ScreeningState } from './codes.ts';

/** How many days before its end something that was seen or learnt asks for attention. */
export const soonDays = 60;

/** Something that a programme asks before a match, and how it stands with it. */
export interface Screened {
  step: ScreeningStep;
  /** The day on which it was seen or done. */
  doneOn: Day | null;
  /** The first day on which it is no longer valid; null when it always is, or was not done. */
  validUntil: Day | null;
  state: ScreeningState;
}

/** Whether all that a programme asks of a volunteer before a match has been seen to. */
export const isScreeningDone = (
  { trained, vogSeen }: { trained: boolean; vogSeen: boolean },
  { screening = [] }: ProgrammeSettings,
): boolean => (!screening.includes('TRAINING') || trained) && (!screening.includes('VOG') || vogSeen);

/** For how many months what a programme asks is valid; undefined when for ever. */
export const monthsValid = (step: ScreeningStep, settings: ProgrammeSettings): number | undefined =>
  step === 'VOG' ? settings.vogValidMonths : settings.trainingValidMonths;

/** All that a programme asks before a match, each with how it stands with it on a day. */
export const screeningOf = (
  enrolment: { trainedOn: Day | null; vogSeenOn: Day | null },
  settings: ProgrammeSettings,
  on: Day,
): Screened[] =>
  (settings.screening ?? []).map((step) => {
    const doneOn = step === 'VOG' ? enrolment.vogSeenOn : enrolment.trainedOn;
    const months = monthsValid(step, settings);
    const validUntil = doneOn !== null && months !== undefined ? addMonths(doneOn, months) : null;
    return { step, doneOn, validUntil, state: stateOf(doneOn, validUntil, on) };
  });

function stateOf(doneOn: Day | null, validUntil: Day | null, on: Day): ScreeningState {
  if (doneOn === null) return 'MISSING';
  if (validUntil === null) return 'VALID';
  if (validUntil <= on) return 'EXPIRED';
  return validUntil <= addDays(on, soonDays) ? 'EXPIRES_SOON' : 'VALID';
}
