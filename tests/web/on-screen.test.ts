import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, cacheExchange, fetchExchange, gql, type OperationResult } from 'urql';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { askAgain, onScreen } from '../../web/app/onScreen.ts';

const Question = gql`
  query Places {
    places { count }
  }
`;
const Act = gql`
  mutation Take {
    take { count }
  }
`;

/** What the server knows, and the answers that it has made and holds back until it is told to let them go. */
let places = 0;
let held: (() => void)[] = [];
let holding = false;
let connected = true;
let fallsAfterAct = false;
/** How often somebody asked in vain, and how often not. */
let refused = 0;
let answered = 0;

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => {
    body += part.toString();
  });
  request.on('end', () => answer(response, body.includes('mutation')));
});

function answer(response: ServerResponse, act: boolean): void {
  if (!connected) {
    refuse(response);
    return;
  }
  if (act) {
    places++;
    connected = !fallsAfterAct;
  }
  const type = { __typename: 'Places', count: places };
  const text = JSON.stringify({ data: act ? { take: type } : { places: type } });
  const send = () => {
    if (!connected && !act) return refuse(response);
    if (!act) answered++;
    response.setHeader('content-type', 'application/json').end(text);
  };
  if (holding && !act) held.push(send);
  else send();
}

function refuse(response: ServerResponse): void {
  refused++;
  response.destroy();
}

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

let client: Client;
let seen: number[];
let failed: number;
let leave: () => void = () => undefined;

beforeEach(() => {
  places = 0;
  connected = true;
  fallsAfterAct = false;
  refused = 0;
  answered = 0;
  holding = false;
  held = [];
  seen = [];
  failed = 0;
  client = new Client({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    preferGetMethod: false,
    exchanges: [onScreen, cacheExchange, fetchExchange],
  });
  return () => leave();
});

/** Opens a page that shows how many places there are. */
function look(): void {
  const looking = client
    .query(Question, {}, { additionalTypenames: ['Places'] })
    .subscribe(({ data, error }: OperationResult<{ places: { count: number } }>) => {
      if (data) seen.push(data.places.count);
      if (error) failed++;
    });
  leave = looking.unsubscribe;
}

/** Opens it, and has a change of a colleague ask again; the answer to that does not come yet. */
async function lookAndWait(): Promise<void> {
  look();
  await vi.waitFor(() => expect(seen).toEqual([0]));
  holding = true;
  askAgain(client, changed);
  await vi.waitFor(() => expect(held).toHaveLength(1));
}

const inEarnest = setTimeout;
const pause = () => new Promise((resolve) => inEarnest(resolve, 100));

/** From here on, time for the page passes when the test says so. */
function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

/** Lets so many seconds pass for the page, and what it asks then come back. */
async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1_000);
  await pause();
}
const letGo = () => {
  holding = false;
  for (const send of held.splice(0)) send();
};
const changed = new Set(['Places']);

describe('what stands on the page', () => {
  test('is asked again after an act, also when the first answer was still on its way', async () => {
    holding = true;
    look();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    await client.mutation(Act, {}).toPromise();
    letGo();
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  });

  test('is not put back by an answer from before an act that comes in late', async () => {
    await lookAndWait();
    await client.mutation(Act, {}).toPromise();
    await pause();
    // Whatever was asked last is answered first.
    for (const send of held.splice(0).reverse()) {
      send();
      await pause();
    }
    letGo();
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  });

  test('is asked again when a colleague changes something while the first answer is on its way', async () => {
    holding = true;
    look();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    places = 7;
    askAgain(client, changed);
    letGo();
    await vi.waitFor(() => expect(seen.at(-1)).toBe(7));
  });

  test('is asked once more, not once for each change that came meanwhile', async () => {
    await lookAndWait();
    for (let change = 0; change < 5; change++) askAgain(client, changed);
    await client.mutation(Act, {}).toPromise();
    await pause();
    expect(held).toHaveLength(1);
    for (const send of held.splice(0)) send();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    letGo();
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    await pause();
    expect(held).toEqual([]);
  });

  test('stays when it cannot be asked again, until there is a connection', async () => {
    look();
    await vi.waitFor(() => expect(seen).toEqual([0]));
    holdTime();
    connected = false;
    askAgain(client, changed);
    await pause();
    await pass(5);
    expect(refused).toBe(2);
    places = 3;
    connected = true;
    await pass(5);
    expect(seen.at(-1)).toBe(3);
    expect(failed).toBe(0);
  });

  test('stays after an act too, when the connection goes just then', async () => {
    look();
    await vi.waitFor(() => expect(seen).toEqual([0]));
    holdTime();
    fallsAfterAct = true;
    await client.mutation(Act, {}).toPromise();
    await pause();
    expect(refused).toBe(1);
    connected = true;
    await pass(5);
    expect(seen.at(-1)).toBe(1);
    expect(failed).toBe(0);
  });

  test('is asked again once when the connection is back, whatever a colleague did meanwhile', async () => {
    await lookAndWait();
    holdTime();
    places = 4;
    askAgain(client, changed);
    connected = false;
    letGo();
    await pause();
    askAgain(client, changed);
    await pause();
    expect(refused).toBe(2);
    connected = true;
    await pass(5);
    expect(seen.at(-1)).toBe(4);
    const before = answered;
    await pass(60);
    expect(answered).toBe(before);
    expect(failed).toBe(0);
  });

  test('says so when somebody asks themselves and there is no connection', async () => {
    look();
    await vi.waitFor(() => expect(seen).toEqual([0]));
    connected = false;
    const { error } = await client.query(Question, {}, { requestPolicy: 'network-only' }).toPromise();
    expect(error?.networkError).toBeDefined();
  });

  test('says so when there was no connection to begin with', async () => {
    connected = false;
    look();
    await vi.waitFor(() => expect(failed).toBe(1));
  });

  test('is not asked for by whoever has left it', async () => {
    look();
    await vi.waitFor(() => expect(seen).toEqual([0]));
    leave();
    holding = true;
    askAgain(client, 'ALL');
    await pause();
    expect(held).toEqual([]);
  });
});
