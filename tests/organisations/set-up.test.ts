import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Candidate, Seeker } from '../../api/matching/suitability/people.ts';
import { setUpEffect } from '../../api/matching/trying/set-up-effect.ts';
import { presets } from '../../api/organisations/presets.ts';
import { programmeMistakes, slugFor } from '../../api/organisations/programme-rules.ts';
import {
  type ProgrammeSetUp,
  settingsOf,
  setUpOfSettings,
} from '../../api/organisations/programme-set-up.ts';
import type { Database } from '../../api/platform/database.ts';
import { newId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { candidate, seeker } from '../support/matching.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';

const setUp: ProgrammeSetUp = {
  name: 'Samen uit',
  summary: 'Iemand gaat met u mee naar buiten.',
  status: 'ACTIVE',
  supportModes: ['STRUCTURAL'],
  ...setUpOfSettings({ screening: ['VOG'], maxDistanceKm: 10 }),
};
const wrong = (changes: Partial<ProgrammeSetUp>) =>
  programmeMistakes({ ...setUp, ...changes }, '2026-03-01').map(({ field, key }) => `${field} ${key}`);

describe('how a programme is set up', () => {
  test('has a name, words for residents, and help to offer', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ name: ' ', summary: '', supportModes: [] })).toEqual([
      'setUp.name nameEmpty',
      'setUp.summary programmeSummaryNeeded',
      'setUp.supportModes programmeSupportModesNeeded',
    ]);
    expect(wrong({ summary: 'a'.repeat(301) })).toEqual(['setUp.summary textTooLong']);
  });

  test('says why it takes no requests', () => {
    expect(wrong({ status: 'SUSPENDED' })).toEqual(['setUp.statusReason programmeReasonNeeded']);
    expect(wrong({ status: 'SUSPENDED', statusReason: 'Te weinig vrijwilligers.' })).toEqual([]);
  });

  test.each([
    [{ ageMin: 70, ageMax: 69 }, 'setUp.ageMax agesCrossed'],
    [{ ageMin: 18.5 }, 'setUp.ageMin wholeNumberNeeded'],
    [{ maxDistanceKm: 0.4 }, 'setUp.maxDistanceKm numberWrong'],
    [{ capacityPerVolunteer: 51 }, 'setUp.capacityPerVolunteer numberWrong'],
    [{ expectedMonths: Number.NaN }, 'setUp.expectedMonths numberWrong'],
    [{ trainingValidMonths: 12 }, 'setUp.trainingValidMonths validityWithoutStep'],
    [{ licenceFrom: '2026-01-01', licenceUntil: '2026-01-01' }, 'setUp.licenceUntil licenceOrder'],
    [{ completeFrom: '2026-03-02' }, 'setUp.completeFrom notInFuture'],
  ] as const)('is refused with %j', (changes, mistake) => {
    expect(wrong(changes as Partial<ProgrammeSetUp>)).toEqual([mistake]);
  });

  test('can be half a kilometre more than a whole one, and an only age', () => {
    expect(wrong({ maxDistanceKm: 7.5, ageMin: 75, ageMax: 75 })).toEqual([]);
  });

  test('of a preset has nothing wrong with it, and stays as it is when nothing is changed', () => {
    for (const preset of Object.values(presets)) {
      const { settings } = preset;
      const whole = { ...preset, status: 'ACTIVE' as const, ...setUpOfSettings(settings) };
      expect(programmeMistakes({ ...whole, supportModes: [...preset.supportModes] }, '2026-03-01')).toEqual(
        [],
      );
      expect(settingsOf({ ...whole, supportModes: [...preset.supportModes] })).toEqual(settings);
    }
  });

  test('keeps the day from which all is known when a client says nothing of it, and loses it when told so', () => {
    const { completeFrom: _, ...silent } = setUp;
    const known = { completeFrom: '2020-01-01' };
    expect(settingsOf(silent, known)).toMatchObject(known);
    expect(settingsOf({ ...silent, completeFrom: null }, known)).not.toHaveProperty('completeFrom');
    expect(settingsOf({ ...silent, completeFrom: '2021-01-01' }, known).completeFrom).toBe('2021-01-01');
  });

  test('gets an address that is no other programme’s and no page’s', () => {
    expect(slugFor('Financiële Administratie Thuis!', [])).toBe('financiele-administratie-thuis');
    expect(slugFor('Maatjes', ['maatjes', 'maatjes-2'])).toBe('maatjes-3');
    expect(slugFor('Rapport', [])).toBe('rapport-2');
    expect(slugFor('友', [])).toBe('programma');
  });
});

