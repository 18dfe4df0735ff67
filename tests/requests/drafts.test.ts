import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tidyUp } from '../../api/messages/mail-room.ts';
import type { Database } from '../../api/platform/database.ts';
import { newDraftCode, tidyDraftCode } from '../../api/requests/drafts.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { refused } from '../support/stories.ts';

let database: Database;
let drop: () => Promise<void>;
let visitor: () => Caller;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  ({ visitor } = await openApi(database));
});
afterAll(() => drop());
beforeEach(async () => {
  await asOwner(database, 'delete from request_draft');
  await asOwner(database, 'delete from link_attempt');
});

interface Kept {
  __typename: string;
  code: string;
  answers: string;
  until: string;
  reason: string;
  fields: { path: string; message: string }[];
}

const save = async (answers: string, code?: string) =>
  (
    await visitor().ask<{ saveRequestDraft: Kept }>(
      `mutation ($answers: String!, $code: String) {
         saveRequestDraft(answers: $answers, code: $code) { __typename ... on SavedDraft { code until } ${refused} }
       }`,
      { answers, code },
    )
  ).saveRequestDraft;
const open = async (code: string) =>
  (
    await visitor().ask<{ openRequestDraft: Kept }>(
      `mutation ($code: String!) { openRequestDraft(code: $code) { __typename ... on OpenedDraft { answers until } ${refused} } }`,
      { code },
    )
  ).openRequestDraft;
const forget = (code: string) =>
  visitor().ask<{ forgetRequestDraft: Kept }>(
    'mutation ($code: String!) { forgetRequestDraft(code: $code) { __typename } }',
    { code },
  );

const answers = JSON.stringify({ firstName: 'Noor', phone: '06 12345678', question: 'Samen wandelen.' });
const rows = () => asOwner<{ answers: string; code_hash: string }>(database, 'select * from request_draft');

test('who stops halfway goes on elsewhere with a code, in whichever way it is typed', async () => {
  const { code, until } = await save(answers);
  expect(code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/);
  const days = (Date.parse(until) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(14);
  for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `])
    expect((await open(typed)).answers, typed).toBe(answers);
});

test('what is kept again keeps its code, and a code that opens nothing is not taken', async () => {
  const { code } = await save(answers);
  expect((await save('{"firstName":"Nora"}', code)).code).toBe(code);
  expect((await open(code)).answers).toBe('{"firstName":"Nora"}');
  const another = newDraftCode();
  expect((await save(answers, another)).code).not.toBe(another);
  expect(await rows()).toHaveLength(2);
});

test('whoever reads the table reads nothing of what was answered, and no code', async () => {
  const { code } = await save(answers);
  const written = JSON.stringify(await rows());
  for (const secret of ['Noor', '12345678', 'wandelen', code, code.replaceAll('-', '')])
    expect(written).not.toContain(secret);
});

test('a draft is gone when it is sent or thrown away, and after fourteen days', async () => {
  const { code } = await save(answers);
  await forget(code);
  expect((await open(code)).reason).toBe('NOT_FOUND');
  expect(await rows()).toEqual([]);

  const old = await save(answers);
  const later = new Date(Date.now() + 14 * 86_400_000 + 60_000);
  await asOwner(
    database,
    `update request_draft set saved_at = saved_at - interval '15 days', expires_at = expires_at - interval '15 days'`,
  );
  expect((await open(old.code)).reason).toBe('NOT_FOUND');
  await tidyUp(database.orm, later);
  expect(await rows()).toEqual([]);
});

test('of guesses from one network the twenty-first in an hour is not looked at, however good it is', async () => {
  const { code } = await save(answers);
  for (let guess = 0; guess < 20; guess++) expect((await open(newDraftCode())).reason).toBe('NOT_FOUND');
  expect((await open(code)).reason).toBe('TOO_MANY_ATTEMPTS');
  await asOwner(database, `update link_attempt set at = at - interval '61 minutes'`);
  expect((await open(code)).answers).toBe(answers);
});

test('a citizen service number is not kept in a draft either, and neither is a book', async () => {
  expect((await save('{"question":"Mijn BSN is 111222333"}')).fields[0]?.path).toBe('answers');
  expect((await save('x'.repeat(8001))).fields[0]?.path).toBe('answers');
  expect(await rows()).toEqual([]);
});

test('what is no code at all is told as a code that opens nothing', async () => {
  for (const typed of ['', 'K7MT-Q2XP', '000-000-000', 'x'.repeat(5000)]) {
    expect(tidyDraftCode(typed)).toBeUndefined();
    expect((await open(typed)).reason).toBe('NOT_FOUND');
  }
});
