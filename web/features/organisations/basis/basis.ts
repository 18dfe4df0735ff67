import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql.ts';

export const BasisFragment = graphql(`
  fragment Basis on ReportingBasis {
    clocks { from until workingDays target }
    areUsual
    usualClocks { from until workingDays target }
    volunteersCompleteFrom
    viewerCanSet
  }
`);

export const BasisQuery = graphql(
  `query ReportingBasis($organisation: ID!) { reportingBasis(organisation: $organisation) { ...Basis } }`,
  [BasisFragment],
);

export const SetBasisMutation = graphql(
  `mutation SetReportingBasis(
    $organisation: ID!
    $basis: ReportingBasisInput!
    $asRead: ReportingBasisInput
  ) {
    setReportingBasis(organisation: $organisation, basis: $basis, asRead: $asRead) {
      __typename
      ... on ReportingBasis { ...Basis }
      ... on Refusal { reason message fields { path message } }
    }
  }`,
  [BasisFragment],
);

export type Basis = ResultOf<typeof BasisFragment>;
export type Clock = Basis['clocks'][number];
type BasisInput = VariablesOf<typeof SetBasisMutation>['basis'];

export const moments = [
  'RECEIPT',
  'FIRST_ATTEMPT',
  'FIRST_CONTACT',
  'INTAKE',
  'OUTCOME',
  'START',
] as const satisfies Clock['from'][];

/** A clock as it stands in the form: numbers as they are typed. */
export type ClockValues = Pick<Clock, 'from' | 'until'> & { workingDays: string; target: string };
export type BasisValues = { which: 'usual' | 'own'; clocks: ClockValues[]; volunteersCompleteFrom: string };

export const emptyClock: ClockValues = {
  from: 'RECEIPT',
  until: 'FIRST_CONTACT',
  workingDays: '',
  target: '',
};

export const valuesOf = ({ clocks, areUsual, volunteersCompleteFrom }: Basis): BasisValues => ({
  which: areUsual ? 'usual' : 'own',
  clocks: clocks.map(({ from, until, workingDays, target }) => ({
    from,
    until,
    workingDays: String(workingDays),
    target: target === null ? '' : String(target).replace('.', ','),
  })),
  volunteersCompleteFrom: volunteersCompleteFrom ?? '',
});

/** What was typed as a number; NaN for what is none. */
const numberOf = (text: string): number => Number(text.trim().replace(',', '.') || Number.NaN);

/** The fields in which something stands that is no number. */
export const notNumbers = ({ which, clocks }: BasisValues) =>
  which === 'usual'
    ? []
    : clocks.flatMap(({ workingDays, target }, at) => [
        ...(Number.isNaN(numberOf(workingDays)) ? [`clocks.${at}.workingDays` as const] : []),
        ...(target.trim() !== '' && Number.isNaN(numberOf(target)) ? [`clocks.${at}.target` as const] : []),
      ]);

export const inputOf = ({ which, clocks, volunteersCompleteFrom }: BasisValues): BasisInput => ({
  clocks:
    which === 'usual'
      ? null
      : clocks.map(({ workingDays, target, ...clock }) => ({
          ...clock,
          workingDays: numberOf(workingDays),
          target: target.trim() === '' ? null : numberOf(target),
        })),
  volunteersCompleteFrom: volunteersCompleteFrom || null,
});
