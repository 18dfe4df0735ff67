/** What residents let the coordinator know. */
export const residentReports = {
  title: 'Van inwoners',
  text: 'Dit lieten zij zelf weten. Vrijwilligers zien dit niet.',
  kind: { STOPS: 'Is gestopt', WANTS_TO_STOP: 'Wil stoppen', PROBLEM: 'Er is iets niet goed' },
  byHelper: 'gemeld door wie meekijkt',
  noWords: 'Geen toelichting.',
  settle: 'Opgepakt',
  settleFor: 'van {{name}}',
  failed: 'Dat is niet vastgelegd',
};
