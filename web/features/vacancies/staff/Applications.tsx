import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { today, useFormat } from '../../../app/format.ts';
import { graphql } from '../../../app/graphql.ts';
import type { Owned, OwnerOf, Said } from '../../../app/owned.ts';
import { AddressTabs, useChosen } from '../../../design/AddressTabs.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { pageSize, TablePage } from '../../../design/TablePage.tsx';
import { Tabs } from '../../../design/Tabs.tsx';
import { type PageOfList, usePages } from '../../../design/usePages.ts';
import { ApplicationRow } from './ApplicationRow.tsx';
import {
  type ApplicationAction,
  ApplicationRowFragment,
  MoveApplicationMutation,
  nameOf,
  touched,
  type WhoseHere,
  whoseHere,
  whoseValues,
  whoseWords,
} from './applicationWork.ts';
import { PlaceDialog } from './PlaceDialog.tsx';
import { StepDialog } from './StepDialog.tsx';

const ApplicationsQuery = graphql(
  `query Applications(
    $programme: ID!
    $status: [ApplicationStatus!]
    $whose: [Whose!]
    $first: Int
    $after: String
  ) {
    applications(programme: $programme, status: $status, whose: $whose, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...ApplicationRow } }
    }
  }`,
  [ApplicationRowFragment],
);

const fresh = { additionalTypenames: ['Application'] };
const columns = ['who', 'vacancy', 'status', 'received', 'owner'] as const;
const parts = {
  open: ['SUBMITTED', 'CONTACTED', 'INTAKE'],
  done: ['PLACED', 'DECLINED', 'WITHDRAWN', 'NO_RESPONSE'],
} as const;
type Part = keyof typeof parts;

type Programme = { id: string; supportModes: readonly ('INCIDENTAL' | 'STRUCTURAL')[] };
type SaidHere = Said & { placed?: { enrolment: string; name: string } };

/** Who wants to become a volunteer, the oldest first; each a click away from the next step. */
export function Applications({ programme, ownerOf }: { programme: Programme; ownerOf: OwnerOf }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const [search] = useSearchParams();
  const part: Part = search.get('toon') === 'klaar' ? 'done' : 'open';
  const whose = useChosen('van', whoseValues, 'alle');
  const [action, setAction] = useState<ApplicationAction>();
  const [said, setSaid] = useState<SaidHere>();
  const [moving, move] = useMutation(MoveApplicationMutation);
  const close = () => setAction(undefined);
  const finish = (text: string, placed?: SaidHere['placed']) => {
    close();
    setSaid({ tone: 'ok', text, ...(placed && { placed }) });
  };
  const act = async (chosen: ApplicationAction) => {
    if (chosen.what !== 'step') return setAction(chosen);
    const { application, to } = chosen;
    const day = today();
    const { data } = await move({ application: application.id, to, onDate: day }, touched);
    const result = data?.moveApplication;
    if (result?.__typename !== 'Application')
      return setSaid({ tone: 'error', text: result?.message ?? tp('shell.networkError') });
    const status = t(`codes.applicationStatus.${to}`);
    finish(t('applications.moved', { name: nameOf(application), status, day: format.day(day) }));
  };
  const dialog = { onClose: close, onDone: finish };
  return (
    <>
      {said && (
        <Notice tone={said.tone} title={said.text} takeFocus>
          {said.placed && (
            <Link
              className="utrecht-link"
              to={`../vrijwilligers/${encodeURIComponent(said.placed.enrolment)}`}
              relative="path"
            >
              {t('applications.toVolunteer', { name: said.placed.name })}
            </Link>
          )}
        </Notice>
      )}
      <Tabs
        label={t('applications.title')}
        tabs={[
          { to: '?', text: t('applications.tabs.open'), here: part === 'open' },
          { to: '?toon=klaar', text: t('applications.tabs.done'), here: part === 'done' },
        ]}
      />
      <AddressTabs
        label={t('followup.whoseTitle')}
        name="van"
        usual="alle"
        choices={whoseValues.map((value) => ({
          value,
          text: t(`followup.whoseHere.${whoseWords[value]}`),
        }))}
      />
      <ApplicationTable
        key={`${part} ${whose}`}
        programme={programme.id}
        part={part}
        whose={whose}
        busy={moving.fetching}
        ownerOf={(owned) => ownerOf(owned, setSaid)}
        onAct={act}
      />
      {action?.what === 'otherwise' && <StepDialog application={action.application} {...dialog} />}
      {action?.what === 'place' && (
        <PlaceDialog application={action.application} modes={programme.supportModes} {...dialog} />
      )}
    </>
  );
}

type TableProps = {
  programme: string;
  part: Part;
  whose: WhoseHere;
  busy: boolean;
  ownerOf: (owned: Owned) => ReactNode;
  onAct: (action: ApplicationAction) => void;
};

function ApplicationTable(props: TableProps) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const headings = [
    ...columns.map((column) => ({ text: t(`applications.${column}`) })),
    { text: t('work.actions'), right: true },
  ];
  return (
    <Table folds caption={t('applications.caption')} headings={headings}>
      {pages.map((page) => (
        <Rows key={page.after} page={page} {...props} />
      ))}
    </Table>
  );
}

function Rows({ programme, part, whose, busy, ownerOf, onAct, page }: TableProps & { page: PageOfList }) {
  const { t } = useTranslation('staff');
  const [{ data, error }] = useQuery({
    query: ApplicationsQuery,
    variables: {
      programme,
      status: [...parts[part]],
      whose: [...whoseHere[whose]],
      first: pageSize,
      after: page.after,
    },
    context: fresh,
  });
  const list = data?.applications;
  return (
    <TablePage
      page={page}
      columns={columns.length + 1}
      list={list}
      error={error}
      none={t(part === 'open' ? 'applications.none' : 'applications.noneDone')}
    >
      {list?.edges.map(({ node }) => (
        <ApplicationRow key={node.id} application={node} busy={busy} ownerOf={ownerOf} onAct={onAct} />
      ))}
    </TablePage>
  );
}
