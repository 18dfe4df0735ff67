import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { secretPurpose } from '../../api/access/identity-provider.ts';
import { returnAddress } from '../../api/access/rules.ts';
import { Secrets } from '../../api/access/secrets.ts';
import type { Database } from '../../api/platform/database.ts';
import { newId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { type Known, OwnProvider } from '../support/identity-provider.ts';
import { change, production, seen, setUpApp } from '../support/production.ts';

const home = 'http://localhost:4000';
let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
const provider = new OwnProvider();
const lieke: Known = {
  sub: 'u-1001',
  name: 'Lieke Bloem',
  email: 'Lieke@Heerlen.example',
  email_verified: true,
  groups: ['maatjes', 'koffie'],
};

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database, { KOPPEL_SECRET: production.KOPPEL_SECRET });
  await provider.open(`${home}/sign-in/sso/callback`);
});
afterAll(async () => {
  await provider.close();
  await drop();
});

beforeEach(async () => {
  provider.known = lieke;
  provider.seconds = 3600;
  await asOwner(
    database,
    'truncate account_identity, sign_in_errand, sign_in_ticket, session, totp, recovery_code',
  );
  await asOwner(
    database,
    `delete from role_grant g using account a where a.id = g.account_id and a.email like 'lieke%'`,
  );
  await asOwner(
    database,
    `delete from known_device d using account a where a.id = d.account_id and a.email like 'lieke%'`,
  );
  await asOwner(database, `delete from account where email like 'lieke%'`);
  await setUp();
});

/** Heerlen signs in through the provider: `maatjes` coordinates one programme, `beheer` administrates. */
async function setUp(): Promise<void> {
  const id = newId();
  const secret = new Secrets([production.KOPPEL_SECRET]).encrypt('between-us-two', secretPurpose(id));
  await asOwner(database, 'delete from identity_provider');
  await asOwner(
    database,
    `insert into identity_provider (id, organisation_id, name, issuer, client_id, client_secret, roles_claim, mail_domains, trusted_amr)
     select $1, o.id, 'Gemeente Heerlen', $2, 'koppel', $3, 'groups', '{heerlen.example}', '{mfa}' from organisation o where o.slug = 'heerlen'`,
    [id, provider.issuer, secret],
  );
  await asOwner(
    database,
    `insert into identity_provider_role (organisation_id, provider_id, claim_value, role, programme_id)
     select p.organisation_id, p.id, v.value, v.role, g.id from identity_provider p
     cross join (values ('maatjes', 'COORDINATOR', 'sociaal-maatje'), ('beheer', 'ADMINISTRATOR', null)) as v (value, role, slug)
     left join programme g on g.organisation_id = p.organisation_id and g.slug = v.slug`,
  );
}

const go = async (caller: Caller, url: string) => {
  const { headers, statusCode } = await caller.request({ method: 'GET', url });
  expect(statusCode).toBe(303);
  return String(headers.location);
};
const pathOf = ({ pathname, search }: URL) => pathname + search;

/** Goes to the provider, and gives the address with which that sends back. */
async function toProvider(caller: Caller, url = '/sign-in/sso/heerlen'): Promise<URL> {
  const back = await provider.visit(await go(caller, url));
  expect(back.origin).toBe(home);
  return back;
}

/** All of the way; answers where the portal goes on. */
const signOn = async (caller: Caller, url?: string): Promise<string> =>
  go(caller, pathOf(await toProvider(caller, url)));

