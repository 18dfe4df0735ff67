import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today, useFormat } from '../../app/format.ts';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { type Period, presets } from './period.ts';

type PickerProps = { period: Period; onChoose: (period: Period) => void };

export function PeriodPicker({ period, onChoose }: PickerProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [error, setError] = useState<string>();
  const usual = Object.entries(presets(today())) as [keyof ReturnType<typeof presets>, Period][];

  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = { from: String(form.get('van')), to: String(form.get('tot')) };
    const fits = chosen.from !== '' && chosen.from <= chosen.to;
    setError(fits ? undefined : t('reports.orderWrong'));
    if (fits) onChoose(chosen);
  };

  return (
    <>
      <div className="period no-print">
        <form key={period.from + period.to} className="row period__form" noValidate onSubmit={show}>
          <TextField
            label={t('reports.from')}
            name="van"
            type="date"
            width="short"
            defaultValue={period.from}
          />
          <TextField
            label={t('reports.to')}
            name="tot"
            type="date"
            width="short"
            defaultValue={period.to}
            error={error}
          />
          <Button type="submit" look="secondary">
            {t('reports.show')}
          </Button>
        </form>
        <fieldset className="row period__presets">
          <legend className="visually-hidden">{t('reports.period')}</legend>
          {usual.map(([name, each]) => (
            <Button
              key={name}
              small
              look="subtle"
              aria-pressed={each.from === period.from && each.to === period.to}
              onClick={() => onChoose(each)}
            >
              {t(`reports.presets.${name}`)}
            </Button>
          ))}
          <Button small look="subtle" onClick={() => window.print()}>
            {t('reports.print')}
          </Button>
        </fieldset>
      </div>
      <p className="soft" role="status">
        {t('reports.asOf', {
          from: format.day(period.from),
          to: format.day(period.to),
          today: format.day(today()),
        })}
      </p>
    </>
  );
}
