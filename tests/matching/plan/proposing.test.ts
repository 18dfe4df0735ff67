import { describe, expect, test } from 'vitest';
import { fromGlobalId, newId, toGlobalId } from '../../../api/platform/ids.ts';
import { asOwner } from '../../support/database.ts';
import {
  aSharedVolunteer,
  done,
  look,
  type Plan,
  plan,
  propose,
  start,
  waitsFor,
  world,
} from '../../support/plan-runs.ts';
import { aVolunteer } from '../../support/volunteers.ts';

describe('a plan of two programmes that share a volunteer', { timeout: 120_000 }, () => {
  test('goes from asking to proposing, and says who is passed over', async () => {
    const here = await world();
    const { coordinator, maatjes, leest } = here;
    const short = await waitsFor(here, maatjes, 'Kort', 5);
    const long = await waitsFor(here, leest, 'Lang', 40);
    const volunteer = await aSharedVolunteer(here);

    const asked = await start(coordinator, maatjes, leest);
    expect(asked).toMatchObject({ __typename: 'PlanRun', trouble: null });
    expect(asked.programmes.map(({ slug }) => slug).sort()).toEqual(['leest-mee', 'maatjes']);
    const made = await done(coordinator, asked.id);
    expect(made.exact).toBe(true);
    expect(made.pairs).toMatchObject([
      { stillSuits: true, waitlistEntry: { request: { id: long } }, volunteer: { id: volunteer } },
    ]);
    expect(made.pairs[0]!.score).toBe(made.totalScore);
    expect(made.pairs[0]!.reasons.find(({ code }) => code === 'WAITING')).toMatchObject({
      text: 'Wacht al 40 dagen',
      points: 4,
    });
    expect(made.unmatched).toMatchObject([{ waitlistEntry: { request: { id: short } }, whyNone: [] }]);
    expect(made.fairness).toMatchObject({ waiting: 2, matched: 1, longestWaitLeft: 5, passedOver: [] });

    const pairs = [{ request: long, volunteer }];
    expect(await propose(coordinator, asked.id, pairs)).toMatchObject({
      results: [{ __typename: 'Match', status: 'PROPOSED', volunteer: { id: volunteer } }],
    });
    expect(await asOwner(here.database, 'select source, because from match_decision')).toEqual([
      { source: 'PLAN', because: null },
    ]);
    expect((await look(coordinator, asked.id)).plan!.pairs).toMatchObject([{ stillSuits: false }]);
    expect(await propose(coordinator, asked.id, pairs)).toMatchObject({
      results: [{ __typename: 'Refusal', reason: 'CONFLICT' }],
    });
    // Whoever has been proposed somebody is not planned again.
    const next = await start(coordinator, leest, maatjes);
    expect((await done(coordinator, next.id)).unmatched).toMatchObject([
      { waitlistEntry: { request: { id: short } }, whyNone: [{ code: 'NO_CAPACITY' }] },
    ]);
    const { runs } = await coordinator.ask<{ runs: { id: string }[] }>(
      'query ($programme: ID!) { runs: matchPlanRuns(programme: $programme, first: 10) { id } }',
      { programme: leest },
    );
    expect(runs.map(({ id }) => id)).toEqual([next.id, asked.id]);
  });

  test('explains in points why somebody who waits shorter goes before', async () => {
    const here = await world();
    const { coordinator, database, maatjes } = here;
    const long = await waitsFor(here, maatjes, 'Lang', 40);
    const urgent = await waitsFor(here, maatjes, 'Haast', 5);
    await asOwner(database, `update request set urgency = 'URGENT' where id = $1`, [
      fromGlobalId('Request', urgent),
    ]);
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    const { id } = await start(coordinator, maatjes);
    const { fairness } = await done(coordinator, id);
    expect(fairness.passedOverCount).toBe(1);
    expect(fairness.passedOver).toMatchObject([
      {
        byDays: 35,
        unexplained: false,
        waitlistEntry: { request: { id: long } },
        insteadOf: { request: { id: urgent } },
        volunteer: { id: volunteer },
        reasons: [{ code: 'URGENCY', points: 0, pointsOfOther: 40 }],
      },
    ]);
    const atOnce = await coordinator.ask<{ matchPlan: Plan }>(
      `query ($programme: ID!) { matchPlan(programme: $programme) ${plan} }`,
      { programme: maatjes },
    );
    expect(atOnce.matchPlan).toEqual((await look(coordinator, id)).plan);
  });
});

