import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { tidyPostcode } from '../../app/postcode.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { Notice } from '../../design/Notice.tsx';
import { forgetTyped, typedBefore, useKeepTyped } from '../../design/typed.ts';
import { useRefusal } from '../../design/useRefusal.ts';
import { applicationSchema, noApplication } from './application.ts';

const ApplyMutation = graphql(`
  mutation Apply($vacancy: ID!, $input: ApplicationInput!) {
    applyToVacancy(vacancy: $vacancy, input: $input) {
      __typename
      ... on Application { id status }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

/** What whoever applies agrees to. */
const ConsentTextQuery = graphql(`
  query ApplicationConsentText { consentText(purpose: BECOME_VOLUNTEER) { version text } }
`);

/** Six fields, of which four must be filled: done within two minutes. */
export function ApplicationForm({ vacancy }: { vacancy: string }) {
  const { t } = useTranslation();
  const schema = useMemo(() => applicationSchema(t), [t]);
  const form = useForm({
    defaultValues: typedBefore(vacancy, noApplication),
    resolver: zodResolver(schema),
    shouldFocusError: false,
  });
  useKeepTyped(form, vacancy);
  const refusal = useRefusal(form);
  const [, apply] = useMutation(ApplyMutation);
  const [{ data: agreed }] = useQuery({ query: ConsentTextQuery });
  const [applied, setApplied] = useState<string>();
  const { errors, submitCount, isSubmitting } = form.formState;

  const send = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await apply({
      vacancy,
      input: {
        firstName: values.firstName.trim(),
        lastName: values.lastName.trim(),
        phone: values.phone.trim() || undefined,
        email: values.email.trim() || undefined,
        postcode: values.postcode ? tidyPostcode(values.postcode) : undefined,
        motivation: values.motivation.trim() || undefined,
        consentVersion: agreed?.consentText.version,
      },
    });
    const result = data?.applyToVacancy;
    if (result?.__typename !== 'Application') return refusal.show(result, error);
    forgetTyped(vacancy);
    setApplied(values.firstName);
  });

  if (applied) {
    return (
      <Notice tone="ok" title={t('vacancies.form.doneTitle', { name: applied })} takeFocus>
        <p>{t('vacancies.form.doneText')}</p>
        <p>{t('vacancies.form.doneNext')}</p>
      </Notice>
    );
  }
  const field = (name: keyof typeof noApplication) => ({
    ...form.register(name),
    error: errors[name]?.message,
  });
  return (
    <section className="panel" aria-labelledby="apply">
      <form className="form" noValidate onSubmit={send}>
        <div>
          <h2 className="utrecht-heading-2" id="apply">
            {t('vacancies.form.title')}
          </h2>
          <p>{t('vacancies.form.text')}</p>
        </div>
        <ErrorSummary
          mistakes={mistakesIn(errors)}
          attempt={submitCount}
          title={refusal.message && t('vacancies.form.failed')}
          message={refusal.message}
        />
        <TextField label={t('vacancies.form.firstName')} autoComplete="given-name" {...field('firstName')} />
        <TextField label={t('vacancies.form.lastName')} autoComplete="family-name" {...field('lastName')} />
        <TextField label={t('vacancies.form.phone')} type="tel" autoComplete="tel" {...field('phone')} />
        <TextField label={t('vacancies.form.email')} type="email" autoComplete="email" {...field('email')} />
        <TextField
          label={t('vacancies.form.postcode')}
          width="short"
          autoComplete="postal-code"
          optional
          {...field('postcode')}
        />
        <TextArea
          label={t('vacancies.form.motivation')}
          hint={t('vacancies.form.motivationHint')}
          optional
          {...field('motivation')}
        />
        {agreed && (
          <p>
            {t('vacancies.form.consent')} “{agreed.consentText.text}”
          </p>
        )}
        <div className="row">
          <Button type="submit" disabled={isSubmitting}>
            {t('vacancies.form.send')}
          </Button>
          <span role="status">{isSubmitting && t('vacancies.form.sending')}</span>
        </div>
      </form>
    </section>
  );
}
