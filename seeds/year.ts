import { addDays, type Day } from '../api/platform/days.ts';
import type { ProgrammeSlug } from './organisations.ts';
import { type Course, mustPair, type Pool, usualEndings, waiting } from './pairs.ts';
import type { Enrolment, EnrolmentAbout } from './people.ts';
import type { RequestAbout, Story } from './stories.ts';

/** What a yearly report prints about a programme. */
export interface YearFigures {
  runningAtStart: number;
  inflow: number;
  outflow: number;
  /** Waiting at end, nobody longer than a year and nobody matched before. */
  waiting: number;
}

/** The matches and the waitlist of a programme in 2021 that give these figures; later, all of it comes to an end. */
export function tellYear2021(
  story: Story,
  programme: ProgrammeSlug,
  pool: Pool,
  figures: YearFigures,
  aboutRequests: readonly Partial<RequestAbout>[] = [],
): void {
  const courses = yearCourses(story, figures).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  courses.forEach((course, i) => {
    mustPair(story, programme, pool, { ...course, about: aboutRequests[i] });
  });
  for (let i = 0; i < figures.waiting; i++) waitIntoNextYear(story, programme, pool);
}

/** Those who stop in the year are the ones who began first. */
function yearCourses(story: Story, { runningAtStart, inflow, outflow }: YearFigures): Course[] {
  const { chance } = story;
  const before = days(story, runningAtStart, '2019-09-01', '2020-12-18');
  const within = days(
    story,
    inflow,
    '2021-01-07',
    outflow > runningAtStart + inflow / 2 ? '2021-08-31' : '2021-12-10',
  );
  return [...before, ...within].map((on, i) => {
    const earliest = addDays(on > '2021-01-04' ? on : '2021-01-04', 40);
    const until = i < outflow ? chance.day(earliest, '2021-12-29') : chance.day('2022-01-14', '2024-05-30');
    return { on, until, reason: chance.pick(usualEndings), receivedOn: addDays(on, -chance.whole(25, 80)) };
  });
}

const days = (story: Story, count: number, from: Day, to: Day): Day[] =>
  Array.from({ length: count }, () => story.chance.day(from, to)).sort();

/** Asked in 2021 and still waiting at the end of it; in 2022 a volunteer comes, or another solution. */
export function waitIntoNextYear(story: Story, programme: ProgrammeSlug, pool: Pool, receivedOn?: Day): void {
  const { chance } = story;
  const received = receivedOn ?? chance.day('2021-03-01', '2021-11-30');
  const from = addDays(received, chance.whole(3, 25));
  const on = chance.day('2022-01-10', '2022-11-30');
  const until = addDays(on, chance.whole(80, 500));
  const about: Partial<RequestAbout> = {};
  const enrolment = chance.yes(0.75) ? pool.take({ on, until }) : undefined;
  const reason = chance.pick([
    'OTHER_SOLUTION_NETWORK',
    'OTHER_SOLUTION_COLLECTIVE',
    'NO_LONGER_NEEDED',
    'MOVED',
  ] as const);
  const request = waiting(
    story,
    programme,
    { receivedOn: received, from, until: on, reason: enrolment ? 'MATCHED' : reason },
    about,
  );
  if (enrolment) story.link(request, enrolment, { on, until, reason: chance.pick(usualEndings) });
}

/** Volunteers who were there in 2021 and before, each enrolled in this programme; most have left since. */
export function veterans(
  story: Story,
  programme: ProgrammeSlug,
  count: number,
  from: Day,
  to: Day,
  about: (i: number) => EnrolmentAbout = () => ({}),
): Enrolment[] {
  return Array.from({ length: count }, (_, i) => {
    const stays = story.chance.yes(0.2);
    const leftOn = stays ? null : story.chance.day('2024-06-03', '2026-09-30');
    const volunteer = story.volunteer({
      joinedOn: story.chance.day(from, to),
      leftOn,
      leaveReason: story.chance.pick([
        'AGE',
        'TIME_LACK',
        'PAID_WORK',
        'CARE_DUTIES',
        'MOVED',
        'TERM_COMPLETED',
      ]),
    });
    const vogSeenOn = story.chance.day('2024-02-01', '2026-02-01');
    return story.enrol(volunteer, programme, { ...(stays && { vogSeenOn }), ...about(i) });
  });
}
