import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { today, useFormat } from '../../../app/format.ts';
import type { graphql } from '../../../app/graphql.ts';
import { Choices } from '../../../design/Choices.tsx';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { SelectField, TextField } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { nlStaff } from '../../../texts/nl-staff.ts';
import {
  type ApplicationOfRow,
  type ApplicationStep,
  MoveApplicationMutation,
  nameOf,
  touched,
} from './applicationWork.ts';

type Reason = ReturnType<typeof graphql.scalar<'DeclineReason'>>;
const reasons = Object.keys(nlStaff.applications.declineReason) as Reason[];

type StepDialogProps = {
  application: ApplicationOfRow;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** What happened with an application, on which day; and when it does not go on, kindly why. */
export function StepDialog({ application, onClose, onDone }: StepDialogProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const name = nameOf(application);
  const form = useForm<{ to: ApplicationStep | null; onDate: string; declineReason: Reason | '' }>({
    defaultValues: { to: null, onDate: today(), declineReason: '' },
    shouldFocusError: false,
    shouldUnregister: true,
  });
  const refusal = useRefusal(form);
  const [, move] = useMutation(MoveApplicationMutation);
  const { errors } = form.formState;
  const to = form.watch('to');
  const save = form.handleSubmit(async ({ to: step, onDate, declineReason }) => {
    if (!step) return;
    refusal.clear();
    const said = { application: application.id, to: step, onDate, declineReason: declineReason || null };
    const { data, error } = await move(said, touched);
    const result = data?.moveApplication;
    if (result?.__typename !== 'Application') return refusal.show(result, error);
    const status = t(`codes.applicationStatus.${step}`);
    onDone(t('applications.moved', { name, status, day: format.day(onDate) }));
  });
  return (
    <DialogForm
      title={t('applications.step.title')}
      text={t('applications.step.text', { name })}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <Choices
        legend={t('applications.step.to')}
        kind="radio"
        field={form.register('to', { required: t('applications.step.toMissing') })}
        error={errors.to?.message}
        choices={application.viewerCanMoveTo
          .filter((step) => step !== 'PLACED')
          .map((value) => ({ value, label: t(`applications.step.states.${value}`) }))}
      />
      {to === 'DECLINED' && (
        <>
          <SelectField
            label={t('applications.step.reason')}
            error={errors.declineReason?.message}
            {...form.register('declineReason', { required: t('applications.step.reasonMissing') })}
          >
            <option value="">{t('work.chooseOne')}</option>
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`applications.declineReason.${reason}`)}
              </option>
            ))}
          </SelectField>
          <p className="soft">{t('applications.step.kind')}</p>
        </>
      )}
      <TextField
        label={t('applications.step.on')}
        type="date"
        max={today()}
        width="short"
        error={errors.onDate?.message}
        {...form.register('onDate', { required: t('work.dateMissing') })}
      />
    </DialogForm>
  );
}
