import { appendFileSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymise, noDossiers } from '../../api/forgetting/anonymise.ts';
import { readLedger, replayErasures, withdrawFromLedger, writeLedger } from '../../api/forgetting/ledger.ts';
import { personalData } from '../../api/forgetting/personal-data.ts';
import type { Database } from '../../api/platform/database.ts';
import { transact } from '../../api/platform/operation.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, waits } from '../support/stories.ts';

const silent = () => undefined;
/** What was entered about somebody, as it would stand somewhere if any of it were left. */
const secrets = [
  'kanarie',
  '1947-07-13',
  '1951-11-17',
  '1962 ?XQ',
  'canary@example\\.org',
  '0699123456',
  'tigrinya-les',
];

let database: Database;
let drop: () => Promise<void>;
let folder: string;
let visitor: Caller;
let coordinator: Caller;
let programme: string;
let organisation: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koppel-ledger-'));
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
  const [row] = await asOwner<{ id: string }>(
    database,
    `select id from organisation where slug = 'heemskerk'`,
  );
  organisation = row!.id;
  await aWholeLife();
});
afterAll(async () => {
  await drop();
  await rm(folder, { recursive: true, force: true });
});

/** A resident asks, waits, is matched with a volunteer who applied, and declines; all of it full of canaries. */
async function aWholeLife(): Promise<void> {
  await waits(visitor, coordinator, programme, {
    firstName: 'Kanarie',
    lastName: 'van Kanariezicht',
    birthDate: '1947-07-13',
    postcode: '1962 XQ',
    phone: '0699123456',
    email: 'canary@example.org',
    interests: ['kanaries'],
    professions: ['kanariefokker'],
    lifePhilosophy: 'kanarie',
    question: 'Mijn kanarie is dood.',
    onBehalf: {
      name: 'Buur Kanarie',
      phone: '0699123456',
      relation: 'RELATIVE',
      consent: true,
    },
  });
  await becomesVolunteer();
  await fillEverything();
}

async function becomesVolunteer(): Promise<void> {
  type Changed = { changed: { __typename: string; id: string; message?: string } };
  const change = async (caller: Caller, call: string, type: string) => {
    const { changed } = await caller.ask<Changed>(
      `mutation { changed: ${call} { __typename ... on ${type} { id } ... on Refusal { message } } }`,
    );
    expect(changed.__typename, changed.message).toBe(type);
    return changed.id;
  };
  const vacancy = await change(
    coordinator,
    `createVacancy(programme: "${programme}", input: { title: "Wandelen", summary: "Elke week.", supportMode: STRUCTURAL })`,
    'Vacancy',
  );
  await change(coordinator, `moveVacancy(vacancy: "${vacancy}", to: PUBLISHED)`, 'Vacancy');
  const application = await change(
    visitor,
    `applyToVacancy(vacancy: "${vacancy}", input: { firstName: "Kanarie", lastName: "de Vrijwilliger",
       birthDate: "1951-11-17", email: "canary@example.org", postcode: "1962XQ", motivation: "Ik hou van kanaries." })`,
    'Application',
  );
  for (const to of ['CONTACTED', 'INTAKE'])
    await change(coordinator, `moveApplication(application: "${application}", to: ${to})`, 'Application');
  await change(
    coordinator,
    `placeApplication(application: "${application}", enrolment: { supportModes: [STRUCTURAL], capacity: 1 })`,
    'Application',
  );
}

