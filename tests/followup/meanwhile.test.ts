import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedSince } from '../../api/platform/as-read.ts';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

describe('what is otherwise than it was read', () => {
  test('is nothing when only the way of writing differs', () => {
    const read = { name: ' Maatjes ', website: '', languages: ['nl', 'ar'], traits: [], age: 18 };
    const now = { name: 'Maatjes', website: null, languages: ['ar', 'nl'], traits: null, age: 18 };
    expect(changedSince(read, now)).toEqual([]);
  });

  test('is named by where it stands, also when it came or went', () => {
    const read = { name: 'Maatjes', words: { NL: { title: 'Dag' }, AR: { title: 'x' } }, modes: ['A'] };
    const now = { name: 'Buddy', words: { NL: { title: 'Hoi' }, EN: { lead: 'Hello' } }, modes: ['A', 'B'] };
    expect(changedSince(read, now)).toEqual([
      'name',
      'words.NL.title',
      'words.AR.title',
      'words.EN.lead',
      'modes',
    ]);
  });

  test('is looked for in what was read and nowhere else', () => {
    expect(
      changedSince({ capacity: 2, gender: undefined }, { capacity: 2, gender: 'F', avoids: ['DOG'] }),
    ).toEqual([]);
    expect(changedSince({ gender: null }, { gender: 'F' })).toEqual(['gender']);
  });

  test('is nothing of a thing that stayed, whatever it says', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), value), (thing) => {
        expect(changedSince(thing, structuredClone(thing))).toEqual([]);
      }),
    );
  });
});

