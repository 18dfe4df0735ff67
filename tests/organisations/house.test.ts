import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { House } from '../../api/organisations/house.ts';
import {
  contrast,
  houseCss,
  isDarkEnough,
  parseColour,
  readable,
} from '../../api/organisations/house-colours.ts';
import { houseMistakes } from '../../api/organisations/house-rules.ts';
import type { Database } from '../../api/platform/database.ts';
import { ensureBuilt } from '../../scripts/build.mjs';
import { houses } from '../../seeds/houses.ts';
import { type Caller, openApi } from '../support/api.ts';
import { copyDatabase } from '../support/database.ts';
import { type RefusedOr, refused } from '../support/stories.ts';

const wrong = (house: House) => houseMistakes(house).map(({ field, key }) => `${field} ${key}`);

describe('the colours of a house', () => {
  test('differ as the web has agreed to measure it', () => {
    expect(contrast(parseColour('#000000')!, parseColour('#ffffff')!)).toBeCloseTo(21, 10);
    expect(contrast(parseColour('#777777')!, parseColour('#ffffff')!)).toBeCloseTo(4.478, 3);
  });

  test('can be read by day and in the dark, whatever dark colour somebody chooses', () => {
    const part = fc.integer({ min: 0, max: 255 });
    const colour = fc
      .tuple(part, part, part)
      .map((all) => `#${all.map((n) => n.toString(16).padStart(2, '0')).join('')}`);
    fc.assert(
      fc.property(colour, colour, (primary, accent) => {
        fc.pre(isDarkEnough(parseColour(primary)!));
        const [day, dark] = houseCss({ primary, accent }).split('@media').map(tokensOf);
        for (const tokens of [day!, dark!]) {
          const differ = (one: string, other: string) => contrast(tokens.get(one)!, tokens.get(other)!);
          expect(differ('primary', 'on-primary')).toBeGreaterThanOrEqual(readable);
          expect(differ('primary', 'primary-soft')).toBeGreaterThanOrEqual(readable);
          expect(differ('apricot-ink', 'apricot-soft')).toBeGreaterThanOrEqual(readable);
        }
        expect(contrast(day!.get('primary')!, parseColour('#fbf7f0')!)).toBeGreaterThanOrEqual(readable);
        expect(contrast(dark!.get('primary')!, parseColour('#162c2d')!)).toBeGreaterThanOrEqual(readable);
      }),
      // A red that is just dark enough: its soft ground must be lighter than that of others.
      { numRuns: 2_000, examples: [['#d70302', '#000000']] },
    );
  });

  test('are refused when they are no colour, or too light for white letters', () => {
    expect(wrong({ primary: 'blue', accent: '#12345' })).toEqual([
      'house.primary colourWrong',
      'house.accent colourWrong',
    ]);
    expect(wrong({ primary: '#ffcc00' })).toEqual(['house.primary colourTooLight']);
  });
});

