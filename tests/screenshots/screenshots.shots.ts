import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Address, become, open, pages, type Viewer } from '../support/pages.ts';
import { openPortal } from '../support/portal.ts';

// `npm run screenshots`: every page of the portal in three widths, in the folder screenshots/. Not part of the tests.
// SHOTS=waitlist,home takes some only; LANGUAGE=en another language; SCHEME=dark the dark colours; HOUSE=heerlen a house.

const { SHOTS, LANGUAGE = 'nl', SCHEME = 'light', HOUSE } = process.env;
const wanted = SHOTS?.split(',');
const folder = join(import.meta.dirname, '../../screenshots');
const widths = { phone: [320, 720], tablet: [768, 1024], desk: [1280, 900] } as const;

test('every page is photographed', { timeout: 900_000 }, async () => {
  const portal = await openPortal();
  const { page } = await portal.person({ colorScheme: SCHEME === 'dark' ? 'dark' : 'light' });
  await page.addInitScript(`localStorage.setItem('koppel-language', '${LANGUAGE}')`);
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  for (const [viewer, all] of Object.entries(pages) as [Viewer, Record<string, Address>][]) {
    const some = Object.entries(all).filter(([name]) => !wanted || wanted.includes(name));
    if (some.length === 0) continue;
    await become(viewer, page, portal);
    if (HOUSE) await page.context().addCookies([{ name: 'koppel_house', value: HOUSE, url: portal.home }]);
    for (const [name, path] of some) {
      await open(page, portal, path);
      for (const [device, [width, height]] of Object.entries(widths)) {
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: join(folder, `${name}-${device}.png`), fullPage: true });
        taken++;
      }
    }
  }
  await portal.close();
  console.log(`${taken} pictures in ${folder}`);
  expect(taken).toBeGreaterThan(0);
});
