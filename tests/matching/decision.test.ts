import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymise, noDossiers } from '../../api/forgetting/anonymise.ts';
import { decisionOn, standingAmong } from '../../api/matching/decision.ts';
import { rankCandidates, suitability, termsOf } from '../../api/matching/suitability/suitability.ts';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { transact } from '../../api/platform/operation.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import {
  anyCandidate,
  anySeeker,
  anySettings,
  candidate,
  today as day,
  seeker,
} from '../support/matching.ts';
import { linkDocument, programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

const terms = termsOf({}, day);
const volunteers = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'].map((volunteerId, at) => ({
  ...candidate,
  volunteerId,
  interests: ['schaken', 'muziek', 'koken'].slice(0, Math.max(0, 3 - at)),
}));
const resident = { ...seeker, interests: ['schaken', 'muziek', 'koken'] };
const chosen = (volunteerId: string, changes: object = {}, source?: 'PLAN') => {
  const one = { ...volunteers.find((each) => each.volunteerId === volunteerId)!, ...changes };
  const verdict = suitability(resident, one, terms);
  const score = { volunteerId, tenths: verdict.suits ? verdict.tenths : null };
  const standing = standingAmong(rankCandidates(resident, volunteers, terms), score);
  return decisionOn({ because: undefined, ...(source && { source }) }, verdict, standing, terms.weights);
};

describe('what is kept of a choice', () => {
  test('of the best: that it was suggested, first of eight, and the five who come next', () => {
    const { source, rank, suited, alternatives, overridden } = chosen('v1');
    expect({ source, rank, suited, overridden }).toEqual({
      source: 'SUGGESTION',
      rank: 1,
      suited: 8,
      overridden: [],
    });
    expect(alternatives.map(({ volunteerId }) => volunteerId)).toEqual(['v2', 'v3', 'v4', 'v5', 'v6']);
  });

  test('of the third: those who went before it are among the others', () => {
    const { rank, alternatives } = chosen('v3');
    expect(rank).toBe(3);
    expect(alternatives.map(({ volunteerId }) => volunteerId)).toEqual(['v1', 'v2', 'v4', 'v5', 'v6']);
  });

  test('of somebody whom a wish keeps out: no score and no place, and that it was an own choice', () => {
    expect(chosen('v8', { languages: ['ar'] })).toMatchObject({
      source: 'OWN_CHOICE',
      tenths: null,
      rank: null,
      suited: 7,
      reasons: [],
      overridden: ['LANGUAGE'],
    });
  });

  test('of the twentieth that it was suggested, and of who comes after that it was an own choice', () => {
    const verdict = suitability(resident, volunteers[0]!, terms);
    const after = (ahead: number) =>
      decisionOn({ because: undefined }, verdict, { suited: 30, ahead, best: [] }, terms.weights);
    expect(after(19)).toMatchObject({ source: 'SUGGESTION', rank: 20, suited: 31 });
    expect(after(20)).toMatchObject({ source: 'OWN_CHOICE', rank: 21, suited: 31 });
  });

  test('of a pair of a plan: that it was the plan', () =>
    expect(chosen('v8', {}, 'PLAN')).toMatchObject({ source: 'PLAN', rank: 8 }));

  test('is always the place that suggestions give, and points that add up, with no word about people', () => {
    fc.assert(
      fc.property(anySeeker, fc.array(anyCandidate, { maxLength: 8 }), anySettings, (s, all, settings) => {
        const known = new Map(all.map((each) => [each.volunteerId, each]));
        const setting = termsOf(settings, day);
        const pairs = rankCandidates(s, [...known.values()], setting);
        for (const [volunteerId, one] of known) {
          const verdict = suitability(s, one, setting);
          const score = { volunteerId, tenths: verdict.suits ? verdict.tenths : null };
          const standing = standingAmong(pairs.toReversed(), score);
          const kept = decisionOn({ because: undefined }, verdict, standing, setting.weights);
          const place = pairs.findIndex((pair) => pair.candidate.volunteerId === volunteerId);
          expect(kept.rank).toBe(place < 0 ? null : place + 1);
          expect(kept.suited).toBe(pairs.length);
          expect(kept.tenths ?? 0).toBe(kept.reasons.reduce((sum, { tenths }) => sum + tenths, 0));
          expect(kept.alternatives.map((other) => other.volunteerId)).toEqual(
            pairs
              .map((pair) => pair.candidate.volunteerId)
              .filter((id) => id !== volunteerId)
              .slice(0, 5),
          );
          for (const reason of kept.reasons) expect(Object.keys(reason).sort()).toEqual(['code', 'tenths']);
        }
      }),
    );
  });
});

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
let coordinator: Caller;
let programme: string;
let request: string;
let count = 0;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database);
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  for (let i = 0; i < 8; i++) {
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes', { capacity: 20 });
    await asOwner(
      database,
      `update person set interests = ($2::text[])[1:$3] where id = (select person_id from volunteer where id = $1)`,
      [fromGlobalId('Volunteer', volunteer), ['schaken', 'muziek', 'koken'], i % 4],
    );
  }
});
afterAll(() => drop());

