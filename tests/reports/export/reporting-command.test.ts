import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { npmRun } from '../../support/command.ts';
import { testDatabase } from '../../support/database.ts';

test('npm run reporting makes a user that reads, says how to connect, and takes it away again', {
  timeout: 240_000,
}, async () => {
  const database = await testDatabase('empty');
  const role = `reader_${randomBytes(6).toString('hex')}`;
  const run = (...args: string[]) =>
    npmRun(database, 'reporting', '--organisation', 'heerlen', '--role', role, ...args);
  const { host, pathname } = new URL(database.ownerUrl);

  const made = await run();
  expect(made.code, made.said).toBe(0);
  const told = (what: string) => new RegExp(`^  ${what} +(\\S+)$`, 'm').exec(made.said)?.[1];
  expect([told('server'), told('database'), told('user')]).toEqual([host, pathname.slice(1), role]);
  const url = `postgres://${role}:${told('password')}@${told('server')}/${told('database')}`;
  const signIn = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client.query<{ slug: string }>('select slug from organisation').finally(() => client.end());
  };
  expect((await signIn()).rows).toEqual([{ slug: 'heerlen' }]);

  expect(await run('--remove')).toEqual({ code: 0, said: `${role} no longer reads heerlen.\n` });
  await expect(signIn()).rejects.toThrow('authentication failed');
  expect(await run('--remove')).toEqual({
    code: 1,
    said: `There is no database user ${role} that reads heerlen.\n`,
  });
  expect((await run('--rol', 'x')).said).toContain('Usage: npm run reporting');
});
