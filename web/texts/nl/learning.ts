/** What volunteers read to learn from. */
export const learning = {
  title: 'Lezen en leren',
  required: 'Hoort bij uw training',
  other: 'Ook goed om te lezen',
  left: 'U las {{read}} van de {{total}} stukken die bij uw training horen.',
  allRead: 'U hebt alles gelezen wat bij uw training hoort. Goed gedaan.',
  minutes_one: '{{count}} minuut',
  minutes_other: '{{count}} minuten',
  toRead: 'Nog niet gelezen',
  readOn: 'Gelezen op {{day}}',
  link: 'Kijk ook op {{site}}',
  elsewhere: 'Dit opent een andere website.',
  read: 'Ik heb dit gelezen',
  unread: 'Toch nog niet gelezen',
  marked: 'Gelezen: {{title}}.',
  unmarked: 'Nog niet gelezen: {{title}}.',
  failed: 'Dit is niet bewaard',
};
