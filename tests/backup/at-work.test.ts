import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../api/database.ts';
import { openApi } from '../support/api.ts';
import { asOwner, bareDatabase, testDatabase } from '../support/database.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { aPerson, programmeId } from '../support/stories.ts';
import { backedUp, restored, silent } from './support.ts';

const submit =
  'mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { __typename ... on Refusal { message } } }';
const requests = `select from request where question like 'Vraag %'`;
const wholeRequests = `select r.id from request r
  join requester q on q.id = r.requester_id join person p on p.id = q.person_id
  join event e on e.entity_id = r.id and e.to_status = 'RECEIVED' where p.last_name like 'Haast%'`;

/** A number in letters: names have no digits. */
const letters = (number: number): string =>
  [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');

test('a backup while requests come in holds each of them wholly or not at all', {
  timeout: 120_000,
}, async () => {
  const database = await testDatabase('demo');
  const { visitor, app } = await openApi(database);
  onTestFinished(() => app.close());
  const programme = await programmeId(visitor(), 'heemskerk', 'maatjes');
  let begun = 0;
  let answered = 0;
  let made: Promise<{ folder: string }> | undefined;
  let ready = false;
  // Two hundred, and as many more as it takes until the backup is there; then one more each.
  const ask = async () => {
    for (let last = false; !last; ) {
      last = ready && answered >= 200;
      const input = {
        programme,
        ...aPerson,
        lastName: `Haast${letters(begun)}`,
        question: `Vraag ${begun++}`,
      };
      await visitor().ask(submit, { input });
      if (++answered >= 50) made ??= backedUp(database.ownerUrl).finally(() => (ready = true));
    }
  };
  await Promise.all([ask(), ask(), ask(), ask()]);
  const { folder } = await made!;

  const ownerUrl = await bareDatabase();
  await restored(ownerUrl, folder);
  const double = await openDatabase(ownerUrl, silent);
  onTestFinished(() => double.close());
  expect(await brokenInvariants(double)).toEqual([]);
  const held = (await asOwner(double, requests)).length;
  expect(held).toBeGreaterThanOrEqual(50);
  expect(held).toBeLessThan((await asOwner(database, requests)).length);
  expect(await asOwner(double, wholeRequests)).toHaveLength(held);
});
