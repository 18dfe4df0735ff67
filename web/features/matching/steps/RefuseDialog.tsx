import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Choices } from '../../../design/Choices.tsx';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { TextArea } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { type RefusedBy, RefuseMutation, type Two, touched } from './step.ts';

const sides = ['REQUESTER', 'VOLUNTEER', 'BOTH', 'ORGANISATION'] as const satisfies RefusedBy[];

type RefuseDialogProps = { two: Two; onClose: () => void; onDone: (message: string) => void };

/** One of the two said no, before or after they met. */
export function RefuseDialog({ two, onClose, onDone }: RefuseDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm<{ by: RefusedBy | null; reason: string }>({
    defaultValues: { by: null, reason: '' },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, refuse] = useMutation(RefuseMutation);
  const { errors } = form.formState;
  const names = { requester: two.requester, volunteer: two.volunteerName };
  const save = form.handleSubmit(async ({ by, reason }) => {
    if (!by) return;
    refusal.clear();
    const { data, error } = await refuse({ match: two.match, by, reason: reason.trim() || null }, touched);
    if (data?.result.__typename === 'Match') onDone(t('matchSteps.refusal.done', names));
    else refusal.show(data?.result, error);
  });
  return (
    <DialogForm
      title={t('matchSteps.refusal.title')}
      text={t('matchSteps.refusal.text', names)}
      submit={t('matchSteps.refusal.submit')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <Choices
        legend={t('matchSteps.refusal.by')}
        kind="radio"
        field={form.register('by', { required: t('matchSteps.refusal.byMissing') })}
        error={errors.by?.message}
        choices={sides.map((value) => ({ value, label: t(`codes.side.${value}`) }))}
      />
      <TextArea
        label={t('matchSteps.refusal.reason')}
        rows={3}
        maxLength={500}
        optional
        error={errors.reason?.message}
        {...form.register('reason')}
      />
    </DialogForm>
  );
}
