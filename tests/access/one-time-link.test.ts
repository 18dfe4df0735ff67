import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import {
  addressOf,
  asksLink,
  aVolunteerAt,
  choosesPassword,
  invites,
  mailFrom,
  ownRequests,
  referenceOf,
  usesLink,
} from '../support/links.ts';
import { type MailServer, openMailServer, tokenIn } from '../support/mail-server.ts';
import { asks, programmeId, type RefusedOr, refused } from '../support/stories.ts';

let database: Database;
let drop: () => Promise<void>;
let server: MailServer;
let api: Awaited<ReturnType<typeof openApi>>;
let coordinator: Caller;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  server = await openMailServer();
  api = await openApi(database);
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
});
afterAll(async () => {
  await server.close();
  await drop();
});
beforeEach(async () => {
  await asOwner(database, 'delete from link_attempt');
});

const mail = () => mailFrom(database, server);
const viewer = async (caller: Caller) =>
  (
    await caller.ask<{ viewer: { email: string; roles: { role: string }[] } | null }>(
      '{ viewer { email roles { role } } }',
    )
  ).viewer;
const noSuchLink = { __typename: 'Refusal', reason: 'NOT_FOUND', fields: [] };

let number = 0;
/** Somebody new at an address of their own. */
const newAddress = (name: string) => `${name}-${++number}@mensen.example`;

/** A volunteer with an account, who has been sent a link; gives its token. */
async function anInvitedVolunteer(): Promise<{ email: string; token: string; enrolment: string }> {
  const email = newAddress('vera');
  const enrolment = await aVolunteerAt(database, 'heemskerk', 'maatjes', email);
  expect(await invites(coordinator, enrolment)).toMatchObject({ __typename: 'Enrolment' });
  const [letter] = await mail();
  expect(addressOf(letter)).toBe(email);
  return { email, token: tokenIn(letter), enrolment };
}

/** A resident asks, and has been sent a link; gives its token. */
async function aResident(
  person: object = {},
): Promise<{ token: string; request: string; reference: string }> {
  const email = newAddress('yara');
  const request = await asks(api.visitor(), coordinator, programme, { email, birthDate: null, ...person });
  const reference = await referenceOf(database, request);
  await asksLink(api.visitor(), 'requestStatusLink', reference);
  const [letter] = await mail();
  return { token: tokenIn(letter), request, reference };
}

/** A relative asks for a resident, and has been sent a link; gives its token. */
async function aHelper(): Promise<{ token: string; request: string; reference: string; email: string }> {
  const email = newAddress('hans');
  const onBehalf = { name: 'Hans Helper', email, relation: 'RELATIVE', consent: true };
  const person = { phone: '06 00000044', birthDate: null, question: 'Samen de post doen?' };
  const request = await asks(api.visitor(), coordinator, programme, { ...person, onBehalf });
  const reference = await referenceOf(database, request);
  await asksLink(api.visitor(), 'requestStatusLink', reference);
  const letters = await mail();
  expect(letters.map(addressOf)).toEqual([email]);
  return { token: tokenIn(letters[0]), request, reference, email };
}

