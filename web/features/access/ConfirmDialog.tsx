import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../design/Button.tsx';
import { DialogForm } from '../../design/DialogForm.tsx';
import { TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import {
  type Account,
  BeginPasskeyConfirmationMutation,
  ConfirmMutation,
  FinishPasskeyConfirmationMutation,
} from './account.ts';
import { showPasskey } from './passkey.ts';

type ConfirmDialogProps = { account: Account; onConfirmed: () => void; onClose: () => void };

/** Asks to show again who it is: with the second factor, or the password where there is none. */
export function ConfirmDialog({ account, onConfirmed, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const { t: ts } = useTranslation('staff');
  const form = useForm({ defaultValues: { password: '', code: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, confirm] = useMutation(ConfirmMutation);
  const [, begin] = useMutation(BeginPasskeyConfirmationMutation);
  const [, finish] = useMutation(FinishPasskeyConfirmationMutation);
  const hasPasskey = account.passkeys.length > 0;
  const byCode = account.hasCodeApp || hasPasskey;
  const { errors } = form.formState;

  const send = form.handleSubmit(async ({ password, code }) => {
    refusal.clear();
    const { data, error } = await confirm(byCode ? { code } : { password });
    if (data?.done.__typename === 'AccountChanged') onConfirmed();
    else refusal.show(data?.done, error);
  });
  const withPasskey = async () => {
    refusal.clear();
    const { data: begun, error } = await begin({});
    if (begun?.begun.__typename !== 'PasskeyOptions') return refusal.show(begun?.begun, error);
    const response = await showPasskey(begun.begun.json);
    if (!response) return refusal.show({ message: t('access.passkeyFailed') });
    const { data, error: failed } = await finish({ response });
    if (data?.done.__typename === 'AccountChanged') onConfirmed();
    else refusal.show(data?.done, failed);
  };

  return (
    <DialogForm
      title={ts('account.confirmTitle')}
      text={ts(byCode ? 'account.confirmByFactor' : 'account.confirmByPassword')}
      submit={ts('account.confirm')}
      form={form}
      refused={refusal.message}
      onSubmit={send}
      onClose={onClose}
    >
      {hasPasskey && (
        <div className="row">
          <Button look="secondary" onClick={withPasskey}>
            {ts('account.withPasskey')}
          </Button>
        </div>
      )}
      {byCode ? (
        <TextField
          label={t(account.hasCodeApp ? 'access.code' : 'access.recoveryCode')}
          autoComplete="one-time-code"
          error={errors.code?.message}
          {...form.register('code', { required: t('access.codeMissing') })}
        />
      ) : (
        <TextField
          label={t('access.password')}
          type="password"
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password', { required: t('access.passwordMissing') })}
        />
      )}
    </DialogForm>
  );
}
