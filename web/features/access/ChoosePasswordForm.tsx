import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';

const ChoosePasswordMutation = graphql(`
  mutation ChoosePassword($token: String!, $newPassword: String!) {
    choosePassword(token: $token, newPassword: $newPassword) {
      __typename
      ... on PasswordChosen { message }
      ... on Refusal { message fields { path message } }
    }
  }
`);

/** Chooses a password with the link that was mailed; the server says what a good one is. */
export function ChoosePasswordForm(props: { token: string; onChosen: (message: string) => void }) {
  const { token, onChosen } = props;
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { newPassword: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, choose] = useMutation(ChoosePasswordMutation);
  const { errors, submitCount, isSubmitting } = form.formState;

  const send = form.handleSubmit(async ({ newPassword }) => {
    refusal.clear();
    const { data, error } = await choose({ token, newPassword });
    if (data?.choosePassword.__typename === 'PasswordChosen') onChosen(data.choosePassword.message);
    else refusal.show(data?.choosePassword, error);
  });

  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('links.password.failed')}
        message={refusal.message}
      />
      <TextField
        label={t('links.password.new')}
        hint={t('links.password.hint')}
        type="password"
        autoComplete="new-password"
        error={errors.newPassword?.message}
        {...form.register('newPassword', { required: t('access.passwordMissing') })}
      />
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('links.password.choose')}
        </Button>
        <span role="status">{isSubmitting && t('links.password.choosing')}</span>
      </div>
    </form>
  );
}
