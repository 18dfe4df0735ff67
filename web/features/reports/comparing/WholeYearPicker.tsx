import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { SelectField } from '../../../design/Field.tsx';

type PickerProps = { year: number; years: readonly number[]; onChoose: (year: number) => void };

/** Whole years that are over: others are compared by no other period. */
export function WholeYearPicker({ year, years, onChoose }: PickerProps) {
  const { t } = useTranslation('staff');
  return (
    <div className="row period period__form no-print">
      <SelectField
        label={t('municipal.year')}
        name="jaar"
        value={year}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </SelectField>
      <Button look="subtle" onClick={() => window.print()}>
        {t('reports.print')}
      </Button>
    </div>
  );
}
