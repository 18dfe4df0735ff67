import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asVolunteer } from '../support/sessions.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

interface Material {
  id: string;
  title: string;
  asideSince: string | null;
  viewerCanChange: boolean;
  programme: { slug: string } | null;
}
type Written = RefusedOr & Material;
interface Enrolment {
  id: string;
  readings: { readOn: string | null; material: { id: string; title: string; viewerCanChange: boolean } }[];
}

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
let coordinator: Caller;
let administrator: Caller;
let ofFat: Caller;
let volunteer: Caller;
let heemskerk: string;
let maatjes: string;
let fat: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database);
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  administrator = await api.visitor().signIn('administrator@heemskerk.example');
  ofFat = await coordinatorOf('fat');
  const { organisations } = await coordinator.ask<{ organisations: { id: string; slug: string }[] }>(
    '{ organisations { id slug } }',
  );
  heemskerk = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
  maatjes = await programmeId(coordinator, 'heemskerk', 'maatjes');
  fat = await programmeId(coordinator, 'heemskerk', 'fat');
  volunteer = await asVolunteer(api.visitor(), database, await aVolunteer(database, 'heemskerk', 'maatjes'));
});
afterAll(() => drop());

async function coordinatorOf(programme: string): Promise<Caller> {
  const email = `${programme}@heemskerk.example`;
  await asOwner(
    database,
    `with made as (insert into account (id, email, display_name, password_hash)
       select gen_random_uuid(), $1, 'Fatima', password_hash from account where email = 'manager@heemskerk.example' returning id)
     insert into role_grant (id, account_id, organisation_id, programme_id, role)
     select gen_random_uuid(), made.id, o.id, g.id, 'COORDINATOR' from made, organisation o
     join programme g on g.organisation_id = o.id and g.slug = $2 where o.slug = 'heemskerk'`,
    [email, programme],
  );
  return api.visitor().signIn(email);
}

const fields = `__typename ... on TrainingMaterial { id title asideSince viewerCanChange programme { slug } } ${refused}`;
const input = (of: { programme?: string | null; title: string; position?: number; required?: boolean }) => ({
  text: 'Begin klein.',
  minutes: 5,
  required: true,
  position: 1,
  ...of,
});
const add = async (caller: Caller, of: Parameters<typeof input>[0]): Promise<Written> =>
  (
    await caller.ask<{ made: Written }>(
      `mutation ($organisation: ID!, $input: TrainingMaterialInput!) {
        made: createTrainingMaterial(organisation: $organisation, input: $input) { ${fields} } }`,
      { organisation: heemskerk, input: input(of) },
    )
  ).made;
const change = async (
  caller: Caller,
  material: string,
  to: Parameters<typeof input>[0],
  asRead?: Parameters<typeof input>[0],
): Promise<Written> =>
  (
    await caller.ask<{ changed: Written }>(
      `mutation ($material: ID!, $input: TrainingMaterialInput!, $asRead: TrainingMaterialInput) {
        changed: updateTrainingMaterial(material: $material, input: $input, asRead: $asRead) { ${fields} } }`,
      { material, input: input(to), asRead: asRead && input(asRead) },
    )
  ).changed;
const setAside = async (caller: Caller, material: string, aside: boolean): Promise<Written> =>
  (
    await caller.ask<{ changed: Written }>(
      `mutation { changed: setTrainingMaterialAside(material: "${material}", aside: ${aside}) { ${fields} } }`,
    )
  ).changed;
const kept = async (caller: Caller): Promise<Material[] | null> =>
  (
    await caller.ask<{ trainingMaterials: Material[] | null }>(
      `{ trainingMaterials(organisation: "${heemskerk}") { id title asideSince viewerCanChange programme { slug } } }`,
    )
  ).trainingMaterials;
const mine = async (): Promise<Enrolment> =>
  (
    await volunteer.ask<{ myEnrolments: Enrolment[] }>(
      '{ myEnrolments { id readings { readOn material { id title viewerCanChange } } } }',
    )
  ).myEnrolments[0]!;
const mark = async (caller: Caller, enrolment: string, material: string, read: boolean) =>
  (
    await caller.ask<{ marked: RefusedOr }>(
      `mutation { marked: markMaterialRead(enrolment: "${enrolment}", material: "${material}", read: ${read}) { __typename ${refused} } }`,
    )
  ).marked;

