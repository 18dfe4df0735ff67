import { beforeAll, expect, test } from 'vitest';
import { amsterdamDay } from '../../../api/platform/days.ts';
import { toGlobalId } from '../../../api/platform/ids.ts';
import { CountedFigure } from '../../../api/reports/rows/counted-figure.ts';
import { partsOf } from '../../../api/reports/rows/figure-input.ts';
import { organisationId } from '../../../seeds/organisations.ts';
import type { Caller } from '../../support/api.ts';
import { asOwner } from '../../support/database.ts';
import { unlinkDocument, waits } from '../../support/stories.ts';
import { ask, countOf, type Figure, openDemo, organisation, programme, variablesOf } from './asking.ts';

const demo = openDemo();
const today = amsterdamDay(new Date());
const thisYear = Number(today.slice(0, 4));
/** What happens today comes on top of what the demo knows of these two years. */
const period = { from: `${thisYear - 1}-01-01`, until: `${thisYear + 1}-01-01` };

interface Change {
  change: 'ENTERED' | 'LEFT' | 'CHANGED';
  changedAt: string | null;
  columns: string[];
  isNew: boolean;
  isByColleague: boolean;
  by: { displayName: string } | null;
  row: { kind: string; match: { id: string } | null; volunteer: { displayName: string } | null };
}
const changesDocument = `query ($organisation: ID!, $programme: ID, $figure: FigureInput!, $period: PeriodInput, $earlier: DateTime!, $later: DateTime) {
  figureChanges(organisation: $organisation, programme: $programme, figure: $figure, period: $period, earlier: $earlier, later: $later) {
    entered left changed warnings { code }
    rows { change changedAt isNew columns isByColleague by { displayName } row { kind match { id } volunteer { displayName } } } } }`;
interface Changes {
  entered: number;
  left: number;
  changed: number;
  rows: Change[];
  warnings: { code: string }[];
}
const allChangesOf = async (caller: Caller, figure: Figure, rest: object = {}): Promise<Changes | null> =>
  (
    await caller.ask<{ figureChanges: Changes | null }>(changesDocument, {
      ...variablesOf(figure, { period }),
      earlier,
      ...rest,
    })
  ).figureChanges;
const changesOf = async (caller: Caller, figure: Figure): Promise<Change[] | undefined> =>
  (await allChangesOf(caller, figure))?.rows;

/** Now, by the clock of the database, as a moment between what was done and what is to come. */
const instant = async () => {
  const [row] = await asOwner<{ now: Date }>(
    demo.database,
    'select clock_timestamp() as now from pg_sleep(0.01)',
  );
  return row!.now.toISOString();
};

let coordinator: Caller;
let manager: Caller;
let earlier: string;
let match: string;
let survey: string;

beforeAll(async () => {
  coordinator = await demo.as('coordinator');
  manager = await demo.as('manager');
  const administrator = await demo.as('administrator');
  const { createSurvey } = await administrator.ask<{ createSurvey: { id: string } }>(
    `mutation ($organisation: ID!, $survey: SurveyInput!) {
       createSurvey(organisation: $organisation, survey: $survey) { ... on Survey { id } ... on Refusal { message } } }`,
    {
      organisation,
      survey: {
        title: 'Hoe was het?',
        audience: 'REQUESTER',
        moment: 'END',
        answerDays: 28,
        questions: [{ instrument: 'MARK', words: { nl: 'Welk cijfer geeft u?' } }],
      },
    },
  );
  survey = createSurvey.id;
  earlier = await instant();
  // A match ends, its volunteer leaves, and somebody asks, is spoken with and comes on the waitlist: all of it today.
  const { matches } = await coordinator.ask<{
    matches: { edges: { node: { id: string; volunteer: { id: string } } }[] };
  }>(
    'query ($programme: ID!) { matches(programme: $programme, status: [ACTIVE], first: 1) { edges { node { id volunteer { id } } } } }',
    { programme },
  );
  const [first] = matches.edges;
  match = first!.node.id;
  await coordinator.ask(unlinkDocument, { match, endedOn: today, reason: 'NO_CLICK', initiatedBy: 'BOTH' });
  const { enrolments } = await coordinator.ask<{
    enrolments: { edges: { node: { id: string; volunteer: { id: string } } }[] };
  }>(
    'query ($programme: ID!) { enrolments(programme: $programme, first: 500) { edges { node { id volunteer { id } } } } }',
    { programme },
  );
  const enrolment = enrolments.edges.find(({ node }) => node.volunteer.id === first!.node.volunteer.id)!.node
    .id;
  const { moveEnrolment } = await coordinator.ask<{ moveEnrolment: { __typename: string } }>(
    'mutation ($enrolment: ID!) { moveEnrolment(enrolment: $enrolment, to: LEFT, leaveReason: MOVED) { __typename ... on Refusal { message } } }',
    { enrolment },
  );
  expect(moveEnrolment).toEqual({ __typename: 'Enrolment' });
  await waits(demo.visitor(), coordinator, programme);
});

const byCoordinator = { displayName: expect.any(String) };

