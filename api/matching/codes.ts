import { codes } from '../platform/codes.ts';

export const MatchSide = codes('MatchSide', 'Whose step it was.', {
  REQUESTER: 'The resident.',
  VOLUNTEER: 'The volunteer.',
  BOTH: 'The two together.',
  ORGANISATION: 'The organisation.',
});
export type MatchSide = keyof typeof MatchSide;

export const LinkReason = codes(
  'LinkReason',
  'Why these two were linked; the first one is the primary reason.',
  {
    SHARED_HOBBY: 'A hobby in common.',
    SAME_PROFESSION: 'The same profession.',
    LIFE_PHILOSOPHY: 'The same view of life.',
    PERSONALITY_KLIK: 'They clicked.',
    COORDINATOR_FEELING: 'The feeling of the coordinator.',
    LEVEL_WISH: 'The wish to talk at a certain level.',
    GENDER_WISH: 'A wish about gender.',
    AGE_WISH: 'A wish about age.',
    LANGUAGE: 'The language.',
    CULTURE_ORIGIN: 'The same culture or origin.',
    NEIGHBOURHOOD: 'They live near each other.',
    NOT_SAME_VILLAGE: 'They do not live in the same village, for privacy.',
    LIVED_EXPERIENCE: 'The volunteer has been through the same.',
    FINANCIAL_EXPERTISE: 'Knows about money.',
    PARENTING_EXPERIENCE: 'Has brought up children.',
    AVAILABILITY: 'Free at the same time.',
    MOBILITY_CAR: 'Has a car.',
    PET: 'A pet.',
    FAITH: 'The same faith.',
    PREVIOUS_ACQUAINTANCE: 'They knew each other.',
  },
);
export type LinkReason = keyof typeof LinkReason;

export const VolunteerNext = codes(
  'VolunteerNext',
  'What the volunteer does in the programme after a match has ended.',
  {
    AVAILABLE: 'May be matched again.',
    PAUSED: 'Rests for a while.',
    SUSPENDED: 'Is stopped until somebody has looked into it.',
    LEFT: 'Leaves the programme.',
  },
);
export type VolunteerNext = keyof typeof VolunteerNext;

export const UnlinkReason = codes('UnlinkReason', 'Why a match ended.', {
  GOAL_REACHED: 'The goal was reached.',
  TERM_REACHED: 'The agreed or longest term was over.',
  OUT_OF_TARGET: 'No longer in the target group.',
  CONTINUES_INFORMALLY: 'They go on without the organisation.',
  REFERRED_PROFESSIONAL: 'Handed over to a professional.',
  REQ_DECEASED: 'The resident died. Restricted.',
  REQ_NURSING_HOME: 'The resident went to live in a nursing home. Restricted.',
  REQ_MOVED: 'The resident moved.',
  REQ_HEALTH: 'The health of the resident. Restricted.',
  REQ_WITHDREW: 'The resident does not want to go on.',
  VOL_ILLNESS: 'The volunteer fell ill. Restricted.',
  VOL_MOVED: 'The volunteer moved.',
  VOL_TIME: 'The volunteer has too little time.',
  VOL_STOPPED: 'The volunteer stops.',
  VOL_DECEASED: 'The volunteer died. Restricted.',
  NO_CLICK: 'They did not click.',
  EXPECTATION_MISMATCH: 'The expectation or the question did not fit.',
  NO_CONTACT: 'One side could not be reached or did not keep appointments.',
  BOUNDARY_SAFETY: 'A boundary was crossed, or it was not safe.',
  PROGRAMME_STOPPED: 'The programme, its coordinator or its funding stopped.',
  REGISTRATION_ERROR: 'It was written down by mistake; it counts in no figure.',
});
export type UnlinkReason = keyof typeof UnlinkReason;

