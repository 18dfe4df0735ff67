import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { volunteerAccount } from '../support/sessions.ts';

let portal: Portal;
let enrolment: string;
let volunteer: string;

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

beforeAll(async () => {
  portal = await openPortal();
  // Somebody of the demo who is on the way to become a volunteer of Maatjes.
  const [row] = await asOwner<{ enrolment: string; volunteer: string }>(
    portal.database,
    `select e.id as enrolment, e.volunteer_id as volunteer from enrolment e
     join programme g on g.id = e.programme_id join organisation o on o.id = g.organisation_id
     where o.slug = 'heemskerk' and g.slug = 'maatjes' and e.status = 'TRAINING' order by e.id limit 1`,
  );
  enrolment = toGlobalId('Enrolment', row!.enrolment);
  volunteer = toGlobalId('Volunteer', row!.volunteer);
  await asOwner(portal.database, 'delete from training_reading where volunteer_id = $1', [row!.volunteer]);
});
afterAll(() => portal.close());

test('a coordinator writes something to learn from; a volunteer reads it on a phone; the dossier says so', {
  timeout: 180_000,
}, async () => {
  const coordinator = await portal.person(desk);
  const { page } = coordinator;
  await portal.signIn(page, 'coordinator@heemskerk.example');
  await page.goto(`${portal.home}/werk/heemskerk/leesstof`);
  await page.getByRole('button', { name: 'Schrijf iets nieuws' }).click();
  const dialog = page.getByRole('dialog');
  const save = () => dialog.getByRole('button', { name: 'Bewaar' }).click();

  // What is missing or wrong stands at the field, and what was typed stays.
  await save();
  await dialog.getByRole('link', { name: 'Kies voor wie het is.' }).waitFor();
  await dialog.getByLabel('Voor wie?').selectOption({ label: 'Maatjes' });
  await dialog.getByLabel('Titel').fill('Samen naar buiten');
  await dialog.getByLabel('Tekst').fill('Vraag of de ander wil.\n\nTrek een jas aan.');
  await dialog.getByLabel('Adres van een pagina').fill('http://www.wandelen.example');
  await dialog.getByLabel(/^Dit hoort bij de training/).check();
  await save();
  await dialog.getByText('Het begint met https://', { exact: false }).first().waitFor();
  expect(await dialog.getByLabel('Titel').inputValue()).toBe('Samen naar buiten');
  await expectAccessible(page);
  await dialog.getByLabel('Adres van een pagina').fill('https://www.wandelen.example/rustig');
  await save();
  await page.getByText('“Samen naar buiten” is bewaard. Vrijwilligers zien het nu.').waitFor();

  // The volunteer has not read it yet, reads it, was too quick, and has.
  const reader = await portal.person(phone);
  await portal.letIn(reader.page, await volunteerAccount(portal.database, volunteer));
  await reader.page.goto(`${portal.home}/mijn`);
  const region = reader.page.getByRole('region', { name: 'Lezen en leren' });
  await region.getByText(/^U las 0 van de \d+ stukken die bij uw training horen\.$/).waitFor();
  await reader.page.getByText(/^U las 0 van de \d+ stukken\./).waitFor();
  await region.getByText('Samen naar buiten', { exact: true }).click();
  await region.getByText('Trek een jas aan.').waitFor();
  const link = region.getByRole('link', { name: 'Kijk ook op wandelen.example' });
  expect(await link.getAttribute('rel')).toContain('noopener');
  await expectAccessible(reader.page);
  await region.getByRole('button', { name: /^Ik heb dit gelezen ?: Samen naar buiten/ }).click();
  await region.getByText('Gelezen: Samen naar buiten.').waitFor();
  await region.getByText(/^U las 1 van de \d+ stukken/).waitFor();
  await region.getByRole('button', { name: /^Toch nog niet gelezen ?: Samen naar buiten/ }).click();
  await region.getByText(/^U las 0 van de \d+ stukken/).waitFor();
  await region.getByRole('button', { name: /^Ik heb dit gelezen ?: Samen naar buiten/ }).click();
  await region.getByText(/^U las 1 van de \d+ stukken/).waitFor();

  // The coordinator sees it with the training, which stays theirs to tick off, and writes a note that others read.
  await page.goto(`${portal.home}/werk/heemskerk/maatjes/vrijwilligers/${enrolment}`);
  await page.getByText(/^Las 1 van de \d+ stukken die bij de training horen$/).waitFor();
  await page.getByText('Wat is gelezen?').click();
  await page.getByText(/Samen naar buiten/).waitFor();
  await page.getByRole('button', { name: /^Vandaag klaar/ }).waitFor();
  const notes = page.getByRole('region', { name: 'Notities' });
  await notes.getByRole('button', { name: 'Bewaar notitie' }).click();
  await notes.getByRole('link', { name: 'Schrijf iets op.' }).waitFor();
  await notes.getByLabel('Nieuwe notitie').fill('Belt liever in de avond.');
  await notes.getByLabel('Wie leest dit?').selectOption({ label: 'Alleen ik' });
  await notes.getByRole('button', { name: 'Bewaar notitie' }).click();
  await notes.getByText('De notitie is bewaard.').waitFor();
  await notes.getByText('Belt liever in de avond.').waitFor();
  await notes.getByText(/alleen u leest dit/).waitFor();
  await expectAccessible(page);
  await notes.getByRole('button', { name: /^Haal terug/ }).click();
  await notes.getByText('Er is nog niets opgeschreven.').waitFor();

  // Put aside, it is offered to nobody; brought back, it is as it was.
  await page.goto(`${portal.home}/werk/heemskerk/leesstof`);
  await page.getByRole('button', { name: /^Leg opzij ?: Samen naar buiten/ }).click();
  await page.getByText('“Samen naar buiten” ligt opzij.', { exact: false }).waitFor();
  await reader.page.reload();
  await region.waitFor();
  expect(await region.getByText('Samen naar buiten').count()).toBe(0);
  await page.getByText('Opzij gelegd').click();
  await page.getByRole('button', { name: /^Haal terug ?: Samen naar buiten/ }).click();
  await page.getByText('“Samen naar buiten” is terug.', { exact: false }).waitFor();
  expect([...coordinator.problems, ...reader.problems]).toEqual([]);
});
