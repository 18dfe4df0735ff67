import { useEffect, useRef } from 'react';
import type { FieldErrors, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldId } from './Field.tsx';

type Mistake = { name: string; message: string };

/** The names and messages of what a form found wrong, in the order of the form. */
export function mistakesIn<Values extends FieldValues>(errors: FieldErrors<Values>): Mistake[] {
  return Object.entries(errors).flatMap(([name, error]) =>
    name !== 'root' && error && typeof error.message === 'string' ? [{ name, message: error.message }] : [],
  );
}

/** What must be looked at again, each a way to its field. Takes the focus at each attempt to send. */
export function ErrorSummary(props: {
  mistakes: Mistake[];
  attempt: number;
  title?: string;
  message?: string;
}) {
  const { mistakes, attempt, title, message } = props;
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const shown = mistakes.length > 0 || message !== undefined;
  // Each attempt takes the focus again, hence `attempt`.
  useEffect(() => {
    if (shown) ref.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  return (
    <div ref={ref} className="notice notice--error" role="alert" tabIndex={-1}>
      <p className="notice__title">{title ?? t('shell.errorSummary')}</p>
      {message && !mistakes.some((mistake) => mistake.message === message) && <p>{message}</p>}
      {mistakes.length > 0 && (
        <ul>
          {mistakes.map((mistake) => (
            <li key={mistake.name}>
              <a
                className="utrecht-link"
                href={`#${fieldId(mistake.name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(mistake.name))?.focus();
                }}
              >
                {mistake.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
