import { expect, test } from 'vitest';
import { expectAccessible, openPortal } from '../support/portal.ts';
import { geoNames, load } from './support.ts';

test('who lives where no team of ours works is told whom to call, and who published where that is', {
  timeout: 120_000,
}, async ({ onTestFinished }) => {
  const portal = await openPortal();
  onTestFinished(() => portal.close());
  await load(portal.database, 'NL.txt', geoNames('1901', 52.55, 4.67) + geoNames('1961', 52.511, 4.671));
  const { page, problems } = await portal.person({ viewport: { width: 320, height: 640 } });
  const lookUp = async (postcode: string) => {
    await page.getByLabel('Postcode').fill(postcode);
    await page.getByRole('button', { name: 'Zoek' }).click();
  };

  await page.goto(portal.home);
  await lookUp('1901 AB');
  await page.getByText('daar werkt geen team van ons').waitFor();
  await page.getByText('Het dichtst bij u').waitFor();
  await page.getByText('op 3,9 km').waitFor();
  await page.getByRole('link', { name: /^Bel / }).nth(2).waitFor();
  const publisher = page.getByRole('link', { name: 'GeoNames' });
  expect(await publisher.getAttribute('href')).toBe('https://www.geonames.org/');
  await expectAccessible(page);

  await lookUp('1961');
  await page.getByText('Uw buurtteam').waitFor();
  expect(await publisher.count()).toBe(1);
  await lookUp('1962');
  await publisher.waitFor({ state: 'detached' });

  await page.goto(`${portal.home}/vraag/postcode`);
  await page.getByLabel('Postcode').fill('1901 AB');
  await page.getByRole('button', { name: 'Volgende' }).click();
  await page.getByRole('link', { name: /daar werkt geen team van ons/ }).waitFor();
  expect(problems).toEqual([]);
});
