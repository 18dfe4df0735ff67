import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretNumberIn } from '../../api/people/secret-numbers.ts';

/** Any citizen number: eight digits, and the ninth that makes the sum a multiple of eleven. */
const citizenNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => ({
    digits,
    last: digits.reduce((sum, digit, index) => sum + digit * (9 - index), 0) % 11,
  }))
  .filter(({ digits, last }) => last < 10 && digits.some((digit) => digit > 0))
  .map(({ digits, last }) => [...digits, last].join(''));

const separators = fc.constantFrom('', ' ', '.', '-', '–', '\u00a0', ' - ', '. ', '/', '\n', '\u200b');
const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 8 });

const written = (number: string, places: readonly number[], separator: string): string =>
  [...number].map((digit, index) => (places.includes(index) ? separator : '') + digit).join('');

describe('a citizen number', () => {
  test('is seen however its digits are grouped, anywhere in a text', () => {
    fc.assert(
      fc.property(
        citizenNumber,
        cuts,
        separators,
        fc.constantFrom('', 'BSN', 'mijn nummer is ', 'BSN: ', '(', 'geb. 1950, bsn '),
        fc.constantFrom('', '.', ' graag bellen', ')', ', tel. 06 12345678', ' of 0612345678'),
        (number, places, separator, before, after) =>
          secretNumberIn(before + written(number, places, separator) + after) === 'citizenNumber',
      ),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['in Arabic digits', '١١١٢٢٢٣٣٣'],
    ['in Persian digits', '۱۱۱۲۲۲۳۳۳'],
    ['in wide digits', '１１１２２２３３３'],
    ['behind a telephone number', '06 12345678 111222333'],
    ['before a telephone number', '111222333 06-12345678'],
    ['that begins with a nought', '012345672 3 kinderen'],
    ['glued to words', 'bsn111222333graag'],
  ])('is seen %s', (_, text) => {
    expect(secretNumberIn(text)).toBe('citizenNumber');
  });

  test('is not a number that does not pass the test of eleven', () => {
    fc.assert(
      fc.property(
        citizenNumber,
        fc.integer({ min: 1, max: 9 }),
        (number, more) =>
          secretNumberIn(number.slice(0, 8) + ((Number(number[8]) + more) % 10)) === undefined,
      ),
    );
  });

  test('is not a part of a longer number', () => {
    fc.assert(
      fc.property(citizenNumber, fc.integer({ min: 1, max: 99_999 }), (number, more) => {
        expect(secretNumberIn(`9${number}${more}`)).toBeUndefined();
        expect(secretNumberIn(`${number}${more}`)).toBeUndefined();
      }),
    );
  });

  test('is not a telephone number, in any of the ways to write one', () => {
    const rest = fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String);
    fc.assert(
      fc.property(rest, (r) => {
        const pairs = r.match(/../g)!.join(' ');
        for (const phone of [
          `06${r}`,
          `06 ${r}`,
          `06-${r}`,
          `06 ${pairs}`,
          `(06) ${r}`,
          `+316${r}`,
          `+31 6 ${r}`,
          `+31 (0)6 ${r}`,
          `0031 6${r}`,
          `0031-6-${pairs}`,
          `045-${r.slice(0, 3)} ${r.slice(3, 5)} ${r.slice(5, 7)}`,
          `0251 ${r.slice(0, 6)}`,
        ])
          expect(secretNumberIn(`Bel ${phone}, na 10 uur`), phone).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    '1962 AB 12',
    '6411 AB, nummer 111',
    'Wij wonen hier sinds 31-03-2021',
    '€ 1.234,56',
    '000000000',
    '2019 2020 2021',
  ])('is not %s', (text) => {
    expect(secretNumberIn(text)).toBeUndefined();
  });
});

describe('the number of a certificate of conduct', () => {
  test.each([
    'VOG-nummer 20231234567',
    'VOG nr. 123 456',
    'vog: 2023/123456',
    'Verklaring omtrent het gedrag, kenmerk COV-1234567',
    'COVOG 1234567890',
    'certificate of conduct 1234567',
    'VOG gezien op 12-03-2024, nummer 7654321',
  ])('is seen in: %s', (text) => {
    expect(secretNumberIn(text)).toBe('conductNumber');
  });

  test.each([
    'VOG gezien op 12-03-2024',
    'VOG van 2024-03-12, 14.30 uur',
    'De VOG is er sinds 12 maart 2024. Bel 06 12345678.',
    'VOG aangevraagd, tel. 045-1234567',
    'VOG nog niet gezien',
    'Houdt van vogels, lid 1234567',
  ])('is not in: %s', (text) => {
    expect(secretNumberIn(text)).toBeUndefined();
  });
});
