import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import { Organisation } from '../../organisations/organisation.ts';
import type { Programme } from '../../organisations/programme.ts';
import type { AsOf } from '../known/as-known.ts';
import type {
  ComparedMeasure,
  ComparisonMeasure,
  MeasureSpread,
  ProgrammeComparison,
} from './comparing-types.ts';
import type { Measured } from './measure-figures.ts';
import { ownMeasures } from './own-measures.ts';
import { firstSettlingDay } from './settling-days.ts';

/** A programme in a year beside those of its kind: its own figures, and those of others as they were settled, both as of then. */
export async function loadProgrammeComparison(
  em: SqlEntityManager,
  programme: Programme,
  year: number,
  as: AsOf,
): Promise<ProgrammeComparison> {
  const { comparesWithOthers } = await em.findOneOrFail(Organisation, { id: programme.organisationId });
  const settled = comparesWithOthers ? await settledSpreads(em, programme, year, as) : null;
  const own = await ownMeasures(em, programme, year, as);
  return { year, takesPart: comparesWithOthers, measures: own.map((each) => compared(each, settled)) };
}

interface Settled {
  isDue: boolean;
  spreads: (MeasureSpread & { measure: ComparisonMeasure })[];
}

function compared({ measure, value, cases }: Measured, settled: Settled | null): ComparedMeasure {
  const spread = settled?.spreads.find((each) => each.measure === measure) ?? null;
  return {
    measure,
    own: value === null || !Number.isFinite(value) ? null : value,
    ownCases: cases,
    spread,
    whyNone: spread ? null : !settled ? 'NOT_TAKING_PART' : settled.isDue ? 'TOO_FEW' : 'NOT_YET',
  };
}

/** What was settled until then for a kind of programme in a year, and whether that has been tried; in one statement. */
async function settledSpreads(
  em: SqlEntityManager,
  { kind }: Pick<Programme, 'kind'>,
  year: number,
  { knownAt }: Pick<AsOf, 'knownAt'>,
): Promise<Settled> {
  const [found] = await em.execute<Settled[]>(sql`
    with settled as (
      select settling_day from comparison_round where ${knownAt}::timestamptz is null or settled_at <= ${knownAt})
    select exists (select from settled where settling_day >= ${firstSettlingDay(year)}) as "isDue",
      (select coalesce(json_agg(x), '[]') from (
        select measure, lower, median, upper, programmes, organisations, settling_day as "settledOn"
        from comparison join settled using (settling_day) where kind = ${kind} and year = ${year}
      ) x) as "spreads"
  `);
  return found!;
}
