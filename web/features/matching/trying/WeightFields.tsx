import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { TextField } from '../../../design/Field.tsx';
import type { Tried, Weight } from './weights.ts';

/** What each reason weighs, with how its points come about. */
export function WeightFields({ form, weights }: { form: UseFormReturn<Tried>; weights: readonly Weight[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { errors } = form.formState;
  return (
    <details className="trying__part" open={Boolean(errors.weights) || undefined}>
      <summary className="utrecht-heading-3">{t('trying.weights')}</summary>
      <p className="soft">{t('trying.weightsText')}</p>
      <div className="trying__weights">
        {weights.map(({ code, usual, unit, most }) => (
          <TextField
            key={code}
            label={t(`codes.suggestionReason.${code}`)}
            hint={[
              unit === 'EACH' && most === 1
                ? t('trying.once')
                : unit === 'EACH' && most
                  ? t('trying.each', { most })
                  : t(`codes.weightUnit.${unit}`),
              t('trying.usual', { points: format.number(usual) }),
            ].join(', ')}
            inputMode="decimal"
            width="short"
            error={errors.weights?.[code]?.message}
            {...form.register(`weights.${code}`)}
          />
        ))}
      </div>
    </details>
  );
}
