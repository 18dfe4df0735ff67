import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useMeanwhile } from '../../design/useMeanwhile.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { HousePreview } from './HousePreview.tsx';
import { HouseWordFields } from './HouseWordFields.tsx';
import {
  fieldOf,
  type House,
  HouseStyleQuery,
  type HouseValues,
  houseLanguages,
  inputOf,
  SetHouseMutation,
  valuesOf,
} from './house.ts';

/** Name, colours, mark and own words, with how the public will see them beside it. */
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
    <form className="set-up set-up--beside" noValidate onSubmit={save}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('work.notSaved')}
        message={refusal.message}
      />
      {meanwhile.notice}
      <div className="set-up__fields">
        <section className="set-up__part form">
          <h2 className="utrecht-heading-2">{t('house.looks')}</h2>
          <TextField label={t('house.name')} hint={t('house.nameHint')} {...field('name')} />
          <TextField
            label={t('house.primary')}
            hint={t('house.primaryHint')}
            width="short"
            {...field('primary')}
          />
          <TextField
            label={t('house.accent')}
            hint={t('house.accentHint')}
            width="short"
            {...field('accent')}
          />
          <TextArea label={t('house.mark')} hint={t('house.markHint')} rows={4} {...field('mark')} />
        </section>
        <section className="set-up__part form">
          <h2 className="utrecht-heading-2">{t('house.words')}</h2>
          <p className="soft">{t('house.wordsText')}</p>
          {houseLanguages.map((language) => (
            <HouseWordFields key={language} language={language} form={form} />
          ))}
        </section>
      </div>
      <HousePreview values={useWatch({ control: form.control }) as HouseValues} />
      <div className="set-up__end stack stack--tight">
        <div className="row">
          <Button type="submit" disabled={isSubmitting}>
            {t('work.save')}
          </Button>
          <span role="status">{isSubmitting && t('work.saving')}</span>
        </div>
        <div role="status">{isDone && <Notice tone="ok">{t('house.done')}</Notice>}</div>
      </div>
    </form>
  );
}
