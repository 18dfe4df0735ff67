import { type MikroORM, type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { ProgrammeKind } from '../../organisations/codes.ts';
import { Programme } from '../../organisations/programme.ts';
import { amsterdamDay, type Day } from '../../platform/days.ts';
import { transact } from '../../platform/operation.ts';
import { type AsOf, asOf } from '../known/as-known.ts';
import type { ComparisonMeasure } from './comparing-types.ts';
import { ownMeasures } from './own-measures.ts';
import { lastSettlingDay, yearsToCompare } from './settling-days.ts';
import { type Contribution, fewestOrganisations, type Spread, spreadOf } from './spread-figures.ts';

interface OwnContribution extends Contribution {
  kind: ProgrammeKind;
  year: number;
  measure: ComparisonMeasure;
}

interface SettledSpread extends Spread {
  kind: ProgrammeKind;
  year: number;
  measure: ComparisonMeasure;
}

/**
 * Settles how programmes compare, once for each settling day, whoever comes to it first. The figures of an organisation
 * are counted in a transaction that sees that organisation alone, and are written nowhere; only what all may be told is.
 * @returns how many spreads there are to tell, those of earlier days among them; null when the day was settled before.
 */
export async function settleComparisons(
  orm: MikroORM,
  now: Date,
  stop?: AbortSignal,
): Promise<number | null> {
  const today = amsterdamDay(now);
  const settlingDay = lastSettlingDay(today);
  const takingPart = await whoTakesPart(orm, settlingDay);
  if (!takingPart) return null;
  const contributions: OwnContribution[] = [];
  if (takingPart.length >= fewestOrganisations)
    for (const id of takingPart)
      contributions.push(
        ...(await contributionsOf(orm, id, yearsToCompare(settlingDay), asOf(null, today), stop)),
      );
  const spreads = spreadsOf(contributions);
  return transact(orm, { organisations: takingPart }, (em) => writeSpreads(em, settlingDay, spreads));
}

/** The organisations that take part; null when the day has been settled. */
const whoTakesPart = (orm: MikroORM, settlingDay: Day): Promise<string[] | null> =>
  transact(orm, { organisations: [] }, async (em) => {
    const [done] = await em.execute(sql`select from comparison_round where settling_day = ${settlingDay}`);
    if (done) return null;
    const rows = await em.execute<{ id: string }[]>(
      sql`select id from organisation where compares_with_others order by id`,
    );
    return rows.map(({ id }) => id);
  });

/** What an organisation brings, as only it can see it: a transaction for each programme and year, as none lasts long. */
async function contributionsOf(
  orm: MikroORM,
  organisationId: string,
  years: readonly number[],
  as: AsOf,
  stop: AbortSignal | undefined,
): Promise<OwnContribution[]> {
  const own = <T>(work: (em: SqlEntityManager) => Promise<T>) =>
    transact(orm, { organisations: [organisationId] }, work);
  const programmes = await own((em) => em.find(Programme, { organisationId }));
  const found: OwnContribution[] = [];
  for (const programme of programmes)
    for (const year of years) {
      stop?.throwIfAborted();
      const measured = await own((em) => ownMeasures(em, programme, year, as));
      const about = { organisationId, programmeId: programme.id, kind: programme.kind, year };
      for (const { measure, value, cases } of measured)
        if (value !== null) found.push({ ...about, measure, value, cases });
    }
  return found;
}

const spreadsOf = (contributions: readonly OwnContribution[]): SettledSpread[] =>
  [...Map.groupBy(contributions, ({ kind, year, measure }) => `${kind} ${year} ${measure}`).values()].flatMap(
    (alike) => {
      const { kind, year, measure } = alike[0]!;
      const spread = spreadOf(alike);
      return spread ? [{ kind, year, measure, ...spread }] : [];
    },
  );

/** Writes what is new. What was settled before stays as it was: two answers to one question could be subtracted. */
async function writeSpreads(
  em: SqlEntityManager,
  settlingDay: Day,
  spreads: readonly SettledSpread[],
): Promise<number | null> {
  const [first] = await em.execute(
    `insert into comparison_round (settling_day) values (?) on conflict do nothing returning true`,
    [settlingDay],
  );
  if (!first) return null;
  const told = (value: number) => (Number.isFinite(value) ? value : null);
  await em.execute(
    `insert into comparison (kind, year, measure, lower, median, upper, programmes, organisations, settling_day)
     select n.kind, n.year, n.measure, n.lower, n.median, n.upper, n.programmes, n.organisations, ?
     from json_to_recordset(?) as n (kind text, year int, measure text, lower int, median int, upper int,
       programmes int, organisations int)
     on conflict do nothing`,
    [
      settlingDay,
      JSON.stringify(
        spreads.map((each) => ({
          ...each,
          lower: told(each.lower),
          median: told(each.median),
          upper: told(each.upper),
        })),
      ),
    ],
  );
  return spreads.length;
}
