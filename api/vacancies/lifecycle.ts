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
  DRAFT: ['REVIEW', 'PUBLISHED', 'WITHDRAWN'],
  REVIEW: ['PUBLISHED'],
  PUBLISHED: ['PARTLY_FILLED', 'FILLED', 'EXPIRED', 'WITHDRAWN'],
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
  SUBMITTED: ['CONTACTED', 'DECLINED', 'WITHDRAWN'],
  CONTACTED: ['INTAKE', 'DECLINED', 'WITHDRAWN', 'NO_RESPONSE'],
  INTAKE: ['PLACED', 'DECLINED', 'WITHDRAWN', 'NO_RESPONSE'],
  PLACED: [],
  DECLINED: [],
  WITHDRAWN: [],
  NO_RESPONSE: [],
};

export const DeclineReason = codes('DeclineReason', 'Why an applicant does not become a volunteer.', {
  NO_PLACE: 'There is no place now.',
  TIMES: 'The times do not fit.',
  TOO_FAR: 'It is too far away.',
  OTHER_WORK: 'Other volunteer work suits better.',
  EXPECTATIONS: 'Something else was expected.',
  NOT_SCREENED: 'The certificate of conduct or the training will not be there.',
  NOT_SUITABLE: 'Not for this work.',
});
export type DeclineReason = keyof typeof DeclineReason;

/** Whether anyone can see it and apply. */
export const isOpen = ({ status }: { status: VacancyStatus }): boolean =>
  status === 'PUBLISHED' || status === 'PARTLY_FILLED';
