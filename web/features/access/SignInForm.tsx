import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';

const SignInMutation = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      __typename
      ... on Viewer { id }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { email: '', password: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, signIn] = useMutation(SignInMutation);
  const { errors, submitCount, isSubmitting } = form.formState;

  const send = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await signIn(values);
    if (data && data.signIn.__typename !== 'Refusal') onSignedIn();
    else refusal.show(data?.signIn.__typename === 'Refusal' ? data.signIn : undefined, error);
  });

  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('access.failed')}
        message={refusal.message}
      />
      <TextField
        label={t('access.email')}
        type="email"
        autoComplete="username"
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
        <span role="status">{isSubmitting && t('access.signingIn')}</span>
      </div>
    </form>
  );
}
