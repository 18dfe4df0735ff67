import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import type { Period } from './period.ts';

type FormProps = {
  period: Period;
  /** How the first and the last day, and the button, are called. */
  words: { from: string; to: string; show: string };
  /** What comes before the names of the fields, where a page has two of these. */
  prefix?: string;
  onChoose: (period: Period) => void;
};

/** The first and the last day of a period, to be filled in. */
export function PeriodForm({ period, words, prefix = '', onChoose }: FormProps) {
  const { t } = useTranslation('staff');
  const [error, setError] = useState<string>();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = { from: String(form.get(`${prefix}van`)), to: String(form.get(`${prefix}tot`)) };
    const fits = chosen.from !== '' && chosen.from <= chosen.to;
    setError(fits ? undefined : t('reports.orderWrong'));
    if (fits) onChoose(chosen);
  };
  return (
    <form key={period.from + period.to} className="row period__form" noValidate onSubmit={show}>
      <TextField
        label={words.from}
        name={`${prefix}van`}
        type="date"
        width="short"
        defaultValue={period.from}
      />
      <TextField
        label={words.to}
        name={`${prefix}tot`}
        type="date"
        width="short"
        defaultValue={period.to}
        error={error}
      />
      <Button type="submit" look="secondary">
        {words.show}
      </Button>
    </form>
  );
}