const resident = (facts: Partial<Seeker>): Seeker => ({
  ...seeker,
  personId: newId(),
  neighbourhoodId: null,
  ...facts,
});
const volunteer = (facts: Partial<Candidate>): Candidate => ({
  ...candidate,
  personId: newId(),
  volunteerId: newId(),
  enrolmentId: newId(),
  neighbourhoodId: null,
  ...facts,
});

describe('what follows from setting up a programme otherwise', () => {
  const on = '2026-06-01';
  const asked = { settings: { screening: ['VOG' as const] }, supportModes: ['STRUCTURAL' as const] };
  const pool = {
    seekers: [resident({ birthDate: '1950-01-01' }), resident({ birthDate: '1990-01-01' })],
    candidates: [
      volunteer({ trainedOn: null, vogSeenOn: '2020-01-01' }),
      volunteer({ trainedOn: '2026-01-01', vogSeenOn: '2026-01-01' }),
    ],
    pairs: [
      { onTrial: true, linkedOn: '2026-05-01' },
      { onTrial: true, linkedOn: '2026-04-20' },
      { onTrial: false, linkedOn: '2025-06-01' },
    ],
  };

  test('is nothing when nothing is otherwise', () => {
    expect(setUpEffect(pool, asked, asked, on)).toEqual({
      waiting: 2,
      servedBefore: 2,
      servedAfter: 2,
      outsideAges: 0,
      withoutMode: 0,
      volunteers: 2,
      noLongerScreened: 0,
      newlyScreened: 0,
      otherCapacity: 0,
      running: 3,
      trialsDueBefore: 1,
      trialsDueAfter: 1,
      longerBefore: 0,
      longerAfter: 0,
    });
  });

  test('is told for the pairs that are linked, and for who agreed on another number of them', () => {
    const settings = { ...asked.settings, trialWeeks: 4, expectedMonths: 11, capacityPerVolunteer: 2 };
    expect(setUpEffect(pool, asked, { ...asked, settings }, on)).toMatchObject({
      // 1 May and 31 days are 1 June; four weeks after it was 29 May.
      trialsDueAfter: 2,
      longerBefore: 0,
      longerAfter: 1,
      otherCapacity: 2,
    });
    const year = { ...asked.settings, expectedMonths: 12 };
    // On the last day of what was expected a pair is not over it.
    expect(setUpEffect(pool, asked, { ...asked, settings: year }, on)).toMatchObject({ longerAfter: 0 });
  });

  test('is told for those who fall outside the ages, and whose certificate would be too old', () => {
    const after = { ...asked, settings: { ...asked.settings, ageMin: 60, vogValidMonths: 36 } };
    expect(setUpEffect(pool, asked, after, on)).toMatchObject({
      servedAfter: 1,
      outsideAges: 1,
      noLongerScreened: 1,
    });
    expect(setUpEffect(pool, after, asked, on)).toMatchObject({ outsideAges: 0, newlyScreened: 1 });
  });

  test('is told for those who need help that is no longer offered', () => {
    const after = { ...asked, supportModes: ['INCIDENTAL' as const] };
    expect(setUpEffect(pool, asked, after, on)).toMatchObject({ withoutMode: 2, servedAfter: 0 });
  });
});

