import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PlanRoom } from '../../../api/matching/plan/room.ts';
import { openApi } from '../../support/api.ts';
import { copyDatabase } from '../../support/database.ts';
import {
  cancel,
  done,
  isOver,
  look,
  propose,
  start,
  state,
  until,
  type World,
} from '../../support/plan-runs.ts';
import { programmeId } from '../../support/stories.ts';
import { fillWaitlist } from '../../support/waitlists.ts';

describe('a long plan', { timeout: 180_000 }, () => {
  let here: World;
  let drop: () => Promise<void>;
  let planRoom: PlanRoom;
  beforeAll(async () => {
    const copy = await copyDatabase('empty');
    drop = copy.drop;
    const { database } = copy;
    planRoom = new PlanRoom(database.orm, console.error);
    const api = await openApi(database, {}, planRoom);
    const visitor = api.visitor();
    const another = (email = 'coordinator@heemskerk.example') => api.visitor().signIn(email);
    here = {
      database,
      visitor,
      another,
      coordinator: await another(),
      maatjes: await programmeId(visitor, 'heemskerk', 'maatjes'),
      leest: await programmeId(visitor, 'heemskerk', 'leest-mee'),
    };
    await fillWaitlist(database, 'heemskerk', 'maatjes', { residents: 3000, volunteers: 3000 });
  });
  afterAll(async () => {
    await planRoom.close();
    await drop();
  });

  test('is too long to wait for, and says where to ask for it', async () => {
    const { errors } = await here.coordinator.send(
      'query ($programme: ID!) { matchPlan(programme: $programme) { totalScore } }',
      { programme: here.maatjes },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_MUCH_AT_ONCE' } }]);
    expect(errors![0]!.message).toContain('startMatchPlan');
  });

  test('tells how far it is, is stopped at once, and lets the next one be made', async () => {
    const { coordinator, maatjes, leest } = here;
    const { id } = await start(coordinator, maatjes);
    const seen = new Set<string>();
    const going = await until(coordinator, id, (run) => {
      seen.add(`${run.phase}`);
      return run.phase === 'COMPARING' && run.done > 0;
    });
    expect(going).toMatchObject({ status: 'RUNNING', of: 3000, viewerCanCancel: true });
    expect(going.done).toBeLessThan(3000);
    expect(await cancel(coordinator, id)).toMatchObject({ status: 'CANCELLED', viewerCanCancel: false });
    expect(await cancel(coordinator, id)).toMatchObject({ reason: 'WRONG_STATE' });
    expect(await propose(coordinator, id, [])).toMatchObject({ reason: 'WRONG_STATE' });
    const began = Date.now();
    expect((await done(coordinator, (await start(coordinator, leest)).id)).pairs).toEqual([]);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await look(coordinator, id)).toMatchObject({ status: 'CANCELLED', plan: null });
  });

  test('ends in the process that makes it soon after it was cancelled in another', async () => {
    const { database, coordinator, maatjes, leest } = here;
    const { id } = await start(coordinator, maatjes);
    await until(coordinator, id, (run) => run.phase === 'COMPARING');
    const elsewhere = await (await openApi(database)).visitor().signIn('coordinator@heemskerk.example');
    expect(await cancel(elsewhere, id)).toMatchObject({ status: 'CANCELLED' });
    // The room makes one at a time: this one is made because the other is over.
    await done(coordinator, (await start(coordinator, leest)).id);
  });

  test('keeps nobody else waiting', async () => {
    const { coordinator, maatjes, visitor } = here;
    const { id } = await start(coordinator, maatjes);
    const began = performance.now();
    const late = monitorEventLoopDelay({ resolution: 5 });
    late.enable();
    let asked = 0;
    for (; !isOver(await look(coordinator, id, state)); asked++) {
      expect((await visitor.request({ method: 'GET', url: '/healthz' })).statusCode).toBe(200);
      await delay(10);
    }
    const longest = late.max / 1e6;
    console.log(
      `Answered ${asked} times meanwhile; nothing else was done for at most ${longest.toFixed()} ms.`,
    );
    expect(asked).toBeGreaterThan(20);
    // Were it made in this thread, hardly anything else would be done meanwhile; how long that is depends on the machine.
    expect(longest).toBeLessThan((performance.now() - began) / 3);
  });

  test('is given back when its process stops, and made by the next', async () => {
    const { database, coordinator, maatjes } = here;
    const { id } = await start(coordinator, maatjes);
    await until(coordinator, id, (run) => run.phase === 'COMPARING');
    await planRoom.close();
    expect(await look(coordinator, id)).toMatchObject({ status: 'QUEUED' });
    planRoom = new PlanRoom(database.orm, console.error);
    const made = await done(coordinator, id);
    expect(made.fairness).toMatchObject({ waiting: 3000, matched: 3000 });
    expect(made.totalScore).toBeGreaterThan(made.fairness.scoreInLine);
  });
});
