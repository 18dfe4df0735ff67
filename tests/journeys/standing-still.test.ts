import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, open, pages, type Viewer } from '../support/pages.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const screens = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

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

/** Somebody with such a screen and such a connection. A visitor comes for the first time, and has nothing kept. */
async function slowly(viewer: Viewer, viewport: { width: number; height: number }): Promise<Page> {
  const { page } = await portal.person({ viewport });
  await become(viewer, page, portal);
  await page.addInitScript(watch);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: viewer === 'visitor' });
  await devtools.send('Network.emulateNetworkConditions', slow);
  return page;
}

test.each(Object.keys(pages) as Viewer[])(
  'over a slow connection the pages of a %s stand still while they come in',
  { timeout: 240_000 },
  async (viewer) => {
    const moved: string[] = [];
    let worst = { score: 0, path: 'none', width: 0 };
    const walk = async (page: Page, width: number) => {
      for (const address of Object.values(pages[viewer])) {
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
    const visits = [];
    for (const screen of screens) visits.push({ page: await slowly(viewer, screen), width: screen.width });
    await Promise.all(visits.map(({ page, width }) => walk(page, width)));
    console.log(
      `What moves most for a ${viewer}: ${worst.path} at ${worst.width}, ${worst.score.toFixed(4)}`,
    );
    expect(moved).toEqual([]);
  },
);