describe('a volunteer', () => {
  test('is invited by a coordinator, signs in with the link, and later with a new one', async () => {
    const { email, token } = await anInvitedVolunteer();
    const vera = api.visitor();
    expect(await usesLink(vera, token)).toEqual({ __typename: 'LinkUsed', purpose: 'VOLUNTEER_SIGN_IN' });
    expect(await viewer(vera)).toEqual({ email, roles: [{ role: 'VOLUNTEER' }] });
    await vera.ask('mutation { signOut }');
    expect(await viewer(vera)).toBeNull();
    await asksLink(vera, 'requestSignInLink', ` ${email.toUpperCase()} `);
    const [letter] = await mail();
    expect((await usesLink(vera, tokenIn(letter))).__typename).toBe('LinkUsed');
  });

  test('without a mail address cannot be invited, nor by a manager, nor from another organisation', async () => {
    const { enrolment } = await anInvitedVolunteer();
    for (const email of ['manager@heemskerk.example', 'coordinator@heusden.example'])
      expect(await invites(await api.visitor().signIn(email), enrolment)).toMatchObject({
        reason: 'NOT_FOUND',
      });
    expect(await invites(api.visitor(), enrolment)).toMatchObject({ reason: 'NOT_SIGNED_IN' });
    await asOwner(database, `update person set email = null where email like 'vera-%'`);
    expect(await invites(coordinator, enrolment)).toMatchObject({ reason: 'INVALID' });
    expect(await mail()).toEqual([]);
  });

  test('who gets another address keeps being one volunteer: the account of the old address loses the role at once', async () => {
    const { token, enrolment, email } = await anInvitedVolunteer();
    const old = api.visitor();
    await usesLink(old, token);
    const newer = newAddress('vera');
    await asOwner(database, 'update person set email = $2 where email = $1', [email, newer]);
    await invites(coordinator, enrolment);
    expect((await viewer(old))?.roles).toEqual([]);
    const [letter] = await mail();
    const vera = api.visitor();
    await usesLink(vera, tokenIn(letter));
    expect(await viewer(vera)).toEqual({ email: newer, roles: [{ role: 'VOLUNTEER' }] });
  });

  test.each([
    [['nl', 'ar'], 'Welkom als vrijwilliger'],
    [['tr', 'ar'], 'أهلًا بكم بين المتطوعين'],
    [['tr'], 'Welcome as a volunteer'],
    [[], 'Welkom als vrijwilliger'],
  ])('who speaks %s is invited with "%s"', async (languages, subject) => {
    const email = newAddress('vera');
    const enrolment = await aVolunteerAt(database, 'heemskerk', 'maatjes', email);
    await asOwner(database, 'update person set languages = $2 where email = $1', [email, languages]);
    await invites(coordinator, enrolment);
    expect((await mail()).map((letter) => letter.subject)).toEqual([subject]);
  });

  test('cannot have the account of another volunteer of the organisation', async () => {
    const { email } = await anInvitedVolunteer();
    const partner = await aVolunteerAt(database, 'heemskerk', 'maatjes', email);
    expect(await invites(coordinator, partner)).toMatchObject({ reason: 'CONFLICT' });
  });

  test('who is staff too signs in as staff: a link by mail may not pass by the second factor', async () => {
    const enrolment = await aVolunteerAt(database, 'heemskerk', 'maatjes', 'manager@heemskerk.example');
    expect(await invites(coordinator, enrolment)).toMatchObject({ __typename: 'Enrolment' });
    await asksLink(api.visitor(), 'requestSignInLink', 'manager@heemskerk.example');
    expect(await mail()).toEqual([]);

    const { email, token } = await anInvitedVolunteer();
    await asOwner(
      database,
      `insert into role_grant (id, account_id, organisation_id, role)
       select gen_random_uuid(), a.id, o.id, 'COORDINATOR' from account a, organisation o where a.email = $1 and o.slug = 'heerlen'`,
      [email],
    );
    expect(await usesLink(api.visitor(), token), 'became staff after the mail').toMatchObject(noSuchLink);
  });
});

describe('a resident', () => {
  test('sees with the reference code and a link how the requests stand, and nothing of others', async () => {
    const { token, reference } = await aResident();
    await aResident();
    const yara = api.visitor();
    expect(await usesLink(yara, token)).toMatchObject({ purpose: 'RESIDENT_SIGN_IN' });
    expect(await ownRequests(yara)).toEqual([{ reference, stage: 'RECEIVED', mandates: [] }]);
    expect(await viewer(yara)).toBeNull();
    expect(await ownRequests(api.visitor())).toEqual([]);
    const { requests } = await yara.ask<{ requests: object | null }>(
      'query ($programme: ID!) { requests(programme: $programme) { totalCount } }',
      { programme },
    );
    expect(requests).toBeNull();
  });

  test('types the code as it comes, and a code that is none is told at once', async () => {
    const { reference } = await aResident();
    const typed = ` ${reference.toLowerCase().replace('-', ' ')}`;
    expect(await asksLink(api.visitor(), 'requestStatusLink', typed)).toMatchObject({
      __typename: 'LinkAsked',
    });
    expect(await mail()).toHaveLength(1);
    expect(await asksLink(api.visitor(), 'requestStatusLink', 'hallo')).toMatchObject({ reason: 'INVALID' });
  });

  test('without a mail address gets a link handed over by the coordinator, and that is written down', async () => {
    const request = await asks(api.visitor(), coordinator, programme);
    const handOver = async (caller: Caller) =>
      (
        await caller.ask<{ issueResidentLink: RefusedOr & { url?: string } }>(
          `mutation ($request: ID!) { issueResidentLink(request: $request) { __typename ... on ResidentLink { url expiresAt } ${refused} } }`,
          { request },
        )
      ).issueResidentLink;
    const first = await handOver(coordinator);
    const { url } = await handOver(coordinator);
    const token = (address = '') => new URL(address).hash.slice(1);
    const yara = api.visitor();
    expect(await usesLink(yara, token(first.url)), 'a new link makes older ones void').toMatchObject(
      noSuchLink,
    );
    expect(await usesLink(yara, token(url))).toMatchObject({ purpose: 'RESIDENT_SIGN_IN' });
    expect(await ownRequests(yara)).toHaveLength(1);
    const { request: found } = await coordinator.ask<{ request: { history: { type: string }[] } }>(
      'query ($id: ID!) { request(id: $id) { history { type } } }',
      { id: request },
    );
    expect(found.history.map(({ type }) => type)).toEqual([
      'RECEIVED',
      'LINK_HANDED_OVER',
      'LINK_HANDED_OVER',
    ]);
    expect(await handOver(api.visitor())).toMatchObject({ reason: 'NOT_SIGNED_IN' });
    expect(await handOver(await api.visitor().signIn('coordinator@heusden.example'))).toMatchObject({
      reason: 'NOT_FOUND',
    });
  });
});

