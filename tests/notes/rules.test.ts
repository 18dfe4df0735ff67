import { describe, expect, test } from 'vitest';
import { canTakeBack, isForReader, noteMistakes } from '../../api/notes/rules.ts';

const at = new Date('2026-11-20T09:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const note = (visibility: 'AUTHOR' | 'COORDINATORS' | 'DOSSIER') => ({
  accountId: 'carla',
  visibility,
  writtenAt: at,
});

describe('who reads a note', () => {
  test.each([
    ['AUTHOR', { accountId: 'carla', coordinates: true }, true],
    ['AUTHOR', { accountId: 'bob', coordinates: true }, false],
    ['AUTHOR', { accountId: undefined, coordinates: true }, false],
    ['COORDINATORS', { accountId: 'bob', coordinates: true }, true],
    ['COORDINATORS', { accountId: 'ada', coordinates: false }, false],
    // Whoever wrote it and coordinates no more, still opens the dossier.
    ['COORDINATORS', { accountId: 'carla', coordinates: false }, true],
    ['DOSSIER', { accountId: 'ada', coordinates: false }, true],
  ] as const)('%s, by %o: %s', (visibility, reader, reads) => {
    expect(isForReader(note(visibility), reader)).toBe(reads);
  });
});

describe('taking a note back', () => {
  test('is for whoever wrote it, and while others read it for a quarter of an hour', () => {
    expect(canTakeBack(note('DOSSIER'), 'carla', later(15))).toBe(true);
    expect(canTakeBack(note('DOSSIER'), 'carla', later(16))).toBe(false);
    expect(canTakeBack(note('COORDINATORS'), 'carla', later(16))).toBe(false);
    expect(canTakeBack(note('DOSSIER'), 'bob', later(1))).toBe(false);
    expect(canTakeBack(note('DOSSIER'), undefined, later(1))).toBe(false);
  });

  test('of what nobody else reads is possible at any time', () => {
    expect(canTakeBack(note('AUTHOR'), 'carla', later(60 * 24 * 365))).toBe(true);
    expect(canTakeBack(note('AUTHOR'), 'bob', later(1))).toBe(false);
  });
});

test('a note says something, within 4000 characters, and no citizen number', () => {
  const keys = (text: string) => noteMistakes(text).map(({ field, key }) => `${field} ${key}`);
  expect(keys('Belt liever na twaalf uur.')).toEqual([]);
  expect(keys('  \n ')).toEqual(['text noteTextNeeded']);
  expect(keys('x'.repeat(4001))).toEqual(['text textTooLong']);
  expect(keys('Haar nummer is 111222333.')[0]).toMatch(/^text /);
});
