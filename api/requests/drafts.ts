import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lettersOf } from './reference.ts';

/** For so many days somebody can go on where they stopped. The database refuses more. */
const draftDays = 14;
const dayMs = 24 * 3_600_000;

export interface Draft {
  answers: string;
  until: Date;
}

/** A code such as `K7M-Q2X-P4T`: in three groups, so that nobody takes it for the code of a request. */
export const newDraftCode = (): string => inThrees(lettersOf(9));

/** A code as we write it, however somebody typed it; undefined when it can be none. */
export function tidyDraftCode(text: string): string | undefined {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '');
  return /^[2-9A-HJKMNP-Z]{9}$/.test(letters) ? inThrees(letters) : undefined;
}

const inThrees = (letters: string): string => letters.match(/.{3}/g)!.join('-');

const derive = promisify<string, string, number, Buffer>(scrypt);

/**
 * What a code opens, and with which key. It takes a tenth of a second on purpose: whoever has the whole table would
 * have to try each of 2×10¹³ codes in that way.
 */
async function openedBy(code: string): Promise<{ hash: string; key: Buffer }> {
  const bytes = await derive(code, 'koppel request draft', 64);
  return { hash: bytes.subarray(0, 32).toString('base64url'), key: bytes.subarray(32) };
}

/** Keeps answers under a code, in place of what it held before. */
export async function saveDraft(
  em: SqlEntityManager,
  code: string,
  answers: string,
  now: Date,
): Promise<Draft> {
  const { hash, key } = await openedBy(code);
  await em.execute(`select set_config('app.draft', ?, true)`, [hash]);
  const until = new Date(now.getTime() + draftDays * dayMs);
  await em.execute(
    `insert into request_draft (code_hash, answers, saved_at, expires_at) values (?, ?, ?, ?)
     on conflict (code_hash) do update
       set answers = excluded.answers, saved_at = excluded.saved_at, expires_at = excluded.expires_at`,
    [hash, encrypt(answers, key), now, until],
  );
  return { answers, until };
}

/** What a code holds; undefined when it holds nothing, any more or yet. */
export async function openDraft(em: SqlEntityManager, code: string, now: Date): Promise<Draft | undefined> {
  const { hash, key } = await openedBy(code);
  await em.execute(`select set_config('app.draft', ?, true)`, [hash]);
  const [row]: { answers: string; until: string }[] = await em.execute(
    'select answers, expires_at as until from request_draft where code_hash = ? and expires_at > ?',
    [hash, now],
  );
  return row && { answers: decrypt(row.answers, key), until: new Date(row.until) };
}

/** Throws away what a code holds, if anything. */
export async function forgetDraft(em: SqlEntityManager, code: string): Promise<void> {
  const { hash } = await openedBy(code);
  await em.execute(`select set_config('app.draft', ?, true)`, [hash]);
  await em.execute('delete from request_draft where code_hash = ?', [hash]);
}

function encrypt(plain: string, key: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  );
}

function decrypt(encrypted: string, key: Buffer): string {
  const bytes = Buffer.from(encrypted, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(
    bytes.subarray(-16),
  );
  return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
}
