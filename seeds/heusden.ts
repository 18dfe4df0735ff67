import { addDays, type Day } from '../api/platform/days.ts';
import { type Chance, repeat } from './chance.ts';
import { tellFreshLife } from './life.ts';
import type { ProgrammeSlug } from './organisations.ts';
import { mustPair, Pool, usualEndings } from './pairs.ts';
import type { Enrolment, Volunteer } from './people.ts';
import type { Rows } from './rows.ts';
import { Story } from './stories.ts';

/** Where the 396 volunteers of the end of 2020 were active, each in one programme. */
const volunteers2020: Partial<Record<ProgrammeSlug, number>> = {
  'corona-hulp': 21,
  zorgsaam: 161,
  'buurthuis-de-schakel': 15,
  'buurthuis-de-mand': 32,
  'buurthuis-de-stulp': 37,
  'buurthuis-de-korf': 11,
  'opvoed-en-gezinsondersteuning': 25,
  'met-elkaar': 18,
  'overige-inzet': 76,
};
/** At the end of 2019 there were 362; so many of them left in 2020. */
const left2020 = 18;

interface Joining {
  joinedOn: Day;
  joinedOnKnown: boolean;
  /** One of the 108 who answered the survey. */
  answered: boolean;
}

/** What the 108 who answered the survey said: hours a week, four hours on average among those not on call (0), and how they came. */
const hours2020: [hours: number, count: number][] = [
  [0, 4],
  [1.5, 42],
  [2, 5],
  [3, 29],
  [6, 17],
  [12, 9],
  [20, 1],
  [26, 1],
];
const channels2020 = {
  WORD_OF_MOUTH: 30,
  NEWSPAPER: 22,
  WEBSITE: 14,
  SOCIAL_MEDIA: 12,
  VOLUNTEER_CENTRE: 12,
  REFERRER: 8,
  EVENT: 6,
  OTHER: 4,
} as const;

/** Bijeen Heusden: the rows from which the figures of its account over 2020 follow, and its life since then. */
export function tellHeusden(rows: Rows): void {
  const storyOf = (name: string) => new Story('heusden', name, rows);
  const volunteers = tellVolunteers(storyOf('volunteers'));
  const zorgsaam = volunteers.get('zorgsaam')!;
  const staying = zorgsaam.filter(({ joinedOn, leftOn }) => joinedOn < '2020' && leftOn === null);
  tellBelmaatjes(storyOf('belmaatje'), staying.slice(0, 18));
  tellZorgsaam(storyOf('zorgsaam'), staying.slice(18));
  tellSince(storyOf('samen-oplopen'), 'samen-oplopen');
  tellSince(storyOf('opvoed-en-gezinsondersteuning'), 'opvoed-en-gezinsondersteuning');
  tellCoronaHelp(storyOf('corona-hulp'));
}

/** In which years the 396 joined; of most we know only that they were there. */
function joinings(chance: Chance): Joining[] {
  const known = (count: number, from: Day, to: Day): Joining[] =>
    Array.from({ length: count }, () => ({
      joinedOn: chance.day(from, to),
      joinedOnKnown: true,
      answered: true,
    }));
  const unknown = (count: number, from: Day, to: Day, answered = false): Joining[] =>
    Array.from({ length: count }, () => ({ joinedOn: chance.day(from, to), joinedOnKnown: false, answered }));
  const in2020 = [...known(14, '2020-01-20', '2020-12-10'), ...unknown(38, '2020-01-20', '2020-12-10')];
  const before = [
    ...known(12, '2019-02-01', '2019-12-10'),
    ...known(31, '2015-02-01', '2018-11-30'),
    ...known(28, '2010-02-01', '2014-11-30'),
    ...known(11, '1997-02-01', '2009-11-30'),
    ...known(2, '1991-02-01', '1994-11-30'),
    // "For a very long time", they answered.
    ...unknown(10, '2005-01-01', '2005-12-31', true),
    ...unknown(250, '2012-01-01', '2019-12-10'),
  ];
  // The help in corona times began in that year; everybody else in any.
  return [...in2020.slice(0, 21), ...chance.shuffled([...in2020.slice(21), ...before])];
}

