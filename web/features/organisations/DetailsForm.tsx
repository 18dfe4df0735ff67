import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { Button } from '../../design/Button.tsx';
import { ContactLines } from '../../design/ContactLines.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useMeanwhile } from '../../design/useMeanwhile.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import {
  type Details,
  DetailsQuery,
  type DetailsValues,
  fieldOf,
  hoursFields,
  inputOf,
  SetDetailsMutation,
  valuesOf,
} from './details.ts';

/** How an organisation is called and how it can be reached, with how the public will see it beside it. */
export function DetailsForm({ details }: { details: Details }) {
  const { t } = useTranslation('staff');
  const form = useForm({ defaultValues: valuesOf(details), shouldFocusError: false });
  const { errors, submitCount, isSubmitting } = form.formState;
  const client = useClient();
  const refusal = useRefusal(form);
  const meanwhile = useMeanwhile(form, async () => {
    const { data } = await client.query(DetailsQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    const now = data?.organisations.find(({ id }) => id === details.id);
    return now && valuesOf(now);
  });
  const [isDone, setDone] = useState(false);
  const [, set] = useMutation(SetDetailsMutation);

  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    setDone(false);
    const answer = await meanwhile.write(async (asRead) => {
      const { data, error } = await set({
        organisation: details.id,
        details: inputOf(values),
        asRead: asRead && inputOf(asRead),
      });
      return { result: data?.setOrganisationDetails, error };
    });
    if (!answer) return;
    const { result, error } = answer;
    if (result?.__typename === 'Organisation') {
      form.reset(valuesOf(result));
      return setDone(true);
    }
    const fields = result?.fields.map(({ path, message }) => ({ path: fieldOf(path), message }));
    refusal.show(result && { message: result.message, fields: fields ?? [] }, error);
  });
  const field = (name: keyof DetailsValues) => ({ error: errors[name]?.message, ...form.register(name) });

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
          <h2 className="utrecht-heading-2">{t('details.reach')}</h2>
          <TextField label={t('details.name')} hint={t('details.nameHint')} {...field('name')} />
          <TextField
            label={t('details.phone')}
            hint={t('details.phoneHint')}
            type="tel"
            width="short"
            {...field('phone')}
          />
          <TextField label={t('details.email')} type="email" {...field('email')} />
          <TextField
            label={t('details.website')}
            hint={t('details.websiteHint')}
            inputMode="url"
            dir="ltr"
            optional
            {...field('website')}
          />
        </section>
        <section className="set-up__part form">
          <h2 className="utrecht-heading-2">{t('details.hours')}</h2>
          <p className="soft">{t('details.hoursText')}</p>
          {hoursFields.map((name) => (
            <TextArea
              key={name}
              label={t(`details.hoursIn.${name}`)}
              rows={2}
              dir={name === 'hours-AR' ? 'rtl' : 'ltr'}
              optional
              {...field(name)}
            />
          ))}
        </section>
      </div>
      <Preview values={useWatch({ control: form.control }) as DetailsValues} />
      <div className="set-up__end stack stack--tight">
        <div className="row">
          <Button type="submit" disabled={isSubmitting}>
            {t('work.save')}
          </Button>
          <span role="status">{isSubmitting && t('work.saving')}</span>
        </div>
        <div role="status">{isDone && <Notice tone="ok">{t('details.done')}</Notice>}</div>
      </div>
    </form>
  );
}

/** What stands at the foot of each page, before anything is saved. */
function Preview({ values }: { values: DetailsValues }) {
  const { t } = useTranslation('staff');
  return (
    <aside className="set-up__beside set-up__effect stack stack--tight" aria-labelledby="voorbeeld">
      <h2 className="utrecht-heading-2" id="voorbeeld">
        {t('details.preview')}
      </h2>
      <p className="soft">{t('details.previewText')}</p>
      <div>
        <strong>{values.name.trim() || t('details.noName')}</strong>
        <ContactLines
          phone={values.phone.trim()}
          email={values.email.trim()}
          website={values.website.trim()}
          hours={values['hours-NL'].trim()}
        />
      </div>
    </aside>
  );
}
