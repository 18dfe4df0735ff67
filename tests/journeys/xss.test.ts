import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, openApi } from '../support/api.ts';
import { asOwner } from '../support/database.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

let portal: Portal;
let visitor: Caller;
let coordinator: Caller;
let programme: string;
let vacancy: string;

/** What runs if a page takes a text for HTML, for an attribute, for an address, or for a template. */
const payloads = [
  '<img src=x onerror="window.ran=1">',
  '"><script>window.ran=1</script>',
  "'><svg/onload=window.ran=1>",
  'javascript:window.ran=1//',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '{{constructor.constructor("window.ran=1")()}}$t(shell.title)',
];
const all = payloads.join(' ');
/** As much of it as fits in a name. */
const short = payloads[0]!;

beforeAll(async () => {
  portal = await openPortal();
  ({ visitor, coordinator } = await callers());
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
});
afterAll(() => portal.close());

async function callers() {
  const api = await openApi(portal.database);
  return { visitor: api.visitor(), coordinator: await api.visitor().signIn('coordinator@heemskerk.example') };
}

/** Keeps an eye on a page: scripts that ran, windows that popped up, and what the content policy had to stop. */
async function watched(): Promise<{
  page: Page;
  problems: string[];
  expectQuiet(where: string): Promise<void>;
}> {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(`
    window.stopped = [];
    document.addEventListener('securitypolicyviolation', (event) => window.stopped.push(event.violatedDirective));
  `);
  const expectQuiet = async (where: string) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('window.ran'), where).toBeUndefined();
    expect(await page.evaluate('window.stopped'), where).toEqual([]);
    const planted = `[src="x"], [onerror], [onload], iframe, script:not([src]), [href^="javascript:" i]`;
    expect(await page.locator(planted).count(), where).toBe(0);
  };
  return { page, problems, expectQuiet };
}

const ask = (input: object) =>
  visitor.ask<{ submitRequest: RefusedOr }>(
    `mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { __typename ${refused} } }`,
    {
      input: {
        programme,
        firstName: 'Xandra',
        lastName: "d'-(alert)-",
        postcode: '1962',
        phone: '06 00000077',
        ...input,
      },
    },
  );

