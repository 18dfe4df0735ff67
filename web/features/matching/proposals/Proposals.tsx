import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Notice } from '../../../design/Notice.tsx';
import { useSearched } from '../../../design/SearchField.tsx';
import { Table } from '../../../design/Table.tsx';
import { pageSize, TablePage } from '../../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../../design/usePages.ts';
import { LinkDialog } from '../LinkDialog.tsx';
import { StepDialog } from '../steps/StepDialog.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { ProposalRow, ProposalRowFragment } from './ProposalRow.tsx';
import type { ProposalAction } from './proposal.ts';
import { SummaryDialog } from './SummaryDialog.tsx';

const ProposalsQuery = graphql(
  `query Proposals($programme: ID!, $search: String, $first: Int, $after: String) {
    matches(
      programme: $programme
      status: [PROPOSED, INTRODUCTION_PLANNED, INTRODUCED]
      search: $search
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...ProposalRow } }
    }
  }`,
  [ProposalRowFragment],
);

const fresh = { additionalTypenames: ['Match'] };
const columnCount = 5;

/** Who was proposed to whom and what they said, and the actions that take a proposal further. */
export function Proposals({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const [action, setAction] = useState<ProposalAction>();
  const [done, setDone] = useState<string>();
  const columns = ['work.requester', 'work.volunteer', 'work.proposals.on', 'work.proposals.status'] as const;
  const headings = [
    ...columns.map((column) => ({ text: t(column) })),
    { text: t('work.actions'), right: true },
  ];
  return (
    <>
      {done && <Notice tone="ok" title={done} takeFocus />}
      <Table folds caption={t('work.proposals.caption')} headings={headings}>
        {pages.map((page) => (
          <ProposalRows key={page.after} programme={programme} page={page} onAct={setAction} />
        ))}
      </Table>
      {action && (
        <ActionDialog
          action={action}
          programme={programme}
          onClose={() => setAction(undefined)}
          onDone={(message) => {
            setAction(undefined);
            setDone(message);
          }}
        />
      )}
    </>
  );
}

type RowsProps = { programme: string; page: PageOfList; onAct: (action: ProposalAction) => void };

function ProposalRows({ programme, page, onAct }: RowsProps) {
  const { t } = useTranslation('staff');
  const search = useSearched();
  const [{ data, error }] = useQuery({
    query: ProposalsQuery,
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
      none={t(search ? 'followup.notFound' : 'work.proposals.none')}
    >
      {matches?.edges.map(({ node }) => (
        <ProposalRow key={node.id} match={node} onAct={onAct} />
      ))}
    </TablePage>
  );
}

type ActionProps = {
  action: ProposalAction;
  programme: string;
  onClose: () => void;
  onDone: (message: string) => void;
};

function ActionDialog({ action, programme, ...dialog }: ActionProps) {
  if (action.what === 'step') return <StepDialog action={action.action} programme={programme} {...dialog} />;
  const { what, proposal } = action;
  if (what === 'answer') return <AnswerDialog proposal={proposal} {...dialog} />;
  if (what === 'link') return <LinkDialog pair={proposal} {...dialog} />;
  return <SummaryDialog request={proposal.request} name={proposal.requester} {...dialog} />;
}
