import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { Button, LinkButton } from '../../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../../design/ErrorSummary.tsx';
import { TextField } from '../../../design/Field.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { type Answers, noAnswers } from './answers.ts';
import { OpenDraftMutation, rememberKept } from './keeping.ts';
import { firstOpen } from './steps.ts';

/** The code that somebody was given when they stopped halfway, in exchange for their answers. */
export function Resume({ keep }: { keep: (answers: Partial<Answers>) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const code = decodeURIComponent(window.location.hash.slice(1)).slice(0, 20);
  const form = useForm({ defaultValues: { code }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, open] = useMutation(OpenDraftMutation);
  const { errors, submitCount, isSubmitting } = form.formState;

  const goOn = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await open(values);
    const result = data?.openRequestDraft;
    if (result?.__typename !== 'OpenedDraft') return refusal.show(result, error);
    const answers: Answers = { ...noAnswers, ...JSON.parse(result.answers) };
    keep(answers);
    rememberKept({ code: values.code.trim().toUpperCase(), until: result.until });
    navigate(`/vraag/${firstOpen(answers) ?? 'nakijken'}`, { replace: true });
  });

  return (
    <form className="form" noValidate onSubmit={goOn}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('keeping.resume.failed')}
        message={refusal.message}
      />
      <div>
        <PageTitle>{t('keeping.resume.title')}</PageTitle>
        <p>{t('keeping.resume.text')}</p>
      </div>
      <TextField
        label={t('keeping.resume.code')}
        hint={t('keeping.resume.hint')}
        width="short"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={errors.code?.message}
        {...form.register('code', { required: t('keeping.resume.missing') })}
      />
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('keeping.resume.open')}
        </Button>
        <LinkButton look="subtle" to="/vraag/postcode">
          {t('keeping.resume.anew')}
        </LinkButton>
        <span role="status">{isSubmitting && t('keeping.resume.opening')}</span>
      </div>
      <p className="soft">{t('keeping.resume.lost')}</p>
    </form>
  );
}
