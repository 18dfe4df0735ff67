import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleComparisons } from '../../api/reports/comparing/settling.ts';
import { organisation } from '../reports/comparing/organisation.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const viewport = { width: 1280, height: 900 };

test('an administrator lets the organisation take part, and a manager finds the programme beside others', {
  timeout: 90_000,
}, async () => {
  const { database, home } = portal;
  const { page: managers, problems } = await portal.person({ viewport });
  await portal.signIn(managers, 'manager@heemskerk.example');
  await managers.goto(`${home}/werk/heemskerk/maatjes/rapport`);
  await managers.getByRole('link', { name: 'Leg dit programma naast andere organisaties' }).click();
  await managers.getByText('Uw organisatie doet niet mee aan het vergelijken.').waitFor();
  // What they have themselves is there all the same.
  await managers.getByRole('rowheader', { name: /^Eerste contact binnen 3 werkdagen/ }).waitFor();

  const { page: administrators } = await portal.person({ viewport });
  await portal.signIn(administrators, 'administrator@heemskerk.example');
  await administrators.goto(`${home}/werk/heemskerk/gegevens`);
  await administrators.getByRole('button', { name: 'Doe mee' }).click();
  await administrators.getByText('Uw organisatie doet mee.', { exact: true }).waitFor();
  await expectAccessible(administrators);

  await Promise.all(
    [4, 8, 10, 12, 16, 18].map((inTime) => organisation(database, inTime, { kind: 'RELATION' })),
  );
  await settleComparisons(database.orm, new Date());
  await managers.goto(`${home}/werk/heemskerk/maatjes/naast-anderen`);
  await managers.getByLabel('Jaar').selectOption('2024');
  const contact = managers.getByRole('row', { name: /^Eerste contact binnen 3 werkdagen/ });
  await contact
    .getByRole('img', { name: /De middelste helft van de programma’s: van \d+% tot \d+%/ })
    .waitFor();
  expect(await contact.innerText()).toMatch(/\d programma’s van \d organisaties\. Vast sinds/);
  const wait = managers.getByRole('row', { name: /^Wachttijd tot een maatje/ });
  expect(await wait.innerText()).toContain('Te weinig programma’s om te vergelijken');
  await expectAccessible(managers);
  expect(problems).toEqual([]);
});
