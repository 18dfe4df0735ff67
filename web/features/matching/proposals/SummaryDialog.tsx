import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Agreement } from '../../../design/Choices.tsx';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { TextArea } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { type Summary, SummaryQuery } from './summary.ts';

const RecordSummaryMutation = graphql(`
  mutation RecordSummary($request: ID!, $summary: String!, $agreed: Boolean!) {
    recordSummary(request: $request, summary: $summary, agreed: $agreed) {
      __typename
      ... on Request { id summary summaryAgreedAt }
      ... on Refusal { message fields { path message } }
    }
  }
`);

type SummaryDialogProps = {
  request: string;
  name: string;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** Writes down what a volunteer may read, and whether the resident agreed to these words. */
export function SummaryDialog(props: SummaryDialogProps) {
  const [{ data }] = useQuery({ query: SummaryQuery, variables: { request: props.request } });
  return data?.request ? <SummaryForm {...props} written={data.request} /> : null;
}

function SummaryForm({ request, name, written, onClose, onDone }: SummaryDialogProps & { written: Summary }) {
  const { t } = useTranslation('staff');
  const form = useForm({
    defaultValues: { summary: written.summary ?? '', agreed: written.summaryAgreedAt !== null },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, record] = useMutation(RecordSummaryMutation);
  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await record({ request, ...values });
    const result = data?.recordSummary;
    if (result?.__typename !== 'Request') return refusal.show(result, error);
    onDone(t(values.agreed ? 'work.summary.doneAgreed' : 'work.summary.done', { name }));
  });
  return (
    <DialogForm
      title={t('work.summary.title')}
      text={t('work.summary.text', { name })}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <TextArea
        label={t('work.summary.field')}
        hint={t('work.summary.hint')}
        maxLength={1000}
        error={form.formState.errors.summary?.message}
        {...form.register('summary', { required: t('work.summary.missing') })}
      />
      <Agreement label={t('work.summary.agree')} field={form.register('agreed')} />
    </DialogForm>
  );
}
