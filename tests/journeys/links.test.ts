import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller } from '../support/api.ts';
import { addressOf, aVolunteerAt, invites, mailFrom } from '../support/links.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { programmeId } from '../support/stories.ts';

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

const phone = { viewport: { width: 320, height: 640 } };
const desk = { viewport: { width: 1280, height: 900 } };

/** The address behind the button of the newest mail. */
async function addressInMail(to: string): Promise<string> {
  const letter = (await mailFrom(portal.database, server)).find((each) => addressOf(each) === to);
  const address = /href="([^"]+)"/.exec(letter?.html ?? '')?.[1];
  if (!address) throw new Error(`There is no mail with a link for ${to}.`);
  return address;
}

/** What programs do that look into mail before people see it: fetch every address, and open it in a browser. */
async function scan(address: string): Promise<void> {
  for (const method of ['HEAD', 'GET']) await fetch(address, { method, headers: { accept: 'text/html' } });
  const { page } = await portal.person(desk);
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(request.postData() ?? '');
  });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(posted.join(), 'opening a page changes nothing').not.toContain('mutation');
  await page.context().close();
}

async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(tooWide, 'too wide for the screen').toBeLessThanOrEqual(0);
}

async function asksFor(page: Page, resident: { email?: string }, helper?: { name: string; email: string }) {
  const visitor = new Caller(portal.app);
  const input = {
    programme: await programmeId(visitor, 'heemskerk', 'maatjes'),
    firstName: 'Yara',
    lastName: 'Voorbeeld',
    postcode: '1962 AB',
    phone: '06 00000001',
    ...resident,
    ...(helper && { onBehalf: { ...helper, relation: 'RELATIVE', consent: true } }),
  };
  const { submitRequest } = await visitor.ask<{ submitRequest: { reference: string } }>(
    'mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { ... on SubmittedRequest { reference } } }',
    { input },
  );
  await page.goto(`${portal.home}/status`);
  await page.getByLabel('Uw code').fill(submitRequest.reference.toLowerCase());
  await page.getByRole('button', { name: 'Mail mij een link' }).click();
  await page.getByText('Kijk in uw mail').waitFor();
}

describe('a link in a mail', () => {
  test('survives a program that opens it first, and lets a resident in with one press, who sends a helper away', {
    timeout: 90_000,
  }, async () => {
    const { page, problems } = await portal.person(phone);
    await asksFor(
      page,
      { email: 'yara@mensen.example' },
      { name: 'Hans Helper', email: 'hans@mensen.example' },
    );
    await look(page);
    const address = await addressInMail('yara@mensen.example');
    await scan(address);

    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.headers().referer ?? ''}`));
    await page.goto(address);
    await look(page);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByRole('heading', { name: 'Wij hebben uw vraag' }).waitFor();
    expect(page.url()).toBe(`${portal.home}/status`);
    expect(sent.join(), 'the key goes to nobody by its address').not.toContain(
      new URL(address).hash.slice(1),
    );
    await look(page);

    await page.getByRole('button', { name: 'Hans Helper mag niet meer meekijken' }).click();
    await look(page);
    await page.getByRole('button', { name: 'Ja, stop' }).click();
    await page.getByText('Wie mee mag kijken').waitFor({ state: 'detached' });

    await page.goto(address);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByText('Deze link werkt niet (meer)').waitFor();
    await look(page);
    await page.goto(`${portal.home}/status`);
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByLabel('Uw code').waitFor();
    expect(problems).toEqual([]);
  });

  test('lets a volunteer in, and lets a coordinator choose another password', {
    timeout: 90_000,
  }, async () => {
    const coordinator = await new Caller(portal.app).signIn('coordinator@heemskerk.example');
    const enrolment = await aVolunteerAt(portal.database, 'heemskerk', 'maatjes', 'vera@mensen.example');
    await invites(coordinator, enrolment);
    const { page, problems } = await portal.person(desk);
    const invitation = await addressInMail('vera@mensen.example');
    await scan(invitation);
    await page.goto(invitation);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByText('Vera Helpgraag').waitFor();

    await page.goto(`${portal.home}/inloggen`);
    await page.getByRole('link', { name: 'Wachtwoord vergeten' }).click();
    await page.getByRole('heading', { name: 'Kies een wachtwoord' }).waitFor();
    await page.getByLabel('E-mailadres').fill('coordinator@heemskerk.example');
    await page.getByRole('button', { name: 'Mail mij een link' }).click();
    await page.getByText('Kijk in uw mail').waitFor();
    const address = await addressInMail('coordinator@heemskerk.example');
    await scan(address);
    await page.goto(address);
    await page.getByLabel('Nieuw wachtwoord').fill('te kort');
    await page.getByRole('button', { name: 'Kies dit wachtwoord' }).click();
    await page.getByRole('alert').waitFor();
    await look(page);
    await page.getByLabel('Nieuw wachtwoord').fill('vijf paarden in de wei');
    await page.getByRole('button', { name: 'Kies dit wachtwoord' }).click();
    await page.getByText('Uw wachtwoord is gekozen').waitFor();
    expect(page.url()).toBe(`${portal.home}/wachtwoord`);
    await look(page);
    expect(problems).toEqual([]);
  });
});
