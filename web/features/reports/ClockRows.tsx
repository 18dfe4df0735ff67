import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { closeOf } from '../../app/format.ts';
import { graphql } from '../../app/graphql.ts';
import { pageSize } from '../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { FigureRowFragment, RowsPage, RowsTable } from './FigureRows.tsx';
import { halfOpen, type Period } from './period.ts';

const ClockRowsQuery = graphql(
  `query ClockRows(
    $organisation: ID!
    $clock: Int!
    $period: PeriodInput!
    $knownAt: DateTime
    $first: Int
    $after: String
  ) {
    clockRows(
      organisation: $organisation
      clock: $clock
      period: $period
      knownAt: $knownAt
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { ...FigureRow } }
    }
  }`,
  [FigureRowFragment],
);

type RowsProps = {
  organisation: string;
  /** Its place in the report; the first is 0. */
  clock: number;
  period: Period;
  knownOn: string | undefined;
};

/** The requests by which a clock of the organisation is judged, each from when it began until it stopped. */
export function ClockRows(props: RowsProps) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  return (
    <RowsTable figure={t('duration.waiting.clocks')}>
      {pages.map((page) => (
        <PageOfRows key={page.after} page={page} {...props} />
      ))}
    </RowsTable>
  );
}

function PageOfRows({ organisation, clock, period, knownOn, page }: RowsProps & { page: PageOfList }) {
  const [{ data, error }] = useQuery({
    query: ClockRowsQuery,
    variables: {
      organisation,
      clock,
      period: halfOpen(period),
      knownAt: knownOn ? closeOf(knownOn) : null,
      first: pageSize,
      after: page.after,
    },
    requestPolicy: 'cache-and-network',
  });
  return <RowsPage page={page} list={data?.clockRows} error={error} />;
}
