import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choices } from '../../../design/Choices.tsx';
import { SelectField, TextArea } from '../../../design/Field.tsx';
import { type Moment, moments } from '../ask/moments.ts';
import type { NewRequestValues } from './newRequest.ts';

const allMoments = Object.keys(moments) as Moment[];

/** What is asked, and what the programme needs to know of it. */
export function WhatFields({ form }: { form: UseFormReturn<NewRequestValues> }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const { errors } = form.formState;
  return (
    <>
      <TextArea
        label={t('newRequest.question')}
        rows={4}
        optional
        error={errors.question?.message}
        {...form.register('question')}
      />
      <div className="new-request__pair">
        <SelectField
          label={t('work.mode')}
          error={errors.supportMode?.message}
          {...form.register('supportMode')}
        >
          <option value="">{t('work.modeShort.NONE')}</option>
          <option value="INCIDENTAL">{t('work.modeShort.INCIDENTAL')}</option>
          <option value="STRUCTURAL">{t('work.modeShort.STRUCTURAL')}</option>
        </SelectField>
        <SelectField label={t('newRequest.gender')} {...form.register('wantedVolunteerGender')}>
          <option value="">{t('newRequest.anyGender')}</option>
          <option value="F">{tp('codes.gender.F')}</option>
          <option value="M">{tp('codes.gender.M')}</option>
        </SelectField>
      </div>
      <Choices
        legend={t('newRequest.moments')}
        kind="checkbox"
        look="columns"
        field={form.register('moments')}
        choices={allMoments.map((value) => ({ value, label: tp(`codes.moments.${value}`) }))}
      />
    </>
  );
}
