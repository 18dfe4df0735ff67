import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { SelectField } from '../../../design/Field.tsx';
import type { Period } from '../period.ts';
import { fixedOf, fixedPeriod, type YearPart, yearParts, yearsToChoose } from './fixedPeriod.ts';

type PickerProps = { period: Period; onChoose: (period: Period) => void };

/** Whole years, halves and quarters of the calendar: free periods side by side could show one person. */
export function FixedPeriodPicker({ period, onChoose }: PickerProps) {
  const { t } = useTranslation('staff');
  const { year, part } = fixedOf(period);
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onChoose(fixedPeriod(Number(form.get('jaar')), String(form.get('deel')) as YearPart));
  };
  return (
    <form key={`${year} ${part}`} className="row period period__form no-print" onSubmit={show}>
      <SelectField label={t('municipal.year')} name="jaar" defaultValue={year}>
        {yearsToChoose(year).map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('municipal.part')} name="deel" defaultValue={part}>
        {(Object.keys(yearParts) as YearPart[]).map((each) => (
          <option key={each} value={each}>
            {t(`municipal.parts.${each}`)}
          </option>
        ))}
      </SelectField>
      <Button type="submit" look="secondary">
        {t('reports.show')}
      </Button>
      <Button look="subtle" onClick={() => window.print()}>
        {t('reports.print')}
      </Button>
    </form>
  );
}
