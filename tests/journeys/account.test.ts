import { createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { CodeApp } from '../support/production.ts';

let portal: Portal;

beforeAll(async () => {
  const port = await freePort();
  // Passkeys belong to a name, not to a number.
  portal = await openPortal({
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    SECOND_FACTOR: 'required',
  });
});
afterAll(() => portal.close());

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const fits = async (page: Page) => {
  await expectAccessible(page);
  expect(
    await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'),
  ).toBeLessThanOrEqual(0);
};

async function givePassword(page: Page, email: string, password = 'koppel-demo'): Promise<void> {
  await page.goto(`${portal.home}/inloggen`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL(`${portal.home}/`);
};

/** A device that makes and shows passkeys, and says that its owner showed a finger. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe.each([
  ['a small phone', { viewport: { width: 320, height: 640 } }, 'coordinator@heemskerk.example'],
  ['a desk', { viewport: { width: 1280, height: 900 } }, 'coordinator@heerlen.example'],
])('on %s', (_, device, email) => {
  test('whoever has no second step sets up an app at the first sign-in, and signs in with its codes', {
    timeout: 120_000,
  }, async () => {
    const { page, problems } = await portal.person(device);
    await givePassword(page, email);
    await page.getByRole('heading', { level: 1, name: 'Stel een tweede stap in' }).waitFor();
    await fits(page);
    await page.getByRole('button', { name: 'Stel een app in' }).click();
    await page.getByRole('img', { name: 'Vierkant om met de app te lezen' }).waitFor();
    await fits(page);
    const app = new CodeApp((await page.locator('code').innerText()).replace(/\s/g, ''));
    await page.getByLabel('Code van 6 cijfers').fill(app.wrongCode());
    await page.getByRole('button', { name: 'Gebruik deze app' }).click();
    await page.getByText('Deze code klopt niet').first().waitFor();
    await fits(page);
    await page.getByLabel('Code van 6 cijfers').fill(app.code());
    await page.getByRole('button', { name: 'Gebruik deze app' }).click();
    await page.getByText('Bewaar deze herstelcodes').waitFor();
    const codes = await page.locator('.codes code').allInnerTexts();
    expect(codes).toHaveLength(10);
    await fits(page);
    await page.getByRole('button', { name: 'Ik heb de codes bewaard' }).click();
    await page.getByRole('heading', { name: 'Uw programma’s' }).waitFor();
    await signOut(page);

    await asOwner(portal.database, 'update totp set last_step = last_step - 2');
    await givePassword(page, email);
    await page.getByRole('heading', { name: 'De tweede stap' }).waitFor();
    await fits(page);
    await page.getByLabel('Code uit de app').fill(app.code());
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('heading', { name: 'Uw programma’s' }).waitFor();
    await signOut(page);

    await givePassword(page, email);
    await page.getByLabel('Code uit de app').fill(codes[0]!);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('heading', { name: 'Uw programma’s' }).waitFor();
    await page.getByRole('link', { name: /Ingelogd als/ }).click();
    await page.getByText('Aantal codes over: 9.').waitFor();
    await page.getByRole('button', { name: 'Maak nieuwe codes' }).click();
    await page.getByRole('dialog').waitFor();
    await fits(page);
    await page.getByRole('dialog').getByLabel('Code uit de app').fill(codes[1]!);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByText('Bewaar deze herstelcodes').waitFor();
    expect(await page.locator('.codes code').allInnerTexts()).not.toContain(codes[2]);
    expect(problems).toEqual([]);
  });
});

test('a passkey signs in without address and password, and is the second step after them', {
  timeout: 120_000,
}, async () => {
  const email = 'coordinator@heusden.example';
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await addAuthenticator(page);
  await givePassword(page, email);
  await page.getByLabel('Naam voor een nieuwe passkey').fill('Laptop van het werk');
  await page.getByRole('button', { name: 'Voeg een passkey toe' }).click();
  await page.getByText('Bewaar deze herstelcodes').waitFor();
  await page.getByRole('button', { name: 'Ik heb de codes bewaard' }).click();
  await page.getByRole('heading', { name: 'Uw programma’s' }).waitFor();
  await signOut(page);

  await page.goto(`${portal.home}/inloggen?naar=${encodeURIComponent('/werk/account')}`);
  await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
  await page.getByText('Laptop van het werk').waitFor();
  await fits(page);
  await signOut(page);

  await givePassword(page, email);
  await page.getByRole('heading', { name: 'De tweede stap' }).waitFor();
  await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
  await page.getByRole('heading', { name: 'Uw programma’s' }).waitFor();
  expect(problems).toEqual([]);
});

test('whoever has a password for one time chooses another, and ends a session that they forgot', {
  timeout: 120_000,
}, async () => {
  const email = 'manager@heusden.example';
  await asOwner(portal.database, 'update account set must_change_password = true where email = $1', [email]);
  const { page, problems } = await portal.person({ viewport: { width: 320, height: 640 } });
  await givePassword(page, email);
  await page.getByRole('heading', { name: 'Kies een wachtwoord' }).waitFor();
  await fits(page);
  await page.getByLabel('Uw wachtwoord nu').fill('koppel-demo');
  await page.getByLabel('Nieuw wachtwoord').fill('wachtwoord2026');
  await page.getByRole('button', { name: 'Verander het wachtwoord' }).click();
  await page.getByText('Dit wachtwoord is makkelijk te raden').first().waitFor();
  await fits(page);
  await page.getByLabel('Nieuw wachtwoord').fill('paarse giraffe op rolschaatsen');
  await page.getByRole('button', { name: 'Verander het wachtwoord' }).click();
  await page.getByRole('heading', { name: 'Stel een tweede stap in' }).waitFor();
  await page.getByRole('button', { name: 'Stel een app in' }).click();
  const app = new CodeApp((await page.locator('code').innerText()).replace(/\s/g, ''));
  await page.getByLabel('Code van 6 cijfers').fill(app.code());
  await page.getByRole('button', { name: 'Gebruik deze app' }).click();
  await page.getByRole('button', { name: 'Ik heb de codes bewaard' }).click();
  await page.getByRole('heading', { name: 'Uw programma’s' }).waitFor();

  await asOwner(portal.database, 'update totp set last_step = last_step - 2');
  const forgotten = await portal.person({ viewport: { width: 1280, height: 900 } });
  await givePassword(forgotten.page, email, 'paarse giraffe op rolschaatsen');
  await forgotten.page.getByLabel('Code uit de app').fill(app.code());
  await forgotten.page.getByRole('button', { name: 'Log in' }).click();
  await forgotten.page.getByRole('heading', { name: 'Uw programma’s' }).waitFor();
  await page.goto(`${portal.home}/werk/account`);
  await page.getByRole('button', { name: /^Log uit op / }).click();
  await page.getByRole('button', { name: /^Log uit op / }).waitFor({ state: 'detached' });
  await forgotten.page.goto(`${portal.home}/werk`);
  await forgotten.page.getByRole('heading', { name: 'Inloggen' }).waitFor();
  expect([...problems, ...forgotten.problems]).toEqual([]);
});
