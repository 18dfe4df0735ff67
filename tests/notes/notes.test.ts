import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asHelper, asResident, asVolunteer } from '../support/sessions.ts';
import { programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

interface Note {
  id: string;
  text: string | null;
  visibility: string;
  viewerCanTakeBack: boolean;
  by: { isViewer: boolean };
}
type Written = RefusedOr & Note;

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
let carla: Caller;
let bob: Caller;
let request: string;
let enrolment: string;
let self: Caller;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database);
  carla = await api.visitor().signIn('coordinator@heemskerk.example');
  bob = await colleague('bob@heemskerk.example', 'COORDINATOR', 'maatjes');
  const programme = await programmeId(carla, 'heemskerk', 'maatjes');
  request = await waits(api.visitor(), carla, programme);
  self = await asVolunteer(api.visitor(), database, await aVolunteer(database, 'heemskerk', 'maatjes'));
  const { enrolments } = await carla.ask<{ enrolments: { edges: { node: { id: string } }[] } }>(
    `{ enrolments(programme: "${programme}") { edges { node { id } } } }`,
  );
  enrolment = enrolments.edges[0]!.node.id;
});
afterAll(() => drop());

/** Somebody of the staff with a role in one programme, signed in. */
async function colleague(email: string, role: string, programme: string): Promise<Caller> {
  await asOwner(
    database,
    `with made as (insert into account (id, email, display_name, password_hash)
       select gen_random_uuid(), $1, split_part($1, '@', 1), password_hash from account where email = 'manager@heemskerk.example'
       returning id)
     insert into role_grant (id, account_id, organisation_id, programme_id, role)
     select gen_random_uuid(), made.id, o.id, g.id, $2 from made, organisation o
     join programme g on g.organisation_id = o.id and g.slug = $3 where o.slug = 'heemskerk'`,
    [email, role, programme],
  );
  return api.visitor().signIn(email);
}

const fields = 'id text visibility viewerCanTakeBack by { isViewer }';
const write = async (caller: Caller, about: string, text: string, visibility: string): Promise<Written> =>
  (
    await caller.ask<{ note: Written }>(
      `mutation { note: writeNote(about: "${about}", text: ${JSON.stringify(text)}, visibility: ${visibility}) { __typename ... on Note { ${fields} } ${refused} } }`,
    )
  ).note;
const takeBack = async (caller: Caller, note: string): Promise<Written> =>
  (
    await caller.ask<{ note: Written }>(
      `mutation { note: takeBackNote(note: "${note}") { __typename ... on Note { id } ${refused} } }`,
    )
  ).note;
const notes = async (caller: Caller, about: string, type: 'Request' | 'Enrolment'): Promise<string[]> => {
  const { node } = await caller.ask<{ node: { notes: Note[] } | null }>(
    `{ node(id: "${about}") { ... on ${type} { notes { ${fields} } } } }`,
  );
  return (node?.notes ?? []).map(({ text }) => text ?? '');
};

