import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Loading } from '../../design/Loading.tsx';
import { More } from '../../design/More.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Table, TableLine } from '../../design/Table.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { LinkDialog } from './LinkDialog.tsx';
import type { Pair } from './pairs.ts';
import { WaitlistRow, WaitlistRowFragment } from './WaitlistRow.tsx';

const WaitlistQuery = graphql(
  `query Waitlist($programme: ID!, $first: Int, $after: String) {
    waitlist(programme: $programme, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...WaitlistRow } }
    }
  }`,
  [WaitlistRowFragment],
);

const pageSize = 50;
const fresh = { additionalTypenames: ['WaitlistEntry'] };
const columnCount = 6;

/** Who waits, longest first, each with explained suggestions; the coordinator links. */
export function Waitlist({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const [pair, setPair] = useState<Pair>();
  const [done, setDone] = useState<string>();
  const columns = ['requester', 'mode', 'waitlist.since'] as const;
  return (
    <>
      {done && <Notice tone="ok" title={done} takeFocus />}
      <Table
        caption={t('work.waitlist.caption')}
        columns={
          <>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`work.${column}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('work.waitlist.waited')}
            </th>
            <th scope="col">{t('work.waitlist.before')}</th>
            <th scope="col" className="number">
              {t('work.actions')}
            </th>
          </>
        }
      >
        {pages.map((page) => (
          <WaitlistRows key={page.after} programme={programme} page={page} onLink={setPair} />
        ))}
      </Table>
      {pair && (
        <LinkDialog
          pair={pair}
          onClose={() => setPair(undefined)}
          onDone={(message) => {
            setPair(undefined);
            setDone(message);
          }}
        />
      )}
    </>
  );
}

type RowsProps = { programme: string; page: PageOfList; onLink: (pair: Pair) => void };

function WaitlistRows({ programme, page, onLink }: RowsProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: WaitlistQuery,
    variables: { programme, first: pageSize, after: page.after },
    context: fresh,
  });
  const waitlist = data?.waitlist;
  const line = error ? (
    <Notice tone="error">{tp('shell.networkError')}</Notice>
  ) : !data ? (
    <Loading />
  ) : !waitlist ? (
    t('work.notYours')
  ) : waitlist.totalCount === 0 ? (
    t('work.waitlist.none')
  ) : page.last ? (
    <More
      page={page}
      endCursor={waitlist.pageInfo.hasNextPage ? waitlist.pageInfo.endCursor : null}
      shown={page.number * pageSize + waitlist.edges.length}
      total={waitlist.totalCount}
    />
  ) : null;
  return (
    <tbody>
      {waitlist?.edges.map(({ node }) => (
        <WaitlistRow key={node.id} entry={node} onLink={onLink} />
      ))}
      {line && <TableLine columns={columnCount}>{line}</TableLine>}
    </tbody>
  );
}