describe('whoever the organisation vouches for', () => {
  test('gets an account at the first time, with the roles that the claims give', async () => {
    const caller = api.visitor();
    expect(await signOn(caller, '/sign-in/sso/heerlen?naar=/werk/heerlen/sociaal-maatje/wachtlijst')).toBe(
      '/werk/heerlen/sociaal-maatje/wachtlijst',
    );
    const { viewer } = await caller.ask<{ viewer: object }>(
      '{ viewer { displayName email roles { role organisation { slug } programme { slug } } } }',
    );
    expect(viewer).toEqual({
      displayName: 'Lieke Bloem',
      email: 'lieke@heerlen.example',
      roles: [
        { role: 'COORDINATOR', organisation: { slug: 'heerlen' }, programme: { slug: 'sociaal-maatje' } },
      ],
    });
    await signOn(api.visitor());
    expect(await asOwner(database, `select from account where email like 'lieke%'`)).toHaveLength(1);
  });

  test('loses at the next sign-in, in every session, the roles that the claims no longer give', async () => {
    const caller = api.visitor();
    provider.known = { ...lieke, groups: ['maatjes', 'beheer'] };
    await signOn(caller);
    expect(await seen(caller)).toBe('Lieke Bloem, 2');
    provider.known = { ...lieke, groups: 'beheer' };
    await signOn(api.visitor());
    expect(await seen(caller)).toBe('Lieke Bloem, 1');
    provider.known = { ...lieke, groups: ['koffie'] };
    expect(await signOn(api.visitor())).toBe('/inloggen?fout=NO_ROLE');
    expect(await seen(caller)).toBe('Lieke Bloem, 0');
  });

  test.each([
    ['claims that give no role', { groups: ['koffie'] }, 'NO_ROLE'],
    ['no such claim', { groups: undefined }, 'NO_ROLE'],
    ['a mail address of another domain', { email: 'lieke@elders.example' }, 'LINK_FIRST'],
    ['a mail address that is not verified', { email_verified: false }, 'LINK_FIRST'],
    ['no mail address', { email: undefined }, 'LINK_FIRST'],
  ])('gets no account with %s', async (_, difference, failure) => {
    const caller = api.visitor();
    provider.known = { ...lieke, ...difference } as Known;
    expect(await signOn(caller)).toBe(`/inloggen?fout=${failure}`);
    expect(await seen(caller)).toBe('nobody');
    expect(await asOwner(database, `select from account where email like 'lieke%'`)).toEqual([]);
  });

  test('never gets the account of somebody else by its mail address', async () => {
    const caller = api.visitor();
    provider.known = { ...lieke, email: 'administrator@heerlen.example', groups: ['beheer'] };
    expect(await signOn(caller)).toBe('/inloggen?fout=LINK_FIRST');
    expect(await seen(caller)).toBe('nobody');
    provider.known = lieke;
    await signOn(caller);
    provider.known = { ...lieke, email: 'administrator@heerlen.example' };
    const again = api.visitor();
    await signOn(again);
    expect(await seen(again), 'known by the subject').toBe('Lieke Bloem, 1');
  });

  test('does not get in when the account is closed', async () => {
    await signOn(api.visitor());
    await asOwner(database, `update account set disabled_at = now() where email like 'lieke%'`);
    const caller = api.visitor();
    expect(await signOn(caller)).toBe('/inloggen?fout=CLOSED');
    expect(await seen(caller)).toBe('nobody');
  });

  test('has in that session the roles in that organisation only', async () => {
    const caller = api.visitor();
    await signOn(caller);
    await asOwner(
      database,
      `insert into role_grant (id, account_id, organisation_id, role)
       select gen_random_uuid(), a.id, o.id, 'MANAGER' from account a, organisation o where a.email like 'lieke%' and o.slug = 'heusden'`,
    );
    expect(await seen(caller)).toBe('Lieke Bloem, 1');
  });

  test('is sent back into the portal, and nowhere else', async () => {
    expect(
      await signOn(api.visitor(), `/sign-in/sso/heerlen?naar=${encodeURIComponent('https://evil.example')}`),
    ).toBe('/werk');
    for (const bad of [
      '//evil.example',
      '/\\evil.example',
      '/werk//evil.example',
      '/werk/../../evil',
      '/werk@evil',
      'javascript:alert(1)',
      '/inloggen',
      ['/werk'],
      undefined,
    ])
      expect(returnAddress(bad), String(bad)).toBe('/werk');
  });

  test('can sign out at the provider too', async () => {
    const caller = api.visitor();
    await signOn(caller);
    const { signOutEverywhere } = await caller.ask<{ signOutEverywhere: string }>(
      'mutation { signOutEverywhere }',
    );
    expect(signOutEverywhere).toContain(`${provider.issuer}/session/end`);
    expect(await seen(caller)).toBe('nobody');
    const other = await api.visitor().signIn('manager@heerlen.example');
    expect(await other.ask('mutation { signOutEverywhere }')).toEqual({ signOutEverywhere: null });
  });
});

