import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../../design/ErrorSummary.tsx';
import { TextField } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { useWeekWords } from '../../../design/useWeekWords.ts';
import { WeekGrid } from '../../../design/WeekGrid.tsx';
import { ArrangeMutation, type OwnEnrolment } from './ownEnrolment.ts';

/** When a volunteer has time and how far they go, to read and to change on the spot. */
export function Arrange({ enrolment }: { enrolment: OwnEnrolment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const weekWords = useWeekWords();
  const [state, setState] = useState<'reading' | 'changing' | 'saved'>('reading');
  const { availability, maxDistanceKm } = enrolment;
  if (state === 'changing')
    return (
      <ArrangeForm
        enrolment={enrolment}
        onLeave={() => setState('reading')}
        onDone={() => setState('saved')}
      />
    );
  return (
    <div className="stack stack--tight">
      <dl className="facts">
        <div>
          <dt>{t('volunteering.time')}</dt>
          <dd>{weekWords(availability) || t('volunteering.noTime')}</dd>
        </div>
        <div>
          <dt>{t('volunteering.distance')}</dt>
          <dd>
            {maxDistanceKm === null
              ? t('volunteering.usual')
              : t('volunteering.km', { km: format.number(maxDistanceKm) })}
          </dd>
        </div>
      </dl>
      <div className="row">
        <Button look="secondary" small onClick={() => setState('changing')}>
          {t('volunteering.change')}
        </Button>
        <span role="status">{state === 'saved' && t('volunteering.saved')}</span>
      </div>
    </div>
  );
}

type ArrangeFormProps = { enrolment: OwnEnrolment; onLeave: () => void; onDone: () => void };

function ArrangeForm({ enrolment, onLeave, onDone }: ArrangeFormProps) {
  const { t } = useTranslation();
  const form = useForm({
    defaultValues: {
      availability: [...enrolment.availability],
      maxDistanceKm:
        enrolment.maxDistanceKm === null ? '' : String(enrolment.maxDistanceKm).replace('.', ','),
    },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, arrange] = useMutation(ArrangeMutation);
  const { errors, submitCount, isSubmitting } = form.formState;
  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    const km = values.maxDistanceKm.trim().replace(',', '.');
    const input = { availability: values.availability, maxDistanceKm: km ? Number(km) : null };
    const { data, error } = await arrange({ enrolment: enrolment.id, input });
    if (data?.done.__typename === 'Enrolment') return onDone();
    refusal.show(data?.done, error);
  });
  return (
    <form className="form" noValidate onSubmit={save}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('volunteering.failed')}
        message={refusal.message}
      />
      <WeekGrid legend={t('volunteering.time')} field={form.register('availability')} />
      <TextField
        label={t('volunteering.kilometres')}
        hint={t('volunteering.kilometresHint')}
        inputMode="decimal"
        width="short"
        dir="ltr"
        error={errors.maxDistanceKm?.message}
        {...form.register('maxDistanceKm', {
          validate: (text) => /^\d{0,3}([.,]\d)?$/.test(text.trim()) || t('volunteering.kilometresWrong'),
        })}
      />
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('volunteering.save')}
        </Button>
        <Button look="subtle" onClick={onLeave}>
          {t('volunteering.cancel')}
        </Button>
        <span role="status">{isSubmitting && t('volunteering.saving')}</span>
      </div>
    </form>
  );
}
