import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { today } from '../../app/format.ts';
import { graphql, type VariablesOf } from '../../app/graphql.ts';
import { DialogForm } from '../../design/DialogForm.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { nlStaff } from '../../texts/nl-staff.ts';

const RemoveMutation = graphql(`
  mutation RemoveFromWaitlist($request: ID!, $reason: WaitlistRemoval!, $on: Date) {
    removeFromWaitlist(request: $request, reason: $reason, on: $on) {
      __typename
      ... on Request { id status }
      ... on Refusal { message fields { path message } }
    }
  }
`);

type Reason = VariablesOf<typeof RemoveMutation>['reason'];
// Linking does that one.
const reasons = (Object.keys(nlStaff.codes.waitlistRemoval) as Reason[]).filter((code) => code !== 'MATCHED');
const touched = { additionalTypenames: ['Request', 'WaitlistEntry'] };

type RemoveDialogProps = {
  request: string;
  name: string;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** Somebody waits no longer, for another reason than a match. */
export function RemoveDialog({ request, name, onClose, onDone }: RemoveDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm<{ reason: Reason | ''; on: string }>({
    defaultValues: { reason: '', on: today() },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, remove] = useMutation(RemoveMutation);
  const { errors } = form.formState;
  const save = form.handleSubmit(async ({ reason, on }) => {
    if (!reason) return;
    refusal.clear();
    const { data, error } = await remove({ request, reason, on }, touched);
    const result = data?.removeFromWaitlist;
    if (result?.__typename === 'Request') onDone(t('matchSteps.remove.done', { name }));
    else refusal.show(result, error);
  });
  return (
    <DialogForm
      title={t('matchSteps.remove.title')}
      text={t('matchSteps.remove.text', { name })}
      submit={t('matchSteps.remove.submit')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectField
        label={t('matchSteps.remove.reason')}
        error={errors.reason?.message}
        {...form.register('reason', { required: t('matchSteps.remove.reasonMissing') })}
      >
        <option value="">{t('work.chooseOne')}</option>
        {reasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`codes.waitlistRemoval.${reason}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('matchSteps.remove.on')}
        type="date"
        max={today()}
        width="short"
        error={errors.on?.message}
        {...form.register('on', { required: t('work.dateMissing') })}
      />
    </DialogForm>
  );
}
