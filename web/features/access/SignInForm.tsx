import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql, type ResultOf } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { SecondStepForm } from './SecondStepForm.tsx';
import { usePasskeySignIn } from './usePasskeySignIn.ts';

const SignInMutation = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      __typename
      ... on Viewer { id }
      ... on SecondFactorNeeded { ways }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

type Result = ResultOf<typeof SignInMutation>['signIn'];
type Ways = Extract<Result, { __typename: 'SecondFactorNeeded' }>['ways'];

/** Whether an address names a way of showing the second step. */
export const isWay = (text: string): text is Ways[number] =>
  text === 'CODE' || text === 'PASSKEY' || text === 'RECOVERY_CODE';

/**
 * Address and password, and then the second step for who has one; or a passkey instead of both. Whoever comes from a
 * provider is `halfWay` already.
 */
export function SignInForm({ halfWay, onSignedIn }: { halfWay?: Ways; onSignedIn: () => void }) {
  const { t } = useTranslation();
  const [ways, setWays] = useState<Ways | undefined>(halfWay);
  const form = useForm({ defaultValues: { email: '', password: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const passkey = usePasskeySignIn(onSignedIn);
  const [, signIn] = useMutation(SignInMutation);
  const { errors, submitCount, isSubmitting } = form.formState;

  const send = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await signIn(values);
    const result = data?.signIn;
    if (!result || result.__typename === 'Refusal') refusal.show(result, error);
    else if (result.__typename === 'SecondFactorNeeded') setWays(result.ways);
    else onSignedIn();
  });

  if (ways) return <SecondStepForm ways={ways} onSignedIn={onSignedIn} onBack={() => setWays(undefined)} />;
  const message = refusal.message ?? passkey.failure;
  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={message && t('access.failed')}
        message={message}
      />
      <TextField
        label={t('access.email')}
        type="email"
        autoComplete="username webauthn"
        error={errors.email?.message}
        {...form.register('email', { required: t('access.emailMissing') })}
      />
      <TextField
        label={t('access.password')}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...form.register('password', { required: t('access.passwordMissing') })}
      />
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('access.signIn')}
        </Button>
        <Button look="secondary" onClick={passkey.signIn}>
          {t('access.withPasskey')}
        </Button>
        <span role="status">{isSubmitting && t('access.signingIn')}</span>
      </div>
    </form>
  );
}
