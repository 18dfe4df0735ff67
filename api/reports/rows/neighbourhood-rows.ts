import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { Whose } from '../reported-whose.ts';
import { supplyParts } from '../supply/supply-rows.ts';
import type { NeighbourhoodFigure } from './counted-figure.ts';
import type { SelectedRow } from './selected-row.ts';

const kindOf: Readonly<Record<NeighbourhoodFigure, SelectedRow['kind']>> = {
  NEIGHBOURHOOD_WAITING: 'WAIT',
  NEIGHBOURHOOD_PLACES: 'ENROLMENT',
  NEIGHBOURHOOD_MATCHES: 'MATCH',
};

/** The rows that a figure of a neighbourhood counts, the earliest first; of no neighbourhood of the organisation for null. */
export const neighbourhoodRows = (
  em: SqlEntityManager,
  whose: Whose,
  { figure, neighbourhoodId }: { figure: NeighbourhoodFigure; neighbourhoodId: string | null },
  asOf: AsOf,
): Promise<SelectedRow[]> =>
  rowsAsKnown<SelectedRow>(
    em,
    asOf,
    sql`
    ${supplyParts(whose, asOf.today)}
    select kind, counted.id, programme_id as "programmeId", from_on::text as "fromOn", until_on::text as "untilOn",
      null as code
    from counted left join ours on ours.id = counted.neighbourhood_id
    where kind = ${kindOf[figure]} and ours.id is not distinct from ${neighbourhoodId}::uuid
    order by "fromOn", counted.id
  `,
  );
