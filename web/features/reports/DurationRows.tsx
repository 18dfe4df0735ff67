import { useQuery } from 'urql';
import { closeOf } from '../../app/format.ts';
import { graphql } from '../../app/graphql.ts';
import { pageSize } from '../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { FigureRowFragment, RowsPage, RowsTable } from './FigureRows.tsx';
import { lasting } from './lasting.ts';
import type { MeasureName } from './Measures.tsx';
import { halfOpen, type Period } from './period.ts';

const DurationRowsQuery = graphql(
  `query DurationRows(
    $organisation: ID!
    $programme: ID
    $period: PeriodInput!
    $figure: DurationFigure!
    $knownAt: DateTime
    $first: Int
    $after: String
  ) {
    durationFigureRows(
      organisation: $organisation
      programme: $programme
      period: $period
      figure: $figure
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
  programme: string | undefined;
  measure: MeasureName;
  /** How the figure is called. */
  name: string;
  period: Period;
  knownOn: string | undefined;
};

/** The rows behind a figure on how long things last. */
export function DurationRows({ name, ...of }: RowsProps) {
  const pages = usePages();
  return (
    <RowsTable figure={name}>
      {pages.map((page) => (
        <PageOfRows key={page.after} page={page} {...of} />
      ))}
    </RowsTable>
  );
}

function PageOfRows(props: Omit<RowsProps, 'name'> & { page: PageOfList }) {
  const { organisation, programme, measure, period, knownOn, page } = props;
  const figure = lasting[measure];
  const [{ data, error }] = useQuery({
    query: DurationRowsQuery,
    variables: {
      organisation,
      programme: /^(MATCHES|WAIT)/.test(figure) ? programme : null,
      period: halfOpen(period),
      figure,
      knownAt: knownOn ? closeOf(knownOn) : null,
      first: pageSize,
      after: page.after,
    },
    requestPolicy: 'cache-and-network',
  });
  return <RowsPage page={page} list={data?.durationFigureRows} error={error} />;
}
