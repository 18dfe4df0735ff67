import { addDays, type Day } from '../api/platform/days.ts';
import { repeat } from './chance.ts';
import { tellHours, tellOtherVolunteers, type VolunteerSpell } from './heemskerk-volunteers.ts';
import { tellFreshLife } from './life.ts';
import { tellMaatjes } from './maatjes.ts';
import type { ProgrammeSlug } from './organisations.ts';
import { Pool } from './pairs.ts';
import { postcodeAreas } from './places.ts';
import type { Rows } from './rows.ts';
import { type Request, Story } from './stories.ts';
import { tellYear2021, veterans, type YearFigures } from './year.ts';

/** Requests that came in during 2021, by the team in whose area the resident lives. */
const requestsByTeam = {
  'Hart van Heemskerk – Boven de Baandert': 409,
  'Acker tot Burcht – Duin tot Dorp': 230,
  'Zuidbroek Oosterwijk – Broekpolder': 341,
};
const requests2021 = 980;

/** What the yearly report of 2021 says of each programme, and how many volunteers we let do it. */
const programmes2021: [ProgrammeSlug, volunteers: number, YearFigures][] = [
  ['leest-voor', 20, { runningAtStart: 0, inflow: 41, outflow: 25, waiting: 15 }],
  ['leest-mee', 9, { runningAtStart: 0, inflow: 18, outflow: 11, waiting: 8 }],
  ['stap-in', 16, { runningAtStart: 19, inflow: 19, outflow: 12, waiting: 4 }],
  ['welzijn-op-recept', 8, { runningAtStart: 11, inflow: 11, outflow: 3, waiting: 0 }],
  ['empowerment', 6, { runningAtStart: 0, inflow: 10, outflow: 0, waiting: 0 }],
  ['sas', 12, { runningAtStart: 20, inflow: 17, outflow: 17, waiting: 7 }],
  ['schuldhulpverlening', 10, { runningAtStart: 7, inflow: 25, outflow: 9, waiting: 0 }],
];

/** Who took part in the groups of 2021. */
const groups2021: [ProgrammeSlug, participants: number][] = [
  ['peuter-ouder', 61],
  ['kombinnen', 28],
  ['krachtcentrale', 10],
  ['gezonde-voeding', 17],
];

/** MET Heemskerk: the rows from which the figures of its report over 2021 follow, and its life since then. */
export function tellHeemskerk(rows: Rows): void {
  const teams = new Story('heemskerk', 'teams').chance.shuffled(repeat(requestsByTeam));
  const postcodes = new Story('heemskerk', 'postcodes');
  const postcodeFor = (receivedOn: Day) =>
    receivedOn.startsWith('2021') ? postcodes.postcode(postcodeAreas('heemskerk', teams.pop())) : undefined;
  const storyOf = (name: string) => new Story('heemskerk', name, rows, postcodeFor);

  tellMaatjes(storyOf('maatjes'));
  tellHomeStart(storyOf('home-start'));
  tellFat(storyOf('fat'));
  for (const [programme, count, figures] of programmes2021) {
    const story = storyOf(programme);
    const pool = new Pool(veterans(story, programme, count, '2016-02-01', '2018-12-10'));
    tellYear2021(story, programme, pool, figures);
    tellFreshLife(story, programme, pool, {
      yearly: 6,
      volunteers: 5,
      running: 5,
      waiting: 4,
      fresh: 2,
      vacancies: 1,
    });
  }
  for (const [programme, participants] of groups2021) tellGroup(storyOf(programme), programme, participants);
  tellSocialWork(storyOf('sociaal-werk'));
  tellOtherVolunteers(storyOf('vrijwillige-inzet'));
  tellHours(storyOf('hours'));
}

