import type { UnlinkReason } from '../api/matching/codes.ts';
import type { LeaveReason } from '../api/people/codes.ts';
import { addDays, type Day } from '../api/platform/days.ts';
import { tellFreshLife } from './life.ts';
import { again, mustPair, Pool, waiting } from './pairs.ts';
import type { Enrolment } from './people.ts';
import type { Request, Story } from './stories.ts';
import { veterans, waitIntoNextYear } from './year.ts';

const exactly = (age: number) => ({ from: age, to: age, in: 2021 });
const between = { from: 33, to: 90, in: 2021 };

/**
 * The programme Maatjes: 40 pairs in 2021, of which 25 ran at the start, 15 began and 17 ended. At the end 17 people
 * wait: 12 of them longer than a year, 6 of them had a buddy before, and 3 are both.
 */
export function tellMaatjes(story: Story): void {
  const pool = new Pool(veterans(story, 'maatjes', 30, '2016-02-01', '2018-12-10'));
  tellQuotedPairs(story, pool);
  tellEndings(story, pool);
  tellReturns(story, pool);
  tellOthersWhoRun(story, pool);
  tellLongWaits(story, pool);
  tellFreshLife(story, 'maatjes', pool, {
    yearly: 14,
    volunteers: 26,
    running: 15,
    waiting: 12,
    fresh: 7,
    vacancies: 6,
  });
}

function tellVolunteer(
  story: Story,
  pool: Pool,
  joinedOn: Day,
  age: number,
  left?: [on: Day, reason: LeaveReason],
): Enrolment {
  const [leftOn = story.chance.day('2024-06-03', '2026-09-30'), leaveReason = 'OTHER' as const] = left ?? [];
  const deceasedOn = leaveReason === 'DECEASED' ? leftOn : null;
  const enrolment = story.enrol(
    story.volunteer({ joinedOn, age: exactly(age), leftOn, leaveReason, deceasedOn }),
    'maatjes',
  );
  pool.join(enrolment);
  return enrolment;
}

/** The ages that the report names: resident and volunteer, in years at the end of 2021. */
function tellQuotedPairs(story: Story, pool: Pool): void {
  const pairs: [requester: number, volunteer: number, joinedOn: Day, on: Day][] = [
    [83, 20, '2021-01-18', '2021-03-09'],
    [63, 25, '2020-06-22', '2020-10-06'],
    [26, 25, '2020-01-20', '2020-05-12'],
    [79, 59, '2017-09-04', '2019-11-05'],
    [93, 86, '2009-03-02', '2018-10-16'],
  ];
  for (const [requester, volunteer, joinedOn, on] of pairs) {
    const enrolment = tellVolunteer(story, pool, joinedOn, volunteer);
    const until = story.chance.day('2022-02-01', '2024-05-30');
    mustPair(story, 'maatjes', pool, { on, until, enrolment, about: { age: exactly(requester) } });
  }
}

/** Those that ended in 2021 without a return: ten people who died, went to a nursing home or moved. */
function tellEndings(story: Story, pool: Pool): void {
  const reasons: UnlinkReason[] = [
    'REQ_DECEASED',
    'REQ_NURSING_HOME',
    'REQ_MOVED',
    'REQ_DECEASED',
    'REQ_NURSING_HOME',
    'REQ_NURSING_HOME',
    'REQ_DECEASED',
    'REQ_MOVED',
    'REQ_DECEASED',
    'REQ_NURSING_HOME',
  ];
  reasons.forEach((reason, i) => {
    const on = addDays('2019-02-12', i * 60);
    const until = addDays('2021-01-19', i * 34);
    const deceasedOn = reason === 'REQ_DECEASED' ? until : null;
    mustPair(story, 'maatjes', pool, { on, until, reason, about: { age: between, deceasedOn } });
  });
}

