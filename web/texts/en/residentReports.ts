/** What residents let the coordinator know. */
export const residentReports = {
  title: 'From residents',
  text: 'They let us know this themselves. Volunteers do not see it.',
  kind: { STOPS: 'Has stopped', WANTS_TO_STOP: 'Wants to stop', PROBLEM: 'Something is wrong' },
  byHelper: 'said by whoever follows it for them',
  noWords: 'Nothing more was said.',
  settle: 'Taken care of',
  settleFor: 'of {{name}}',
  failed: 'That was not recorded',
};
