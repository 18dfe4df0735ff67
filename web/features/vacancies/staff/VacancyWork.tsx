import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { pageSize, TablePage } from '../../../design/TablePage.tsx';
import { Tabs } from '../../../design/Tabs.tsx';
import { type PageOfList, usePages } from '../../../design/usePages.ts';
import { VacancyDialog } from './VacancyDialog.tsx';
import { VacancyPreview } from './VacancyPreview.tsx';
import { type VacancyAction, VacancyWorkRow } from './VacancyWorkRow.tsx';
import {
  isPart,
  MoveVacancyMutation,
  type Part,
  parts,
  partWords,
  VacancyWorkFragment,
} from './vacancyWork.ts';

const VacancyWorkQuery = graphql(
  `query VacancyWorkList($programme: ID!, $status: [VacancyStatus!], $first: Int, $after: String) {
    programmeVacancies(programme: $programme, status: $status, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...VacancyWork } }
    }
  }`,
  [VacancyWorkFragment],
);

const fresh = { additionalTypenames: ['Vacancy', 'Application'] };
const touched = { additionalTypenames: ['Vacancy'] };
const columnCount = 5;

type VacancyWorkProps = { programme: { id: string; supportModes: readonly ('INCIDENTAL' | 'STRUCTURAL')[] } };
type Said = { tone: 'ok' | 'error'; text: string };

/** The vacancies of a programme: to make, to look at, to change, to open and to close. */
export function VacancyWork({ programme }: VacancyWorkProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [search] = useSearchParams();
  const toon = search.get('toon');
  const part: Part = isPart(toon) ? toon : 'alles';
  const [action, setAction] = useState<VacancyAction | { what: 'make' }>();
  const [said, setSaid] = useState<Said>();
  const [, move] = useMutation(MoveVacancyMutation);
  const close = () => setAction(undefined);
  const finish = (text: string) => {
    close();
    setSaid({ tone: 'ok', text });
  };
  const act = async (chosen: VacancyAction) => {
    if (chosen.what !== 'move') return setAction(chosen);
    const { vacancy, to } = chosen;
    const { data } = await move({ vacancy: vacancy.id, to }, touched);
    const result = data?.moveVacancy;
    if (result?.__typename === 'Vacancy')
      finish(t('vacancyWork.moved', { title: vacancy.title, status: t(`codes.vacancyStatus.${to}`) }));
    else setSaid({ tone: 'error', text: result?.message ?? tp('shell.networkError') });
  };
  return (
    <>
      <div className="row">
        <Button onClick={() => setAction({ what: 'make' })}>{t('vacancyWork.make')}</Button>
      </div>
      {said && <Notice tone={said.tone} title={said.text} takeFocus />}
      <Tabs
        label={t('vacancyWork.title')}
        tabs={(Object.keys(parts) as Part[]).map((each) => ({
          to: each === 'alles' ? '?' : `?toon=${each}`,
          text: t(`vacancyWork.tabs.${partWords[each]}`),
          here: each === part,
        }))}
      />
      <VacancyTable key={part} programme={programme.id} part={part} onAct={act} />
      {action?.what === 'make' && <VacancyDialog programme={programme} onClose={close} onDone={finish} />}
      {action?.what === 'edit' && (
        <VacancyDialog programme={programme} vacancy={action.vacancy} onClose={close} onDone={finish} />
      )}
      {action?.what === 'preview' && <VacancyPreview vacancy={action.vacancy} onClose={close} />}
    </>
  );
}

type TableProps = { programme: string; part: Part; onAct: (action: VacancyAction) => void };

function VacancyTable(props: TableProps) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const headings = [
    { text: t('vacancyWork.name') },
    { text: t('vacancyWork.status') },
    { text: t('vacancyWork.since') },
    { text: t('vacancyWork.applied') },
    { text: t('work.actions'), right: true },
  ];
  return (
    <Table folds caption={t('vacancyWork.caption')} headings={headings}>
      {pages.map((page) => (
        <Rows key={page.after} page={page} {...props} />
      ))}
    </Table>
  );
}

function Rows({ programme, part, onAct, page }: TableProps & { page: PageOfList }) {
  const { t } = useTranslation('staff');
  const status = parts[part];
  const [{ data, error }] = useQuery({
    query: VacancyWorkQuery,
    variables: { programme, status: status && [...status], first: pageSize, after: page.after },
    context: fresh,
  });
  const vacancies = data?.programmeVacancies;
  return (
    <TablePage page={page} columns={columnCount} list={vacancies} error={error} none={t('vacancyWork.none')}>
      {vacancies?.edges.map(({ node }) => (
        <VacancyWorkRow key={node.id} vacancy={node} onAct={onAct} />
      ))}
    </TablePage>
  );
}
