import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { EndingType } from '../../../api/matching/codes.ts';
import { retentionFigures } from '../../../api/reports/lasting/retention-figures.ts';
import type { YearFigures } from '../../../api/reports/rollup/years-figures.ts';

/** The same figures by plain SQL over all matches, and the same arithmetic after it: what the rollup is held against. */
export async function yearsDirectly(
  em: SqlEntityManager,
  organisationId: string,
  { from, until }: { from: number; until: number },
  today: string,
): Promise<YearFigures[]> {
  const flows = await em.execute<{ programmeId: string; year: number; linked: number; ended: number }[]>(
    `select m.programme_id as "programmeId", y.year, sum(y.linked)::int as linked, sum(y.ended)::int as ended
     from match m, lateral (values
       (extract(year from m.linked_on)::int, 1, 0), (extract(year from m.ended_on)::int, 0, 1)) y (year, linked, ended)
     where m.organisation_id = ? and m.linked_on is not null and m.unlink_reason is distinct from 'REGISTRATION_ERROR'
       and y.year is not null
     group by 1, 2`,
    [organisationId],
  );
  const lengths = await em.execute<
    { programmeId: string; year: number; days: number; ending: EndingType | null; count: number }[]
  >(
    `select programme_id as "programmeId", extract(year from linked_on)::int as year,
       least(ended_on, ?::date) - linked_on as days,
       case when ended_on <= ? then case when unlink_reason in ('GOAL_REACHED') then 'PLANNED'
         when unlink_reason in ('REQ_MOVED') then 'NATURAL' else 'PREMATURE' end end as ending,
       count(*)::int as count
     from match
     where organisation_id = ? and linked_on <= ? and unlink_reason is distinct from 'REGISTRATION_ERROR'
     group by 1, 2, 3, 4`,
    [today, today, organisationId, today],
  );
  const lengthsOf = Map.groupBy(lengths, ({ programmeId, year }) => `${programmeId} ${year}`);
  return [...Map.groupBy(flows, ({ programmeId }) => programmeId)].flatMap(([programmeId, years]) => {
    const inYear = new Map(years.map((row) => [row.year, row]));
    let running = years
      .filter(({ year }) => year < from)
      .reduce((total, { linked, ended }) => total + linked - ended, 0);
    return Array.from({ length: until - from }, (_, at): YearFigures => {
      const year = from + at;
      const { linked: inflow = 0, ended: outflow = 0 } = inYear.get(year) ?? {};
      const runningAtStart = running;
      running += inflow - outflow;
      const { survivalAt3Months, survivalAt6Months, survivalAt12Months, medianDays } = retentionFigures(
        lengthsOf.get(`${programmeId} ${year}`) ?? [],
        'ALL_ENDINGS',
      );
      const lasting = { survivalAt3Months, survivalAt6Months, survivalAt12Months, medianDays };
      const total = runningAtStart + inflow;
      return { programmeId, year, runningAtStart, inflow, outflow, runningAtEnd: running, total, ...lasting };
    });
  });
}
