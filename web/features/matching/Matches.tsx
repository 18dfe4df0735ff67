import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Notice } from '../../design/Notice.tsx';
import { useSearched } from '../../design/SearchField.tsx';
import { Table } from '../../design/Table.tsx';
import { pageSize, TablePage } from '../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { MatchRow, MatchRowFragment } from './MatchRow.tsx';
import type { RunningMatch } from './pairs.ts';
import { UnlinkDialog } from './UnlinkDialog.tsx';

const MatchesQuery = graphql(
  `query Matches($programme: ID!, $search: String, $first: Int, $after: String) {
    matches(
      programme: $programme
      status: [TRIAL, ACTIVE, ON_HOLD, CLOSING]
      search: $search
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...MatchRow } }
    }
  }`,
  [MatchRowFragment],
);

const fresh = { additionalTypenames: ['Match'] };
const columnCount = 6;

/** The pairs that run now, and the action that ends one. */
export function Matches({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const [ending, setEnding] = useState<RunningMatch>();
  const [done, setDone] = useState<string>();
  const columns = [
    'work.requester',
    'work.volunteer',
    'work.matches.since',
    'work.matches.status',
    'work.matches.reasons',
  ] as const;
  const headings = [
    ...columns.map((column) => ({ text: t(column) })),
    { text: t('work.actions'), right: true },
  ];
  return (
    <>
      {done && <Notice tone="ok" title={done} takeFocus />}
      <Table folds caption={t('work.matches.caption')} headings={headings}>
        {pages.map((page) => (
          <MatchRows key={page.after} programme={programme} page={page} onUnlink={setEnding} />
        ))}
      </Table>
      {ending && (
        <UnlinkDialog
          match={ending}
          onClose={() => setEnding(undefined)}
          onDone={(message) => {
            setEnding(undefined);
            setDone(message);
          }}
        />
      )}
    </>
  );
}

type RowsProps = { programme: string; page: PageOfList; onUnlink: (match: RunningMatch) => void };

function MatchRows({ programme, page, onUnlink }: RowsProps) {
  const { t } = useTranslation('staff');
  const search = useSearched();
  const [{ data, error }] = useQuery({
    query: MatchesQuery,
    variables: { programme, search: search || null, first: pageSize, after: page.after },
    context: fresh,
  });
  const matches = data?.matches;
  return (
    <TablePage
      page={page}
      columns={columnCount}
      list={matches}
      error={error}
      none={t(search ? 'followup.notFound' : 'work.matches.none')}
    >
      {matches?.edges.map(({ node }) => (
        <MatchRow key={node.id} match={node} onUnlink={onUnlink} />
      ))}
    </TablePage>
  );
}
