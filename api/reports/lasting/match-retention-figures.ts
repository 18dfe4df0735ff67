import { endingFor, endingType } from '../../matching/endings.ts';
import { share, sum } from '../counting.ts';
import { type Period, yearEarlier } from '../period.ts';
import { curveOf, estimatorFor, type Followed } from './followed-figures.ts';
import type { RetentionCurve } from './followed-types.ts';
import type { ClosedRow, ExpectedRow, FollowedMatchRow, MatchRetentionRows } from './match-retention-rows.ts';
import type {
  ClosureFigures,
  EndingCount,
  MatchRetentionGroup,
  MatchRetentionReport,
  PrematureEndings,
  RetentionSplit,
  TwelveMonthCohort,
} from './match-retention-types.ts';
import { whatItIs } from './retention-figures.ts';
import type { RetentionVariant } from './retention-types.ts';

/** Three, six and twelve months: how long matches are followed everywhere in the field. */
const matchMonths = [3, 6, 12] as const;

/** How long matches last, as the API describes it. */
export function matchRetentionFigures(
  rows: MatchRetentionRows,
  period: Period,
  variant: RetentionVariant,
  split: RetentionSplit | null,
): Omit<MatchRetentionReport, 'warnings'> {
  return {
    all: matchCurve(rows.followed, variant),
    groups: groupsOf(rows, variant, split),
    groupsOverlap: split === 'LINK_REASON',
    cohort: twelveMonthCohort(rows.cohort, period),
    premature: prematureEndings(rows.expected, rows.withoutExpectation),
    closures: closureFigures(rows.served, rows.closed),
  };
}

/** How long some matches last. */
export function matchCurve(rows: readonly FollowedMatchRow[], variant: RetentionVariant): RetentionCurve {
  const followed = rows.map(
    ({ reason, ...row }): Followed => ({ ...row, what: whatItIs(reason && endingType(reason), variant) }),
  );
  return curveOf(followed, estimatorFor(variant === 'NATURAL_COMPETING'), matchMonths);
}

function groupsOf(
  { grouped, programmes }: Pick<MatchRetentionRows, 'grouped' | 'programmes'>,
  variant: RetentionVariant,
  split: RetentionSplit | null,
): MatchRetentionGroup[] {
  const names = new Map(split === 'PROGRAMME' ? programmes.map(({ id, name }) => [id, name]) : []);
  return [...Map.groupBy(grouped, ({ key }) => key!)]
    .map(([key, rows]) => ({ key, name: names.get(key) ?? null, curve: matchCurve(rows, variant) }))
    .sort((one, other) => compare(orderOf(one), orderOf(other)));
}

/** What is not known comes last; bands and years by their number, programmes by name. */
const orderOf = ({ key, name }: MatchRetentionGroup): string =>
  key === 'UNKNOWN'
    ? '\uffff'
    : (name ?? (Number.parseInt(key, 10) >= 0 ? key.split('-')[0]!.padStart(5, '0') : key));
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function twelveMonthCohort(
  { linked, lasted, notYetKnown }: MatchRetentionRows['cohort'],
  period: Period,
): TwelveMonthCohort {
  return { ...yearEarlier(period), linked, lasted, notYetKnown, rate: share(lasted, linked) };
}

/** Source of both rates: all that ended too early but as planned, and of these what is somebody's doing. */
function prematureEndings(rows: readonly ExpectedRow[], withoutExpectation: number): PrematureEndings {
  const countOf = (isMeant: (row: ExpectedRow) => boolean) =>
    sum(rows.filter(isMeant).map((row) => row.count));
  const endedEarly = (row: ExpectedRow) => row.reason !== null && row.early;
  const judged = countOf((row) => row.reason !== null || row.asOld);
  const adjusted = countOf((row) => endedEarly(row) && endingType(row.reason!) === 'PREMATURE');
  const gross = adjusted + countOf((row) => endedEarly(row) && endingType(row.reason!) === 'NATURAL');
  return {
    judged,
    gross,
    adjusted,
    grossRate: share(gross, judged),
    adjustedRate: share(adjusted, judged),
    withoutExpectation,
  };
}

function closureFigures(served: number, rows: readonly ClosedRow[]): ClosureFigures {
  const closed = sum(rows.map((row) => row.count));
  return {
    served,
    closed,
    closureRate: share(closed, served),
    averageDaysOfClosed: share(sum(rows.map((row) => row.days)), closed),
    endings: endingCounts(rows),
  };
}

function endingCounts(rows: readonly ClosedRow[]): EndingCount[] {
  const told = rows.map(({ reason, initiatedBy, count }): EndingCount => {
    const { side, type } = endingFor(reason, initiatedBy ?? undefined);
    return { side: side === 'CHOOSE' ? initiatedBy : side, type, reason, count };
  });
  return [...Map.groupBy(told, ({ side, reason }) => `${side} ${reason}`).values()]
    .map((alike) => ({ ...alike[0]!, count: sum(alike.map(({ count }) => count)) }))
    .sort((one, other) => other.count - one.count || compare(one.reason, other.reason));
}
