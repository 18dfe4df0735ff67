import { message, type TextKey } from '../messages/texts.ts';
import type { Message } from '../platform/refusal.ts';
import type { BlockerCode, SuggestionReasonCode, UnlockingChange } from './codes.ts';
import type { Reason } from './reasons.ts';
import type { Unlock, WhyNone } from './why-none.ts';

const blockerTexts: Readonly<Record<BlockerCode, TextKey>> = {
  NOT_ENROLLED: 'blockedNotEnrolled',
  NOT_SCREENED: 'blockedNotScreened',
  SCREENING_EXPIRED: 'blockedScreeningExpired',
  SUSPENDED: 'blockedSuspended',
  PAUSED: 'blockedPaused',
  NO_CAPACITY: 'blockedNoCapacity',
  SUPPORT_MODE: 'blockedSupportMode',
  LANGUAGE: 'blockedLanguage',
  GENDER_WISH: 'blockedGenderWish',
  EXCLUSION: 'blockedExclusion',
  DISTANCE: 'blockedDistance',
  AVAILABILITY: 'blockedAvailability',
  SAME_NEIGHBOURHOOD: 'blockedSameNeighbourhood',
  NOT_DEPLOYABLE: 'blockedNotDeployable',
  NO_PARENT: 'blockedNoParent',
  EARLIER_PAIR: 'blockedEarlierPair',
  UNSAFE_PAIR: 'blockedUnsafePair',
  SAME_PERSON: 'blockedSamePerson',
  NO_VOLUNTEERS: 'blockedNoVolunteers',
};

const reasonTexts: Readonly<Record<SuggestionReasonCode, TextKey>> = {
  DISTANCE: 'reasonDistance',
  LANGUAGES: 'reasonLanguages',
  INTERESTS: 'reasonInterests',
  PROFESSION: 'reasonProfession',
  LIFE_PHILOSOPHY: 'reasonLifePhilosophy',
  GENDER_WISH: 'reasonGenderWish',
  AGE_WISH: 'reasonAgeWish',
  LIVED_EXPERIENCE: 'reasonLivedExperience',
  EXPERTISE: 'reasonExpertise',
  WORK_WISH: 'reasonWorkWish',
  AVAILABILITY: 'reasonAvailability',
  LAST_ASKED: 'reasonLastAsked',
  WAITING: 'reasonWaiting',
  PRIORITY: 'reasonPriority',
  URGENCY: 'reasonUrgency',
};

const unlockTexts: Readonly<Record<UnlockingChange, TextKey>> = {
  INTERPRETER: 'unlockInterpreter',
  GENDER_WISH_SOFT: 'unlockGenderWishSoft',
  ACCEPT_TRAIT: 'unlockAcceptTrait',
  FARTHER: 'unlockFarther',
  ONE_MORNING: 'unlockOneMorning',
  ONE_AFTERNOON: 'unlockOneAfternoon',
  ONE_EVENING: 'unlockOneEvening',
  WEEKEND: 'unlockWeekend',
  ONE_MORE_EACH: 'unlockOneMoreEach',
  FINISH_SCREENING: 'unlockFinishScreening',
  RENEW_SCREENING: 'unlockRenewScreening',
  END_PAUSE: 'unlockEndPause',
  OTHER_SUPPORT_MODE: 'unlockOtherSupportMode',
};

export const sayReason = ({ code, params }: Reason): Message => message(reasonTexts[code], params);
export const sayBlocker = ({ code, blocked }: WhyNone): Message => message(blockerTexts[code], { blocked });
export const sayUnlock = ({ change, unlocked, km = 0 }: Unlock): Message =>
  message(unlockTexts[change], { count: unlocked, km });