const weigh = (weights: object) =>
  asOwner(
    database,
    `update programme set settings = settings || jsonb_build_object('weights', $2::jsonb) where id = $1`,
    [fromGlobalId('Programme', programme), JSON.stringify(weights)],
  );

interface Suggested {
  score: number;
  volunteer: { id: string; displayName: string };
  reasons: { code: string; points: number; weight: number }[];
}

async function suggestions(): Promise<Suggested[]> {
  const { request: found } = await coordinator.ask<{
    request: { waitlistEntry: { suggestions: Suggested[] } };
  }>(
    `query ($request: ID!) { request(id: $request) { waitlistEntry { suggestions(first: 50) {
       score volunteer { id displayName } reasons { code points weight } } } } }`,
    { request },
  );
  return found.waitlistEntry.suggestions;
}

interface Decided {
  source: string;
  score: number | null;
  rank: number | null;
  suited: number;
  weights: { code: string; weight: number }[];
  reasons: { code: string; points: number; weight: number; text: string }[];
  alternatives: { score: number; volunteer: { id: string; displayName: string } }[];
  overridden: { code: string; text: string }[];
  because: string | null;
  decidedBy: string | null;
  decidedAt: string;
}

const propose = async (volunteer: string, because?: string): Promise<string> => {
  const { proposeMatch } = await coordinator.ask<{ proposeMatch: RefusedOr }>(
    `mutation ($request: ID!, $volunteer: ID!, $because: String) {
       proposeMatch(request: $request, volunteer: $volunteer, because: $because) { __typename ... on Match { id } ${refused} } }`,
    { request, volunteer, because },
  );
  expect(proposeMatch.__typename, proposeMatch.message).toBe('Match');
  return proposeMatch.id!;
};

const decisionOf = async (match: string, caller = coordinator): Promise<Decided | null> =>
  (
    await caller.ask<{ node: { decision: Decided | null } }>(
      `query ($match: ID!) { node(id: $match) { ... on Match { decision { source score rank suited weights { code weight }
         reasons { code points weight text } alternatives { score volunteer { id displayName } } overridden { code text }
         because decidedBy decidedAt } } } }`,
      { match },
    )
  ).node.decision;

