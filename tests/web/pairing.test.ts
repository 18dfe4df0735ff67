import { describe, expect, test } from 'vitest';
import { foldAlike } from '../../web/features/access/log/fold.ts';
import { headingOf, nextOf, shownOfReader } from '../../web/features/matching/pairing/step.ts';

const asked = {
  side: 'VOLUNTEER',
  step: 'SUMMARY',
  status: 'PROPOSED',
  viewerCanAnswer: true,
  district: 'Hart van Heemskerk',
  introductionAt: null,
} as const;

describe('the card of a pair', () => {
  test('bears no name before both said yes', () => {
    expect(headingOf(asked)).toBe('requesterIn');
    expect(headingOf({ ...asked, district: null })).toBe('requester');
    expect(headingOf({ ...asked, side: 'REQUESTER' })).toBe('volunteerIn');
    expect(headingOf({ ...asked, step: 'FIRST_NAMES' })).toBe('meet');
    expect(headingOf({ ...asked, step: 'CONTACT' })).toBe('linked');
  });

  test('says what happens now', () => {
    expect(nextOf(asked)).toBe('askedVolunteer');
    expect(nextOf({ ...asked, side: 'REQUESTER' })).toBe('askedResident');
    const answered = { ...asked, viewerCanAnswer: false };
    expect(nextOf(answered)).toBe('waiting');
    expect(nextOf({ ...answered, step: 'FIRST_NAMES', status: 'INTRODUCTION_PLANNED' })).toBe('meeting');
    const planned = { step: 'FIRST_NAMES', introductionAt: '2026-03-02T13:30:00Z' } as const;
    expect(nextOf({ ...answered, ...planned, status: 'INTRODUCTION_PLANNED' })).toBe('planned');
    expect(nextOf({ ...answered, step: 'FIRST_NAMES', status: 'INTRODUCED' })).toBe('met');
    expect(nextOf({ ...answered, step: 'CONTACT', status: 'ACTIVE' })).toBe('linked');
    expect(nextOf({ ...answered, step: 'CONTACT', status: 'ON_HOLD' })).toBe('resting');
    expect(nextOf({ ...answered, step: 'CONTACT', status: 'ENDED' })).toBe('ended');
  });

  test('tells what the other sees of the reader: more with each step, and the text of the resident only', () => {
    expect(shownOfReader('ANONYMOUS', 'REQUESTER')).toEqual(['few']);
    expect(shownOfReader('SUMMARY', 'REQUESTER')).toEqual(['few', 'summary']);
    expect(shownOfReader('SUMMARY', 'VOLUNTEER')).toEqual(['few']);
    expect(shownOfReader('FIRST_NAMES', 'VOLUNTEER')).toEqual(['few', 'firstName']);
    expect(shownOfReader('CONTACT', 'VOLUNTEER')).toEqual(['few', 'firstName', 'contact']);
  });
});

test('looks that follow each other and say the same are told once, with how many there were', () => {
  expect(foldAlike(['a', 'a', 'b', 'a'], (row) => row)).toEqual([
    { first: 'a', times: 2 },
    { first: 'b', times: 1 },
    { first: 'a', times: 1 },
  ]);
  expect(foldAlike([], String)).toEqual([]);
});
