import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInPasswordList } from '../../api/access/password-list.ts';
import { passwordFault } from '../../api/access/password-rules.ts';

describe('a new password', () => {
  test('has twelve characters or more, of any kind', () => {
    expect(passwordFault('elf-tekens!', [])).toBeDefined();
    expect(passwordFault('vier losse woorden hier', [])).toBeUndefined();
    expect(passwordFault('ñandú på en gård', [])).toBeUndefined();
    expect(passwordFault('lang '.repeat(201), [])).toBeDefined();
  });

  test('is not what anybody would try for this account', () => {
    const about = ['ingrid', 'berg', 'heerlen', 'welzijn'];
    expect(passwordFault('ingridberg2026', about)).toBeDefined();
    expect(passwordFault('Heerlen-Heerlen', about)).toBeDefined();
    expect(passwordFault('wachtwoord123', about)).toBeDefined();
    expect(passwordFault('aaaaaaaaaaaaaa', about)).toBeDefined();
  });
});

describe('a file of passwords that are known to the world', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'koppel-passwords-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const bytewise = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();
  const file = async (lines: string[], end = '\n'): Promise<string> => {
    const path = join(folder, 'list.txt');
    await writeFile(path, lines.toSorted(bytewise).join(end) + end);
    return path;
  };
  const password = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'abÅé 19-') });

  test.each([
    { kind: 'as they are', line: (word: string) => word },
    { kind: 'as hashes', line: sha1 },
    { kind: 'as hashes with a count behind them', line: (word: string) => `${sha1(word)}:17` },
  ])('holds a password exactly when it is in it: $kind', async ({ line }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(password, { minLength: 1, maxLength: 40 }),
        password,
        async (words, other) => {
          const path = await file(words.map(line));
          for (const word of words) expect(await isInPasswordList(path, word), word).toBe(true);
          expect(await isInPasswordList(path, other)).toBe(words.includes(other));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('may end its lines as Windows does', async () => {
    const path = await file(['appel', 'peer'], '\r\n');
    expect(await isInPasswordList(path, 'peer')).toBe(true);
    expect(await isInPasswordList(path, 'per')).toBe(false);
  });
});
