import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { accountTouched, ChangePasswordMutation } from './account.ts';

/** Asks for the password as it is and for a new one. */
export function ChangePasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('staff');
  const form = useForm({ defaultValues: { old: '', password: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, change] = useMutation(ChangePasswordMutation);
  const { errors, submitCount, isSubmitting } = form.formState;

  const send = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await change(values, accountTouched);
    if (data?.done.__typename !== 'AccountChanged') return refusal.show(data?.done, error);
    form.reset();
    onDone();
  });

  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('work.notSaved')}
        message={refusal.message}
      />
      <TextField
        label={t('account.oldPassword')}
        type="password"
        autoComplete="current-password"
        error={errors.old?.message}
        {...form.register('old', { required: t('account.oldMissing') })}
      />
      <TextField
        label={t('account.newPassword')}
        hint={t('account.newHint')}
        type="password"
        autoComplete="new-password"
        error={errors.password?.message}
        {...form.register('password', { required: t('account.newMissing') })}
      />
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('account.changePassword')}
        </Button>
        <span role="status">{isSubmitting && t('work.saving')}</span>
      </div>
    </form>
  );
}
