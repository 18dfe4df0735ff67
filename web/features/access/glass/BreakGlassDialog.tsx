import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Choices } from '../../../design/Choices.tsx';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { TextArea } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';

const BreakGlassMutation = graphql(`
  mutation BreakGlass($organisation: ID!, $reason: String!, $hours: Int!) {
    breakGlass(organisation: $organisation, reason: $reason, hours: $hours) {
      __typename
      ... on BreakGlass { id }
      ... on Refusal { message fields { path message } }
    }
  }
`);

// Other rooms open.
const touched = { additionalTypenames: ['BreakGlass', 'Organisation', 'Programme'] };
const hours = ['1', '2', '3', '4'];

type BreakGlassDialogProps = {
  organisation: { id: string; name: string };
  onClose: () => void;
  onDone: (message: string) => void;
};

/** Asks an administrator why, and for how long, after saying who will know. */
export function BreakGlassDialog({ organisation, onClose, onDone }: BreakGlassDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({ defaultValues: { reason: '', hours: '1' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, breakGlass] = useMutation(BreakGlassMutation);
  const { errors } = form.formState;
  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    const variables = { organisation: organisation.id, reason: values.reason, hours: Number(values.hours) };
    const { data, error } = await breakGlass(variables, touched);
    const result = data?.breakGlass;
    if (result?.__typename === 'BreakGlass') onDone(t('glass.done'));
    else refusal.show(result, error);
  });
  return (
    <DialogForm
      title={t('glass.action')}
      text={t('glass.text', { organisation: organisation.name })}
      submit={t('glass.action')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <Notice tone="warning" title={t('glass.warning')}>
        <ul>
          <li>{t('glass.warning1')}</li>
          <li>{t('glass.warning2')}</li>
          <li>{t('glass.warning3')}</li>
        </ul>
      </Notice>
      <TextArea
        label={t('glass.reasonField')}
        hint={t('glass.reasonHint')}
        rows={3}
        maxLength={500}
        error={errors.reason?.message}
        {...form.register('reason', { required: t('glass.reasonMissing') })}
      />
      <Choices
        legend={t('glass.howLong')}
        kind="radio"
        look="columns"
        field={form.register('hours')}
        error={errors.hours?.message}
        choices={hours.map((value) => ({ value, label: t('glass.hours', { count: Number(value) }) }))}
      />
    </DialogForm>
  );
}
