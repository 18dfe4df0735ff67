import { useTranslation } from 'react-i18next';
import { Choices } from '../../../design/Choices.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import type { StepProps } from './stepProps.ts';

export function Often({ form }: StepProps) {
  const { t } = useTranslation();
  return (
    <Choices
      legend={<PageTitle name={t('ask.often.title')}>{t('ask.often.title')}</PageTitle>}
      hint={t('ask.often.text')}
      kind="radio"
      field={form.register('often')}
      error={form.formState.errors.often?.message}
      choices={[
        { value: 'INCIDENTAL', label: t('ask.often.once'), hint: t('ask.often.onceHint') },
        { value: 'STRUCTURAL', label: t('ask.often.longer'), hint: t('ask.often.longerHint') },
        { value: 'UNKNOWN', label: t('ask.often.unknown'), hint: t('ask.often.unknownHint') },
      ]}
    />
  );
}
