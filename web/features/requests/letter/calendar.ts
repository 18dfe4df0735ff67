/** A day in somebody's calendar. */
export interface CalendarDay {
  /** What makes it one and the same thing when it is added twice. */
  id: string;
  /** A calendar day such as `2026-03-31`; it lasts the whole day. */
  day: string;
  title: string;
  text: string;
  /** When it was written. */
  now: Date;
}

/** A file that calendars read (RFC 5545) with one whole day in it. */
export function calendarFile({ id, day, title, text, now }: CalendarDay): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Koppel//Koppel//NL',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${stamp(now.toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${stamp(day)}`,
    `DTEND;VALUE=DATE:${stamp(next.toISOString().slice(0, 10))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

const stamp = (moment: string): string => moment.replaceAll(/[-:]/g, '');

/** RFC 5545 3.3.11: what means something in a text stands behind a backslash. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');

/** RFC 5545 3.1: no line is longer than 75 bytes; what goes on begins with a space. No character is cut. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let length = 0;
  return [...line]
    .map((letter) => {
      const size = bytes.encode(letter).length;
      const goesOn = length + size > 75;
      length = goesOn ? size + 1 : length + size;
      return goesOn ? `\r\n ${letter}` : letter;
    })
    .join('');
}
