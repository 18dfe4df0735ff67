import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { usePasskeySignIn } from './usePasskeySignIn.ts';

const ConfirmMutation = graphql(`
  mutation ConfirmSecondFactor($code: String!) {
    confirmSecondFactor(code: $code) {
      __typename
      ... on Viewer { id }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

type SecondStepProps = {
  ways: readonly ('CODE' | 'PASSKEY' | 'RECOVERY_CODE')[];
  onSignedIn: () => void;
  onBack: () => void;
};

/** The second step: a code of the app, a recovery code, or a passkey. */
export function SecondStepForm({ ways, onSignedIn, onBack }: SecondStepProps) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { code: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const passkey = usePasskeySignIn(onSignedIn);
  const [, confirm] = useMutation(ConfirmMutation);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { errors, submitCount, isSubmitting } = form.formState;
  const byApp = ways.includes('CODE');
  const message = refusal.message ?? passkey.failure;

  const send = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await confirm(values);
    const result = data?.confirmSecondFactor;
    if (result && result.__typename !== 'Refusal') onSignedIn();
    else refusal.show(result, error);
  });

  return (
    <form className="form" noValidate onSubmit={send}>
      <div>
        <h2 className="utrecht-heading-2" ref={heading} tabIndex={-1}>
          {t('access.secondTitle')}
        </h2>
        <p>{t(byApp ? 'access.secondText' : 'access.secondTextPasskey')}</p>
      </div>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={message && t('access.failed')}
        message={message}
      />
      {ways.includes('PASSKEY') && (
        <div className="row">
          <Button look={byApp ? 'secondary' : 'primary'} onClick={passkey.signIn}>
            {t('access.withPasskey')}
          </Button>
        </div>
      )}
      <TextField
        label={t(byApp ? 'access.code' : 'access.recoveryCode')}
        hint={t(byApp ? 'access.codeHint' : 'access.recoveryCodeHint')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        error={errors.code?.message}
        {...form.register('code', { required: t('access.codeMissing') })}
      />
      <div className="row">
        <Button type="submit" look={byApp ? 'primary' : 'secondary'} disabled={isSubmitting}>
          {t('access.signIn')}
        </Button>
        <Button look="subtle" onClick={onBack}>
          {t('access.back')}
        </Button>
        <span role="status">{isSubmitting && t('access.signingIn')}</span>
      </div>
    </form>
  );
}
