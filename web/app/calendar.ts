interface InCalendar {
  /** What makes it one and the same thing when it is added twice. */
  id: string;
  title: string;
  text: string;
  place?: string;
  /** When it was written. */
  now: Date;
}

/** A day in somebody's calendar. */
export interface CalendarDay extends InCalendar {
  /** A calendar day such as `2026-03-31`; it lasts the whole day. */
  day: string;
}

/** An appointment in somebody's calendar. */
export interface CalendarAppointment extends InCalendar {
  /** When it begins; it lasts an hour. */
  at: Date;
}

const anHour = 3_600_000;

/** A file that calendars read (RFC 5545) with one whole day or one appointment in it. */
export function calendarFile(about: CalendarDay | CalendarAppointment): string {
  const { id, title, text, place, now } = about;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Koppel//Koppel//NL',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${utc(now)}`,
    ...('day' in about ? wholeDay(about.day) : hourFrom(about.at)),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `DESCRIPTION:${escaped(text)}`,
    `TRANSP:${'day' in about ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function wholeDay(day: string): string[] {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return [`DTSTART;VALUE=DATE:${stamp(day)}`, `DTEND;VALUE=DATE:${stamp(next.toISOString().slice(0, 10))}`];
}

/** In UTC, so that no calendar needs to know the zone. */
const hourFrom = (at: Date): string[] => [
  `DTSTART:${utc(at)}`,
  `DTEND:${utc(new Date(at.getTime() + anHour))}`,
];

const utc = (moment: Date): string => `${stamp(moment.toISOString().slice(0, 19))}Z`;

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
