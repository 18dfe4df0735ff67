import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Programme } from '../../api/organisations/programme.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { transact } from '../../api/platform/operation.ts';
import { asOf } from '../../api/reports/known/as-known.ts';
import { loadRetentionReport } from '../../api/reports/lasting/retention-report.ts';
import { loadProgrammeReport } from '../../api/reports/programme/programme-report.ts';
import { foldMatchChanges } from '../../api/reports/rollup/folding.ts';
import { loadProgrammeYears } from '../../api/reports/rollup/years-report.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { TestOrganisation } from './rows.ts';

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
});
afterAll(() => drop());

const today = '2024-02-29';
const now = new Date(`${today}T12:00:00Z`);
const years = { from: 2019, until: 2025 };

/** The same figures out of the reports that look at every match. */
async function directly(organisation: TestOrganisation, programmes: readonly string[]) {
  const found = [];
  for (const id of programmes)
    for (let year = years.from; year < years.until; year++)
      found.push(
        await organisation.ofProgramme(database, id, async (em, programme: Programme) => {
          const period = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
          const report = await loadProgrammeReport(em, programme, period, asOf(null, today));
          const lasting = await loadRetentionReport(
            em,
            programme,
            period,
            'PREMATURE_ONLY',
            asOf(null, today),
          );
          const { runningAtStart, inflow, outflow, runningAtEnd, total } = report;
          const { survivalAt3Months, survivalAt6Months, survivalAt12Months, medianDays } = lasting;
          return {
            programmeId: id,
            year,
            runningAtStart,
            inflow,
            outflow,
            runningAtEnd,
            total,
            survivalAt3Months,
            survivalAt6Months,
            survivalAt12Months,
            medianDays,
          };
        }),
      );
  return found;
}

const inOrder = <Row extends { programmeId: string; year: number }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (`${a.programmeId} ${a.year}` < `${b.programmeId} ${b.year}` ? -1 : 1));

/** Of each match: which programme, when it was linked, for how many days, why it ended, and what became of it later. */
const history = fc.array(
  fc.record({
    programme: fc.nat(1),
    linked: fc.integer({ min: -1900, max: 40 }),
    days: fc.option(fc.nat(800)),
    reason: fc.constantFrom('GOAL_REACHED', 'REQ_MOVED', 'NO_CLICK', 'VOL_TIME', 'REGISTRATION_ERROR'),
    later: fc.constantFrom('STAYS', 'STAYS', 'MOVES', 'ENDS', 'GOES', 'MISTAKE'),
    foldFirst: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);

test('years by the rollup are those of the reports, whatever was corrected, and whenever it was folded', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.boolean(), fc.boolean(), async (matches, foldEarly, foldLate) => {
      const organisation = new TestOrganisation();
      const programmes = [
        organisation.programme(),
        organisation.programme({ settings: { completeFrom: '2020-06-01' } }),
      ];
      const ids = matches.map(({ programme, linked, days, reason }) => {
        const linkedOn = addDays(today, linked);
        const volunteer = organisation.volunteer();
        const enrolment = organisation.enrolment(programmes[programme]!, volunteer, '2010-01-01');
        return organisation.match({
          programme: programmes[programme]!,
          requester: organisation.requester(),
          enrolment,
          volunteer,
          linkedOn,
          endedOn: days === null ? null : addDays(linkedOn, days),
          reason,
        });
      });
      await organisation.write(database);
      if (foldEarly) await foldMatchChanges(database.orm, organisation.id, now);
      for (const [at, { later }] of matches.entries()) await correct(organisation, ids[at]!, later);
      if (foldLate) await foldMatchChanges(database.orm, organisation.id, now);
      const expected = await directly(organisation, programmes);
      const found = await organisation.read(database, (em) =>
        loadProgrammeYears(em, organisation.id, years, 'PREMATURE_ONLY', asOf(null, today)),
      );
      const there = new Set(found.map(({ programmeId }) => programmeId));
      expect(inOrder(found)).toEqual(inOrder(expected.filter(({ programmeId }) => there.has(programmeId))));
      const without = expected.filter(({ programmeId }) => !there.has(programmeId));
      expect(without.every(({ total, outflow }) => total === 0 && outflow === 0)).toBe(true);
    }),
    { numRuns: 40 },
  );
}, 120_000);

const corrections: Readonly<Record<string, string>> = {
  MOVES: `update match set linked_on = linked_on - 17 where id = ?`,
  ENDS: `update match set status = 'ENDED', ended_on = greatest(linked_on, date '2023-06-30'), unlink_reason = 'VOL_TIME'
    where id = ? and ended_on is null`,
  MISTAKE: `update match set unlink_reason = 'REGISTRATION_ERROR' where id = ? and ended_on is not null`,
};

async function correct(organisation: TestOrganisation, id: string, how: string): Promise<void> {
  // What nobody may do in the portal, the owner of the database can.
  if (how === 'GOES') await asOwner(database, 'delete from match where id = $1', [id]);
  const sql = corrections[how];
  if (!sql) return;
  await transact(database.orm, { organisations: [organisation.id] }, async (em) => {
    await em.execute(`select set_config('app.correction', 'on', true)`);
    await em.execute(sql, [id]);
  });
}

test('who folds at the same time folds each change once, and writers wait for nobody', async () => {
  const organisation = new TestOrganisation();
  const programme = organisation.programme();
  const ids = Array.from({ length: 60 }, () => {
    const volunteer = organisation.volunteer();
    const enrolment = organisation.enrolment(programme, volunteer, '2010-01-01');
    return organisation.match({
      programme,
      requester: organisation.requester(),
      enrolment,
      volunteer,
      linkedOn: '2023-03-01',
    });
  });
  await organisation.write(database);
  const fold = () => foldMatchChanges(database.orm, organisation.id, now);
  await Promise.all(
    ids.flatMap((id, at) => [correct(organisation, id, 'ENDS'), ...(at % 10 === 0 ? [fold()] : [])]),
  );
  await foldMatchChanges(database.orm, organisation.id, now);
  const [year] = await organisation.read(database, (em) =>
    loadProgrammeYears(em, organisation.id, { from: 2023, until: 2024 }, 'ALL_ENDINGS', asOf(null, today)),
  );
  expect(year).toMatchObject({ inflow: 60, outflow: 60, runningAtEnd: 0 });
  const left = await asOwner(database, 'select from match_change where organisation_id = $1', [
    organisation.id,
  ]);
  expect(left).toEqual([]);
});
