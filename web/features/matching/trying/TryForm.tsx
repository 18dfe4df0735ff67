import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../../design/ErrorSummary.tsx';
import { SelectField, TextField } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { EffectTable } from './EffectTable.tsx';
import { useTryRefusal } from './useTryRefusal.ts';
import { WeightFields } from './WeightFields.tsx';
import {
  changesIn,
  type Effect,
  SetWeightsMutation,
  type Tried,
  timesOf,
  type Weight,
  WhatIfQuery,
  weightsIn,
} from './weights.ts';

const languages = ['ar', 'tr', 'pl', 'uk', 'ti', 'fa', 'so', 'en', 'fr', 'de'];
type FormProps = { programme: string; weights: readonly Weight[]; mayWeigh: boolean };

export function TryForm({ programme, weights, mayWeigh }: FormProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const client = useClient();
  const [, setWeights] = useMutation(SetWeightsMutation);
  const [effect, setEffect] = useState<Effect>();
  const [saved, setSaved] = useState(false);
  const form = useForm<Tried>({ defaultValues: asItIs(weights, format.number), shouldFocusError: false });
  const refusal = useTryRefusal(form, weights);
  const { errors, submitCount, isSubmitting } = form.formState;

  const look = form.handleSubmit(async (tried) => {
    refusal.clear();
    setSaved(false);
    const variables = { programme, changes: changesIn(tried, weights) };
    const { data, error } = await client.query(WhatIfQuery, variables, { requestPolicy: 'network-only' });
    const found = data?.whatIf;
    if (found?.__typename === 'WhatIf') setEffect(found);
    else refusal.show(found ?? undefined, error);
  });
  const keep = form.handleSubmit(async (tried) => {
    refusal.clear();
    const { data, error } = await setWeights({ programme, weights: weightsIn(tried, weights) });
    const result = data?.setMatchingWeights;
    if (result?.__typename === 'Programme') setSaved(true);
    else refusal.show(result, error);
  });

  return (
    <div className="stack">
      <form className="form stack" noValidate onSubmit={look}>
        <ErrorSummary
          mistakes={mistakesIn(errors)}
          attempt={submitCount}
          title={refusal.message && t('trying.refused')}
          message={refusal.message}
        />
        <fieldset className="trying__part">
          <legend className="utrecht-heading-3">{t('trying.volunteers')}</legend>
          <div className="row trying__fields">
            <TextField
              label={t('trying.count')}
              inputMode="numeric"
              width="short"
              error={errors.count?.message}
              {...form.register('count')}
            />
            <SelectField label={t('trying.when')} {...form.register('when')}>
              {Object.keys(timesOf).map((when) => (
                <option key={when} value={when}>
                  {t(`trying.times.${when as keyof typeof timesOf}`)}
                </option>
              ))}
            </SelectField>
            <SelectField label={t('trying.language')} {...form.register('language')}>
              <option value="">{t('trying.onlyDutch')}</option>
              {languages.map((code) => (
                <option key={code} value={code}>
                  {format.language(code)}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t('trying.distance')}
              hint={t('trying.distanceHint')}
              inputMode="decimal"
              width="short"
              error={errors.maxDistanceKm?.message}
              {...form.register('maxDistanceKm')}
            />
          </div>
        </fieldset>
        <WeightFields form={form} weights={weights} />
        <div className="row">
          <Button type="submit" disabled={isSubmitting}>
            {t('trying.look')}
          </Button>
          <Button look="subtle" onClick={() => form.reset(asItIs(weights, format.number))}>
            {t('trying.asItIs')}
          </Button>
          <span role="status">{isSubmitting && t('trying.busy')}</span>
        </div>
      </form>
      {effect && <EffectTable effect={effect} />}
      {mayWeigh && (
        <section className="trying__keep stack stack--tight">
          <h2 className="utrecht-heading-2">{t('trying.keep')}</h2>
          <p>{t('trying.keepText')}</p>
          {saved && <Notice tone="ok" title={t('trying.kept')} takeFocus />}
          <div className="row">
            <Button look="secondary" onClick={keep} disabled={isSubmitting}>
              {t('trying.keepAction')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

const asItIs = (weights: readonly Weight[], written: (weight: number) => string): Tried => ({
  weights: Object.fromEntries(weights.map(({ code, weight }) => [code, written(weight)])),
  count: '0',
  when: 'ALWAYS',
  language: '',
  maxDistanceKm: '',
});
