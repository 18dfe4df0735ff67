import { codes } from '../platform/codes.ts';

export const SupportMode = codes(
  'SupportMode',
  'How long help is meant to last. Required on both sides before a match.',
  {
    INCIDENTAL: 'Once, or now and then: shopping, a walk with the dog, going along to the hospital.',
    STRUCTURAL: 'Again and again, over months: a talk, an outing, putting the paperwork in order.',
  },
);
export type SupportMode = keyof typeof SupportMode;

export const ScreeningStep = codes(
  'ScreeningStep',
  'What a programme may ask of a volunteer before a match.',
  {
    VOG: 'A certificate of conduct (Verklaring Omtrent het Gedrag), shown to somebody of the organisation.',
    TRAINING: 'The training of the programme.',
  },
);
export type ScreeningStep = keyof typeof ScreeningStep;

export const ProgrammeKind = codes('ProgrammeKind', 'What a programme does, and so what it counts.', {
  RELATION: 'A resident and a volunteer form a pair for a while.',
  TASK: 'A job is done for a resident; there is no lasting pair.',
  SURVEY: 'A campaign of visits: invited, reached, visited, and perhaps a follow-up elsewhere.',
  PHONE: 'A pair that talks by telephone.',
});
export type ProgrammeKind = keyof typeof ProgrammeKind;

export const ProgrammeStatus = codes('ProgrammeStatus', 'Whether a programme takes new requests.', {
  ACTIVE: 'It takes requests.',
  SUSPENDED: 'It takes no new requests for now; what runs goes on.',
  CLOSED: 'It has ended.',
});
export type ProgrammeStatus = keyof typeof ProgrammeStatus;

export const HouseLanguage = codes('HouseLanguage', 'A language of the pages for residents and volunteers.', {
  NL: 'Dutch.',
  EN: 'English.',
  AR: 'Arabic.',
});
export type HouseLanguage = keyof typeof HouseLanguage;

export const ClockMoment = codes('ClockMoment', 'A moment of a request, from or until which a clock runs.', {
  RECEIPT: 'It was received.',
  FIRST_ATTEMPT: 'Somebody tried to reach the resident, or did.',
  FIRST_CONTACT: 'Somebody spoke with the resident.',
  INTAKE: 'The intake was held.',
  OUTCOME: 'The intake had an outcome.',
  START:
    'The help began: the first match was linked; in a programme without matches, the request was accepted.',
});
export type ClockMoment = keyof typeof ClockMoment;
