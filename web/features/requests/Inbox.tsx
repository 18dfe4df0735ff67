import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import type { OwnerOf, Said } from '../../app/owned.ts';
import { AddressTabs, useChosen } from '../../design/AddressTabs.tsx';
import { Notice } from '../../design/Notice.tsx';
import { SearchField, useSearched } from '../../design/SearchField.tsx';
import { Table } from '../../design/Table.tsx';
import { pageSize, TablePage } from '../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { FirstContactDialog } from './FirstContactDialog.tsx';
import { InboxRow, InboxRowFragment, type InboxRowProps } from './InboxRow.tsx';
import { IntakeDialog } from './IntakeDialog.tsx';
import type { InboxAction } from './inboxAction.ts';

const InboxQuery = graphql(
  `query Inbox($programme: ID!, $status: [RequestStatus!], $whose: [Whose!], $search: String, $first: Int, $after: String) {
    requests(
      programme: $programme
      status: $status
      whose: $whose
      search: $search
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
const columnCount = 8;

const whoseHere = { alle: ['MINE', 'NOBODYS', 'OTHERS'], mij: ['MINE'], niemand: ['NOBODYS'] } as const;
const whoseWords = { alle: 'all', mij: 'mine', niemand: 'nobody' } as const;
const stepsHere = {
  alle: ['RECEIVED', 'FIRST_CONTACT', 'INTAKE_PLANNED'],
  nieuw: ['RECEIVED'],
  gesproken: ['FIRST_CONTACT', 'INTAKE_PLANNED'],
} as const;
type WhoseHere = keyof typeof whoseHere;
type StepHere = keyof typeof stepsHere;
const whoseValues = Object.keys(whoseHere) as WhoseHere[];
const stepValues = Object.keys(stepsHere) as StepHere[];

/** Requests that wait for a first contact or an intake, and the two actions that take them further. */
export function Inbox({ programme, ownerOf }: { programme: string; ownerOf: OwnerOf }) {
  const { t } = useTranslation('staff');
  const whose = useChosen('van', whoseValues, 'alle');
  const step = useChosen('stap', stepValues, 'alle');
  const search = useSearched();
  const [action, setAction] = useState<InboxAction>();
  const [said, setSaid] = useState<Said>();
  const close = () => setAction(undefined);
  const finish = (message: string) => {
    close();
    setSaid({ tone: 'ok', text: message });
  };
  const columns = [
    'work.requester',
    'work.inbox.status',
    'work.inbox.channel',
    'work.mode',
    'work.inbox.received',
    'followup.owner',
  ] as const;
  const headings = [
    ...columns.map((column) => ({ text: t(column) })),
    { text: t('work.inbox.open'), right: true },
    { text: t('work.actions'), right: true },
  ];
  return (
    <>
      {said && <Notice tone={said.tone} title={said.text} takeFocus />}
      <search className="filterbar filterbar--list" aria-label={t('followup.filters')}>
        <SearchField />
        <AddressTabs
          label={t('followup.whoseTitle')}
          name="van"
          usual="alle"
          choices={whoseValues.map((value) => ({
            value,
            text: t(`followup.whoseHere.${whoseWords[value]}`),
          }))}
        />
        <AddressTabs
          label={t('work.inbox.status')}
          name="stap"
          usual="alle"
          choices={stepValues.map((value) => ({ value, text: t(`followup.steps.${value}`) }))}
        />
      </search>
      <Table folds caption={t('work.inbox.caption')} headings={headings}>
        <InboxPages
          key={`${whose} ${step} ${search}`}
          asked={{ programme, whose, step, search }}
          onAct={setAction}
          ownerOf={(owned) => ownerOf(owned, setSaid)}
        />
      </Table>
      {action?.what === 'contact' && <FirstContactDialog action={action} onClose={close} onDone={finish} />}
      {action?.what === 'intake' && <IntakeDialog action={action} onClose={close} onDone={finish} />}
    </>
  );
}

type Asked = { programme: string; whose: WhoseHere; step: StepHere; search: string };
type RowActions = Omit<InboxRowProps, 'request'>;

/** The pages of one choice; another choice begins at its first. */
function InboxPages({ asked, ...actions }: { asked: Asked } & RowActions) {
  const pages = usePages();
  return pages.map((page) => <InboxRows key={page.after} asked={asked} page={page} {...actions} />);
}

function InboxRows({ asked, page, ...actions }: { asked: Asked; page: PageOfList } & RowActions) {
  const { t } = useTranslation('staff');
  const [{ data, error }] = useQuery({
    query: InboxQuery,
    variables: {
      programme: asked.programme,
      status: [...stepsHere[asked.step]],
      whose: [...whoseHere[asked.whose]],
      search: asked.search || null,
      first: pageSize,
      after: page.after,
    },
    context: fresh,
  });
  const requests = data?.requests;
  const chosen = asked.search || asked.whose !== 'alle' || asked.step !== 'alle';
  const none = t(chosen ? 'followup.notFound' : 'work.inbox.none');
  return (
    <TablePage page={page} columns={columnCount} list={requests} error={error} none={none}>
      {requests?.edges.map(({ node }) => (
        <InboxRow key={node.id} request={node} {...actions} />
      ))}
    </TablePage>
  );
}
