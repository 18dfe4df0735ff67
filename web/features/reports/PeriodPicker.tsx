import { useTranslation } from 'react-i18next';
import { today, useFormat } from '../../app/format.ts';
import { Button } from '../../design/Button.tsx';
import { PeriodForm } from './PeriodForm.tsx';
import { type Period, presets } from './period.ts';

type PickerProps = { period: Period; onChoose: (period: Period) => void };

export function PeriodPicker({ period, onChoose }: PickerProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const usual = Object.entries(presets(today())) as [keyof ReturnType<typeof presets>, Period][];

  return (
    <>
      <div className="period no-print">
        <PeriodForm
          period={period}
          words={{ from: t('reports.from'), to: t('reports.to'), show: t('reports.show') }}
          onChoose={onChoose}
        />
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
