import type { staffing as nl } from '../nl/staffing.ts';

export const staffing: typeof nl = {
  title: 'Staffing',
  lead: 'How much work each coordinator has. And whether volunteers have the certificate of conduct and training that a programme asks.',
  caseload: 'Work of each coordinator',
  coordinator: 'Coordinator',
  nobodys: 'Nobody’s',
  former: 'A former colleague',
  left: 'coordinates this, or part of it, no longer: colleagues can take it',
  total: 'Together',
  requests: 'Requests',
  waiting: 'On the waitlist',
  matches: 'Running matches',
  volunteers: 'Volunteers',
  screening: 'Certificate of conduct and training',
  step: 'Asked',
  nothingAsked: 'No certificate of conduct or training is asked here.',
  asked: 'Volunteers',
  valid: 'In order',
  expiresSoon: 'Expires soon',
  expired: 'Expired',
  missing: 'Missing',
  matchedWithout: 'Of these, with a match',
  definitions: 'What do these figures mean?',
  definition: {
    requests:
      'Requests that this coordinator has taken, as long as no match runs. Closed requests do not count.',
    waiting: 'Those of them that are on the waitlist, for whom nobody is proposed yet.',
    matches: 'Matches that run, of requests of this coordinator.',
    volunteers:
      'Enrolments of volunteers whom this coordinator looks after, candidates too. Who is in several programmes counts in each.',
    asked:
      'Volunteers who may be matched, rest, or were stopped for safety. Candidates and those in training do not count. What is asked stands in the settings of the programme as they are now.',
    valid: 'The certificate was seen or the training done, and it stays valid for more than 60 days.',
    expiresSoon: 'Still valid, but no longer within 60 days.',
    expired: 'The certificate or the training is too long ago.',
    missing: 'The certificate was never seen, or the training never done.',
    matchedWithout:
      'Volunteers whose certificate or training has expired or is missing, while they have a match in this programme.',
  },
};
