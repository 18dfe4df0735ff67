import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { seen, signIn } from '../support/production.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
let administrator: Caller;
let heemskerk: string;
let heerlen: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database);
  administrator = await api.visitor().signIn('administrator@heemskerk.example');
  const { organisations } = await administrator.ask<{ organisations: { id: string; slug: string }[] }>(
    '{ organisations { id slug } }',
  );
  const idOf = (wanted: string) => organisations.find(({ slug }) => slug === wanted)!.id;
  heemskerk = idOf('heemskerk');
  heerlen = idOf('heerlen');
});
afterAll(() => drop());

interface Member {
  id: string;
  email: string;
  disabled: boolean;
  roles: { role: string; programme: { slug: string } | null }[];
}
const fields = 'id email disabled roles { role programme { slug } }';

const staff = async (caller: Caller, organisation: string): Promise<Member[] | null> =>
  (
    await caller.ask<{ staff: Member[] | null }>(
      `query ($organisation: ID!) { staff(organisation: $organisation) { ${fields} } }`,
      {
        organisation,
      },
    )
  ).staff;

const accountId = async (email: string): Promise<string> => {
  const [row] = await asOwner<{ id: string }>(database, 'select id from account where email = $1', [email]);
  return toGlobalId('StaffMember', row!.id);
};

type Told = RefusedOr & Partial<Member>;

async function change(
  caller: Caller,
  field: 'grantRole' | 'revokeRole' | 'disableAccount' | 'enableAccount',
  {
    email,
    account,
    organisation = heemskerk,
    role = 'MANAGER',
    programme,
  }: {
    email?: string;
    account?: string;
    organisation?: string;
    role?: string;
    programme?: string;
  },
): Promise<Told> {
  const withRole = field.endsWith('Role');
  const { done } = await caller.ask<{ done: Told }>(
    `mutation ($account: ID!, $organisation: ID! ${withRole ? ', $role: Role!, $programme: ID' : ''}) {
       done: ${field}(account: $account, organisation: $organisation ${withRole ? ', role: $role, programme: $programme' : ''}) {
         __typename ... on StaffMember { ${fields} } ${refused} } }`,
    {
      account: account ?? (await accountId(email!)),
      organisation,
      ...(withRole && { role, programme: programme ?? null }),
    },
  );
  return done;
}

const coordinator = 'coordinator@heemskerk.example';

describe('an administrator', () => {
  test('sees who works for the organisation, and no other; a coordinator sees nobody', async () => {
    expect((await staff(administrator, heemskerk))!.map(({ email }) => email)).toEqual([
      'coordinator@heemskerk.example',
      'administrator@heemskerk.example',
      'manager@heemskerk.example',
    ]);
    expect(await staff(administrator, heerlen)).toBeNull();
    expect(await staff(await api.visitor().signIn(coordinator), heemskerk)).toBeNull();
    expect(await staff(api.visitor(), heemskerk)).toBeNull();
  });

  test('gives a role for one programme and takes it away, which holds at once in a session that is open', async () => {
    const colleague = await api.visitor().signIn(coordinator);
    const programme = await programmeId(administrator, 'heemskerk', 'maatjes');
    const given = await change(administrator, 'grantRole', {
      email: coordinator,
      role: 'REPORTER',
      programme,
    });
    expect(given.roles).toContainEqual({ role: 'REPORTER', programme: { slug: 'maatjes' } });
    await change(administrator, 'grantRole', { email: coordinator, role: 'REPORTER', programme });
    expect(await seen(colleague), 'given twice is given once').toBe('Joke Duinmeijer, 2');
    const taken = await change(administrator, 'revokeRole', {
      email: coordinator,
      role: 'REPORTER',
      programme,
    });
    expect(taken.roles).toEqual([{ role: 'COORDINATOR', programme: null }]);
    expect(await seen(colleague)).toBe('Joke Duinmeijer, 1');
    const events = await asOwner<{ type: string }>(
      database,
      `select type from event where entity = 'ACCOUNT' order by id`,
    );
    expect(events.map(({ type }) => type)).toEqual(['ROLE_GRANTED', 'ROLE_REVOKED']);
  });

  test('keeps somebody out, in every session at once, and lets them in again', async () => {
    const colleague = await api.visitor().signIn(coordinator);
    expect(await change(administrator, 'disableAccount', { email: coordinator })).toMatchObject({
      disabled: true,
    });
    expect(await seen(colleague)).toBe('nobody');
    expect((await signIn(api.visitor(), coordinator)).reason).toBe('NOT_SIGNED_IN');
    expect(
      await asOwner(
        database,
        'select from session s join account a on a.id = s.account_id where a.email = $1',
        [coordinator],
      ),
    ).toEqual([]);
    expect(await change(administrator, 'enableAccount', { email: coordinator })).toMatchObject({
      disabled: false,
    });
    expect((await signIn(api.visitor(), coordinator)).__typename).toBe('Viewer');
  });

  test('keeps somebody who works elsewhere too out of the own organisation only', async () => {
    await asOwner(
      database,
      `insert into role_grant (id, account_id, organisation_id, role)
       select gen_random_uuid(), a.id, o.id, 'MANAGER' from account a, organisation o
       where a.email = 'manager@heerlen.example' and o.slug = 'heemskerk'`,
    );
    const colleague = await api.visitor().signIn('manager@heerlen.example');
    expect(await seen(colleague)).toBe('Paul Voncken, 2');
    await change(administrator, 'disableAccount', { email: 'manager@heerlen.example' });
    expect(await seen(colleague)).toBe('Paul Voncken, 1');
  });
});

