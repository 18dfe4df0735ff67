import { codes } from '../platform/codes.ts';

export const SignalCode = codes('SignalCode', 'What asks for somebody’s attention.', {
  PROBLEM_REPORTED: 'A resident, or a helper, said that something is wrong, and nobody has settled it.',
  STOP_ASKED: 'A resident wants to stop while a volunteer is in it.',
  STOPPED: 'A resident stopped alone, and nobody has taken note of it.',
  APPLICATION_WAITS: 'Somebody wants to become a volunteer, and nobody has reacted for some working days.',
  FIRST_CONTACT_DUE: 'Nobody has spoken with the resident within the promised working days.',
  INTAKE_DUE: 'There was a first contact, and no intake yet.',
  PROPOSAL_UNANSWERED: 'A proposal has had no answer for some days.',
  INTRODUCTION_TO_PLAN: 'Both said yes: a day is to be set on which they meet.',
  INTRODUCTION_PASSED: 'The day of an introduction has passed, and nobody wrote down that they met.',
  INTRODUCTION_TO_HEAR: 'They have met, and we have not heard how it was.',
  TRIAL_TO_EVALUATE: 'The trial has lasted long enough to ask how it goes.',
  EVALUATION_DUE: 'One of the two of a match was asked how it goes, and has not answered yet.',
  WAITS_LONG: 'Somebody waits for a year or longer.',
  NOBODY_SUITS: 'Somebody waits, and no volunteer suits.',
  SCREENING_EXPIRES: 'The certificate or the training of a volunteer expires soon, or has.',
  PAUSE_ENDS: 'The pause of a volunteer is over, or nearly.',
  NO_VISIT: 'No visit of a match has been written down for a long time.',
  ON_HOLD: 'It has rested for weeks, and nobody said until when.',
  HOLD_OVER: 'A match rests longer than was expected.',
  LICENCE_ENDS: 'The licence of the programme ends soon, or has.',
  MATCH_OF_DECEASED: 'A match is open of which one of the two has died.',
  IMPOSSIBLE_DAYS:
    'Days that cannot be so: linked before it was asked or before one of the two was born, or an outcome before it was asked.',
  POSSIBLE_DUPLICATE:
    'Somebody may be in the programme twice: another open request came in earlier, of the same name and birth date or the same telephone number.',
  FIGURES_WRONG: 'Figures that must add up or were printed do not agree; the report says which.',
  WAITLIST_STALE: 'Somebody waits, and nothing has been written down of it for months.',
  END_REASON_MISSING: 'A volunteer left, and nobody wrote down why.',
});
export type SignalCode = keyof typeof SignalCode;

export const Whose = codes('Whose', 'Whose work it is.', {
  MINE: 'Yours, and of colleagues for whom you are the deputy.',
  NOBODYS: 'Nobody’s yet.',
  OTHERS: 'Of other colleagues.',
});
export type Whose = keyof typeof Whose;

export const UndoableStep = codes('UndoableStep', 'A step that can be taken back for a while.', {
  FIRST_CONTACT: 'A first contact that was recorded by mistake.',
  PROPOSED: 'A proposal that was made by mistake; neither of the two has answered.',
  REMOVED: 'Somebody was taken off the waitlist by mistake.',
  INTRODUCED: 'It was written down by mistake that two have met.',
  CLOSING: 'A match began to be rounded off by mistake.',
});
export type UndoableStep = keyof typeof UndoableStep;
