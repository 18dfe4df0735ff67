import { type CSSProperties, useState } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { Fold } from '../../design/Fold.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useMeanwhile } from '../../design/useMeanwhile.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import {
  fieldOf,
  type House,
  HouseStyleQuery,
  type HouseValues,
  houseLanguages,
  inputOf,
  SetHouseMutation,
  valuesOf,
  wordKinds,
} from './house.ts';

/** Name, colours, mark and first words, with a preview of the colours. */
export function HouseForm({ organisation, house }: { organisation: string; house: House }) {
  const { t } = useTranslation('staff');
  const form = useForm({ defaultValues: valuesOf(house), shouldFocusError: false });
  const { errors, submitCount, isSubmitting } = form.formState;
  const refusal = useRefusal(form);
  const client = useClient();
  const meanwhile = useMeanwhile(form, async () => {
    const { data } = await client.query(HouseStyleQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    const now = data?.organisations.find(({ id }) => id === organisation);
    return now && valuesOf(now.house);
  });
  const [isDone, setDone] = useState(false);
  const [, set] = useMutation(SetHouseMutation);
  const [primary, accent] = useWatch({ control: form.control, name: ['primary', 'accent'] });

  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    setDone(false);
    const answer = await meanwhile.write(async (asRead) => {
      const { data, error } = await set({
        organisation,
        house: inputOf(values),
        asRead: asRead && inputOf(asRead),
      });
      return { result: data?.setHouse, error };
    });
    if (!answer) return;
    const { result, error } = answer;
    if (result?.__typename === 'Organisation') {
      form.reset(valuesOf(result.house));
      return setDone(true);
    }
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
      {meanwhile.notice}
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
      <p className="soft">{t('house.wordsText')}</p>
      {houseLanguages.map((language) => (
        <Words key={language} language={language} form={form} />
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

type WordsProps = { language: (typeof houseLanguages)[number]; form: UseFormReturn<HouseValues> };

/** What is said in one language; Dutch is open, as most begin there. */
function Words({ language, form }: WordsProps) {
  const { t } = useTranslation('staff');
  const { errors } = form.formState;
  const fields = (
    <fieldset className="house-words">
      <legend className={language === 'NL' ? 'utrecht-heading-3' : 'visually-hidden'}>
        {t(`house.language.${language}`)}
      </legend>
      {wordKinds.map((kind) => {
        const name = `${kind}-${language}` as const;
        const field = {
          label: t(`house.word.${kind}`),
          hint: t(`house.wordHint.${kind}`),
          dir: dir(language),
          lang: language.toLowerCase(),
          error: errors[name]?.message,
          ...form.register(name),
        };
        return kind === 'title' ? (
          <TextField key={kind} {...field} />
        ) : (
          <TextArea key={kind} rows={kind === 'next' ? 4 : 2} {...field} />
        );
      })}
    </fieldset>
  );
  if (language === 'NL') return fields;
  const mustOpen = wordKinds.some((kind) => errors[`${kind}-${language}`]);
  return (
    <Fold title={t(`house.language.${language}`)} mustOpen={mustOpen}>
      {fields}
    </Fold>
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