describe('a helper', () => {
  const ends = async (caller: Caller, mandate: string) =>
    (
      await caller.ask<{ endMandate: RefusedOr & { endedAt?: string } }>(
        `mutation ($mandate: ID!) { endMandate(mandate: $mandate) { __typename ... on Mandate { endedAt } ${refused} } }`,
        { mandate },
      )
    ).endMandate;
  const mandateOf = async (request: string) => {
    const found = await coordinator.ask<{ request: { mandates: { id: string }[] } }>(
      'query ($id: ID!) { request(id: $id) { mandates { id name email endedAt } } }',
      { id: request },
    );
    return found.request.mandates[0]!.id;
  };

  test('follows the one request that they made, and learns nothing else about the resident', async () => {
    const { token, reference } = await aHelper();
    const hans = api.visitor();
    expect(await usesLink(hans, token)).toMatchObject({ purpose: 'HELPER_SIGN_IN' });
    expect(await ownRequests(hans)).toEqual([{ reference, stage: 'RECEIVED', mandates: [] }]);
    const { myRequests } = await hans.ask<{ myRequests: object[] }>(
      '{ myRequests { question requester { phone email postcode birthDate } } }',
    );
    const nothing = { phone: null, email: null, postcode: null, birthDate: null };
    expect(myRequests).toEqual([{ question: null, requester: nothing }]);
  });

  test.each([
    [
      'the resident',
      async (request: string) => {
        const [row] = await asOwner<{ id: string }>(
          database,
          'update person set email = $1 where id = (select r.person_id from requester r join request q on q.requester_id = r.id where q.reference = $2) returning id',
          [newAddress('yara'), await referenceOf(database, request)],
        );
        expect(row).toBeDefined();
        await asksLink(api.visitor(), 'requestStatusLink', await referenceOf(database, request));
        const letter = (await mail()).find(
          ({ subject, text }) => subject === 'Uw link' && text?.includes('uw vraag'),
        );
        const yara = api.visitor();
        await usesLink(yara, tokenIn(letter));
        return yara;
      },
    ],
    ['the coordinator', async () => coordinator],
  ])('is out at once when %s ends the mandate, and no link lets them in again', async (_, who) => {
    const { token, request, reference } = await aHelper();
    const hans = api.visitor();
    await usesLink(hans, token);
    expect(await ownRequests(hans)).toHaveLength(1);
    const caller = await who(request);
    await asksLink(api.visitor(), 'requestStatusLink', reference);
    const waiting = tokenIn((await mail()).find(({ text }) => text?.includes('iemand anders')));
    expect((await ends(caller, await mandateOf(request))).endedAt).toBeTruthy();
    expect(await ownRequests(hans)).toEqual([]);
    expect(await usesLink(hans, waiting)).toMatchObject(noSuchLink);
    await asksLink(api.visitor(), 'requestStatusLink', reference);
    expect((await mail()).filter(({ text }) => text?.includes('iemand anders'))).toEqual([]);
  });

  test('cannot have a mandate ended by others: for them it is not there', async () => {
    const { request } = await aHelper();
    const mandate = await mandateOf(request);
    const stranger = api.visitor();
    await usesLink(stranger, (await aResident()).token);
    const otherHelper = api.visitor();
    await usesLink(otherHelper, (await aHelper()).token);
    for (const caller of [
      api.visitor(),
      stranger,
      otherHelper,
      await api.visitor().signIn('coordinator@heusden.example'),
    ])
      expect(await ends(caller, mandate)).toMatchObject({ reason: 'NOT_FOUND' });
  });
});

