import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { TextField } from '../../../design/Field.tsx';
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
  const [error, setError] = useState<string>();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = { from: String(form.get('naast-van')), to: String(form.get('naast-tot')) };
    const fits = chosen.from !== '' && chosen.from <= chosen.to;
    setError(fits ? undefined : t('reports.orderWrong'));
    if (fits) onChoose(chosen);
  };
  const usual = [
    { name: 'yearEarlier', each: yearEarlier(period), choose: () => onChoose(undefined) },
    { name: 'rightBefore', each: rightBefore(period), choose: () => onChoose(rightBefore(period)) },
  ] as const;
  return (
    <div className="period no-print">
      <form key={other.from + other.to} className="row period__form" noValidate onSubmit={show}>
        <TextField
          label={t('flow.compare.from')}
          name="naast-van"
          type="date"
          width="short"
          defaultValue={other.from}
        />
        <TextField
          label={t('flow.compare.to')}
          name="naast-tot"
          type="date"
          width="short"
          defaultValue={other.to}
          error={error}
        />
        <Button type="submit" look="secondary">
          {t('flow.compare.show')}
        </Button>
      </form>
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
