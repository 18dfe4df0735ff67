import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextField } from '../../design/Field.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useRefusal } from '../../design/useRefusal.ts';

const SignInLinkMutation = graphql(`
  mutation AskSignInLink($email: String!) {
    answer: requestSignInLink(email: $email) {
      __typename
      ... on LinkAsked { message }
      ... on Refusal { message fields { path message } }
    }
  }
`);

const PasswordLinkMutation = graphql(`
  mutation AskPasswordLink($email: String!) {
    answer: requestPasswordReset(email: $email) {
      __typename
      ... on LinkAsked { message }
      ... on Refusal { message fields { path message } }
    }
  }
`);

/** Asks for a link by mail. What is said afterwards is the same for an address that nobody knows. */
export function AskLinkForm({ for: purpose }: { for: 'signIn' | 'password' }) {
  const { t } = useTranslation();
  // A page may hold two forms that ask for an address; fields are known by their name.
  const form = useForm({ defaultValues: { email: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [{ data }, ask] = useMutation(purpose === 'signIn' ? SignInLinkMutation : PasswordLinkMutation);
  const { errors, submitCount, isSubmitting } = form.formState;

  const send = form.handleSubmit(async (values) => {
    refusal.clear();
    const result = await ask({ email: values.email.trim() });
    if (result.data?.answer.__typename !== 'LinkAsked') refusal.show(result.data?.answer, result.error);
  });

  if (data?.answer.__typename === 'LinkAsked') {
    return (
      <Notice tone="ok" title={t('links.askedTitle')} takeFocus>
        <p>{data.answer.message}</p>
      </Notice>
    );
  }
  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('links.failed')}
        message={refusal.message}
      />
      <TextField
        label={t('access.email')}
        type="email"
        autoComplete="email"
        error={errors.email?.message}
        {...form.register('email', { required: t('access.emailMissing') })}
      />
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('links.send')}
        </Button>
        <span role="status">{isSubmitting && t('links.sending')}</span>
      </div>
    </form>
  );
}