/** What the API has no way in for yet: a match with a reason, and every text that identifies, in every table. */
async function fillEverything(): Promise<void> {
  await asOwner(
    database,
    `insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status, proposed_at, declined_by)
     select gen_random_uuid(), q.organisation_id, q.programme_id, q.id, q.requester_id, e.id, e.volunteer_id, 'DECLINED', now(), 'VOLUNTEER'
     from request q, enrolment e`,
  );
  await asOwner(
    database,
    `insert into event (id, organisation_id, entity, entity_id, type, on_date, details)
     select gen_random_uuid(), m.organisation_id, 'MATCH', m.id, 'DECIDED_OTHERWISE', current_date, '{"why": "kanarie"}' from match m`,
  );
  await asOwner(
    database,
    `insert into match_decision (match_id, organisation_id, source, weights, reasons, suited, alternatives, overridden, because,
       decided_by, decided_at)
     select m.id, m.organisation_id, 'OWN_CHOICE', '{}', '[]', 0, '[]', '{LANGUAGE}', 'Houdt van kanaries.', a.id, now()
     from match m, (select id from account limit 1) a`,
  );
  await asOwner(
    database,
    `insert into campaign_visit (id, organisation_id, programme_id, person_id, invited_on)
     select gen_random_uuid(), r.organisation_id, q.programme_id, r.person_id, '2020-01-01'
     from requester r join request q on q.requester_id = r.id`,
  );
  await asOwner(
    database,
    `with h as (insert into household (id, organisation_id, name)
       select gen_random_uuid(), organisation_id, 'Gezin Kanarie' from requester returning id)
     update requester set household_id = h.id from h`,
  );
  await asOwner(
    database,
    `insert into mandate (id, organisation_id, request_id, programme_id, requester_id, name, email, kind, from_at)
     select gen_random_uuid(), organisation_id, id, programme_id, requester_id, 'Buur Kanarie', 'kanarie@example.org', 'RELATIVE', now() - interval '1 day'
     from request`,
  );
  await asOwner(
    database,
    `insert into resident_report (id, organisation_id, programme_id, request_id, requester_id, kind, by_helper, words, written_at)
     select gen_random_uuid(), organisation_id, programme_id, id, requester_id, 'PROBLEM', false, 'Kanarie zingt niet.', now()
     from request`,
  );
  await asOwner(
    database,
    `with a as (select id as account from account limit 1)
     insert into note (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, account_id,
       visibility, text, written_at)
     select gen_random_uuid(), organisation_id, programme_id, id, requester_id, null, null, account, 'AUTHOR', 'Kanarie.', now()
     from request, a
     union all
     select gen_random_uuid(), organisation_id, programme_id, null, null, id, volunteer_id, account, 'DOSSIER', 'Kanarie.', now()
     from enrolment, a`,
  );
  await asOwner(
    database,
    `insert into outbox (id, organisation_id, kind, language, address, address_hash, requester_id, created_at, due_at)
     select gen_random_uuid(), organisation_id, 'STATUS_LINK', 'nl', 'kanarie@example.org', 'kanarie', id, now(), now() from requester`,
  );
  await asOwner(
    database,
    `with s as (
       insert into survey (id, organisation_id, title, audience, moment, answer_days, from_on, recorded_at)
       select gen_random_uuid(), id, 'Begin', 'REQUESTER', 'START', 28, '2020-01-01', now() from organisation where id = $1 returning id)
     insert into survey_response (id, organisation_id, survey_id, match_id, months, code_hash, began_at)
     select gen_random_uuid(), m.organisation_id, s.id, m.id, 0, 'kanarie', now() from match m, s limit 1`,
    [organisation],
  );
  await letThemIn();
  for (const { table, column, type } of await identifyingTexts())
    await asOwner(
      database,
      type === 'text'
        ? `update ${table} set ${column} = 'kanarie in ${table}.${column}' where ${column} is null or ${column} !~* 'kanarie'`
        : `update ${table} set ${column} = array_append(${column}, 'kanarie in ${table}.${column}')`,
    );
}

/** The volunteer has an account, and they, the resident and the helper are signed in. */
async function letThemIn(): Promise<void> {
  await asOwner(
    database,
    `with a as (insert into account (id, email, display_name, password_hash)
       values (gen_random_uuid(), 'kanarie@vrijwilliger.example', 'Kanarie', 'x') returning id),
     g as (insert into role_grant (id, account_id, organisation_id, role, volunteer_id)
       select gen_random_uuid(), a.id, v.organisation_id, 'VOLUNTEER', v.id from a, volunteer v),
     s as (insert into saved_search (id, account_id, name, search, looked_on, recorded_at)
       select gen_random_uuid(), id, 'Kanaries', 'taal=kanarie', '2020-01-01', now() from a)
     insert into session (token_hash, account_id, created_at, last_seen_at, expires_at)
     select 'volunteer', id, now(), now(), now() + interval '1 hour' from a`,
  );
  for (const [who, table] of [
    ['requester_id', 'requester'],
    ['mandate_id', 'mandate'],
  ])
    await asOwner(
      database,
      `insert into session (token_hash, organisation_id, ${who}, created_at, last_seen_at, expires_at)
       select '${table}', organisation_id, id, now(), now(), now() + interval '1 hour' from ${table}`,
    );
}

/** Columns with free text that identify. Codes, postcodes and addresses are held by a rule of the database. */
async function identifyingTexts() {
  const held = [
    'gender',
    'wanted_volunteer_gender',
    'wanted_requester_gender',
    'postcode',
    'urgency',
    'traits',
    'avoids',
    'preferred_support_mode',
    'hold_reason',
  ];
  const rows = await asOwner<{ table: keyof typeof personalData; column: string; type: string }>(
    database,
    `select table_name as table, column_name as column, case data_type when 'text' then 'text' else 'list' end as type
     from information_schema.columns where table_schema = 'public' and udt_name in ('text', '_text')`,
  );
  return rows.filter(
    ({ table, column }) => column in (personalData[table]?.erase ?? {}) && !held.includes(column),
  );
}

