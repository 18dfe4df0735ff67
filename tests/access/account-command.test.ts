import { expect, test } from 'vitest';
import { openApi } from '../support/api.ts';
import { npmRun } from '../support/command.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { change, signIn } from '../support/production.ts';

test('npm run account makes an account that can sign in, with a role in one programme only', {
  timeout: 240_000,
}, async () => {
  const database = await testDatabase('empty');
  const run = (...args: string[]) =>
    npmRun(database, 'account', '--email', 'Ingrid@welzijn.example', ...args);
  const role = ['--name', 'Ingrid Berg', '--organisation', 'heerlen', '--role', 'coordinator'];

  const made = await run(...role, '--programme', 'sociaal-maatje');
  expect(made.code, made.said).toBe(0);
  const password = /with the password (\S+)/.exec(made.said)![1]!;
  const ingrid = (await openApi(database)).visitor();
  expect((await signIn(ingrid, 'ingrid@welzijn.example', password)).__typename).toBe('PasswordChangeNeeded');
  await change(ingrid, 'changePassword', { old: password, password: 'paarse giraffe op rolschaatsen' });
  const { viewer } = await ingrid.ask<{ viewer: object }>(
    '{ viewer { displayName roles { role organisation { slug } programme { slug } } } }',
  );
  expect(viewer).toEqual({
    displayName: 'Ingrid Berg',
    roles: [
      { role: 'COORDINATOR', organisation: { slug: 'heerlen' }, programme: { slug: 'sociaal-maatje' } },
    ],
  });

  const again = await run(...role, '--programme', 'sociaal-maatje');
  expect(/with the password (\S+)/.exec(again.said)![1]).not.toBe(password);
  expect(
    await asOwner(
      database,
      `select from role_grant g join account a on a.id = g.account_id where a.email like 'ingrid%'`,
    ),
  ).toHaveLength(1);

  expect(await run('--name', 'Ingrid Berg', '--organisation', 'nergens', '--role', 'MANAGER')).toEqual({
    code: 1,
    said: 'There is no organisation "nergens" in this database.\n',
  });
  expect((await run('--name', '1234', '--organisation', 'heerlen', '--role', 'MANAGER')).said).toBe(
    '"1234" is no name.\n',
  );
  expect((await run('--role', 'BOSS')).said).toContain('Usage: npm run account');
});
