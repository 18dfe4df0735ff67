import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Address, become, open, pages, type Viewer } from '../support/pages.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

/** Whoever works here sits at a desk; everybody else holds a telephone. */
const usual: Readonly<Record<Viewer, typeof phone>> = {
  visitor: phone,
  volunteer: phone,
  resident: phone,
  coordinator: desk,
  manager: desk,
  administrator: desk,
};

/** The pages that are looked at on the other screen as well: what stands beside each other on the one is a pile there. */
const onBoth = new Set([
  ...['home', 'vacancies', 'vacancy', 'status-resident', 'own'],
  ...['today', 'inbox', 'dossier', 'waitlist', 'matches', 'volunteers', 'volunteer', 'report', 'staff'],
]);

const addressesOn = (viewer: Viewer, screen: typeof phone): Address[] =>
  Object.entries(pages[viewer])
    .filter(([name]) => screen === usual[viewer] || onBoth.has(name))
    .map(([, address]) => address);

/** A bad spot of a mobile network: 1.6 megabits a second, and 150 milliseconds there and back. */
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };

/**
 * How much of the screen may move without anybody having touched it: half of what the web calls good (cumulative layout
 * shift, web.dev/cls).
 */
const most = 0.05;

interface Shift {
  score: number;
  what: string[];
}

/** Keeps from the first moment on what moves, and what it was. */
const watch = `
  window.shifts = [];
  const told = ({ node, previousRect: from, currentRect: to }) =>
    ((node?.nodeType === 1 ? node : node?.parentElement)?.outerHTML ?? '?').slice(0, 80) + ' ' + [from.top, to.top].map(Math.round).join('→');
  new PerformanceObserver((list) => {
    for (const { value, sources, hadRecentInput } of list.getEntries())
      if (!hadRecentInput) window.shifts.push({ score: value, what: sources.map(told) });
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** So many look at the pages side by side, on each screen: nearly all that a slow connection asks is waiting. */
const atOnce = 3;

/** Somebody with such a screen and such a connection; a visitor comes for the first time, and has nothing kept. */
async function slowly(viewer: Viewer, viewport: typeof phone, cookies: Cookie[]): Promise<Page> {
  const { page } = await portal.person({ viewport });
  const context = page.context();
  await context.addCookies(cookies);
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: viewer === 'visitor' });
  await devtools.send('Network.emulateNetworkConditions', slow);
  return page;
}

/** What lets a viewer in, on every device of theirs. */
async function cookiesOf(viewer: Viewer): Promise<Cookie[]> {
  const { page } = await portal.person({});
  await become(viewer, page, portal);
  const cookies = await page.context().cookies();
  await page.context().close();
  return cookies;
}

test.each(Object.keys(pages) as Viewer[])(
  'over a slow connection the pages of a %s stand still while they come in',
  { timeout: 240_000 },
  async (viewer) => {
    const moved: string[] = [];
    let worst = { score: 0, path: 'none', width: 0 };
    const walk = async (page: Page, width: number, addresses: Iterable<Address>) => {
      for (const address of addresses) {
        await page.goto('about:blank');
        await open(page, portal, address);
        const path = new URL(page.url()).pathname;
        const shifts = await page.evaluate<Shift[]>('window.shifts');
        const score = shifts.reduce((sum, shift) => sum + shift.score, 0);
        if (score > most)
          moved.push(`${path} at ${width}: ${score.toFixed(3)}, ${shifts.flatMap(({ what }) => what)}`);
        if (score > worst.score) worst = { score, path, width };
      }
    };
    const cookies = await cookiesOf(viewer);
    const look = async (screen: typeof phone, addresses: Iterable<Address>) => {
      const page = await slowly(viewer, screen, cookies);
      await walk(page, screen.width, addresses);
      await page.context().close();
    };
    await Promise.all(
      [phone, desk].flatMap((screen) => {
        // Each takes the next address that none has taken.
        const addresses = addressesOn(viewer, screen).values();
        return Array.from({ length: atOnce }, () => look(screen, addresses));
      }),
    );
    console.log(
      `What moves most for a ${viewer}: ${worst.path} at ${worst.width}, ${worst.score.toFixed(4)}`,
    );
    expect(moved).toEqual([]);
  },
);
