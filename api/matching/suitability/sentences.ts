import { message, type TextKey } from '../../messages/texts.ts';
import type { Message } from '../../platform/refusal.ts';
import type { SuggestionReasonCode, UnlockingChange } from '../codes.ts';
import type { PairBlocker } from './blockers.ts';
import type { Reason } from './reasons.ts';
import type { Unlock, WhyNone } from './why-none.ts';

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
export const sayBlocker = ({ code, blocked }: WhyNone): Message => message('blocked', { code, blocked });
/** What a coordinator overrode, without a number. */
export const sayOverridden = (code: PairBlocker): Message => message('blocked', { code });
/** What spoke for a match when it was proposed, without anything of who they are. */
export const sayWeighed = (code: SuggestionReasonCode): Message => message('weighed', { code });
export const sayUnlock = ({ change, unlocked, km = 0 }: Unlock): Message =>
  message(unlockTexts[change], { count: unlocked, km });