describe('nobody', () => {
  test.each(['grantRole', 'revokeRole', 'disableAccount', 'enableAccount'] as const)(
    'changes their own access: %s',
    async (field) => {
      const email = 'administrator@heemskerk.example';
      expect(await change(administrator, field, { email, role: 'COORDINATOR' })).toMatchObject({
        reason: 'WRONG_STATE',
      });
      expect(await seen(administrator)).toBe('Karim Zonneveld, 1');
    },
  );

  test.each(['coordinator@heemskerk.example', 'manager@heemskerk.example', 'administrator@heerlen.example'])(
    'but an administrator of that organisation gives a role in it: not %s',
    async (email) => {
      const caller = await api.visitor().signIn(email);
      const told = await change(caller, 'grantRole', { email, role: 'ADMINISTRATOR' });
      const random = await change(caller, 'grantRole', {
        email,
        role: 'ADMINISTRATOR',
        organisation: toGlobalId('Organisation', '01890000-0000-7000-8000-000000000000'),
      });
      expect(told).toMatchObject({ reason: 'NOT_FOUND' });
      expect(told).toEqual(random);
      const colleague = await change(caller, 'grantRole', { email: coordinator, role: 'ADMINISTRATOR' });
      expect(colleague).toEqual(told);
    },
  );

  test('gives a role to somebody of another organisation, or for a programme of another', async () => {
    const random = toGlobalId('StaffMember', '01890000-0000-7000-8000-000000000000');
    expect(await change(administrator, 'grantRole', { email: 'coordinator@heerlen.example' })).toEqual(
      await change(administrator, 'grantRole', { account: random }),
    );
    const programme = await programmeId(administrator, 'heerlen', 'schuldhulpmaatje');
    expect(await change(administrator, 'grantRole', { email: coordinator, programme })).toMatchObject({
      reason: 'NOT_FOUND',
    });
  });

  test('makes somebody a volunteer, or an administrator of one programme, by giving a role', async () => {
    expect(await change(administrator, 'grantRole', { email: coordinator, role: 'VOLUNTEER' })).toMatchObject(
      { reason: 'INVALID' },
    );
    const programme = await programmeId(administrator, 'heemskerk', 'maatjes');
    expect(
      await change(administrator, 'grantRole', { email: coordinator, role: 'ADMINISTRATOR', programme }),
    ).toMatchObject({ reason: 'INVALID' });
  });
});