describe('notes beside a dossier', () => {
  test.each([
    ['a request', () => request, 'Request'],
    ['a volunteer', () => enrolment, 'Enrolment'],
  ] as const)('of %s are read by whom they are for, the newest first', async (_, about, type) => {
    await write(carla, about(), 'Voor iedereen', 'DOSSIER');
    await write(carla, about(), 'Voor coördinatoren', 'COORDINATORS');
    await write(carla, about(), 'Voor mij', 'AUTHOR');
    await write(bob, about(), 'Voor Bob', 'AUTHOR');
    expect(await notes(carla, about(), type)).toEqual(['Voor mij', 'Voor coördinatoren', 'Voor iedereen']);
    expect(await notes(bob, about(), type)).toEqual(['Voor Bob', 'Voor coördinatoren', 'Voor iedereen']);
  });

  test('who breaks the glass reads what is for everybody who may open the dossier, and writes nothing', async () => {
    const administrator = await api.visitor().signIn('administrator@heemskerk.example');
    expect(await notes(administrator, request, 'Request')).toEqual([]);
    const { organisations } = await administrator.ask<{ organisations: { id: string; slug: string }[] }>(
      '{ organisations { id slug } }',
    );
    const heemskerk = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
    await administrator.ask(
      `mutation { breakGlass(organisation: "${heemskerk}", reason: "Iemand is in gevaar", hours: 1) { __typename } }`,
    );
    expect(await notes(administrator, request, 'Request')).toEqual(['Voor iedereen']);
    expect((await write(administrator, request, 'Mag niet', 'DOSSIER')).reason).toBe('NOT_FOUND');
  });

  test('colleagues of another programme, managers, the resident, the helper and the volunteer read and write none', async () => {
    const others = [
      await colleague('fat@heemskerk.example', 'COORDINATOR', 'fat'),
      await api.visitor().signIn('manager@heemskerk.example'),
      await api.visitor().signIn('coordinator@heusden.example'),
      await asResident(api.visitor(), database, request),
      (await asHelper(api.visitor(), database, request)).helper,
      self,
      api.visitor(),
    ];
    for (const other of others) {
      expect(await notes(other, request, 'Request')).toEqual([]);
      expect(await notes(other, enrolment, 'Enrolment')).toEqual([]);
      expect((await write(other, request, 'Mag niet', 'DOSSIER')).__typename).toBe('Refusal');
    }
  });

  test('the resident who follows the request reads no note with it', async () => {
    const resident = await asResident(api.visitor(), database, request);
    const { myRequests } = await resident.ask<{ myRequests: { notes: Note[] }[] }>(
      '{ myRequests { notes { id text } } }',
    );
    expect(myRequests.map((each) => each.notes)).toEqual([[]]);
    const { myEnrolments } = await self.ask<{ myEnrolments: { notes: Note[] }[] }>(
      '{ myEnrolments { notes { id text } } }',
    );
    expect(myEnrolments.map((each) => each.notes)).toEqual([[]]);
  });

  test('one is taken back by whoever wrote it; the log keeps that both happened', async () => {
    const { id } = await write(carla, request, 'Vergissing', 'DOSSIER');
    expect((await takeBack(bob, id)).reason).toBe('WRONG_STATE');
    expect((await takeBack(carla, id)).__typename).toBe('Note');
    expect((await takeBack(carla, id)).reason).toBe('NOT_FOUND');
    const own = await write(carla, request, 'Alleen van mij', 'AUTHOR');
    expect((await takeBack(bob, own.id)).reason).toBe('NOT_FOUND');
    const events = await asOwner<{ type: string }>(
      database,
      `select type from event where entity_id = $1 and type like 'NOTE%' order by recorded_at desc, id desc limit 3`,
      [fromGlobalId('Request', request)],
    );
    expect(events.map(({ type }) => type)).toEqual(['NOTE_WRITTEN', 'NOTE_TAKEN_BACK', 'NOTE_WRITTEN']);
  });

  test('after a quarter of an hour what colleagues read stays, what only the writer reads can still go', async () => {
    const shared = await write(carla, request, 'Voor allen', 'DOSSIER');
    const own = await write(carla, request, 'Voor later', 'AUTHOR');
    await asOwner(database, `update note set written_at = now() - interval '16 minutes'`);
    const stays = await takeBack(carla, shared.id);
    expect([stays.reason, stays.fields?.[0]?.path]).toEqual(['WRONG_STATE', 'note']);
    expect((await takeBack(carla, own.id)).__typename).toBe('Note');
  });

  test('nothing is written of who was forgotten, nor an empty note, nor of what is no dossier', async () => {
    expect((await write(carla, request, '  ', 'DOSSIER')).fields).toMatchObject([{ path: 'text' }]);
    expect((await write(carla, 'bm9wZQ', 'Iets', 'DOSSIER')).fields).toMatchObject([{ path: 'about' }]);
    await asOwner(database, 'update request set anonymised_at = now() where id = $1', [
      fromGlobalId('Request', request),
    ]);
    expect((await write(carla, request, 'Nog iets', 'DOSSIER')).reason).toBe('WRONG_STATE');
  });
});
