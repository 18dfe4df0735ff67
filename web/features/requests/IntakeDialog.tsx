import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { today } from '../../app/format.ts';
import { DialogForm } from '../../design/DialogForm.tsx';
import { TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { IntakeOutcome } from './IntakeOutcome.tsx';
import type { RequestDialogProps } from './inboxAction.ts';
import { IntakeMutation, type IntakeValues, inputOf } from './intake.ts';

/** After an intake the waitlist and the list of requests are both different. */
const touched = { additionalTypenames: ['Request', 'WaitlistEntry'] };

export function IntakeDialog({ action, onClose, onDone }: RequestDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm<IntakeValues>({
    defaultValues: {
      outcome: '',
      intakeOn: today(),
      outcomeReason: '',
      supportMode: action.supportMode ?? '',
      redirectTo: '',
      note: '',
    },
    shouldFocusError: false,
    shouldUnregister: true,
  });
  const refusal = useRefusal(form);
  const [, complete] = useMutation(IntakeMutation);

  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await complete({ request: action.request, outcome: inputOf(values) }, touched);
    const result = data?.completeIntake;
    if (result?.__typename !== 'Request') return refusal.show(result, error);
    const outcome = values.outcome && t(`codes.outcome.${values.outcome}`);
    onDone(t('work.intake.done', { name: action.name, outcome }));
  });

  return (
    <DialogForm
      title={t('work.intake.title')}
      text={t('work.intake.text', { name: action.name })}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <IntakeOutcome form={form} />
      <TextField
        label={t('work.intake.on')}
        type="date"
        max={today()}
        width="short"
        error={form.formState.errors.intakeOn?.message}
        {...form.register('intakeOn', { required: t('work.dateMissing') })}
      />
      <TextField label={t('work.intake.note')} optional {...form.register('note')} />
    </DialogForm>
  );
}
