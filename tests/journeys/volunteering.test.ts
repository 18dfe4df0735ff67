import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, amsterdamDay } from '../../api/platform/days.ts';
import { become } from '../support/pages.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

test('a volunteer in the bus writes a visit down, says when there is time, takes a rest, and comes back', {
  timeout: 90_000,
}, async () => {
  const { page, problems } = await portal.person({ viewport: { width: 390, height: 844 } });
  await become('volunteer', page, portal);
  await page.goto(`${portal.home}/mijn`);
  const hours = page.getByRole('region', { name: 'Uw uren' });
  const visits = async () => Number(/(\d+) bezoeken/.exec(await hours.innerText())?.[1] ?? 0);
  await hours.getByText(/bezoeken/).waitFor();
  const before = await visits();

  // One tap; a second tap on the same day changes how long it took, and makes no second visit.
  await page.getByRole('button', { name: '1 uur', exact: true }).click();
  await page.getByText(/^Opgeschreven: .* 1 uur\. Dank u wel\.$/).waitFor();
  await page.getByRole('button', { name: 'anderhalf uur' }).click();
  await page.getByText(/^Opgeschreven: .* anderhalf uur\. Dank u wel\.$/).waitFor();
  await expect.poll(visits).toBe(before + 1);
  await page.getByRole('button', { name: 'Haal terug' }).click();
  await page.getByText(/^Teruggehaald: /).waitFor();
  await expect.poll(visits).toBe(before);

  // Before they were linked is refused, in words, and what was filled in stays.
  await page.getByText('Een andere dag of tijd').click();
  await page.getByLabel('Welke dag?').fill('2001-02-03');
  await page.getByRole('button', { name: 'Schrijf op' }).click();
  await page.getByText('Dit is langer dan een jaar geleden. Kijk de datum na.').waitFor();
  expect(await page.getByLabel('Welke dag?').inputValue()).toBe('2001-02-03');

  await page.getByRole('button', { name: 'Verander dit' }).click();
  await page.getByLabel('zaterdagavond').check();
  await page.getByLabel('Aantal kilometers').fill('ver');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByRole('link', { name: 'Vul een getal in, bijvoorbeeld 5.' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Aantal kilometers').fill('7,5');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('Bewaard. Wij houden er rekening mee.').waitFor();
  await page.getByText('Hoogstens 7,5 kilometer').waitFor();
  await page
    .getByText(/za .*avond/)
    .first()
    .waitFor();

  await page.getByText('Even niet', { exact: true }).click();
  await page.getByRole('button', { name: 'Ik doe even niet mee' }).click();
  await page.getByText('Kies een dag.').waitFor();
  await page.getByLabel('Tot wanneer?').fill(addDays(amsterdamDay(new Date()), 30));
  await page.getByRole('button', { name: 'Ik doe even niet mee' }).click();
  await page.getByText(/^U doet even niet mee, tot /).waitFor();
  await page.getByRole('button', { name: 'Ik doe weer mee' }).click();
  await page.getByText('Fijn dat u er weer bent.').waitFor();

  await page.getByRole('link', { name: 'Bekijk en print uw bewijs' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bewijs van vrijwilligerswerk' }).waitFor();
  expect(problems).toEqual([]);
});
