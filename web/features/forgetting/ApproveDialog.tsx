import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { DialogForm } from '../../design/DialogForm.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import type { Batch } from './BatchRow.tsx';
import { touched } from './retention.ts';

const ApproveMutation = graphql(`
  mutation ApproveErasure($batch: ID!) {
    approveErasure(batch: $batch) {
      __typename
      ... on ErasureBatch { id status proposed erased }
      ... on Refusal { reason message }
    }
  }
`);

type ApproveProps = { batch: Batch; onClose: () => void; onDone: (message: string) => void };

/** The last question before what somebody else proposed is erased for good. */
export function ApproveDialog({ batch, onClose, onDone }: ApproveProps) {
  const { t } = useTranslation('staff');
  const form = useForm({ shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, approve] = useMutation(ApproveMutation);
  const kind = batch.kind ? t(`retention.kinds.${batch.kind}`) : t('retention.onePerson');

  const save = form.handleSubmit(async () => {
    refusal.clear();
    const { data, error } = await approve({ batch: batch.id }, touched);
    const result = data?.approveErasure;
    if (result?.__typename === 'ErasureBatch')
      onDone(t('retention.batches.approved', { erased: result.erased, proposed: result.proposed }));
    else refusal.show(result, error);
  });

  return (
    <DialogForm
      title={t('retention.batches.approveTitle')}
      text={t('retention.batches.approveText', { count: batch.proposed, kind })}
      submit={t('retention.batches.approveSubmit')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      {null}
    </DialogForm>
  );
}
