import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Address, open } from './pages.ts';
import { expectAccessible, type Portal } from './portal.ts';

const widths = [320, 768, 1280];
/** Only colours change in the dark. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * Holds a page against WCAG 2.2 AA in each language, by day and in the dark, on a phone, a tablet and a desk: nothing to
 * complain of, nothing wider than the screen, and nothing lost when a reader spaces letters and lines out (1.4.12). By
 * keyboard alone each stop can be seen, and the way leads on to the end (2.1.2, 2.4.7, 2.4.11).
 */
export async function expectFitForAll(page: Page, portal: Portal, address: Address): Promise<void> {
  await open(page, portal, address);
  const path = new URL(page.url()).pathname;
  expect(await walkByKeyboard(page), `${path} by keyboard`).toEqual([]);
  for (const language of await offeredLanguages(page)) {
    await speak(page, language);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, ofColours);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(
        await tooWide(page),
        `${path} in ${language} is too wide for ${width} pixels`,
      ).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await lostWhenSpaced(page), `${path} in ${language} loses text when it is spaced out`).toEqual([]);
  }
}

/** The language that the page is in, and those that it offers. */
const offeredLanguages = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[document.documentElement, ...document.querySelectorAll('header button[lang]')].map(({ lang }) => lang)`,
  );

/** Changes the language as a reader does, on the page. */
async function speak(page: Page, language: string): Promise<void> {
  if ((await page.evaluate<string>('document.documentElement.lang')) === language) return;
  await page.locator(`button[lang="${language}"]`).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

const tooWide = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

/** The texts that can no longer be read whole when letters, words, lines and paragraphs stand as far apart as 1.4.12 says. */
const lostWhenSpaced = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaced];
    const cuts = (element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== 'none' || !element.textContent.trim() || element.clientHeight < 2) return false;
      const hides = (way) => way === 'hidden' || way === 'clip';
      return (
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 2) ||
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 2)
      );
    };
    const lost = [...document.body.querySelectorAll('*')].filter((element) => !element.closest('svg') && cuts(element));
    const isWide = document.documentElement.scrollWidth > window.innerWidth;
    const wide = isWide
      ? [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      : [];
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== spaced);
    return [...wide, ...lost].map((element) => element.outerHTML.slice(0, 200));
  })()`);

/** Far more stops than any page has: whoever is still on the way then goes round in a circle. */
const mostStops = 250;

/**
 * Goes along a page with the tab key, from the beginning to the end: what cannot be seen to have the focus, is outside the
 * window or covered by something else, and whether there is no end.
 */
async function walkByKeyboard(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(
    'window.scrollTo(0, 0); document.activeElement?.blur?.(); window.getSelection()?.removeAllRanges()',
  );
  const wrong: string[] = [];
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<{ name: string; isSeen: boolean } | null>(stopNow);
    if (!stop) return stops === 0 ? ['there is nothing to stop at'] : wrong;
    if (!stop.isSeen) wrong.push(stop.name);
  }
  return [...wrong, 'the way has no end'];
}

// The ring of a card or a choice is around the whole of it.
const stopNow = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body || window.passedStops?.has(element)) {
    window.passedStops = undefined;
    return null;
  }
  (window.passedStops ??= new Set()).add(element);
  const hasRing = (one) => {
    const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (one.matches('.map__spot') && parseFloat(strokeWidth) >= 3);
  };
  const around = [element, element.closest('.card, .door, .choice, .week__cell'), element.querySelector('.map__spot')];
  const { top, bottom, left, right, width } = element.getBoundingClientRect();
  const isInside = bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
  const at = document.elementFromPoint((Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2);
  const isUncovered = width < 3 || !at || element.contains(at) || at.contains(element) || around.some((one) => one?.contains(at));
  return { name: element.outerHTML.slice(0, 160), isSeen: around.some((one) => one && hasRing(one)) && isInside && isUncovered };
})()`;
