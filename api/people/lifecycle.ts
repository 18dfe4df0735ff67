import { codes } from '../platform/codes.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';

export const EnrolmentStatus = codes(
  'EnrolmentStatus',
  'How far a volunteer is in a programme. "Available" and "matched" are no states: they follow from this, from a pause and from how many matches are open.',
  {
    CANDIDATE: 'Has shown interest.',
    INTAKE: 'A conversation is planned or going on.',
    SCREENING: 'The certificate of conduct or references are being seen to.',
    TRAINING: 'In training.',
    CERTIFIED: 'May be matched.',
    PAUSED: 'Not for now.',
    SUSPENDED: 'Stopped for safety or an expired certificate.',
    LEFT: 'No longer in the programme.',
    REJECTED: 'Not accepted.',
  },
);
export type EnrolmentStatus = keyof typeof EnrolmentStatus;

export const enrolmentLifecycle: Lifecycle<EnrolmentStatus> = {
  CANDIDATE: ['INTAKE', 'LEFT'],
  INTAKE: ['SCREENING', 'TRAINING', 'REJECTED', 'LEFT'],
  SCREENING: ['TRAINING', 'CERTIFIED', 'REJECTED', 'LEFT'],
  TRAINING: ['SCREENING', 'CERTIFIED', 'REJECTED', 'LEFT'],
  CERTIFIED: ['PAUSED', 'SUSPENDED', 'LEFT'],
  PAUSED: ['CERTIFIED', 'SUSPENDED', 'LEFT'],
  SUSPENDED: ['CERTIFIED', 'LEFT'],
  LEFT: ['INTAKE'],
  REJECTED: [],
};
