import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { openApi } from '../support/api.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const desk = { viewport: { width: 1280, height: 900 } };
const at = (room: string) => `${portal.home}/werk/heemskerk/maatjes/${room}`;

/** Goes by Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate<string>(
      `(() => { const e = document.activeElement; return (e.labels?.[0] ?? e).textContent.replace(/\\s+/g, ' ').trim(); })()`,
    );
    if (name.test(here)) return;
  }
  throw new Error(`${name} is not reached by keyboard`);
}

test('the morning of a coordinator, by keyboard alone', { timeout: 180_000 }, async () => {
  const { page, problems } = await portal.person(desk);
  await portal.signIn(page, 'coordinator@heemskerk.example');

  // What needs me: the first page of the programme.
  await page.getByRole('link', { name: /^Maatjes$/ }).waitFor();
  await tabTo(page, /^Maatjes$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await page.getByRole('link', { name: /^Eerste contact \d/ }).waitFor();
  await tabTo(page, /^Eerste contact \d/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/soort=eerste-contact/);
  await page
    .getByRole('row')
    .nth(1)
    .getByRole('link', { name: /^Eerste contact/ })
    .waitFor();
  const name = await page.getByRole('row').nth(1).getByRole('cell').first().innerText();
  await tabTo(page, new RegExp(`^Eerste contact ${name}`));
  await page.keyboard.press('Enter');

  // It leads to the request; it is taken, and the first contact recorded.
  await page.getByRole('heading', { level: 1, name: 'Aanvragen' }).waitFor();
  await page.waitForURL(/zoek=/);
  await page.getByRole('button', { name: /^Pak op/ }).waitFor();
  await tabTo(page, /^Pak op/);
  await page.keyboard.press('Enter');
  await page.getByText(`De aanvraag van ${name} is nu van u.`).waitFor();
  await tabTo(page, /^Eerste contact/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^Opslaan$/);
  await page.keyboard.press('Enter');
  await page.getByText(`Eerste contact met ${name} is vastgelegd.`).waitFor();

  // It was the wrong one: taken back, and the history keeps both.
  await tabTo(page, new RegExp(`^${name}$`));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Draai terug/ }).waitFor();
  await tabTo(page, /^Draai terug: eerste contact/);
  await page.keyboard.press('Enter');
  await page.getByText('Het is teruggedraaid.').waitFor();
  const history = page.locator('.history');
  await history.getByText('De laatste stap is teruggedraaid.').waitFor();
  await history.getByText('Iemand sprak met de deelnemer: het eerste contact.').waitFor();

  // "/" searches a list.
  await page.goto(at('wachtlijst'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('searchbox').waitFor();
  await page.getByText('Druk op / om te zoeken.').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('abdulle');
  await page.waitForURL(/zoek=abdulle/);
  await page.getByText('1 van 1').waitFor();
  expect(problems).toEqual([]);
});

test('somebody calls: written down by keyboard, with a warning while typing', {
  timeout: 120_000,
}, async () => {
  const { page, problems } = await portal.person(desk);
  await portal.signIn(page, 'coordinator@heemskerk.example');
  const call = async (firstName: string, more: () => Promise<void>) => {
    await page.goto(at('nieuw'));
    await page.getByRole('heading', { level: 1, name: 'Nieuwe aanvraag' }).waitFor();
    await tabTo(page, /^Voornaam/);
    await page.keyboard.type(firstName);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Telefoonstra');
    await page.getByLabel('Geboortedatum').fill('1944-05-05');
    await tabTo(page, /^Postcode/);
    await page.keyboard.type('1962 AB');
    await page.keyboard.press('Tab');
    await page.keyboard.type('06 11112222');
    await more();
  };
  await call('Teun', async () => {
    // Nothing typed is lost when something is missing.
    await page.keyboard.press('Control+Enter');
    await page.getByText('Vraag eerst of de deelnemer het goed vindt.').first().waitFor();
    expect(await page.getByLabel('Voornaam').inputValue()).toBe('Teun');
    await tabTo(page, /^De deelnemer vindt het goed/);
    await page.keyboard.press('Space');
    await tabTo(page, /^De intake is ook gedaan/);
    await page.keyboard.press('Space');
    await page.getByLabel('Hoe vaak').selectOption('STRUCTURAL');
    await page.getByLabel('Uitkomst').selectOption('ACCEPTED');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/De aanvraag van Teun Telefoonstra is opgeslagen.*Op de wachtlijst/).waitFor();
  });
  await call('T.', async () => {
    await page.getByText('Misschien dezelfde persoon').waitFor();
    await page.getByRole('link', { name: /Teun Telefoonstra/ }).waitFor();
    await expectAccessible(page);
  });
  expect(problems).toEqual([]);
});

test('two candidates stand side by side', { timeout: 120_000 }, async () => {
  const { page, problems } = await portal.person(desk);
  await portal.signIn(page, 'coordinator@heemskerk.example');
  await page.goto(at('wachtlijst'));
  const open = page.getByRole('button', { name: /^Voorstellen voor/ });
  await open.first().waitFor();
  const ticks = page.getByRole('checkbox', { name: /^Vergelijk/ });
  for (let row = 0; row < 8; row++) {
    await open.nth(row).click();
    await page.getByText('Wij zoeken passende vrijwilligers.').waitFor({ state: 'detached' });
    if ((await ticks.count()) > 1) break;
    await open.nth(row).click();
  }
  await ticks.nth(0).check();
  await ticks.nth(1).check();
  const table = page.getByRole('region', { name: 'Naast elkaar' });
  await table.waitFor();
  expect(await table.getByRole('columnheader').count()).toBe(3);
  await expectAccessible(page);
  await table
    .getByRole('button', { name: /^Stel voor/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stel voor' }).click();
  await page.getByText(/is voorgesteld aan/).waitFor();
  expect(problems).toEqual([]);
});

test('what one coordinator links, the other sees within two seconds', { timeout: 120_000 }, async () => {
  const [one, other] = [await portal.person(desk), await portal.person(desk)];
  for (const { page } of [one, other]) {
    await portal.signIn(page, 'coordinator@heemskerk.example');
    const streams = page.waitForResponse((response) => response.url().endsWith('/live'));
    await page.goto(at('wachtlijst'));
    await page.getByText(/ van \d+$/).waitFor();
    await streams;
  }
  const shown = () => other.page.getByRole('button', { name: /^Voorstellen voor/ }).count();
  const before = await shown();
  const { page } = one;
  const link = page.getByRole('button', { name: /^Koppel / });
  const open = page.getByRole('button', { name: /^Voorstellen voor/ });
  for (let row = 0; row < 8; row++) {
    await open.nth(row).click();
    await page.getByText('Wij zoeken passende vrijwilligers.').waitFor({ state: 'detached' });
    if ((await link.count()) > 0) break;
    await open.nth(row).click();
  }
  await link.first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Zelfde hobby' }).check();
  await dialog.getByRole('button', { name: 'Koppel' }).click();
  await page.getByText(/zijn gekoppeld/).waitFor();
  const linked = Date.now();
  await expect.poll(shown, { timeout: 5_000, interval: 25 }).toBe(before - 1);
  expect(Date.now() - linked).toBeLessThan(2_000);
  expect([...one.problems, ...other.problems]).toEqual([]);
});

test('who had no connection for a moment sees what a colleague did meanwhile', {
  timeout: 120_000,
}, async () => {
  const process = await openApi(portal.database);
  onTestFinished(() => process.app.close());
  const colleague = await process.visitor().signIn('coordinator@heemskerk.example');
  const [waiting] = await asOwner<{ id: string }>(
    portal.database,
    `select r.id from request r join programme p on p.id = r.programme_id
     where p.slug = 'maatjes' and r.status = 'WAITLISTED' order by r.id limit 1`,
  );
  const { page } = await portal.person(desk);
  await portal.signIn(page, 'coordinator@heemskerk.example');
  const stream = () => page.waitForResponse((response) => response.url().endsWith('/live'));
  const before = stream();
  await page.goto(at('wachtlijst'));
  const waitlist = async () => Number(/\d+$/.exec(await page.getByText(/ van \d+$/).innerText())?.[0]);
  const length = await waitlist();
  await before;

  const after = stream();
  portal.app.server.closeAllConnections();
  const { removeFromWaitlist } = await colleague.ask<{ removeFromWaitlist: { __typename: string } }>(
    'mutation ($request: ID!) { removeFromWaitlist(request: $request, reason: WITHDREW) { __typename } }',
    { request: toGlobalId('Request', waiting!.id) },
  );
  expect(removeFromWaitlist.__typename).toBe('Request');
  await after;
  await expect.poll(waitlist).toBe(length - 1);
});
