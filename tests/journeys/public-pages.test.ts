import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFitForAll } from '../support/matrix.ts';
import { become, open, pages, type Viewer } from '../support/pages.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const viewers: Viewer[] = ['visitor', 'volunteer', 'resident'];

test.each(viewers)(
  'every page of a %s can be used by everybody, in every language, width and light',
  {
    timeout: 240_000,
  },
  async (viewer) => {
    const { page, problems } = await portal.person({});
    await become(viewer, page, portal);
    for (const path of Object.values(pages[viewer])) await expectFitForAll(page, portal, path);
    expect(problems).toEqual([]);
  },
);

test.each(['heerlen', 'heemskerk', 'heusden'])(
  'the house of %s can be read by day and in the dark',
  async (slug) => {
    const { page, problems } = await portal.person({});
    await page.goto(`${portal.home}/huis/${slug}`);
    for (const path of ['/', '/vacatures', '/vraag/postcode', '/inloggen']) {
      await open(page, portal, path);
      expect(await page.title()).not.toContain('Koppel');
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, ['color-contrast']);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    expect(problems).toEqual([]);
  },
);

test('whoever chooses English gets English on the next page too, and the day after', async () => {
  const { page, problems } = await portal.person({});
  await page.goto(portal.home);
  await page.locator('button[lang="en"]').click();
  await page.locator('html[lang="en"]').waitFor();
  await open(page, portal, '/vacatures');
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  expect(problems).toEqual([]);
});
