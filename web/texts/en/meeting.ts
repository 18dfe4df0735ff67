import type { Texts } from '../nl.ts';

export const meeting: Texts['meeting'] = {
  title: 'Your first meeting',
  where: 'Where: {{place}}',
  cannot: 'Can you not come? Call your coordinator.',
  calendar: 'Put it in your calendar',
  eventTitle: 'Meeting {{name}}',
  eventText: 'Programme: {{programme}}.',
  whyTitle: 'Why you two?',
  why: {
    DISTANCE: 'You do not live far from each other.',
    LANGUAGES: 'You speak the same language.',
    INTERESTS: 'You like the same things.',
    AVAILABILITY: 'You have time at the same moments.',
    WORK_WISH: 'It is the help that you like to give best.',
  },
  restsUntil: 'That will probably be until {{day}}.',
  standInTitle: 'A stand-in for you',
  standInTitleVolunteer: 'Where you stand in',
  standInVolunteer: 'You stand in for {{name}}’s buddy',
  standInResident: '{{name}} stands in for your buddy',
  standInUntil: 'Up to and including {{day}}. Then it stops by itself.',
  standInVolunteerText:
    'You help while their own buddy cannot. The coordinator makes an appointment with you.',
  standInResidentText:
    'Your own buddy cannot come for a while. The coordinator makes an appointment with you.',
};
