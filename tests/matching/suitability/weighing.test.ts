import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { weightRules } from '../../../api/matching/suitability/weights.ts';
import type { Database } from '../../../api/platform/database.ts';
import { type Caller, openApi } from '../../support/api.ts';
import { asOwner, copyDatabase } from '../../support/database.ts';
import { programmeId, type RefusedOr, refused, waits } from '../../support/stories.ts';
import { aVolunteer } from '../../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let visitor: Caller;
let coordinator: Caller;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
  await aVolunteer(database, 'heemskerk', 'maatjes');
  await waits(visitor, coordinator, programme);
  await waits(visitor, coordinator, programme, { lastName: 'Anders', languages: ['ar'] });
});
afterAll(() => drop());

const setWeights = (caller: Caller, weights: object[], where = programme) =>
  caller.ask<{ setMatchingWeights: RefusedOr & { matchingWeights: { code: string; weight: number }[] } }>(
    `mutation ($programme: ID!, $weights: [MatchingWeightInput!]!) {
       setMatchingWeights(programme: $programme, weights: $weights) {
         __typename ... on Programme { matchingWeights { code weight usual } } ${refused}
       }
     }`,
    { programme: where, weights },
  );

interface Row {
  node: {
    request: { requester: { displayName: string } };
    suggestions: {
      score: number;
      volunteer: { id: string };
      reasons: { code: string; points: number; weight: number; text: string }[];
    }[];
    whyNone: { code: string }[];
    unlocks: { change: string; volunteersUnlocked: number; text: string }[];
  };
}
const waitlist = async () =>
  (
    await coordinator.ask<{ waitlist: { edges: Row[] } }>(
      `query ($programme: ID!) { waitlist(programme: $programme) { edges { node {
         request { requester { displayName } } suggestions(first: 20) { score volunteer { id } reasons { code points weight text } }
         whyNone { code } unlocks { change volunteersUnlocked text } } } } }`,
      { programme },
    )
  ).waitlist.edges.map(({ node }) => node);

describe('the weights of a programme', () => {
  test('are for anyone to see', async () => {
    const { organisations } = await visitor.ask<{
      organisations: { programmes: { id: string; matchingWeights: { code: string; weight: number }[] }[] }[];
    }>('{ organisations { programmes { id matchingWeights { code weight usual unit most } } } }');
    const found = organisations.flatMap(({ programmes }) => programmes).find(({ id }) => id === programme)!;
    expect(Object.fromEntries(found.matchingWeights.map(({ code, weight }) => [code, weight]))).toEqual(
      Object.fromEntries(Object.entries(weightRules).map(([code, { usual }]) => [code, usual])),
    );
  });

  test('that the coordinator sets stand beside the points of each suggestion, and who set them is written down', async () => {
    const { setMatchingWeights } = await setWeights(coordinator, [{ code: 'LAST_ASKED', weight: 12.5 }]);
    expect(setMatchingWeights.__typename, JSON.stringify(setMatchingWeights)).toBe('Programme');
    const [first] = await waitlist();
    expect(first!.suggestions[0]!.reasons).toContainEqual(
      expect.objectContaining({
        code: 'LAST_ASKED',
        points: 12.5,
        weight: 12.5,
        text: 'Is nog nooit gevraagd',
      }),
    );
    expect(
      await asOwner(database, `select type, details from event where entity = 'PROGRAMME'`),
    ).toMatchObject([{ type: 'WEIGHTS_CHANGED', details: { from: {}, to: { LAST_ASKED: 12.5 } } }]);
    await setWeights(coordinator, []);
    expect((await waitlist())[0]!.suggestions[0]!.reasons).toContainEqual(
      expect.objectContaining({ code: 'LAST_ASKED', points: 6, weight: 6 }),
    );
  });

  test.each([
    ['less than nothing', { code: 'DISTANCE', weight: -1 }, 'Vul een getal in van 0 tot 100.'],
    [
      'nothing for waiting',
      { code: 'WAITING', weight: 0 },
      'Wachten moet altijd meetellen. Vul een getal in van 0.1 tot 100.',
    ],
  ])('that are %s are refused at their field, and change nothing', async (_, weight, message) => {
    const { setMatchingWeights } = await setWeights(coordinator, [{ code: 'INTERESTS', weight: 1 }, weight]);
    expect(setMatchingWeights.fields).toEqual([{ path: 'weights.1.weight', message }]);
    expect((await waitlist())[0]!.suggestions[0]!.reasons.every(({ code }) => code !== 'INTERESTS')).toBe(
      true,
    );
  });

  test('are not for a coordinator of elsewhere to set: there is no such programme', async () => {
    const other = await visitor.signIn('coordinator@heusden.example');
    expect((await setWeights(other, [])).setMatchingWeights.reason).toBe('NOT_FOUND');
  });
});

