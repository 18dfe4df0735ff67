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
import { Rematch, type WaitsAgain } from './Rematch.tsx';
import { StepDialog } from './steps/StepDialog.tsx';
import type { StepAction, Two } from './steps/step.ts';
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

/** The pairs that run now, the steps that take them further, and after an ending who could come next. */
export function Matches({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const [action, setAction] = useState<MatchAction>();
  const [done, setDone] = useState<string>();
  const [waits, setWaits] = useState<WaitsAgain>();
  const close = () => setAction(undefined);
  const finish = (message: string, waitsAgain?: WaitsAgain) => {
    close();
    setDone(message);
    setWaits(waitsAgain);
  };
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
      {waits && <Rematch waits={waits} onClose={() => setWaits(undefined)} onDone={finish} />}
      <Table folds caption={t('work.matches.caption')} headings={headings}>
        {pages.map((page) => (
          <MatchRows key={page.after} programme={programme} page={page} onAct={setAction} />
        ))}
      </Table>
      {action?.what === 'unlink' && <UnlinkDialog two={action.two} onClose={close} onDone={finish} />}
      {action?.what === 'step' && (
        <StepDialog action={action.step} programme={programme} onClose={close} onDone={finish} />
      )}
    </>
  );
}

type MatchAction = { what: 'unlink'; two: Two } | { what: 'step'; step: StepAction };
type RowsProps = { programme: string; page: PageOfList; onAct: (action: MatchAction) => void };

function MatchRows({ programme, page, onAct }: RowsProps) {
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
        <MatchRow
          key={node.id}
          match={node}
          onStep={(step) => onAct({ what: 'step', step })}
          onUnlink={(two) => onAct({ what: 'unlink', two })}
        />
      ))}
    </TablePage>
  );
}
