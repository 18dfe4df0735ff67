import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Notice } from '../../design/Notice.tsx';
import { useSearched } from '../../design/SearchField.tsx';
import { Table } from '../../design/Table.tsx';
import { pageSize, TablePage } from '../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { LinkDialog } from './LinkDialog.tsx';
import type { WaitlistAction } from './pairs.ts';
import { ProposeDialog } from './proposals/ProposeDialog.tsx';
import { SummaryDialog } from './proposals/SummaryDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { Removed } from './Removed.tsx';
import { WaitlistRow, WaitlistRowFragment } from './WaitlistRow.tsx';

const WaitlistQuery = graphql(
  `query Waitlist($programme: ID!, $search: String, $first: Int, $after: String) {
    waitlist(programme: $programme, search: $search, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...WaitlistRow } }
    }
  }`,
  [WaitlistRowFragment],
);

const fresh = { additionalTypenames: ['WaitlistEntry'] };
const columnCount = 6;

/** Who waits, longest first, each with explained suggestions; the coordinator proposes, or links at once. */
export function Waitlist({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const [action, setAction] = useState<WaitlistAction>();
  const [done, setDone] = useState<{ message: string; removed?: string; nth: number }>();
  const columns = ['work.requester', 'work.mode', 'work.waitlist.since'] as const;
  const headings = [
    ...columns.map((column) => ({ text: t(column) })),
    { text: t('work.waitlist.waited'), right: true },
    { text: t('work.waitlist.before') },
    { text: t('work.actions'), right: true },
  ];
  return (
    <>
      {done?.removed ? (
        <Removed key={done.nth} request={done.removed} message={done.message} />
      ) : (
        done && <Notice tone="ok" title={done.message} takeFocus />
      )}
      <Table folds caption={t('work.waitlist.caption')} headings={headings}>
        {pages.map((page) => (
          <WaitlistRows key={page.after} programme={programme} page={page} onAct={setAction} />
        ))}
      </Table>
      {action && (
        <ActionDialog
          action={action}
          onClose={() => setAction(undefined)}
          onDone={(message) => {
            setAction(undefined);
            const removed = action.what === 'remove' ? action.request : undefined;
            setDone((before) => ({ message, removed, nth: (before?.nth ?? 0) + 1 }));
          }}
        />
      )}
    </>
  );
}

type RowsProps = { programme: string; page: PageOfList; onAct: (action: WaitlistAction) => void };

function WaitlistRows({ programme, page, onAct }: RowsProps) {
  const { t } = useTranslation('staff');
  const search = useSearched();
  const [{ data, error }] = useQuery({
    query: WaitlistQuery,
    variables: { programme, search: search || null, first: pageSize, after: page.after },
    context: fresh,
  });
  const waitlist = data?.waitlist;
  return (
    <TablePage
      page={page}
      columns={columnCount}
      list={waitlist}
      error={error}
      none={t(search ? 'followup.notFound' : 'work.waitlist.none')}
    >
      {waitlist?.edges.map(({ node }) => (
        <WaitlistRow key={node.id} programme={programme} entry={node} onAct={onAct} />
      ))}
    </TablePage>
  );
}

type ActionProps = { action: WaitlistAction; onClose: () => void; onDone: (message: string) => void };

function ActionDialog({ action, ...dialog }: ActionProps) {
  if (action.what === 'remove')
    return <RemoveDialog request={action.request} name={action.name} {...dialog} />;
  if (action.what === 'summary')
    return <SummaryDialog request={action.request} name={action.name} {...dialog} />;
  return action.what === 'propose' ? (
    <ProposeDialog pair={action.pair} {...dialog} />
  ) : (
    <LinkDialog pair={action.pair} {...dialog} />
  );
}
