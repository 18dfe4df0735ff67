import type { OutcomeAfterMonths, RetentionCurve } from '../lasting/followed-types.ts';
import type { ListedFigure, Part, Unit } from './listed-figures.ts';

type Named = Pick<ListedFigure, 'name' | 'unit'>;

/** One line for each of these fields that a thing has, under a code and with what it is about. */
export const fieldsOf = <Thing extends object>(
  thing: Thing,
  { code, parts = [] }: { code: string; parts?: readonly Part[] },
  fields: { readonly [Field in keyof Thing & string]?: Named },
): ListedFigure[] =>
  (Object.entries(fields) as [keyof Thing & string, Named][]).map(([field, named]) => ({
    ...named,
    code: code ? `${code}.${field}` : field,
    parts,
    value: thing[field] as number | null,
  }));

/** How long some things last: the curve point by point, and the shares after months. */
export function curveList(curve: RetentionCurve, code: string, of: Part[], unit: Unit): ListedFigure[] {
  const share = {
    survival: { name: 'curveShare', unit: 'SHARE' },
    lower: { name: 'curveLower', unit: 'SHARE' },
    upper: { name: 'curveUpper', unit: 'SHARE' },
    atRisk: { name: 'curveAtRisk', unit },
  } as const;
  return [
    ...fieldsOf(
      curve,
      { code, parts: of },
      {
        followed: { name: 'curveFollowed', unit },
        enteredLate: { name: 'curveEnteredLate', unit },
        notSeen: { name: 'curveNotSeen', unit },
        ended: { name: 'curveEnded', unit },
        medianDays: { name: 'curveMedian', unit: 'DAYS' },
      },
    ),
    ...curve.afterMonths.flatMap((after) =>
      fieldsOf(
        after,
        { code: `${code}.afterMonths.${after.months}`, parts: [...of, { months: after.months }] },
        share,
      ),
    ),
    ...curve.points.flatMap((point) =>
      fieldsOf(point, { code: `${code}.points.${point.days}`, parts: [...of, { days: point.days }] }, share),
    ),
  ];
}

/** What had become of people after months. */
export const outcomeList = (
  outcomes: readonly OutcomeAfterMonths[],
  code: string,
  of: Part,
  unit: Unit,
): ListedFigure[] =>
  outcomes.flatMap((after) =>
    fieldsOf(
      after,
      { code: `${code}.afterMonths.${after.months}`, parts: [of, { months: after.months }] },
      {
        happened: { name: 'outcomeHappened', unit: 'SHARE' },
        otherwise: { name: 'outcomeOtherwise', unit: 'SHARE' },
        goesOn: { name: 'outcomeGoesOn', unit: 'SHARE' },
        atRisk: { name: 'curveAtRisk', unit },
      },
    ),
  );
