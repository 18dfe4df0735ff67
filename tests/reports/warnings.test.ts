import { describe, expect, test } from 'vitest';
import { reportsEn } from '../../api/messages/texts/reports-en.ts';
import { reportsNl } from '../../api/messages/texts/reports-nl.ts';
import { sayIn } from '../../api/messages/texts.ts';
import type { KpiClock } from '../../api/organisations/organisation.ts';
import { type ProgrammeFigures, programmeFigures } from '../../api/reports/programme/programme-figures.ts';
import type { MatchRow, ProgrammeRows } from '../../api/reports/programme/programme-rows.ts';
import { programmeWarnings } from '../../api/reports/programme/programme-warnings.ts';
import type { PublishedRow } from '../../api/reports/published.ts';
import { equalAsPrinted, figureAt } from '../../api/reports/published-warnings.ts';
import { requestFigures } from '../../api/reports/requests/request-figures.ts';
import { volunteerFigures } from '../../api/reports/volunteers/volunteer-figures.ts';
import type { Warning } from '../../api/reports/warning.ts';
import { requestWarnings, volunteerWarnings } from '../../api/reports/warnings.ts';

const year2021 = { from: '2021-01-01', until: '2022-01-01' };
const later = '2022-06-01';

const nothing: ProgrammeRows = {
  matches: [],
  spells: [],
  enrolments: [],
  helped: 0,
  campaign: [],
  circumstances: [],
  hours: [],
  published: [],
};
const printed = (label: string, value: string, about: Partial<PublishedRow> = {}): PublishedRow => ({
  label,
  value,
  source: 'Jaarverslag 2021',
  programme: null,
  programmeId: null,
  ...about,
});
const pair = (linkedOn: string, endedOn: string | null = null, about: Partial<MatchRow> = {}): MatchRow => ({
  id: `match from ${linkedOn}`,
  linkedOn,
  endedOn,
  unlinkReason: endedOn ? 'GOAL_REACHED' : null,
  volunteer: 'v',
  volunteerBirth: '1970-01-01',
  requester: 'r',
  requesterBirth: '1940-01-01',
  ...about,
});

const warningsOf = (
  rows: Partial<ProgrammeRows>,
  { licenceUntil = null as string | null, today = later, figures = {} as Partial<ProgrammeFigures> } = {},
) => {
  const all = { ...nothing, ...rows };
  const computed = { ...programmeFigures(all, 'RELATION', year2021), ...figures };
  return programmeWarnings(computed, all, { licenceUntil }, year2021, today);
};
const inEnglish = (warnings: readonly Warning[]) =>
  warnings.map(({ code, said }) => [code, sayIn('en')(said)]);

