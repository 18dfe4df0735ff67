import { useState } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import type { Tried, Weight } from './weights.ts';

type Refused = { message: string; fields?: readonly { path: string; message: string }[] };

/** Shows what the server refused at the field that it is about: it names a weight by its place in the list. */
export function useTryRefusal(form: UseFormReturn<Tried>, weights: readonly Weight[]) {
  const { t } = useTranslation();
  const [message, setMessage] = useState<string>();
  const fieldOf = (path: string): FieldPath<Tried> | undefined => {
    const [, at] = /^weights\.(\d+)\./.exec(path) ?? [];
    if (at) return `weights.${weights[Number(at)]?.code}`;
    const last = path.split('.').at(-1);
    return last === 'count' || last === 'maxDistanceKm' ? last : undefined;
  };
  return {
    message,
    clear: () => setMessage(undefined),
    show(refused: Refused | undefined, error?: CombinedError) {
      for (const field of refused?.fields ?? []) {
        const name = fieldOf(field.path);
        if (name) form.setError(name, { message: field.message });
      }
      setMessage(refused?.message ?? t(error?.networkError ? 'shell.networkError' : 'shell.errorText'));
    },
  };
}
