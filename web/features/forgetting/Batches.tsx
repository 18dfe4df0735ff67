import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { type FragmentOf, graphql } from '../../app/graphql.ts';
import { Table } from '../../design/Table.tsx';
import { pageSize, TablePage } from '../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { type Batch, BatchFragment, BatchRow } from './BatchRow.tsx';
import { touched } from './retention.ts';

const BatchesQuery = graphql(
  `query ErasureBatches($organisation: ID!, $first: Int, $after: String) {
    erasureBatches(organisation: $organisation, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...ErasureBatchRow } }
    }
  }`,
  [BatchFragment],
);
const CancelMutation = graphql(`
  mutation CancelErasure($batch: ID!) {
    cancelErasure(batch: $batch) {
      __typename
      ... on ErasureBatch { id status }
      ... on Refusal { reason message }
    }
  }
`);

type BatchesProps = { organisation: string; onDone: (message: string) => void };
const columns = ['proposedAt', 'status', 'proposed', 'erased'] as const;

/** Proposals to erase: what waits for a second person, and what was decided. */
export function Batches({ organisation, onDone }: BatchesProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const pages = usePages();
  const [approving, setApproving] = useState<Batch>();
  const [, cancel] = useMutation(CancelMutation);
  const headings = [
    { text: t('retention.kind') },
    ...columns.map((column) => ({
      text: t(`retention.batches.${column}`),
      right: column === 'proposed' || column === 'erased',
    })),
    { text: t('work.actions'), right: true },
  ];
  const takeBack = async ({ id }: Batch) => {
    const { data } = await cancel({ batch: id }, touched);
    const result = data?.cancelErasure;
    if (result?.__typename === 'ErasureBatch') onDone(t('retention.batches.cancelled'));
    else onDone(result?.message ?? tp('shell.networkError'));
  };
  return (
    <section className="stack">
      <h2 className="utrecht-heading-2">{t('retention.batches.title')}</h2>
      <p>{t('retention.batches.text')}</p>
      <Table caption={t('retention.batches.caption')} headings={headings}>
        {pages.map((page) => (
          <BatchRows
            key={page.after}
            organisation={organisation}
            page={page}
            onApprove={setApproving}
            onCancel={takeBack}
          />
        ))}
      </Table>
      {approving && (
        <ApproveDialog
          batch={approving}
          onClose={() => setApproving(undefined)}
          onDone={(message) => {
            setApproving(undefined);
            onDone(message);
          }}
        />
      )}
    </section>
  );
}

type RowsProps = {
  organisation: string;
  page: PageOfList;
  onApprove: (batch: Batch) => void;
  onCancel: (batch: Batch) => void;
};

function BatchRows({ organisation, page, onApprove, onCancel }: RowsProps) {
  const { t } = useTranslation('staff');
  const variables = { organisation, first: pageSize, after: page.after };
  const [{ data, error }] = useQuery({ query: BatchesQuery, variables, context: touched });
  const list = data?.erasureBatches;
  return (
    <TablePage page={page} columns={6} list={list} error={error} none={t('retention.batches.none')}>
      {list?.edges.map(({ node }: { node: { id: string } & FragmentOf<typeof BatchFragment> }) => (
        <BatchRow key={node.id} batch={node} onApprove={onApprove} onCancel={onCancel} />
      ))}
    </TablePage>
  );
}