describe('an administrator', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let administrator: Caller;
  let coordinator: Caller;
  let maatjes: string;
  const fields = 'setUp { name status statusReason ageMin screening vogValidMonths }';
  const change = (caller: Caller, to: object) =>
    caller.ask<{ setUpProgramme: RefusedOr & { setUp: ProgrammeSetUp } }>(
      `mutation ($programme: ID!, $setUp: ProgrammeSetUpInput!) { setUpProgramme(programme: $programme, setUp: $setUp) {
         __typename ... on Programme { ${fields} } ${refused} } }`,
      { programme: maatjes, setUp: { ...setUp, ...to } },
    );
  const eventsOf = (type: string) =>
    asOwner<{ details: { from: object; to: Record<string, unknown> } }>(
      database,
      `select details from event where entity = 'PROGRAMME' and type = $1 order by recorded_at`,
      [type],
    );

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('demo'));
    const api = await openApi(database);
    administrator = await api.visitor().signIn('administrator@heemskerk.example');
    coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
    maatjes = await programmeId(administrator, 'heemskerk', 'maatjes');
  });
  afterAll(() => drop());

  test('sets a programme up; what it weighs stays, and what changed is written down', async () => {
    await asOwner(
      database,
      `update programme set settings = settings || '{"weights": {"WAITING": 0.2}}' where slug = 'maatjes'`,
    );
    const { setUpProgramme } = await change(administrator, {
      name: 'Maatjes',
      ageMin: 21,
      vogValidMonths: 36,
    });
    expect(setUpProgramme.setUp).toEqual({
      name: 'Maatjes',
      status: 'ACTIVE',
      statusReason: null,
      ageMin: 21,
      screening: ['VOG'],
      vogValidMonths: 36,
    });
    const [row] = await asOwner<{ settings: object }>(
      database,
      `select settings from programme where slug = 'maatjes'`,
    );
    expect(row!.settings).toMatchObject({ weights: { WAITING: 0.2 }, ageMin: 21 });
    const [event, ...others] = await eventsOf('SETTINGS_CHANGED');
    expect(event!.details.from).toMatchObject({ ageMin: 18, vogValidMonths: null });
    expect(event!.details.to).toMatchObject({ ageMin: 21, vogValidMonths: 36 });
    expect(others).toEqual([]);
  });

  test('who saves what is already so leaves no trace', async () => {
    await change(administrator, { name: 'Maatjes', ageMin: 21, vogValidMonths: 36 });
    expect(await eventsOf('SETTINGS_CHANGED')).toHaveLength(1);
  });

  test('is told at the field what is wrong', async () => {
    const { setUpProgramme } = await change(administrator, { ageMin: 40, ageMax: 30 });
    expect(setUpProgramme.fields).toEqual([
      { path: 'setUp.ageMax', message: 'De hoogste leeftijd moet boven de laagste liggen.' },
    ]);
  });

  test('makes a programme that residents find at once', async () => {
    const { organisations } = await administrator.ask<{ organisations: { id: string; slug: string }[] }>(
      '{ organisations { id slug } }',
    );
    const organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
    const make = `mutation ($organisation: ID!, $setUp: ProgrammeSetUpInput!) {
      createProgramme(organisation: $organisation, kind: RELATION, setUp: $setUp) {
        __typename ... on Programme { slug } ${refused} } }`;
    const { createProgramme } = await administrator.ask<{ createProgramme: RefusedOr & { slug: string } }>(
      make,
      { organisation, setUp: { ...setUp, name: 'Maatjes' } },
    );
    expect(createProgramme.slug).toBe('maatjes-2');
    const { placeByPostcode } = await administrator.ask<{
      placeByPostcode: { programmes: { slug: string }[] };
    }>('{ placeByPostcode(postcode: "1962") { programmes { slug } } }');
    expect(placeByPostcode.programmes.map(({ slug }) => slug)).toContain('maatjes-2');
    const { createProgramme: elsewhere } = await administrator.ask<{ createProgramme: RefusedOr }>(make, {
      organisation: organisations.find(({ slug }) => slug === 'heerlen')!.id,
      setUp,
    });
    expect(elsewhere.reason).toBe('NOT_FOUND');
  });

  test('alone sees what would follow, and changes nothing by looking', async () => {
    const look = (caller: Caller) =>
      caller.ask<{ setUpEffect: { volunteers: number; noLongerScreened: number } | null }>(
        `query ($programme: ID!, $setUp: ProgrammeSetUpInput!) { setUpEffect(programme: $programme, setUp: $setUp) {
           ... on SetUpEffect { volunteers noLongerScreened } } }`,
        { programme: maatjes, setUp: { ...setUp, vogValidMonths: 1 } },
      );
    const { setUpEffect: effect } = await look(administrator);
    expect(effect!.volunteers).toBeGreaterThan(0);
    expect(await eventsOf('SETTINGS_CHANGED')).toHaveLength(1);
    expect((await change(coordinator, {})).setUpProgramme.reason).toBe('NOT_FOUND');
  });
});
