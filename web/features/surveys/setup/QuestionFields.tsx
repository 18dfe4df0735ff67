import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { SelectField, TextArea, TextField } from '../../../design/Field.tsx';
import { hasItems, instruments, type SurveyValues } from './newSurvey.ts';

type FieldsProps = {
  form: UseFormReturn<SurveyValues>;
  at: number;
  /** What the server found wrong with a field. */
  wrong: (name: string) => string | undefined;
  onRemove?: () => void;
};

/** One question of a survey: how it is answered, what it says, and other languages for whoever wants them. */
export function QuestionFields({ form, at, wrong, onRemove }: FieldsProps) {
  const { t } = useTranslation('staff');
  const instrument = form.watch(`questions.${at}.instrument`);
  const name = <
    Field extends 'nl' | 'en' | 'ar' | 'itemsNl' | 'itemsEn' | 'itemsAr' | 'steps' | 'instrument',
  >(
    field: Field,
  ) => `questions.${at}.${field}` as const;
  const lists = hasItems(instrument);
  const isLoneliness = instrument === 'LONELINESS';
  const listOf = instrument as 'LONELINESS' | 'OWN_SCALE' | 'GOALS';
  return (
    <fieldset className="report__part stack stack--tight">
      <legend className="utrecht-form-label">{t('surveys.form.question', { number: at + 1 })}</legend>
      <SelectField label={t('surveys.form.instrument')} {...form.register(name('instrument'))}>
        {instruments.map((value) => (
          <option key={value} value={value}>
            {t(`surveys.instrument.${value}`)}
          </option>
        ))}
      </SelectField>
      {isLoneliness ? (
        <p className="soft">{t('surveys.form.lonelinessText')}</p>
      ) : (
        <TextField label={t('surveys.form.words')} error={wrong(name('nl'))} {...form.register(name('nl'))} />
      )}
      {lists && (
        <TextArea
          label={t(`surveys.form.items.${listOf}`)}
          optional={isLoneliness}
          rows={instrument === 'OWN_SCALE' ? 2 : 4}
          error={wrong(name('itemsNl'))}
          {...form.register(name('itemsNl'))}
        />
      )}
      {instrument === 'OWN_SCALE' && (
        <TextField
          label={t('surveys.form.steps')}
          inputMode="numeric"
          width="short"
          error={wrong(name('steps'))}
          {...form.register(name('steps'))}
        />
      )}
      <details>
        <summary>{t('surveys.form.otherLanguages')}</summary>
        <div className="stack stack--tight">
          {!isLoneliness && (
            <>
              <TextField label={t('surveys.form.wordsEn')} lang="en" {...form.register(name('en'))} />
              <TextField
                label={t('surveys.form.wordsAr')}
                lang="ar"
                dir="rtl"
                {...form.register(name('ar'))}
              />
            </>
          )}
          {lists && (
            <>
              <TextArea
                label={t('surveys.form.itemsEn')}
                lang="en"
                rows={3}
                {...form.register(name('itemsEn'))}
              />
              <TextArea
                label={t('surveys.form.itemsAr')}
                lang="ar"
                dir="rtl"
                rows={3}
                {...form.register(name('itemsAr'))}
              />
            </>
          )}
        </div>
      </details>
      {onRemove && (
        <div className="row">
          <Button look="subtle" small onClick={onRemove}>
            {t('surveys.form.removeQuestion', { number: at + 1 })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
