import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { PeriodForm } from '../PeriodForm.tsx';
import { type Period, rightBefore, yearEarlier } from '../period.ts';

type OtherProps = {
  period: Period;
  other: Period;
  /** Nothing chosen is a year earlier, and stays so when the period becomes another. */
  onChoose: (other: Period | undefined) => void;
};

const sameAs = (one: Period) => (other: Period) => one.from === other.from && one.to === other.to;

/** Which period stands beside the one of the report. */
export function OtherPeriod({ period, other, onChoose }: OtherProps) {
  const { t } = useTranslation('staff');
  const usual = [
    { name: 'yearEarlier', each: yearEarlier(period), choose: () => onChoose(undefined) },
    { name: 'rightBefore', each: rightBefore(period), choose: () => onChoose(rightBefore(period)) },
  ] as const;
  return (
    <div className="period no-print">
      <PeriodForm
        prefix="naast-"
        period={other}
        words={{ from: t('flow.compare.from'), to: t('flow.compare.to'), show: t('flow.compare.show') }}
        onChoose={onChoose}
      />
      <fieldset className="row period__presets">
        <legend className="visually-hidden">{t('flow.compare.usual')}</legend>
        {usual.map(({ name, each, choose }) => (
          <Button key={name} small look="subtle" aria-pressed={sameAs(each)(other)} onClick={choose}>
            {t(`flow.compare.${name}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
