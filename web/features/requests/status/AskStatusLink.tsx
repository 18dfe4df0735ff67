import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../../design/ErrorSummary.tsx';
import { TextField } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';

const AskStatusLinkMutation = graphql(`
  mutation AskStatusLink($reference: String!) {
    requestStatusLink(reference: $reference) {
      __typename
      ... on LinkAsked { message }
      ... on Refusal { message fields { path message } }
    }
  }
`);

/** The code that somebody was given when they asked, in exchange for a link by mail. */
export function AskStatusLink() {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { reference: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [{ data }, ask] = useMutation(AskStatusLinkMutation);
  const { errors, submitCount, isSubmitting } = form.formState;

  const send = form.handleSubmit(async (values) => {
    refusal.clear();
    const result = await ask(values);
    if (result.data?.requestStatusLink.__typename !== 'LinkAsked')
      refusal.show(result.data?.requestStatusLink, result.error);
  });

  if (data?.requestStatusLink.__typename === 'LinkAsked') {
    return (
      <Notice tone="ok" title={t('status.askedTitle')} takeFocus>
        <p>{data.requestStatusLink.message}</p>
        <p>{t('status.noMail')}</p>
      </Notice>
    );
  }
  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('status.failed')}
        message={refusal.message}
      />
      <TextField
        label={t('status.code')}
        hint={t('status.codeHint')}
        width="short"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={errors.reference?.message}
        {...form.register('reference', { required: t('status.codeMissing') })}
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
