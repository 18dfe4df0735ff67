import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export const fieldId = (name: string) => `veld-${name}`;

type Frame = { label: string; name: string; hint?: string; error?: string; optional?: boolean };

/** What a control must say about its hint and its error. */
export const describing = ({ name, hint, error }: Pick<Frame, 'name' | 'hint' | 'error'>) => ({
  'aria-describedby':
    [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean).join(' ') ||
    undefined,
  'aria-invalid': error ? true : undefined,
});

export function Hint({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className="field__hint" id={`${fieldId(name)}-hint`}>
      {children}
    </p>
  );
}

export function FieldError({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <p className="field__error" id={`${fieldId(name)}-error`}>
      <span className="visually-hidden">{t('shell.error')}: </span>
      {children}
    </p>
  );
}

function FieldFrame({ label, name, hint, error, optional, children }: Frame & { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={error ? 'field field--invalid' : 'field'}>
      <label className="utrecht-form-label" htmlFor={fieldId(name)}>
        {label} {optional && <span className="field__optional">({t('shell.optional')})</span>}
      </label>
      {hint && <Hint name={name}>{hint}</Hint>}
      {error && <FieldError name={name}>{error}</FieldError>}
      {children}
    </div>
  );
}

type TextFieldProps = Frame & Omit<ComponentProps<'input'>, 'name' | 'size'> & { width?: 'short' | 'long' };

/** Addresses, numbers and codes run from left to right in every language. */
const leftToRight = (input: ComponentProps<'input'>): 'ltr' | undefined =>
  /^(email|tel|password)$/.test(input.type ?? '') ||
  /^(postal-code|one-time-code)$/.test(input.autoComplete ?? '') ||
  input.inputMode === 'numeric' ||
  input.autoCapitalize === 'characters'
    ? 'ltr'
    : undefined;

export function TextField({ label, hint, error, optional, width = 'long', ...input }: TextFieldProps) {
  const frame = { label, name: input.name, hint, error, optional };
  return (
    <FieldFrame {...frame}>
      <input
        type="text"
        dir={leftToRight(input)}
        {...input}
        {...describing(frame)}
        id={fieldId(input.name)}
        className={`utrecht-textbox utrecht-textbox--html-input field__input--${width}${error ? ' utrecht-textbox--invalid' : ''}`}
      />
    </FieldFrame>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  ...area
}: Frame & Omit<ComponentProps<'textarea'>, 'name'>) {
  const frame = { label, name: area.name, hint, error, optional };
  return (
    <FieldFrame {...frame}>
      <textarea
        rows={5}
        {...area}
        {...describing(frame)}
        id={fieldId(area.name)}
        className={`utrecht-textarea utrecht-textarea--html-textarea${error ? ' utrecht-textarea--invalid' : ''}`}
      />
    </FieldFrame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  optional,
  ...select
}: Frame & Omit<ComponentProps<'select'>, 'name'>) {
  const frame = { label, name: select.name, hint, error, optional };
  return (
    <FieldFrame {...frame}>
      <span className="select">
        <select
          {...select}
          {...describing(frame)}
          id={fieldId(select.name)}
          className={`utrecht-select utrecht-select--html-select${error ? ' utrecht-select--invalid' : ''}`}
        />
      </span>
    </FieldFrame>
  );
}
