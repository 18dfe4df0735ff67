import type { Texts } from '../../../texts/nl.ts';

/** What a programme does. */
type Kind = 'RELATION' | 'TASK' | 'SURVEY' | 'PHONE';
type VolunteerTip = keyof Texts['firstMeeting']['VOLUNTEER'];
type ResidentTip = keyof Texts['firstMeeting']['REQUESTER'];

/** What helps a volunteer the first time, by what a programme does, in the order in which it comes up. */
export const volunteerTips: Readonly<Record<Kind, readonly VolunteerTip[]>> = {
  RELATION: ['prepare', 'onTime', 'yourself', 'listen', 'secret', 'noPromise', 'noMoney', 'callAfter'],
  TASK: ['prepare', 'what', 'howLong', 'touch', 'costs', 'secret', 'callAfter'],
  SURVEY: ['pass', 'why', 'listen', 'secret', 'next', 'callAfter'],
  PHONE: ['prepare', 'agreedTime', 'sayEnd', 'slowly', 'secret', 'again', 'callAfter'],
};

/** What a resident can expect of the first time, by what a programme does. */
export const residentTips: Readonly<Record<Kind, readonly ResidentTip[]>> = {
  RELATION: ['know', 'hour', 'ask', 'withSomebody', 'nothingReady', 'free', 'callAfter', 'sayNo'],
  TASK: ['look', 'howLong', 'withSomebody', 'free', 'sayNo'],
  SURVEY: ['pass', 'days', 'hour', 'withSomebody', 'nothingReady', 'free'],
  PHONE: ['calls', 'notNow', 'ask', 'noBank', 'callAfter', 'sayNo'],
};

interface OwnWords {
  language: string;
  volunteerTips: string | null;
  residentTips: string | null;
}

/** What an organisation says of it in its own words, in this language; nothing where it leaves that to us. */
export function ownTips(words: readonly OwnWords[], side: string, language: string): string[] {
  const said = words.find((each) => each.language === language.toUpperCase());
  const text = (side === 'VOLUNTEER' ? said?.volunteerTips : said?.residentTips) ?? '';
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Whether two are still to meet, so that it helps to know how that goes. */
export const isBeforeMeeting = (status: string): boolean =>
  status === 'PROPOSED' || status === 'INTRODUCTION_PLANNED';
