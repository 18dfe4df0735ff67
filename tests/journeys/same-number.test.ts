import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { valuesIn } from '../support/exports.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const period = 'van=2021-01-01&tot=2021-12-31';
const number = new Intl.NumberFormat('nl', { maximumFractionDigits: 1 });

/** Clicks the button under a report, and reads the file. */
async function downloaded(page: Page): Promise<{ name: string; csv: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download voor Excel (CSV)' }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), csv: await readFile(await file.path(), 'utf8') };
}

/** The figures on a page as it is printed, by what they are called. */
async function printed(page: Page): Promise<Map<string, string>> {
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.getByText('Download voor Excel (CSV)').isVisible()).toBe(false);
  const called = await page.locator('.figures > div dt').allInnerTexts();
  const values = await page.locator('.figures > div dd').allInnerTexts();
  await page.emulateMedia({ media: 'screen' });
  return new Map(called.map((name, i) => [name, values[i]!]));
}

test('what is printed is what stands in the file, and what the municipality gets', {
  timeout: 180_000,
}, async () => {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await portal.signIn(page, 'manager@heemskerk.example');
  await page.goto(`${portal.home}/werk/heemskerk/rapport/gemeente?${period}`);
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const columns = ['runningAtStart', 'inflow', 'outflow', 'runningAtEnd', 'waitlist.length'];
  const municipal = new Map<string, string[]>();
  await page.getByRole('table').first().waitFor();
  for (const name of await page.getByRole('table').first().getByRole('rowheader').allInnerTexts())
    municipal.set(name, await row(name).getByRole('cell').allInnerTexts());

  for (const slug of ['maatjes', 'sas', 'leest-voor', 'fat', 'home-start']) {
    await page.goto(`${portal.home}/werk/heemskerk/${slug}/rapport?${period}`);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('heading', { name: 'Koppels', exact: true }).waitFor();
    const { name, csv } = await downloaded(page);
    expect(name).toBe(`rapport-${slug}-2021-01-01-2021-12-31.csv`);
    const onPage = await printed(page);
    const lines: string[][] = parse(csv, { bom: true, delimiter: ';', from_line: 2 });
    let compared = 0;
    for (const [code, called, value] of lines) {
      const shown = onPage.get(called!);
      if (shown === undefined || value === '') continue;
      const asShown = number.format(Number(value!.replace(',', '.')));
      expect(shown.replace(/ dagen$/, ''), `${slug} ${code}`).toBe(asShown);
      compared++;
    }
    expect(compared, slug).toBeGreaterThan(12);
    const values = valuesIn(csv);
    const line = municipal.get(title.replace('Rapport ', ''))!;
    expect(line.slice(1, 6), slug).toEqual(columns.map((code) => number.format(values.get(code)!)));
  }
  expect(problems).toEqual([]);
});

test('the reports on volunteers and requests can be taken along too', { timeout: 90_000 }, async () => {
  const { page, problems } = await portal.person({ viewport: { width: 390, height: 844 } });
  await portal.signIn(page, 'manager@heemskerk.example');
  for (const [about, figure, code] of [
    ['vrijwilligers', 'Actief aan het einde', 'activeAtEnd'],
    ['aanvragen', 'Ontvangen aanvragen', 'received'],
  ] as const) {
    await page.goto(`${portal.home}/werk/heemskerk/rapport/${about}?${period}`);
    await page.locator('.figures').first().waitFor();
    const { name, csv } = await downloaded(page);
    expect(name).toBe(`rapport-${about}-2021-01-01-2021-12-31.csv`);
    expect((await printed(page)).get(figure)).toBe(number.format(valuesIn(csv).get(code)!));
  }
  expect(problems).toEqual([]);
});
