import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Table } from '../../design/Table.tsx';
import { pageSize, TablePage } from '../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { useVolunteerFilter } from './filter.ts';
import { VolunteerFilters } from './VolunteerFilters.tsx';
import { VolunteerRow, VolunteerRowFragment } from './VolunteerRow.tsx';

const VolunteersQuery = graphql(
  `query Volunteers($programme: ID!, $filter: EnrolmentFilter, $first: Int, $after: String) {
    volunteers(programme: $programme, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...VolunteerRow } }
    }
  }`,
  [VolunteerRowFragment],
);

const fresh = { additionalTypenames: ['Enrolment', 'Match'] };
const columns = ['name', 'status', 'places', 'when', 'modes', 'screening'] as const;
type Filter = ReturnType<typeof useVolunteerFilter>['filter'];

/** The volunteers of a programme by name, each the way to a page of their own. */
export function Volunteers({ programme }: { programme: string }) {
  const { chosen, choose, filter } = useVolunteerFilter();
  return (
    <>
      <VolunteerFilters chosen={chosen} choose={choose} />
      <VolunteerTable key={JSON.stringify(filter)} programme={programme} filter={filter} />
    </>
  );
}

function VolunteerTable({ programme, filter }: { programme: string; filter: Filter }) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  return (
    <Table
      folds
      caption={t('volunteers.caption')}
      headings={columns.map((column) => ({ text: t(`volunteers.${column}`) }))}
    >
      {pages.map((page) => (
        <VolunteerRows key={page.after} programme={programme} filter={filter} page={page} />
      ))}
    </Table>
  );
}

type RowsProps = { programme: string; filter: Filter; page: PageOfList };

function VolunteerRows({ programme, filter, page }: RowsProps) {
  const { t } = useTranslation('staff');
  const [{ data, error }] = useQuery({
    query: VolunteersQuery,
    variables: { programme, filter, first: pageSize, after: page.after },
    context: fresh,
  });
  const volunteers = data?.volunteers;
  return (
    <TablePage
      page={page}
      columns={columns.length}
      list={volunteers}
      error={error}
      none={t('volunteers.none')}
    >
      {volunteers?.edges.map(({ node }) => (
        <VolunteerRow key={node.id} enrolment={node} />
      ))}
    </TablePage>
  );
}
