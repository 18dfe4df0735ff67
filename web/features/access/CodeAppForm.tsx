import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextField } from '../../design/Field.tsx';
import { QrCode } from '../../design/QrCode.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { ConfirmCodeAppMutation } from './account.ts';

type CodeAppFormProps = {
  secret: { secret: string; uri: string };
  onDone: (recoveryCodes: string[]) => void;
  onLeave: () => void;
};

/** Shows the secret for an app, as a picture and in letters, and asks for a first code of it. */
export function CodeAppForm({ secret: { secret, uri }, onDone, onLeave }: CodeAppFormProps) {
  const { t } = useTranslation();
  const { t: ts } = useTranslation('staff');
  const form = useForm({ defaultValues: { code: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, confirm] = useMutation(ConfirmCodeAppMutation);
  const { errors, submitCount, isSubmitting } = form.formState;

  const send = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await confirm(values);
    const result = data?.done;
    if (result?.__typename === 'AccountChanged') onDone(result.recoveryCodes);
    else refusal.show(result, error);
  });

  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && ts('work.notSaved')}
        message={refusal.message}
      />
      <ol className="stack stack--tight">
        <li>{ts('account.appStep1')}</li>
        <li>{ts('account.appStep2')}</li>
        <li>{ts('account.appStep3')}</li>
      </ol>
      <QrCode text={uri} label={ts('account.qr')} />
      <p>
        {ts('account.typeSecret')} <code className="secret">{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <TextField
        label={ts('account.appCode')}
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
        error={errors.code?.message}
        {...form.register('code', { required: t('access.codeMissing') })}
      />
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {ts('account.useApp')}
        </Button>
        <Button look="subtle" onClick={onLeave}>
          {t('shell.cancel')}
        </Button>
        <span role="status">{isSubmitting && ts('work.saving')}</span>
      </div>
    </form>
  );
}
