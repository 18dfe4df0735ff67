import { expect, test } from 'vitest';
import { screeningOf } from '../../api/people/screening.ts';

const none = { trainedOn: null, vogSeenOn: null };
const asked = { screening: ['VOG', 'TRAINING'], vogValidMonths: 36 } as const;
const settings = { ...asked, screening: [...asked.screening] };
const vog = (vogSeenOn: string, on: string) =>
  screeningOf({ ...none, vogSeenOn }, { ...settings, screening: ['VOG'] }, on)[0];

test('what was never seen is missing, and what the programme does not ask is not spoken of', () => {
  expect(screeningOf(none, settings, '2026-03-01').map(({ step, state }) => [step, state])).toEqual([
    ['VOG', 'MISSING'],
    ['TRAINING', 'MISSING'],
  ]);
  expect(screeningOf(none, {}, '2026-03-01')).toEqual([]);
});

test('a training without a term is valid for ever', () => {
  expect(screeningOf({ ...none, trainedOn: '2001-01-01' }, settings, '2026-03-01')[1]).toEqual({
    step: 'TRAINING',
    doneOn: '2001-01-01',
    validUntil: null,
    state: 'VALID',
  });
});

test('a certificate for 36 months is valid, then for 60 days soon no longer, and over on the very day', () => {
  expect(vog('2023-03-01', '2025-12-30')).toMatchObject({ validUntil: '2026-03-01', state: 'VALID' });
  expect(vog('2023-03-01', '2025-12-31')?.state).toBe('EXPIRES_SOON');
  expect(vog('2023-03-01', '2026-02-28')?.state).toBe('EXPIRES_SOON');
  expect(vog('2023-03-01', '2026-03-01')?.state).toBe('EXPIRED');
});
