import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Table } from '../../../design/Table.tsx';
import { pageSize, TablePage } from '../../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../../design/usePages.ts';
import { AccessLogRow, AccessLogRowFragment } from './AccessLogRow.tsx';
import type { LogFilter } from './filter.ts';

const AccessLogQuery = graphql(
  `query AccessLog($organisation: ID!, $about: ID, $by: ID, $first: Int, $after: String) {
    accessLog(organisation: $organisation, about: $about, by: $by, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...AccessLogRow } }
    }
  }`,
  [AccessLogRowFragment],
);

const columnCount = 5;
type AccessLogProps = {
  organisation: string;
  filter: LogFilter;
  onFilter: (change: Partial<LogFilter>) => void;
};

/** Who did or looked at what in an organisation, the newest first. */
export function AccessLog(props: AccessLogProps) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const columns = ['when', 'who', 'what', 'seen'] as const;
  const headings = [
    ...columns.map((column) => ({ text: t(`logbook.${column}`) })),
    { text: t('work.actions'), right: true },
  ];
  return (
    <Table caption={t('logbook.caption')} headings={headings}>
      {pages.map((page) => (
        <Rows key={page.after} page={page} {...props} />
      ))}
    </Table>
  );
}

function Rows({ organisation, filter, onFilter, page }: AccessLogProps & { page: PageOfList }) {
  const { t } = useTranslation('staff');
  const [{ data, error }] = useQuery({
    query: AccessLogQuery,
    variables: { organisation, ...filter, first: pageSize, after: page.after },
    // Each look is in it as well.
    requestPolicy: 'cache-and-network',
  });
  const log = data?.accessLog;
  return (
    <TablePage page={page} columns={columnCount} list={log} error={error} none={t('logbook.none')}>
      {log?.edges.map(({ node }) => (
        <AccessLogRow key={node.id} entry={node} onFilter={onFilter} />
      ))}
    </TablePage>
  );
}
