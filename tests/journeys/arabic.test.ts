import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ar } from '../../web/texts/ar.ts';
import { addressOf, mailFrom } from '../support/links.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;
let server: MailServer;

beforeAll(async () => {
  portal = await openPortal();
  server = await openMailServer(portal.home);
});
afterAll(async () => {
  await server.close();
  await portal.close();
});

const phone = { viewport: { width: 390, height: 844 } };

/** The page as it is now: Arabic, from right to left, accessible, and no wider than the phone. */
async function look(page: Page): Promise<void> {
  const { lang, dir, tooWide } = await page.evaluate<{ lang: string; dir: string; tooWide: number }>(
    `({ ...(({ lang, dir }) => ({ lang, dir }))(document.documentElement),
        tooWide: document.documentElement.scrollWidth - window.innerWidth })`,
  );
  expect({ lang, dir }, page.url()).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(tooWide, `${page.url()} is too wide`).toBeLessThanOrEqual(0);
  await expectAccessible(page);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

async function chooseArabic(page: Page): Promise<void> {
  await page.goto(portal.home);
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.locator('html[lang="ar"]').waitFor();
  await heading(page, 'رفيق قريب منكم');
}

describe('a resident who reads Arabic', () => {
  test('asks for a buddy on a phone, and reads how it stands', { timeout: 120_000 }, async () => {
    const { page, problems } = await portal.person(phone);
    await chooseArabic(page);
    await look(page);
    await page.getByRole('link', { name: 'أبحث عن رفيق' }).first().click();
    const code = await askForBuddy(page);

    await page.goto(`${portal.home}/status`);
    await heading(page, ar.status.title);
    await page.getByLabel(ar.status.code).fill('not a code');
    await page.getByRole('button', { name: ar.links.send }).click();
    // What the API refuses, it refuses in Arabic.
    await page.getByText('هذا الرمز غير صحيح').first().waitFor();
    await look(page);
    await page.getByLabel(ar.status.code).fill(code);
    await page.getByRole('button', { name: ar.links.send }).click();
    await page.getByText(ar.status.askedTitle).waitFor();
    await look(page);

    const letter = (await mailFrom(portal.database, server)).find(
      (each) => addressOf(each) === 'nour@mensen.example',
    );
    expect(letter?.html).toContain('dir="rtl"');
    await page.goto(/href="([^"]+)"/.exec(letter!.html!)![1]!);
    await page.getByRole('button', { name: ar.links.enter }).click();
    await heading(page, ar.codes.requestStage.RECEIVED);
    await look(page);
    expect(await page.locator('main').innerText()).toContain(code);
    expect(problems).toEqual([]);
  });

  test('gets pages for the staff in Dutch, and Arabic again afterwards', { timeout: 60_000 }, async () => {
    const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
    await chooseArabic(page);
    await page.goto(`${portal.home}/werk`);
    await page.getByLabel(ar.access.email).fill('coordinator@heemskerk.example');
    await page.getByLabel(ar.access.password).fill('koppel-demo');
    await look(page);
    await page.getByRole('button', { name: ar.access.signIn, exact: true }).click();
    await heading(page, 'Uw programma’s');
    await page.locator('html[lang="nl"][dir="ltr"]').waitFor();
    expect(await page.getByRole('button', { name: 'العربية' }).count()).toBe(0);
    await page.reload();
    await heading(page, 'Uw programma’s');
    await page.locator('html[lang="nl"][dir="ltr"]').waitFor();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await heading(page, 'رفيق قريب منكم');
    await look(page);
    expect(problems).toEqual([]);
  });
});

/** From the first question to the confirmation, by all steps; gives the code to come back with. */
async function askForBuddy(page: Page): Promise<string> {
  const next = () => page.getByRole('button', { name: 'التالي' }).click();
  await heading(page, 'أين تسكنون؟');
  await look(page);
  await page.getByLabel('الرمز البريدي').fill('196');
  await next();
  await page.getByText(ar.places.notAPostcode).first().waitFor();
  await look(page);
  await page.getByLabel('الرمز البريدي').fill('1962 AB');
  expect(
    await page.getByLabel('الرمز البريدي').getAttribute('dir'),
    'a postcode runs from left to right',
  ).toBe('ltr');
  await next();
  await heading(page, ar.ask.help.title);
  await page.getByRole('radio', { name: /^Maatjes/ }).check();
  await look(page);
  await next();
  await page.getByRole('radio', { name: new RegExp(ar.ask.often.longer) }).check();
  await look(page);
  await next();
  await page.getByRole('radio', { name: ar.ask.who.self }).check();
  await page.getByLabel(ar.ask.who.firstName).fill('نور');
  await page.getByLabel(ar.ask.who.lastName).fill('الحسن');
  await look(page);
  await next();
  await page.getByLabel(ar.ask.reach.phone).fill('06 00000123');
  await page.getByLabel(ar.ask.reach.email).fill('nour@mensen.example');
  await page.getByLabel(ar.ask.reach.day).fill('24');
  await page.getByLabel(ar.ask.reach.month).fill('3');
  await page.getByLabel(ar.ask.reach.year).fill('1951');
  await look(page);
  await next();
  await page.getByLabel(ar.ask.wishes.question).fill('أحب أن أذهب إلى السوق من جديد.');
  await page.getByRole('checkbox', { name: 'العربية' }).check();
  await look(page);
  await next();
  await heading(page, ar.ask.check.title);
  await page.getByText('نور الحسن').waitFor();
  await page.getByText('24 مارس 1951').waitFor();
  // How long it takes, and what is agreed to, come from the API.
  await page.getByText(/نصفهم يجدون رفيقًا خلال/).waitFor();
  await page.getByText(/أوافق على أن تحفظ المنظمة هذه البيانات/).waitFor();
  await look(page);
  await page.getByRole('button', { name: 'إرسال' }).click();
  await heading(page, 'تم إرسال طلبكم');
  await look(page);
  const text = await page.locator('main').innerText();
  expect(text.replaceAll(/[\u2066-\u2069]/g, '')).toContain('نتصل بكم خلال 3 أيام عمل.');
  return /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)![0];
}
