import type { Texts } from '../nl.ts';

export const places: Texts['places'] = {
  postcode: 'Postcode',
  postcodeHint: 'For example 1961 AB',
  search: 'Search',
  searching: 'We are looking up your neighbourhood.',
  notAPostcode: 'Fill in a postcode, such as 1961 AB.',
  unknown: 'We do not know this postcode. Check it, or call one of these organisations.',
  outside:
    'We know where this is, but none of our teams works there. Please call us: we are happy to think along with you.',
  found: '{{place}}',
  team: 'Your neighbourhood team',
  call: 'Call {{phone}}',
  nearest: 'Close to you',
  nearestOutside: 'Nearest to you',
  away: '{{km}} km away',
  askThis: 'Ask for this',
  programmes: 'Here you can ask for a buddy for',
  noProgrammes:
    'You cannot ask for a buddy through Koppel here yet. Your neighbourhood team is happy to help.',
  source: 'Location of the postcode, adapted by us:',
  publisher: { GEONAMES: 'GeoNames', CBS: 'CBS' },
  ratherCall: 'Would you rather call?',
  ratherCallText: 'We will answer the questions with you.',
};
