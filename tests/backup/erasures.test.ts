import { mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../api/database.ts';
import { anonymisePeople } from '../../api/forgetting/anonymise.ts';
import { writeLedger } from '../../api/forgetting/ledger.ts';
import type { Database } from '../../api/platform/database.ts';
import { transact } from '../../api/platform/operation.ts';
import { asOwner, bareDatabase, copyDatabase } from '../support/database.ts';
import { everyReport } from './reports.ts';
import { backedUp, newFolder, restored, silent } from './support.ts';

// Whole databases are made and compared: minutes on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const named = `select first_name || ' ' || last_name as name from person where anonymised_at is null order by 1`;

/** Forgets every third person of every organisation, and writes so in the ledger. */
async function eraseSome(database: Database, ledger: string): Promise<void> {
  const organisations = await asOwner<{ id: string; people: string[] }>(
    database,
    `select organisation_id as id, array_agg(id::text) as people
     from (select *, row_number() over (order by id) as n from person) p where n % 3 = 0 group by 1`,
  );
  for (const { id, people } of organisations)
    await transact(database.orm, { organisations: [id] }, async (em) => {
      const forgotten = await anonymisePeople(em, id, people, new Date());
      writeLedger(ledger, id, forgotten, new Date());
    });
}

test('who was erased after the backup is forgotten again, and no figure changes', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T11:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
  const { database, drop } = await copyDatabase('demo');
  onTestFinished(drop);
  const { folder } = await backedUp(database.ownerUrl);
  const ledger = await newFolder();
  const everybody = await asOwner(database, named);
  await eraseSome(database, ledger);
  const left = await asOwner(database, named);
  expect(left.length).toBeLessThan(everybody.length * 0.7);
  const reports = await everyReport(database);
  await database.orm.close(true);

  await restored(database.ownerUrl, folder, { replace: true, ledger });
  expect(await asOwner(database, named)).toEqual(left);
  const double = await openDatabase(database.ownerUrl, silent);
  onTestFinished(() => double.close());
  expect(await everyReport(double)).toEqual(reports);
});

test('a ledger that got lost is made up for by the database that is replaced', async () => {
  const { database, drop } = await copyDatabase('demo');
  onTestFinished(drop);
  const { folder } = await backedUp(database.ownerUrl);
  await eraseSome(database, await newFolder());
  const left = await asOwner(database, named);
  await database.orm.close(true);
  const another = await newFolder();
  await restored(database.ownerUrl, folder, { replace: true, ledger: another });
  expect(await asOwner(database, named)).toEqual(left);
  const lines = readFileSync(another, 'utf8');
  await restored(database.ownerUrl, folder, { replace: true, ledger: another });
  expect(await asOwner(database, named)).toEqual(left);
  expect(readFileSync(another, 'utf8'), 'what is known already is not written again').toBe(lines);
});

test('nobody opens a database in which those who were erased are back', async () => {
  const { database, drop } = await copyDatabase('demo');
  onTestFinished(drop);
  const { folder } = await backedUp(database.ownerUrl);
  const ownerUrl = await bareDatabase();
  const ledger = await newFolder();
  mkdirSync(ledger);
  await expect(restored(ownerUrl, folder, { ledger })).rejects.toThrow(/EISDIR/);
  const refused = 'A restore of this database was cut off before its end';
  await expect(openDatabase(ownerUrl, silent)).rejects.toThrow(refused);
  await expect(backedUp(ownerUrl)).rejects.toThrow(refused);

  rmdirSync(ledger);
  await restored(ownerUrl, folder, { ledger, replace: true });
  await (await openDatabase(ownerUrl, silent)).close();
});
