import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choices } from '../../design/Choices.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { nlStaff } from '../../texts/nl-staff.ts';
import { type IntakeValues, outcomes } from './intake.ts';

const rejections = Object.keys(nlStaff.codes.rejection) as (keyof typeof nlStaff.codes.rejection)[];

/** The outcome, and what only that outcome needs to know. */
export function IntakeOutcome({ form }: { form: UseFormReturn<IntakeValues> }) {
  const { t } = useTranslation('staff');
  const { errors } = form.formState;
  const outcome = form.watch('outcome');
  return (
    <>
      <Choices
        legend={t('work.intake.outcome')}
        kind="radio"
        look="columns"
        field={form.register('outcome', { required: t('work.intake.outcomeMissing') })}
        error={errors.outcome?.message}
        choices={outcomes.map((value) => ({
          value,
          label: t(`codes.outcome.${value}`),
          hint: value === 'ACCEPTED' ? t('work.intake.acceptedHint') : undefined,
        }))}
      />
      {outcome === 'ACCEPTED' && (
        <Choices
          legend={t('work.intake.mode')}
          kind="radio"
          look="columns"
          field={form.register('supportMode', { required: t('work.intake.modeMissing') })}
          error={errors.supportMode?.message}
          choices={(['INCIDENTAL', 'STRUCTURAL'] as const).map((value) => ({
            value,
            label: t(`work.modeShort.${value}`),
          }))}
        />
      )}
      {outcome === 'REJECTED' && (
        <SelectField
          label={t('work.intake.reason')}
          error={errors.outcomeReason?.message}
          {...form.register('outcomeReason', { required: t('work.intake.reasonMissing') })}
        >
          <option value="">{t('work.chooseOne')}</option>
          {rejections.map((reason) => (
            <option key={reason} value={reason}>
              {t(`codes.rejection.${reason}`)}
            </option>
          ))}
        </SelectField>
      )}
      {outcome === 'REDIRECTED' && (
        <TextField label={t('work.intake.redirectTo')} optional {...form.register('redirectTo')} />
      )}
    </>
  );
}
