import { codes } from '../platform/codes.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';

export const RequestStatus = codes(
  'RequestStatus',
  'Where a request stands, from reception to the end of the match.',
  {
    RECEIVED: 'It came in; nobody has spoken with the resident yet.',
    FIRST_CONTACT: 'Somebody has spoken with the resident.',
    INTAKE_PLANNED: 'A day for the intake is set, or a new intake is needed.',
    INTAKE_DONE: 'The intake was held.',
    ACCEPTED: 'Accepted; not (yet) on the waitlist.',
    REJECTED: 'Rejected.',
    REDIRECTED: 'Passed on.',
    HANDLED_NO_TRAJECT: 'Helped at once.',
    ADDED_TO_EXISTING: 'Part of help that was already running.',
    WITHDRAWN: 'Taken back by the resident.',
    WAITLISTED: 'On the waitlist.',
    PROPOSED: 'A volunteer is proposed.',
    INTRODUCTION: 'The two are being introduced.',
    LINKED_TRIAL: 'Linked, for a trial.',
    RUNNING: 'Linked.',
    EVALUATED: 'Linked, and evaluated at least once.',
    ON_HOLD: 'Resting for a while.',
    REMOVED: 'Taken off the waitlist.',
    ENDED: 'The match has ended.',
  },
);
export type RequestStatus = keyof typeof RequestStatus;

export const requestLifecycle: Lifecycle<RequestStatus> = {
  // Back only when it was recorded by mistake, for a quarter of an hour (followup/undo-rules.ts); so is REMOVED.
  RECEIVED: ['FIRST_CONTACT', 'WITHDRAWN'],
  FIRST_CONTACT: ['INTAKE_PLANNED', 'RECEIVED', 'WITHDRAWN'],
  INTAKE_PLANNED: ['INTAKE_DONE', 'WITHDRAWN'],
  INTAKE_DONE: ['ACCEPTED', 'REJECTED', 'REDIRECTED', 'HANDLED_NO_TRAJECT', 'ADDED_TO_EXISTING', 'WITHDRAWN'],
  ACCEPTED: ['WAITLISTED'],
  REJECTED: [],
  REDIRECTED: [],
  HANDLED_NO_TRAJECT: [],
  ADDED_TO_EXISTING: [],
  WITHDRAWN: [],
  WAITLISTED: ['PROPOSED', 'ON_HOLD', 'REMOVED'],
  PROPOSED: ['INTRODUCTION', 'WAITLISTED'],
  INTRODUCTION: ['LINKED_TRIAL', 'WAITLISTED'],
  LINKED_TRIAL: ['RUNNING', 'WAITLISTED'],
  RUNNING: ['EVALUATED', 'ENDED', 'ON_HOLD'],
  EVALUATED: ['ENDED', 'ON_HOLD'],
  ON_HOLD: ['WAITLISTED', 'RUNNING'],
  REMOVED: ['WAITLISTED'],
  // Back to the waitlist by the reason of the ending; after a wrong expectation a new intake comes first.
  ENDED: ['WAITLISTED', 'INTAKE_PLANNED'],
};
