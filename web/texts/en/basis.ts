import type { basis as nl } from '../nl/basis.ts';

/** What the figures of an organisation are judged by, and from when they are whole. */
export const basis: typeof nl = {
  title: 'What figures are judged by',
  lead: 'By this you measure your own work. It holds for all reports, also those of earlier years.',
  clocks: 'How fast must it go?',
  clocksText: 'A clock runs from one moment to another, in working days. Weekends and holidays do not count.',
  which: 'Which targets hold?',
  whichOf: { usual: 'The usual targets', own: 'Targets of our own' },
  aim: 'target {{share}}',
  clock: 'Target {{number}}',
  from: 'From',
  until: 'Until',
  workingDays: 'Within how many working days?',
  target: 'What percentage must be in time?',
  remove: 'Take away',
  add: 'Another target',
  complete: 'From when is everything known?',
  volunteersCompleteFrom: 'All volunteers are known from',
  volunteersCompleteFromHint:
    'Did your old records hold only who was still there? Then fill in that day. Otherwise volunteers seem to stay longer than they do.',
  done: 'Saved. The reports reckon with it at once.',
  toBasis: 'What figures are judged by',
};
