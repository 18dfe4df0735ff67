import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { dutchClock, momentOf, useFormat } from '../../../app/format.ts';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { TextField } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { type Facts, PlanIntroductionMutation, type Two, touched } from './step.ts';

type PlanDialogProps = { two: Two; facts: Facts; onClose: () => void; onDone: (message: string) => void };

/** When and where two people meet for the first time, or another moment. */
export function PlanDialog({ two, facts, onClose, onDone }: PlanDialogProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const form = useForm({
    defaultValues: {
      at: facts.introductionAt ? dutchClock(new Date(facts.introductionAt)) : '',
      place: facts.introductionPlace ?? '',
    },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, plan] = useMutation(PlanIntroductionMutation);
  const { errors } = form.formState;
  const names = { requester: two.requester, volunteer: two.volunteerName };
  const save = form.handleSubmit(async ({ at, place }) => {
    refusal.clear();
    const moment = momentOf(at);
    const { data, error } = await plan({ match: two.match, at: moment, place }, touched);
    if (data?.result.__typename !== 'Match') return refusal.show(data?.result, error);
    onDone(t('matchSteps.plan.done', { ...names, moment: format.appointment(moment) }));
  });
  return (
    <DialogForm
      title={t('matchSteps.plan.title')}
      text={t('matchSteps.plan.text', names)}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('matchSteps.plan.at')}
        type="datetime-local"
        error={errors.at?.message}
        {...form.register('at', { required: t('matchSteps.plan.atMissing') })}
      />
      <TextField
        label={t('matchSteps.plan.place')}
        hint={t('matchSteps.plan.placeHint')}
        maxLength={200}
        autoComplete="off"
        error={errors.place?.message}
        {...form.register('place', { required: t('matchSteps.plan.placeMissing') })}
      />
    </DialogForm>
  );
}
