import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { DisableAccountMutation, EnableAccountMutation, type Member, touched } from './staff.ts';

type DoorDialogProps = {
  organisation: string;
  member: Member;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** Keeps a colleague out, or lets them in again, once the reader has read what that means. */
export function DoorDialog({ organisation, member, onClose, onDone }: DoorDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({ shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, disable] = useMutation(DisableAccountMutation);
  const [, enable] = useMutation(EnableAccountMutation);
  const { id: account, displayName: name, disabled } = member;
  const does = disabled ? 'open' : 'close';
  const save = form.handleSubmit(async () => {
    refusal.clear();
    const who = { account, organisation };
    const { result, error } = disabled
      ? await enable(who, touched).then(({ data, error }) => ({ result: data?.enableAccount, error }))
      : await disable(who, touched).then(({ data, error }) => ({ result: data?.disableAccount, error }));
    if (result?.__typename === 'StaffMember') onDone(t(`colleagues.${does}Done`, { name }));
    else refusal.show(result, error);
  });
  return (
    <DialogForm
      title={t(`colleagues.${does}Title`, { name })}
      text={t(`colleagues.${does}Text`)}
      submit={t(`colleagues.${does}`)}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      {null}
    </DialogForm>
  );
}