/** Every column of every table in which something of it stands. */
async function whereItStands(): Promise<string[]> {
  const columns = await asOwner<{ table: string; column: string }>(
    database,
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and table_name in (
       select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace)`,
  );
  const looks = columns.map(
    ({ table, column }) =>
      `select '${table}.${column}' as place where exists (select from "${table}" where "${column}"::text ~* $1)`,
  );
  const found = await asOwner<{ place: string }>(database, looks.join(' union all '), [secrets.join('|')]);
  return found.map(({ place }) => place).sort();
}

const everybody = () =>
  asOwner<{ id: string }>(database, 'select id from person').then((rows) => rows.map(({ id }) => id));

/** Erases everybody as far as the ledger, and then fails: in the tables they are still there, as after a restore. */
async function eraseInLedgerOnly(path: string): Promise<string> {
  let run = '';
  const people = await everybody();
  const failing = transact(database.orm, { organisations: [organisation] }, async (em) => {
    const forgotten = await anonymise(em, organisation, { ...noDossiers, people }, new Date());
    run = writeLedger(path, organisation, forgotten, new Date());
    throw new Error('the power went out');
  });
  await expect(failing).rejects.toThrow('the power went out');
  return run;
}

describe('the ledger, after a backup was put back', () => {
  test('forgets nobody of a run that was withdrawn because it failed', async () => {
    const path = join(folder, 'withdrawn.jsonl');
    withdrawFromLedger(path, await eraseInLedgerOnly(path));
    expect(readLedger(path, silent)).toEqual([]);
    expect(await replayErasures(database, path, silent)).toBe(0);
    expect(await whereItStands()).toContain('person.last_name');
  });

  test('forgets everybody again, and leaves nothing of what was entered anywhere, itself included', async () => {
    const before = await whereItStands();
    const identifying = (await identifyingTexts()).map(({ table, column }) => `${table}.${column}`);
    expect(identifying.length).toBeGreaterThan(25);
    expect(identifying.filter((column) => !before.includes(column))).toEqual([]);
    expect(before).toEqual(
      expect.arrayContaining([
        'person.birth_date',
        'application.birth_date',
        'event.details',
        'match_candidate.birth_date',
        'match_candidate.interests',
      ]),
    );

    const path = join(folder, 'erasures.jsonl');
    await eraseInLedgerOnly(path);
    expect(await whereItStands()).toEqual(before);
    // The household, the requester, the volunteer and the visit go with the two people.
    expect(await replayErasures(database, path, silent)).toBe(6);
    expect(await whereItStands()).toEqual([]);
    expect(readFileSync(path, 'utf8')).not.toMatch(new RegExp(secrets.join('|'), 'i'));
    expect(await asOwner(database, 'select from match_candidate'), 'nobody is suggested').toEqual([]);
    expect(await replayErasures(database, path, silent)).toBe(0);
    const tokens = await asOwner<{ token: string }>(
      database,
      `select token_hash as token from session where token_hash in ('volunteer', 'requester', 'mandate')`,
    );
    expect(tokens, 'and nobody of them is signed in any more').toEqual([]);
  });

  test('is read past a line that a power cut broke off', async () => {
    const path = join(folder, 'broken.jsonl');
    const forgotten = { ...noDossiers, people: [organisation], keys: [] };
    writeLedger(path, organisation, forgotten, new Date());
    appendFileSync(path, '\n{"run":"half a li');
    writeLedger(path, organisation, forgotten, new Date());
    const said: string[] = [];
    expect(readLedger(path, (line) => said.push(line))).toHaveLength(2);
    expect(said).toEqual([expect.stringContaining('cannot be read')]);
  });

  test('is for no other eyes than those of the server', async () => {
    const path = join(folder, 'new folder', 'erasures.jsonl');
    writeLedger(path, organisation, { ...noDossiers, keys: [] }, new Date());
    expect((await stat(path)).mode & 0o077).toBe(0);
  });
});

describe('who was forgotten', () => {
  test('cannot be filled in again, nor ask something: the database keeps it', async () => {
    const again = (sql: string) =>
      asOwner(database, sql).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await again(`update person set email = 'back@example.org'`)).toContain(
      'forgotten_stays_forgotten',
    );
    expect(await again(`update request set question = 'again'`)).toContain('forgotten_dossier_stays_empty');
    expect(
      await again(
        `insert into request (id, organisation_id, programme_id, requester_id, reference, status, channel, received_at)
         select gen_random_uuid(), organisation_id, programme_id, requester_id, 'again', 'RECEIVED', 'SELF', now() from request limit 1`,
      ),
    ).toContain('a forgotten person asks nothing');
  });

  test('is a stranger when the same person asks once more', async () => {
    await waits(visitor, coordinator, programme, {
      firstName: 'Geanonimiseerde',
      lastName: 'persoon',
      birthDate: '1947-01-01',
      postcode: '1962',
    });
    const [row] = await asOwner<{ people: number }>(
      database,
      `select count(*)::int as people from person where last_name = 'persoon' and birth_date = '1947-01-01'`,
    );
    expect(row!.people).toBe(2);
  });

  test('leaves events that nobody can rewrite', async () => {
    const change = (sql: string) =>
      asOwner(database, sql).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await change(`update event set type = 'OTHERWISE'`)).toContain('an event does not change');
    expect(await change(`update event set details = '{}'`)).toContain('an event does not change');
  });
});
