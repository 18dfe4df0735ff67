import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../support/database.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
  await asOwner(
    portal.database,
    `with made as (insert into account (id, email, display_name, password_hash)
       select gen_random_uuid(), role || '.maatjes@heemskerk.example', 'Noor Nabij', password_hash
       from account, unnest(array['coordinator', 'manager', 'reporter']) as role
       where email = 'administrator@heemskerk.example' returning id, email)
     insert into role_grant (id, account_id, organisation_id, programme_id, role)
     select gen_random_uuid(), made.id, p.organisation_id, p.id, upper(split_part(email, '.', 1))
     from made, programme p where p.slug = 'maatjes'`,
  );
});
afterAll(() => portal.close());

/** The rooms with figures in the menu, of all that there are. */
const wholeOrganisation = [
  'Cijfers vrijwilligers',
  'Cijfers aanvragen',
  'Gemeenterapport',
  'Cijfers uitkomsten',
];
const figures = {
  coordinator: ['Duur en wachttijd', 'Vraag en aanbod', 'Bezetting'],
  manager: ['Duur en wachttijd', 'Vraag en aanbod', 'Bezetting'],
  reporter: ['Duur en wachttijd', 'Vraag en aanbod'],
};

test.each(Object.entries(figures))(
  'a %s of one programme finds its figures in every room that the menu names, and no room for the whole organisation',
  {
    timeout: 120_000,
  },
  async (role, expected) => {
    const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
    await portal.signIn(page, `${role}.maatjes@heemskerk.example`);
    await page.goto(`${portal.home}/werk/heemskerk/maatjes/rapport?van=2021-01-01&tot=2021-12-31`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const menu = page.getByRole('navigation').locator('a.work__link');
    const rooms = await menu.allInnerTexts();
    expect(rooms.filter((name) => [...wholeOrganisation, ...figures.manager].includes(name))).toEqual(
      expected,
    );
    for (const name of expected) {
      await page.goto(`${portal.home}/werk/heemskerk/maatjes/rapport?van=2021-01-01&tot=2021-12-31`);
      await menu.getByText(name, { exact: true }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const text = await page.locator('main').innerText();
      expect(await page.locator('main .loading').count(), `${name} goes on loading`).toBe(0);
      expect(text, name).not.toMatch(/niet ophalen|niet zien|geen toegang/);
    }
    // Who reports outside sees figures, and no way to what stands behind them.
    await page.goto(`${portal.home}/werk/heemskerk/maatjes/rapport?van=2021-01-01&tot=2021-12-31`);
    await page.getByText('Nieuw gekoppeld').first().waitFor();
    const ways = await page.getByRole('link', { name: /toon de rijen/i }).count();
    expect(ways > 0).toBe(role !== 'reporter');
    expect(problems).toEqual([]);
  },
);