export const HoldReason = codes('HoldReason', 'Why a match rests for a while.', {
  REQ_HEALTH: 'The health of the resident. Restricted.',
  REQ_AWAY: 'The resident is away.',
  VOL_HEALTH: 'The health of the volunteer. Restricted.',
  VOL_AWAY: 'The volunteer is away.',
  VOL_TIME: 'The volunteer has too little time for now.',
  SAFETY: 'Somebody looks into whether it is safe.',
  CIRCUMSTANCES: 'Something outside the two, such as an epidemic.',
});
export type HoldReason = keyof typeof HoldReason;

export const MatchStep = codes('MatchStep', 'What can be done next with a match.', {
  PLAN_INTRODUCTION: 'Set the moment at which they meet, or another one.',
  RECORD_INTRODUCTION: 'Write down that they have met.',
  START_TRIAL: 'Link them, for a trial.',
  COMPLETE_TRIAL: 'The trial went well: they go on.',
  HOLD: 'Let it rest for a while, or say anew why and until when.',
  RESUME: 'Let it go on after a rest.',
  BEGIN_CLOSING: 'Begin to round it off.',
  BRIDGE: 'Let another volunteer stand in while it rests.',
});
export type MatchStep = keyof typeof MatchStep;

export const SuggestionReasonCode = codes('SuggestionReasonCode', 'What makes a volunteer suit a resident.', {
  DISTANCE: 'They live near each other.',
  LANGUAGES: 'They share a language besides Dutch.',
  INTERESTS: 'They like the same things.',
  PROFESSION: 'They know the same trade.',
  LIFE_PHILOSOPHY: 'They look at life in the same way.',
  GENDER_WISH: 'A wish about gender, no condition, is met.',
  AGE_WISH: 'A wish about age is met.',
  LIVED_EXPERIENCE: 'The volunteer has been through what would help.',
  EXPERTISE: 'The volunteer knows about what would help.',
  WORK_WISH: 'It is the kind of support that the volunteer likes best.',
  AVAILABILITY: 'They are free at the same times.',
  LAST_ASKED: 'How long ago the volunteer was asked last; most when never.',
  WAITING: 'How long the resident has waited; it counts more each day.',
  PRIORITY: 'The resident had a buddy before, and lost it through no fault of their own.',
  URGENCY: 'The request should go before others.',
});
export type SuggestionReasonCode = keyof typeof SuggestionReasonCode;

export const WhyYou = codes('WhyYou', 'Why two are proposed to each other, as they may know it themselves.', {
  DISTANCE: 'You live near each other.',
  LANGUAGES: 'You share a language besides Dutch.',
  INTERESTS: 'You like the same things.',
  AVAILABILITY: 'You are free at the same times.',
  WORK_WISH: 'It is the kind of support that you like best; for the volunteer.',
});
export type WhyYou = keyof typeof WhyYou;

export const WeightUnit = codes('WeightUnit', 'How the points of a reason come about out of its weight.', {
  AT_MOST: 'The weight is the most that it can add; less when it fits less.',
  EACH: 'The weight counts for each thing in common.',
  DAY: 'The weight counts for each day, for ever.',
});
export type WeightUnit = keyof typeof WeightUnit;

export const BlockerCode = codes('BlockerCode', 'Why a volunteer cannot be suggested.', {
  NOT_ENROLLED: 'The volunteer is not in the programme on that day.',
  NOT_SCREENED: 'The screening or training is not complete.',
  SCREENING_EXPIRED: 'The screening or training is no longer valid.',
  SUSPENDED: 'The volunteer was stopped until somebody has looked into it.',
  PAUSED: 'The volunteer is paused.',
  NO_CAPACITY: 'The volunteer has as many matches as agreed.',
  SUPPORT_MODE: 'The volunteer offers another kind of help.',
  LANGUAGE: 'They have no language in common.',
  GENDER_WISH: 'A condition about gender, of either, is not met.',
  EXCLUSION: 'One has what the other does not want to be near, such as a dog or smoke.',
  DISTANCE: 'They live farther apart than either wants.',
  AVAILABILITY: 'They are never free at the same time.',
  SAME_NEIGHBOURHOOD: 'They live in the same neighbourhood, where the programme does not want that.',
  NOT_DEPLOYABLE: 'The volunteer may not be deployed in the municipality of the resident.',
  NO_PARENT: 'The programme wants a volunteer who has brought up children.',
  EARLIER_PAIR: 'They were linked before, and did not click.',
  UNSAFE_PAIR: 'They were linked before, and it was not safe.',
  SAME_PERSON: 'It is the same person.',
  NO_VOLUNTEERS: 'The programme has no volunteers at all.',
});
export type BlockerCode = keyof typeof BlockerCode;

