import type { Texts } from '../nl.ts';

export const home: Texts['home'] = {
  title: 'A buddy close by',
  lead: 'A walk, a coffee, or sorting the post together. Koppel finds someone nearby who suits you.',
  askTitle: 'I would like a buddy',
  askText: 'For yourself or for someone else. Free, and you need no account.',
  volunteerTitle: 'I want to be a buddy',
  volunteerText: 'A few hours a week is enough. We help you get started.',
  howTitle: 'How it works',
  how1Title: 'You tell us what you would like',
  how1Text: 'Here, or by telephone. It takes about five minutes.',
  how2Title: 'We call you',
  how2Text: 'A coordinator from the neighbourhood makes an appointment with you.',
  how3Title: 'You meet',
  how3Text: 'Do you get on? Then you go on together. If not, we keep looking.',
  placeTitle: 'What is there near you?',
};
