import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { mistakeIn } from '../../api/messages/texts/import-mistakes.ts';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { changed, everything, rightFiles } from './support.ts';

let database: Database;
let drop: () => Promise<void>;
let administrator: Caller;
let coordinator: Caller;
let visitor: Caller;
let heemskerk: string;
let heerlen: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  visitor = api.visitor();
  administrator = await api.visitor().signIn('administrator@heemskerk.example');
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const { organisations } = await visitor.ask<{ organisations: { id: string; slug: string }[] }>(
    '{ organisations { id slug } }',
  );
  const idOf = (slug: string) => organisations.find((each) => each.slug === slug)!.id;
  [heemskerk, heerlen] = [idOf('heemskerk'), idOf('heerlen')];
});
afterAll(() => drop());

interface Line {
  step?: { doing: string };
  done?: {
    isWritten: boolean;
    mistakes: { file: string; line: number; column: string; wrong: string }[];
    counts: { file: string; new: number }[];
  };
  failed?: string;
}

/** Sends files as a page does. */
async function send(
  caller: Caller,
  files: Record<string, string>,
  { organisation = heemskerk, dryRun = true, headers = {} } = {},
): Promise<{ status: number; lines: Line[] }> {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append('files', new Blob([text]), `${name}.csv`);
  const body = new Response(form);
  const response = await caller.request({
    method: 'POST',
    url: `/import?organisation=${organisation}&dryRun=${dryRun}`,
    headers: { 'content-type': body.headers.get('content-type')!, ...headers },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  const lines = response.statusCode === 200 ? response.body.trim().split('\n') : [];
  return { status: response.statusCode, lines: lines.map((line) => JSON.parse(line) as Line) };
}

test('a dry run counts, changes nothing, and leaves no file behind', async () => {
  const before = await everything(database);
  // A place of its own, in which nobody else puts anything.
  const place = await mkdtemp(join(tmpdir(), 'koppel-portal-'));
  onTestFinished(() => rm(place, { recursive: true }));
  vi.stubEnv('TMPDIR', place);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { lines } = await send(administrator, rightFiles);
  expect(lines.at(-1)!.done).toMatchObject({ isWritten: false, mistakes: [] });
  expect(lines.at(-1)!.done!.counts[0]).toMatchObject({ file: 'volunteers.csv', new: 3 });
  expect(lines.flatMap(({ step }) => step?.doing ?? [])).toEqual([
    'READING',
    'READING',
    'READING',
    'READING',
    'READING',
    'CHECKING',
    'WRITING',
  ]);
  expect(await everything(database)).toEqual(before);
  expect(await readdir(place)).toEqual([]);
});

test('what is wrong is said with its file, row and column, in the words of who reads it', async () => {
  const wrong = changed({ matches: [['VOL_ILLNESS', 'ILL']] });
  const { lines } = await send(administrator, wrong, { dryRun: false });
  expect(lines.at(-1)!.done).toMatchObject({
    isWritten: false,
    mistakes: [
      {
        file: 'matches.csv',
        line: 2,
        column: 'unlink_reason',
        wrong: '"ILL" is geen code die wij kennen. Kijk in de uitleg welke er zijn.',
      },
    ],
  });
});

test('who is no administrator of the organisation imports nothing, nor does a page of others', async () => {
  const before = await everything(database);
  for (const caller of [visitor, coordinator])
    expect((await send(caller, rightFiles, { dryRun: false })).status).toBe(404);
  const elsewhere = await send(administrator, rightFiles, { organisation: heerlen, dryRun: false });
  expect(elsewhere.status).toBe(404);
  const foreign = { origin: 'https://elsewhere.example' };
  expect((await send(administrator, rightFiles, { dryRun: false, headers: foreign })).status).toBe(403);
  expect(await everything(database)).toEqual(before);
});

test('files are written when that is asked, under the name of who did it', async () => {
  const { lines } = await send(administrator, rightFiles, { dryRun: false });
  expect(lines.at(-1)!.done).toMatchObject({ isWritten: true });
  const events = await asOwner(
    database,
    `select a.email from event e join account a on a.id = e.account_id where e.type = 'IMPORTED'`,
  );
  expect(events).toEqual([{ email: 'administrator@heemskerk.example' }]);
});

test('a form without a file that is known, or that is none, is told so', async () => {
  expect((await send(administrator, { others: 'a,b' })).lines).toEqual([{ failed: 'NO_FILES' }]);
  const headers = { 'content-type': 'multipart/form-data; boundary=other' };
  expect((await send(administrator, rightFiles, { headers })).lines).toEqual([{ failed: 'BAD_REQUEST' }]);
});

test('a mistake that has no words of its own is said as it was found', () => {
  expect(mistakeIn('nl', 'is needed')).toBe('ontbreekt. Vul dit in.');
  expect(mistakeIn('en', 'is needed')).toBe('is needed');
  expect(mistakeIn('nl', 'is quite new')).toBe('is quite new');
});