describe('what somebody writes to run in the page of another', () => {
  test('is no name, number or address', async () => {
    for (const [field, input] of [
      ['firstName', { firstName: short }],
      ['lastName', { lastName: payloads[1] }],
      ['phone', { phone: short }],
      ['email', { email: '"><script>window.ran=1</script>@x.example' }],
      ['postcode', { postcode: short }],
      ['languages', { languages: [short] }],
      ['onBehalf.name', { onBehalf: { name: short, phone: '0600000078', relation: 'GP', consent: true } }],
    ] as const) {
      const { submitRequest } = await ask(input);
      expect(
        submitRequest.fields?.map(({ path }) => path),
        field,
      ).toContain(field);
    }
  });

  test('is a text like any other, on every page that shows it', { timeout: 180_000 }, async () => {
    await plant();
    const { page, problems, expectQuiet } = await watched();
    await page.goto(`${portal.home}/vacatures`);
    await page.getByText(short).first().waitFor();
    await expectQuiet('vacancies');
    await page.goto(`${portal.home}/vacatures/${vacancy}`);
    await page.getByText(payloads[3]!).first().waitFor();
    await expectQuiet('a vacancy');

    await portal.signIn(page, 'coordinator@heemskerk.example');
    await expectQuiet('the programmes');
    const room = async (name: string) => {
      await page.goto(`${portal.home}/werk/heemskerk/maatjes/${name}`);
      await page.getByRole('table').first().waitFor();
      await page.getByText('onerror').first().waitFor();
      await expectQuiet(name);
    };
    await room('aanvragen');
    await page
      .getByRole('button', { name: /Eerste contact.*onerror/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await expectQuiet('a dialog');
    await room('wachtlijst');
    await page
      .getByRole('button', { name: /Voorstellen voor .*onerror/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Koppel / })
      .first()
      .waitFor();
    await expectQuiet('the suggestions');
    await page
      .getByRole('button', { name: /^Koppel / })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await expectQuiet('the dialog to link');
    await room('koppels');
    for (const report of ['maatjes/rapport', 'rapport/vrijwilligers', 'rapport/aanvragen']) {
      await page.goto(`${portal.home}/werk/heemskerk/${report}`);
      await expectQuiet(report);
    }
    expect(problems).toEqual([]);
  });

  test('in the address of a page is nothing', { timeout: 60_000 }, async () => {
    const { page, expectQuiet } = await watched();
    const evil = encodeURIComponent(all);
    const part = encodeURIComponent(short);
    for (const path of [
      `/${part}`,
      `/vraag/${part}`,
      `/vacatures?postcode=${evil}&programma=${evil}&taal=${evil}&vorm=${evil}&afstand=${evil}`,
      `/vacatures/${part}`,
      `/werk/${part}/${part}`,
      `/inloggen?naar=${evil}#${evil}`,
    ]) {
      await page.goto(portal.home + path);
      await expectQuiet(path);
    }
  });

  test('leads nobody out of the portal after signing in', { timeout: 60_000 }, async () => {
    for (const away of [
      'javascript:window.ran=1',
      '//evil.example',
      'https://evil.example',
      '/werk/..//evil.example',
      '/\\evil.example',
    ]) {
      const { page, expectQuiet } = await watched();
      await page.goto(`${portal.home}/inloggen?naar=${encodeURIComponent(away)}`);
      await page.getByLabel('E-mailadres').fill('coordinator@heemskerk.example');
      await page.getByLabel('Wachtwoord').fill('koppel-demo');
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
      expect(page.url().startsWith(`${portal.home}/`), away).toBe(true);
      await expectQuiet(away);
      await page.context().close();
    }
  });
});

test('a citizen number in a text is pointed out at the field where it stands', {
  timeout: 60_000,
}, async () => {
  await plant();
  const { page } = await watched();
  await page.goto(`${portal.home}/vacatures/${vacancy}`);
  await page.getByLabel('Voornaam').fill('Bas');
  await page.getByLabel('Achternaam').fill('Nummer');
  await page.getByLabel('E-mailadres').fill('bas@nummer.example');
  const motivation = page.getByLabel(/Wat wilt u ons vertellen/);
  await motivation.fill('Mijn BSN is 111.222.333');
  await page.getByRole('button', { name: 'Meld mij aan' }).click();
  await page.getByText('Dit lijkt op een burgerservicenummer').first().waitFor();
  await expect.poll(() => motivation.getAttribute('aria-invalid')).toBe('true');
});

/** Writes it wherever a text can be written, and past the API wherever it refuses. */
async function plant(): Promise<void> {
  if (vacancy) return;
  const { createVacancy } = await coordinator.ask<{ createVacancy: RefusedOr }>(
    `mutation ($programme: ID!, $input: VacancyInput!) { createVacancy(programme: $programme, input: $input) { __typename ... on Vacancy { id } ${refused} } }`,
    { programme, input: { title: short, summary: all, supportMode: 'STRUCTURAL' } },
  );
  vacancy = createVacancy.id!;
  await coordinator.ask(
    'mutation ($vacancy: ID!) { moveVacancy(vacancy: $vacancy, to: PUBLISHED) { __typename } }',
    { vacancy },
  );
  const texts = { question: all, interests: payloads, professions: payloads, lifePhilosophy: payloads[1] };
  expect((await ask(texts)).submitRequest.__typename).toBe('SubmittedRequest');
  const request = await waits(visitor, coordinator, programme, {
    ...texts,
    lastName: 'Wacht',
    phone: '06 00000079',
  });
  await aVolunteer(portal.database, 'heemskerk', 'maatjes', { lastName: 'Wacht' });
  expect(request).toBeTruthy();
  // An import from long ago, or somebody at the database: what is stored is not always what was checked.
  await asOwner(
    portal.database,
    `update person set first_name = $1, last_name = $2, email = $3, interests = $4, professions = $4, life_philosophy = $5
     where id in (select p.id from person p join organisation o on o.id = p.organisation_id where o.slug = 'heemskerk')`,
    [short, payloads[1], `${payloads[3]}@x.example`, payloads, payloads[2]],
  );
  await asOwner(
    portal.database,
    'update request set question = $1, note = $1, referrer_name = $2, redirected_to = $1',
    [all, short],
  );
  await asOwner(portal.database, `update programme set summary = $1 where slug = 'maatjes'`, [all]);
}
