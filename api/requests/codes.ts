import { codes } from '../platform/codes.ts';

export const RequestChannel = codes('RequestChannel', 'Where a request came in.', {
  CENTRAL: 'The central intake point.',
  LONELINESS_LINE: 'The line where neighbours report loneliness.',
  SIDE: 'Straight to a worker or team.',
  SELF: 'The resident, through the portal.',
  REFERRER: 'A relative or professional, on behalf of the resident.',
  WALK_IN: 'A walk-in hour.',
  PHONE_LINE: 'A telephone line.',
  PAPER: 'On paper: a form or a letter.',
  CAMPAIGN: 'A visit of a campaign.',
});
export type RequestChannel = keyof typeof RequestChannel;

export const ReferrerKind = codes('ReferrerKind', 'Who asks on behalf of a resident.', {
  RELATIVE: 'Family, a friend or a neighbour.',
  GP: 'A general practitioner.',
  GP_NURSE: 'A practice nurse.',
  DISTRICT_NURSE: 'A district nurse.',
  HOSPITAL: 'A hospital.',
  SCHOOL: 'A school or day care.',
  POLICE: 'The police.',
  FOOD_BANK: 'The food bank.',
  HOUSING_CORPORATION: 'A housing corporation.',
  MUNICIPALITY: 'The municipality.',
  EMPLOYER: 'An employer.',
  WELFARE_ORGANISATION: 'Another welfare organisation.',
  NEIGHBOURHOOD_TEAM: 'A neighbourhood team.',
  CARER_SUPPORT: 'Support for informal carers.',
  VOLUNTEER: 'A volunteer.',
  OTHER: 'Somebody else.',
});
export type ReferrerKind = keyof typeof ReferrerKind;

export const RequestOutcome = codes('RequestOutcome', 'How the intake of a request ended.', {
  ACCEPTED: 'A new trajectory: the resident goes on the waitlist of the programme, or is helped.',
  REJECTED: 'Not something we can do; the reason says why.',
  REDIRECTED: 'Passed on to another organisation or programme.',
  HANDLED_NO_TRAJECT: 'Helped at once; nothing more was needed.',
  ADDED_TO_EXISTING: 'Made part of help that was already running.',
  WITHDRAWN: 'The resident took it back.',
});
export type RequestOutcome = keyof typeof RequestOutcome;

export const RejectionReason = codes('RejectionReason', 'Why a request was rejected or passed on.', {
  OUT_OF_AREA: 'Lives outside the area.',
  AGE_OR_TARGET_GROUP: 'Outside the target group.',
  NO_CONSENT: 'The resident did not agree.',
  NOT_MOTIVATED: 'The resident does not want it enough now.',
  NEEDS_PROFESSIONAL: 'Needs a professional: crisis, addiction, aggression, dementia.',
  UNSAFE_FOR_VOLUNTEER: 'Not safe for a volunteer.',
  CARE_OR_HOUSEHOLD_TASK: 'Asks for care or housekeeping.',
  DEBTS_TOO_COMPLEX: 'The debts are too complex.',
  LANGUAGE_NO_INTERPRETER: 'No common language and no interpreter.',
  INCIDENTAL_ONLY: 'Only one odd job: there are other services for it.',
  WRONG_PROGRAMME: 'Another programme fits better.',
  WAITLIST_CLOSED: 'The waitlist is closed.',
  COOLING_OFF: 'Has to wait a while after the last match.',
  ALREADY_SUPPORTED: 'Has support already.',
  INFO_INCOMPLETE: 'Too little is known.',
  DUPLICATE: 'The same request was already there.',
  CAPACITY: 'No capacity.',
});
export type RejectionReason = keyof typeof RejectionReason;

export const Urgency = codes('Urgency', 'How much a request asks to go before others who wait as long.', {
  NORMAL: 'Takes its turn.',
  SOON: 'Should not wait as long as others.',
  URGENT: 'Cannot wait.',
});
export type Urgency = keyof typeof Urgency;

export const WaitlistRemoval = codes('WaitlistRemoval', 'Why a spell on the waitlist ended.', {
  MATCHED: 'Linked to a volunteer.',
  WITHDREW: 'Took the request back.',
  NO_LONGER_NEEDED: 'No longer needed.',
  OTHER_SOLUTION_NETWORK: 'Help from family or friends.',
  OTHER_SOLUTION_COLLECTIVE: 'Found it in a meeting place or activity.',
  OTHER_PROGRAMME: 'Went to another programme.',
  REFERRED_PROFESSIONAL: 'Went to a professional.',
  DECEASED: 'Died.',
  ADMITTED: 'Went to live in an institution.',
  MOVED: 'Moved house.',
  NO_CONTACT_AFTER_N: 'Could not be reached any more.',
  NOT_ELIGIBLE_ON_REVIEW: 'Turned out not to be eligible.',
  EXPIRED_NO_SUITABLE_VOLUNTEER: 'No suitable volunteer in the longest time we wait.',
  PROGRAMME_CLOSED: 'The programme closed.',
  DUPLICATE: 'Stood on the list twice.',
});
export type WaitlistRemoval = keyof typeof WaitlistRemoval;

export const Circumstance = codes(
  'Circumstance',
  'A circumstance of a family that asks for help. Shown as totals only.',
  {
    MIGRATION_BACKGROUND: 'A migration background.',
    DOMESTIC_VIOLENCE: 'Violence at home.',
    SINGLE_PARENT: 'One parent.',
  },
);
export type Circumstance = keyof typeof Circumstance;

export const RequestStage = codes('RequestStage', 'Where a request stands, as a resident wants to know it.', {
  RECEIVED: 'It came in; we get in touch.',
  MEETING: 'We have spoken, or will meet, to hear what is needed.',
  SEARCHING: 'We look for somebody who suits.',
  INTRODUCING: 'There is somebody to get to know.',
  LINKED: 'There is a buddy.',
  PAUSED: 'It rests for a while.',
  CLOSED: 'It is closed.',
});
export type RequestStage = keyof typeof RequestStage;

export const ReportKind = codes('ReportKind', 'What a resident lets the coordinator know.', {
  STOPS: 'They stopped, and it is done.',
  WANTS_TO_STOP: 'They want to stop; the coordinator speaks with both first.',
  PROBLEM: 'Something is wrong.',
});
export type ReportKind = keyof typeof ReportKind;

export const CallMoment = codes('CallMoment', 'When somebody wants to be called.', {
  ANY: 'Whenever.',
  MORNING: 'In the morning.',
  AFTERNOON: 'In the afternoon.',
});
export type CallMoment = keyof typeof CallMoment;
