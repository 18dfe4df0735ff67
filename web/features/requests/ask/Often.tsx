import { useTranslation } from 'react-i18next';
import { Choices } from '../../../design/Choices.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { useChosenProgramme } from './place.ts';
import type { StepProps } from './stepProps.ts';

/** Only what the chosen programme offers, so that nobody hears at the very end that it does not. */
export function Often({ form, answers }: StepProps) {
  const { t } = useTranslation();
  const programme = useChosenProgramme(answers);
  const offered = (mode: 'INCIDENTAL' | 'STRUCTURAL') => programme?.supportModes.includes(mode) ?? true;
  const choices = [
    { value: 'INCIDENTAL' as const, label: t('ask.often.once'), hint: t('ask.often.onceHint') },
    { value: 'STRUCTURAL' as const, label: t('ask.often.longer'), hint: t('ask.often.longerHint') },
  ];
  return (
    <Choices
      legend={<PageTitle name={t('ask.often.title')}>{t('ask.often.title')}</PageTitle>}
      hint={t('ask.often.text')}
      kind="radio"
      field={form.register('often')}
      error={form.formState.errors.often?.message}
      choices={[
        ...choices.filter(({ value }) => offered(value)),
        { value: 'UNKNOWN', label: t('ask.often.unknown'), hint: t('ask.often.unknownHint') },
      ]}
    />
  );
}
