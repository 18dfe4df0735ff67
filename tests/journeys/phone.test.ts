import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from '../support/pages.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const phone = { viewport: { width: 390, height: 844 } };
const rooms = [
  'vandaag',
  'aanvragen',
  'wachtlijst',
  'koppels',
  'vrijwilligers',
  'aanmeldingen',
  'vacatures',
] as const;

const focused = (page: Page) => page.evaluate<string>('document.activeElement.innerText.trim()');

test('on a phone the menu of the staff is one button, which works by keyboard', {
  timeout: 90_000,
}, async () => {
  const { page, problems } = await portal.person(phone);
  await portal.signIn(page, 'coordinator@heemskerk.example');
  await open(page, portal, '/werk/heemskerk/maatjes/aanvragen');
  const waitlist = page.getByRole('link', { name: 'Wachtlijst', exact: true });
  const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
  expect(heading!.y).toBeLessThan(200);
  expect(await waitlist.isVisible()).toBe(false);

  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  expect(await menu.getAttribute('aria-expanded')).toBe('false');
  await menu.focus();
  await page.keyboard.press('Enter');
  await waitlist.waitFor();
  expect(await page.getByRole('button', { name: 'Sluit menu' }).getAttribute('aria-expanded')).toBe('true');
  await expectAccessible(page);

  // Escape folds it, from anywhere in it, and the reader is back at the button.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await waitlist.isVisible()).toBe(false);
  expect(await focused(page)).toBe('Menu');

  // To the page where the reader is already: the menu gives way, and the focus is not lost.
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Aanvragen', exact: true }).press('Enter');
  expect(await waitlist.isVisible()).toBe(false);
  expect(await focused(page)).toBe('Menu');

  // To another page: its heading has the focus.
  await page.keyboard.press('Enter');
  await waitlist.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Wachtlijst' }).waitFor();
  // A phone has no “/” to press.
  await page.getByRole('searchbox').waitFor();
  expect(await page.getByText('Druk op / om te zoeken.').count()).toBe(0);
  expect(await waitlist.isVisible()).toBe(false);
  expect(await focused(page)).toBe('Wachtlijst');
  expect(problems).toEqual([]);
});

test('on a phone a coordinator reads a row of each list without scrolling sideways, and it stays a table', {
  timeout: 90_000,
}, async () => {
  const { page, problems } = await portal.person(phone);
  await portal.signIn(page, 'coordinator@heemskerk.example');
  const devtools = await page.context().newCDPSession(page);
  for (const room of rooms) {
    await open(page, portal, `/werk/heemskerk/maatjes/${room}`);
    const list = page.locator('.table--folds').last();
    await list.locator('tbody > tr > th').first().waitFor();
    const hidden = await page.evaluate<number>(
      `[...document.querySelectorAll('.table-box')].reduce((sum, box) => sum + box.scrollWidth - box.clientWidth, 0)`,
    );
    expect(hidden, `${room} scrolls sideways`).toBe(0);

    // The name of the column stands before the cell, for the eye; who listens hears it of the table, and once.
    const columns = await list.locator('thead th').allInnerTexts();
    const shown = await page.evaluate<string>(
      `getComputedStyle([...document.querySelectorAll('.table--folds')].at(-1).tBodies[0].rows[0].cells[1], '::before').content`,
    );
    expect(shown).toContain(columns[1]);
    const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as unknown as {
      nodes: { role?: { value: string }; name?: { value: string } }[];
    };
    const named = (role: string) =>
      nodes.filter((node) => node.role?.value === role).map(({ name }) => name?.value);
    expect(named('columnheader').length, `${room} has its columns`).toBeGreaterThanOrEqual(columns.length);
    expect(named('row').length, `${room} has its rows`).toBeGreaterThan(1);
    expect(named('rowheader').length, `${room} says whose row it is`).toBeGreaterThan(0);
    expect(named('cell').filter((text) => text?.startsWith(columns[1]!))).toEqual([]);
  }
  expect(problems).toEqual([]);
});