test('a resident for whom nobody suits reads what would help', async () => {
  const anders = (await waitlist()).find(({ request }) => request.requester.displayName.endsWith('Anders'))!;
  expect(anders.whyNone).toEqual([{ code: 'LANGUAGE' }]);
  expect(anders.unlocks).toEqual([
    { change: 'INTERPRETER', volunteersUnlocked: 1, text: 'Met een tolk: 1 vrijwilliger' },
  ]);
});

test('a volunteer sees the same score and reasons as the resident', async () => {
  const { enrolments } = await coordinator.ask<{
    enrolments: {
      edges: {
        node: {
          suggestions: {
            score: number;
            reasons: object[];
            waitlistEntry: { request: { requester: { displayName: string } } };
          }[];
          whyNone: object[];
        };
      }[];
    };
  }>(
    `query ($programme: ID!) { enrolments(programme: $programme) { edges { node {
       suggestions(first: 20) { score reasons { code points weight text } waitlistEntry { request { requester { displayName } } } }
       whyNone { code residentsUnlocked text } } } } }`,
    { programme },
  );
  const [{ node }] = enrolments.edges as [(typeof enrolments.edges)[0]];
  const [yara] = await waitlist();
  expect(node.suggestions).toMatchObject([
    {
      score: yara!.suggestions[0]!.score,
      reasons: yara!.suggestions[0]!.reasons,
      waitlistEntry: { request: yara!.request },
    },
  ]);
  expect(node.whyNone).toEqual([]);
});

describe('what if', () => {
  const whatIf = (caller: Caller, changes: object) =>
    caller.ask<{ whatIf: (RefusedOr & { before: object; after: object; gained: object[] }) | null }>(
      `query ($programme: ID!, $changes: WhatIfInput!) { whatIf(programme: $programme, changes: $changes) {
         __typename ... on WhatIf { before { matched nobodySuits } after { matched nobodySuits }
           gained { request { requester { displayName } } } lost { id } otherPairs } ${refused} } }`,
      { programme, changes },
    );

  test('an Arabic-speaking volunteer came: who is helped then, and nothing is changed', async () => {
    const { whatIf: found } = await whatIf(coordinator, { volunteers: [{ count: 1, languages: ['ar'] }] });
    expect(found).toMatchObject({
      before: { matched: 1, nobodySuits: 1 },
      after: { matched: 2, nobodySuits: 0 },
      gained: [{ request: { requester: { displayName: 'Yara Anders' } } }],
      lost: [],
      otherPairs: 1,
    });
    expect(await asOwner(database, 'select count(*)::int as n from volunteer')).toEqual([{ n: 1 }]);
  });

  test.each([
    ['volunteers.0.count', { volunteers: [{ count: 0 }] }],
    ['volunteers.0.count', { volunteers: [{ count: 101 }] }],
    ['volunteers.0.capacity', { volunteers: [{ count: 1, capacity: -1 }] }],
    ['volunteers.0.languages', { volunteers: [{ count: 1, languages: ['Arabisch'] }] }],
    ['volunteers.0.postcode', { volunteers: [{ count: 1, postcode: 'x' }] }],
    ['maxDistanceKm', { maxDistanceKm: -5 }],
    ['weights.0.weight', { weights: [{ code: 'DISTANCE', weight: 1000 }] }],
  ])('names %s when that is wrong', async (path, changes) => {
    const { whatIf: found } = await whatIf(coordinator, changes);
    expect(found?.fields?.map((field) => field.path)).toEqual([path]);
  });

  test('is nothing to somebody of elsewhere', async () =>
    expect((await whatIf(await visitor.signIn('coordinator@heusden.example'), {})).whatIf).toBeNull());
});

test('the brief says whom the programme misses, with a vacancy that names nobody', async () => {
  const { recruitmentBrief } = await coordinator.ask<{ recruitmentBrief: object[] }>(
    `query ($programme: ID!) { recruitmentBrief(programme: $programme) {
       count languages gender district text vacancyTitle vacancySummary } }`,
    { programme },
  );
  expect(recruitmentBrief).toEqual([
    {
      count: 1,
      languages: ['ar'],
      gender: null,
      district: expect.any(String),
      text: expect.stringMatching(/^1 vrijwilliger die Arabisch spreekt, voor langere tijd, in /),
      vacancyTitle: expect.stringMatching(/^Vrijwilliger gezocht die Arabisch spreekt in /),
      vacancySummary: expect.stringContaining('Het helpt als u Arabisch spreekt.'),
    },
  ]);
});
