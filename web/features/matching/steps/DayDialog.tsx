import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { today } from '../../../app/format.ts';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { TextField } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { type CompleteTrialMutation, type RecordIntroductionMutation, type Two, touched } from './step.ts';

type DayDialogProps = {
  words: 'met' | 'complete';
  mutation: typeof RecordIntroductionMutation | typeof CompleteTrialMutation;
  two: Two;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** A step of which only the day is asked: today, unless it was earlier. */
export function DayDialog({ words, mutation, two, onClose, onDone }: DayDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({ defaultValues: { on: today() }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, take] = useMutation(mutation);
  const names = { requester: two.requester, volunteer: two.volunteerName };
  const save = form.handleSubmit(async ({ on }) => {
    refusal.clear();
    const { data, error } = await take({ match: two.match, on }, touched);
    if (data?.result.__typename === 'Match') onDone(t(`matchSteps.${words}.done`, names));
    else refusal.show(data?.result, error);
  });
  return (
    <DialogForm
      title={t(`matchSteps.${words}.title`)}
      text={t(`matchSteps.${words}.text`, names)}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t(`matchSteps.${words}.on`)}
        type="date"
        max={today()}
        width="short"
        error={form.formState.errors.on?.message}
        {...form.register('on', { required: t('work.dateMissing') })}
      />
    </DialogForm>
  );
}