describe('a password', () => {
  const staff = 'manager@heusden.example';
  const link = async () => {
    await asksLink(api.visitor(), 'requestPasswordReset', staff);
    return tokenIn((await mail())[0]);
  };

  test('is chosen with a link; every session ends, and nobody is signed in by it', async () => {
    const before = await api.visitor().signIn(staff);
    const someone = api.visitor();
    const token = await link();
    expect(await choosesPassword(someone, token, 'vijf paarden in de wei')).toMatchObject({
      __typename: 'PasswordChosen',
    });
    expect(await viewer(before)).toBeNull();
    expect(await viewer(someone)).toBeNull();
    await expect(api.visitor().signIn(staff)).rejects.toThrow();
    expect(await viewer(await api.visitor().signIn(staff, 'vijf paarden in de wei'))).toMatchObject({
      email: staff,
    });
    expect(await choosesPassword(someone, token, 'zes paarden in de wei')).toMatchObject(noSuchLink);
  });

  test('that is too short is refused, and leaves the link whole', async () => {
    const token = await link();
    expect(await choosesPassword(api.visitor(), token, 'elf tekens!')).toMatchObject({
      reason: 'INVALID',
      fields: [{ path: 'newPassword' }],
    });
    expect(await choosesPassword(api.visitor(), token, 'twaalf teken')).toMatchObject({
      __typename: 'PasswordChosen',
    });
  });

  test('is not chosen for an account that was closed meanwhile', async () => {
    const token = await link();
    await asOwner(database, 'update account set disabled_at = now() where email = $1', [staff]);
    expect(await choosesPassword(api.visitor(), token, 'vijf paarden in de wei')).toMatchObject(noSuchLink);
    await asksLink(api.visitor(), 'requestPasswordReset', staff);
    expect(await mail()).toEqual([]);
  });
});

describe('a colleague', () => {
  const invitesColleague = async (caller: Caller, email: string, role = 'COORDINATOR') => {
    const { organisations } = await caller.ask<{ organisations: { id: string; slug: string }[] }>(
      '{ organisations { id slug } }',
    );
    const { inviteStaff } = await caller.ask<{ inviteStaff: RefusedOr }>(
      `mutation ($organisation: ID!, $email: String!, $role: Role!) {
         inviteStaff(organisation: $organisation, email: $email, displayName: "Ingrid Berg", role: $role) {
           __typename ... on StaffInvited { message } ${refused} } }`,
      { organisation: organisations.find(({ slug }) => slug === 'heemskerk')!.id, email, role },
    );
    return inviteStaff;
  };
  const anAdministrator = async () => {
    await asOwner(
      database,
      `insert into role_grant (id, account_id, organisation_id, role)
       select gen_random_uuid(), a.id, o.id, 'ADMINISTRATOR' from account a, organisation o
       where a.email = 'manager@heemskerk.example' and o.slug = 'heemskerk' on conflict do nothing`,
    );
    return api.visitor().signIn('manager@heemskerk.example');
  };

  test('is invited by an administrator, chooses a password with the link, and has the role', async () => {
    const administrator = await anAdministrator();
    const email = newAddress('ingrid');
    expect(await invitesColleague(administrator, email)).toMatchObject({ __typename: 'StaffInvited' });
    const [letter] = await mail();
    expect([letter!.subject, addressOf(letter)]).toEqual(['Uw account is klaar', email]);
    expect(
      await usesLink(api.visitor(), tokenIn(letter)),
      'a link for a password lets nobody in',
    ).toMatchObject(noSuchLink);
    await choosesPassword(api.visitor(), tokenIn(letter), 'vijf paarden in de wei');
    const ingrid = await api.visitor().signIn(email, 'vijf paarden in de wei');
    expect(await viewer(ingrid)).toEqual({ email, roles: [{ role: 'COORDINATOR' }] });
  });

  test('who has an account already is answered for alike, and gets no mail', async () => {
    const administrator = await anAdministrator();
    const there = await invitesColleague(administrator, 'coordinator@heerlen.example', 'MANAGER');
    expect(there).toEqual(await invitesColleague(administrator, newAddress('nieuw'), 'MANAGER'));
    expect((await mail()).map(addressOf)).toEqual([`nieuw-${number}@mensen.example`]);
  });

  test('is invited by nobody else, and becomes no volunteer that way', async () => {
    const email = newAddress('ingrid');
    expect(await invitesColleague(coordinator, email, 'ADMINISTRATOR')).toMatchObject({
      reason: 'NOT_FOUND',
    });
    expect(await invitesColleague(api.visitor(), email)).toMatchObject({ reason: 'NOT_SIGNED_IN' });
    expect(await invitesColleague(await anAdministrator(), email, 'VOLUNTEER')).toMatchObject({
      reason: 'INVALID',
    });
    expect(await mail()).toEqual([]);
    expect(await asOwner(database, 'select from account where email = $1', [email])).toEqual([]);
  });
});

