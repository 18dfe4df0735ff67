import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { today } from '../../app/format.ts';
import { DialogForm } from '../../design/DialogForm.tsx';
import { TextField } from '../../design/Field.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { IntakeFacts } from './IntakeFacts.tsx';
import { IntakeOutcome } from './IntakeOutcome.tsx';
import type { RequestDialogProps } from './inboxAction.ts';
import { IntakeMutation, type IntakeValues, inputOf, type Known, KnownQuery, valuesOf } from './intake.ts';

/** After an intake the waitlist and the list of requests are both different. */
const touched = { additionalTypenames: ['Request', 'WaitlistEntry'] };

/** Asks the outcome of the intake, and what helps in finding a buddy; what is known already stands there. */
export function IntakeDialog(props: RequestDialogProps) {
  const { t } = useTranslation();
  const { request } = props.action;
  const [{ data, error }] = useQuery({
    query: KnownQuery,
    variables: { request },
    requestPolicy: 'network-only',
  });
  if (error) return <Notice tone="error">{t('shell.networkError')}</Notice>;
  return data?.request ? <IntakeForm {...props} known={data.request} /> : null;
}

function IntakeForm({ action, onClose, onDone, known }: RequestDialogProps & { known: Known }) {
  const { t } = useTranslation('staff');
  const form = useForm<IntakeValues>({
    defaultValues: valuesOf(known),
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
      {form.watch('outcome') === 'ACCEPTED' && (
        <IntakeFacts form={form} languages={known.requester.languages} />
      )}
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
