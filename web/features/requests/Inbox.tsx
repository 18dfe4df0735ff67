import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Notice } from '../../design/Notice.tsx';
import { Table } from '../../design/Table.tsx';
import { pageSize, TablePage } from '../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { FirstContactDialog } from './FirstContactDialog.tsx';
import { InboxRow, InboxRowFragment } from './InboxRow.tsx';
import { IntakeDialog } from './IntakeDialog.tsx';
import type { InboxAction } from './inboxAction.ts';

const InboxQuery = graphql(
  `query Inbox($programme: ID!, $first: Int, $after: String) {
    requests(
      programme: $programme
      status: [RECEIVED, FIRST_CONTACT, INTAKE_PLANNED]
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...InboxRow } }
    }
  }`,
  [InboxRowFragment],
);

const fresh = { additionalTypenames: ['Request'] };
const columnCount = 7;

/** Requests that wait for a first contact or an intake, and the two actions that take them further. */
export function Inbox({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const [action, setAction] = useState<InboxAction>();
  const [done, setDone] = useState<string>();
  const close = () => setAction(undefined);
  const finish = (message: string) => {
    close();
    setDone(message);
  };
  const columns = [
    'work.requester',
    'work.inbox.status',
    'work.inbox.channel',
    'work.mode',
    'work.inbox.received',
  ] as const;
  const headings = [
    ...columns.map((column) => ({ text: t(column) })),
    { text: t('work.inbox.open'), right: true },
    { text: t('work.actions'), right: true },
  ];
  return (
    <>
      {done && <Notice tone="ok" title={done} takeFocus />}
      <Table caption={t('work.inbox.caption')} headings={headings}>
        {pages.map((page) => (
          <InboxRows key={page.after} programme={programme} page={page} onAct={setAction} />
        ))}
      </Table>
      {action?.what === 'contact' && <FirstContactDialog action={action} onClose={close} onDone={finish} />}
      {action?.what === 'intake' && <IntakeDialog action={action} onClose={close} onDone={finish} />}
    </>
  );
}

type RowsProps = { programme: string; page: PageOfList; onAct: (action: InboxAction) => void };

function InboxRows({ programme, page, onAct }: RowsProps) {
  const { t } = useTranslation('staff');
  const [{ data, error }] = useQuery({
    query: InboxQuery,
    variables: { programme, first: pageSize, after: page.after },
    context: fresh,
  });
  const requests = data?.requests;
  return (
    <TablePage page={page} columns={columnCount} list={requests} error={error} none={t('work.inbox.none')}>
      {requests?.edges.map(({ node }) => (
        <InboxRow key={node.id} request={node} onAct={onAct} />
      ))}
    </TablePage>
  );
}
