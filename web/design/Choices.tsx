import type { ComponentProps, ReactNode } from 'react';
import { describing, FieldError, fieldId, Hint } from './Field.tsx';

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; picture?: ReactNode };

type ChoicesProps = {
  /** The question. As `heading` it is the heading of the page, else a plain legend. */
  legend: ReactNode;
  kind: 'radio' | 'checkbox';
  choices: Choice[];
  field: Omit<ComponentProps<'input'>, 'name'> & { name: string };
  hint?: string;
  error?: string;
  look?: 'list' | 'cards' | 'columns';
  /** The answer that is chosen, where the form does not keep it itself. */
  chosen?: string;
};

/** A question with a handful of answers. The first answer carries the field's id, so that errors can lead there. */
export function Choices({ legend, kind, choices, field, hint, error, look = 'list', chosen }: ChoicesProps) {
  return (
    <fieldset
      className={`choices choices--${look}${error ? ' field--invalid' : ''}`}
      aria-describedby={describing({ name: field.name, hint, error })['aria-describedby']}
    >
      <legend className="utrecht-form-label choices__legend">{legend}</legend>
      {hint && <Hint name={field.name}>{hint}</Hint>}
      {error && <FieldError name={field.name}>{error}</FieldError>}
      <div className="choices__list">
        {choices.map((choice, place) => (
          <label key={choice.value} className="choice">
            {choice.picture}
            <span className="choice__row">
              <input
                {...field}
                type={kind}
                value={choice.value}
                defaultChecked={chosen === undefined ? undefined : chosen === choice.value}
                id={place === 0 ? fieldId(field.name) : undefined}
                className="choice__input"
              />
              <span className="choice__words">
                <span className="choice__label">{choice.label}</span>
                {choice.hint && <span className="choice__hint">{choice.hint}</span>}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One statement to agree with. */
export function Agreement(props: {
  label: string;
  error?: string;
  field: { name: string } & ComponentProps<'input'>;
}) {
  const { label, error, field } = props;
  return (
    <div className={error ? 'field field--invalid' : 'field'}>
      {error && <FieldError name={field.name}>{error}</FieldError>}
      <label className="choice">
        <span className="choice__row">
          <input
            {...field}
            {...describing({ name: field.name, error })}
            id={fieldId(field.name)}
            type="checkbox"
            className="choice__input"
          />
          <span className="choice__label">{label}</span>
        </span>
      </label>
    </div>
  );
}