test('a match that ended today is why a figure of its programme differs from this morning', async () => {
  expect(await changesOf(coordinator, { name: 'RUNNING_AT_END', programme })).toEqual([
    {
      change: 'LEFT',
      changedAt: expect.any(String),
      isNew: false,
      columns: expect.arrayContaining(['ended_on', 'status', 'unlink_reason']),
      isByColleague: true,
      by: byCoordinator,
      row: { kind: 'MATCH', match: { id: match }, volunteer: null },
    },
  ]);
});

test('a volunteer who left today is why a figure of the organisation differs', async () => {
  expect(await changesOf(coordinator, { name: 'VOLUNTEERS_LEFT' })).toEqual([
    {
      change: 'ENTERED',
      changedAt: expect.any(String),
      isNew: false,
      columns: ['leave_reason', 'left_on'],
      isByColleague: true,
      by: byCoordinator,
      row: { kind: 'VOLUNTEERSHIP', match: null, volunteer: { displayName: expect.any(String) } },
    },
  ]);
});

test('a figure on how long things last and a clock say too by which rows they changed', async () => {
  expect(await changesOf(coordinator, { name: 'MATCHES_CLOSED' })).toMatchObject([
    { change: 'ENTERED', row: { match: { id: match } } },
  ]);
  expect(await changesOf(coordinator, { name: 'WAITS_BEGUN', programme })).toMatchObject([
    // Of the match that ended the resident waits again.
    { change: 'ENTERED', isNew: true, columns: [], row: { kind: 'WAIT' } },
    { change: 'ENTERED', isNew: true, columns: [], row: { kind: 'WAIT' } },
  ]);
  // Whoever's match ended is asked how it was.
  expect(await changesOf(coordinator, { name: 'SURVEY_ASKED', survey })).toMatchObject([
    { change: 'ENTERED', changedAt: null, row: { kind: 'EVALUATION', match: { id: match } } },
  ]);
  expect(await changesOf(coordinator, { name: 'CLOCK_WITHIN', clock: 0 })).toMatchObject([
    { change: 'ENTERED', by: byCoordinator, row: { kind: 'REQUEST' } },
  ]);
});

test('a manager sees which rows and when, and of whom they are or who wrote them not', async () => {
  const changes = await changesOf(manager, { name: 'MATCHES_CLOSED' });
  expect(changes).toMatchObject([
    { change: 'ENTERED', changedAt: expect.any(String), isByColleague: true, by: null, row: { match: null } },
  ]);
  expect(await changesOf(await demo.as('manager', 'heerlen'), { name: 'MATCHES_CLOSED' })).toBeUndefined();
});

/** Each figure there is, asked with what it needs. */
const everyFigure = (survey: string) =>
  (Object.keys(CountedFigure) as CountedFigure[]).map((name): Figure => {
    const { needed } = partsOf(name);
    return {
      name,
      ...(needed.includes('programme') && { programme }),
      ...(needed.includes('clock') && { clock: 0 }),
      ...(needed.includes('step') && { step: 'CONTACTED' }),
      ...(needed.includes('survey') && { survey }),
      ...(needed.includes('screening') && { screening: 'VOG' }),
    };
  });

test('of every figure, what came less what left is what the two reports differ', async () => {
  const later = await instant();
  let changed = 0;
  for (const figure of everyFigure(survey)) {
    const when = { period: partsOf(figure.name as CountedFigure).needed.includes('period') ? period : null };
    const was = await countOf(manager, figure, { ...when, knownAt: earlier });
    const is = await countOf(manager, figure, { ...when, knownAt: later });
    const changes = (await allChangesOf(manager, figure, { ...when, later }))!;
    expect(is! - was!, JSON.stringify(figure)).toBe(changes.entered - changes.left);
    expect(changes.rows).toHaveLength(changes.entered + changes.left + changes.changed);
    expect(changes.warnings).toEqual([]);
    if (changes.rows.length > 0) changed++;
  }
  // A match, a volunteer, a request and a wait: they are in a good many figures.
  expect(changed).toBeGreaterThan(12);
});

test('of very many rows 500 are shown and all are counted; of a day before versions were kept a warning says so', async () => {
  const figure = {
    name: 'REQUESTS_RECEIVED',
    organisation: toGlobalId('Organisation', organisationId('heerlen')),
  };
  const heerlen = await demo.as('manager', 'heerlen');
  const years = { from: '2015-01-01', until: `${thisYear + 1}-01-01` };
  const long = { earlier: '2015-01-01T00:00:00Z', period: years };
  const changes = (await allChangesOf(heerlen, figure, long))!;
  expect(changes.rows).toHaveLength(500);
  expect(changes.entered).toBe(await countOf(heerlen, figure, { period: years }));
  expect(changes.entered).toBeGreaterThan(500);
  expect(changes.warnings).toEqual([{ code: 'KNOWN_LATER' }]);
});

test('two instants of which the second is not later are refused by name', async () => {
  const { errors } = await coordinator.send(changesDocument, {
    ...variablesOf({ name: 'MATCHES_CLOSED' }, { period }),
    earlier,
    later: earlier,
  });
  expect(errors?.[0]).toMatchObject({
    message: 'earlier must be before later.',
    extensions: { code: 'BAD_USER_INPUT', field: 'earlier' },
  });
  expect(await ask(coordinator, { name: 'MATCHES_CLOSED' }, { period })).not.toBeNull();
});