export const DecisionSource = codes('DecisionSource', 'How a volunteer came to be chosen.', {
  SUGGESTION: 'Among the volunteers who suited best.',
  PLAN: 'As a plan for the waitlist had it.',
  OWN_CHOICE: 'Somebody else, chosen by the coordinator.',
});
export type DecisionSource = keyof typeof DecisionSource;

export const UnlockingChange = codes(
  'UnlockingChange',
  'One thing that could change, so that more volunteers suit.',
  {
    INTERPRETER: 'An interpreter is arranged.',
    GENDER_WISH_SOFT: 'The wish of the resident for a man or a woman is no longer a condition.',
    ACCEPT_TRAIT: 'Whoever does not want to be near an animal or smoke does not mind any more.',
    FARTHER: 'The resident and the programme allow a longer way.',
    ONE_MORNING: 'The resident has one more morning in the week.',
    ONE_AFTERNOON: 'The resident has one more afternoon in the week.',
    ONE_EVENING: 'The resident has one more evening in the week.',
    WEEKEND: 'The resident has a part of the weekend.',
    ONE_MORE_EACH: 'The volunteers take one match more.',
    FINISH_SCREENING: 'The screening and training are completed.',
    RENEW_SCREENING: 'The screening or training is renewed.',
    END_PAUSE: 'The pause ends.',
    OTHER_SUPPORT_MODE: 'The resident takes the other kind of support.',
  },
);
export type UnlockingChange = keyof typeof UnlockingChange;

export const EndingType = codes('EndingType', 'What kind of ending a reason makes.', {
  PLANNED: 'As meant.',
  NATURAL: "Nobody's doing; not premature in the adjusted rate.",
  PREMATURE: 'Before its time.',
});
export type EndingType = keyof typeof EndingType;

export const RequesterNext = codes('RequesterNext', 'Where the requester goes after an ending.', {
  ENDED: 'The request is over.',
  WAITLIST: 'On the waitlist, counting from the day of the ending.',
  WAITLIST_ORIGINAL_DATE: 'On the waitlist, counting from the date of the first time.',
  WAITLIST_PRIORITY: 'On the waitlist, counting from the day of the ending, and before others.',
  NEW_INTAKE: 'First a new intake.',
  ON_HOLD: 'Resting until somebody decides.',
});
export type RequesterNext = keyof typeof RequesterNext;

export const PlanStatus = codes('PlanStatus', 'Where a plan stands that is made apart from the question.', {
  QUEUED: 'Waits until it is its turn.',
  RUNNING: 'Is being made.',
  DONE: 'Is there.',
  CANCELLED: 'Was stopped by somebody.',
  FAILED: 'Could not be made.',
});
export type PlanStatus = keyof typeof PlanStatus;

export const PlanPhase = codes('PlanPhase', 'What is being done for a plan.', {
  READING: 'Reading who waits and who volunteers.',
  COMPARING: 'Holding each resident against each volunteer.',
  CHOOSING: 'Choosing the best of all ways to link them.',
  CHECKING: 'Looking who is passed over, and why.',
});
export type PlanPhase = keyof typeof PlanPhase;
