import type { Day } from '../api/platform/days.ts';
import { type ProgrammeSlug, programmeId } from './organisations.ts';
import type { Story } from './stories.ts';

/** How many volunteers joined in a year (2018: that year or before) and left in another (undefined: after 2021). */
const volunteers: [joined: number, left: number | undefined, count: number][] = [
  [2018, 2019, 107],
  [2018, 2020, 80],
  [2018, 2021, 80],
  [2018, undefined, 277],
  [2019, 2020, 14],
  [2019, 2021, 12],
  [2019, undefined, 64],
  [2020, 2021, 10],
  [2020, undefined, 71],
  [2021, undefined, 69],
];

/** Hours of coordination in 2021: planned and worked. */
const hours2021: [ProgrammeSlug[], planned: number, worked: number][] = [
  [['maatjes', 'home-start', 'fat', 'welzijn-op-recept', 'empowerment'], 1_055, 1_121],
  [['vrijwillige-inzet'], 2_625, 3_045],
];

/** Everybody else who volunteered, so that as many joined, stayed and left as the report says. */
export function tellOtherVolunteers(story: Story): void {
  const { chance, rows } = story;
  const told = rows
    .of<VolunteerSpell>('volunteer_spell')
    .map(({ joined_on, left_on }) => [
      Math.max(2018, yearOf(joined_on)),
      left_on && left_on < '2022' ? yearOf(left_on) : undefined,
    ]);
  for (const [joined, left, count] of volunteers) {
    const already = told.filter(([j, l]) => j === joined && l === left).length;
    for (let i = already; i < count; i++) {
      const joinedOn =
        joined === 2018
          ? chance.day('2006-01-09', '2018-12-17')
          : chance.day(`${joined}-01-07`, `${joined}-12-17`);
      const leftOn = left
        ? chance.day(`${left}-01-15`, `${left}-12-30`)
        : chance.yes(0.45)
          ? chance.day('2022-01-10', '2026-11-01')
          : null;
      tellVolunteer(story, joinedOn, leftOn);
    }
  }
  for (let i = 0; i < 210; i++) {
    const joinedOn = chance.day('2022-01-10', '2026-11-02');
    tellVolunteer(story, joinedOn, chance.yes(0.3) ? chance.day(joinedOn, '2026-11-10') : null);
  }
}

function tellVolunteer(story: Story, joinedOn: Day, leftOn: Day | null): void {
  const volunteer = story.volunteer({
    age: { from: 19, to: 84, in: 2021 },
    joinedOn,
    leftOn,
    leaveReason: story.chance.pick([
      'TIME_LACK',
      'PAID_WORK',
      'HEALTH',
      'AGE',
      'CARE_DUTIES',
      'MOVED',
      'EXTERNAL_CORONA',
      'OTHER',
    ]),
  });
  story.enrol(volunteer, 'vrijwillige-inzet');
}

/** Month by month; the last one takes what rounding left. */
export function tellHours(story: Story): void {
  for (const [programmes, planned, worked] of hours2021) {
    programmes.forEach((programme, i) => {
      const share = (total: number) =>
        Math.floor(total / programmes.length) + (i === 0 ? total % programmes.length : 0);
      for (let month = 1; month <= 12; month++) {
        const part = (total: number) =>
          month < 12 ? Math.floor(total / 12) : total - 11 * Math.floor(total / 12);
        story.rows.add('coordination_hours', {
          id: story.id('coordination_hours'),
          organisation_id: story.organisation_id,
          programme_id: programmeId('heemskerk', programme),
          month: `2021-${String(month).padStart(2, '0')}-01`,
          planned: part(share(planned)),
          worked: part(share(worked)),
        });
      }
    });
  }
}

export interface VolunteerSpell {
  volunteer_id: string;
  joined_on: Day;
  left_on: Day | null;
}
const yearOf = (day: Day): number => Number(day.slice(0, 4));
