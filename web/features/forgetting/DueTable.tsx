import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { useFormat } from '../../app/format.ts';
import { graphql } from '../../app/graphql.ts';
import { saveFile } from '../../app/save-file.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Table, TableLine } from '../../design/Table.tsx';
import { type Due, touched } from './retention.ts';

const ProposeMutation = graphql(`
  mutation ProposeErasure($organisation: ID!, $programme: ID, $kind: DossierKind!) {
    proposeErasure(organisation: $organisation, programme: $programme, kind: $kind) {
      __typename
      ... on ErasureBatch { id status }
      ... on Refusal { reason message }
    }
  }
`);
const CsvQuery = graphql(`
  query RetentionCsv($organisation: ID!) { retentionCsv(organisation: $organisation) }
`);

type DueProps = { organisation: string; due: Due[]; canPropose: boolean; onDone: (message: string) => void };

/** What need not be kept any more, in numbers; who may propose to erase it finds a button at each. */
export function DueTable({ organisation, due, canPropose, onDone }: DueProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const client = useClient();
  const [, propose] = useMutation(ProposeMutation);
  const [problem, setProblem] = useState<string>();
  const headings = [
    { text: t('retention.kind') },
    { text: t('retention.programme') },
    { text: t('retention.due.count'), right: true },
    { text: t('retention.due.closed') },
    ...(canPropose ? [{ text: t('work.actions'), right: true }] : []),
  ];

  const proposeRow = async ({ kind, programme }: Due) => {
    setProblem(undefined);
    const { data } = await propose({ organisation, kind, programme: programme?.id ?? null }, touched);
    const result = data?.proposeErasure;
    if (result?.__typename === 'ErasureBatch') onDone(t('retention.due.done'));
    else setProblem(result?.message ?? tp('shell.networkError'));
  };
  const download = async () => {
    const { data } = await client.query(CsvQuery, { organisation }, { requestPolicy: 'network-only' });
    if (data?.retentionCsv) saveFile(data.retentionCsv, t('retention.due.fileName'), 'text/csv');
    else setProblem(tp('shell.networkError'));
  };

  return (
    <section className="stack">
      <h2 className="utrecht-heading-2">{t('retention.due.title')}</h2>
      <p>{t('retention.due.text')}</p>
      {problem && <Notice tone="error" title={problem} />}
      <Table caption={t('retention.due.caption')} headings={headings}>
        <tbody>
          {due.length === 0 && <TableLine columns={headings.length}>{t('retention.due.none')}</TableLine>}
          {due.map((row) => (
            <DueRow
              key={`${row.kind} ${row.programme?.id}`}
              row={row}
              onPropose={canPropose ? () => proposeRow(row) : undefined}
            />
          ))}
        </tbody>
      </Table>
      {due.length > 0 && (
        <div className="row">
          <Button look="secondary" onClick={download}>
            {t('retention.due.download')}
          </Button>
        </div>
      )}
    </section>
  );
}

function DueRow({ row, onPropose }: { row: Due; onPropose: (() => void) | undefined }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const kind = t(`retention.kinds.${row.kind}`);
  const programme = row.programme?.name ?? t('retention.wholeOrganisation');
  const days = { first: format.shortDay(row.closedFirst), last: format.shortDay(row.closedLast) };
  return (
    <tr>
      <th scope="row">{kind}</th>
      <td>{programme}</td>
      <td className="number">{format.number(row.count)}</td>
      <td className="nowrap">{days.first === days.last ? days.first : t('retention.due.between', days)}</td>
      {onPropose && (
        <td>
          <div className="table__actions">
            <Button small look="secondary" onClick={onPropose}>
              {t('retention.due.propose')}
              <span className="visually-hidden">
                : {kind}, {programme}
              </span>
            </Button>
          </div>
        </td>
      )}
    </tr>
  );
}
