import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { Choices } from '../../../design/Choices.tsx';
import { TextArea } from '../../../design/Field.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { commonLanguages, type Moment, moments } from './moments.ts';
import type { StepProps } from './stepProps.ts';

export function Wishes({ form }: StepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <div>
        <PageTitle>{t('ask.wishes.title')}</PageTitle>
        <p>{t('ask.wishes.text')}</p>
      </div>
      <TextArea
        label={t('ask.wishes.question')}
        hint={t('ask.wishes.questionHint')}
        error={form.formState.errors.question?.message}
        {...form.register('question')}
      />
      <Choices
        legend={t('ask.wishes.moments')}
        kind="checkbox"
        field={form.register('moments')}
        choices={(Object.keys(moments) as Moment[]).map((moment) => ({
          value: moment,
          label: t(`codes.moments.${moment}`),
        }))}
      />
      <Choices
        legend={t('ask.wishes.languages')}
        kind="checkbox"
        look="columns"
        field={form.register('languages')}
        choices={commonLanguages.map((code) => ({ value: code, label: format.language(code) }))}
      />
      <Choices
        legend={t('ask.wishes.gender')}
        kind="radio"
        field={form.register('wantedGender')}
        choices={[
          { value: '', label: t('ask.wishes.anyGender') },
          { value: 'F', label: t('codes.gender.F') },
          { value: 'M', label: t('codes.gender.M') },
        ]}
      />
    </>
  );
}
