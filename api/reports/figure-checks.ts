import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { Organisation } from '../organisations/organisation.ts';
import { Programme } from '../organisations/programme.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import { Reads, setRowContext, transact } from '../platform/operation.ts';
import type { Period } from './period.ts';
import { loadProgrammeReport } from './programme/programme-report.ts';
import type { ProgrammeReport } from './programme/programme-types.ts';
import { loadRequestReport } from './requests/request-report.ts';
import type { YearFigures } from './rollup/years-figures.ts';
import { loadProgrammeYears } from './rollup/years-report.ts';
import { loadVolunteerReport } from './volunteers/volunteer-report.ts';
import type { Warning, WarningCode } from './warning.ts';

/** This year, and so many before it: what is still asked about. */
const yearsBack = 2;

/** What somebody has to look into; the others only say how to read a figure. */
const wrong: readonly WarningCode[] = ['IDENTITY_BROKEN', 'PUBLISHED_DIFFERS'];

/**
 * Checks the figures of an organisation once a day: whether sums that must hold do, whether what was printed is what is
 * computed, and whether years by the rollup are those of the reports. What is wrong is a signal for whoever works there,
 * for as long as it is.
 * @returns how many programmes it checked.
 */
export async function checkFigures(orm: MikroORM, organisationId: string, now: Date): Promise<number> {
  const today = amsterdamDay(now);
  const whose = { organisations: [organisationId] };
  const [due] = await transact(orm, whose, (em) =>
    em.execute(
      `select from programme p left join figure_check c on c.programme_id = p.id
       where p.organisation_id = ? and c.checked_on is distinct from ?::date limit 1`,
      [organisationId, today],
    ),
  );
  if (!due) return 0;
  // Of one moment: what is written meanwhile must not look like a figure that differs from itself.
  const reads = new Reads(orm, (em) => setRowContext(em, whose));
  const found = await findAll(await reads.em(), organisationId, today).finally(() => reads.close());
  await transact(orm, whose, (em) =>
    em.execute(writing, [organisationId, today, today, JSON.stringify(found)]),
  );
  return found.length;
}

interface Found {
  programme: string;
  /** Each as the year and what is wrong with it. */
  findings: string[];
}

async function findAll(em: SqlEntityManager, organisationId: string, today: Day): Promise<Found[]> {
  const organisation = await em.findOneOrFail(Organisation, { id: organisationId });
  const programmes = await em.find(Programme, { organisationId });
  const found = new Map(programmes.map(({ id }): [string, string[]] => [id, []]));
  const as = { today, knownAt: null };
  const thisYear = Number(today.slice(0, 4));
  const years = { from: thisYear - yearsBack, until: thisYear + 1 };
  const rolled = await loadProgrammeYears(em, organisationId, years, 'ALL_ENDINGS', as);
  for (let year = years.from; year < years.until; year++) {
    const period: Period = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
    const volunteers = await loadVolunteerReport(em, organisation, period, [], as);
    const requests = await loadRequestReport(em, organisation, period, as);
    for (const programme of programmes) {
      const report = await loadProgrammeReport(em, programme, period, as);
      const warnings = [...report.warnings, ...volunteers.warnings, ...requests.warnings];
      const counted = rolled.find((row) => row.programmeId === programme.id && row.year === year);
      found
        .get(programme.id)!
        .push(...findingsOf(warnings, report, counted).map((code) => `${year} ${code}`));
    }
  }
  return [...found].map(([programme, findings]) => ({ programme, findings }));
}

const writing = `
  insert into figure_check (programme_id, organisation_id, checked_on, findings, found_on)
  select x.programme, ?, ?::date, x.findings, case when x.findings <> '{}' then ?::date end
  from json_to_recordset(?::json) as x (programme uuid, findings text[])
  on conflict (programme_id) do update set checked_on = excluded.checked_on, findings = excluded.findings,
    found_on = case when excluded.found_on is not null then coalesce(figure_check.found_on, excluded.found_on) end`;

/** What is wrong with the figures of a year: each once, by its code. `rolled` is the year by the rollup, if it has one. */
export function findingsOf(
  warnings: readonly Pick<Warning, 'code'>[],
  report: Pick<ProgrammeReport, 'total' | 'inflow' | 'outflow' | 'runningAtEnd'>,
  rolled: Pick<YearFigures, 'total' | 'inflow' | 'outflow' | 'runningAtEnd'> | undefined,
): string[] {
  const codes = warnings.map(({ code }) => code).filter((code) => wrong.includes(code));
  const fields = ['total', 'inflow', 'outflow', 'runningAtEnd'] as const;
  const differs = fields.some((field) => report[field] !== (rolled?.[field] ?? 0));
  return [...new Set<string>([...codes, ...(differs ? ['ROLLUP_DIFFERS'] : [])])];
}
