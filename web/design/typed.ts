import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const prefix = 'koppel-typed ';

/** What was being typed into a form before the page was loaded again, if anything was; for this visit only. */
export const typedBefore = <Values extends FieldValues>(form: string, empty: Values): Values => ({
  ...empty,
  ...JSON.parse(sessionStorage.getItem(prefix + form) ?? '{}'),
});

export const forgetTyped = (form: string) => sessionStorage.removeItem(prefix + form);

/** Nothing that somebody was typing stays behind for who comes after. */
export function forgetAllTyped(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

/**
 * Keeps what is being typed into a form until it is sent, in this browser and for this visit only: nothing is lost when
 * the page is loaded again or the connection drops. The form begins with `typedBefore`, and ends with `forgetTyped`.
 */
export function useKeepTyped<Values extends FieldValues>(form: UseFormReturn<Values>, name: string): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => sessionStorage.setItem(prefix + name, JSON.stringify(values)),
      }),
    [form, name],
  );
}
