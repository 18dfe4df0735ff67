import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { DialogForm } from '../../design/DialogForm.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { nlStaff } from '../../texts/nl-staff.ts';
import { MoveMutation, type Step, touched } from './dossier.ts';

/** Steps that ask something, or are not taken by one click. */
export const asking = {
  PAUSED: 'pause',
  LEFT: 'leave',
  SUSPENDED: 'suspend',
  REJECTED: 'reject',
} as const satisfies Partial<Record<Step, string>>;
export type AskingStep = keyof typeof asking;

export type Reason = keyof typeof nlStaff.codes.leaveReason;
export const reasons = Object.keys(nlStaff.codes.leaveReason) as Reason[];

type MoveDialogProps = {
  enrolment: string;
  name: string;
  to: AskingStep;
  onClose: () => void;
  onDone: () => void;
};

/** A pause with its end, or an ending with its reason. */
export function MoveDialog({ enrolment, name, to, onClose, onDone }: MoveDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({
    defaultValues: { pausedUntil: '', leaveReason: 'UNKNOWN' as Reason },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, move] = useMutation(MoveMutation);
  const { errors } = form.formState;
  const words = `volunteers.${asking[to]}` as const;
  const save = form.handleSubmit(async ({ pausedUntil, leaveReason }) => {
    refusal.clear();
    const details = {
      pausedUntil: to === 'PAUSED' ? pausedUntil || null : null,
      leaveReason: to === 'LEFT' ? leaveReason : null,
    };
    const { data, error } = await move({ enrolment, to, ...details }, touched);
    const result = data?.moveEnrolment;
    if (result?.__typename === 'Enrolment') onDone();
    else refusal.show(result, error);
  });
  return (
    <DialogForm
      title={t(`${words}.title`)}
      text={t(`${words}.text`, { name })}
      submit={t(`${words}.submit`)}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      {to === 'PAUSED' && (
        <TextField
          label={t('volunteers.pause.until')}
          hint={t('volunteers.pause.hint', { name })}
          type="date"
          width="short"
          optional
          error={errors.pausedUntil?.message}
          {...form.register('pausedUntil')}
        />
      )}
      {to === 'LEFT' && (
        <SelectField
          label={t('volunteers.leave.reason')}
          error={errors.leaveReason?.message}
          {...form.register('leaveReason')}
        >
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {t(`codes.leaveReason.${reason}`)}
            </option>
          ))}
        </SelectField>
      )}
    </DialogForm>
  );
}
