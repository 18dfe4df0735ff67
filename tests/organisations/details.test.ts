import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detailsMistakes, type OrganisationDetails } from '../../api/organisations/details.ts';
import { houseMistakes, stepsIn } from '../../api/organisations/house-rules.ts';
import type { Database } from '../../api/platform/database.ts';
import { ensureBuilt } from '../../scripts/build.mjs';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { aPerson, programmeId, type RefusedOr, refused } from '../support/stories.ts';

const details: OrganisationDetails = {
  name: 'MET Heemskerk',
  phone: '0251-000 200',
  email: 'welkom@heemskerk.example',
  website: 'https://www.met.example',
  openingHours: { NL: 'Maandag tot en met vrijdag, 9 tot 17 uur' },
};
const wrong = (changes: Partial<OrganisationDetails>) =>
  detailsMistakes({ ...details, ...changes }).map(({ field, key }) => `${field} ${key}`);

describe('what an organisation says of itself', () => {
  test('is a name, and a number and an address at which somebody answers', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ website: null, openingHours: {} })).toEqual([]);
    expect(wrong({ name: ' ', phone: '', email: '' })).toEqual([
      'details.name organisationNameNeeded',
      'details.phone organisationPhoneNeeded',
      'details.email organisationEmailNeeded',
    ]);
    expect(wrong({ name: 'a'.repeat(81), phone: '112', email: 'welkom' })).toEqual([
      'details.name textTooLong',
      'details.phone phoneWrong',
      'details.email emailWrong',
    ]);
  });

  test.each([
    'www.met.example',
    'javascript:alert(1)',
    'ftp://met.example',
    'https://met',
    'https://a@met.example',
  ])('has no website %s', (website) => {
    expect(wrong({ website })).toEqual(['details.website websiteWrong']);
  });

  test('is short in every language', () => {
    expect(wrong({ openingHours: { NL: 'Altijd', AR: 'a'.repeat(201) } })).toEqual([
      'details.openingHours.AR textTooLong',
    ]);
  });
});

describe('what happens after somebody asked', () => {
  test('is a step for each line that says something, and five at most', () => {
    expect(stepsIn(' Wij bellen.\n\n Wij komen langs. \n')).toEqual(['Wij bellen.', 'Wij komen langs.']);
    expect(stepsIn(undefined)).toEqual([]);
    const next = (lines: number) => ({ words: { NL: { next: 'Een stap.\n'.repeat(lines) } } });
    expect(houseMistakes(next(5))).toEqual([]);
    expect(houseMistakes(next(6)).map(({ field, key }) => `${field} ${key}`)).toEqual([
      'house.words.NL.next tooManyLines',
    ]);
  });
});

describe('an administrator', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let api: Awaited<ReturnType<typeof openApi>>;
  let administrator: Caller;
  let organisation: string;

  beforeAll(async () => {
    await ensureBuilt(() => undefined);
    ({ database, drop } = await copyDatabase('empty'));
    api = await openApi(database);
    administrator = await api.visitor().signIn('administrator@heemskerk.example');
    const { organisations } = await administrator.ask<{ organisations: { id: string; slug: string }[] }>(
      '{ organisations { id slug } }',
    );
    organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
  });
  afterAll(async () => {
    await api.app.close();
    await drop();
  });

  const set = async (caller: Caller, to: object) =>
    (
      await caller.ask<{ setOrganisationDetails: RefusedOr }>(
        `mutation ($organisation: ID!, $details: OrganisationDetailsInput!) {
           setOrganisationDetails(organisation: $organisation, details: $details) { __typename ... on Organisation { id } ${refused} } }`,
        {
          organisation,
          details: {
            ...details,
            openingHours: [{ language: 'NL', text: 'Elke werkdag tot vijf uur' }],
            ...to,
          },
        },
      )
    ).setOrganisationDetails;

  test('says how it is called and reached, and whoever looks sees it at once', async () => {
    expect(
      (await set(administrator, { name: 'MET Heemskerk en Duin', phone: '0251-111 222' })).__typename,
    ).toBe('Organisation');
    const { organisations } = await api
      .visitor()
      .ask<{ organisations: object[] }>(
        '{ organisations { slug name phone email website openingHours { language text } } }',
      );
    expect(organisations).toContainEqual({
      slug: 'heemskerk',
      name: 'MET Heemskerk en Duin',
      phone: '0251-111 222',
      email: 'welkom@heemskerk.example',
      website: 'https://www.met.example',
      openingHours: [{ language: 'NL', text: 'Elke werkdag tot vijf uur' }],
    });
    const { body } = await api.app.inject({
      url: '/',
      headers: { accept: 'text/html', cookie: 'koppel_house=heemskerk' },
    });
    expect(body).toContain('"organisation":"MET Heemskerk en Duin"');
    expect(body).toContain('"website":"https://www.met.example"');
    const [event] = await asOwner<{ details: { from: object; to: object } }>(
      database,
      `select details from event where entity = 'ORGANISATION' and type = 'DETAILS_CHANGED'`,
    );
    expect(event!.details.from).toMatchObject({ name: 'MET Heemskerk', website: null });
    expect(event!.details.to).toMatchObject({ name: 'MET Heemskerk en Duin' });
  });

  test('is the only one who may, and of no other organisation', async () => {
    for (const role of ['coordinator', 'manager']) {
      const caller = await api.visitor().signIn(`${role}@heemskerk.example`);
      expect((await set(caller, {})).reason, role).toBe('NOT_FOUND');
    }
    const elsewhere = await api.visitor().signIn('administrator@heerlen.example');
    expect((await set(elsewhere, {})).reason).toBe('NOT_FOUND');
  });

  test('lets what happens next be said in the organisation’s own words, after our promise', async () => {
    const words = [
      { language: 'NL', next: 'Joke belt u.\nU drinkt samen koffie.', thanks: 'Tot gauw in De Zaak!' },
      { language: 'EN', title: 'A buddy' },
    ];
    await administrator.ask(
      `mutation ($organisation: ID!, $house: HouseInput!) { setHouse(organisation: $organisation, house: $house) { __typename } }`,
      { organisation, house: { words } },
    );
    const programme = await programmeId(administrator, 'heemskerk', 'maatjes');
    const confirmed = async (language: string, lastName: string) => {
      const visitor = api.visitor();
      visitor.language = language;
      const { submitRequest } = await visitor.ask<{
        submitRequest: { reference: string; nextSteps: string[]; closing: string | null };
      }>(
        `mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) {
           ... on SubmittedRequest { reference nextSteps closing } } }`,
        { input: { programme, supportMode: 'STRUCTURAL', ...aPerson, lastName } },
      );
      return submitRequest;
    };
    const dutch = await confirmed('nl', 'Eigen');
    expect(dutch.closing).toBe('Tot gauw in De Zaak!');
    expect(dutch.nextSteps).toEqual([
      'Wij bellen u binnen 3 werkdagen.',
      'Joke belt u.',
      'U drinkt samen koffie.',
      `Bewaar uw code: ${dutch.reference}. Belt u ons, noem dan deze code.`,
    ]);
    const english = await confirmed('en', 'Own');
    expect([english.closing, english.nextSteps.length]).toEqual([null, 4]);
    expect(english.nextSteps.join(' ')).not.toContain('koffie');
  });
});
