import { describe, expect, test } from 'vitest';
import {
  isBeforeMeeting,
  ownTips,
  residentTips,
  volunteerTips,
} from '../../web/features/matching/meeting/tips.ts';
import { nl } from '../../web/texts/nl.ts';

const words = [
  { language: 'NL', volunteerTips: ' Neem uw pasje mee. \n\nBel aan. ', residentTips: null },
  { language: 'AR', volunteerTips: null, residentTips: 'أهلًا' },
];

describe('tips for the first meeting', () => {
  test('are the organisation’s own where it wrote them in this language, one a line', () => {
    expect(ownTips(words, 'VOLUNTEER', 'nl')).toEqual(['Neem uw pasje mee.', 'Bel aan.']);
    expect(ownTips(words, 'REQUESTER', 'ar')).toEqual(['أهلًا']);
  });

  test('are ours where it did not', () => {
    expect(ownTips(words, 'REQUESTER', 'nl')).toEqual([]);
    expect(ownTips(words, 'VOLUNTEER', 'en')).toEqual([]);
    expect(ownTips([], 'VOLUNTEER', 'nl')).toEqual([]);
  });

  test('are few, and none is written for nobody', () => {
    for (const list of [...Object.values(volunteerTips), ...Object.values(residentTips)]) {
      expect(list.length).toBeGreaterThanOrEqual(5);
      expect(list.length).toBeLessThanOrEqual(8);
    }
    const said = <Tip extends string>(lists: Readonly<Record<string, readonly Tip[]>>) =>
      [...new Set(Object.values(lists).flat())].toSorted();
    expect(said(volunteerTips)).toEqual(Object.keys(nl.firstMeeting.VOLUNTEER).toSorted());
    expect(said(residentTips)).toEqual(Object.keys(nl.firstMeeting.REQUESTER).toSorted());
  });

  test('stand there until the two have met', () => {
    expect(['PROPOSED', 'INTRODUCTION_PLANNED'].map(isBeforeMeeting)).toEqual([true, true]);
    expect(['INTRODUCED', 'TRIAL', 'ACTIVE', 'ENDED'].map(isBeforeMeeting)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
