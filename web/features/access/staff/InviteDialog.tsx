import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { TextField } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { RoleFields, type RoleValues } from './RoleFields.tsx';
import { InviteStaffMutation, type ProgrammeName, touched } from './staff.ts';

type InviteDialogProps = {
  organisation: string;
  programmes: readonly ProgrammeName[];
  onClose: () => void;
  onDone: (message: string) => void;
};

/** Lets a colleague in, with a first role. */
export function InviteDialog({ organisation, programmes, onClose, onDone }: InviteDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm<RoleValues & { displayName: string; email: string }>({
    defaultValues: { displayName: '', email: '', role: 'COORDINATOR', programme: '' },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, invite] = useMutation(InviteStaffMutation);
  const { errors } = form.formState;
  const save = form.handleSubmit(async ({ programme, ...values }) => {
    refusal.clear();
    const isForAll = programme === '' || values.role === 'ADMINISTRATOR';
    const { data, error } = await invite(
      { organisation, ...values, programme: isForAll ? null : programme },
      touched,
    );
    const result = data?.inviteStaff;
    if (result?.__typename === 'StaffInvited') onDone(result.message);
    else refusal.show(result, error);
  });
  return (
    <DialogForm
      title={t('colleagues.invite')}
      text={t('colleagues.inviteText')}
      submit={t('colleagues.inviteSubmit')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('colleagues.name')}
        autoComplete="off"
        error={errors.displayName?.message}
        {...form.register('displayName')}
      />
      <TextField
        label={t('colleagues.email')}
        type="email"
        autoComplete="off"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <RoleFields form={form} programmes={programmes} />
    </DialogForm>
  );
}
