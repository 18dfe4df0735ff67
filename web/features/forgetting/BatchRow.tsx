import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Mark } from '../../design/Mark.tsx';

export const BatchFragment = graphql(`
  fragment ErasureBatchRow on ErasureBatch {
    id
    kind
    status
    proposedAt
    proposed
    erased
    proposedByViewer
    viewerCanApprove
    viewerCanCancel
  }
`);
export type Batch = ResultOf<typeof BatchFragment>;

type BatchRowProps = {
  batch: FragmentOf<typeof BatchFragment>;
  onApprove: (batch: Batch) => void;
  onCancel: (batch: Batch) => void;
};

export function BatchRow({ batch: masked, onApprove, onCancel }: BatchRowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const batch = readFragment(BatchFragment, masked);
  const { kind, status, proposedByViewer } = batch;
  const name = kind ? t(`retention.kinds.${kind}`) : t('retention.onePerson');
  const which = (
    <span className="visually-hidden">
      : {name}, {format.moment(batch.proposedAt)}
    </span>
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="nowrap">{format.moment(batch.proposedAt)}</td>
      <td>
        <Mark tone={status === 'DONE' ? 'good' : 'quiet'}>{t(`retention.statuses.${status}`)}</Mark>
        {status === 'PROPOSED' && proposedByViewer && <p className="soft">{t('retention.batches.yours')}</p>}
      </td>
      <td className="number">{format.number(batch.proposed)}</td>
      <td className="number">{format.number(batch.erased)}</td>
      <td>
        <div className="table__actions">
          {batch.viewerCanApprove && (
            <Button small onClick={() => onApprove(batch)}>
              {t('retention.batches.approve')}
              {which}
            </Button>
          )}
          {batch.viewerCanCancel && (
            <Button small look="secondary" onClick={() => onCancel(batch)}>
              {t('retention.batches.cancel')}
              {which}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
