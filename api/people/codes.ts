import { codes } from '../platform/codes.ts';

export const Gender = codes('Gender', 'Gender as the person gives it.', {
  F: 'Woman.',
  M: 'Man.',
  X: 'Neither, or otherwise.',
});
export type Gender = keyof typeof Gender;

export const DayPart = codes('DayPart', 'A part of the week.', {
  MON_MORNING: 'Monday morning.',
  MON_AFTERNOON: 'Monday afternoon.',
  MON_EVENING: 'Monday evening.',
  TUE_MORNING: 'Tuesday morning.',
  TUE_AFTERNOON: 'Tuesday afternoon.',
  TUE_EVENING: 'Tuesday evening.',
  WED_MORNING: 'Wednesday morning.',
  WED_AFTERNOON: 'Wednesday afternoon.',
  WED_EVENING: 'Wednesday evening.',
  THU_MORNING: 'Thursday morning.',
  THU_AFTERNOON: 'Thursday afternoon.',
  THU_EVENING: 'Thursday evening.',
  FRI_MORNING: 'Friday morning.',
  FRI_AFTERNOON: 'Friday afternoon.',
  FRI_EVENING: 'Friday evening.',
  SAT_MORNING: 'Saturday morning.',
  SAT_AFTERNOON: 'Saturday afternoon.',
  SAT_EVENING: 'Saturday evening.',
  SUN_MORNING: 'Sunday morning.',
  SUN_AFTERNOON: 'Sunday afternoon.',
  SUN_EVENING: 'Sunday evening.',
});
export type DayPart = keyof typeof DayPart;

export const Trait = codes(
  'Trait',
  'What there is at home, or about somebody, that another may not want to be near.',
  {
    DOG: 'Has a dog.',
    CAT: 'Has a cat.',
    SMOKES: 'Smokes.',
  },
);
export type Trait = keyof typeof Trait;

export const Experience = codes('Experience', 'What a volunteer has been through, or knows well.', {
  DEBTS: 'Has had debts.',
  LOSS: 'Has lost somebody near.',
  MIGRATION: 'Came from another country.',
  LONELINESS: 'Has been lonely.',
  SINGLE_PARENT: 'Has brought up children alone.',
  CARING: 'Has cared for somebody near.',
  JOB_LOSS: 'Has been without work.',
  PARENTING: 'Has brought up children.',
  FINANCE: 'Knows about money.',
  PAPERWORK: 'Knows about paperwork and the authorities.',
  LANGUAGE_LESSONS: 'Knows how to help somebody learn Dutch.',
});
export type Experience = keyof typeof Experience;

export const ScreeningState = codes(
  'ScreeningState',
  'How it stands with something that a programme asks before a match.',
  {
    MISSING: 'Not seen, or not done yet.',
    VALID: 'Seen or done, and valid.',
    EXPIRES_SOON: 'Valid, for no longer than 60 days.',
    EXPIRED: 'No longer valid.',
  },
);
export type ScreeningState = keyof typeof ScreeningState;

export const RecruitmentChannel = codes('RecruitmentChannel', 'How a volunteer found the organisation.', {
  WORD_OF_MOUTH: 'Through somebody they know.',
  NEWSPAPER: 'An advertisement or article in a paper.',
  WEBSITE: 'A website.',
  SOCIAL_MEDIA: 'Social media.',
  VOLUNTEER_CENTRE: 'The volunteer centre.',
  REFERRER: 'A professional who pointed the way.',
  EVENT: 'A fair or meeting.',
  OTHER: 'Otherwise.',
  UNKNOWN: 'Not asked or not written down.',
});
export type RecruitmentChannel = keyof typeof RecruitmentChannel;

export const LeaveReason = codes('LeaveReason', 'Why a volunteer left the organisation.', {
  TIME_LACK: 'Too little time.',
  PAID_WORK: 'Found paid work.',
  STUDY_OR_INTERNSHIP_END: 'The study or internship came to its end.',
  HEALTH: 'Health. Restricted: shown as a total only.',
  AGE: 'Age.',
  CARE_DUTIES: 'Care for somebody near.',
  MOVED: 'Moved house.',
  TERM_COMPLETED: 'The promised term was over.',
  NO_MATCH_AVAILABLE: 'No suitable match came.',
  TASK_TOO_HEAVY: 'The task was too heavy.',
  LACK_OF_SUPPORT: 'Too little support.',
  LACK_OF_AUTONOMY: 'Too little say.',
  LACK_OF_APPRECIATION: 'Too little appreciation.',
  CONFLICT_OR_EXCLUSION: 'A conflict, or being left out.',
  UNCLEAR_COMMUNICATION: 'Unclear communication.',
  RULES_ADMIN_BURDEN: 'Too many rules or too much paperwork.',
  CONDUCT: 'Conduct.',
  DECEASED: 'Died.',
  PROGRAMME_STOPPED: 'The programme stopped.',
  EXTERNAL_CORONA: 'The corona epidemic.',
  OTHER: 'Another reason.',
  NOT_SUITABLE: 'Before the start: not suitable.',
  VOG_REFUSED: 'Before the start: the certificate of conduct was refused.',
  TRAINING_NOT_COMPLETED: 'Before the start: the training was not completed.',
  NO_RESPONSE: 'Before the start: no response any more.',
  WITHDREW_BEFORE_START: 'Before the start: withdrew.',
  UNKNOWN: 'Not asked or not written down.',
});
export type LeaveReason = keyof typeof LeaveReason;
