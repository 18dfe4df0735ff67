import type { Texts } from '../nl.ts';

export const places: Texts['places'] = {
  postcode: 'Postcode',
  postcodeHint: 'For example 1961 AB',
  search: 'Search',
  searching: 'We are looking up your neighbourhood.',
  notAPostcode: 'Fill in a postcode, such as 1961 AB.',
  unknown: 'We do not know this postcode. Check it, or call one of these organisations.',
  found: '{{place}}',
  team: 'Your neighbourhood team',
  call: 'Call {{phone}}',
  nearest: 'Close to you',
  programmes: 'Here you can ask for a buddy for',
  noProgrammes:
    'You cannot ask for a buddy through Koppel here yet. Your neighbourhood team is happy to help.',
  ask: 'Ask for a buddy in this neighbourhood',
  ratherCall: 'Would you rather call?',
  ratherCallText: 'We will answer the questions with you.',
};
