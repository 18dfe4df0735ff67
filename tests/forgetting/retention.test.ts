import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymise, noDossiers } from '../../api/forgetting/anonymise.ts';
import { readLedger } from '../../api/forgetting/ledger.ts';
import type { Database } from '../../api/platform/database.ts';
import { transact } from '../../api/platform/operation.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';

let database: Database;
let drop: () => Promise<void>;
let ledger: string;
let administrator: Caller;
let manager: Caller;
let coordinator: Caller;
let stranger: Caller;
let visitor: Caller;
let organisation: string;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  const api = await openApi(database);
  ledger = api.erasureLedger;
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  manager = await api.visitor().signIn('manager@heemskerk.example');
  stranger = await api.visitor().signIn('manager@heusden.example');
  // Somebody of Heerlen works for Heemskerk as well, as its administrator.
  await asOwner(
    database,
    `insert into role_grant (id, account_id, organisation_id, role)
     select gen_random_uuid(), a.id, o.id, 'ADMINISTRATOR' from account a, organisation o
     where a.email = 'coordinator@heerlen.example' and o.slug = 'heemskerk'`,
  );
  administrator = await api.visitor().signIn('coordinator@heerlen.example');
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
  const { organisations } = await visitor.ask<{ organisations: { id: string; slug: string }[] }>(
    '{ organisations { id slug } }',
  );
  organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
});
afterAll(() => drop());

interface Retention {
  viewerCanPropose: boolean;
  periods: { kind: string; months: number; isUsual: boolean; programme: { slug: string } | null }[];
  due: { kind: string; count: number; closedLast: string; programme: { slug: string } | null }[];
}
const retention = async (caller: Caller) =>
  (
    await caller.ask<{ retention: Retention | null }>(
      `query ($organisation: ID!) { retention(organisation: $organisation) {
         viewerCanPropose periods { kind months isUsual programme { slug } }
         due { kind count closedLast programme { slug } } } }`,
      { organisation },
    )
  ).retention;

type Batch = RefusedOr & { proposed: number; erased: number; viewerCanApprove: boolean };
const batch = `__typename ... on ErasureBatch { id status kind proposed erased viewerCanApprove } ${refused}`;
const propose = async (caller: Caller, kind: string): Promise<Batch> =>
  (
    await caller.ask<{ proposeErasure: Batch }>(
      `mutation ($organisation: ID!, $programme: ID!) {
         proposeErasure(organisation: $organisation, programme: $programme, kind: ${kind}) { ${batch} } }`,
      { organisation, programme },
    )
  ).proposeErasure;
const decide = async (caller: Caller, what: 'approveErasure' | 'cancelErasure', id: string): Promise<Batch> =>
  (
    await caller.ask<{ decided: Batch }>(
      `mutation ($batch: ID!) { decided: ${what}(batch: $batch) { ${batch} } }`,
      { batch: id },
    )
  ).decided;
const setMonths = async (months: number): Promise<RefusedOr> =>
  (
    await administrator.ask<{ setRetentionPeriod: RefusedOr }>(
      `mutation ($organisation: ID!, $programme: ID!, $months: Int!) {
         setRetentionPeriod(organisation: $organisation, programme: $programme, kind: REQUEST_DOSSIER, months: $months) {
           __typename ${refused} } }`,
      { organisation, programme, months },
    )
  ).setRetentionPeriod;
const count = async (what: string): Promise<number> =>
  (await asOwner<{ count: number }>(database, `select count(*)::int as count from ${what}`))[0]!.count;
const forgottenRequests = () => count('request where anonymised_at is not null');

describe('what need not be kept any more', () => {
  test('is counted for administrators and managers of the organisation, and for nobody else', async () => {
    const seen = await retention(administrator);
    expect(seen!.viewerCanPropose).toBe(true);
    expect(seen!.periods.filter(({ isUsual, months }) => isUsual && months === 24)).toHaveLength(4);
    expect(seen!.due.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['REQUEST_DOSSIER']));
    expect(await retention(manager)).toEqual({ ...seen, viewerCanPropose: false });
    for (const caller of [coordinator, stranger, visitor]) expect(await retention(caller)).toBeNull();
  });

  test('is a list for a spreadsheet too, which says not whose it is', async () => {
    const list = async (caller: Caller) =>
      (
        await caller.ask<{ retentionCsv: string | null }>(
          'query ($organisation: ID!) { retentionCsv(organisation: $organisation) }',
          { organisation },
        )
      ).retentionCsv;
    const [header, ...rows] = (await list(manager))!.split('\r\n').slice(0, -1);
    expect(header).toBe('\ufeff"kind","programme","closed_on","due_on"');
    const { due } = (await retention(manager))!;
    expect(rows).toHaveLength(due.reduce((sum, row) => sum + row.count, 0));
    expect(await list(stranger)).toBeNull();
  });

  test('depends on the time that an administrator sets, between a month and ten years', async () => {
    const dueOfProgramme = async () =>
      (await retention(manager))!.due.find(
        (row) => row.kind === 'REQUEST_DOSSIER' && row.programme?.slug === 'maatjes',
      )?.count ?? 0;
    const usual = await dueOfProgramme();
    expect(usual).toBeGreaterThan(10);
    expect(await setMonths(120)).toMatchObject({ __typename: 'Retention' });
    expect(await dueOfProgramme()).toBe(0);
    expect(await setMonths(0)).toMatchObject({ reason: 'INVALID', fields: [{ path: 'months' }] });
    expect(await setMonths(24)).toMatchObject({ __typename: 'Retention' });
    expect(await dueOfProgramme()).toBe(usual);
  });
});