const tokensOf = (css: string) =>
  new Map(
    [...css.matchAll(/--koppel-([a-z-]+):(#\w{6})/g)].map(([, name, text]) => [name!, parseColour(text!)!]),
  );

describe('the mark of a house', () => {
  test('is a drawing, in which nothing runs and nothing is fetched', () => {
    const drawing = '<svg viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>';
    expect(wrong({ mark: drawing })).toEqual([]);
    for (const inside of [
      '<script>alert(1)</script>',
      '<image href="https://elsewhere.example/a.png"/>',
      '<path onload="alert(1)"/>',
      '<a href="javascript:alert(1)"/>',
      '<style>path{fill:url(https://elsewhere.example/a)}</style>',
    ])
      expect(wrong({ mark: drawing.replace('</svg>', `${inside}</svg>`) }), inside).toEqual([
        'house.mark markWrong',
      ]);
    expect(wrong({ mark: 'a picture' })).toEqual(['house.mark markWrong']);
  });
});

test('tips for the first meeting are eight lines at most, in each language', () => {
  const said = (lines: number): House => ({
    words: { AR: { volunteerTips: 'Kom op tijd.\n\n'.repeat(lines), residentTips: 'Het kost niets.' } },
  });
  expect(wrong(said(8))).toEqual([]);
  expect(wrong(said(9))).toEqual(['house.words.AR.volunteerTips tooManyLines']);
});

test('the houses of the three municipalities have nothing wrong with them', () => {
  for (const house of Object.values(houses)) expect(wrong(house)).toEqual([]);
});

describe('the portal in a house', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let api: Awaited<ReturnType<typeof openApi>>;
  let administrator: Caller;
  const page = (address: string, headers: Record<string, string> = {}) =>
    api.app.inject({ url: address, headers: { accept: 'text/html', ...headers } });
  const knownOf = (html: string) =>
    JSON.parse(/<script type="application\/json" id="house">(.*?)<\/script>/.exec(html)?.[1] ?? 'null');

  beforeAll(async () => {
    await ensureBuilt(() => undefined);
    ({ database, drop } = await copyDatabase('empty'));
    api = await openApi(database, { HOUSES: 'maatje.heusden.example=heusden' });
    administrator = await api.visitor().signIn('administrator@heerlen.example');
  });
  afterAll(async () => {
    await api.app.close();
    await drop();
  });

  test('is entered by its address, or by the name of a host, and left again', async () => {
    expect(knownOf((await page('/')).body)).toBeNull();
    expect(knownOf((await page('/vacatures', { host: 'maatje.heusden.example' })).body).slug).toBe('heusden');
    const entered = await page('/huis/heerlen');
    expect([entered.statusCode, entered.headers.location]).toEqual([302, '/']);
    const cookie = String(entered.headers['set-cookie']).split(';')[0]!;
    expect(knownOf((await page('/', { cookie })).body)).toMatchObject({
      slug: 'heerlen',
      name: 'Maatje in Heerlen',
      phone: '045-000 1000',
    });
    const left = await page('/huis', { cookie });
    expect(String(left.headers['set-cookie'])).toMatch(/koppel_house=;/);
    for (const slug of ['nergens', "x'; drop", '..%2f'])
      expect((await page(`/huis/${encodeURIComponent(slug)}`)).headers['set-cookie']).toBeUndefined();
  });

  test('brings its colours and its mark along as files, which no script runs in', async () => {
    const css = await page('/huis/heerlen/stijl.css');
    expect(css.headers['content-type']).toContain('text/css');
    expect(css.body).toContain('--koppel-primary:#7a2348');
    const mark = await page('/huis/heerlen/merk.svg');
    expect(mark.headers['content-type']).toContain('image/svg+xml');
    expect(mark.headers['content-security-policy']).toContain('sandbox');
    expect((await page('/huis/nergens/stijl.css')).statusCode).toBe(404);
  });

  const setHouse = (caller: Caller, organisation: string, house: object) =>
    caller.ask<{ setHouse: RefusedOr & { house: { name: string; words: { title: string }[] } } }>(
      `mutation ($organisation: ID!, $house: HouseInput!) { setHouse(organisation: $organisation, house: $house) {
         __typename ... on Organisation { house { name words { title } } } ${refused} } }`,
      { organisation, house: { words: [], ...house } },
    );
  const idOf = async (slug: string) => {
    const { organisations } = await administrator.ask<{ organisations: { id: string; slug: string }[] }>(
      '{ organisations { id slug } }',
    );
    return organisations.find((each) => each.slug === slug)!.id;
  };

  test('looks as its administrator says, whose words end no page', async () => {
    const words = [{ language: 'NL', title: '</script><b>Dag</b>' }];
    const { setHouse: set } = await setHouse(administrator, await idOf('heerlen'), { name: 'Dag', words });
    expect(set.house).toEqual({ name: 'Dag', words: [{ title: '</script><b>Dag</b>' }] });
    const { body } = await page('/', { cookie: 'koppel_house=heerlen' });
    expect(body).not.toContain('<b>Dag</b>');
    expect(knownOf(body)).toMatchObject({ name: 'Dag', words: { NL: { title: '</script><b>Dag</b>' } } });
  });

  test('is not furnished by somebody of another organisation, nor with what cannot be read', async () => {
    const { setHouse: elsewhere } = await setHouse(administrator, await idOf('heemskerk'), { name: 'Mis' });
    expect(elsewhere.reason).toBe('NOT_FOUND');
    const { setHouse: light } = await setHouse(administrator, await idOf('heerlen'), { primary: '#ffee00' });
    expect(light.fields).toEqual([
      {
        path: 'house.primary',
        message:
          'Deze kleur is te licht. Witte letters erop zijn niet goed te lezen. Kies een donkerdere kleur.',
      },
    ]);
  });
});