describe('what comes back from a provider', () => {
  test('is refused with another state, or none', async () => {
    const caller = api.visitor();
    const back = await toProvider(caller);
    back.searchParams.set('state', 'another');
    expect(await go(caller, pathOf(back))).toBe('/inloggen?fout=FAILED');
    back.searchParams.delete('state');
    expect(await go(caller, pathOf(back))).toBe('/inloggen?fout=FAILED');
    expect(await seen(caller)).toBe('nobody');
  });

  test('is refused in another browser than the one that went', async () => {
    const caller = api.visitor();
    const back = await toProvider(caller);
    const other = api.visitor();
    await go(other, '/sign-in/sso/heerlen');
    expect(await go(other, pathOf(back))).toBe('/inloggen?fout=FAILED');
    expect(await go(caller, pathOf(back)), 'and is then used up').toBe('/inloggen?fout=FAILED');
  });

  test('is good once, and a code that was used is not taken again by the provider either', async () => {
    const caller = api.visitor();
    const back = await toProvider(caller);
    const [errand] = await asOwner<Record<string, unknown>>(database, 'select * from sign_in_errand');
    const cookie = caller.cookie('koppel_errand')!;
    expect(await go(caller, pathOf(back))).toBe('/werk');
    const thief = api.visitor();
    thief.cookie('koppel_errand', cookie);
    expect(await go(thief, pathOf(back))).toBe('/inloggen?fout=FAILED');
    await asOwner(
      database,
      `insert into sign_in_errand select * from jsonb_populate_record(null::sign_in_errand, $1)`,
      [JSON.stringify(errand)],
    );
    thief.cookie('koppel_errand', cookie);
    expect(await go(thief, pathOf(back))).toBe('/inloggen?fout=FAILED');
    expect(await seen(thief)).toBe('nobody');
  });

  test.each([
    ['another nonce', `update sign_in_errand set nonce = 'another'`],
    ['another code verifier', `update sign_in_errand set code_verifier = repeat('a', 43)`],
    ['too late', `update sign_in_errand set expires_at = now() - interval '1 second'`],
  ])('is refused with %s', async (_, difference) => {
    const caller = api.visitor();
    const back = await toProvider(caller);
    await asOwner(database, difference);
    expect(await go(caller, pathOf(back))).toBe('/inloggen?fout=FAILED');
    expect(await seen(caller)).toBe('nobody');
  });

  test('is refused when it says to be of another issuer', async () => {
    const caller = api.visitor();
    const back = await toProvider(caller);
    back.searchParams.set('iss', 'https://evil.example');
    expect(await go(caller, pathOf(back))).toBe('/inloggen?fout=FAILED');
    await asOwner(
      database,
      `update identity_provider set issuer = replace(issuer, '127.0.0.1', 'localhost')`,
    );
    expect(await go(caller, '/sign-in/sso/heerlen')).toBe('/inloggen?fout=FAILED');
  });

  test('is refused when its token is over', async () => {
    provider.seconds = -3600;
    const caller = api.visitor();
    expect(await signOn(caller)).toBe('/inloggen?fout=FAILED');
    expect(await seen(caller)).toBe('nobody');
  });

  test('is refused when it is an error, and where there is no provider', async () => {
    const caller = api.visitor();
    const address = new URL(await go(caller, '/sign-in/sso/heerlen'));
    const state = address.searchParams.get('state');
    expect(await go(caller, `/sign-in/sso/callback?error=access_denied&state=${state}`)).toBe(
      '/inloggen?fout=FAILED',
    );
    expect(await go(caller, '/sign-in/sso/heusden')).toBe('/inloggen?fout=UNKNOWN');
    expect(await go(caller, '/sign-in/sso/nergens')).toBe('/inloggen?fout=UNKNOWN');
  });
});

describe('an account that is there', () => {
  const email = 'coordinator@heerlen.example';
  const link = async (caller: Caller) =>
    (
      await caller.ask<{ linkSignOn: { reason?: string; url?: string } }>(
        'mutation { linkSignOn(organisation: "heerlen") { ... on Destination { url } ... on Refusal { reason } } }',
      )
    ).linkSignOn;

  test('is linked by who is signed in to it and shows that again', async () => {
    const caller = await api.visitor().signIn(email);
    expect(await link(caller)).toEqual({ reason: 'CONFIRMATION_NEEDED' });
    expect(await link(api.visitor())).toEqual({ reason: 'NOT_SIGNED_IN' });
    await change(caller, 'confirmItIsMe', { password: 'koppel-demo' });
    const { url } = await link(caller);
    expect(await go(caller, pathOf(await provider.visit(url!)))).toBe('/werk/account');
    const later = api.visitor();
    expect(await signOn(later)).toBe('/werk');
    expect(await seen(later)).toBe('Samira Kerkhof, 1');
    await asOwner(
      database,
      `update role_grant g set programme_id = null from account a where a.id = g.account_id and a.email = $1`,
      [email],
    );
  });

  test('is not linked when it is no longer signed in on the way back', async () => {
    const caller = await api.visitor().signIn(email);
    await change(caller, 'confirmItIsMe', { password: 'koppel-demo' });
    const back = await provider.visit((await link(caller)).url!);
    await caller.signIn('manager@heerlen.example');
    expect(await go(caller, pathOf(back))).toBe('/inloggen?fout=FAILED');
    expect(await asOwner(database, 'select from account_identity')).toEqual([]);
  });
});

describe('the second factor', () => {
  test('is asked for where one was set up, unless the provider says that it saw one', async () => {
    const caller = api.visitor();
    await signOn(caller);
    await setUpApp(caller);
    const next = api.visitor();
    expect(await signOn(next)).toBe('/inloggen?stap=CODE,RECOVERY_CODE&naar=%2Fwerk');
    expect(await seen(next)).toBe('nobody');
    provider.known = { ...lieke, amr: ['pwd', 'mfa'] };
    const trusted = api.visitor();
    expect(await signOn(trusted)).toBe('/werk');
    expect(await seen(trusted)).toBe('Lieke Bloem, 1');
  });

  test('is set up first where one is required, unless the provider says that it saw one', async () => {
    const strict = await openApi(database, production);
    const caller = strict.visitor();
    await signOn(caller);
    expect(await seen(caller)).toBe('Lieke Bloem, 0');
    provider.known = { ...lieke, amr: ['pwd'] };
    await signOn(caller);
    expect(await seen(caller), 'a way that is not trusted').toBe('Lieke Bloem, 0');
    provider.known = { ...lieke, amr: ['mfa'] };
    await signOn(caller);
    expect(await seen(caller)).toBe('Lieke Bloem, 1');
  });
});

test('everybody can see through which organisations one signs in, and nothing else of them', async () => {
  expect(await api.visitor().ask('{ signOnChoices { slug name } }')).toEqual({
    signOnChoices: [{ slug: 'heerlen', name: 'Gemeente Heerlen' }],
  });
});
