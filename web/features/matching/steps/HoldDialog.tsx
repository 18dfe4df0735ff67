import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { SelectField, TextField } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { nlStaff } from '../../../texts/nl-staff.ts';
import { type Facts, HoldMutation, type HoldReason, type Two, touched } from './step.ts';

const reasons = Object.keys(nlStaff.matchSteps.holdReason) as HoldReason[];

type HoldDialogProps = { two: Two; facts: Facts; onClose: () => void; onDone: (message: string) => void };

/** Why a match rests, and until when, as far as anybody knows. */
export function HoldDialog({ two, facts, onClose, onDone }: HoldDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm<{ reason: HoldReason | ''; until: string }>({
    defaultValues: { reason: facts.holdReason ?? '', until: facts.holdUntil ?? '' },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, hold] = useMutation(HoldMutation);
  const { errors } = form.formState;
  const names = { requester: two.requester, volunteer: two.volunteerName };
  const save = form.handleSubmit(async ({ reason, until }) => {
    if (!reason) return;
    refusal.clear();
    const { data, error } = await hold({ match: two.match, reason, until: until || null }, touched);
    if (data?.result.__typename === 'Match') onDone(t('matchSteps.hold.done', names));
    else refusal.show(data?.result, error);
  });
  return (
    <DialogForm
      title={t('matchSteps.hold.title')}
      text={t('matchSteps.hold.text', names)}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectField
        label={t('matchSteps.hold.reason')}
        error={errors.reason?.message}
        {...form.register('reason', { required: t('matchSteps.hold.reasonMissing') })}
      >
        <option value="">{t('work.chooseOne')}</option>
        {reasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`matchSteps.holdReason.${reason}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('matchSteps.hold.until')}
        hint={t('matchSteps.hold.untilHint')}
        type="date"
        width="short"
        optional
        error={errors.until?.message}
        {...form.register('until')}
      />
    </DialogForm>
  );
}
