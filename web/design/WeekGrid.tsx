import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError, fieldId } from './Field.tsx';
import { dayPartOf, days, parts } from './week.ts';

type WeekGridProps = {
  legend: string;
  hint?: string;
  error?: string | undefined;
  field: Omit<ComponentProps<'input'>, 'name'> & { name: string };
};

/** A week as a small table of parts of days to tick. */
export function WeekGrid({ legend, hint, error, field }: WeekGridProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={error ? 'choices field--invalid' : 'choices'}>
      <legend className="utrecht-form-label choices__legend">{legend}</legend>
      {hint && <p className="field__hint">{hint}</p>}
      {error && <FieldError name={field.name}>{error}</FieldError>}
      <table className="week">
        <thead>
          <tr>
            <td />
            {parts.map((part) => (
              <th key={part} scope="col">
                {t(`week.part.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, row) => (
            <tr key={day}>
              <th scope="row">{t(`week.day.${day}`)}</th>
              {parts.map((part, column) => {
                const value = dayPartOf(day, part);
                return (
                  <td key={part}>
                    <label className="week__cell">
                      <input
                        {...field}
                        type="checkbox"
                        value={value}
                        id={row + column === 0 ? fieldId(field.name) : undefined}
                        className="choice__input"
                      />
                      <span className="visually-hidden">{t(`codes.dayPart.${value}`)}</span>
                    </label>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