describe('the report of a programme', () => {
  test('has nothing to warn of when all is well', () => {
    expect(warningsOf({ matches: [pair('2021-03-01')], published: [printed('total', '1')] })).toEqual([]);
  });

  test('warns when what must add up does not', () => {
    expect(
      inEnglish(warningsOf({}, { figures: { total: 3, runningAtStart: 1, inflow: 1, runningAtEnd: 3 } })),
    ).toEqual([
      [
        'IDENTITY_BROKEN',
        'These figures do not add up: the total is 3, but 1 running at start + 1 new is 2, and 3 running at end + 0 ended is 3.',
      ],
    ]);
  });

  test('says that long waiters and the previously matched are no parts of the waitlist', () => {
    const waitlist = { length: 17, longerThanYear: 12, previouslyMatched: 6, medianDays: 1, p90Days: 1 };
    expect(inEnglish(warningsOf({}, { figures: { waitlist } }))).toEqual([
      [
        'ATTRIBUTES_OVERLAP',
        'Of the 17 people on the waitlist 12 have waited longer than a year and 6 had a buddy before. At least 1 person is in both: these are not parts of a whole.',
      ],
    ]);
    expect(warningsOf({}, { figures: { waitlist: { ...waitlist, previouslyMatched: 5 } } })).toEqual([]);
  });

  test('explains a printed total in which the inflow was counted twice', () => {
    const figures = { total: 37, runningAtStart: 20, inflow: 17, outflow: 17, runningAtEnd: 20 };
    expect(inEnglish(warningsOf({ published: [printed('total', '54')] }, { figures }))).toEqual([
      [
        'PUBLISHED_DIFFERS',
        'Jaarverslag 2021 gives 54 as total; the records give 37. 54 is 20 running at end + 17 new + 17 ended: it counts the new ones twice.',
      ],
    ]);
  });

  test('tells both numbers when a printed figure differs, and passes over what it does not have', () => {
    const published = [
      printed('waitlist.length', '4'),
      printed('youngestVolunteer', '20'),
      printed('likes', '170'),
    ];
    expect(inEnglish(warningsOf({ published }))).toEqual([
      ['PUBLISHED_DIFFERS', 'Jaarverslag 2021 gives 4 for “waitlist”; the records give 0.'],
      [
        'PUBLISHED_DIFFERS',
        'Jaarverslag 2021 gives 20 for “youngest volunteer”; it cannot be computed from the records.',
      ],
    ]);
  });

  test('says of how many the date of birth or the circumstances are not known', () => {
    const matches = [
      pair('2021-03-01', null, { volunteerBirth: null }),
      pair('2021-03-02', null, { volunteer: 'w', requester: 's', requesterBirth: null }),
    ];
    const circumstances = [
      { circumstances: [], count: 3 },
      { circumstances: null, count: 1 },
    ];
    expect(warningsOf({ matches, circumstances }).map(({ said }) => [said.key, said.params])).toEqual([
      ['reportVolunteerBirthsUnknown', { unknown: 1, of: 2 }],
      ['reportRequesterBirthsUnknown', { unknown: 1, of: 2 }],
      ['reportCircumstancesUnknown', { unknown: 1, of: 4 }],
    ]);
  });

  test('does not ask for circumstances where they are never written down', () => {
    expect(warningsOf({ circumstances: [{ circumstances: null, count: 9 }] })).toEqual([]);
  });

  test('warns of somebody who was born after being linked', () => {
    const matches = [pair('2021-03-01', null, { requesterBirth: '2021-03-02' })];
    expect(warningsOf({ matches }).map(({ code }) => code)).toEqual(['IMPOSSIBLE_ROW']);
  });

  test('warns of a licence that ended in the period or before, not of one that ends later', () => {
    expect(inEnglish(warningsOf({}, { licenceUntil: '2021-12-31' }))).toEqual([
      ['LICENCE_EXPIRED', 'The licence of this programme has not been valid since 31 December 2021.'],
    ]);
    expect(warningsOf({}, { licenceUntil: '2022-01-01' })).toEqual([]);
    const halfway = warningsOf({}, { licenceUntil: '2021-12-01', today: '2021-06-01' });
    expect(halfway.map(({ code }) => code)).toEqual(['PERIOD_NOT_OVER']);
  });

  test('says until its last day is over that the period goes on', () => {
    expect(warningsOf({}, { today: '2021-12-31' }).map(({ code }) => code)).toEqual(['PERIOD_NOT_OVER']);
    expect(warningsOf({}, { today: '2022-01-01' })).toEqual([]);
  });
});

describe('the report on volunteers', () => {
  const spell = (person: string, about = {}) => ({
    id: 's',
    volunteer: 'v',
    person,
    joinedOn: '2021-02-01',
    joinedOnKnown: true,
    leftOn: null,
    leaveReason: null,
    hoursPerWeek: 1,
    channel: 'OTHER' as const,
    ...about,
  });
  const enrolment = (person: string, programmeId: string) => ({
    person,
    programmeId,
    status: 'CERTIFIED' as const,
    since: '2021-02-01',
    until: null,
  });

  test('says what is not known, that programmes overlap, and that somebody is in it twice', () => {
    const spells = [
      spell('a', { hoursPerWeek: null, channel: null, joinedOnKnown: false }),
      spell('b', { leftOn: '2021-05-01' }),
      spell('c'),
      spell('c', { joinedOn: '2021-03-01' }),
    ];
    const enrolments = [enrolment('a', 'p'), enrolment('a', 'q'), enrolment('c', 'p')];
    const figures = volunteerFigures({ spells, enrolments }, year2021, []);
    expect(
      volunteerWarnings(figures, [], year2021, later).map(({ said }) => [said.key, said.params]),
    ).toEqual([
      ['reportVolunteersDoNotAddUp', { start: 0, joined: 4, left: 1, end: 2 }],
      ['reportProgrammesOverlap', { inProgrammes: 3, end: 2 }],
      ['reportTenureUnknown', { unknown: 1, of: 2 }],
      ['reportHoursUnknown', { unknown: 1, of: 2 }],
      ['reportChannelsUnknown', { unknown: 1, of: 2 }],
      ['reportLeaveReasonsUnknown', { unknown: 1, of: 1 }],
    ]);
  });

  test('compares what was printed about one programme with the volunteers of that programme', () => {
    const enrolments = [enrolment('a', 'met-elkaar')];
    const figures = volunteerFigures({ spells: [spell('a')], enrolments }, year2021, []);
    const about = { programme: 'Met Elkaar', programmeId: 'met-elkaar' };
    const published = [
      printed('activeAtEnd', '1'),
      printed('activeAtEnd', '20', about),
      printed('activeAtEnd', '0', { programme: 'Samen Oplopen', programmeId: 'samen-oplopen' }),
    ];
    expect(inEnglish(volunteerWarnings(figures, published, year2021, later))).toEqual([
      [
        'PUBLISHED_DIFFERS',
        'Jaarverslag 2021 gives 20 for “active at end (Met Elkaar)”; the records give 1.',
      ],
    ]);
  });
});