describe('a decision', () => {
  beforeEach(async () => {
    await weigh({ INTERESTS: 9.5, WAITING: 0.3 });
    request = await waits(api.visitor(), coordinator, programme, {
      lastName: `Wachter${'abcdefghijklmnopqrstuvwxyz'[count++]}`,
      birthDate: `19${30 + count}-05-05`,
      interests: ['schaken', 'muziek', 'koken'],
    });
  });

  test('says what the coordinator saw just before: the score, the place, the weights and the best others', async () => {
    const before = await suggestions();
    const third = before[2]!;
    const kept = await decisionOf(await propose(third.volunteer.id, 'Ze wonen in dezelfde flat.'));
    expect(kept).toMatchObject({
      source: 'SUGGESTION',
      score: third.score,
      rank: 3,
      suited: before.length,
      overridden: [],
      because: 'Ze wonen in dezelfde flat.',
      decidedBy: expect.stringContaining(' '),
    });
    expect(kept!.reasons.map(({ text: _, ...reason }) => reason)).toEqual(
      third.reasons.map(({ code, points, weight }) => ({ code, points, weight })),
    );
    expect(kept!.weights).toContainEqual({ code: 'INTERESTS', weight: 9.5 });
    expect(kept!.weights).toContainEqual({ code: 'DISTANCE', weight: 30 });
    expect(kept!.alternatives).toEqual(
      [0, 1, 3, 4, 5].map((at) => ({ score: before[at]!.score, volunteer: before[at]!.volunteer })),
    );
    expect(Date.now() - new Date(kept!.decidedAt).getTime()).toBeLessThan(60_000);
  });

  test('speaks of reasons by their code alone: nothing that somebody likes or has been through', async () => {
    const kept = await decisionOf(await propose((await suggestions())[0]!.volunteer.id));
    expect(kept!.reasons.find(({ code }) => code === 'INTERESTS')?.text).toBe(
      'Ze houden van dezelfde dingen',
    );
    const rows = await asOwner<{ row: string }>(
      database,
      'select to_jsonb(d)::text as row from match_decision d',
    );
    expect(rows.map(({ row }) => row).join()).not.toMatch(/schaken|muziek|koken|Wachter|Helpgraag/);
  });

  test('stays as it was when weights, people and the match itself change', async () => {
    const match = await propose((await suggestions())[1]!.volunteer.id, 'Zelfde koor.');
    const kept = await decisionOf(match);
    await weigh({ INTERESTS: 0, WAITING: 2, DISTANCE: 1 });
    await asOwner(database, `update person set interests = '{}', languages = '{ar}'`);
    const [volunteer] = await asOwner<{ id: string }>(
      database,
      'select volunteer_id as id from match where id = $1',
      [fromGlobalId('Match', match)],
    );
    const { linkMatch } = await coordinator.ask<{ linkMatch: RefusedOr }>(linkDocument, {
      request,
      volunteer: Buffer.from(`Volunteer:${volunteer!.id}`).toString('base64url'),
      linkedOn: today(),
      reasons: ['LANGUAGE'],
    });
    expect(linkMatch.status, linkMatch.message).toBe('ACTIVE');
    expect(await decisionOf(match)).toEqual(kept);
    await asOwner(database, `update person set interests = '{schaken}', languages = '{nl}'`);
  });

  test('cannot be changed or taken away, not by us and not by the owner of the database', async () => {
    await propose((await suggestions())[0]!.volunteer.id, 'Zelfde koor.');
    const [may] = await asApp(
      `select has_table_privilege('match_decision', 'update') as rewrites, has_table_privilege('match_decision', 'delete') as erases,
         has_column_privilege('match_decision', 'because', 'update') as forgets`,
    );
    expect(may).toEqual({ rewrites: false, erases: false, forgets: true });
    for (const change of ['rank = 1, suited = 9', `because = 'Toch anders.'`])
      await expect(asOwner(database, `update match_decision set ${change}`)).rejects.toThrow(
        'a decision does not change',
      );
  });

  test('is for who handles the programme, and that the words were read is in the log', async () => {
    const match = await propose((await suggestions())[0]!.volunteer.id, 'Zelfde koor.');
    await decisionOf(match);
    const looks = await asOwner<{ groups: string[] }>(
      database,
      `select field_groups as groups from access_log where entity = 'MatchDecision' and entity_id = $1`,
      [fromGlobalId('Match', match)],
    );
    expect(looks).toContainEqual({ groups: ['SENSITIVE'] });
    const stranger = await api.visitor().signIn('coordinator@heusden.example');
    const { node } = await stranger.ask<{ node: null }>(
      'query ($match: ID!) { node(id: $match) { ... on Match { decision { rank } } } }',
      { match },
    );
    expect(node).toBeNull();
  });

  test('leaves out who was suggested then and has nothing to do with the programme now', async () => {
    const before = await suggestions();
    const match = await propose(before[0]!.volunteer.id);
    const second = fromGlobalId('Volunteer', before[1]!.volunteer.id);
    await asOwner(database, 'delete from match_candidate where volunteer_id = $1', [second]);
    await asOwner(
      database,
      `update enrolment e set programme_id = (select id from programme p where p.organisation_id = e.organisation_id
         and p.id <> e.programme_id limit 1) where volunteer_id = $1`,
      [second],
    );
    const named = (await decisionOf(match))!.alternatives.map(({ volunteer }) => volunteer.id);
    expect(named).toEqual(before.slice(2, 6).map(({ volunteer }) => volunteer.id));
  });

  test('is there for no match that was imported or is older than decisions', async () => {
    const match = await propose((await suggestions())[0]!.volunteer.id);
    await asOwner(database, 'delete from match_decision where match_id = $1', [fromGlobalId('Match', match)]);
    expect(await decisionOf(match)).toBeNull();
  });

  test('of somebody who is forgotten keeps its numbers and loses its words', async () => {
    const [best] = await suggestions();
    const match = await propose(best!.volunteer.id, 'Mevrouw zingt ook.');
    const kept = await decisionOf(match);
    const [whose] = await asOwner<{ id: string; organisation: string }>(
      database,
      'select id, organisation_id as organisation from request where id = $1',
      [fromGlobalId('Request', request)],
    );
    await transact(database.orm, { organisations: [whose!.organisation] }, (em) =>
      anonymise(em, whose!.organisation, { ...noDossiers, requests: [whose!.id] }, new Date()),
    );
    expect(await decisionOf(match)).toEqual({ ...kept, because: null });
  });
});

/** Asks as the role of the running Koppel. */
async function asApp<Row extends object>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.orm.config.get('clientUrl') as string });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
