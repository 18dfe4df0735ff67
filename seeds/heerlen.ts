import { addDays, type Day } from '../api/platform/days.ts';
import { schuldhulpWaiting, tellIntakes, tellRequests } from './heerlen-requests.ts';
import { tellFreshLife } from './life.ts';
import { type ProgrammeSlug, programmeId } from './organisations.ts';
import { mustPair, Pool, usualEndings } from './pairs.ts';
import type { Rows } from './rows.ts';
import { type Request, Story } from './stories.ts';
import { veterans } from './year.ts';

/** Of the residents with a SchuldHulpMaatje in 2021 so many were linked before, or had asked before. */
const linkedBefore2021 = 80;
const askedBefore2021 = 26;
/** Heerlen STAND-BY!: the rows from which the figures of its report over 2021 follow, and its life since then. */
export function tellHeerlen(rows: Rows): void {
  const storyOf = (name: string) => new Story('heerlen', name, rows);
  const asked = tellRequests(storyOf('requests-2021'));
  tellSchuldhulp(
    storyOf('schuldhulpmaatje'),
    asked.filter((request) => isOf('schuldhulpmaatje', request)),
  );
  tellSociaalMaatje(
    storyOf('sociaal-maatje'),
    asked.filter((request) => isOf('sociaal-maatje', request)),
  );
  tellWoonmaatje(
    storyOf('woonmaatje'),
    asked.filter((request) => isOf('woonmaatje', request)),
  );
  tellIntakes(storyOf('intakes-2021'), asked);
  veterans(storyOf('belastingteam'), 'belastingteam', 10, '2016-01-11', '2020-12-10');
  veterans(storyOf('klusmaatje'), 'klusmaatje', 6, '2018-01-11', '2021-05-10');
  tellOuderenmaatje(storyOf('ouderenmaatje'));
}

const isOf = (programme: ProgrammeSlug, { programme_id }: Request): boolean =>
  programme_id === programmeId('heerlen', programme);

/** Short contacts: 52 volunteers helped 646 residents in the year, each up to three at once. */
function tellSchuldhulp(story: Story, asked: Request[]): void {
  const { chance } = story;
  const pool = new Pool(veterans(story, 'schuldhulpmaatje', 52, '2014-02-01', '2020-09-10'));
  const earlier = (from: Day, to: Day, shortest: number, longest: number) => {
    const on = chance.day(from, to);
    return { on, until: addDays(on, chance.whole(shortest, longest)) };
  };
  const before = [
    ...Array.from({ length: linkedBefore2021 }, () => earlier('2020-11-09', '2020-12-21', 60, 90)),
    ...Array.from({ length: askedBefore2021 }, () => earlier('2021-01-05', '2021-01-20', 25, 70)),
  ];
  for (const span of before.toSorted(byStart)) {
    const receivedOn = addDays(span.on, -chance.whole(25, 40));
    mustPair(story, 'schuldhulpmaatje', pool, { ...span, receivedOn, reason: chance.pick(usualEndings) });
  }
  const matches = asked.map((request, i) => {
    const late = i < schuldhulpWaiting;
    const on = late
      ? chance.day('2022-01-05', '2022-01-25')
      : addDays(request.outcome_on!, chance.whole(1, 12));
    return { request, on, until: addDays(on, chance.whole(25, 70)) };
  });
  for (const { request, ...span } of matches.toSorted(byStart)) tellLink(story, pool, request, span);
  tellFreshLife(story, 'schuldhulpmaatje', pool, {
    yearly: 40,
    volunteers: 24,
    running: 24,
    waiting: 12,
    fresh: 6,
    vacancies: 4,
  });
}

const byStart = (a: { on: Day }, b: { on: Day }): number => (a.on < b.on ? -1 : 1);

/** From the waitlist to a match, and to its end. When nobody has room, another solution is found that day. */
function tellLink(story: Story, pool: Pool, request: Request, span: { on: Day; until: Day }): void {
  const enrolment = pool.take(span);
  const reason = enrolment ? 'MATCHED' : 'OTHER_SOLUTION_COLLECTIVE';
  story.wait(request, { from: request.outcome_on!, until: span.on, reason });
  if (enrolment) story.link(request, enrolment, { ...span, reason: story.chance.pick(usualEndings) });
}

/** More people ask than there are volunteers, for now and then as well as for longer: some wait for years. */
function tellSociaalMaatje(story: Story, asked: Request[]): void {
  const { chance } = story;
  const pool = new Pool(veterans(story, 'sociaal-maatje', 16, '2018-02-01', '2021-02-10'));
  const matches = asked.map((request, i) => {
    const on = addDays(request.outcome_on!, i % 5 < 3 ? chance.whole(10, 70) : chance.whole(200, 600));
    return {
      request,
      on,
      until: addDays(on, request.support_mode === 'INCIDENTAL' ? 14 : chance.whole(90, 420)),
    };
  });
  for (const { request, ...span } of matches.toSorted(byStart)) tellLink(story, pool, request, span);
  tellFreshLife(story, 'sociaal-maatje', pool, {
    yearly: 16,
    volunteers: 24,
    running: 16,
    waiting: 14,
    fresh: 6,
    vacancies: 5,
  });
}

function tellWoonmaatje(story: Story, asked: Request[]): void {
  const { chance } = story;
  const pool = new Pool(veterans(story, 'woonmaatje', 5, '2019-02-01', '2020-12-10'));
  const matches = asked.map((request) => {
    const on = addDays(request.outcome_on!, chance.whole(7, 35));
    return { request, on, until: addDays(on, chance.whole(50, 130)) };
  });
  for (const { request, ...span } of matches.toSorted(byStart)) tellLink(story, pool, request, span);
  tellFreshLife(story, 'woonmaatje', pool, {
    yearly: 5,
    volunteers: 4,
    running: 4,
    waiting: 3,
    fresh: 2,
    vacancies: 1,
  });
}

/** From September 2021: 127 people were written to and 93 reached, by 15 volunteers of whom 5 are from KBO. */
function tellOuderenmaatje(story: Story): void {
  const { chance } = story;
  veterans(story, 'ouderenmaatje', 15, '2020-03-02', '2021-08-20', (i) => (i < 5 ? { partner: 'KBO' } : {}));
  for (let i = 0; i < 127; i++) {
    const invited_on = chance.day('2021-09-06', '2021-10-29');
    const reached_on = i < 93 ? addDays(invited_on, chance.whole(4, 28)) : null;
    const visited_on = reached_on && i % 4 !== 0 ? addDays(reached_on, chance.whole(2, 21)) : null;
    story.rows.add('campaign_visit', {
      id: story.id('campaign_visit'),
      organisation_id: story.organisation_id,
      programme_id: programmeId('heerlen', 'ouderenmaatje'),
      person_id: story.person({ age: { from: 75, to: 97, in: 2021 } }, invited_on),
      invited_on,
      reached_on,
      visited_on,
      follow_up: visited_on && i % 9 === 1 ? 'sociaal-maatje' : null,
    });
  }
}
