import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Loading } from '../../design/Loading.tsx';
import { More } from '../../design/More.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Table, TableLine } from '../../design/Table.tsx';
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

const pageSize = 50;
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
  const columns = ['requester', 'inbox.status', 'inbox.channel', 'mode', 'inbox.received'] as const;
  return (
    <>
      {done && <Notice tone="ok" title={done} takeFocus />}
      <Table
        caption={t('work.inbox.caption')}
        columns={
          <>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`work.${column}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('work.inbox.open')}
            </th>
            <th scope="col" className="number">
              {t('work.actions')}
            </th>
          </>
        }
      >
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
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: InboxQuery,
    variables: { programme, first: pageSize, after: page.after },
    context: fresh,
  });
  const requests = data?.requests;
  const line = error ? (
    <Notice tone="error">{tp('shell.networkError')}</Notice>
  ) : !data ? (
    <Loading />
  ) : !requests ? (
    t('work.notYours')
  ) : requests.totalCount === 0 ? (
    t('work.inbox.none')
  ) : page.last ? (
    <More
      page={page}
      endCursor={requests.pageInfo.hasNextPage ? requests.pageInfo.endCursor : null}
      shown={page.number * pageSize + requests.edges.length}
      total={requests.totalCount}
    />
  ) : null;
  return (
    <tbody>
      {requests?.edges.map(({ node }) => (
        <InboxRow key={node.id} request={node} onAct={onAct} />
      ))}
      {line && <TableLine columns={columnCount}>{line}</TableLine>}
    </tbody>
  );
}
