import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { openMailRoom } from '../../api/messages/mail-room.ts';
import { ensureBuilt } from '../../scripts/build.mjs';
import { openApi } from '../support/api.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { asksLink, choosesPassword, mailFrom, usesLink } from '../support/links.ts';
import { mailRoom, openMailServer, tokenIn } from '../support/mail-server.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Everything that is printed from now on. */
function listen(): string[] {
  const said: string[] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      said.push(parts.map((part) => (part instanceof Error ? String(part.stack) : String(part))).join(' '));
    });
  return said;
}

test('neither an address, nor a link, nor what is in a mail is ever printed, whatever goes wrong', async () => {
  const database = await testDatabase('empty');
  const server = await openMailServer();
  onTestFinished(() => server.close());
  const api = await openApi(database);
  const said = listen();
  const address = 'coordinator@heerlen.example';
  const visitor = api.visitor();

  await asksLink(visitor, 'requestPasswordReset', address);
  const [letter] = await mailFrom(database, server);
  const token = tokenIn(letter);
  await choosesPassword(visitor, token, 'kanarie in de kooi');
  await usesLink(visitor, `${token}x`);

  server.unknown.add(address);
  await asksLink(visitor, 'requestPasswordReset', address);
  const working = openMailRoom(mailRoom(database, server.config, console.error));
  await vi.waitFor(() => expect(said.join('\n')).toContain('is given up'), { timeout: 15_000 });

  // Something that only a bug would do: the mail room cannot look for the account.
  await asOwner(database, 'alter table role_grant rename to role_grant_gone');
  await asksLink(visitor, 'requestPasswordReset', address);
  await vi.waitFor(() => expect(said.join('\n')).toContain('The mail room has trouble'), { timeout: 15_000 });
  await asOwner(database, 'alter table role_grant_gone rename to role_grant');
  await working.close();

  const everything = said.join('\n');
  for (const secret of [address, token, 'kanarie', letter!.subject!, 'Kies met deze link', '/wachtwoord'])
    expect(everything).not.toContain(secret);
  expect(
    await asOwner(database, 'select from link_request'),
    'what cannot be answered keeps nobody waiting',
  ).toEqual([]);
});

test('where mail is off, whoever asks for a link is told to call, and nothing is kept', {
  timeout: 120_000,
}, async () => {
  // In production only the documents of the portal are answered.
  await ensureBuilt(() => undefined);
  const database = await testDatabase('empty');
  const api = await openApi(database, {
    NODE_ENV: 'production',
    KOPPEL_SECRET: 'x'.repeat(40),
    PUBLIC_URL: 'https://koppel.example',
  });
  const { body } = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: {
      operationName: 'AskStatusLink',
      query: `mutation AskStatusLink($reference: String!) {
        requestStatusLink(reference: $reference) { __typename ... on LinkAsked { message } ... on Refusal { message fields { path message } } }
      }`,
      variables: { reference: 'K7MT-Q2XP' },
    },
  });
  expect(body).toContain('Wij kunnen nu geen mail sturen');
  expect(await asOwner(database, 'select from link_request')).toEqual([]);
});
