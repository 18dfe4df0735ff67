import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Agreement } from '../../../design/Choices.tsx';
import { SelectField, TextField } from '../../../design/Field.tsx';
import { nlStaff } from '../../../texts/nl-staff.ts';
import { outcomes } from '../intake.ts';
import type { NewRequestValues } from './newRequest.ts';

const rejections = Object.keys(nlStaff.codes.rejection) as (keyof typeof nlStaff.codes.rejection)[];

/** What the resident agrees to, whether we spoke with them, and what came out when the intake was held at once. */
export function NewIntake({ form }: { form: UseFormReturn<NewRequestValues> }) {
  const { t } = useTranslation('staff');
  const { errors } = form.formState;
  const [spoken, held, outcome] = form.watch(['spoken', 'intakeHeld', 'outcome']);
  return (
    <>
      <Agreement
        label={t('newRequest.agrees')}
        error={errors.agrees?.message}
        field={form.register('agrees', { required: t('newRequest.agreesMissing') })}
      />
      <Agreement label={t('newRequest.spoken')} field={form.register('spoken')} />
      {spoken && <Agreement label={t('newRequest.intakeHeld')} field={form.register('intakeHeld')} />}
      {spoken && held && (
        <>
          <SelectField
            label={t('work.intake.outcome')}
            error={errors.outcome?.message}
            {...form.register('outcome', {
              required: t('work.intake.outcomeMissing'),
              shouldUnregister: true,
            })}
          >
            <option value="">{t('work.chooseOne')}</option>
            {outcomes.map((value) => (
              <option key={value} value={value}>
                {t(`codes.outcome.${value}`)}
              </option>
            ))}
          </SelectField>
          {outcome === 'REJECTED' && (
            <SelectField
              label={t('work.intake.reason')}
              error={errors.outcomeReason?.message}
              {...form.register('outcomeReason', {
                required: t('work.intake.reasonMissing'),
                shouldUnregister: true,
              })}
            >
              <option value="">{t('work.chooseOne')}</option>
              {rejections.map((reason) => (
                <option key={reason} value={reason}>
                  {t(`codes.rejection.${reason}`)}
                </option>
              ))}
            </SelectField>
          )}
          <TextField label={t('work.intake.note')} optional {...form.register('note')} />
        </>
      )}
    </>
  );
}
