import type { ComponentProps } from 'react';
import { useFormat } from '../app/format.ts';
import { Choices } from './Choices.tsx';

const common = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'de', 'fr', 'es', 'fa', 'ti', 'so', 'zh', 'pt'];

type LanguageChoicesProps = {
  legend: string;
  hint?: string;
  /** Those that were known before stand among the choices, however rare. */
  known: readonly string[];
  error?: string | undefined;
  field: ComponentProps<'input'> & { name: string };
};

/** Which languages somebody speaks, or which would help. */
export function LanguageChoices({ legend, hint, known, error, field }: LanguageChoicesProps) {
  const format = useFormat();
  const codes = [...common, ...known.filter((code) => !common.includes(code))];
  return (
    <Choices
      legend={legend}
      hint={hint}
      kind="checkbox"
      look="columns"
      field={field}
      error={error}
      choices={codes.map((code) => ({ value: code, label: format.language(code) }))}
    />
  );
}
