import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../support/database.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** Somebody who types with two thumbs: 40 words of five letters and a space in a minute, thus four letters a second. */
const lettersPerSecond = (40 * 6) / 60;
/** Seconds to find a field and read what it asks, or to find a button or a link and press it. */
const secondsPerThing = 2;
/** Seconds to read a page: 200 words in a minute, which is slow (readers of Dutch average about 240). */
const secondsPerWord = 60 / 200;

/** Counts what somebody really does, and how long that would take them. */
function pace() {
  const done = { pages: 0, fields: 0, presses: 0, letters: 0, words: 0 };
  return {
    done,
    async read(place: Locator) {
      done.pages++;
      done.words += (await place.innerText()).split(/\s+/).length;
    },
    async type(field: Locator, text: string) {
      await field.fill(text);
      done.fields++;
      done.letters += text.length;
    },
    async press(thing: Locator) {
      await thing.click();
      done.presses++;
    },
    seconds: () =>
      (done.fields + done.presses) * secondsPerThing +
      done.letters / lettersPerSecond +
      done.words * secondsPerWord,
  };
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const form = (page: Page) => page.locator('section.panel', { has: page.locator('form') });

test('applying takes less than two minutes, for who reads all of the form and fills all of it', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await portal.person(phone);
  const person = pace();
  await page.goto(`${portal.home}/vacatures`);
  await person.press(page.locator('.card__link').first());
  await page.getByLabel('Voornaam').waitFor();
  await person.read(form(page));
  await person.type(page.getByLabel('Voornaam'), 'Marijke');
  await person.type(page.getByLabel('Achternaam'), 'van den Boogaard');
  await person.type(page.getByLabel('Telefoonnummer'), '06 00000774');
  await person.type(page.getByLabel('E-mailadres'), 'marijke.boogaard@voorbeeld.example');
  await person.type(page.getByLabel('Postcode'), '1962 AB');
  await person.type(page.getByLabel('Wat wilt u ons vertellen?'), 'Ik wandel graag en heb op woensdag tijd.');
  await person.press(page.getByRole('button', { name: 'Meld mij aan' }));
  await page.getByRole('status').filter({ hasText: 'Marijke' }).waitFor();

  const { done } = person;
  const seconds = Math.round(person.seconds());
  console.log(
    `Applying: ${done.pages} page, ${done.fields} fields, ${done.presses} presses, ${done.letters} letters typed, ${done.words} words read: ${seconds} seconds.`,
  );
  expect(done).toMatchObject({ pages: 1, fields: 6, presses: 2 });
  expect(await page.getByRole('textbox').count(), 'no field is left that was not counted').toBe(0);
  expect(seconds).toBeLessThan(120);
  expect(
    await asOwner(portal.database, `select from application where last_name = 'van den Boogaard'`),
  ).toHaveLength(1);
  expect(problems).toEqual([]);
});
