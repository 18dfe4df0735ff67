import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;
/** A volunteer whose pause ends, and one who left yesterday without a reason. */
let resting: { id: string; name: string };
let left: { id: string; name: string };

const sqlOfMaatjes = `select e.id, p.first_name || ' ' || p.last_name as name
  from enrolment e join programme g on g.id = e.programme_id and g.slug = 'maatjes'
  join organisation o on o.id = g.organisation_id and o.slug = 'heemskerk'
  join volunteer v on v.id = e.volunteer_id join person p on p.id = v.person_id`;

beforeAll(async () => {
  portal = await openPortal();
  const { database } = portal;
  await asOwner(
    database,
    `with made as (insert into account (id, email, display_name, password_hash)
       select gen_random_uuid(), 'coby@heemskerk.example', 'Coby Collega', password_hash from account
       where email = 'coordinator@heemskerk.example' returning id)
     insert into role_grant (id, account_id, organisation_id, role)
     select gen_random_uuid(), made.id, o.id, 'COORDINATOR' from made, organisation o where o.slug = 'heemskerk'`,
  );
  await asOwner(
    database,
    `update programme set licence_until = current_date + 10 where slug = 'maatjes'
       and organisation_id = (select id from organisation where slug = 'heemskerk')`,
  );
  [resting] = (await asOwner<{ id: string; name: string }>(
    database,
    `${sqlOfMaatjes} where e.status = 'CERTIFIED' and e.open_matches = 0 order by e.id limit 1`,
  )) as [typeof resting];
  await asOwner(
    database,
    `update enrolment set status = 'PAUSED', paused_until = current_date + 3 where id = $1`,
    [resting.id],
  );
  [left] = (await asOwner<{ id: string; name: string }>(
    database,
    `${sqlOfMaatjes} where e.status = 'CERTIFIED' and e.open_matches = 0 and v.open_matches = 0
       and not exists (select from enrolment x where x.volunteer_id = v.id and x.id <> e.id) order by e.id limit 1`,
  )) as [typeof left];
  await asOwner(database, `update enrolment set status = 'LEFT', until = current_date - 1 where id = $1`, [
    left.id,
  ]);
  await asOwner(
    database,
    `update volunteer_spell set left_on = current_date - 1, leave_reason = 'UNKNOWN'
     where left_on is null and volunteer_id = (select volunteer_id from enrolment where id = $1)`,
    [left.id],
  );
});
afterAll(() => portal.close());

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const at = (room: string) => `${portal.home}/werk/heemskerk/maatjes/${room}`;
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('what is nobody’s is taken and given to a colleague on the day’s page, by keyboard', {
  timeout: 120_000,
}, async () => {
  const { page, problems } = await portal.person(desk);
  await portal.signIn(page, 'coordinator@heemskerk.example');
  await page.goto(at('vandaag?soort=pauze'));
  const row = rowOf(page, resting.name);
  await row.getByText('Niemand').waitFor();

  // One press takes it.
  await row.getByRole('button', { name: `Pak op vrijwilliger ${resting.name}` }).focus();
  await page.keyboard.press('Enter');
  const said = page.getByRole('status').filter({ hasText: `U begeleidt nu ${resting.name}.` });
  await said.waitFor();
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(
    `U begeleidt nu ${resting.name}.`,
  );
  await row.getByText('U', { exact: true }).waitFor();
  await expectAccessible(page);

  // Another asks to whom it goes; nobody is chosen for the reader.
  await row.getByRole('button', { name: `Geef door vrijwilliger ${resting.name}` }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Wie begeleidt deze vrijwilliger?' });
  await dialog.waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.getByText('Kies een collega.').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await row.getByRole('button', { name: /^Geef door/ }).click();
  await dialog.getByLabel('Collega').selectOption('Coby Collega');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText(`Coby Collega begeleidt nu ${resting.name}.`).waitFor();
  await row.waitFor({ state: 'detached' });

  // It is with the colleague now, who finds it on the page of the volunteer too, and leaves it to nobody.
  await page.goto(at('vandaag?soort=pauze&van=alle'));
  await row.getByText('Coby Collega').waitFor();
  const colleague = await portal.person(desk);
  await portal.signIn(colleague.page, 'coby@heemskerk.example');
  await colleague.page.goto(at(`vrijwilligers/${encodeURIComponent(toGlobalId('Enrolment', resting.id))}`));
  await colleague.page.getByText('Begeleid door').waitFor();
  await colleague.page.getByRole('button', { name: /^Geef door/ }).click();
  await colleague.page.getByRole('dialog').getByLabel('Collega').selectOption('Niemand');
  await colleague.page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  await colleague.page.getByText(`Niemand begeleidt nu ${resting.name}.`).waitFor();
  await expectAccessible(colleague.page);
  await row.getByText('Niemand').waitFor();
  expect([...problems, ...colleague.problems]).toEqual([]);
});

test('on a phone a programme is taken, and a request given at once', { timeout: 120_000 }, async () => {
  const { page, problems } = await portal.person(phone);
  await portal.signIn(page, 'coordinator@heemskerk.example');
  await page.goto(at('vandaag?soort=licentie'));
  const row = page.getByRole('row').filter({ hasText: 'Licentie loopt af' });
  await row.getByRole('button', { name: 'Pak op het programma Maatjes' }).tap();
  await page.getByText('U let nu op Maatjes.').first().waitFor();
  await row.getByText('U', { exact: true }).waitFor();

  await page.goto(at('vandaag?soort=eerste-contact'));
  const give = page.getByRole('button', { name: /^Geef door de aanvraag van/ }).first();
  await give.waitFor();
  const name = (await give.innerText()).replace(/\s+/g, ' ').replace(/^.*aanvraag van /, '');
  await give.tap();
  const dialog = page.getByRole('dialog', { name: 'Van wie is deze aanvraag?' });
  await dialog.getByLabel('Collega').selectOption('Coby Collega');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Opslaan' }).tap();
  await page.getByText(`De aanvraag van ${name} is nu van Coby Collega.`).waitFor();
  expect(
    await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
  ).toBeLessThanOrEqual(0);
  expect(problems).toEqual([]);
});

test('why somebody left is written down afterwards, and asks for attention no more', {
  timeout: 120_000,
}, async () => {
  const { page, problems } = await portal.person(desk);
  await portal.signIn(page, 'coordinator@heemskerk.example');
  await page.goto(at('vandaag?soort=waarom-weg'));
  await page.getByRole('link', { name: `Waarom vertrokken? ${left.name}` }).click();
  await page.getByText(`Waarom is ${left.name} vertrokken?`).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Schrijf de reden op' }).click();
  const dialog = page.getByRole('dialog', { name: 'Waarom vertrokken' });
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.getByText('Kies de reden.').first().waitFor();
  await dialog.getByLabel('Waarom?').selectOption('Verhuisd');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText(`De reden van het vertrek van ${left.name} is opgeschreven.`).waitFor();
  await page.getByRole('button', { name: 'Schrijf de reden op' }).waitFor({ state: 'detached' });
  await page.goto(at('vandaag?soort=waarom-weg'));
  await page.getByText('Hiervan wacht nu niets.').waitFor();
  expect(problems).toEqual([]);
});
