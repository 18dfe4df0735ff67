import { describe, expect, test } from 'vitest';
import * as cells from '../../api/import/cells.ts';
import { DayPart, Gender } from '../../api/people/codes.ts';

const known: cells.Known = {
  now: new Date('2022-01-15T12:00:00Z'),
  today: '2022-01-15',
  postcodeAreas: new Set(['6411', '1961']),
  programmes: new Map([['maatjes', 'the id of maatjes']]),
};
const value = (reader: cells.Reader, text: string) => {
  const cell = reader(text, known);
  return 'value' in cell ? cell.value : undefined;
};
const wrong = (reader: cells.Reader, text: string) => {
  const cell = reader(text, known);
  return 'wrong' in cell ? cell.wrong : undefined;
};

describe('what a cell of an import file means', () => {
  test('a name may be of any script, and has no emoji, control or direction characters', () => {
    for (const name of ["O'Neill-van 't Hof", 'الهاشمي', 'Ångström', 'J. P.'])
      expect(value(cells.name, name)).toBe(name);
    for (const name of ['Wil 😀', 'Wil\u202ede Groot', 'Wil\tG', '1234'])
      expect(wrong(cells.name, name)).toBe('has characters that are in no name');
    expect(wrong(cells.name, 'a'.repeat(10_000))).toBe('is longer than 100 characters');
  });

  test('a day exists, and a day that should have come lies not in the future', () => {
    expect(value(cells.day, '2020-02-29')).toBe('2020-02-29');
    expect(wrong(cells.day, '2021-02-29')).toBe('"2021-02-29" does not exist');
    expect(wrong(cells.day, '31-03-2021')).toBe('"31-03-2021" is no date like 2021-03-31');
    expect(wrong(cells.day, '0021-03-31')).toBe('"0021-03-31" is not from 1900 to 2199');
    expect(value(cells.pastDay, '2022-01-15')).toBe('2022-01-15');
    expect(wrong(cells.pastDay, '2022-01-16')).toBe('"2022-01-16" lies in the future');
    expect(value(cells.day, '2022-01-16')).toBe('2022-01-16');
  });

  test('a moment has an offset and is kept as an instant', () => {
    expect(value(cells.pastInstant, '2021-03-31T09:30:00+02:00')).toBe('2021-03-31T07:30:00.000Z');
    expect(value(cells.pastInstant, '2021-03-31 09:30z')).toBe('2021-03-31T09:30:00.000Z');
    expect(value(cells.pastInstant, '2021-03-31T09:30:00.250+0200')).toBe('2021-03-31T07:30:00.250Z');
    for (const text of ['2021-03-31', '2021-03-31T09:30:00', '2021-03-31T24:30:00Z', 'yesterday'])
      expect(wrong(cells.pastInstant, text)).toContain('is no date-time with offset');
    expect(wrong(cells.pastInstant, '2021-02-30T09:30:00Z')).toContain('does not exist');
    expect(wrong(cells.pastInstant, '2023-01-01T09:30:00Z')).toContain('lies in the future');
  });

  test('a code stands in upper or lower case, and a list has each value once', () => {
    expect(value(cells.code(Gender), 'f')).toBe('F');
    expect(wrong(cells.code(Gender), 'V')).toBe('"V" is no code that we know');
    expect(wrong(cells.code(Gender), 'toString')).toBe('"toString" is no code that we know');
    expect(value(cells.listOf(cells.code(DayPart)), 'mon_morning | SUN_EVENING||MON_MORNING')).toEqual([
      'MON_MORNING',
      'SUN_EVENING',
    ]);
    expect(wrong(cells.listOf(cells.language), 'nl|dutch')).toBe(
      '"dutch" is no language of ISO 639-1, like nl',
    );
    expect(wrong(cells.language, 'qq')).toContain('is no language');
    expect(value(cells.language, 'TI')).toBe('ti');
  });

  test('a postcode is kept in one way and must be known', () => {
    for (const text of ['6411AB', '6411 ab', '6411  AB'.replace('  ', ' ')])
      expect(value(cells.postcode, text)).toBe('6411AB');
    expect(value(cells.postcode, '1961')).toBe('1961');
    expect(wrong(cells.postcode, '9999')).toBe('"9999" is an unknown postcode');
    expect(wrong(cells.postcode, 'AB 6411')).toContain('is no postcode');
  });

  test('numbers, yes and no, mail addresses, telephone numbers', () => {
    expect(value(cells.number(0, 80), '3,5')).toBe(3.5);
    expect(wrong(cells.number(0, 80), '81')).toBe('"81" is no number from 0 to 80');
    expect(wrong(cells.number(0, 80), '1e3')).toBeDefined();
    expect(wrong(cells.wholeNumber(0, 1000), '2.5')).toBe('"2.5" is no whole number');
    expect(value(cells.yesNo, 'YES')).toBe(true);
    expect(wrong(cells.yesNo, 'ja')).toBe('"ja" is neither yes nor no');
    expect(wrong(cells.email, 'wil@heemskerk')).toContain('is no mail address');
    expect(wrong(cells.phone, 'call me')).toContain('is no telephone number');
    expect(value(cells.phone, '(0251) 00 00 01')).toBe('(0251) 00 00 01');
  });

  test('a programme is one of this organisation', () => {
    expect(value(cells.programme, 'Maatjes')).toBe('the id of maatjes');
    expect(wrong(cells.programme, 'klusmaatje')).toBe('"klusmaatje" is no programme of this organisation');
  });
});
