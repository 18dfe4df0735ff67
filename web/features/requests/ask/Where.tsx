import { useTranslation } from 'react-i18next';
import { useNearby } from '../../../app/nearby.ts';
import { spacedPostcode } from '../../../app/postcode.ts';
import { TextField } from '../../../design/Field.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import type { StepProps } from './stepProps.ts';

export function Where({ form, answers }: StepProps) {
  const { t } = useTranslation();
  const nearby = useNearby();
  return (
    <>
      <div>
        <PageTitle>{t('ask.where.title')}</PageTitle>
        <p>{t('ask.where.text')}</p>
        <p className="soft">{t('ask.where.forOther')}</p>
      </div>
      <TextField
        label={t('places.postcode')}
        hint={t('places.postcodeHint')}
        width="short"
        autoComplete="postal-code"
        error={form.formState.errors.postcode?.message}
        defaultValue={answers.postcode || spacedPostcode(nearby?.postcode ?? '')}
        {...form.register('postcode')}
      />
    </>
  );
}
