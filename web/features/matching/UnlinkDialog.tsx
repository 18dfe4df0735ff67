import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { today } from '../../app/format.ts';
import { DialogForm } from '../../design/DialogForm.tsx';
import { TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { EndingsQuery, ruleFor } from './endings.ts';
import type { WaitsAgain } from './Rematch.tsx';
import type { Two } from './steps/step.ts';
import { UnlinkReasonFields } from './UnlinkReasonFields.tsx';
import { UnlinkMutation, type UnlinkValues } from './unlink.ts';

const touched = { additionalTypenames: ['Match', 'WaitlistEntry', 'Request'] };

type UnlinkDialogProps = {
  two: Two;
  onClose: () => void;
  /** Tells too who waits again, if the resident does. */
  onDone: (message: string, waits?: WaitsAgain) => void;
};

/** Ends a match: when, why, and what that brings. The reason decides by default; the coordinator may differ. */
export function UnlinkDialog({ two, onClose, onDone }: UnlinkDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm<UnlinkValues>({
    defaultValues: { endedOn: today(), reason: '', initiatedBy: '', otherwise: false },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, unlink] = useMutation(UnlinkMutation);
  const [{ data: known }] = useQuery({ query: EndingsQuery });
  const rules = known?.endings ?? [];
  const { errors } = form.formState;
  const names = { requester: two.requester, volunteer: two.volunteerName };

  const save = form.handleSubmit(async ({ endedOn, reason, initiatedBy, otherwise }) => {
    if (!reason) return;
    refusal.clear();
    const byDefault = ruleFor(rules, reason, initiatedBy)?.waitsAgain ?? false;
    const { data, error } = await unlink(
      {
        match: two.match,
        endedOn,
        reason,
        initiatedBy: initiatedBy || null,
        backToWaitlist: otherwise ? !byDefault : null,
      },
      touched,
    );
    const result = data?.unlinkMatch;
    if (result?.__typename !== 'Match') return refusal.show(result, error);
    const { id: request, waitlistEntry } = result.request;
    const back = waitlistEntry ? ` ${t('work.unlink.backDone', names)}` : '';
    onDone(
      t('work.unlink.done', names) + back,
      waitlistEntry ? { entry: waitlistEntry.id, request, name: two.requester } : undefined,
    );
  });

  return (
    <DialogForm
      title={t('work.unlink.title')}
      text={t('work.unlink.text', names)}
      submit={t('work.unlink.submit')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('work.unlink.on')}
        type="date"
        max={today()}
        width="short"
        error={errors.endedOn?.message}
        {...form.register('endedOn', { required: t('work.dateMissing') })}
      />
      <UnlinkReasonFields form={form} rules={rules} />
    </DialogForm>
  );
}