describe('the report on requests', () => {
  const rows = {
    received: 3,
    channels: [{ channel: 'CENTRAL' as const, count: 3 }],
    outcomes: [{ outcome: 'ACCEPTED' as const, count: 3 }],
    teams: [
      { team: { id: 't', name: 'Team', phone: '1' }, count: 2 },
      { team: null, count: 1 },
    ],
    contacts: [],
    outcomeDays: [{ receivedOn: '2021-05-03', doneOn: '2021-05-02', count: 3 }],
    published: [],
  };

  test('says what is not known or cannot be, and that two targets use different clocks', () => {
    const clocks = [10, 30].map(
      (workingDays): KpiClock => ({ from: 'RECEIPT', until: 'OUTCOME', workingDays, target: 80 }),
    );
    const figures = requestFigures(rows, { clocks }, year2021);
    expect(
      requestWarnings(figures, [], year2021, later).map(({ code, said }) => [code, said.params]),
    ).toEqual([
      ['DIFFERENT_CLOCKS', { target: 80, days: 10, otherTarget: 80, otherDays: 30 }],
      ['UNKNOWN_VALUES', { unknown: 1, of: 3 }],
      ['IMPOSSIBLE_ROW', { count: 3 }],
    ]);
  });

  test('warns when channels and outcomes do not add up to what was received', () => {
    const figures = requestFigures({ ...rows, received: 4, teams: [], outcomeDays: [] }, {}, year2021);
    expect(requestWarnings(figures, [], year2021, later).map(({ code }) => code)).toEqual([
      'IDENTITY_BROKEN',
    ]);
  });
});

describe('a printed figure', () => {
  test('is equal when it is what was computed, in as many decimals as were printed', () => {
    expect(equalAsPrinted('77', 77.3)).toBe(true);
    expect(equalAsPrinted('77', 77.6)).toBe(false);
    expect(equalAsPrinted('80.2', 80.156)).toBe(true);
    expect(equalAsPrinted('80.20', 80.156)).toBe(false);
    expect(equalAsPrinted('40', null)).toBe(false);
  });

  test('is found by its label', () => {
    const report = {
      total: 40,
      youngest: null,
      campaign: null,
      waitlist: { length: 17 },
      byChannel: [{ channel: 'CENTRAL', count: 2398 }],
      firstContact: [{ workingDays: 3, withinPct: 77, target: 80, met: false }],
    };
    expect(figureAt(report, 'total')).toBe(40);
    expect(figureAt(report, 'waitlist.length')).toBe(17);
    expect(figureAt(report, 'byChannel.CENTRAL')).toBe(2398);
    expect(figureAt(report, 'byChannel.SIDE')).toBe(0);
    expect(figureAt(report, 'firstContact.3')).toBe(77);
    expect(figureAt(report, 'firstContact.4')).toBeUndefined();
    expect(figureAt(report, 'youngest')).toBeNull();
    expect(figureAt(report, 'campaign.invited')).toBeNull();
    expect(figureAt(report, 'nothing.at.all')).toBeUndefined();
    expect(figureAt(report, 'constructor.name')).toBeUndefined();
  });
});

test('each warning is a sentence in both languages, with all that is filled in', () => {
  const params = {
    day: '2021-12-31',
    lastDay: '2021-12-31',
    today: '2021-12-31',
    source: 'Jaarverslag',
    programme: '',
  };
  const numbers = {
    unknown: 1,
    of: 2,
    count: 1,
    both: 1,
    length: 3,
    longerThanYear: 2,
    previouslyMatched: 2,
    total: 1,
  };
  const more = {
    start: 1,
    inflow: 1,
    end: 1,
    outflow: 1,
    joined: 1,
    left: 1,
    received: 1,
    byChannel: 1,
    byOutcome: 1,
  };
  const rest = {
    inProgrammes: 1,
    figure: 'total',
    printed: 1,
    computed: 2,
    target: 80,
    days: 10,
    otherTarget: 80,
    otherDays: 30,
    survey: 'Hoe gaat het',
    answered: 2,
    sent: 1,
  };
  for (const texts of [reportsNl, reportsEn])
    for (const [key, text] of Object.entries(texts)) {
      const said = text({ ...params, ...numbers, ...more, ...rest });
      expect(said, key).toMatch(/^[A-Z].*\.$/);
      expect(said, key).not.toMatch(/undefined|NaN|Invalid/);
    }
});
