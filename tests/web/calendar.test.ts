import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../web/app/calendar.ts';

const about = {
  id: 'K7MT-Q2XP',
  day: '2026-12-31',
  title: 'De Buurt belt u uiterlijk vandaag',
  text: 'Uw code is K7MT-Q2XP.',
  now: new Date('2026-12-28T09:05:07Z'),
};

describe('a day for the calendar', () => {
  test('is written as RFC 5545 says, and ends on the next day', () => {
    expect(calendarFile(about)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Koppel//Koppel//NL',
        'BEGIN:VEVENT',
        'UID:K7MT-Q2XP',
        'DTSTAMP:20261228T090507Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:De Buurt belt u uiterlijk vandaag',
        'DESCRIPTION:Uw code is K7MT-Q2XP.',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test('an appointment has its hour in UTC, and a place', () => {
    const { day: _, ...rest } = about;
    const file = calendarFile({ ...rest, at: new Date('2026-12-31T13:30:00Z'), place: 'Buurthuis, zaal 2' });
    expect(file).toContain('DTSTART:20261231T133000Z\r\nDTEND:20261231T143000Z\r\n');
    expect(file).toContain('LOCATION:Buurthuis\\, zaal 2\r\n');
    expect(file).toContain('TRANSP:OPAQUE\r\n');
  });

  test('keeps signs that mean something in such a file', () => {
    expect(calendarFile({ ...about, title: 'Bel a, b; of c\\d\nen dan' })).toContain(
      'SUMMARY:Bel a\\, b\\; of c\\\\d\\nen dan\r\n',
    );
  });

  test('has no line over 75 bytes in any language, and unfolded it says what was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const title = words.replaceAll(/[\\;,\r\n]/g, '');
        const file = calendarFile({ ...about, title });
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
      }),
    );
  });
});
