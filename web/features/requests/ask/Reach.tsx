import { useTranslation } from 'react-i18next';
import { FieldError, Hint, TextField } from '../../../design/Field.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import type { StepProps } from './stepProps.ts';

export function Reach({ form, answers }: StepProps) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  const title =
    answers.forWhom === 'OTHER'
      ? t('ask.reach.titleOther', { name: answers.firstName })
      : t('ask.reach.title');
  return (
    <>
      <div>
        <PageTitle>{title}</PageTitle>
        <p>{t('ask.reach.text')}</p>
      </div>
      <TextField
        label={t('ask.reach.phone')}
        type="tel"
        autoComplete="tel"
        error={errors.phone?.message}
        {...form.register('phone')}
      />
      <TextField
        label={t('ask.reach.email')}
        type="email"
        autoComplete="email"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <BirthDate form={form} />
    </>
  );
}

function BirthDate({ form }: Pick<StepProps, 'form'>) {
  const { t } = useTranslation();
  const error = form.formState.errors.day?.message;
  const number = { inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <fieldset className={error ? 'choices field--invalid' : 'choices'}>
      <legend className="utrecht-form-label choices__legend">
        {t('ask.reach.birthDate')} <span className="field__optional">({t('shell.optional')})</span>
      </legend>
      <Hint name="birthDate">{t('ask.reach.birthDateHint')}</Hint>
      {error && <FieldError name="day">{error}</FieldError>}
      <div className="date-parts">
        <TextField label={t('ask.reach.day')} maxLength={2} {...number} {...form.register('day')} />
        <TextField label={t('ask.reach.month')} maxLength={2} {...number} {...form.register('month')} />
        <TextField label={t('ask.reach.year')} maxLength={4} {...number} {...form.register('year')} />
      </div>
    </fieldset>
  );
}