function tellVolunteers(story: Story): Map<ProgrammeSlug, Volunteer[]> {
  const { chance } = story;
  const hours = chance.shuffled(hours2020.flatMap(([hours, count]) => Array<number>(count).fill(hours)));
  const channels = chance.shuffled(repeat(channels2020));
  const joined = joinings(chance);
  const told = new Map<ProgrammeSlug, Volunteer[]>();
  repeat(volunteers2020).forEach((programme, i) => {
    const { joinedOn, joinedOnKnown, answered } = joined[i]!;
    const corona = programme === 'corona-hulp';
    const leaves = corona ? chance.yes(0.8) : chance.yes(0.4);
    const volunteer = story.volunteer({
      age: { from: joinedOn < '1996' ? 62 : 24, to: 86, in: 2020 },
      joinedOn,
      joinedOnKnown,
      hoursPerWeek: answered ? hours.pop()! : null,
      channel: answered ? channels.pop()! : null,
      leftOn: leaves ? chance.day('2021-02-01', corona ? '2022-12-31' : '2026-10-30') : null,
      leaveReason: corona
        ? 'EXTERNAL_CORONA'
        : chance.pick(['AGE', 'TIME_LACK', 'PAID_WORK', 'MOVED', 'CARE_DUTIES']),
    });
    story.enrol(volunteer, programme, leaves ? {} : { vogSeenOn: chance.day('2024-02-01', '2026-02-01') });
    told.set(programme, [...(told.get(programme) ?? []), volunteer]);
  });
  for (let i = 0; i < left2020; i++) {
    const joinedOn = chance.day('2012-01-01', '2019-10-31');
    const leftOn = chance.day('2020-01-20', '2020-12-20');
    const about = { joinedOn, joinedOnKnown: false, leftOn, hoursPerWeek: null, channel: null } as const;
    story.enrol(
      story.volunteer({ ...about, leaveReason: chance.pick(['EXTERNAL_CORONA', 'AGE', 'HEALTH', 'MOVED']) }),
      'overige-inzet',
    );
  }
  return told;
}

/** Volunteers of ZorgSaam who could not visit any more telephoned instead: 48 pairs at the end of 2020. */
function tellBelmaatjes(story: Story, volunteers: Volunteer[]): void {
  const { chance } = story;
  const pool = new Pool(
    volunteers.map((volunteer) => story.enrol(volunteer, 'belmaatje', { since: '2020-03-23', until: null })),
  );
  const days = Array.from({ length: 48 }, () => chance.day('2020-04-01', '2020-12-11')).sort();
  for (const on of days) {
    const until = chance.day('2021-02-01', '2023-06-30');
    const about = { age: { from: 58, to: 94, in: 2020 } };
    mustPair(story, 'belmaatje', pool, {
      on,
      until,
      receivedOn: addDays(on, -9),
      reason: chance.pick(usualEndings),
      about,
    });
  }
  tellFreshLife(story, 'belmaatje', pool, {
    yearly: 8,
    volunteers: 12,
    running: 15,
    waiting: 10,
    fresh: 4,
    vacancies: 4,
  });
}

function tellZorgsaam(story: Story, volunteers: Volunteer[]): void {
  const { chance } = story;
  const mine = new Set(volunteers.map(({ id }) => id));
  const pool = new Pool(
    story.rows.of<Enrolment>('enrolment').filter(({ volunteer_id }) => mine.has(volunteer_id)),
  );
  const days = Array.from({ length: 40 }, () => chance.day('2019-06-01', '2020-12-11')).sort();
  for (const on of days) {
    const until = chance.day('2021-02-01', '2023-06-30');
    mustPair(story, 'zorgsaam', pool, { on, until, reason: chance.pick(usualEndings) });
  }
  tellFreshLife(story, 'zorgsaam', pool, {
    yearly: 14,
    volunteers: 20,
    running: 15,
    waiting: 12,
    fresh: 6,
    vacancies: 5,
  });
}

function tellSince(story: Story, programme: ProgrammeSlug): void {
  tellFreshLife(story, programme, new Pool(), {
    yearly: 4,
    volunteers: 14,
    running: 8,
    waiting: 6,
    fresh: 3,
    vacancies: 4,
  });
}

/** The telephone line of the spring of 2020: 27 asked for help. */
function tellCoronaHelp(story: Story): void {
  const { chance } = story;
  for (let i = 0; i < 27; i++) {
    const receivedOn = chance.day('2020-03-23', '2020-06-12');
    story.ask('corona-hulp', {
      receivedOn,
      contactOn: receivedOn,
      outcome: 'ACCEPTED',
      outcomeOn: receivedOn,
      channel: 'PHONE_LINE',
    });
  }
}