/** The seven of 2021 where the resident waits again: linked again, waiting still, or given up. */
function tellReturns(story: Story, pool: Pool): void {
  const ill = (joinedOn: Day, age: number) =>
    tellVolunteer(story, pool, joinedOn, age, ['2022-03-01', 'HEALTH']);
  const died = tellVolunteer(story, pool, '2017-03-06', 77, ['2021-05-20', 'DECEASED']);
  const first = (on: Day, until: Day, reason: UnlinkReason, enrolment?: Enrolment) =>
    mustPair(story, 'maatjes', pool, {
      on,
      until,
      reason,
      about: { age: between },
      ...(enrolment && { enrolment }),
    });

  const bereft = first('2019-05-14', '2021-05-20', 'VOL_DECEASED', died);
  again(
    story,
    bereft,
    pool,
    { from: '2021-05-20', priority: true },
    { on: '2021-07-06', until: '2023-04-11' },
  );
  const left = first('2020-03-03', '2021-02-16', 'VOL_ILLNESS', ill('2018-04-09', 71));
  again(
    story,
    left,
    pool,
    { from: '2021-02-16', since: story.waitedSince(left) },
    { on: '2021-04-20', until: '2022-10-04' },
  );
  const unlucky = first('2021-02-09', '2021-04-13', 'NO_CLICK');
  again(story, unlucky, pool, { from: '2021-04-13' }, { on: '2021-08-17', until: '2023-01-24' });

  const waitsOn = (request: Request, from: Day, since: Day, on: Day) =>
    again(story, request, pool, { from, since }, { on, until: addDays(on, 400) });
  const spring = first('2021-04-06', '2021-09-14', 'VOL_ILLNESS', ill('2018-10-01', 66));
  waitsOn(spring, '2021-09-14', story.waitedSince(spring), '2022-02-08');
  const may = first('2021-05-11', '2021-11-02', 'VOL_ILLNESS', ill('2020-02-10', 58));
  waitsOn(may, '2021-11-02', story.waitedSince(may), '2022-05-10');
  waitsOn(first('2021-06-01', '2021-07-20', 'NO_CLICK'), '2021-07-20', '2021-07-20', '2022-04-05');
  const gaveUp = first('2021-09-07', '2021-10-12', 'NO_CLICK');
  story.wait(gaveUp, { from: '2021-10-12', until: '2021-11-30', reason: 'WITHDREW' });
}

/** Nine more that ran through 2021, and six that began in it and went on. */
function tellOthersWhoRun(story: Story, pool: Pool): void {
  for (let i = 0; i < 15; i++) {
    const on = i < 9 ? addDays('2019-03-05', i * 70) : addDays('2021-02-02', (i - 9) * 56);
    const until = story.chance.day('2022-01-18', '2024-05-30');
    mustPair(story, 'maatjes', pool, {
      on,
      until,
      reason: story.chance.pick(later),
      about: { age: between },
    });
  }
}

const later: UnlinkReason[] = [
  'GOAL_REACHED',
  'TERM_REACHED',
  'REQ_MOVED',
  'REQ_WITHDREW',
  'CONTINUES_INFORMALLY',
  'REQ_NURSING_HOME',
];

/** Twelve who waited longer than a year at the end of 2021, three of them after an earlier match; and two newcomers. */
function tellLongWaits(story: Story, pool: Pool): void {
  const hadOne: [on: Day, until: Day, reason: UnlinkReason][] = [
    ['2018-09-11', '2019-08-20', 'NO_CLICK'],
    ['2018-11-06', '2020-03-24', 'VOL_TIME'],
    ['2019-01-15', '2020-09-01', 'VOL_MOVED'],
  ];
  for (const [on, until, reason] of hadOne) {
    const request = mustPair(story, 'maatjes', pool, { on, until, reason, about: { age: between } });
    again(
      story,
      request,
      pool,
      { from: until },
      { on: story.chance.day('2022-01-18', '2022-06-30'), until: '2024-02-13' },
    );
  }
  for (let i = 0; i < 9; i++) {
    const from = addDays('2019-04-09', i * 70);
    const on = addDays('2022-02-01', i * 17);
    const request = waiting(
      story,
      'maatjes',
      {
        receivedOn: addDays(from, -20),
        from,
        until: on,
        reason: i < 6 ? 'MATCHED' : 'OTHER_SOLUTION_NETWORK',
      },
      { age: between },
    );
    const span = { on, until: addDays(on, 300 + i * 20) };
    const enrolment = i < 6 ? pool.take(span) : undefined;
    if (enrolment) story.link(request, enrolment, { ...span, reason: story.chance.pick(later) });
  }
  waitIntoNextYear(story, 'maatjes', pool, '2021-06-14');
  waitIntoNextYear(story, 'maatjes', pool, '2021-10-04');
}