/** Eleven families, each with a volunteer of their own; of ten we know their circumstances. */
function tellHomeStart(story: Story): void {
  const before = story.rows.of('volunteer_spell').length;
  const pool = new Pool(veterans(story, 'home-start', 11, '2016-02-01', '2018-12-10'));
  const circumstances = Array.from({ length: 10 }, (_, i) => ({
    circumstances: [
      ...(i < 8 ? ['MIGRATION_BACKGROUND'] : []),
      ...(i === 3 || i === 9 ? ['DOMESTIC_VIOLENCE'] : []),
      ...(i % 5 < 3 ? ['SINGLE_PARENT'] : []),
    ],
  }));
  tellYear2021(
    story,
    'home-start',
    pool,
    { runningAtStart: 4, inflow: 7, outflow: 5, waiting: 2 },
    circumstances,
  );
  tellFreshLife(story, 'home-start', pool, {
    yearly: 8,
    volunteers: 24,
    running: 13,
    waiting: 9,
    fresh: 4,
    vacancies: 4,
  });
  alsoElsewhere(story, story.rows.of<VolunteerSpell>('volunteer_spell').slice(before));
}

/** Seven trained volunteers, shared with the neighbours: three may be deployed in Heemskerk. Two more have applied. */
function tellFat(story: Story): void {
  const before = story.rows.of('volunteer_spell').length;
  const pool = new Pool(
    veterans(story, 'fat', 7, '2017-02-01', '2018-12-10', (i) => ({ deployable: i < 3 })),
  );
  tellYear2021(story, 'fat', pool, { runningAtStart: 16, inflow: 10, outflow: 2, waiting: 3 });
  tellFreshLife(story, 'fat', pool, {
    yearly: 7,
    volunteers: 20,
    running: 14,
    waiting: 10,
    fresh: 5,
    vacancies: 4,
  });
  alsoElsewhere(story, story.rows.of<VolunteerSpell>('volunteer_spell').slice(before));
  for (const since of ['2021-11-08', '2021-12-06']) {
    const id = story.id('volunteer');
    const person_id = story.person({ age: { from: 30, to: 66, in: 2021 } }, since);
    story.rows.add('volunteer', {
      id,
      organisation_id: story.organisation_id,
      person_id,
      recruitment_channel: 'VOLUNTEER_CENTRE',
      hours_per_week: null,
    });
    story.enrol({ id }, 'fat', { since, until: null, status: 'CANDIDATE' });
  }
}

/** Home-Start and FAT count for themselves, yet their volunteers help elsewhere too, and so are in every count. */
function alsoElsewhere(story: Story, spells: readonly VolunteerSpell[]): void {
  for (const { volunteer_id, joined_on, left_on } of spells) {
    story.enrol({ id: volunteer_id }, 'vrijwillige-inzet', { since: joined_on, until: left_on });
  }
}

function tellGroup(story: Story, programme: ProgrammeSlug, participants: number): void {
  for (let i = 0; i < participants; i++) {
    const receivedOn = story.chance.day('2021-01-05', '2021-11-30');
    story.ask(programme, {
      receivedOn,
      contactOn: receivedOn,
      outcome: story.chance.yes(0.5) ? 'ACCEPTED' : 'HANDLED_NO_TRAJECT',
      outcomeOn: story.chance.day(receivedOn, '2021-12-20'),
    });
  }
}

/** All other requests of 2021. */
function tellSocialWork(story: Story): void {
  const { chance } = story;
  const counted = story.rows
    .of<Request>('request')
    .filter(({ received_at }) => received_at.startsWith('2021')).length;
  for (let i = counted; i < requests2021; i++) {
    const receivedOn = chance.day('2021-01-04', '2021-12-10');
    const contactOn = chance.day(receivedOn, addDays(receivedOn, 8));
    story.ask('sociaal-werk', {
      receivedOn,
      contactOn,
      channel: chance.pick(['CENTRAL', 'CENTRAL', 'REFERRER', 'WALK_IN', 'SELF']),
      outcome: chance.pick([
        'HANDLED_NO_TRAJECT',
        'HANDLED_NO_TRAJECT',
        'ACCEPTED',
        'REDIRECTED',
        'ADDED_TO_EXISTING',
      ]),
      outcomeOn: chance.day(contactOn, addDays(contactOn, 20)),
    });
  }
}
