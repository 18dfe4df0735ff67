import { useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';

type Refused = { message: string; fields?: readonly { path: string; message: string }[] };

/** Shows what the server refused: each field's message at the field, and all else above the form. */
export function useRefusal<Values extends FieldValues>(form: UseFormReturn<Values>) {
  const { t } = useTranslation();
  const [message, setMessage] = useState<string>();
  return {
    message,
    clear: () => setMessage(undefined),
    show(refused: Refused | undefined, error?: CombinedError) {
      const elsewhere = [];
      for (const field of refused?.fields ?? []) {
        const name = field.path.split('.').at(-1) as FieldPath<Values>;
        if (name in form.getValues()) form.setError(name, { message: field.message });
        else elsewhere.push(field.message);
      }
      const main = refused?.message ?? t(error?.networkError ? 'shell.networkError' : 'shell.errorText');
      setMessage([main, ...elsewhere.filter((text) => text !== main)].join(' '));
    },
  };
}
