import { afterEach, expect, test, vi } from 'vitest';
import { npmRun } from '../support/command.ts';
import { asOwner, testDatabase } from '../support/database.ts';

afterEach(() => vi.unstubAllEnvs());

test('npm run sso sets up through which provider an organisation signs in, in place of what was there', {
  timeout: 240_000,
}, async () => {
  const database = await testDatabase('empty');
  vi.stubEnv('SSO_CLIENT_SECRET', 'between-us-two');
  const run = (...args: string[]) =>
    npmRun(database, 'sso', '--organisation', 'heerlen', '--name', 'Gemeente Heerlen', ...args);
  const provider = [
    '--issuer',
    'https://login.heerlen.example',
    '--client-id',
    'koppel',
    '--claim',
    'groups',
  ];
  const made = await run(
    ...provider,
    '--role',
    'maatjes=COORDINATOR:sociaal-maatje',
    '--role',
    'a=b=manager',
    '--domain',
    'Heerlen.example',
  );
  expect(made.code, made.said).toBe(0);
  await run(...provider, '--role', 'a=b=manager', '--trust-amr', 'mfa');
  const kept = await asOwner<{ client_secret: string }>(
    database,
    `select p.client_secret, p.trusted_amr, r.claim_value, r.role from identity_provider p join identity_provider_role r on r.provider_id = p.id`,
  );
  expect(kept).toMatchObject([{ trusted_amr: ['mfa'], claim_value: 'a=b', role: 'MANAGER' }]);
  expect(kept[0]!.client_secret).not.toContain('between-us-two');

  expect((await run(...provider, '--role', 'maatjes=BOSS')).said).toContain('does not say VALUE=ROLE');
  expect((await run(...provider, '--role', 'x=COORDINATOR:nergens')).said).toContain(
    'no programme "nergens"',
  );
  vi.stubEnv('SSO_CLIENT_SECRET', '');
  expect((await run(...provider, '--role', 'x=MANAGER')).said).toContain('Usage:');
});