describe('what a coordinator proposes from a plan', { timeout: 120_000 }, () => {
  test('needs a reason where it passes somebody over whom the plan had in mind', async () => {
    const here = await world();
    const { coordinator, database, maatjes } = here;
    const long = await waitsFor(here, maatjes, 'Lang', 40);
    const short = await waitsFor(here, maatjes, 'Kort', 5);
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    const { id } = await start(coordinator, maatjes);
    expect((await done(coordinator, id)).pairs).toMatchObject([{ waitlistEntry: { request: { id: long } } }]);
    const unsaid = await propose(coordinator, id, [{ request: short, volunteer }]);
    expect(unsaid).toMatchObject({ reason: 'INVALID', fields: [{ path: 'pairs.0.because' }] });
    expect(unsaid.message).toContain('wacht 35 dagen langer');
    const said = [{ request: short, volunteer, because: 'Zij kennen elkaar van het koor.' }];
    expect(await propose(coordinator, id, said)).toMatchObject({ results: [{ __typename: 'Match' }] });
    expect(await asOwner(database, 'select source, because from match_decision')).toEqual([
      { source: 'SUGGESTION', because: 'Zij kennen elkaar van het koor.' },
    ]);
  });

  test('is refused as a whole when somebody is in it too often, and nothing is written', async () => {
    const here = await world();
    const { coordinator, database, maatjes } = here;
    const first = await waitsFor(here, maatjes, 'Een', 9);
    const second = await waitsFor(here, maatjes, 'Twee', 8);
    const one = await aVolunteer(database, 'heemskerk', 'maatjes');
    const two = await aVolunteer(database, 'heemskerk', 'maatjes');
    const { id } = await start(coordinator, maatjes);
    await done(coordinator, id);
    const twice = [
      { request: first, volunteer: one },
      { request: first, volunteer: two },
    ];
    expect(await propose(coordinator, id, twice)).toMatchObject({
      reason: 'INVALID',
      fields: [{ path: 'pairs.1.request' }],
    });
    const tooOften = [first, second].map((request) => ({ request, volunteer: one, because: 'Daarom.' }));
    expect(await propose(coordinator, id, tooOften)).toMatchObject({
      reason: 'INVALID',
      fields: [{ path: 'pairs.1.volunteer' }],
    });
    expect(await propose(coordinator, id, [])).toMatchObject({
      reason: 'INVALID',
      fields: [{ path: 'pairs' }],
    });
    const many = Array.from({ length: 501 }, () => ({ request: first, volunteer: one }));
    expect(await propose(coordinator, id, many)).toMatchObject({
      reason: 'INVALID',
      fields: [{ path: 'pairs' }],
    });
    expect(await asOwner(database, 'select from match')).toEqual([]);
  });

  test('by two at the same time is each pair once, and everybody gets an answer', async () => {
    const here = await world();
    const { coordinator, database, maatjes } = here;
    const requests: string[] = [];
    for (let i = 0; i < 12; i++)
      requests.push(await waitsFor(here, maatjes, `Wachter${'abcdefghijkl'[i]}`, i));
    for (let i = 0; i < 6; i++) await aVolunteer(database, 'heemskerk', 'maatjes', { capacity: 2 });
    const { id } = await start(coordinator, maatjes);
    const pairs = (await done(coordinator, id)).pairs.map((pair) => ({
      request: pair.waitlistEntry.request.id,
      volunteer: pair.volunteer.id,
    }));
    expect(pairs).toHaveLength(12);
    const other = await here.another();
    const answers = await Promise.all([
      propose(coordinator, id, pairs),
      propose(other, id, pairs.toReversed()),
    ]);
    const results = [answers[0]!.results!, answers[1]!.results!.toReversed()];
    for (let i = 0; i < 12; i++)
      expect(results.map((list) => list[i]!.__typename).sort(), JSON.stringify(results)).toEqual([
        'Match',
        'Refusal',
      ]);
    expect(await asOwner(database, 'select from match')).toHaveLength(12);
  });

  test('of a request that is in no programme of the plan is told that there is no such request', async () => {
    const here = await world();
    const { coordinator, maatjes, leest } = here;
    const elsewhere = await waitsFor(here, leest, 'Elders');
    const volunteer = await aSharedVolunteer(here);
    const { id } = await start(coordinator, maatjes);
    await done(coordinator, id);
    const nothing = [{ request: toGlobalId('Request', newId()), volunteer }];
    const expected = await propose(coordinator, id, nothing);
    expect(expected).toMatchObject({ results: [{ reason: 'NOT_FOUND' }] });
    expect(await propose(coordinator, id, [{ request: elsewhere, volunteer }])).toEqual(expected);
  });
});
