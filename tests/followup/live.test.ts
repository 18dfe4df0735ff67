import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asks, programmeId } from '../support/stories.ts';

let database: Database;
let drop: () => Promise<void>;
/** Two processes on one database. */
let here: Awaited<ReturnType<typeof openApi>>;
let there: Awaited<ReturnType<typeof openApi>>;
let address: string;
let coordinator: Caller;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  [here, there] = [await openApi(database), await openApi(database)];
  address = await here.app.listen({ port: 0, host: '127.0.0.1' });
  coordinator = await there.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
});
afterAll(async () => {
  await Promise.all([here.app.close(), there.app.close()]);
  await drop();
});

/** Looks on; gives what was told so far, and ends with the stream. */
async function lookOn(caller: Caller, headers: Record<string, string> = {}) {
  const away = new AbortController();
  const response = await fetch(`${address}/live`, {
    signal: away.signal,
    headers: { cookie: `koppel_session=${caller.cookie('koppel_session')}`, ...headers },
  });
  const told: string[] = [];
  const ended = (async () => {
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) told.push(part.value);
  })().catch(() => undefined);
  const data = () =>
    told
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice(6)) as object);
  return { response, data, ended, leave: () => away.abort() };
}

const until = async (holds: () => boolean, ms = 2_000) => {
  const start = Date.now();
  while (!holds() && Date.now() - start < ms) await new Promise((resolve) => setTimeout(resolve, 25));
};

describe('whoever looks on', () => {
  test('is told within two seconds that something changed, of what kind and where, and no more', async () => {
    const stream = await lookOn(coordinator);
    expect(stream.response.status).toBe(200);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
    expect(stream.response.headers.get('content-security-policy')).toContain("default-src 'none'");
    await until(() => stream.data().length > 0);
    // It began to listen: what was before may have changed unheard.
    expect(stream.data()).toEqual([{ kind: 'ANYTHING' }]);
    await asks(there.visitor(), coordinator, programme, { firstName: 'Geheim' });
    await until(() => stream.data().length > 1);
    expect(stream.data().slice(1)).toEqual([{ programme, kind: 'REQUEST' }]);
    stream.leave();
  });

  test('hears nothing of programmes that are not theirs', async () => {
    const heerlen = await here.visitor().signIn('coordinator@heerlen.example');
    const stream = await lookOn(heerlen);
    await asks(there.visitor(), coordinator, programme, { lastName: 'Elders' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(stream.data().filter((told) => 'programme' in told)).toEqual([]);
    const other = await programmeId(heerlen, 'heerlen', 'schuldhulpmaatje');
    await asks(there.visitor(), heerlen, other, { postcode: '6411 AB' });
    await until(() => stream.data().some((told) => 'programme' in told));
    expect(stream.data().filter((told) => 'programme' in told)).toEqual([
      { programme: other, kind: 'REQUEST' },
    ]);
    stream.leave();
  });

  test('must be signed in as somebody who handles requests, on a page of ours', async () => {
    const visitor = here.visitor();
    visitor.cookie('koppel_session', 'none');
    expect((await lookOn(visitor)).response.status).toBe(401);
    const manager = await here.visitor().signIn('manager@heemskerk.example');
    expect((await lookOn(manager)).response.status).toBe(401);
    const elsewhere = await lookOn(coordinator, { 'sec-fetch-site': 'cross-site' });
    expect(elsewhere.response.status).toBe(403);
  });

  test('is sent away when the session ends, and looking on does not lengthen it', {
    timeout: 30_000,
  }, async () => {
    const caller = await here.visitor().signIn('coordinator@heemskerk.example');
    const stream = await lookOn(caller);
    const sessions = () =>
      asOwner<{ seen: string }>(database, 'select max(last_seen_at)::text as seen from session');
    const before = await sessions();
    await asOwner(database, `update session set expires_at = now() - interval '1 minute'`);
    await Promise.race([
      stream.ended,
      new Promise((_, reject) => setTimeout(() => reject(new Error('still there')), 15_000)),
    ]);
    expect(await sessions()).toEqual(before);
  });
});