describe('erasing', () => {
  test('takes two persons: who proposed cannot approve, nor can somebody without that right', async () => {
    const before = await forgottenRequests();
    for (const caller of [manager, coordinator, stranger])
      expect(await propose(caller, 'REQUEST_DOSSIER')).toMatchObject({ reason: 'NOT_FOUND' });
    const proposed = await propose(administrator, 'REQUEST_DOSSIER');
    expect(proposed).toMatchObject({ status: 'PROPOSED', erased: 0, viewerCanApprove: false });
    expect(proposed.proposed).toBeGreaterThan(10);
    expect(await propose(administrator, 'REQUEST_DOSSIER')).toMatchObject({ reason: 'WRONG_STATE' });
    expect(await decide(administrator, 'approveErasure', proposed.id!)).toMatchObject({
      reason: 'WRONG_STATE',
      message: expect.stringContaining('twee mensen'),
    });
    for (const caller of [coordinator, stranger])
      expect(await decide(caller, 'approveErasure', proposed.id!)).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await forgottenRequests()).toBe(before);
    expect(readLedger(ledger, () => undefined)).toEqual([]);

    const people = await count('person where anonymised_at is not null');
    const approved = await decide(manager, 'approveErasure', proposed.id!);
    expect(approved).toMatchObject({ status: 'DONE', erased: proposed.proposed });
    expect(await forgottenRequests()).toBe(before + proposed.proposed);
    expect(await count('person where anonymised_at is not null')).toBeGreaterThan(people);
    const [line] = readLedger(ledger, () => undefined);
    expect(line!.forgotten.requests).toHaveLength(proposed.proposed);
    expect(await decide(manager, 'approveErasure', proposed.id!)).toMatchObject({ reason: 'WRONG_STATE' });
  });

  test('by one person is refused by the database too, and nobody changes afterwards who proposed', async () => {
    const attempt = (sql: string) =>
      asOwner(database, sql).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(
      await attempt(
        `insert into erasure_batch (id, organisation_id, kind, status, proposed_by, proposed_at, decided_by, decided_at)
         select gen_random_uuid(), o.id, 'APPLICATION', 'DONE', a.id, now(), a.id, now() from organisation o, account a limit 1`,
      ),
    ).toContain('two_persons_erase');
    expect(await attempt('update erasure_batch set proposed_by = null')).toContain('does not change');
  });

  test('leaves what has to be kept after all by the time that it is approved', async () => {
    const proposed = await propose(administrator, 'VOLUNTEER_DOSSIER');
    expect(proposed.proposed).toBeGreaterThan(1);
    await asOwner(
      database,
      `update volunteer_spell set left_on = null, leave_reason = null where id = (
         select s.id from volunteer_spell s join erasure_item i on i.subject_id = s.volunteer_id
         join erasure_batch b on b.id = i.batch_id where b.status = 'PROPOSED' limit 1)`,
    );
    const approved = await decide(manager, 'approveErasure', proposed.id!);
    expect(approved).toMatchObject({ status: 'DONE', erased: proposed.proposed - 1 });
    expect(await count(`erasure_item where outcome = 'NOT_ANY_MORE'`)).toBe(1);
  });

  test('can be taken back before it is approved', async () => {
    await asOwner(database, `update request set anonymised_at = null where anonymised_at is not null`);
    const proposed = await propose(administrator, 'REQUEST_DOSSIER');
    expect(await decide(manager, 'cancelErasure', proposed.id!)).toMatchObject({ status: 'CANCELLED' });
    expect(await decide(manager, 'approveErasure', proposed.id!)).toMatchObject({ reason: 'WRONG_STATE' });
  });

  test('leaves a person of whom something else is kept, and takes the person with the last dossier', async () => {
    const people = await asOwner<{ id: string; organisation: string; requests: string[] }>(
      database,
      `select p.id, p.organisation_id as organisation, array_agg(q.id) as requests
       from person p join requester r on r.person_id = p.id join request q on q.requester_id = r.id
       where p.anonymised_at is null and not exists (select from volunteer v where v.person_id = p.id)
         and p.organisation_id = (select id from organisation where slug = 'heusden')
       group by p.id limit 2`,
    );
    const [onlyAsked, volunteersToo] = people;
    await asOwner(
      database,
      `insert into volunteer (id, organisation_id, person_id) select gen_random_uuid(), organisation_id, id from person where id = $1`,
      [volunteersToo!.id],
    );
    const { organisation } = onlyAsked!;
    const requests = people.flatMap((person) => person.requests);
    const forgotten = await transact(database.orm, { organisations: [organisation] }, (em) =>
      anonymise(em, organisation, { ...noDossiers, requests }, new Date()),
    );
    expect(forgotten.requests.toSorted()).toEqual(requests.toSorted());
    expect(forgotten.people).toEqual([onlyAsked!.id]);
    const [kept] = await asOwner<{ named: boolean; told: number }>(
      database,
      `select p.last_name <> 'persoon' as named, (select count(question) from request where id = any ($2))::int as told
       from person p where p.id = $1`,
      [volunteersToo!.id, requests],
    );
    expect(kept).toEqual({ named: true, told: 0 });
  });
});