describe('a one-time link', () => {
  test('opens for one of twenty who try at the same moment', async () => {
    const { token } = await aResident();
    const answers = await Promise.all(Array.from({ length: 20 }, () => usesLink(api.visitor(), token)));
    expect(answers.filter(({ __typename }) => __typename === 'LinkUsed')).toHaveLength(1);
    expect(answers.filter(({ reason }) => reason === 'NOT_FOUND')).toHaveLength(19);
  });

  test('is refused in the same words when it is used, late, void, tampered with, for something else, or none at all', async () => {
    const used = (await aResident()).token;
    await usesLink(api.visitor(), used);
    const late = (await aResident()).token;
    await asOwner(
      database,
      `update one_time_link set created_at = created_at - interval '61 minutes',
      expires_at = expires_at - interval '61 minutes' where used_at is null`,
    );
    const { token: voided, reference } = await aResident();
    await asksLink(api.visitor(), 'requestStatusLink', reference);
    const good = tokenIn((await mail())[0]);
    const tampered = `${good.slice(0, -2)}${good.endsWith('AA') ? 'BB' : 'AA'}`;
    await asksLink(api.visitor(), 'requestPasswordReset', 'coordinator@heerlen.example');
    const forPassword = tokenIn((await mail())[0]);

    const refusals = [];
    for (const token of [
      used,
      late,
      voided,
      tampered,
      forPassword,
      '',
      'x'.repeat(10_000),
      `${good}\u0000`,
    ]) {
      const visitor = api.visitor();
      refusals.push(await usesLink(visitor, token));
      expect(await ownRequests(visitor)).toEqual([]);
    }
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(refusals[0]).toMatchObject(noSuchLink);
    expect(await choosesPassword(api.visitor(), good, 'vijf paarden in de wei')).toEqual(refusals[0]);
    expect((await usesLink(api.visitor(), good)).__typename, 'still good after all that').toBe('LinkUsed');
    expect(await choosesPassword(api.visitor(), forPassword, 'vijf paarden in de wei')).toMatchObject({
      __typename: 'PasswordChosen',
    });
  });

  test('gives a new session, and ends the one that the browser had', async () => {
    const { token } = await aResident();
    const browser = await api.visitor().signIn('coordinator@heerlen.example', 'vijf paarden in de wei');
    const before = browser.cookie('koppel_session')!;
    await usesLink(browser, token);
    expect(browser.cookie('koppel_session')).not.toBe(before);
    expect(await viewer(browser)).toBeNull();
    const thief = api.visitor();
    thief.cookie('koppel_session', before);
    expect(await viewer(thief)).toBeNull();
  });

  test('is sent five times an hour at most, whoever asks, and each address is counted by itself', async () => {
    const asked = async (subject: string) => asksLink(api.visitor(), 'requestSignInLink', subject);
    const many = await Promise.all(Array.from({ length: 8 }, () => asked('coordinator@heusden.example')));
    expect(many.filter(({ __typename }) => __typename === 'LinkAsked')).toHaveLength(5);
    expect(many.filter(({ reason }) => reason === 'TOO_MANY_ATTEMPTS')).toHaveLength(3);
    expect((await asked('nobody@heusden.example')).__typename).toBe('LinkAsked');
  });

  test('is known to nobody but its owner: the database holds a hash, and the outbox no link at all', async () => {
    const { token } = await aResident();
    const tables = await asOwner<{ name: string }>(
      database,
      `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables) {
      const rows = await asOwner<{ row: string }>(
        database,
        `select t::text as row from "${name}" t where t::text like $1`,
        [`%${token}%`],
      );
      expect(rows, name).toEqual([]);
    }
  });
});
