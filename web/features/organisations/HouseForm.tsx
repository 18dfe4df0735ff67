import { type CSSProperties, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { fieldOf, type House, houseLanguages, inputOf, SetHouseMutation, valuesOf } from './house.ts';

/** Name, colours, mark and first words, with a preview of the colours. */
export function HouseForm({ organisation, house }: { organisation: string; house: House }) {
  const { t } = useTranslation('staff');
  const form = useForm({ defaultValues: valuesOf(house), shouldFocusError: false });
  const { errors, submitCount, isSubmitting } = form.formState;
  const refusal = useRefusal(form);
  const [isDone, setDone] = useState(false);
  const [, set] = useMutation(SetHouseMutation);
  const [primary, accent] = useWatch({ control: form.control, name: ['primary', 'accent'] });

  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    setDone(false);
    const { data, error } = await set({ organisation, house: inputOf(values) });
    const result = data?.setHouse;
    if (result?.__typename === 'Organisation') return setDone(true);
    const fields = result?.fields.map(({ path, message }) => ({ path: fieldOf(path), message }));
    refusal.show(result && { message: result.message, fields: fields ?? [] }, error);
  });
  const field = (name: keyof ReturnType<typeof valuesOf>) => ({
    error: errors[name]?.message,
    ...form.register(name),
  });

  return (
    <form className="form" noValidate onSubmit={save}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('work.notSaved')}
        message={refusal.message}
      />
      <TextField label={t('house.name')} hint={t('house.nameHint')} {...field('name')} />
      <TextField
        label={t('house.primary')}
        hint={t('house.primaryHint')}
        width="short"
        {...field('primary')}
      />
      <TextField label={t('house.accent')} hint={t('house.accentHint')} width="short" {...field('accent')} />
      <Preview primary={primary} accent={accent} />
      <TextArea label={t('house.mark')} hint={t('house.markHint')} rows={4} {...field('mark')} />
      <h2 className="utrecht-heading-2">{t('house.words')}</h2>
      {houseLanguages.map((language) => (
        <fieldset key={language} className="house-words">
          <legend className="utrecht-heading-3">{t(`house.language.${language}`)}</legend>
          <TextField label={t('house.wordsTitle')} dir={dir(language)} {...field(`title-${language}`)} />
          <TextArea
            label={t('house.wordsLead')}
            rows={2}
            dir={dir(language)}
            {...field(`lead-${language}`)}
          />
          <TextArea
            label={t('house.wordsFooter')}
            rows={2}
            dir={dir(language)}
            {...field(`footer-${language}`)}
          />
        </fieldset>
      ))}
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('work.save')}
        </Button>
        <span role="status">{isSubmitting && t('work.saving')}</span>
      </div>
      <div role="status">{isDone && <Notice tone="ok">{t('house.done')}</Notice>}</div>
    </form>
  );
}

const dir = (language: string) => (language === 'AR' ? 'rtl' : 'ltr');

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text.trim());

/** The two colours as they would be by day, before anything is saved. */
function Preview({ primary, accent }: { primary: string; accent: string }) {
  const { t } = useTranslation('staff');
  const style = {
    ...(isColour(primary) && { '--koppel-primary': primary.trim() }),
    ...(isColour(accent) && { '--koppel-apricot': accent.trim() }),
  } as CSSProperties;
  return (
    <figure className="house-preview" style={style}>
      <figcaption className="house-preview__title">{t('house.preview')}</figcaption>
      <span className="house-preview__button">{t('house.previewButton')}</span>
      <span className="house-preview__link">{t('house.previewText')}</span>
    </figure>
  );
}