describe('two who write the same thing', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let karim: Caller;
  let nora: Caller;
  let joke: Caller;
  let maatjes: string;

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    const api = await openApi(database);
    await asOwner(
      database,
      `with made as (insert into account (id, email, display_name, password_hash)
         select gen_random_uuid(), 'nora@heemskerk.example', 'Nora Nabij', password_hash from account where email = 'administrator@heemskerk.example' returning id)
       insert into role_grant (id, account_id, organisation_id, role)
       select gen_random_uuid(), made.id, o.id, r from made, organisation o, unnest('{ADMINISTRATOR,COORDINATOR}'::text[]) r where o.slug = 'heemskerk'`,
    );
    karim = await api.visitor().signIn('administrator@heemskerk.example');
    nora = await api.visitor().signIn('nora@heemskerk.example');
    joke = await api.visitor().signIn('coordinator@heemskerk.example');
    maatjes = await programmeId(karim, 'heemskerk', 'maatjes');
  });
  afterAll(() => drop());

  const setUpNow = async () =>
    (
      await karim.ask<{ node: { setUp: Record<string, unknown> } }>(
        `query ($id: ID!) { node(id: $id) { ... on Programme { setUp {
           name summary status statusReason supportModes screening vogValidMonths trainingValidMonths
           capacityPerVolunteer maxDistanceKm ageMin ageMax expectedMonths openToResidents wholeHousehold
           parentsOnly notSameNeighbourhood licenceFrom licenceUntil } } } }`,
        { id: maatjes },
      )
    ).node.setUp;
  const setUp = async (caller: Caller, to: object, asRead?: object) =>
    (
      await caller.ask<{ setUpProgramme: RefusedOr }>(
        `mutation ($programme: ID!, $setUp: ProgrammeSetUpInput!, $asRead: ProgrammeSetUpInput) {
           setUpProgramme(programme: $programme, setUp: $setUp, asRead: $asRead) { __typename ${refused} } }`,
        { programme: maatjes, setUp: to, asRead },
      )
    ).setUpProgramme;

  test('do not write over each other: the second hears who changed what, and nothing is lost', async () => {
    const read = await setUpNow();
    expect((await setUp(nora, { ...read, ageMin: 21 }, read)).__typename).toBe('Programme');
    expect(await setUp(karim, { ...read, maxDistanceKm: 3 }, read)).toEqual({
      __typename: 'Refusal',
      reason: 'CHANGED_MEANWHILE',
      message: 'Nora Nabij heeft dit intussen veranderd. Wat u typte, staat er nog.',
      fields: [{ path: 'setUp.ageMin', message: 'Dit is intussen veranderd.' }],
    });
    expect(await setUpNow()).toMatchObject({ ageMin: 21, maxDistanceKm: read.maxDistanceKm });
    const anew = await setUpNow();
    expect((await setUp(karim, { ...anew, maxDistanceKm: 3 }, anew)).__typename).toBe('Programme');
    expect(await setUpNow()).toMatchObject({ ageMin: 21, maxDistanceKm: 3 });
  });

  test('hear it of themselves when they wrote in another window', async () => {
    const read = await setUpNow();
    await setUp(karim, { ...read, ageMax: 90 }, read);
    expect((await setUp(karim, { ...read, ageMax: 80 }, read)).message).toBe(
      'U hebt dit intussen zelf veranderd, in een ander venster. Wat u hier typte, staat er nog.',
    );
  });

  test('write on without being asked when they do not say what they read', async () => {
    const read = await setUpNow();
    await setUp(nora, { ...read, ageMin: 25 });
    expect((await setUp(karim, read)).__typename).toBe('Programme');
  });

  test('can write both of a volunteer, as long as it is not the same they write', async () => {
    await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Beiden' });
    const { volunteers } = await joke.ask<{ volunteers: { edges: { node: { id: string } }[] } }>(
      `query ($programme: ID!) { volunteers(programme: $programme, filter: { name: "Beiden" }) { edges { node { id } } } }`,
      { programme: maatjes },
    );
    const id = volunteers.edges[0]!.node.id;
    const write = async (caller: Caller, input: object, asRead: object) =>
      (
        await caller.ask<{ updateEnrolment: RefusedOr }>(
          `mutation ($id: ID!, $input: EnrolmentInput!, $asRead: EnrolmentInput) {
             updateEnrolment(enrolment: $id, input: $input, asRead: $asRead) { __typename ${refused} } }`,
          { id, input, asRead },
        )
      ).updateEnrolment;
    expect((await write(nora, { languages: ['nl', 'ar'] }, { languages: ['nl'] })).__typename).toBe(
      'Enrolment',
    );
    expect((await write(joke, { capacity: 3 }, { capacity: 1 })).__typename).toBe('Enrolment');
    expect(
      await write(joke, { languages: ['nl', 'tr'], gender: 'F' }, { languages: ['nl'], gender: null }),
    ).toMatchObject({ reason: 'CHANGED_MEANWHILE', fields: [{ path: 'languages' }] });
  });

  test('do not write over each other’s vacancy', async () => {
    const input = { title: 'Wandelen', summary: 'Een rondje.', supportMode: 'STRUCTURAL', languages: ['nl'] };
    const { createVacancy } = await joke.ask<{ createVacancy: { id: string } }>(
      `mutation ($programme: ID!, $input: VacancyInput!) { createVacancy(programme: $programme, input: $input) { ... on Vacancy { id } } }`,
      { programme: maatjes, input },
    );
    const write = async (caller: Caller, to: object) =>
      (
        await caller.ask<{ updateVacancy: RefusedOr }>(
          `mutation ($id: ID!, $input: VacancyInput!, $asRead: VacancyInput) {
             updateVacancy(vacancy: $id, input: $input, asRead: $asRead) { __typename ${refused} } }`,
          { id: createVacancy.id, input: { ...input, ...to }, asRead: { ...input, neighbourhood: null } },
        )
      ).updateVacancy;
    expect((await write(nora, { title: 'Wandelen in het duin' })).__typename).toBe('Vacancy');
    expect(await write(joke, { summary: 'Een uur.' })).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
      fields: [{ path: 'title' }],
    });
  });
});