describe('training materials', () => {
  test('are offered to the volunteers of their programme, or of all, in their order', async () => {
    await add(coordinator, { programme: maatjes, title: 'Een gesprek op gang', position: 2 });
    await add(administrator, { title: 'Wat u hoort', position: 1 });
    await add(ofFat, { programme: fat, title: 'Vier mappen' });
    expect((await mine()).readings.map(({ material, readOn }) => [material.title, readOn])).toEqual([
      ['Wat u hoort', null],
      ['Een gesprek op gang', null],
    ]);
  });

  test('are kept by whoever coordinates the programme; those for all by who works for the whole organisation', async () => {
    expect((await add(ofFat, { title: 'Voor allen' })).fields).toMatchObject([{ path: 'programme' }]);
    expect((await add(ofFat, { programme: maatjes, title: 'Elders' })).fields).toMatchObject([
      { path: 'programme' },
    ]);
    const seen = (await kept(ofFat))!.map(({ title, viewerCanChange }) => [title, viewerCanChange]);
    expect(seen).toEqual([
      ['Vier mappen', true],
      ['Wat u hoort', false],
    ]);
    const [own, forAll] = (await kept(ofFat))!;
    expect((await change(ofFat, forAll!.id, { title: 'Van mij' })).reason).toBe('NOT_FOUND');
    expect((await change(ofFat, own!.id, { programme: maatjes, title: 'Weggegeven' })).fields).toMatchObject([
      { path: 'programme' },
    ]);
    expect((await change(ofFat, own!.id, { programme: fat, title: 'Vijf mappen' })).title).toBe(
      'Vijf mappen',
    );
    expect((await kept(administrator))!).toHaveLength(3);
    expect((await kept(administrator))!.every(({ viewerCanChange }) => viewerCanChange)).toBe(true);
  });

  test('are nothing to visitors, managers, volunteers who ask for the list, and other organisations', async () => {
    for (const other of [
      api.visitor(),
      volunteer,
      await api.visitor().signIn('manager@heemskerk.example'),
      await api.visitor().signIn('coordinator@heusden.example'),
    ]) {
      expect(await kept(other)).toBeNull();
      expect((await add(other, { title: 'Van buiten' })).__typename).toBe('Refusal');
    }
    expect((await mine()).readings.every(({ material }) => !material.viewerCanChange)).toBe(true);
  });

  test('put aside are offered to nobody, and brought back are as they were; saying it twice changes nothing', async () => {
    const { id } = await add(coordinator, { programme: maatjes, title: 'Oud', position: 9 });
    expect((await setAside(coordinator, id, true)).asideSince).toBe(today());
    expect((await setAside(coordinator, id, true)).asideSince).toBe(today());
    expect((await mine()).readings.map(({ material }) => material.title)).not.toContain('Oud');
    expect((await mark(volunteer, (await mine()).id, id, true)).reason).toBe('NOT_FOUND');
    expect((await setAside(coordinator, id, false)).asideSince).toBeNull();
    expect((await mine()).readings.map(({ material }) => material.title)).toContain('Oud');
    const events = await asOwner<{ type: string }>(
      database,
      'select type from event where entity_id = $1 order by recorded_at, id',
      [fromGlobalId('TrainingMaterial', id)],
    );
    expect(events.map(({ type }) => type)).toEqual(['CREATED', 'SET_ASIDE', 'BROUGHT_BACK']);
    await setAside(coordinator, id, true);
  });

  test('are not silently written over: who read them before a colleague changed them is told', async () => {
    const { id } = await add(coordinator, { programme: maatjes, title: 'Begin', position: 5 });
    const before = { programme: maatjes, title: 'Begin', position: 5 };
    await change(administrator, id, { ...before, title: 'Een goed begin' }, before);
    const late = await change(coordinator, id, { ...before, title: 'Het begin' }, before);
    expect([late.reason, late.fields?.[0]?.path]).toEqual(['CHANGED_MEANWHILE', 'title']);
    await setAside(coordinator, id, true);
  });
});

describe('reading', () => {
  test('is marked once a material, and taken back', async () => {
    const { id, readings } = await mine();
    const [first] = readings;
    expect((await mark(volunteer, id, first!.material.id, true)).__typename).toBe('Enrolment');
    expect((await mark(volunteer, id, first!.material.id, true)).__typename).toBe('Enrolment');
    expect((await mine()).readings[0]?.readOn).toBe(today());
    expect((await mark(volunteer, id, first!.material.id, false)).__typename).toBe('Enrolment');
    expect((await mine()).readings[0]?.readOn).toBeNull();
    const events = await asOwner<{ type: string }>(
      database,
      `select type from event where entity_id = $1 and type like 'MATERIAL%' order by recorded_at, id`,
      [fromGlobalId('Enrolment', id)],
    );
    expect(events.map(({ type }) => type)).toEqual(['MATERIAL_READ', 'MATERIAL_UNREAD']);
  });

  test('is for the volunteer to say, of what is offered; the coordinator sees it, and who is trained stays theirs', async () => {
    const { id, readings } = await mine();
    const [first] = readings;
    expect((await mark(coordinator, id, first!.material.id, true)).reason).toBe('NOT_FOUND');
    const fatOnly = (await kept(ofFat))!.find(({ programme }) => programme)!;
    expect((await mark(volunteer, id, fatOnly.id, true)).fields).toMatchObject([{ path: 'material' }]);
    await asOwner(database, 'update enrolment set trained_on = null where id = $1', [
      fromGlobalId('Enrolment', id),
    ]);
    for (const { material } of readings) await mark(volunteer, id, material.id, true);
    const { node } = await coordinator.ask<{ node: Enrolment & { trainedOn: string | null } }>(
      `{ node(id: "${id}") { ... on Enrolment { id trainedOn readings { readOn material { id } } } } }`,
    );
    expect(node.readings.map(({ readOn }) => readOn)).toEqual(readings.map(() => today()));
    expect(node.trainedOn).toBeNull();
  });
});
