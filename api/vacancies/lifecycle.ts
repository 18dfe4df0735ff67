import { codes } from '../platform/codes.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';

export const VacancyStatus = codes('VacancyStatus', 'Where a vacancy stands.', {
  DRAFT: 'Being written.',
  REVIEW: 'Waiting for somebody to look at it.',
  PUBLISHED: 'Anyone can see it and apply.',
  PARTLY_FILLED: 'Some places are filled; others are open.',
  FILLED: 'All places are filled.',
  CLOSED: 'Closed.',
  EXPIRED: 'Its last day has passed.',
  WITHDRAWN: 'Taken back.',
});
export type VacancyStatus = keyof typeof VacancyStatus;

export const vacancyLifecycle: Lifecycle<VacancyStatus> = {
  DRAFT: ['REVIEW', 'PUBLISHED'],
  REVIEW: ['PUBLISHED'],
  PUBLISHED: ['PARTLY_FILLED', 'EXPIRED', 'WITHDRAWN'],
  PARTLY_FILLED: ['FILLED'],
  FILLED: ['CLOSED'],
  CLOSED: ['PUBLISHED'],
  EXPIRED: ['PUBLISHED'],
  WITHDRAWN: ['PUBLISHED'],
};

export const ApplicationStatus = codes('ApplicationStatus', 'Where an application stands.', {
  SUBMITTED: 'Sent; nobody has reacted yet.',
  CONTACTED: 'The coordinator has been in touch.',
  INTAKE: 'A conversation is planned or going on.',
  PLACED: 'Became a volunteer of the programme.',
  DECLINED: 'Not accepted.',
  WITHDRAWN: 'Taken back by the applicant.',
  NO_RESPONSE: 'The applicant did not react any more.',
});
export type ApplicationStatus = keyof typeof ApplicationStatus;

export const applicationLifecycle: Lifecycle<ApplicationStatus> = {
  SUBMITTED: ['CONTACTED'],
  CONTACTED: ['INTAKE'],
  INTAKE: ['PLACED', 'DECLINED', 'WITHDRAWN', 'NO_RESPONSE'],
  PLACED: [],
  DECLINED: [],
  WITHDRAWN: [],
  NO_RESPONSE: [],
};

/** Whether anyone can see it and apply. */
export const isOpen = ({ status }: { status: VacancyStatus }): boolean =>
  status === 'PUBLISHED' || status === 'PARTLY_FILLED';
