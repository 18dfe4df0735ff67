import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Loading } from '../../design/Loading.tsx';
import { More } from '../../design/More.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Table, TableLine } from '../../design/Table.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { MatchRow, MatchRowFragment } from './MatchRow.tsx';
import type { RunningMatch } from './pairs.ts';
import { UnlinkDialog } from './UnlinkDialog.tsx';

const MatchesQuery = graphql(
  `query Matches($programme: ID!, $first: Int, $after: String) {
    matches(
      programme: $programme
      status: [TRIAL, ACTIVE, ON_HOLD, CLOSING]
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

const pageSize = 50;
const fresh = { additionalTypenames: ['Match'] };
const columnCount = 6;

/** The pairs that run now, and the action that ends one. */
export function Matches({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const [ending, setEnding] = useState<RunningMatch>();
  const [done, setDone] = useState<string>();
  const columns = ['requester', 'volunteer', 'matches.since', 'matches.status', 'matches.reasons'] as const;
  return (
    <>
      {done && <Notice tone="ok" title={done} takeFocus />}
      <Table
        caption={t('work.matches.caption')}
        columns={
          <>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`work.${column}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('work.actions')}
            </th>
          </>
        }
      >
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
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: MatchesQuery,
    variables: { programme, first: pageSize, after: page.after },
    context: fresh,
  });
  const matches = data?.matches;
  const line = error ? (
    <Notice tone="error">{tp('shell.networkError')}</Notice>
  ) : !data ? (
    <Loading />
  ) : !matches ? (
    t('work.notYours')
  ) : matches.totalCount === 0 ? (
    t('work.matches.none')
  ) : page.last ? (
    <More
      page={page}
      endCursor={matches.pageInfo.hasNextPage ? matches.pageInfo.endCursor : null}
      shown={page.number * pageSize + matches.edges.length}
      total={matches.totalCount}
    />
  ) : null;
  return (
    <tbody>
      {matches?.edges.map(({ node }) => (
        <MatchRow key={node.id} match={node} onUnlink={onUnlink} />
      ))}
      {line && <TableLine columns={columnCount}>{line}</TableLine>}
    </tbody>
  );
}
